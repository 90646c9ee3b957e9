"""Find the predicates of a sentence that look forward: ordered, named rules over its tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from predictions.extraction.clauses import continues_predicate
from predictions.extraction.expectations import (
    AIMED,
    COMMITTED,
    EXPECTED,
    EXPECTS,
    NOUNS,
    aimed,
    committed,
    expected,
    expects_object,
    noun_to,
)
from predictions.extraction.lexicon import BASES, GERUNDS, is_participle, is_past
from predictions.extraction.modals import hoped_can, modal_at
from predictions.extraction.tokens import Sentence
from predictions.extraction.verbgroups import (
    ADVERBS,
    BE,
    MODAL_WORDS,
    Predicate,
    group_start,
    is_negated_before,
    next_content,
    verb_behind,
)
from predictions.extraction.words.en.clauses import COORDINATORS, DETERMINERS
from predictions.extraction.words.en.forecasts import (
    DEFINED_BY_TO,
    PHRASES,
    TIMETABLE,
)

ASKING: Final = frozenset("what how whether why when where".split())


Rule = Callable[[Sentence, int], Predicate | None]


def predicates(sentence: Sentence) -> list[Predicate]:
    """Return the forward-looking predicates of a sentence from left to right, one a verb group."""
    found: list[Predicate] = []
    for index, word in enumerate(sentence.low):
        rule = TRIGGERS.get(word)
        if rule is None and word.endswith("'ll"):
            rule = modal_at
        if rule is None:
            continue
        if found and index < found[-1].stop:
            continue
        one = rule(sentence, index)
        if one is not None:
            found.append(one)
            found.extend(_continued(sentence, one))
    return _merged(sentence, found)


def _merged(sentence: Sentence, found: list[Predicate]) -> list[Predicate]:
    """Drop a predicate inside the verb group of the one before it ("will be likely to", "is set to be able to")."""
    kept: list[Predicate] = []
    for one in sorted(found, key=lambda p: p.start):
        if kept and one.start <= kept[-1].verb + 1 and not one.dropped and not kept[-1].dropped:
            last = kept[-1]
            kept[-1] = Predicate(
                last.rule,
                last.start,
                max(one.stop, last.stop),
                one.verb,
                last.negated or one.negated,
                last.weak and one.weak,
            )
            continue
        if kept and kept[-1].dropped and one.start <= kept[-1].verb:
            continue
        kept.append(one)
    return [one for one in kept if not one.dropped]


def _continued(sentence: Sentence, one: Predicate) -> Iterator[Predicate]:
    """Find further base verbs behind "and" that hang on the same modal ("will cut taxes and raise wages")."""
    low, size = sentence.low, len(sentence)
    if one.weak or one.dropped or one.rule == "forecast.noun":
        return
    for index in range(one.verb + 1, min(one.verb + 30, size - 1)):
        word = low[index]
        if (
            word in (";", ":", ".", "which", "who", "that", "“", "”", '"', "if", "when", "while", "as")
            or word in MODAL_WORDS
        ):
            return
        if word == "to" or (word in GERUNDS and low[index - 1] in ("by", "in", "from", ",")):
            return
        if word not in COORDINATORS and word not in ("then",):
            continue
        verb = index + 1
        while verb < size - 1 and (low[verb] in ADVERBS or low[verb].endswith("ly")):
            verb += 1
        if low[verb] in BASES and low[index - 1] != "try" and continues_predicate(sentence, verb):
            negated = word == "nor" or "not" in low[index + 1 : verb] or (one.negated and word == "or")
            yield Predicate("forecast.and", index + 1 if word != "nor" else index, verb + 1, verb, negated)


def _be_to(sentence: Sentence, index: int) -> Predicate | None:
    """Read "is to meet": an arrangement, unless the subject is an aim or a task."""
    low = sentence.low
    position, negated = index + 1, low[index].endswith("n't")
    while position < len(sentence) and low[position] in ADVERBS and low[position] != "likely":
        negated = negated or low[position] in ("not", "never")
        position += 1
    if position + 1 >= len(sentence) or low[position] != "to":
        return None
    verb, inner = verb_behind(sentence, position + 1)
    if verb >= len(sentence) or low[verb] not in BASES:
        return None
    back = low[max(0, index - 10) : index]
    passive = low[verb] == "be" and is_participle(next_content(sentence, verb + 1))
    if (any(word in DEFINED_BY_TO for word in back) and not passive) or low[index] in ("being", "been", "be"):
        return Predicate("none", index, verb + 1, verb, dropped=True)
    if low[index] in ("was", "were") and (negated or is_participle(next_content(sentence, verb + 1)) or "if" in back):
        # "was to become", "was never to be", and "if X were to": told from behind, or a condition
        return Predicate("none", index, verb + 1, verb, dropped=True)
    return Predicate("forecast.is_to", index, verb + 1, verb, negated or inner)


def _phrase(sentence: Sentence, index: int) -> Predicate | None:
    """Read phrases of several words: "fraught with", "on course to"."""
    low = sentence.low
    for phrase in PHRASES:
        if tuple(low[index : index + len(phrase)]) == phrase and index + len(phrase) < len(sentence):
            stop = index + len(phrase)
            verb = stop if phrase[-1] == "to" else stop - 1
            if low[index] == "fraught" and group_start(sentence, index) == index:
                return None
            return Predicate(
                f"forecast.{phrase[0] if phrase[0] != 'on' else phrase[-2]}",
                group_start(sentence, index),
                stop + (phrase[-1] == "to"),
                verb,
                is_negated_before(sentence, index),
            )
    return None


def _doubted(sentence: Sentence, index: int) -> Predicate | None:
    """Read "is highly questionable", "remains doubtful": the subject will probably not come about."""
    low = sentence.low
    before = low[index - 1] if index else ""
    strong = low[index] == "doubtful" or before in ("highly", "very", "extremely", "increasingly")
    start = group_start(sentence, index)
    if not strong or start == index or before == "not":
        return None
    following = low[index + 1] if index + 1 < len(sentence) else ""
    if following in ("whether", "that", "if", "about"):
        return None
    return Predicate("forecast.doubt", start, index + 1, index, True)


def _timetable(sentence: Sentence, index: int) -> Predicate | None:
    """Read a verb of time-tables in the present tense: with a day to come it announces ("starts on Monday")."""
    low = sentence.low
    before = low[index - 1] if index else ""
    if (
        index == 0
        or before in DETERMINERS
        or before in MODAL_WORDS
        or before in ("to", "of", "in", "for", "and", "or", "not", "had", "has", "have")
    ):
        return None
    following = low[index + 1] if index + 1 < len(low) else ""
    if following in ("of", "and", "or") or before.endswith("'s") or (following == "plans" and is_past(before)):
        return None
    return Predicate("timetable.present", index, index + 1, index, False, True)


def _be(sentence: Sentence, index: int) -> Predicate | None:
    found = _be_to(sentence, index)
    if (
        found is None
        and not _phrase(sentence, index + 1)
        and sentence.low[index] in ("is", "are")
        and sentence.low[index + 1 : index + 2] in (["on"], ["in"], ["at"])
    ):
        return Predicate("timetable.is", index, index + 1, index, False, True)
    return found


def _on(sentence: Sentence, index: int) -> Predicate | None:
    return _phrase(sentence, index)


def _triggers() -> dict[str, Rule]:
    """Build the one table from word to rule; a later line wins over an earlier one."""
    table: dict[str, Rule] = dict.fromkeys(TIMETABLE, _timetable)
    table.update(dict.fromkeys(BE - {"'s", "'re", "it's", "am"}, _be))
    table.update(dict.fromkeys(EXPECTS, expects_object))
    table.update(dict.fromkeys(AIMED, aimed))
    table.update(dict.fromkeys(NOUNS, noun_to))
    table.update(dict.fromkeys(COMMITTED, committed))
    table.update(dict.fromkeys(EXPECTED, expected))
    table.update({"on": _on, "fraught": _on, "can": hoped_can, "doubtful": _doubted, "questionable": _doubted})
    table.update(dict.fromkeys(MODAL_WORDS, modal_at))
    return table


TRIGGERS: Final = _triggers()
