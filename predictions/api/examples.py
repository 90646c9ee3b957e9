"""Documents as the feed gives them, for the schema's examples."""

from __future__ import annotations

from typing import Any

VERDICT: dict[str, Any] = {
    "id": 17,
    "url": "https://factcheck.example/verdicts/17-the-bridge-will-open-by-10-july/",
    "version": 2,
    "rating": "false",
    "headline": "The bridge will open by 10 July",
    "explanation": "Said to open by 10 July 2021; it opened on 30 August 2021, 51 days late on a horizon of 15.",
    "published_at": "2021-09-03T09:30:00.000000Z",
    "correction": {"class": "update", "reason": "The day of the opening is now from the ministry's own notice."},
    "claim": {
        "quote": "The bridge will probably open by 10 July, the Ministry of Transport said.",
        "start": 212,
        "end": 285,
        "kind": "date",
        "tense": "forecast",
        "speaker": "Ministry of Transport",
        "polarity": "affirmed",
        "hedge": "probably",
        "probability": 0.7,
        "quantity": None,
        "window": {"start": None, "end": "2021-07-10", "text": "by 10 July"},
        "made_on": "2021-06-25",
        "rule": "forecast.will",
        "speaker_id": 4,
        "article": {
            "id": 9,
            "title": "A bridge in the making",
            "url": "https://ledger.example/2021/06/25/bridge",
            "publisher": "The Daily Ledger",
            "publisher_id": 2,
            "author": None,
            "published": "2021-06-25",
        },
    },
    "question": {
        "id": 6,
        "url": "https://factcheck.example/questions/6-the-bridge-is-open/",
        "title": "The bridge is open",
        "kind": "event",
        "unit": None,
    },
    "outcomes": [
        {
            "id": 31,
            "kind": "event",
            "occurred": True,
            "on": "2021-08-30",
            "as_of": None,
            "comparator": None,
            "value": None,
            "upper": None,
            "unit": None,
            "final": False,
            "source": "Ministry of Transport, notice of 30 August 2021",
            "source_url": "https://transport.example/notices/2021-08-30",
            "note": None,
            "withdrawn": False,
        }
    ],
}

PAGE: dict[str, Any] = {
    "results": [VERDICT],
    "next": "https://factcheck.example/api/v1/verdicts/?rating=false&cursor=AAAFyxPfZZoAAAAAAAAAABE",
    "previous": None,
}


def _problem(status: int, title: str, detail: str, **more: Any) -> dict[str, Any]:
    return {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}


PROBLEMS: dict[int, dict[str, Any]] = {
    400: _problem(
        400,
        "Bad Request",
        "The query string cannot be read.",
        errors=[{"pointer": "#/query/page_size", "detail": "not a whole number from 1 to 100: '1000'"}],
    ),
    404: _problem(404, "Not Found", "No verdict is published on a claim with this id."),
    406: _problem(406, "Not Acceptable", "Could not satisfy the request Accept header."),
    410: _problem(
        410, "Gone", "The verdict was declared void on 2021-09-03. The claim had been attributed to the wrong ministry."
    ),
}
