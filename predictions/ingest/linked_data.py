"""The day of publication in a page's JSON-LD (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from predictions.ingest.published import as_day

MAX_LENGTH = 1_000_000
# schema.org's kinds of Article whose names do not say so.
ARTICLE_TYPES = frozenset({"Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting"})


def published_in(scripts: Iterable[str]) -> date | None:
    """Return the day of the first article that the scripts describe, or None."""
    for script in scripts:
        for thing in _things(script):
            stated = thing.get("datePublished")
            day = as_day(stated) if isinstance(stated, str) and _is_article(thing) else None
            if day is not None:
                return day
    return None


def _things(script: str) -> Iterator[dict[str, object]]:
    """What a script describes: objects at its top and in its graph, not what hangs on them (other articles do)."""
    if len(script) > MAX_LENGTH:
        return
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for thing in data if isinstance(data, list) else [data]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            if isinstance(graph, list):
                yield from (node for node in graph if isinstance(node, dict))


def _is_article(thing: dict[str, object]) -> bool:
    types = thing.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and (name.endswith("Article") or name in ARTICLE_TYPES) for name in names)
