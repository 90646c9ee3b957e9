"""Which units can be compared, and by what factor: dimensions as a table."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from predictions.judging.plurals import plural

COUNT = "count"
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's dimension, and how many of the dimension's first unit it makes.

    `counted` says that readers would count what it measures ("fewer"), not weigh it ("less").
    """

    dimension: str
    factor: Fraction = ONE
    counted: bool = False


# Exact by definition: the foot and the mile by the international yard and pound agreement of 1959.
# (dimension, factor, spellings). Months and years are apart from days, since a month has no fixed length.
UNIT_TABLE: tuple[tuple[str, Fraction, tuple[str, ...]], ...] = (
    ("length", ONE, ("metre", "metres", "meter", "meters", "m")),
    ("length", Fraction(1000), ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers")),
    ("length", Fraction(1, 100), ("cm", "centimetre", "centimetres", "centimeter", "centimeters")),
    ("length", Fraction(1609344, 1000), ("mile", "miles", "mi")),
    ("length", Fraction(3048, 10000), ("foot", "feet", "ft")),
    ("length", Fraction(254, 10000), ("inch", "inches", "in")),
    ("mass", ONE, ("kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes")),
    ("mass", Fraction(1000), ("tonne", "tonnes", "metric ton", "metric tons")),
    ("time", ONE, ("minute", "minutes", "min")),
    ("time", Fraction(60), ("hour", "hours", "hr", "hrs")),
    ("time", Fraction(24 * 60), ("day", "days")),
    ("time", Fraction(7 * 24 * 60), ("week", "weeks")),
    ("calendar time", ONE, ("month", "months")),
    ("calendar time", Fraction(12), ("year", "years")),
    ("percentage point", ONE, ("percentage point", "percentage points", "pp")),
    ("percentage point", Fraction(1, 100), ("basis point", "basis points", "bp", "bps")),
)

# Units that compare only with the same words: what a ton or a degree is, the word alone does not say.
SAME_WORDS_ONLY = ("percent", "ton", "degree", "magnitude")

PERCENT_SPELLINGS = {"%": "percent", "per cent": "percent", "pct": "percent"}

# ISO 4217, with codes withdrawn since 2000 that articles of their day use. Capitals only: "cup", "pen" and
# "all" are words before they are the peso, the sol and the lek.
CURRENCY_CODES = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
    "CDF CHF CLF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK "
    "LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR "
    "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
    "SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XAG XAU XCD XCG XDR "
    "XOF XPD XPF XPT YER ZAR ZMW ZWG "
    "ATS AZM BEF BYR BYB CSD CYP DEM ECS EEK ESP FIM FRF GHC GRD HRK IEP ITL LTL LUF LVL MRO MTL MZM NLG PTE "
    "ROL RUR SDD SIT SKK SLL SRG STD TMM TRL VEB VEF YUM ZMK ZWD ZWL"
)
CURRENCIES = frozenset(CURRENCY_CODES.split())

KNOWN_UNITS = {
    spelling: Unit(dimension, factor) for dimension, factor, spellings in UNIT_TABLE for spelling in spellings
}
SAME_WORDS_PLURALS = frozenset(plural(word) for word in SAME_WORDS_ONLY)
COUNTED = Unit(COUNT, counted=True)
BARE_NUMBER = Unit(COUNT)


@lru_cache(maxsize=4096)
def unit_named(name: str | None) -> Unit:
    """Find what a unit measures; what the tables do not name is a counted noun, and so is None."""
    words = " ".join((name or "").split())
    if not words:
        return BARE_NUMBER
    if words in CURRENCIES:
        return Unit(words)
    words = words.lower()
    words = PERCENT_SPELLINGS.get(words, words)
    if words in KNOWN_UNITS:
        return KNOWN_UNITS[words]
    plurals = [plural(word) for word in words.split()]
    if "per" in words.split()[1:-1] or not SAME_WORDS_PLURALS.isdisjoint(plurals):
        return Unit(" ".join(plurals))
    return COUNTED
