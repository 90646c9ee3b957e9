"""Make the files that docker-compose.yml reads its secrets from: `python secret_files.py FOLDER`.

It runs as a file under the machine's own Python, where nothing of ours is installed, so it imports nothing of ours.
"""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path


def contents() -> dict[str, str]:
    """Return each file's text by its name, with fresh passwords."""
    database, broker = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    return {
        "secret_key": secrets.token_urlsafe(64),
        "postgres_password": database,
        "database_url": f"postgresql://factcheck:{database}@postgres:5432/factcheck",
        "redis_url": f"redis://:{broker}@redis:6379/0",
        # a queue must refuse to forget, hence noeviction
        "valkey_conf": f"requirepass {broker}\ndir /data\nappendonly yes\nmaxmemory-policy noeviction",
    }


def main(folder: Path) -> int:
    """Write the files once and never again: the databases know the first passwords alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    texts = contents()
    if kept := [name for name in texts if (folder / name).exists()]:
        sys.stderr.write(f"factcheck: {folder} holds {', '.join(kept)} already; nothing was changed.\n")
        return 2
    for name, text in texts.items():
        # The folder keeps others out; inside a container each file must be readable to an account we do not know.
        with open(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444), "w", encoding="utf-8") as stream:
            stream.write(text + "\n")
    sys.stderr.write(f"The secrets are in {folder}. Keep a copy where backups are kept.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
