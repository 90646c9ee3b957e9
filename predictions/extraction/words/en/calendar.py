"""The words of times: months, weekdays, units, prepositions, holidays, and what shows tense."""

from __future__ import annotations

MONTHS = (
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
    ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1),
    ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9),
    ("oct", 10), ("nov", 11), ("dec", 12),
)  # fmt: skip
# months that are words of other kinds too; alone they need a capital and something of a date beside them
TRAP_MONTHS = ("may", "march", "mar", "august", "jan", "jun", "dec", "sep")
WEEKDAYS = (
    ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5),
    ("sunday", 6), ("mon", 0), ("tue", 1), ("tues", 1), ("wed", 2), ("weds", 2), ("thu", 3), ("thur", 3),
    ("thurs", 3), ("fri", 4), ("sat", 5), ("sun", 6), ("mondays", 0), ("tuesdays", 1), ("wednesdays", 2),
    ("thursdays", 3), ("fridays", 4), ("saturdays", 5), ("sundays", 6),
)  # fmt: skip
# short forms that are words of other kinds too: only before a day or a month
TRAP_WEEKDAYS = ("mon", "wed", "thu", "sat", "sun", "tue", "fri", "weds", "tues", "thur", "thurs")
# units of time, singular and plural; minutes and hours are known so that they can be told from days
UNITS = (
    ("day", "day"), ("days", "day"), ("week", "week"), ("weeks", "week"), ("month", "month"),
    ("months", "month"), ("quarter", "quarter"), ("quarters", "quarter"), ("year", "year"), ("years", "year"),
    ("decade", "decade"), ("decades", "decade"), ("century", "century"), ("centuries", "century"),
    ("fortnight", "fortnight"), ("fortnights", "fortnight"), ("weekend", "weekend"), ("weekends", "weekend"),
)  # fmt: skip
SHORT_UNITS = (
    "second", "seconds", "minute", "minutes", "hour", "hours", "sec", "secs", "min", "mins", "hr", "hrs",
)  # fmt: skip
DECADES = (
    ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60), ("seventies", 70),
    ("eighties", 80), ("nineties", 90),
)  # fmt: skip
SEASONS = (("spring", 3), ("summer", 6), ("autumn", 9), ("fall", 9), ("winter", 12))
# how far a word moves a unit from the one we are in
SHIFTS = (
    ("this", 0), ("current", 0), ("next", 1), ("coming", 1), ("upcoming", 1), ("following", 1), ("last", -1),
    ("previous", -1), ("past", -1), ("preceding", -1),
)  # fmt: skip
ROLLING_AHEAD = ("next", "coming", "upcoming", "following", "subsequent")
ROLLING_BACK = ("last", "past", "previous", "preceding", "recent", "latest")
PARTS = (
    ("early", "early"), ("mid", "mid"), ("late", "late"), ("beginning", "early"), ("start", "early"),
    ("onset", "early"), ("middle", "mid"), ("end", "late"), ("close", "late"),
)  # fmt: skip
TODAY = (("today", 0), ("tonight", 0), ("tomorrow", 1), ("yesterday", -1), ("now", 0))
DAY_PARTS = ("morning", "afternoon", "evening", "night", "lunchtime", "noon", "midnight")
# count words of rolling windows: "a couple of weeks", "a fortnight"
SMALL_COUNTS = (("couple", 2), ("pair", 2))
VAGUE_COUNTS = ("few", "several", "many", "some", "recent", "dozens", "hundreds", "number")

# what stands before a time: the first entry that fits, longest first
PREPOSITIONS = (
    ("no later than", "by"), ("on or before", "by"), ("by or before", "by"), ("on or after", "from"),
    ("not later than", "by"), ("at the latest by", "by"), ("as late as", "by"), ("any time before", "before"),
    ("prior to", "before"), ("ahead of", "before"), ("earlier than", "before"), ("no earlier than", "from"),
    ("not earlier than", "from"), ("no sooner than", "from"), ("not before", "not_until"),
    ("not until", "not_until"), ("only from", "from"), ("as early as", "on"), ("up until", "until"),
    ("up to", "until"), ("starting from", "from"), ("starting on", "from"), ("starting in", "from"),
    ("beginning on", "from"), ("beginning in", "from"), ("beginning from", "from"),
    ("effective from", "from"), ("effective on", "from"), ("effective as of", "from"), ("as from", "from"),
    ("later than", "after"), ("dating from", "from"), ("ever since", "since"), ("as of", "on"),
    ("as at", "on"), ("by", "by"), ("before", "before"), ("until", "until"), ("till", "until"),
    ("til", "until"), ("through", "until"), ("thru", "until"), ("from", "from"), ("starting", "from"),
    ("beginning", "from"), ("effective", "from"), ("since", "since"), ("after", "after"),
    ("within", "within"), ("in", "on"), ("on", "on"), ("during", "on"), ("at", "on"), ("for", "on"),
    ("over", "on"), ("throughout", "on"), ("around", "on"), ("between", "on"),
)  # fmt: skip
# what may stand between the preposition and the time
FILLERS = (
    "at", "least", "around", "about", "sometime", "some", "time", "the", "approximately", "roughly", "early",
    "as", "less", "than", "under",
)  # fmt: skip
RANGE_SIGNS = ("-", "–", "—", "−", "to", "through", "until", "till", "thru")
LATER_TAILS = (
    "or later", "and later", "or after", "and after", "and beyond", "or beyond", "onwards", "onward",
    "and onwards", "and onward", "and greater", "or greater", "and thereafter", "and following", "on wards",
)  # fmt: skip
EARLIER_TAILS = ("or earlier", "or before", "and before", "and earlier", "at the latest", "or sooner")

# fixed days of the year: month and day
HOLIDAYS = (
    ("christmas day", 12, 25), ("christmas eve", 12, 24), ("christmas", 12, 25), ("xmas", 12, 25),
    ("boxing day", 12, 26), ("st stephen's day", 12, 26), ("new year's day", 1, 1), ("new years day", 1, 1),
    ("new year day", 1, 1), ("new year's eve", 12, 31), ("new years eve", 12, 31), ("new year eve", 12, 31),
    ("new year's", 1, 1), ("new year", 1, 1), ("epiphany", 1, 6), ("valentine's day", 2, 14),
    ("valentines day", 2, 14), ("valentine day", 2, 14), ("st valentine's day", 2, 14),
    ("saint valentine's day", 2, 14), ("st patrick's day", 3, 17), ("st. patrick's day", 3, 17),
    ("saint patrick's day", 3, 17), ("april fool's day", 4, 1), ("april fools' day", 4, 1),
    ("april fools day", 4, 1), ("april fools", 4, 1), ("earth day", 4, 22), ("may day", 5, 1),
    ("labour day", 5, 1), ("juneteenth", 6, 19), ("canada day", 7, 1), ("independence day", 7, 4),
    ("bastille day", 7, 14), ("all saints' day", 11, 1), ("all saints day", 11, 1), ("halloween", 10, 31),
    ("hallowe'en", 10, 31), ("guy fawkes day", 11, 5), ("veterans day", 11, 11), ("veteran's day", 11, 11),
    ("armistice day", 11, 11), ("anzac day", 4, 25), ("australia day", 1, 26),
    ("international women's day", 3, 8), ("women's day", 3, 8), ("groundhog day", 2, 2),
    ("inauguration day", 1, 20), ("midsummer", 6, 24), ("human rights day", 12, 10),
    ("world aids day", 12, 1), ("nowruz", 3, 21),
)  # fmt: skip
# days from Easter Sunday
EASTER_HOLIDAYS = (
    ("easter sunday", 0), ("easter monday", 1), ("easter", 0), ("good friday", -2), ("maundy thursday", -3),
    ("palm sunday", -7), ("ash wednesday", -46), ("shrove tuesday", -47), ("mardi gras", -47),
    ("holy saturday", -1), ("ascension day", 39), ("pentecost", 49), ("whit sunday", 49), ("whit monday", 50),
    ("corpus christi", 60),
)  # fmt: skip
# the nth weekday of a month: month, weekday (Monday 0), n (-1 the last), days behind it
WEEKDAY_HOLIDAYS = (
    ("thanksgiving", 11, 3, 4, 0), ("thanksgiving day", 11, 3, 4, 0), ("black friday", 11, 3, 4, 1),
    ("cyber monday", 11, 3, 4, 4), ("labor day", 9, 0, 1, 0), ("memorial day", 5, 0, -1, 0),
    ("martin luther king day", 1, 0, 3, 0), ("mlk day", 1, 0, 3, 0),
    ("martin luther king jr day", 1, 0, 3, 0), ("presidents day", 2, 0, 3, 0),
    ("presidents' day", 2, 0, 3, 0), ("president's day", 2, 0, 3, 0), ("columbus day", 10, 0, 2, 0),
    ("mother's day", 5, 6, 2, 0), ("mothers day", 5, 6, 2, 0), ("mothers' day", 5, 6, 2, 0),
    ("father's day", 6, 6, 3, 0), ("fathers day", 6, 6, 3, 0), ("fathers' day", 6, 6, 3, 0),
    ("super tuesday", 3, 1, 1, 0),
)  # fmt: skip
# months of the Islamic calendar with a name in the news: month, first day, last day
ISLAMIC_HOLIDAYS = (
    ("ramadan", 9, 1, 30), ("ramadhan", 9, 1, 30), ("eid al-fitr", 10, 1, 1), ("eid al-adha", 12, 10, 10),
)  # fmt: skip

# the present tense of a timetable: "the court meets on Friday"
TIMETABLE_VERBS = (
    "takes", "comes", "goes", "starts", "begins", "opens", "closes", "ends", "expires", "resumes", "resume", "meets",
    "votes", "kicks", "launches", "arrives", "returns", "hosts", "heads", "leaves", "retires", "lapses", "concludes",
    "elapses", "sits", "reopens", "travels", "flies", "visits", "becomes", "changes", "holds",
)  # fmt: skip
FUTURE_WORDS = (
    "will", "shall", "won't", "would", "wouldn't", "going", "gonna", "expected", "expects", "expect",
    "scheduled", "due", "plans", "plan", "planned", "planning", "intends", "intend", "intended", "hopes",
    "hope", "aims", "aim", "aiming", "vows", "vow", "pledges", "pledge", "promises", "may", "might", "could",
    "should", "must", "can", "set", "slated", "poised", "likely", "unlikely", "upcoming", "forthcoming",
    "let", "want", "wants", "next", "tomorrow", "forecast", "projected", "predicts", "predicted",
    "ready", "expires", "expire", "targets", "target", "targeting", "ahead", "coming", "forecasts",
    "projects", "estimates", "anticipates", "anticipated", "book", "schedule", "arrange", "demands", "needs",
    "ll", "ought", "about", "effective", "agrees", "deadlines", "propose", "proposes", "proposed", "wish",
    "promised", "vowed", "pledged", "hoping",
)  # fmt: skip
PAST_WORDS = (
    "was", "were", "had", "did", "been", "has", "have", "didn't", "wasn't", "weren't", "hadn't", "hasn't",
    "haven't", "said", "told", "met", "went", "came", "began", "took", "fell", "rose", "won", "lost", "held",
    "made", "got", "gave", "left", "ran", "saw", "hit", "cut", "put", "spoke", "wrote", "became", "broke",
    "brought", "built", "bought", "caught", "chose", "drew", "drove", "ate", "felt", "fought", "found",
    "flew", "forgot", "grew", "hung", "heard", "hid", "hurt", "kept", "knew", "laid", "led", "lent", "let",
    "lay", "meant", "paid", "quit", "read", "rode", "rang", "sang", "sank", "sat", "sold", "sent", "shot",
    "shut", "slept", "slid", "spent", "stood", "stole", "struck", "swore", "swam", "swung", "taught", "tore",
    "thought", "threw", "understood", "woke", "wore", "withdrew", "overthrew", "died", "killed", "ago",
    "sought", "shook", "shrank", "spread", "stuck", "dealt", "burst", "fled", "bore", "born", "announced",
    "ended", "started", "late", "yesterday", "earlier",
)  # fmt: skip
NOT_PAST = (
    "need", "needed", "speed", "indeed", "hundred", "united", "feed", "seed", "breed", "bleed", "proceed",
    "succeed", "exceed", "expected", "scheduled", "planned", "intended", "projected", "predicted",
    "anticipated", "proposed", "red", "bed", "shed", "wed", "fed", "led", "sacred", "naked", "hatred",
    "embed", "agreed", "greed", "weed", "deed", "armed", "advanced", "based", "limited", "so-called",
    "alleged", "related", "combined", "unprecedented", "promised", "vowed", "pledged", "interested",
    "concerned", "estimated", "wounded", "elected", "detailed", "allied", "occupied", "retired", "skilled",
    "mixed", "supposed", "slated", "poised", "targeted",
)  # fmt: skip
# "to" before a bare verb looks ahead; before these it does not
# behind these "from Monday to Friday" is a move and no range
MOVING_VERBS = (
    "moved", "postponed", "delayed", "pushed", "shifted", "rescheduled", "changed", "brought", "extended", "deferred",
    "move", "postpone", "delay", "push", "shift", "reschedule",
)  # fmt: skip
NEGATIONS = (
    "not", "never", "no", "won't", "wouldn't", "cannot", "can't", "couldn't", "don't", "doesn't", "isn't",
    "aren't", "neither", "nor", "nobody", "nothing", "none", "unlikely", "shouldn't",
)  # fmt: skip
CLAUSE_BREAKS = (
    ",", ";", ":", "—", "–", "(", ")", "that", "which", "who", "whose", "because", "although", "though",
    "while", "when", "where", "whereas", "if", "but", '"', "“", "”",
)  # fmt: skip
# verbs that tell what someone said; the clause that hangs on them has a tense of its own
SPEECH_VERBS = (
    "said", "told", "announced", "reported", "warned", "added", "says", "stated", "wrote", "tweeted",
    "pledged", "vowed", "promised", "agreed", "confirmed", "declared",
)  # fmt: skip
# a number of four digits behind one of these may be a year
YEAR_CUES = (
    "in", "since", "by", "until", "till", "before", "after", "during", "from", "through", "to", "of", "for",
    "and", "or", "between", "early", "mid", "late", "year", "fiscal", "spring", "summer", "autumn", "fall",
    "winter", "around", "circa", "the", "a", "an", "his", "her", "its", "their", "our", "but", "than",
    "versus", "vs", "this", "not", "(", ",", "'", "'s", "as", "over", "post", "pre", "-", "–", "—", "/",
    "on", "fy", "thru", "that", "about",
)  # fmt: skip
# and behind one of these it is one, whatever noun follows
FIRM_YEAR_CUES = (
    "in", "since", "by", "until", "till", "during", "from", "after", "before", "year", "through", "fy",
)  # fmt: skip
# no year stands before one of these
YEAR_ENDERS = (
    "%", "percent", "per", "km", "kg", "metres", "meters", "miles", "feet", "hours", "tonnes", "tons",
    "dollars", "euros", "pounds", "people", "times", "hundred", "thousand", "million", "billion",
    "trillion", "m", "mm", "cm", "c", "f", "bn", "mln", "degrees", "°", "acres", "hectares", "barrels",
    "mw", "gw", "kw", "mph", "square", "points", "troops",
)  # fmt: skip
# a number behind one of these is a name
YEAR_LABELS = (
    "no", "number", "nr", "level", "page", "flight", "route", "room", "model", "ft", "sq",
)  # fmt: skip
# "agreed to meet on Friday" looks ahead although the agreement is past
COMMITTING_VERBS = (
    "agreed", "decided", "vowed", "pledged", "promised", "threatened", "voted", "planned", "offered",
    "urged", "asked", "ordered", "told", "called", "wants", "wanted", "invited", "instructed", "prepares",
    "prepared", "preparing", "hopes", "expects", "continue", "continues",
)  # fmt: skip
# a verb form behind one of these is no past tense
MODALS = (
    "will", "would", "shall", "may", "might", "could", "should", "must", "can", "to", "be", "'ll", "won",
    "cannot",
)  # fmt: skip
# may stand between a count and its unit
AMOUNT_ADJECTIVES = (
    "more", "full", "consecutive", "straight", "calendar", "working", "business", "further", "short",
    "long", "whole",
)  # fmt: skip
# "the first in two weeks" says how long, not when
SUPERLATIVES = (
    "first", "time", "most", "only", "second", "third", "fourth", "fifth", "worst", "best", "once", "twice",
    "times",
)  # fmt: skip
# the name of an event ends before one of these
EVENT_ENDS = (
    "of", "in", "on", "at", "by", "for", "from", "to", "with", "is", "was", "were", "are", "will", "would",
    "had", "has", "have", "and", "or", "but", "that", "which", "who", "when", "as", "if", "against",
    "between", "into", "over", "under", "the", "a", "an", "he", "she", "it", "they", "we", "said",
)  # fmt: skip

# of a clock time: "until 6 p.m. GMT on Friday"
HOUR_WORDS = (
    "am", "pm", "a", "p", "m", ".", ":", "noon", "midnight", "midday", "gmt", "utc", "bst", "est", "edt", "et", "cet", "local", "time",
)  # fmt: skip
