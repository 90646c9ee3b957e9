# Python 3.11, pip and make are all that a machine needs: `make demo`, `make test`. Plain `make` lists the rest.
.DEFAULT_GOAL := help

VENV ?= .venv
PYTHON ?= $(shell for name in python3.11 python3 python; do if $$name -c "" 2>/dev/null; then echo $$name; break; fi; done)
SIZE ?= small

BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
# Starts what DATABASE_URL and REDIS_URL do not name, and joins the servers of a running demo.
WITH_SERVERS := $(BIN)/python -m factcheck.local exec
WITH_EMPTY_SERVERS := $(WITH_SERVERS) --throwaway
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	--python-version 3.11 --universal $(if $(UPGRADE),--upgrade)
PRODUCTION := SITE_URL=https://factcheck.example ALLOWED_HOSTS=factcheck.example HTTPS=true DEBUG=false

RUN_LOCKS := requirements.txt factcheck/local/requirements.txt
DEVELOP_LOCKS := $(RUN_LOCKS) tests/requirements.txt
RUN := $(VENV)/installed-to-run
DEVELOP := $(VENV)/installed-to-develop

$(RUN): $(RUN_LOCKS)
	@$(or $(PYTHON),echo "factcheck: no Python is found; use make PYTHON=/path/to/python3.11" >&2; exit 1;) \
		factcheck/local/install.py $(VENV) $@ $(RUN_LOCKS)

$(DEVELOP): $(DEVELOP_LOCKS) $(RUN)
	@$(PYTHON) factcheck/local/install.py $(VENV) $@ $(DEVELOP_LOCKS)

.PHONY: help demo test lint types layers database-checks migrations check tests fmt run shell manage bench lock secrets reset clean

help: ## this list
	@echo "make TARGET [NAME=value]"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 16

demo: $(RUN) ## the whole service with a sample dossier, until Ctrl-C (PORT, HOST, STATE_DIR)
	@$(BIN)/python -m factcheck.local demo

test: $(DEVELOP) lint types layers database-checks ## all that CI holds to

lint: $(DEVELOP) ## formatting and lint
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .

types: $(DEVELOP) ## mypy, strict
	$(BIN)/mypy

layers: $(DEVELOP) ## imports run downwards only
	$(BIN)/lint-imports

# One pair of servers for all three; the inner calls find it in the environment.
database-checks: $(DEVELOP)
	@$(WITH_EMPTY_SERVERS) -- $(MAKE) --no-print-directory migrations check tests

migrations: $(DEVELOP) ## models and migrations agree
	$(WITH_EMPTY_SERVERS) -- $(MANAGE) makemigrations --check --dry-run

check: $(DEVELOP) ## Django's checks under production settings
	$(PRODUCTION) $(WITH_EMPTY_SERVERS) -- $(MANAGE) check --deploy --fail-level WARNING

tests: $(DEVELOP) ## pytest on throwaway servers (ARGS="-k word")
	$(WITH_EMPTY_SERVERS) -- $(BIN)/pytest -n 2 $(ARGS)

fmt: $(DEVELOP) ## format, and mend what lint can mend
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format .

run: $(DEVELOP) ## the development server alone, reloading on change (PORT)
	@DEBUG=true $(WITH_SERVERS) -- sh -c '$(MANAGE) migrate --no-input --verbosity 0 && exec $(MANAGE) runserver $(or $(PORT),8000)'

shell: $(RUN) ## a Python shell on the demo's data
	@$(WITH_SERVERS) -- $(MANAGE) shell

manage: $(RUN) ## a management command on the demo's data (ARGS="ingest FILE")
	@$(WITH_SERVERS) -- $(MANAGE) $(ARGS)

bench: $(RUN) ## measure (NAME=extraction|ingest|matching|flagging|desk|public|feed, SIZE=small|full)
	@$(if $(NAME),,$(error bench needs NAME=extraction|ingest|matching|flagging|desk|public|feed)) \
		$(WITH_SERVERS) -- $(MANAGE) bench $(NAME) --size $(SIZE)

lock: $(DEVELOP) ## the four locks from pyproject.toml (UPGRADE=1 takes newer versions)
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --group local -c requirements.txt -o factcheck/local/requirements.txt
	$(LOCK) --group dev -c requirements.txt -o tests/requirements.txt
	$(LOCK) --group installer -o factcheck/local/installer.txt

secrets: ## the files of secrets for docker-compose.yml, made once (SECRETS_DIR)
	@$(PYTHON) factcheck/local/secret_files.py $(or $(SECRETS_DIR),.secrets)

reset: $(RUN) ## forget the demo's data
	@$(BIN)/python -m factcheck.local reset

clean: ## remove the environment and all caches; the demo's data stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
