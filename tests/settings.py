"""The service's settings as tests run it: over HTTP, on a queue of this process's own."""

import os

os.environ.setdefault("HTTPS", "false")
os.environ.setdefault("SECRET_KEY", "a-secret-of-the-tests-alone-" * 3)
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ["REDIS_PREFIX"] = f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}:"

from factcheck.settings import *  # noqa: F403
