"""Units of measure, money, percent and rates: the name that a quantity bears, and how texts write it.

Names are singular and British, as claims have them; money is its ISO code, or its own name where the code
would be a guess.
"""

from __future__ import annotations

PERCENT = (
    ("percent", "%", "percent", "per cent", "pct", "pc", "% percent", "percents", "％", "percentage"),
    ("percentage point", "percentage point", "percentage points", "percent points", "pp", "ppt", "ppts",
     "% points", "per cent points", "percentage-point", "percent point"),
    ("basis point", "basis point", "basis points", "bp", "bps", "basis-point"),
)  # fmt: skip

MEASURES = (
    ("kilometre", "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
    ("mile", "mile", "miles", "mi"), ("nautical mile", "nautical mile", "nautical miles"),
    ("light-year", "light year", "light years", "light-year", "light-years"),
    ("metre", "metre", "metres", "meter", "meters", "mtrs"),
    ("centimetre", "cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters"),
    ("millimetre", "mm", "millimetre", "millimetres", "millimeter", "millimeters"),
    ("nanometre", "nm", "nanometre", "nanometres", "nanometer", "nanometers"), ("foot", "foot", "feet", "ft"),
    ("inch", "inch", "inches"), ("yard", "yard", "yards", "yd", "yds"),
    ("square kilometre", "square kilometre", "square kilometres", "square kilometer", "square kilometers",
     "sq km", "km²", "km2", "square km", "sq kms"),
    ("square mile", "square mile", "square miles", "sq mi", "sq miles"),
    ("square metre", "square metre", "square metres", "square meter", "square meters", "sq m", "sqm", "m²",
     "m2", "sq metres", "sq meters"),
    ("square foot", "square foot", "square feet", "sq ft", "sqft", "ft²", "sq. ft"),
    ("square inch", "square inch", "square inches"),
    ("cubic kilometre", "cubic kilometre", "cubic kilometres", "cubic kilometer", "cubic kilometers",
     "cubic km", "km³"),
    ("cubic metre", "cubic metre", "cubic metres", "cubic meter", "cubic meters", "m³", "cu m", "cubic m"),
    ("cubic foot", "cubic foot", "cubic feet", "cu ft", "ft³", "cubic ft"),
    ("cubic centimetre", "cc", "cubic centimetre", "cubic centimetres", "cubic centimeter",
     "cubic centimeters", "cm³"),
    ("acre", "acre", "acres"), ("hectare", "hectare", "hectares", "ha"),
    ("kilogram", "kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"),
    ("gram", "gram", "grams", "gramme", "grammes", "gm", "gms"),
    ("milligram", "mg", "milligram", "milligrams", "milligramme", "milligrammes"),
    ("microgram", "microgram", "micrograms", "microgramme", "microgrammes", "mcg", "μg", "µg"),
    ("tonne", "tonne", "tonnes", "metric ton", "metric tons", "metric tonnes"), ("ton", "ton", "tons"),
    ("kilotonne", "kt", "kiloton", "kilotons", "kilotonne", "kilotonnes"),
    ("megatonne", "megaton", "megatons", "megatonne", "megatonnes"),
    ("gigatonne", "gigatonne", "gigatonnes", "gigaton", "gigatons", "gt"), ("pound", "lb", "lbs"),
    ("ounce", "ounce", "ounces", "oz"), ("stone", "stone"), ("carat", "carat", "carats"),
    ("litre", "litre", "litres", "liter", "liters", "ltr", "ltrs"),
    ("millilitre", "ml", "millilitre", "millilitres", "milliliter", "milliliters", "mls"),
    ("centilitre", "cl", "centilitre", "centilitres", "centiliter", "centiliters"),
    ("hectolitre", "hectolitre", "hectolitres", "hectoliter", "hectoliters"),
    ("gallon", "gallon", "gallons", "gal", "gals"), ("pint", "pint", "pints"), ("quart", "quart", "quarts"),
    ("cup", "cup", "cups"), ("barrel", "barrel", "barrels", "bbl", "bbls"),
    ("barrel per day", "bpd", "b/d", "bbl/d", "bopd", "barrels per day", "barrels a day"),
    ("barrel of oil equivalent per day", "boepd", "boed"), ("bushel", "bushel", "bushels"),
    ("degree celsius", "degree celsius", "degrees celsius", "celsius", "° c", "°c", "deg c", "degc",
     "degrees c", "degree c", "centigrade", "degrees centigrade", "degree centigrade", "° celsius", "℃",
     "c degrees"),
    ("degree fahrenheit", "degree fahrenheit", "degrees fahrenheit", "fahrenheit", "° f", "°f", "deg f",
     "degf", "degrees f", "degree f", "° fahrenheit", "℉"),
    ("kelvin", "kelvin", "kelvins"), ("degree", "degree", "degrees", "°", "deg", "degs"),
    ("mile per hour", "mph", "miles per hour", "mile per hour", "miles an hour", "mi / h", "miles / hour"),
    ("kilometre per hour", "km / h", "kph", "kmh", "km / hr", "kmph", "km per hour", "km an hour",
     "kilometres per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour",
     "kilometre per hour", "kilometer per hour", "km / hour"),
    ("metre per second", "m / s", "metres per second", "meters per second", "metres a second",
     "meters a second"),
    ("mile per gallon", "mpg", "miles per gallon", "miles to the gallon"),
    ("knot", "knot", "knots", "kn", "kts"), ("mach", "mach"), ("watt", "watt", "watts"),
    ("kilowatt", "kw", "kilowatt", "kilowatts"), ("megawatt", "mw", "megawatt", "megawatts"),
    ("gigawatt", "gw", "gigawatt", "gigawatts"), ("terawatt", "tw", "terawatt", "terawatts"),
    ("watt hour", "wh", "watt hour", "watt hours", "watt-hour", "watt-hours"),
    ("kilowatt hour", "kwh", "kilowatt hour", "kilowatt hours", "kilowatt-hour", "kilowatt-hours"),
    ("megawatt hour", "mwh", "megawatt hour", "megawatt hours", "megawatt-hour", "megawatt-hours"),
    ("gigawatt hour", "gwh", "gigawatt hour", "gigawatt hours", "gigawatt-hour", "gigawatt-hours"),
    ("terawatt hour", "twh", "terawatt hour", "terawatt hours", "terawatt-hour", "terawatt-hours"),
    ("volt", "volt", "volts"), ("horsepower", "horsepower", "hp", "bhp"), ("joule", "joule", "joules"),
    ("megajoule", "mj", "megajoule", "megajoules"),
    ("calorie", "calorie", "calories", "kcal", "kilocalories"),
    ("newton metre", "nm torque", "newton metres", "newton meters"),
    ("pound-foot", "lb - ft", "pound - feet", "lb ft"), ("bit per second", "bps rate"),
    ("megabit per second", "mbps", "megabits per second"),
    ("gigabit per second", "gbps", "gigabits per second"), ("kilobyte", "kb", "kilobyte", "kilobytes"),
    ("megabyte", "mb", "megabyte", "megabytes"), ("gigabyte", "gb", "gigabyte", "gigabytes"),
    ("terabyte", "tb", "terabyte", "terabytes"), ("petabyte", "pb", "petabyte", "petabytes"),
    ("exabyte", "eb", "exabyte", "exabytes"), ("megapixel", "megapixel", "megapixels"),
    ("hertz", "hz", "hertz"), ("kilohertz", "khz", "kilohertz"), ("megahertz", "mhz", "megahertz"),
    ("gigahertz", "ghz", "gigahertz"), ("decibel", "decibel", "decibels"),
    ("millibar", "millibar", "millibars", "mbar"), ("part per million", "ppm", "parts per million"),
    ("part per billion", "ppb", "parts per billion"), ("point", "point", "points", "pts", "pt"),
)  # fmt: skip

DURATIONS = (
    ("year", "year", "years", "yr", "yrs"), ("month", "month", "months"), ("week", "week", "weeks"),
    ("fortnight", "fortnight", "fortnights"), ("day", "day", "days"), ("hour", "hour", "hours", "hr", "hrs"),
    ("minute", "minute", "minutes", "min", "mins"), ("second", "second", "seconds", "sec", "secs"),
    ("millisecond", "millisecond", "milliseconds", "ms"), ("quarter", "quarters", "quarter"),
    ("decade", "decade", "decades"), ("century", "century", "centuries"),
)  # fmt: skip

# letters that are a unit only right behind the digits (45g, 30m, 80p, 6in); the scale letters k, M and b come first
GLUED = (
    ("metre", "m"), ("gram", "g"), ("litre", "l"), ("tonne", "t"), ("inch", "in"), ("watt", "w"),
    ("volt", "v"), ("degree celsius", "c"), ("degree fahrenheit", "f"), ("hour", "h"), ("second", "s"),
    ("minute", "min"), ("inch", '"'),
)  # fmt: skip
# the ones that may also stand behind a space
SPACED = ("m", "g", "l", "w", "v", "t")
GLUED_CAPITALS = ("c", "f", "w", "v")

# money before the number: as tokens, longest first where they share an end
MONEY_BEFORE = (
    ("USD", "us $"), ("USD", "u . s . $"), ("USD", "u . s $"), ("USD", "$ us"), ("USD", "usd"), ("USD", "$"),
    ("USD", "usd $"), ("AUD", "a $"), ("AUD", "au $"), ("AUD", "aus $"), ("AUD", "$ a"), ("AUD", "aud"),
    ("AUD", "aud $"), ("AUD", "aud $"), ("CAD", "c $"), ("CAD", "ca $"), ("CAD", "can $"), ("CAD", "cdn $"),
    ("CAD", "cad"), ("CAD", "cad $"), ("CAD", "$ c"), ("HKD", "hk $"), ("HKD", "hkd"), ("HKD", "$ hk"),
    ("NZD", "nz $"), ("NZD", "nzd"), ("NZD", "$ nz"), ("SGD", "s $"), ("SGD", "sgd"), ("SGD", "sg $"),
    ("TWD", "nt $"), ("TWD", "twd"), ("MXN", "mx $"), ("MXN", "mxn"), ("BRL", "r $"), ("BRL", "brl"),
    ("JMD", "j $"), ("EUR", "€"), ("EUR", "eur"), ("GBP", "£"), ("GBP", "gbp"), ("GBP", "stg £"),
    ("JPY", "¥"), ("JPY", "jpy"), ("JPY", "y ="), ("JPY", "jp ¥"), ("CNY", "cn ¥"), ("CNY", "cny"),
    ("CNY", "rmb"), ("CNY", "yuan"), ("INR", "₹"), ("INR", "rs"), ("INR", "rs ."), ("INR", "inr"),
    ("PKR", "pkr"), ("KRW", "₩"), ("KRW", "krw"), ("ILS", "₪"), ("ILS", "nis"), ("ILS", "ils"), ("RUB", "₽"),
    ("RUB", "rub"), ("TRY", "₺"), ("TRY", "try"), ("UAH", "₴"), ("UAH", "uah"), ("KZT", "₸"), ("KZT", "kzt"),
    ("THB", "฿"), ("THB", "thb"), ("NGN", "₦"), ("NGN", "ngn"), ("PHP", "₱"), ("PHP", "php"), ("VND", "₫"),
    ("VND", "vnd"), ("CHF", "chf"), ("CHF", "sfr"), ("SEK", "sek"), ("NOK", "nok"), ("DKK", "dkk"),
    ("PLN", "pln"), ("CZK", "czk"), ("HUF", "huf"), ("RON", "ron"), ("BGN", "bgn"), ("HRK", "hrk"),
    ("ZAR", "zar"), ("EGP", "egp"), ("SAR", "sar"), ("AED", "aed"), ("AED", "dh"), ("AED", "dhs"),
    ("QAR", "qar"), ("KWD", "kwd"), ("BHD", "bhd"), ("OMR", "omr"), ("IDR", "idr"), ("IDR", "rp"),
    ("MYR", "rm"), ("MYR", "myr"), ("KES", "kes"), ("KES", "ksh"), ("KES", "sh"), ("GHS", "ghs"),
    ("AFN", "afn"), ("AFN", "afs"), ("UZS", "uzs"), ("KGS", "kgs"), ("TJS", "tjs"), ("TMT", "tmt"),
    ("BDT", "tk"), ("BDT", "bdt"), ("LKR", "lkr"), ("NPR", "npr"), ("LBP", "lbp"), ("IQD", "iqd"),
    ("IRR", "irr"), ("CLP", "clp"), ("COP", "cop"), ("ARS", "ars"), ("PEN", "pen"), ("UYU", "uyu"),
    ("DEM", "dm"), ("ITL", "itl"), ("FRF", "ffr"), ("FRF", "frf"),
)  # fmt: skip
# codes that are words or names as well: only in capitals
MONEY_CODES_IN_CAPITALS = (
    "try", "pen", "cop", "php", "rm", "sh", "ron", "rub", "kes", "nis", "rp", "tk", "dh", "dm", "sar", "can",
    "aus", "all", "rs", "cad",
)  # fmt: skip

MONEY_BEHIND = (
    ("USD", "dollar", "dollars", "us dollar", "us dollars", "u . s . dollars", "u . s . dollar",
     "american dollars", "bucks", "dlr", "dlrs", "usd", "$", "us $", "united states dollars"),
    ("AUD", "australian dollar", "australian dollars", "aud", "aussie dollars"),
    ("CAD", "canadian dollar", "canadian dollars", "cad"),
    ("NZD", "new zealand dollar", "new zealand dollars", "nzd", "kiwi dollars"),
    ("HKD", "hong kong dollar", "hong kong dollars", "hkd"),
    ("SGD", "singapore dollar", "singapore dollars", "sgd"),
    ("TWD", "taiwan dollars", "new taiwan dollars", "taiwanese dollars"),
    ("EUR", "euro", "euros", "eur", "€"),
    ("GBP", "pounds sterling", "pound sterling", "british pounds", "british pound", "sterling", "gbp", "£",
     "quid"),
    ("JPY", "yen", "japanese yen", "jpy", "¥"),
    ("CNY", "yuan", "chinese yuan", "renminbi", "rmb", "cny", "yuan renminbi"),
    ("INR", "rupee", "rupees", "indian rupees", "indian rupee", "inr", "rs", "₹"),
    ("PKR", "pakistani rupees", "pakistani rupee", "pkr"), ("LKR", "sri lankan rupees"),
    ("NPR", "nepalese rupees", "nepali rupees"), ("KRW", "south korean won", "korean won", "won", "krw"),
    ("RUB", "rouble", "roubles", "ruble", "rubles", "russian roubles", "russian rubles", "rub", "₽"),
    ("UAH", "hryvnia", "hryvnias", "hryvnya", "uah"),
    ("TRY", "lira", "liras", "turkish lira", "turkish liras"), ("ITL", "lire", "italian lire"),
    ("ILS", "shekel", "shekels", "israeli shekels", "new israeli shekels", "nis", "ils"),
    ("CHF", "swiss franc", "swiss francs", "chf"), ("FRF", "french franc", "french francs"),
    ("BEF", "belgian francs"), ("franc", "franc", "francs"), ("XOF", "cfa francs", "cfa franc"),
    ("SEK", "swedish krona", "swedish kronor", "kronor", "krona", "sek", "swedish crowns"),
    ("NOK", "norwegian krone", "norwegian kroner", "nok", "norwegian crowns"),
    ("DKK", "danish krone", "danish kroner", "dkk", "danish crowns"), ("krone", "krone", "kroner"),
    ("CZK", "czech crowns", "czech koruna", "koruna", "korunas", "koruny"), ("ISK", "icelandic kronur"),
    ("PLN", "zloty", "zlotys", "zlotych", "polish zlotys", "pln"),
    ("HUF", "forint", "forints", "hungarian forints", "huf"), ("RON", "romanian lei"), ("leu", "lei", "leu"),
    ("BGN", "leva", "lev", "bulgarian leva"), ("HRK", "kuna", "kunas", "croatian kuna"),
    ("RSD", "serbian dinars", "serbian dinar"), ("KWD", "kuwaiti dinar", "kuwaiti dinars"),
    ("IQD", "iraqi dinars", "iraqi dinar"), ("DZD", "algerian dinars", "algerian dinar"),
    ("TND", "tunisian dinars", "tunisian dinar"), ("JOD", "jordanian dinars", "jordanian dinar"),
    ("BHD", "bahraini dinars", "bahraini dinar"), ("LYD", "libyan dinars", "libyan dinar"),
    ("dinar", "dinar", "dinars"), ("SAR", "saudi riyal", "saudi riyals"),
    ("QAR", "qatari riyal", "qatari riyals"), ("riyal", "riyal", "riyals"),
    ("IRR", "iranian rials", "iranian rial"), ("OMR", "omani rials", "omani rial"),
    ("YER", "yemeni rials", "yemeni rial"), ("rial", "rial", "rials"), ("toman", "toman", "tomans"),
    ("AED", "dirham", "dirhams", "uae dirhams", "emirati dirhams"), ("MAD", "moroccan dirhams"),
    ("EGP", "egyptian pound", "egyptian pounds", "egp"), ("LBP", "lebanese pound", "lebanese pounds"),
    ("SYP", "syrian pounds", "syrian pound"), ("SDG", "sudanese pounds"),
    ("IEP", "irish pounds", "punt", "punts"), ("CYP", "cyprus pounds"), ("ZAR", "rand", "south african rand"),
    ("NGN", "naira", "nairas"), ("GHS", "cedi", "cedis"), ("KES", "kenyan shillings", "kenya shillings"),
    ("TZS", "tanzanian shillings"), ("UGX", "ugandan shillings"), ("shilling", "shilling", "shillings"),
    ("ETB", "birr"), ("BRL", "real", "reais", "reals", "brazilian reais", "brazilian real"),
    ("MXN", "mexican pesos", "mexican peso"), ("ARS", "argentine pesos", "argentinian pesos"),
    ("CLP", "chilean pesos"), ("COP", "colombian pesos"), ("PHP", "philippine pesos"), ("CUP", "cuban pesos"),
    ("peso", "peso", "pesos"), ("VES", "bolivars", "bolivares"), ("PEN", "soles"), ("GTQ", "quetzals"),
    ("PYG", "guaranis"), ("THB", "baht", "thai baht"), ("MYR", "ringgit", "malaysian ringgit", "ringgits"),
    ("IDR", "rupiah", "rupiahs"), ("VND", "dong"), ("BDT", "taka"), ("MMK", "kyat", "kyats"),
    ("KHR", "riel", "riels"), ("LAK", "kip"), ("MNT", "tugrik", "tugriks", "tögrög", "togrog"),
    ("KZT", "tenge"), ("UZS", "soms", "uzbek som", "uzbek sum"), ("KGS", "kyrgyz som"), ("TJS", "somoni"),
    ("TMT", "turkmen manat"), ("AZN", "azerbaijani manat"), ("manat", "manat", "manats"),
    ("AFN", "afghani", "afghanis"), ("GEL", "lari", "laris"), ("AMD", "dram", "drams"),
    ("DEM", "deutsche marks", "deutschmarks", "d - marks", "german marks", "marks", "mark", "deutschemarks"),
    ("FIM", "markka", "markkaa", "finnish markka", "finnish marks"),
    ("NLG", "guilder", "guilders", "dutch guilders"), ("ESP", "peseta", "pesetas"),
    ("PTE", "escudo", "escudos"), ("GRD", "drachma", "drachmas"), ("ATS", "schilling", "schillings"),
    ("bitcoin", "bitcoin", "bitcoins", "btc"), ("ether", "ether", "eth"),
)  # fmt: skip
# money words that are other words too: only behind a scale (million) or a number of four digits
MONEY_TRAPS = (
    "won", "real", "mark", "marks", "rand", "dong", "sterling", "soles", "kip", "lev", "dram", "eth", "ether",
    "lari", "birr", "lei", "taka", "sum", "punt", "punts",
)  # fmt: skip
POUNDS = ("pound", "pounds")
# a hundredth of the money named; cents of no named money are American, pence British
HUNDREDTHS = (
    ("USD", "cent", "cents", "cts", "¢", "us cents", "u . s . cents", "u . s . cent"),
    ("EUR", "euro cents", "eurocents", "euro cent", "eurocent"), ("GBP", "pence", "penny", "pennies"),
    ("INR", "paise", "paisa"), ("RUB", "kopecks", "kopeck"), ("AUD", "australian cents"),
    ("CAD", "canadian cents"),
)  # fmt: skip
PENCE_GLUED = "p"
CENTS_GLUED = "c"

# what a rate is counted by; behind "a" and "an" only the units of time
RATE_TIMES = (
    "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "season",
    "decade", "annum",
)  # fmt: skip
RATE_THINGS = (
    "person", "capita", "head", "household", "family", "child", "woman", "inhabitant", "resident", "worker",
    "employee", "barrel", "tonne", "ton", "kilo", "kilogram", "kg", "gram", "litre", "liter", "gallon",
    "bushel", "acre", "hectare", "km", "mile", "kilometre", "kilometer", "metre", "meter", "share", "game",
    "match", "vote", "unit", "vehicle", "car", "bed", "seat", "ticket", "ounce", "pound", "mwh", "kwh",
    "million", "gramme", "student", "pupil", "patient", "case",
)  # fmt: skip
