"""Words of the page: abbreviations, what starts a sentence, and the furniture around an article."""

from __future__ import annotations

# Abbreviations that a name or number always follows.
TITLE_ABBREVIATIONS: frozenset[str] = frozenset(
    """
    mr mrs ms dr gen sen rep gov lt col sgt capt adm cmdr maj brig prof rev hon st pres supt insp messrs mt ft
    vs no nos approx est fig art sec vol pp cf
    """.split()
)

# Abbreviations that can end a sentence too; the next word decides.
ABBREVIATIONS: frozenset[str] = frozenset(
    """
    jr sr inc corp co ltd plc etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
    fri sat sun dept univ u.s u.k u.n e.g i.e a.m p.m d.c ph.d bros mln bln pct cts dlrs
    """.split()
)

SENTENCE_STARTERS: frozenset[str] = frozenset(
    """
    the a an in on at it he she they we i this that these those but and or if when while as after before since
    for from with there his her its their our last next however meanwhile also both some many most all no not
    although despite by under about around more earlier later according officials what who how why
    """.split()
)

# Whole blocks that belong to the page and not to the article (regular expressions, matched from the start, any case).
FURNITURE: tuple[str, ...] = (
    r"(?:by|from|words by|photo by|reporting by|edited by|written by)\s+[A-Z][\w.'’-]+(?:\s+[\w.'’&,-]+){0,12}\s*$",
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|graphic)\b[^.]{0,40}\bby\b",
    r"(?:add|post|leave|view|no)\s+(?:a\s+)?comments?\b",
    r"(?:read|see|click|watch|listen|subscribe|sign up|log in|share|follow|related|advertisement|copyright|©|photo|"
    r"image|picture|video|caption|file photo|source|tags?|filed under|topics|rate it|print|email|newsletter|more on|"
    r"most read|updated?|published|posted|last modified|first published)\b"
    r"\s*(?::|\||more\b|here\b|also\b|this\b|us\b|on\b|to\b|now\b|$)",
    r"(?:the post .{1,200} appeared first on|all rights reserved|this (?:story|article) (?:was|has been|originally))",
    r"(?:tel|phone|fax|contact|e-?mail|isbn|issn)\b\s*[:.]",
    r"(?:https?://|www\.)\S+\s*$",
    r"[\W_]+$",
    r"(?:©|\(c\))",
    r"(?:terms of (?:use|service)|privacy policy|cookie)",
    r"(?:for more information|to subscribe|to contact|follow us)\b",
)  # fmt: skip

# A wire's dateline: place, maybe a day, agency in brackets, then a dash. Its words give nothing back once they are read
# (possessive quantifiers): a line in capitals could be cut into words in millions of ways.
DATELINE: str = (
    r"\s{0,20}(?:[A-Z][A-Za-zÀ-ÿ'’.]*+(?:-[A-Za-zÀ-ÿ'’.]++)*+[ ,/]{0,3}+){1,8}"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?,? {0,2})?"
    r"(?:\([A-Za-z .,/&-]{2,40}\))?\s{0,2}(?:--+|—|–|-)\s"
)
