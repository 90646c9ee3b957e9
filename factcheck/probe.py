"""Tell whether the web process on a port of this machine answers and reaches the database: `python probe.py PORT`.

It runs as a file, so that a health check every few seconds loads no framework.
"""

from __future__ import annotations

import http.client
import json
import os
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit


def answers(port: int, environ: Mapping[str, str]) -> bool:
    """Ask /healthz under the service's own host name; a late sweep is the worker's trouble, not the web process's."""
    host = urlsplit(environ.get("SITE_URL", "")).netloc or "127.0.0.1"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": host})
        said = json.loads(connection.getresponse().read())
    except (OSError, ValueError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return isinstance(said, dict) and said.get("database") == "ok"


if __name__ == "__main__":
    sys.exit(not answers(int(sys.argv[1]), os.environ))
