"""The words that numbers are made of."""

from __future__ import annotations

UNITS = (
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9),
)  # fmt: skip
TEENS = (
    ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
    ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
)  # fmt: skip
TENS = (
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60),
    ("seventy", 70), ("eighty", 80), ("ninety", 90),
)  # fmt: skip
SCALES = (
    ("thousand", 10**3), ("thousands", 10**3), ("million", 10**6), ("millions", 10**6), ("mln", 10**6),
    ("mn", 10**6), ("mio", 10**6), ("billion", 10**9), ("billions", 10**9), ("bn", 10**9), ("bln", 10**9),
    ("milliard", 10**9), ("trillion", 10**12), ("trillions", 10**12), ("trn", 10**12), ("tn", 10**12),
    ("quadrillion", 10**15), ("lakh", 10**5), ("lakhs", 10**5), ("lac", 10**5), ("lacs", 10**5),
    ("crore", 10**7), ("crores", 10**7),
)  # fmt: skip
# letters that scale only when they stand right behind the digits: 10k, 3M, $4b
GLUED_SCALES = (("k", 10**3), ("m", 10**6), ("b", 10**9), ("t", 10**12), ("mil", 10**6), ("cr", 10**7))
DOZENS = ("dozen", "dozens")
HUNDREDS = ("hundred", "hundreds")
FRACTIONS = (
    ("half", 2), ("halves", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fourth", 4),
    ("fourths", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6), ("seventh", 7), ("sevenths", 7),
    ("eighth", 8), ("eighths", 8), ("ninth", 9), ("ninths", 9), ("tenth", 10), ("tenths", 10),
    ("twentieth", 20), ("twentieths", 20), ("hundredth", 100), ("hundredths", 100),
)  # fmt: skip
# behind a fraction and "of a", what it is a number of and no share: "a quarter of a point"
POINTS = ("point", "percentage", "percent", "per")
ORDINALS = (
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
    ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
    ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
    ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30),
)  # fmt: skip
ORDINAL_SUFFIXES = ("st", "nd", "rd", "th")
MINUS_WORDS = ("minus", "negative")
MINUS_SIGNS = ("-", "−", "–")
