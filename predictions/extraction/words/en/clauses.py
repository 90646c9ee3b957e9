"""Words that open clauses."""

from __future__ import annotations

RELATIVES: frozenset[str] = frozenset("which who whose whom".split())
# Behind a comma these open a clause, if a verb follows.
SUBORDINATORS: frozenset[str] = frozenset(
    """
    where when while whereas although though but so because since as after before unless with until yet once
    """.split()
)
COORDINATORS: frozenset[str] = frozenset("and or nor but".split())
# They open a clause with or without a comma, where a finite verb follows.
BARE_OPENERS: frozenset[str] = frozenset("while whereas although though because but unless since".split())
CONDITIONS: frozenset[str] = frozenset("if unless provided should once when".split())
# Words before "that" that make it open what is said, thought, feared.
THAT_BEFORE: frozenset[str] = frozenset(
    """
    say says said told tells ensure ensures guarantee guarantees agreed agree hope hopes hoped believe believes
    believed think thinks thought fear fears feared means mean meant likely unlikely clear sure confident
    certain aware worried concerned chance chances possibility probability risk danger likelihood fact claim
    claims signs sign evidence belief warning warnings concern concerns expectation expectations speculation
    news assurances assurance promise pledge so convinced prove proves show shows showed suggest suggests
    suggested indicate indicates indicated know knows knew understand estimate estimates estimated predict
    predicts predicted assume announce announced true possible impossible probable important reported added
    noted stressed confirmed insisted argued reveal revealed out conclude concluded decided ruled
    """.split()
)
# Verbs, plain and finite, that news uses so often that a bare "and" before a subject can be told to join clauses.
FINITE: frozenset[str] = frozenset(
    """
    is are was were has have had do does did will would shall may might could can cannot should must isn't
    aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't
    """.split()
)
DETERMINERS: frozenset[str] = frozenset(
    """
    the a an this these those its their his her our my your some any no all each every another both many most
    several few such more less much
    """.split()
)
SUBJECT_PRONOUNS: frozenset[str] = frozenset("i we he she it they you there".split())
