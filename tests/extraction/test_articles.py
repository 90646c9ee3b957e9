"""The five articles beside the project, where they are at hand: scored as the shared scorer scores them."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from predictions.claim_json import claim_as_json
from predictions.extraction import extract_claims

SHARED = Path(__file__).parents[3] / "shared"
ARTICLES = SHARED / "articles"


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="../shared/articles is not at hand")
def test_scores_on_the_articles(tmp_path: Path) -> None:
    for article in json.loads((ARTICLES / "articles.json").read_text(encoding="utf-8")):
        path = ARTICLES / article["file"]
        text = path.read_bytes().decode("utf-8")
        lines = [
            json.dumps(claim_as_json(claim)) for claim in extract_claims(text, date.fromisoformat(article["published"]))
        ]
        (tmp_path / f"{path.stem}.ndjson").write_text("\n".join(lines), encoding="utf-8")
    report = tmp_path / "score.json"
    command = [sys.executable, str(SHARED / "score_claims.py"), "--pred", str(tmp_path), "--json", str(report)]
    subprocess.run(command, check=True, capture_output=True)
    score = json.loads(report.read_text(encoding="utf-8"))
    assert score["micro_f1"] >= 0.93
    assert score["strict_f1"] >= 0.90
    right, matched = score["accuracy"]["speaker, where gold has one"]
    assert right / matched >= 0.85
