"""The benches by name. Each makes its data, measures, and returns figures."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from predictions import extraction, judging, review
from predictions.management.bench import made_up
from predictions.management.bench.corpus import HOSTILE, articles, hostile, unpunctuated
from predictions.management.bench.figures import Figure, at_least, at_most, median_ms, peak_memory_mb, seconds
from predictions.models import Article, Claim, Question, Review
from predictions.vocabulary import OutcomeFact, OutcomeKind

PUBLISHED = date(2024, 1, 1)
# en_core_web_sm with tagger, parser and entities gets 107 to 125 sentences a second on one core of such a machine.
SPACY_RATE = 125


def extraction_figures(*, full: bool) -> list[Figure]:
    """Sentences a second on one core, start-up and memory, and how time grows with length and under hostile text."""
    texts = list(articles(2_000 if full else 60))
    sentences = sum(text.count(".") for text in texts)
    start = time.process_time()
    for text in texts:
        extraction.extract_claims(text, PUBLISHED)
    rate = sentences / (time.process_time() - start)
    body = "\n\n".join(texts[:20])
    lengths = (10_000, 100_000, 1_000_000, 10_000_000) if full else (10_000, 100_000, 1_000_000)
    times = {length: _least_seconds(hostile(body, length)) for length in lengths}
    per_character = times[lengths[0]] / lengths[0]
    length = 1_000_000 if full else 50_000
    plain = _least_seconds(hostile(body, length))
    return [
        Figure("sentences a second, one core", rate, "1/s", at_least(2_000)),
        Figure(
            "against spaCy's small English pipeline, 125 sentences a second", rate / SPACY_RATE, "ratio", at_least(16)
        ),
        Figure("start-up", min(seconds(_import_extraction) for _ in range(3)), "s", at_most(0.4)),
        Figure("peak memory of a process that only extracts", _peak_of_extraction(), "MB", at_most(120)),
        *(
            Figure(f"time a character at {n:,} against at {lengths[0]:,}", t / n / per_character, "ratio", at_most(1.5))
            for n, t in list(times.items())[1:]
        ),
        *_hostile_figures(body, length, plain),
    ]


def _hostile_figures(body: str, length: int, plain: float) -> list[Figure]:
    """Time of each kind of hostile text against that of plain text of the same length."""
    kinds = {name: hostile(piece, length) for name, piece in HOSTILE.items()}
    kinds["no full stop"] = hostile(unpunctuated(body), length)
    return [
        Figure(f"{name}, {length:,} characters, against plain text", _least_seconds(text) / plain, "ratio", at_most(3))
        for name, text in kinds.items()
    ]


def _least_seconds(text: str) -> float:
    """Processor seconds of the quickest run: two of them, or one where the text is long."""
    spent = []
    for _ in range(2 if len(text) <= 100_000 else 1):
        start = time.process_time()
        extraction.extract_claims(text, PUBLISHED)
        spent.append(time.process_time() - start)
    return min(spent)


def _import_extraction() -> None:
    subprocess.run([sys.executable, "-c", "import predictions.extraction"], check=True)


_ONLY_EXTRACTING = """
import pathlib, re, resource, sys
from datetime import date
from predictions.extraction import extract_claims
for text in sys.stdin.read().split("\\0"):
    extract_claims(text, date(2024, 1, 1))
status = pathlib.Path("/proc/self/status")
if status.exists():  # there ru_maxrss counts what the parent held when it forked
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1])
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
sys.stdout.write(str(peak))
"""


def _peak_of_extraction() -> float:
    """Give the most memory, in MB, of a process without Django that reads 60 articles."""
    texts = "\0".join(articles(60))
    command = [sys.executable, "-c", _ONLY_EXTRACTING]
    run = subprocess.run(command, input=texts, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    return int(run.stdout) / (1_000_000 if sys.platform == "darwin" else 1_000)


def ingest_figures(*, full: bool) -> list[Figure]:
    """Articles a second from files to stored claims, in one process."""
    count = 2_000 if full else 60
    with TemporaryDirectory() as folder:
        for n, text in enumerate(articles(count, words=600)):
            Path(folder, f"{n:05}.txt").write_text(text, encoding="utf-8")
        with Path(folder, "out").open("w") as out:
            spent = seconds(
                lambda: call_command("ingest", folder, published=PUBLISHED.isoformat(), stdout=out, stderr=out)
            )
    stored = Article.objects.count()
    return [
        Figure("articles a second, one process", stored / spent, "1/s"),
        Figure("articles stored", stored, "articles", at_least(count)),
        Figure("claims stored", Claim.objects.count(), "claims"),
    ]


def matching_figures(*, full: bool) -> list[Figure]:
    """Milliseconds to suggest questions for a claim."""
    count = 100_000 if full else 5_000
    ids = made_up.questions(count)
    made_up.tracked_claims(100, due=0, question_ids=ids)
    claim = Claim.objects.select_related("article").first()
    if claim is None:
        raise RuntimeError("no claim was made")
    spent = median_ms(lambda: review.suggested_questions(claim))
    return [Figure(f"questions suggested for a claim, among {count:,}", spent, "ms", at_most(20))]


def flagging_figures(*, full: bool) -> list[Figure]:
    """The sweep over claims that are due, over none, and over one question's news."""
    count, due = (1_000_000, 10_000) if full else (60_000, 2_000)
    ids = made_up.questions(200)
    made_up.tracked_claims(count, due=due, question_ids=ids)
    spent = seconds(lambda: review.flag_due(today=made_up.TODAY))
    flagged = Review.objects.open().count()
    idle = median_ms(lambda: review.flag_due(today=made_up.TODAY))
    facts = [OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=made_up.TODAY)]
    terms = Claim.objects.all()[0].terms()
    judged = seconds(lambda: [judging.suggest(terms, facts, made_up.TODAY) for _ in range(20_000)])
    question = Question.objects.get(pk=ids[0])
    editor, _ = User.objects.get_or_create(username="bench-editor")
    review.record_outcome(question.pk, facts[0], by=editor, source="bench")
    news = seconds(lambda: review.flag_due(today=made_up.TODAY))
    return [
        Figure(f"{due:,} due among {count:,}: flagged, judged, reviews written", spent, "s", at_most(10)),
        Figure("reviews opened", flagged, "reviews", at_least(due)),
        Figure(f"nothing due among {count:,}", idle, "ms", at_most(50)),
        Figure(f"one outcome on a question with {count // 200:,} claims", news, "s", at_most(25)),
        Figure("suggestions a second of the pure judge", 20_000 / judged, "1/s", at_least(50_000)),
        Figure("peak memory", peak_memory_mb(), "MB", at_most(200)),
    ]


def desk_figures(*, full: bool) -> list[Figure]:
    """Server time and queries of the editors' lists."""
    _fill(full=full)
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("bench-head"))
    paths = ("/admin/", "/admin/predictions/claim/", "/admin/predictions/review/", "/admin/predictions/verdict/")
    return [figure for path in paths for figure in _page(client, path, time_goal=300, query_goal=12)]


def public_figures(*, full: bool) -> list[Figure]:
    """Server time and queries of the public pages."""
    _fill(full=full)
    client = Client(headers={"host": "localhost"})
    question = Question.objects.order_by("pk").first()
    paths = ["/", "/corrections/", "/feed.atom"] + ([question.get_absolute_url()] if question else [])
    return [figure for path in paths for figure in _page(client, path, time_goal=25, query_goal=8)]


def feed_figures(*, full: bool) -> list[Figure]:
    """Server time and queries of the feed, on its first page and on one in the middle."""
    count = _fill(full=full)
    client = Client(headers={"host": "localhost"})
    first = "/api/v1/verdicts/"
    middle = first
    for _ in range(min(count // 200, 25)):
        middle = client.get(middle, {"page_size": "100"} if middle == first else None).json()["next"]
    return [
        *_page(client, first, time_goal=60, query_goal=3),
        *_page(client, middle, "page in the middle", query_goal=3),
    ]


def _fill(*, full: bool) -> int:
    count = 1_000_000 if full else 10_000
    made_up.tracked_claims(count, due=0, question_ids=made_up.questions(500))
    made_up.published_verdicts(count // 5 if full else count // 2)
    return count


def _page(
    client: Client, path: str, name: str = "", *, time_goal: float | None = None, query_goal: int
) -> list[Figure]:
    answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    # counted now: the next request empties the log
    queries = len(captured)
    spent = median_ms(lambda: client.get(path))
    return [
        Figure(f"{name or path}: server time", spent, "ms", at_most(time_goal) if time_goal else None),
        Figure(f"{name or path}: queries", queries, "queries", at_most(query_goal)),
    ]


BENCHES: dict[str, Callable[..., list[Figure]]] = {
    "extraction": extraction_figures,
    "ingest": ingest_figures,
    "matching": matching_figures,
    "flagging": flagging_figures,
    "desk": desk_figures,
    "public": public_figures,
    "feed": feed_figures,
}
WITHOUT_DATABASE = frozenset({"extraction"})
