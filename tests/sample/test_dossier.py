"""The sample dossier against itself, the extractor and the rules of judging; no database."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from predictions.claim_json import read_outcome
from predictions.extraction import extract_claims
from predictions.judging import suggest
from predictions.sample.dossier import FOLDER, Decision, Dossier, Fate, InvalidDossier, Stage, read
from predictions.vocabulary import CandidateClaim, OutcomeFact, Rating

SHARED = Path(__file__).resolve().parents[3] / "shared"
TODAY = date(2026, 11, 22)
WITHDRAWAL = "US military withdrawal from Afghanistan is complete"
HEADLINE_LENGTH = 75
VERDICT_WORDS = re.compile(
    r"\b(true|false|mixed|unverifiable|void|right|wrong|correct|incorrect|mislead\w*|debunk\w*|accurate\w*|mostly)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read()


@pytest.fixture(scope="module")
def claims(dossier: Dossier) -> dict[str, list[CandidateClaim]]:
    return {article.file: extract_claims(article.text, article.published) for article in dossier.articles}


def meant(decision: Decision, claims: dict[str, list[CandidateClaim]]) -> list[CandidateClaim]:
    return [
        claim
        for claim in claims[decision.article]
        if decision.points_at(claim.quote, claim.kind, claim.quantity.value if claim.quantity else None)
    ]


def facts(dossier: Dossier, question: str | None) -> list[OutcomeFact]:
    return [read_outcome(row) for row in dossier.outcomes if row["question"] == question]


def published(dossier: Dossier) -> Iterator[Decision]:
    return (item for item in dossier.decisions if any(v.stage is Stage.PUBLISHED for v in item.verdicts))


def rating(decision: Decision, dossier: Dossier, claims: dict[str, list[CandidateClaim]]) -> Rating:
    """The rating that readers end up with."""
    (claim,) = meant(decision, claims)
    last = decision.verdicts[-1]
    return last.rating or suggest(claim, facts(dossier, decision.question), TODAY).rating


def test_every_decision_means_exactly_one_claim(dossier: Dossier, claims: dict[str, list[CandidateClaim]]) -> None:
    found = {str(decision): [claim.quote for claim in meant(decision, claims)] for decision in dossier.decisions}
    assert {decision: quotes for decision, quotes in found.items() if len(quotes) != 1} == {}


def test_no_two_decisions_mean_the_same_claim(dossier: Dossier, claims: dict[str, list[CandidateClaim]]) -> None:
    chosen = [
        (decision.article, claim.start, claim.end, claim.kind, claim.quantity and claim.quantity.value)
        for decision in dossier.decisions
        for claim in meant(decision, claims)
    ]
    assert [key for key, count in Counter(chosen).items() if count > 1] == []


def test_there_is_enough_of_everything(dossier: Dossier, claims: dict[str, list[CandidateClaim]]) -> None:
    extracted = sum(len(found) for found in claims.values())
    tracked = [decision for decision in dossier.decisions if decision.fate is Fate.TRACK]
    stages = Counter(verdict.stage for decision in dossier.decisions for verdict in decision.verdicts)
    assert extracted >= 40
    assert len(dossier.questions) >= 12
    assert len(list(published(dossier))) >= 20
    assert len({rating(decision, dossier, claims) for decision in published(dossier)}) >= 4
    assert extracted - len(dossier.decisions) >= 10, "some claims stay in triage"
    assert len([decision for decision in tracked if not decision.verdicts]) >= 3, "some reviews stay open"
    assert stages[Stage.DRAFT] in {1, 2}
    assert stages[Stage.APPROVED] >= 1
    assert len([decision for decision in dossier.decisions if decision.fate is Fate.DISMISS]) in {1, 2}
    assert any(verdict.correction for decision in dossier.decisions for verdict in decision.verdicts)


def test_every_kind_is_tracked(dossier: Dossier) -> None:
    kinds = {decision.kind for decision in dossier.decisions if decision.fate is Fate.TRACK}
    assert kinds >= {"event", "date", "quantity"}


def test_claims_fit_their_questions_kind(dossier: Dossier) -> None:
    kinds = {question.title: question.kind for question in dossier.questions}
    for decision in dossier.decisions:
        if decision.question:
            assert (kinds[decision.question] == "quantity") == (decision.kind == "quantity"), str(decision)


def test_accepted_suggestions_decide(dossier: Dossier, claims: dict[str, list[CandidateClaim]]) -> None:
    for decision in published(dossier):
        assert rating(decision, dossier, claims) is not Rating.PENDING, str(decision)


WITHDRAWAL_CLAIMS = [
    # article, piece of the quote, window, computed rating against 30 August 2021
    ("taliban-at-the-tajik-border.txt", "by July 10", (None, "2021-07-10"), "false"),
    ("taliban-at-the-tajik-border.txt", "in a couple of weeks", (None, "2021-07-09"), "false"),
    ("moscow-and-the-us-timetable.txt", "in the coming days", None, "false"),
    ("moscow-and-the-us-timetable.txt", "by 4 July", (None, "2021-07-04"), "true"),
    ("moscow-and-the-us-timetable.txt", "until September", ("2021-09-01", None), "mostly_true"),
    ("moscow-and-the-us-timetable.txt", "by the end of August", (None, "2021-08-31"), "true"),
    ("russia-and-its-allies.txt", "by September 11", (None, "2021-09-11"), "true"),
    ("russia-and-its-allies.txt", "by the end of August", (None, "2021-08-31"), "true"),
    ("exercises-on-the-afghan-border.txt", "by the end of August", (None, "2021-08-31"), "true"),
]


@pytest.mark.parametrize(("article", "quote", "window", "expected"), WITHDRAWAL_CLAIMS)
def test_the_withdrawal_is_foretold_for_five_days(
    article: str,
    quote: str,
    window: tuple[str | None, str | None] | None,
    expected: str,
    dossier: Dossier,
    claims: dict[str, list[CandidateClaim]],
) -> None:
    (claim,) = [claim for claim in claims[article] if quote in claim.quote]
    on_this_question = [item for item in dossier.decisions if item.question == WITHDRAWAL]
    assert any(item.article == article and claim in meant(item, claims) for item in on_this_question)
    days = claim.window and (
        claim.window.start and claim.window.start.isoformat(),
        claim.window.end and claim.window.end.isoformat(),
    )
    assert days == window
    assert suggest(claim, facts(dossier, WITHDRAWAL), TODAY).rating == expected


def test_headlines_state_the_claim_and_fit(dossier: Dossier) -> None:
    for decision in dossier.decisions:
        for verdict in decision.verdicts:
            assert 0 < len(verdict.headline) <= HEADLINE_LENGTH, verdict.headline
            assert not VERDICT_WORDS.search(verdict.headline), verdict.headline
            assert not verdict.headline.endswith("."), verdict.headline


def test_addresses_are_in_a_reserved_domain(dossier: Dossier) -> None:
    assert all(article.url.startswith("https://example.org/") for article in dossier.articles)
    assert len({article.url for article in dossier.articles}) == 5


@pytest.mark.parametrize(
    ("section", "change", "message"),
    [
        ("decisions", {"article": "other.txt"}, "no such article"),
        ("decisions", {"question": "Anything else"}, "no such question"),
        ("decisions", {"question": None}, "a question is for a tracked claim"),
        ("decisions", {"reason": "because"}, "a reason is for a dismissed claim"),
        ("outcomes", {"question": "Anything else"}, "no such question"),
    ],
)
def test_a_contradiction_is_named(section: str, change: dict[str, str | None], message: str, tmp_path: Path) -> None:
    raw = json.loads((FOLDER / "dossier.json").read_text("utf-8"))
    raw[section][0] |= change
    (tmp_path / "dossier.json").write_text(json.dumps(raw), "utf-8")
    (tmp_path / "articles").symlink_to(FOLDER / "articles")
    with pytest.raises(InvalidDossier, match=message):
        read(tmp_path)


def words(text: str) -> list[str]:
    return re.findall(r"[\w%$]+", text.lower())


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    spoken = words(text)
    return {tuple(spoken[at : at + length]) for at in range(len(spoken) - length + 1)}


def test_the_wording_is_our_own(dossier: Dossier) -> None:
    originals = sorted((SHARED / "articles").glob("*.txt"))
    if not originals:
        pytest.skip("the published articles are not on this machine")
    theirs: set[tuple[str, ...]] = set().union(*(runs(path.read_text("utf-8"), 8) for path in originals))
    ours = [article.text for article in dossier.articles] + [(FOLDER / "dossier.json").read_text("utf-8")]
    assert [" ".join(run) for text in ours for run in sorted(runs(text, 8) & theirs)] == []


def test_the_outcomes_say_what_the_recorded_facts_say(dossier: Dossier) -> None:
    path = SHARED / "facts" / "outcomes.json"
    if not path.exists():
        pytest.skip("the recorded facts are not on this machine")

    def told(row: dict[str, object]) -> dict[str, object]:
        return {key: value for key, value in row.items() if key not in {"source", "source_url", "note"}}

    ours = [told(row) for row in dossier.outcomes]
    assert [row for row in json.loads(path.read_text("utf-8"))["outcomes"] if told(row) not in ours] == []
