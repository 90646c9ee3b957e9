"""Which way a sentence looks from the day of publication: what gives a bare weekday or month its year."""

from __future__ import annotations

from predictions.extraction.numbers.tokens import Tokens
from predictions.extraction.times import lexicon as lex
from predictions.extraction.words.en import calendar

_REACH = 30  # tokens either side; longer sentences are rare and lists
_MODALS = frozenset(calendar.MODALS)
_COMMITTING = frozenset(calendar.COMMITTING_VERBS)
_NEGATED_AHEAD = frozenset(("won", "wouldn", "couldn", "shouldn", "shan", "mustn"))
_NEGATED_PAST = frozenset(("didn", "wasn", "weren", "hadn", "hasn", "haven"))
_OPENERS = frozenset((":", "“", "«", "„", '"'))
_NO_VERB_BEHIND_TO = frozenset("the a an his her its their this that date be".split()) - {"be"}


def ahead(tokens: Tokens, start: int, end: int) -> int:
    """Say where the clause around tokens start..end looks: 1 ahead, -1 back, 0 unknown."""
    if _moved_to(tokens, start - 1):
        return 1
    return _look_left(tokens, start - 1) or _look_right(tokens, end)


def _moved_to(tokens: Tokens, k: int) -> bool:
    """Say whether "to" at token k names what something was put off to."""
    return tokens.words[k] == "to" and any(word in lex.MOVING for word in tokens.words[max(k - 4, 0) : k])


def _look_left(tokens: Tokens, k: int) -> int:
    stop = max(k - _REACH, -1)
    infinitive = False
    while k > stop:
        word = tokens.words[k]
        if (word in ".!?" and tokens.ends_sentence(k)) or (word in _OPENERS and _opens_speech(tokens, k)):
            break
        if word == "to" and _verb_behind(tokens, k):
            infinitive = True
        turn = _turn(tokens, k)
        if turn:
            if infinitive and turn < 0:
                return 1 if word in _COMMITTING or word in ("has", "have", "had") else turn
            return turn
        k -= 1
    return 1 if infinitive else 0


def _opens_speech(tokens: Tokens, k: int) -> bool:
    """Say whether the sign at token k opens what somebody says: the verb before it tells of the saying only."""
    if tokens.words[k] == ":":
        return tokens.capital(k + 1) or tokens.words[k + 1] in _OPENERS
    return tokens.words[k] != '"' or (tokens.glued(k + 1) and not tokens.glued(k))


def _look_right(tokens: Tokens, k: int) -> int:
    stop = min(k + _REACH, tokens.size)
    while k < stop:
        if tokens.words[k] in ".!?" and tokens.ends_sentence(k):
            return 0
        turn = _turn(tokens, k)
        if turn:
            return turn
        k += 1
    return 0


def _verb_behind(tokens: Tokens, k: int) -> bool:
    word = tokens.words[k + 1]
    return word.isalpha() and word not in _NO_VERB_BEHIND_TO and not tokens.capital(k + 1) and not word.endswith("s")


def _turn(tokens: Tokens, k: int) -> int:
    """Say where the word at token k looks: 1 ahead, -1 back, 0 nowhere."""
    turn = tokens.turns.get(k)
    if turn is None:
        turn = tokens.turns[k] = _turn_of(tokens, k)
    return turn


def _turn_of(tokens: Tokens, k: int) -> int:
    word = tokens.words[k]
    if tokens.words[k + 1] == "'t":
        return 1 if word in _NEGATED_AHEAD else -1 if word in _NEGATED_PAST else 0
    if word == "deadline":
        return 1 if tokens.words[k + 1] in ("is", "for", ",") else 0
    if (word == "go" or word == "head") and tokens.words[k + 1] == "to":
        return 1
    if word in lex.FUTURE and "had" in tokens.words[max(k - 3, 0) : k]:
        return -1
    if word in lex.FUTURE or word == "'ll" or (word == "'" and tokens.words[k + 1] == "ll"):
        return 0 if word in ("may", "set") and not _works_as_verb(tokens, k) else 1
    if word in lex.PAST or (len(word) > 3 and word.endswith("ed") and word not in lex.NOT_PAST):
        before = [tokens.words[n] for n in range(max(k - 3, 0), k) if tokens.words[n] != "may" or not tokens.capital(n)]
        if any(each in _MODALS for each in before):
            return 1 if "be" not in before or any(each in _MODALS and each != "be" for each in before) else 0
        return -1
    return 0


def _works_as_verb(tokens: Tokens, k: int) -> bool:
    if tokens.words[k] == "may":
        return not tokens.capital(k)
    return tokens.words[k + 1] in ("to", "for")


def negated(tokens: Tokens, start: int) -> bool:
    """Say whether the clause before token start is negated ("won't be ready until")."""
    k = start - 1
    stop = max(start - 14, -1)
    while k > stop:
        word = tokens.words[k]
        if word in lex.NEGATIONS or (word == "'t" and k > 0):
            return True
        if word in lex.CLAUSE_BREAKS or word in ".!?":
            return False
        k -= 1
    return False
