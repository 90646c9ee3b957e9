"""The sample dossier as frozen values, read from the files beside this module."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from predictions.vocabulary import ClaimKind, OutcomeKind, Rating

FOLDER = Path(__file__).parent


class InvalidDossier(ValueError):
    """A dossier that contradicts itself; the message names the entry."""


class Fate(StrEnum):
    """What an editor does with a claim in triage; one without a decision stays there."""

    TRACK = "track"
    DISMISS = "dismiss"


class Stage(StrEnum):
    """How far a verdict gets."""

    DRAFT = "draft"
    APPROVED = "approved"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class SampleArticle:
    file: str
    url: str
    title: str
    publisher: str | None
    author: str | None
    published: date
    text: str


@dataclass(frozen=True, slots=True)
class SampleQuestion:
    title: str
    kind: OutcomeKind
    unit: str | None
    criteria: str


@dataclass(frozen=True, slots=True)
class SampleCorrection:
    """What a superseding version says about itself; `kind` is the correction's class."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class SampleVerdict:
    """A version of a verdict; a rating or explanation of None is the suggestion's own."""

    headline: str
    stage: Stage
    rating: Rating | None
    explanation: str | None
    correction: SampleCorrection | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the demo editors do with one claim, pointed out by a piece of its quote, kind and value where given."""

    article: str
    quote: str
    kind: ClaimKind | None
    value: Decimal | None
    fate: Fate
    question: str | None
    reason: str | None
    verdicts: tuple[SampleVerdict, ...]

    def __post_init__(self) -> None:
        if (self.fate is Fate.TRACK) != (self.question is not None):
            raise InvalidDossier(f"{self}: a question is for a tracked claim, which needs one")
        if (self.fate is Fate.DISMISS) != (self.reason is not None):
            raise InvalidDossier(f"{self}: a reason is for a dismissed claim, which needs one")
        if self.verdicts and self.fate is not Fate.TRACK:
            raise InvalidDossier(f"{self}: a verdict is for a tracked claim")
        if any((verdict.correction is None) != (number == 0) for number, verdict in enumerate(self.verdicts)):
            raise InvalidDossier(f"{self}: every version but the first, and only these, corrects")

    def __str__(self) -> str:
        return f"{self.article}: {self.kind or 'claim'} '{self.quote}'"

    def points_at(self, quote: str, kind: str, value: Decimal | None) -> bool:
        """Tell whether a claim of the same article is the one meant."""
        return self.quote in quote and self.kind in (None, kind) and self.value in (None, value)


@dataclass(frozen=True, slots=True)
class Dossier:
    """All of it; `outcomes` holds the rows in the form that `record_outcomes` reads."""

    articles: tuple[SampleArticle, ...]
    questions: tuple[SampleQuestion, ...]
    outcomes: tuple[dict[str, Any], ...]
    decisions: tuple[Decision, ...]


def read(folder: Path = FOLDER) -> Dossier:
    """Read dossier.json and the articles that it names; raises InvalidDossier, KeyError or ValueError on a bad one."""
    raw = json.loads((folder / "dossier.json").read_text("utf-8"))
    dossier = Dossier(
        articles=tuple(_article(entry, folder) for entry in raw["articles"]),
        questions=tuple(_question(entry) for entry in raw["questions"]),
        outcomes=tuple(raw["outcomes"]),
        decisions=tuple(_decision(entry) for entry in raw["decisions"]),
    )
    _check_names(dossier)
    return dossier


def _check_names(dossier: Dossier) -> None:
    files = {article.file for article in dossier.articles}
    titles = {question.title for question in dossier.questions}
    for decision in dossier.decisions:
        if decision.article not in files:
            raise InvalidDossier(f"{decision}: no such article")
        if decision.question is not None and decision.question not in titles:
            raise InvalidDossier(f"{decision}: no such question: {decision.question}")
    for outcome in dossier.outcomes:
        if outcome["question"] not in titles:
            raise InvalidDossier(f"outcome: no such question: {outcome['question']}")


def _article(entry: dict[str, Any], folder: Path) -> SampleArticle:
    return SampleArticle(
        file=entry["file"],
        url=entry["url"],
        title=entry["title"],
        publisher=entry["publisher"],
        author=entry["author"],
        published=date.fromisoformat(entry["published"]),
        text=(folder / "articles" / entry["file"]).read_text("utf-8"),
    )


def _question(entry: dict[str, Any]) -> SampleQuestion:
    return SampleQuestion(
        title=entry["title"],
        kind=OutcomeKind(entry["kind"]),
        unit=entry["unit"],
        criteria=entry["criteria"],
    )


def _decision(entry: dict[str, Any]) -> Decision:
    value = entry["value"]
    return Decision(
        article=entry["article"],
        quote=entry["quote"],
        kind=None if entry["kind"] is None else ClaimKind(entry["kind"]),
        value=None if value is None else Decimal(str(value)),
        fate=Fate(entry["do"]),
        question=entry["question"],
        reason=entry["reason"],
        verdicts=tuple(_verdict(verdict) for verdict in entry["verdicts"]),
    )


def _verdict(entry: dict[str, Any]) -> SampleVerdict:
    correction = entry["correction"]
    return SampleVerdict(
        headline=entry["headline"],
        stage=Stage(entry["stage"]),
        rating=None if entry["rating"] is None else Rating(entry["rating"]),
        explanation=entry["explanation"],
        correction=None if correction is None else SampleCorrection(correction["class"], correction["reason"]),
    )
