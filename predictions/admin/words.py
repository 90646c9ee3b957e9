"""Short phrases for what a claim says and what an audit entry changed."""

from __future__ import annotations

from datetime import date

from predictions.judging.phrases import chance_phrase, day_phrase, figure_phrase
from predictions.models import AuditEntry, Claim, Outcome
from predictions.vocabulary import Comparator, Polarity

NOTHING = "–"


def figure(claim: Claim) -> str:
    """Write the figure of a quantity claim, empty for the other kinds."""
    if claim.value is None:
        return ""
    return figure_phrase(Comparator(claim.comparator), claim.value, claim.upper, claim.unit or None)


def window(claim: Claim) -> str:
    """Write the days between which a claim is to come true, empty where it names none."""
    start, end = claim.window_start, claim.window_end
    if start is None and end is None:
        return ""
    if start is None or end is None:
        return f"by {day_phrase(end)}" if end else f"from {day_phrase(start)} on" if start else ""
    return f"on {day_phrase(end)}" if start == end else f"{day_phrase(start)} – {day_phrase(end)}"


def says(claim: Claim) -> str:
    """Write a claim's figure and window on one line, with its denial."""
    parts = [part for part in (figure(claim), window(claim)) if part]
    is_denied = claim.polarity == Polarity.NEGATED
    if not parts:
        return "it does not happen" if is_denied else "it happens"
    return ("not " if is_denied else "") + ", ".join(parts)


def sureness(claim: Claim) -> str:
    """Write a claim's hedge verbatim with its probability, empty where it has neither."""
    chance = "" if claim.probability is None else chance_phrase(claim.probability)
    return " ".join(part for part in (f"“{claim.hedge}”" if claim.hedge else "", chance) if part)


def states(outcome: Outcome) -> str:
    """Write what an outcome states."""
    day = outcome.fact().day
    if outcome.value is not None:
        comparator = Comparator(outcome.comparator)
        return f"{figure_phrase(comparator, outcome.value, outcome.upper, outcome.unit or None)} on {day_phrase(day)}"
    return f"It occurred on {day_phrase(day)}" if outcome.occurred else f"It had not occurred by {day_phrase(day)}"


def overdue(due_on: date, today: date) -> str:
    """Write for how long something has been due."""
    days = (today - due_on).days
    if days <= 0:
        return "due today" if days == 0 else f"due on {day_phrase(due_on)}"
    return f"{days:,} day{'s' if days > 1 else ''} overdue"


def spaced(word: str) -> str:
    """Write a stored word as a person reads it."""
    return word.replace("_", " ")


def changes(entry: AuditEntry) -> str:
    """Write what an audit entry changed, as in "triage: candidate → tracked"."""
    lines = []
    for name, new in entry.after.items():
        old = entry.before.get(name)
        if old == new or (new in (None, "") and old is None):
            continue
        lines.append(f"{spaced(name)}: {_shown(old)} → {_shown(new)}" if old else f"{spaced(name)}: {_shown(new)}")
    lines += [f"{spaced(name)}: {_shown(old)}" for name, old in entry.before.items() if name not in entry.after]
    return "; ".join(lines)


def _shown(value: object) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    return spaced(value) if isinstance(value, str) else str(value)
