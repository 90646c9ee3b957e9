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


def trouble_at(port: int, environ: Mapping[str, str]) -> str:
    """Ask /healthz under the service's own host name and return what is wrong, or an empty string.

    A late sweep is the worker's trouble, not the web process's.
    """
    host = urlsplit(environ.get("SITE_URL", "")).netloc or "127.0.0.1"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=8)
    try:
        connection.request("GET", "/healthz", headers={"Host": host})
        answer = connection.getresponse()
        said = json.loads(answer.read())
    except ValueError:
        return f"status {answer.status}, and no JSON"
    except (OSError, http.client.HTTPException) as error:
        return str(error) or type(error).__name__
    finally:
        connection.close()
    return "" if isinstance(said, dict) and said.get("database") == "ok" else f"it says {said}"


if __name__ == "__main__":
    if trouble := trouble_at(int(sys.argv[1]), os.environ):
        sys.exit(f"web: {trouble}")
