"""Words that bound a figure, before it and behind it; the longest that fits wins."""

from __future__ import annotations

BEFORE = (
    ("about", "about"), ("around", "about"), ("roughly", "about"), ("approximately", "about"),
    ("aproximately", "about"), ("approx", "about"), ("approx .", "about"), ("nearly", "about"),
    ("almost", "about"), ("some", "about"), ("circa", "about"), ("c .", "about"), ("estimated", "about"),
    ("an estimated", "about"), ("close to", "about"), ("closer to", "about"), ("something like", "about"),
    ("in the region of", "about"), ("in the order of", "about"), ("on the order of", "about"),
    ("of the order of", "about"), ("virtually", "about"), ("practically", "about"), ("just about", "about"),
    ("more or less", "about"), ("somewhere around", "about"), ("~", "about"), ("≈", "about"),
    ("broadly", "about"), ("reportedly about", "about"), ("in the neighborhood of", "about"),
    ("in the neighbourhood of", "about"), ("or so", "about"), ("a rough", "about"), ("nearer", "about"),
    ("more than", "more_than"), ("over", "more_than"), ("above", "more_than"), ("greater than", "more_than"),
    ("higher than", "more_than"), ("larger than", "more_than"), ("bigger than", "more_than"),
    ("longer than", "more_than"), ("better than", "more_than"), ("older than", "more_than"),
    ("upwards of", "more_than"), ("upward of", "more_than"), ("in excess of", "more_than"),
    ("excess of", "more_than"), ("north of", "more_than"), ("exceeding", "more_than"),
    ("exceeds", "more_than"), ("exceed", "more_than"), ("exceeded", "more_than"), ("surpassing", "more_than"),
    ("surpassed", "more_than"), ("surpasses", "more_than"), ("surpass", "more_than"),
    ("topping", "more_than"), ("topped", "more_than"), ("tops", "more_than"), ("top", "more_than"),
    ("passes", "more_than"), ("pass", "more_than"), ("passed", "more_than"), ("passing", "more_than"),
    ("bypass", "more_than"), ("bypassed", "more_than"), ("crossed", "more_than"), ("cross", "more_than"),
    ("well over", "more_than"), ("just over", "more_than"), ("slightly over", "more_than"),
    ("a little over", "more_than"), ("a bit over", "more_than"), ("far more than", "more_than"),
    (">", "more_than"), ("further than", "more_than"), ("not less than or equal to", "more_than"),
    ("taller than", "more_than"), ("heavier than", "more_than"), ("at least", "at_least"),
    ("atleast", "at_least"), ("no fewer than", "at_least"), ("not fewer than", "at_least"),
    ("no less than", "at_least"), ("not less than", "at_least"), ("as few as", "at_least"),
    ("as little as", "at_least"), ("a minimum of", "at_least"), ("minimum of", "at_least"),
    ("a minimum", "at_least"), ("minimum", "at_least"), ("at a minimum", "at_least"),
    ("at the very least", "at_least"), ("no lower than", "at_least"), ("not below", "at_least"),
    ("≥", "at_least"), ("> =", "at_least"), ("greater than or equal to", "at_least"),
    ("more than or equal to", "at_least"), ("equal to or greater than", "at_least"),
    ("equal to or more than", "at_least"), ("min", "at_least"), ("never less than", "at_least"),
    ("a floor of", "at_least"), ("no smaller than", "at_least"), ("not smaller than", "at_least"),
    ("less than", "less_than"), ("fewer than", "less_than"), ("lower than", "less_than"),
    ("smaller than", "less_than"), ("shorter than", "less_than"), ("younger than", "less_than"),
    ("under", "less_than"), ("below", "less_than"), ("just under", "less_than"), ("just below", "less_than"),
    ("just short of", "less_than"), ("short of", "less_than"), ("shy of", "less_than"),
    ("just shy of", "less_than"), ("south of", "less_than"), ("well under", "less_than"),
    ("well below", "less_than"), ("slightly less than", "less_than"), ("a little less than", "less_than"),
    ("a little under", "less_than"), ("<", "less_than"), ("worse than", "less_than"),
    ("no more than", "at_most"), ("not more than", "at_most"), ("not over", "at_most"),
    ("no greater than", "at_most"), ("not exceeding", "at_most"), ("not to exceed", "at_most"),
    ("not exceed", "at_most"), ("no higher than", "at_most"), ("no larger than", "at_most"),
    ("not above", "at_most"), ("at most", "at_most"), ("at the most", "at_most"), ("up to", "at_most"),
    ("as many as", "at_most"), ("as much as", "at_most"), ("as high as", "at_most"),
    ("as long as", "at_most"), ("as far as", "at_most"), ("a maximum of", "at_most"),
    ("maximum of", "at_most"), ("a maximum", "at_most"), ("maximum", "at_most"), ("max", "at_most"),
    ("a ceiling of", "at_most"), ("capped at", "at_most"), ("limited to", "at_most"), ("≤", "at_most"),
    ("< =", "at_most"), ("less than or equal to", "at_most"), ("equal to or less than", "at_most"),
    ("no longer than", "at_most"), ("not longer than", "at_most"), ("never more than", "at_most"),
    ("fewer than or equal to", "at_most"), ("upto", "at_most"), ("a cap of", "at_most"),
    ("at best", "at_most"), ("no further than", "at_most"),
)  # fmt: skip

BEHIND = (
    ("or more", "at_least"), ("and more", "at_least"), ("or higher", "at_least"), ("or greater", "at_least"),
    ("or above", "at_least"), ("and above", "at_least"), ("or over", "at_least"), ("and over", "at_least"),
    ("and up", "at_least"), ("or upwards", "at_least"), ("and upwards", "at_least"),
    ("or longer", "at_least"), ("or better", "at_least"), ("or older", "at_least"), ("and older", "at_least"),
    ("or larger", "at_least"), ("or bigger", "at_least"), ("- plus", "at_least"), ("plus", "at_least"),
    ("+", "at_least"), ("at least", "at_least"), ("at a minimum", "at_least"), ("minimum", "at_least"),
    ("and higher", "at_least"), ("and greater", "at_least"), ("at the very least", "at_least"),
    ("or thereover", "at_least"), ("and counting", "at_least"), ("or less", "at_most"),
    ("and less", "at_most"), ("or fewer", "at_most"), ("or lower", "at_most"), ("or under", "at_most"),
    ("and under", "at_most"), ("or below", "at_most"), ("and below", "at_most"), ("or younger", "at_most"),
    ("or shorter", "at_most"), ("or smaller", "at_most"), ("at most", "at_most"), ("at the most", "at_most"),
    ("maximum", "at_most"), ("max", "at_most"), ("tops", "at_most"), ("at best", "at_most"),
    ("or so", "about"), ("or thereabouts", "about"), ("- odd", "about"), ("odd", "about"), ("- ish", "about"),
    ("approximately", "about"), ("give or take", "about"),
)  # fmt: skip

# "over three years" of a plan says how long; behind these it says "more than"
OVER_MEASURES_BEHIND = (
    "for", "in", "of", "by", "after", "took", "takes", "take", "lasted", "lasts", "last", "spent", "is",
    "was", "are", "were", "with", "to", "and", "or", "well", "just", "age", "aged", "than", "been", "being",
    "served", "serving", "needs", "within", "a", "slightly", "worked", "waited",
)  # fmt: skip
# "asked about two cases" is no estimate
TELLING = (
    "talk", "talked", "talks", "talking", "ask", "asked", "asks", "asking", "worry", "worried", "concerned",
    "concerns", "know", "knew", "think", "thinks", "story", "stories", "learn", "learned", "question",
    "questions", "complained", "complaints", "spoke", "speak", "speaking", "wrote", "news", "information",
    "details", "read",
)  # fmt: skip
# verbs of change: what they move from and to are two figures, not a range
CHANGES = (
    "rose", "rise", "rises", "risen", "rising", "fell", "fall", "falls", "fallen", "falling", "grew", "grow",
    "grows", "grown", "growing", "cut", "cuts", "cutting", "increase", "increased", "increases", "increasing",
    "decrease", "decreased", "decreases", "decline", "declined", "declines", "drop", "dropped", "drops",
    "dropping", "climb", "climbed", "climbs", "climbing", "jump", "jumped", "jumps", "surge", "surged",
    "surges", "soared", "soar", "soaring", "slid", "slide", "slipped", "slip", "plunged", "plunge",
    "plummeted", "tumbled", "shrank", "shrink", "shrunk", "raise", "raised", "raises", "raising", "lower",
    "lowered", "lowers", "lowering", "reduce", "reduced", "reduces", "reducing", "up", "down", "went", "go",
    "going", "moved", "move", "expand", "expanded", "expands", "doubled", "tripled", "changed", "change",
    "revised", "improved", "improve", "upgraded", "downgraded", "eased", "edged", "widened", "narrowed",
    "swelled", "boost", "boosted", "boosts", "trimmed", "slashed", "accelerated", "slowed", "dipped",
    "gained", "lost", "quadrupled", "extend", "extended", "upped", "hiked", "switched", "advanced",
    "retreated", "halved", "revised", "bringing", "downward", "upward", "upwards", "strengthened", "weakened",
    "ballooned",
)  # fmt: skip
# what a whole number behind them names and does not count
LABELS = (
    "no", "nos", "page", "pages", "chapter", "article", "articles", "section", "sections", "phase", "tier",
    "grade", "flight", "route", "highway", "interstate", "motorway", "junction", "runway", "room", "gate",
    "terminal", "channel", "figure", "fig", "appendix", "annex", "category", "type", "model", "version",
    "windows", "formula", "iphone", "ipad", "playstation", "boeing", "airbus", "covid", "episode", "volume",
    "vol", "paragraph", "clause", "resolution", "reactor", "mk", "#", "sars", "xbox", "apollo", "soyuz",
    "falcon", "proposition", "amendment", "exhibit", "psalm", "directive", "cop",
)  # fmt: skip
# the same, but only where nothing that is counted follows ("week 12", "the top five", but "the last three months")
WEAK_LABELS = (
    "number", "part", "title", "rule", "level", "stage", "step", "table", "schedule", "class", "unit",
    "district", "ward", "zone", "area", "line", "track", "platform", "building", "block", "bus", "season",
    "issue", "round", "week", "day", "year", "game", "race", "lap", "hole", "group", "pool", "division",
    "league", "act", "scene", "count", "bill", "order", "regulation", "box", "suite", "apartment", "flat",
    "floor", "studio", "radio", "top", "tower", "camp", "checkpoint", "band", "expo", "agenda", "vision",
    "horizon", "generation", "pick", "seed", "sector", "world", "super", "mark", "euro", "big", "age", "aged",
    "at", "bbc", "final", "ranked", "seeded", "euro", "dan", "track",
)  # fmt: skip
# after a name, "Smith, 48," is an age; these behind a number tell the hour
CLOCK_BEHIND = (
    "am", "pm", "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "pst", "pdt", "bst", "cet", "cest", "msk",
    "ist", "jst", "et", "o'clock", "hrs",
)  # fmt: skip
STREETS = (
    "road", "street", "avenue", "lane", "drive", "boulevard", "way", "square", "st", "ave", "rd", "blvd",
    "crescent", "terrace", "highway", "parkway", "court", "broadway",
)  # fmt: skip
# hyphened to a number word they make an adjective that counts nothing
MANNERS = (
    "way", "sided", "handed", "faced", "time", "off", "on", "party", "part", "fold", "quarter", "star", "bit",
    "liner", "piece", "man", "woman", "person", "state", "horse", "tier", "stop", "track", "level", "size",
    "eyed", "legged", "wheel", "wheeler", "ply", "dimensional", "sum", "tolerance", "nil", "all", "one",
    "two",
)  # fmt: skip
# what "one" counts without further ado
ONES = (
    "person", "man", "woman", "child", "soldier", "civilian", "policeman", "police", "officer", "passenger",
    "worker", "victim", "death", "fatality", "patient", "suspect", "point", "percent", "boy", "girl",
    "student", "protester", "journalist", "goal", "seat", "vote", "case", "attacker", "gunman", "militant",
    "fighter", "pilot", "driver", "guard", "employee", "million", "billion", "dollar", "euro", "pound",
    "mile", "kilometre", "metre", "kilogram", "litre", "tonne", "ton", "hectare", "acre", "barrel", "gallon",
    "house", "building", "crew",
)  # fmt: skip
