"""Read what looks forward before "to": expected, due, plans, promises, aims; and what is expected as an object."""

from __future__ import annotations

from typing import Final

from predictions.extraction.lexicon import BASES, PURE_PASTS, is_past
from predictions.extraction.numbers.numerals import ORDINAL_WORDS
from predictions.extraction.tokens import Sentence
from predictions.extraction.verbgroups import (
    BE,
    MODAL_WORDS,
    Predicate,
    group_start,
    is_negated_before,
    stem,
    to_verb,
    verb_behind,
)
from predictions.extraction.words.en.clauses import DETERMINERS, FINITE
from predictions.extraction.words.en.forecasts import (
    AIMED_TO,
    ANNOUNCING,
    COMMITMENT_NOUNS,
    COMMITTED_TO,
    EXPECTED_BARE,
    EXPECTED_TO,
    EXPECTS_OBJECT,
)
from predictions.extraction.words.en.speech import SPEECH

EXPECTED: Final = frozenset(EXPECTED_TO)
COMMITTED: Final = frozenset(COMMITTED_TO)
AIMED: Final = frozenset(AIMED_TO)
EXPECTS: Final = frozenset(EXPECTS_OBJECT)
NOUNS: Final = frozenset(COMMITMENT_NOUNS)
# Words that need a verb behind "to", since "due to the war" and "going to Paris" look ahead at nothing.
AMBIGUOUS_TO: Final = frozenset("due set going about committed sure certain bound prepared opposed".split())
SAYS: Final = frozenset(SPEECH)
NOUNS_ONLY: Final = frozenset("plan plans promise promises pledge pledges vow vows hope hopes".split())
TIME_BETWEEN: Final = frozenset(
    """
    on in since last this earlier week month year monday tuesday wednesday thursday friday saturday sunday yesterday
    today january february march april june july august september october november december publicly
    """.split()
)
BEFORE_A_DAY: Final = frozenset("on by in for at next this later before tomorrow within to".split())
STOPPING: Final = frozenset(', ; : that which who and but “ ” "'.split())
PAST_SUBJECTS: Final = frozenset("i we he she they it you nobody".split())


def expected(sentence: Sentence, index: int) -> Predicate | None:
    """Read "is expected to", "due to be", "likely to", and "is due on" a day."""
    low = sentence.low
    word = low[index]
    found = to_verb(sentence, index + 1)
    start = group_start(sentence, index)
    if (
        word == "expected"
        and start == index
        and index
        and low[index - 1] in PAST_SUBJECTS
        and not _is_reported(sentence, index)
    ):
        return None
    if found:
        return _expected_to(sentence, index, start, *found)
    if word in EXPECTED_BARE and start < index and "".join(low[index + 1 : index + 2]) in BEFORE_A_DAY:
        denied = is_negated_before(sentence, index)
        return Predicate(f"timetable.{stem(word)}", start, index + 1, index, denied, True)
    if word in EXPECTS:
        return expects_object(sentence, index)
    if word in ("likely", "unlikely"):
        return _likely_that(sentence, index, start)
    return None


def _expected_to(sentence: Sentence, index: int, start: int, verb: int, inner: bool) -> Predicate | None:
    """Read an expectation with its verb behind "to"; `inner`: that verb is negated."""
    low = sentence.low
    word = low[index]
    if word == "likely" and _compares(sentence, index):
        return None
    if word == "set" and low[index - 1] in ORDINAL_WORDS | DETERMINERS:
        return None  # the set of a match
    if word in AMBIGUOUS_TO and low[verb] not in BASES and (start == index or word in ("due", "going")):
        return None
    negated = inner or word == "unlikely" or is_negated_before(sentence, index)
    weak = word == "prepare" or "had" in low[start:index]
    return Predicate(f"forecast.{stem(word)}", start, verb + 1, verb, negated, weak)


def _compares(sentence: Sentence, index: int) -> bool:
    """Say whether "likely" compares groups: "15 times as likely", "twice more likely"."""
    behind = sentence.low[max(0, index - 4) : index]
    return behind[-1:] == ["as"] or "times" in behind or "twice" in behind


def _likely_that(sentence: Sentence, index: int, start: int) -> Predicate | None:
    """Read "it is likely that X wins"; with a modal behind "that", the modal makes the claim."""
    low = sentence.low
    if start == index or index + 1 >= len(sentence) or low[index + 1] != "that":
        return None
    for ahead in range(index + 2, min(index + 25, len(sentence))):
        if low[ahead] in MODAL_WORDS:
            return None
    return Predicate(f"forecast.{low[index]}", start, index + 2, index, low[index] == "unlikely")


def committed(sentence: Sentence, index: int) -> Predicate | None:
    """Read "plans to", "has promised to"; the noun ("a plan to") is weak unless it is announced."""
    low = sentence.low
    word = low[index]
    found = (
        to_verb(sentence, index + 1) or (word not in NOUNS_ONLY and _to_verb_behind_time(sentence, index + 1)) or None
    )
    if not found:
        return expects_object(sentence, index) if word in EXPECTS or _plans_object(sentence, index) else None
    verb, inner = found
    if low[verb] not in BASES and word in NOUNS:
        return None
    before = low[index - 1] if index else ""
    if before == "to" or (before == "be" and word == "planned"):
        return None
    if word in ("expected", "hoped", "planned") and before in PAST_SUBJECTS and not _is_reported(sentence, index):
        return None
    if word in NOUNS and _is_noun(sentence, index):
        return _commitment_noun(sentence, index, verb)
    return Predicate(
        f"commitment.{stem(word)}",
        group_start(sentence, index),
        verb + 1,
        verb,
        inner or is_negated_before(sentence, index),
    )


def _to_verb_behind_time(sentence: Sentence, index: int) -> tuple[int, bool] | None:
    """Step over a time between a commitment and its "to": "promised on Tuesday to cut", "pledged last week to"."""
    low = sentence.low
    stop = index
    while stop < len(low) and stop - index < 4 and (low[stop] in TIME_BETWEEN or low[stop].isdigit()):
        stop += 1
    return to_verb(sentence, stop) if stop > index else None


def _plans_object(sentence: Sentence, index: int) -> bool:
    """Say whether "plans" is a verb with an object: "it plans a joint venture"."""
    low = sentence.low
    before = low[index - 1] if index else ""
    following = low[index + 1] if index + 1 < len(low) else ""
    return (
        low[index] in ("plans", "planned", "plan")
        and following in DETERMINERS
        and (
            before in PAST_SUBJECTS
            or sentence.capital(max(index - 1, 0))
            or before in ("company", "firm", "government", "also")
        )
    )


def _is_reported(sentence: Sentence, index: int) -> bool:
    """Say whether what stands right before tells of speech ("said it expected to")."""
    return any(
        word in ("said", "says", "that", "added", "told", "announced")
        for word in sentence.low[max(0, index - 4) : index]
    )


def _is_noun(sentence: Sentence, index: int) -> bool:
    before = sentence.low[index - 1] if index else ""
    if (
        before in DETERMINERS
        or before.endswith(("'s", "s'"))
        or before in ("of", "with", "for", "on", "under", "by", "new", "about")
    ):
        return True
    if sentence.low[index] in ("plan", "plans") and _is_object(sentence, index):
        return True
    return before in ANNOUNCING or is_past(before) or before.endswith(("ing", "ous", "al", "ive"))


def _is_object(sentence: Sentence, index: int) -> bool:
    """Say whether a verb stands before it in the same clause, so that it is that verb's object and no verb."""
    low = sentence.low
    for back in range(index - 1, max(index - 10, -1), -1):
        word = low[back]
        if word in SAYS or word in STOPPING or word in MODAL_WORDS:
            return False
        if word in FINITE or word in PURE_PASTS or (word in BASES and low[back - 1] == "to"):
            return True
    return False


def _commitment_noun(sentence: Sentence, index: int, verb: int) -> Predicate:
    behind = sentence.low[max(0, index - 3) : index]
    firm = any(word in ANNOUNCING for word in behind)
    no = "no" in behind
    return Predicate("commitment.noun", index, verb + 1, verb, no, not (firm or no))


def noun_to(sentence: Sentence, index: int) -> Predicate | None:
    """Read "announced its intention to", "a pledge to"."""
    if sentence.low[index] in COMMITTED:
        return committed(sentence, index)
    if sentence.low[max(index - 1, 0)] == "no" and sentence.low[index + 1 : index + 2] == ["of"]:
        verb = index + 2  # "has no intention of leaving"
        gerund = verb < len(sentence) and sentence.low[verb].endswith("ing")
        return Predicate("commitment.noun", index, verb + 1, verb, True) if gerund else None
    found = to_verb(sentence, index + 1)
    return _commitment_noun(sentence, index, found[0]) if found else None


def aimed(sentence: Sentence, index: int) -> Predicate | None:
    found = to_verb(sentence, index + 1)
    if found and sentence.low[found[0]] in BASES:
        told = sentence.low[index] in ("intended", "planned") and _is_reported(sentence, index)
        return Predicate(
            f"aim.{stem(sentence.low[index])}",
            index,
            found[0] + 1,
            found[0],
            found[1] or is_negated_before(sentence, index),
            not (told and group_start(sentence, index) == index),
        )
    return None


def expects_object(sentence: Sentence, index: int) -> Predicate | None:
    """Read "expects prices to rise", "forecast growth of 3 percent"."""
    low, size = sentence.low, len(sentence)
    before = low[index - 1] if index else ""
    if (
        before.endswith(("'s", "s'"))
        or before in DETERMINERS
        or (before in BE and low[index] != "expecting" and low[index] != "forecasting" and low[index] != "predicting")
    ):
        return None
    if low[index] in (
        "see",
        "sees",
        "estimates",
        "wants",
        "project",
        "projects",
        "forecast",
        "forecasts",
    ) and not _object_ahead(sentence, index):
        return None
    for ahead in range(index + 1, min(index + 12, size - 1)):
        if low[ahead] in (",", ";", ":", "that", ".") or low[ahead] in MODAL_WORDS:
            return (
                None
                if low[ahead] != ","
                else Predicate("forecast.object", index, index + 1, index, is_negated_before(sentence, index), True)
            )
        if low[ahead] == "to":
            verb, negated = verb_behind(sentence, ahead + 1)
            if verb < size and low[verb] in BASES and ahead > index + 1:
                weak = low[index] in ("wants", "see", "sees")
                return Predicate(
                    f"forecast.{stem(low[index])}",
                    index,
                    verb + 1,
                    verb,
                    negated or is_negated_before(sentence, index),
                    weak,
                )
    return Predicate("forecast.object", index, index + 1, index, is_negated_before(sentence, index), True)


def _object_ahead(sentence: Sentence, index: int) -> bool:
    """Say whether an ambiguous word is a verb here: a subject with a capital or a pronoun stands before it."""
    before = sentence.low[index - 1] if index else ""
    return index > 0 and (
        sentence.capital(index - 1)
        or before in ("it", "he", "she", "they", "also", "we", "now", "analysts", "economists", "bank")
    )
