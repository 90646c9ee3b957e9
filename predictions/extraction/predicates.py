"""Find the predicates of a sentence that look forward: ordered, named rules over its tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from predictions.extraction.clauses import continues_predicate
from predictions.extraction.lexicon import BASES, GERUNDS, PLAIN, PURE_PASTS, is_participle, is_past
from predictions.extraction.tokens import Sentence
from predictions.extraction.words.en.clauses import COORDINATORS, DETERMINERS, FINITE
from predictions.extraction.words.en.forecasts import (
    AIMED_TO,
    ANNOUNCING,
    COMMITMENT_NOUNS,
    COMMITTED_TO,
    CONTRACTIONS,
    DEFINED_BY_TO,
    EVALUATIVE,
    EXPECTED_BARE,
    EXPECTED_TO,
    EXPECTS_OBJECT,
    HOPING,
    MID_ADVERBS,
    MODALS,
    PHRASES,
    PRESENT_STATES,
    TIMETABLE,
    VIEWED,
    WILL_NOUN_BEFORE,
)
from predictions.extraction.words.en.speech import SPEECH

BE: Final = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're it's".split())
MODAL_WORDS: Final = frozenset(MODALS) | frozenset(CONTRACTIONS)
ADVERBS: Final = frozenset(MID_ADVERBS)
EXPECTED: Final = frozenset(EXPECTED_TO)
COMMITTED: Final = frozenset(COMMITTED_TO)
AIMED: Final = frozenset(AIMED_TO)
EXPECTS: Final = frozenset(EXPECTS_OBJECT)
NOUNS: Final = frozenset(COMMITMENT_NOUNS)
# Words that need a verb behind "to", since "due to the war" and "going to Paris" look ahead at nothing.
AMBIGUOUS_TO: Final = frozenset("due set going about committed sure certain bound prepared opposed".split())
ASKING: Final = frozenset("what how whether why when where".split())
OPENING: Final = frozenset('“"‘[') | {"``"}
YOU: Final = frozenset(("you", "you'll"))


@dataclass(frozen=True, slots=True)
class Predicate:
    """A forward-looking verb group: tokens `start:stop`, `verb` its content verb.

    `weak`: it makes a claim only with a figure or a date (aims, readiness). `negated`: its own words deny it.
    """

    rule: str
    start: int
    stop: int
    verb: int
    negated: bool = False
    weak: bool = False
    dropped: bool = False


Rule = Callable[[Sentence, int], Predicate | None]


def predicates(sentence: Sentence) -> list[Predicate]:
    """Return the forward-looking predicates of a sentence from left to right, one a verb group."""
    found: list[Predicate] = []
    for index, word in enumerate(sentence.low):
        rule = TRIGGERS.get(word)
        if rule is None and word.endswith("'ll"):
            rule = _modal
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
        if low[verb] in BASES and continues_predicate(sentence, verb):
            negated = word == "nor" or "not" in low[index + 1 : verb] or (one.negated and word == "or")
            yield Predicate("forecast.and", index + 1 if word != "nor" else index, verb + 1, verb, negated)


def _verb_behind(sentence: Sentence, index: int) -> tuple[int, bool]:
    """Skip adverbs and negations from `index`; return the token behind them and whether a negation was among them."""
    low, size = sentence.low, len(sentence)
    negated = False
    while index < size and (low[index] in ADVERBS or (low[index].endswith("ly") and low[index] not in BASES)):
        negated = negated or low[index] in ("not", "never")
        index += 1
    while index < size and low[index] in OPENING:
        index += 1
    if index < size and low[index] in ("from", "on", "in", "by", "after", "at", "for"):
        # "will from 8 November be": what stands between is a phrase and no verb
        ahead = next((k for k in range(index + 1, min(index + 8, size)) if low[k] == "be" or low[k] in PLAIN), None)
        return (ahead if ahead is not None else index), negated
    if index + 2 < size and low[index] == "," and low[index + 1] not in COORDINATORS:
        # "would, he said, be" and "will, in effect, be"
        for ahead in range(index + 2, min(index + 8, size - 1)):
            if low[ahead] == "," and low[ahead + 1] in BASES:
                return ahead + 1, negated
    return index, negated


def _modal(sentence: Sentence, index: int) -> Predicate | None:
    low = sentence.low
    word = low[index]
    modal, negated = CONTRACTIONS.get(word, ("will" if word.endswith("'ll") else word, False))
    if sentence.capital(index) and not (index == 0 and modal != "may"):
        return None
    verb, inner = _verb_behind(sentence, index + 1)
    if verb >= len(sentence) or not _is_verb_word(sentence, verb):
        return None
    negated = negated or inner or (index > 0 and low[index - 1] == "neither")
    if _modal_is_no_forecast(sentence, modal, index, verb, negated):
        return Predicate("none", index, verb + 1, verb, dropped=True)
    weak = modal in ("may", "might") and _may_be_state(sentence, verb)
    return Predicate(f"forecast.{modal}", index, verb + 1, verb, negated, weak)


def _is_verb_word(sentence: Sentence, index: int) -> bool:
    word = sentence.low[index]
    if word in BASES or word in ("be", "have", "do"):
        return True
    return word.isalpha() and not sentence.capital(index) and word not in DETERMINERS and word not in NOT_VERBS


NOT_VERBS: Final = frozenset(
    "of to in on at by for with from and or but that which who is are was were he she it they".split()
)


def _modal_is_no_forecast(sentence: Sentence, modal: str, index: int, verb: int, negated: bool) -> bool:
    low = sentence.low
    before = low[index - 1] if index else ""
    following = low[verb + 1] if verb + 1 < len(sentence) else ""
    if before in YOU or low[index] == "you'll":
        return True
    if low[verb] in ("be", "do", "have") and not any(word.isalnum() for word in low[verb + 1 : verb + 3]):
        return True  # "where they said they would be" leaves out what it is about
    if modal == "will":
        return (before in WILL_NOUN_BEFORE and low[verb] not in BASES) or _only_judges(sentence, verb)
    if modal == "shall":
        return False
    if low[verb] == "have" and (is_participle(_next_content(sentence, verb + 1)) or following == "been"):
        return True
    if modal == "could":
        return _could_is_ability(sentence, index, verb, negated)
    if modal == "would":
        return _would_is_no_forecast(sentence, index, verb)
    return _may_is_present(sentence, verb)


def _next_content(sentence: Sentence, index: int) -> str:
    while index < len(sentence) and (sentence.low[index] in ADVERBS or sentence.low[index].endswith("ly")):
        index += 1
    return sentence.low[index] if index < len(sentence) else ""


def _could_is_ability(sentence: Sentence, index: int, verb: int, negated: bool) -> bool:
    low = sentence.low
    before = low[index - 1] if index else ""
    if negated or before in ("nobody", "none", "nothing", "never", "neither") or low[verb] in PRESENT_STATES:
        return True
    following = low[verb + 1] if verb + 1 < len(sentence) else ""
    if low[verb] in ("make", "hear", "see", "afford", "find", "tell", "feel", "understand", "muster") or following in (
        "heard",
        "seen",
    ):
        return True
    behind = low[max(0, index - 10) : index]
    return "so" in behind[-6:] or "enough" in behind or "only" in low[index:verb] or "no" in low[verb : verb + 2]


def _would_is_no_forecast(sentence: Sentence, index: int, verb: int) -> bool:
    low = sentence.low
    word = low[verb]
    if word in PRESENT_STATES or word in ("like", "love", "rather", "hate"):
        return True
    if _only_judges(sentence, verb):
        return True
    back = low[max(0, index - 12) : index]
    return "otherwise" in back or "often" in low[index:verb] or "wish" in back or "always" in low[index:verb]


def _only_judges(sentence: Sentence, verb: int) -> bool:
    """Say whether "will be" or "would be" judges and foretells nothing: "will be (a) great"."""
    low = sentence.low
    if low[verb] != "be":
        return False
    index = verb + 1
    while index < len(low) and (
        low[index] in ADVERBS or low[index].endswith("ly") or low[index] in ("a", "an", "so", "really", "more")
    ):
        index += 1
    return index < len(low) and low[index] in EVALUATIVE


def _may_is_present(sentence: Sentence, verb: int) -> bool:
    """Say whether may or might tells how things are now: "may be true", "may reflect"."""
    low = sentence.low
    if low[verb] in PRESENT_STATES or low[verb] == "need":
        return True
    if low[verb] == "be":
        content = _next_content(sentence, verb + 1)
        return content in VIEWED
    return low[verb] == "as" or low[verb + 1 : verb + 3] == ["as", "well"]


def _may_be_state(sentence: Sentence, verb: int) -> bool:
    """Say whether "may be" joins an adjective or noun: it tells of the future only with a day or a figure."""
    if sentence.low[verb] != "be":
        return False
    content = _next_content(sentence, verb + 1)
    return not (is_participle(content) or content in GERUNDS or content in ("able", "forced", "too"))


def _to_verb(sentence: Sentence, index: int) -> tuple[int, bool] | None:
    """Return the base verb behind "to" at or just behind `index`, and whether "not" stands before it."""
    low, size = sentence.low, len(sentence)
    negated = False
    while index < size and (low[index] in ADVERBS or low[index].endswith("ly")):
        negated = negated or low[index] in ("not", "never")
        index += 1
    if index >= size or low[index] != "to":
        return None
    verb, inner = _verb_behind(sentence, index + 1)
    if verb >= size or not _is_verb_word(sentence, verb):
        return None
    return verb, negated or inner


def _is_negated_before(sentence: Sentence, index: int) -> bool:
    for back in range(index - 1, max(index - 5, -1), -1):
        word = sentence.low[back]
        if word in ("not", "never", "no", "neither", "nor") or word.endswith("n't"):
            return True
        if (
            word in BE
            or word in ADVERBS
            or word in ("have", "has", "had", "do", "does", "did", "longer", "more", "far", "from", "intention")
        ):
            continue
        return False
    return False


def _expected(sentence: Sentence, index: int) -> Predicate | None:
    """Read "is expected to", "due to be", "likely to", and "is due on" a day."""
    low = sentence.low
    word = low[index]
    found = _to_verb(sentence, index + 1)
    start = _group_start(sentence, index)
    if (
        word == "expected"
        and start == index
        and index
        and low[index - 1] in PAST_SUBJECTS
        and not _is_reported(sentence, index)
    ):
        return None
    if found:
        verb, inner = found
        if word in AMBIGUOUS_TO and low[verb] not in BASES:
            return None
        if word in ("set", "going", "about", "sure", "certain", "bound") and low[verb] in DETERMINERS:
            return None
        negated = inner or word == "unlikely" or _is_negated_before(sentence, index)
        weak = word == "prepare"
        return Predicate(f"forecast.{_stem(word)}", start, verb + 1, verb, negated, weak)
    if word in EXPECTS:
        return _expects_object(sentence, index)
    if word in EXPECTED_BARE and start < index:
        following = low[index + 1] if index + 1 < len(sentence) else ""
        if following in ("on", "by", "in", "for", "at", "next", "this", "later", "before", "tomorrow", "within", "to"):
            return Predicate(
                f"timetable.{_stem(word)}", start, index + 1, index, _is_negated_before(sentence, index), True
            )
    if word in ("likely", "unlikely"):
        return _likely_that(sentence, index, start)
    return None


def _likely_that(sentence: Sentence, index: int, start: int) -> Predicate | None:
    """Read "it is unlikely that X will" (the modal makes the claim) and "a deal looks likely" (nothing to hold it to)."""
    low = sentence.low
    if start == index or index + 1 >= len(sentence) or low[index + 1] != "that":
        return None
    for ahead in range(index + 2, min(index + 25, len(sentence))):
        if low[ahead] in MODAL_WORDS:
            return None
    return Predicate(f"forecast.{low[index]}", start, index + 2, index, low[index] == "unlikely")


def _group_start(sentence: Sentence, index: int) -> int:
    """Return the first token of the verb group that ends at `index`: "is not yet | expected"."""
    start = index
    low = sentence.low
    while start > 0 and (
        low[start - 1] in BE
        or low[start - 1] in ADVERBS
        or low[start - 1]
        in (
            "has",
            "have",
            "had",
            "looks",
            "look",
            "looked",
            "seems",
            "appears",
            "widely",
            "more",
            "most",
            "very",
            "highly",
        )
        or low[start - 1].endswith(("ly", "n't"))
    ):
        start -= 1
    return start


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _committed(sentence: Sentence, index: int) -> Predicate | None:
    """Read "plans to", "has promised to"; the noun ("a plan to") is weak unless it is announced."""
    low = sentence.low
    word = low[index]
    found = _to_verb(sentence, index + 1)
    if not found:
        return _expects_object(sentence, index) if word in EXPECTS or _plans_object(sentence, index) else None
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
        f"commitment.{_stem(word)}",
        _group_start(sentence, index),
        verb + 1,
        verb,
        inner or _is_negated_before(sentence, index),
    )


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


SAYS: Final = frozenset(SPEECH)
STOPPING: Final = frozenset(', ; : that which who and but “ ” "'.split())
PAST_SUBJECTS: Final = frozenset("i we he she they it you nobody".split())


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


def _noun_to(sentence: Sentence, index: int) -> Predicate | None:
    """Read "announced its intention to", "a pledge to"."""
    if sentence.low[index] in COMMITTED:
        return _committed(sentence, index)
    found = _to_verb(sentence, index + 1)
    return _commitment_noun(sentence, index, found[0]) if found else None


def _aimed(sentence: Sentence, index: int) -> Predicate | None:
    found = _to_verb(sentence, index + 1)
    if found and sentence.low[found[0]] in BASES:
        return Predicate(
            f"aim.{_stem(sentence.low[index])}",
            index,
            found[0] + 1,
            found[0],
            found[1] or _is_negated_before(sentence, index),
            True,
        )
    return None


def _expects_object(sentence: Sentence, index: int) -> Predicate | None:
    """Read "expects prices to rise", "forecast growth of 3 percent"."""
    low, size = sentence.low, len(sentence)
    before = low[index - 1] if index else ""
    if before in DETERMINERS or (
        before in BE and low[index] != "expecting" and low[index] != "forecasting" and low[index] != "predicting"
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
                else Predicate("forecast.object", index, index + 1, index, _is_negated_before(sentence, index), True)
            )
        if low[ahead] == "to":
            verb, negated = _verb_behind(sentence, ahead + 1)
            if verb < size and low[verb] in BASES and ahead > index + 1:
                weak = low[index] in ("wants", "see", "sees")
                return Predicate(
                    f"forecast.{_stem(low[index])}",
                    index,
                    verb + 1,
                    verb,
                    negated or _is_negated_before(sentence, index),
                    weak,
                )
    return Predicate("forecast.object", index, index + 1, index, _is_negated_before(sentence, index), True)


def _object_ahead(sentence: Sentence, index: int) -> bool:
    """Say whether an ambiguous word is a verb here: a subject with a capital or a pronoun stands before it."""
    before = sentence.low[index - 1] if index else ""
    return index > 0 and (
        sentence.capital(index - 1)
        or before in ("it", "he", "she", "they", "also", "we", "now", "analysts", "economists", "bank")
    )


def _be_to(sentence: Sentence, index: int) -> Predicate | None:
    """Read "is to meet": an arrangement, unless the subject is an aim or a task."""
    low = sentence.low
    position, negated = index + 1, low[index].endswith("n't")
    while position < len(sentence) and low[position] in ADVERBS and low[position] != "likely":
        negated = negated or low[position] == "not"
        position += 1
    if position + 1 >= len(sentence) or low[position] != "to":
        return None
    verb, inner = _verb_behind(sentence, position + 1)
    if verb >= len(sentence) or low[verb] not in BASES:
        return None
    back = low[max(0, index - 10) : index]
    passive = low[verb] == "be" and is_participle(_next_content(sentence, verb + 1))
    if (any(word in DEFINED_BY_TO for word in back) and not passive) or low[index] in ("being", "been", "be"):
        return Predicate("none", index, verb + 1, verb, dropped=True)
    if low[index] in ("was", "were") and (is_participle(_next_content(sentence, verb + 1)) or "if" in back):
        # "was to become", and "if X were to": told from behind, or a condition
        return Predicate("none", index, verb + 1, verb, dropped=True)
    return Predicate("forecast.is_to", index, verb + 1, verb, negated or inner)


def _phrase(sentence: Sentence, index: int) -> Predicate | None:
    """Read phrases of several words: "fraught with", "on course to"."""
    low = sentence.low
    for phrase in PHRASES:
        if tuple(low[index : index + len(phrase)]) == phrase and index + len(phrase) < len(sentence):
            stop = index + len(phrase)
            verb = stop if phrase[-1] == "to" else stop - 1
            if low[index] == "fraught" and _group_start(sentence, index) == index:
                return None
            return Predicate(
                f"forecast.{phrase[0] if phrase[0] != 'on' else phrase[-2]}",
                _group_start(sentence, index),
                stop + (phrase[-1] == "to"),
                verb,
                _is_negated_before(sentence, index),
            )
    return None


def _hoped_can(sentence: Sentence, index: int) -> Predicate | None:
    """Read "can" under hope: "hopes that the conflict can be settled"."""
    low = sentence.low
    back = low[max(0, index - 12) : index]
    verb, negated = _verb_behind(sentence, index + 1)
    if verb < len(sentence) and low[verb] in BASES and any(word in HOPING for word in back) and not negated:
        return Predicate("forecast.can", index, verb + 1, verb)
    return None


def _doubted(sentence: Sentence, index: int) -> Predicate | None:
    """Read "is highly questionable", "remains doubtful": the subject will probably not come about."""
    low = sentence.low
    before = low[index - 1] if index else ""
    strong = low[index] == "doubtful" or before in ("highly", "very", "extremely", "increasingly")
    start = _group_start(sentence, index)
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
        or before in ("to", "of", "in", "for", "and", "or", "not")
    ):
        return None
    following = low[index + 1] if index + 1 < len(low) else ""
    if following in ("of", "and", "or") or before.endswith("'s"):
        return None
    return Predicate("timetable.present", index, index + 1, index, False, True)


def _be(sentence: Sentence, index: int) -> Predicate | None:
    found = _be_to(sentence, index)
    if (
        found is None
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
    table.update(dict.fromkeys(EXPECTS, _expects_object))
    table.update(dict.fromkeys(AIMED, _aimed))
    table.update(dict.fromkeys(NOUNS, _noun_to))
    table.update(dict.fromkeys(COMMITTED, _committed))
    table.update(dict.fromkeys(EXPECTED, _expected))
    table.update({"on": _on, "fraught": _on, "can": _hoped_can, "doubtful": _doubted, "questionable": _doubted})
    table.update(dict.fromkeys(MODAL_WORDS, _modal))
    return table


TRIGGERS: Final = _triggers()
