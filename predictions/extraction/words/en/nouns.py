"""Nouns whose plural is not made with -s, words in -s that are no plurals, and what follows a noun phrase."""

from __future__ import annotations

IRREGULAR = (
    ("people", "person"), ("persons", "person"), ("men", "man"), ("women", "woman"), ("children", "child"),
    ("feet", "foot"), ("teeth", "tooth"), ("mice", "mouse"), ("geese", "goose"), ("oxen", "ox"),
    ("lives", "life"), ("wives", "wife"), ("knives", "knife"), ("wolves", "wolf"), ("leaves", "leaf"),
    ("halves", "half"), ("loaves", "loaf"), ("thieves", "thief"), ("shelves", "shelf"), ("calves", "calf"),
    ("criteria", "criterion"), ("phenomena", "phenomenon"), ("bacteria", "bacterium"),
    ("analyses", "analysis"), ("crises", "crisis"), ("bases", "base"), ("diagnoses", "diagnosis"),
    ("hypotheses", "hypothesis"), ("data", "data"), ("media", "media"), ("indices", "index"),
    ("matrices", "matrix"), ("aircraft", "aircraft"), ("spacecraft", "spacecraft"), ("sheep", "sheep"),
    ("fish", "fish"), ("cattle", "cattle"), ("deer", "deer"), ("series", "series"), ("species", "species"),
    ("police", "police"), ("personnel", "personnel"), ("staff", "staff"), ("crew", "crew"),
    ("infantry", "infantry"), ("youth", "youth"), ("offspring", "offspring"), ("movies", "movie"),
    ("cookies", "cookie"), ("ties", "tie"), ("lies", "lie"), ("pies", "pie"), ("zombies", "zombie"),
    ("rookies", "rookie"), ("calories", "calorie"), ("selfies", "selfie"), ("prairies", "prairie"),
    ("hectares", "hectare"), ("buses", "bus"), ("viruses", "virus"), ("bonuses", "bonus"),
    ("campuses", "campus"), ("censuses", "census"), ("gases", "gas"), ("lenses", "lens"),
    ("atlases", "atlas"), ("statuses", "status"), ("choruses", "chorus"), ("focuses", "focus"),
    ("aliases", "alias"), ("biases", "bias"), ("canvases", "canvas"), ("corps", "corps"),
    ("headquarters", "headquarters"), ("barracks", "barracks"), ("crossroads", "crossroads"),
    ("gallows", "gallows"), ("means", "means"), ("news", "news"), ("heroes", "hero"), ("potatoes", "potato"),
    ("tomatoes", "tomato"), ("echoes", "echo"), ("vetoes", "veto"), ("torpedoes", "torpedo"),
    ("tornadoes", "tornado"), ("volcanoes", "volcano"), ("mosquitoes", "mosquito"), ("cargoes", "cargo"),
    ("shoes", "shoe"), ("canoes", "canoe"), ("horsepower", "horsepower"), ("swiss", "swiss"),
    ("taliban", "taliban"), ("afghans", "Afghan"), ("quizzes", "quiz"), ("axes", "axe"), ("houses", "house"),
    ("caches", "cache"), ("niches", "niche"),
)  # fmt: skip
# singular nouns that end in a single s, verbs and other words in -s: no plurals
NOT_PLURAL = (
    "is", "was", "has", "as", "its", "his", "this", "us", "thus", "yes", "plus", "gas", "bus", "always",
    "perhaps", "says", "goes", "does", "across", "towards", "afterwards", "besides", "sometimes", "minus",
    "versus", "vs", "virus", "campus", "census", "bonus", "status", "chorus", "focus", "crisis", "basis",
    "analysis", "less", "process", "address", "business", "congress", "nowadays", "overseas", "downwards",
    "upwards", "onwards", "likes", "hers", "ours", "theirs", "yours", "themselves", "ourselves", "hence",
    "whereas", "regardless", "unless", "alas", "mrs", "remains", "becomes", "makes", "takes", "gives",
    "comes", "gets", "puts", "lets", "means", "seems", "needs", "wants", "includes", "including", "apiece",
    "tennis", "diabetes", "physics", "politics", "economics", "athletics", "mathematics", "coronavirus",
    "consensus", "surplus", "lens", "canvas", "texas", "paris", "kansas", "arkansas", "athens", "brussels",
    "wales", "netherlands", "philippines", "cyprus", "honduras", "laos", "mars", "venus", "jesus",
    "christmas", "james", "charles", "reuters", "indoors", "outdoors", "nonetheless", "nevertheless", "doors",
    "alias", "atlas", "bias", "iris", "pelvis", "penis", "tetanus", "arthritis", "specimen", "regimen",
    "abdomen", "omen", "acumen", "semen", "yemen", "bremen", "hepatitis", "meningitis", "emphasis",
)  # fmt: skip
# plurals that describe the noun behind them: "sales managers", "women soldiers"
ATTRIBUTIVE_PLURALS = (
    "sales", "sports", "arms", "goods", "savings", "operations", "communications", "systems", "weapons",
    "drugs", "women", "men", "customs", "human", "jobs", "works", "news", "police", "means", "headquarters",
    "series", "athletics", "securities", "bonds", "futures", "options", "crew", "staff", "youth", "special",
    "veterans", "teachers", "nurses", "students", "media", "data", "rights", "services", "species",
    "infantry", "taliban", "swiss",
)  # fmt: skip
# "dead", "wounded" and their like count persons
PERSON_STATES = (
    "dead", "injured", "wounded", "killed", "missing", "hurt", "homeless", "unemployed", "unvaccinated",
    "hospitalised", "hospitalized", "displaced", "arrested", "detained", "died",
)  # fmt: skip
# a noun phrase ends before these
STOPS = (
    "a", "an", "the", "of", "in", "on", "at", "by", "for", "from", "to", "with", "without", "within", "into",
    "onto", "over", "under", "after", "before", "during", "since", "until", "till", "through", "across",
    "against", "among", "around", "between", "above", "below", "behind", "beyond", "near", "towards",
    "toward", "upon", "via", "per", "as", "than", "like", "about", "along", "and", "or", "but", "nor", "so",
    "yet", "if", "because", "while", "when", "where", "which", "who", "whom", "whose", "that", "what", "why",
    "how", "although", "though", "whether", "is", "are", "was", "were", "be", "been", "being", "am", "has",
    "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may",
    "might", "must", "not", "no", "he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us",
    "his", "its", "their", "our", "my", "your", "this", "these", "those", "there", "here", "each", "every",
    "all", "both", "either", "neither", "some", "any", "said", "says", "told", "ago", "later", "earlier",
    "last", "next", "now", "then", "also", "too", "only", "just", "even", "still", "already", "again",
    "yesterday", "today", "tomorrow", "tonight", "up", "down", "out", "off", "away", "back", "apart",
    "together", "annually", "daily", "weekly", "monthly", "yearly", "apiece", "altogether", "instead", "once",
    "twice", "respectively", "overnight", "worldwide", "nationwide", "globally", "abroad", "overall", "total",
    "due", "according", "compared", "because", "including", "versus", "vs", "plus", "minus", "'s", "'",
    "went", "came", "took", "made", "got", "left", "fell", "rose", "won", "lost", "hit", "killed", "died",
    "thanks", "whereas", "despite", "unless", "ever", "never", "such", "held", "began", "gave", "saw", "led",
    "ran", "met", "paid", "sold", "sent", "spent", "stood", "became", "grew",
)  # fmt: skip

_GREEK_ENDINGS = (
    "sis", "itis", "xis", "polis", "bris", "ris", "nnis", "bis", "tis", "phis", "vis", "cis", "uis",
)  # fmt: skip
_NOT_PLURAL = frozenset(NOT_PLURAL)
PLURALS = dict(IRREGULAR)


def looks_plural(word: str) -> bool:
    """Say whether a small-letter word looks like a plural noun."""
    if word in PLURALS or word.endswith(("men", "people")):
        return len(word) > 5 or word in PLURALS
    if len(word) <= 3 or word[-1] != "s" or word[-2] in "su'" or word in _NOT_PLURAL:
        return False
    return word[-2] != "i" or (len(word) > 4 and not word.endswith(_GREEK_ENDINGS))


def singular(word: str) -> str:
    """Give the singular of a plural noun in small letters; a word that is none comes back as it is."""
    if word in PLURALS:
        return PLURALS[word]
    if not looks_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("people"):
        return word[:-6] + "person"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
