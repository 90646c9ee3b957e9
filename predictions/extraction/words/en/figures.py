"""Words around a number that say whether it is a figure worth checking."""

from __future__ import annotations

# "one" counts only before these: people and things that are counted one by one.
COUNTED_ONE: frozenset[str] = frozenset(
    """
    person man woman child boy girl soldier officer policeman civilian worker death case seat goal point vote
    wicket victim injury casualty suspect passenger firefighter fatality million billion percent percentage pct
    mln bln hundred thousand trillion fifth third quarter tenth patient student
    """.split()
)
# Small numbers behind these only point back at something known ("the two leaders").
POINTING: frozenset[str] = frozenset("the these those both his her its their our my your which such".split())
SMALL_NUMBERS: frozenset[str] = frozenset("one two three four five six seven eight nine ten".split())
# Nouns that "the three" counts for the first time all the same.
CASUALTY_WORDS: frozenset[str] = frozenset(
    "dead killed injured wounded missing arrested detained died hurt deaths victims survivors".split()
)

# Behind a duration these make it a point in time or a scene.
SCENE_AFTER: frozenset[str] = frozenset(
    "ago later earlier after before since old from hence on prior previously into".split()
)
# In front of a duration these do so too.
SCENE_BEFORE: frozenset[str] = frozenset(
    """
    after within in past last next previous coming every since before until recent first final following early
    another each these those the same
    """.split()
)
# In front of a duration these make it the point.
POINT_BEFORE: frozenset[str] = frozenset(
    """
    for to of by lasted lasts last takes took take taking lasting is was spent serve served serving sentenced
    than about almost nearly over around least some most jailed given gave additional extra another further
    faces faced
    """.split()
)
# Words that make a number a name, a place in a list, or a score.
NAMING_BEFORE: frozenset[str] = frozenset(
    """
    no no. number article section chapter page act channel route highway flight phase level tier division class
    group district ward room gate terminal platform line exhibit clause paragraph resolution world covid covid-
    version series season episode volume part round stage formula under-21 under- category type model grade area
    zone unit block apollo boeing airbus interstate junction lot tel phone fax game week day radio bbc form
    title figure table step proposition amendment rule
    """.split()
)
CHANCE_WORDS: frozenset[str] = frozenset("chance chances probability likelihood odds".split())
MONTHS: frozenset[str] = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec
    """.split()
)
# Set phrases with number words that state no figure.
IDIOMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "one of", "one another", "one day", "one thing", "one side", "one hand", "one way", "one more", "one or two",
        "one reason", "one step", "one stone", "one-on-one", "two sides", "two birds", "two ends", "two cents",
        "two halves", "two minds", "two fronts", "four corners", "first half", "second half", "half time", "half way",
        "half an hour", "half of the year",
    )
)  # fmt: skip
# Behind a distance these make it the name of a race.
RACE_WORDS: frozenset[str] = frozenset(
    """
    champion championship champions title titles race races final finals hurdles gold silver bronze medal medals
    medallist freestyle relay world event events sprint sprinter runner steeplechase backstroke breaststroke
    butterfly record walk individual olympic european heats heat semi-final indoor
    """.split()
)

COUNT_WORDS: dict[str, int] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

# In front of a number like 1960, or behind it, these make it a year.
YEAR_BEFORE: frozenset[str] = frozenset(
    """
    in since the of by from until summer winter spring autumn and to 's its their his her our mid late early
    """.split()
)
YEAR_NOUNS: frozenset[str] = frozenset(
    """
    level levels figure figures season election elections budget report total totals peak high low price prices
    survey census accord agreement treaty law act constitution revolution war crisis coup games olympics world
    edition model vintage harvest crop results earnings sales profits target targets forecast attack attacks
    quake earthquake tsunami
    """.split()
)

# Behind these "5,000 to 90,000" is a change and the level that it led to.
CHANGE_VERBS: frozenset[str] = frozenset(
    """
    rose rise rises risen fell fall falls fallen grew grow grows grown dropped drop drops increased increase increases
    decreased decrease decreases climbed climb climbs jumped jump jumps surged surge declined decline declines slipped
    slid dipped gained gain gains lost added cut up down soared plunged tumbled edged advanced swelled shrank widened
    narrowed lifted raised reduced lowered
    """.split()
)
