"""Words that look forward: modals, what comes before "to", commitments, aims; and what takes their force away."""

from __future__ import annotations

MODALS: tuple[str, ...] = ("will", "would", "shall", "may", "might", "could")

# Contracted modals and what they stand for.
CONTRACTIONS: dict[str, tuple[str, bool]] = {
    "won't": ("will", True),
    "wouldn't": ("would", True),
    "shan't": ("shall", True),
    "couldn't": ("could", True),
    "mightn't": ("might", True),
    "mayn't": ("may", True),
}

# Before "to" and a verb: the thing is expected or arranged by somebody or by the state of things.
EXPECTED_TO: tuple[str, ...] = tuple(
    """
    expected forecast forecasted projected predicted scheduled slated tipped due set poised likely unlikely
    bound certain sure destined going about fated primed stand stands anticipated billed braced braces preparing prepares
    prepare gearing
    """.split()
)

# Before "to" and a verb: somebody commits himself.
COMMITTED_TO: tuple[str, ...] = tuple(
    """
    plan plans planning intend intends intending hope hopes hoping pledge pledges pledged pledging promise
    promises promised promising vow vows vowed vowing expect expects expecting undertakes undertook committed
    commits threaten threatens threatened threatening guarantees guaranteed swears swore
    """.split()
)

# Before "to" and a verb: readiness, aims and wishes. They make no event, but a figure or a date behind them counts.
AIMED_TO: tuple[str, ...] = tuple(
    """
    aim aims aimed aiming ready prepared willing want wants wanted wanting seek seeks seeking sought wish wishes
    desire keen eager meant looking hoped planned intended designed determined
    """.split()
)

# With an object before "to": "expects prices to rise".
EXPECTS_OBJECT: tuple[str, ...] = tuple(
    """
    expect expects expected expecting predict predicts predicted predicting forecast forecasts forecasting
    anticipate anticipates anticipated project projects projecting see sees estimates wants stipulate stipulates
    stipulated envisage envisages envisaged envisions foresee foresees foresaw
    """.split()
)

# Phrases of more than one word before a verb or a noun.
PHRASES: tuple[tuple[str, ...], ...] = (
    ("fraught", "with"),
    ("on", "track", "to"),
    ("on", "course", "to"),
    ("on", "track", "for"),
    ("on", "course", "for"),
    ("on", "the", "verge", "of"),
    ("on", "the", "brink", "of"),
)

# Nouns whose "to" tells of a commitment; in front of them a word says that the thing stands.
COMMITMENT_NOUNS: tuple[str, ...] = (
    "plan",
    "plans",
    "intention",
    "intentions",
    "pledge",
    "pledges",
    "promise",
    "promises",
    "vow",
    "threat",
)
ANNOUNCING: tuple[str, ...] = tuple(
    """
    announced announces announcing unveiled unveils unveiling outlined outlines confirmed revealed have has had
    abandon abandons abandoned reaffirmed reiterated disclosed made making signalled signaled declared
    """.split()
)

# "There is a ... that X": the thing hoped or feared may come with "can" or with no modal at all.
PROSPECT_NOUNS: tuple[str, ...] = tuple(
    """
    chance chances likelihood possibility probability risk odds hope hopes danger prospect expectation
    expectations
    """.split()
)
HOPING: tuple[str, ...] = tuple("hope hopes hoped hoping hopeful optimistic confident".split())

# Subjects of "is to" that make it a definition and not an arrangement.
DEFINED_BY_TO: tuple[str, ...] = tuple(
    """
    aim aims goal goals purpose idea plan plans task tasks objective objectives point key challenge step way
    answer intention intent hope priority job role mission strategy trick problem thing difficulty temptation
    best option choice solution ambition dream desire wish target policy response here duty function effort
    efforts move all what concern concerns fear focus instinct reaction worry need requirement assumption remedy
    cure
    """.split()
)

# Verbs behind may, might, could and would that tell of how things are or seem, and not of what comes.
PRESENT_STATES: tuple[str, ...] = tuple(
    """
    seem appear exist sound know think contain represent reflect explain indicate suggest mean belong imply
    argue say wonder ask recall remember admit believe imagine suppose
    """.split()
)
# Participles behind "may be" that tell of a view and not of a thing to come.
VIEWED: tuple[str, ...] = tuple(
    """
    looked seen considered regarded described called viewed thought known said told argued related linked
    interpreted based caused explained due reached heard found attributed characterised characterized forgiven
    surprised tempted
    """.split()
)

# Adjectives behind "would be" and "will be" that judge and do not foretell.
EVALUATIVE: tuple[str, ...] = tuple(
    """
    good nice wrong foolish difficult hard easy better best ideal unwise counterproductive wise useful helpful
    silly appropriate inappropriate unfair fair reasonable premature irresponsible naive mistaken absurd
    ridiculous enough necessary important interesting fine great happy glad pleased delighted welcome grateful
    like exciting crucial vital tough challenging fantastic amazing proud interested special terrible nightmare
    honour disaster shame pity key huge massive disappointing disastrous catastrophic sad hopeful odd strange
    impossible possible
    """.split()
)

# Nouns "will": words in front of it that make it one.
WILL_NOUN_BEFORE: tuple[str, ...] = tuple(
    """
    the a an political free good ill his her their its my your our people's own iron national living last
    popular against sheer of
    """.split()
)

# Verbs of time-tables: in the present tense with a day to come they announce it.
TIMETABLE: tuple[str, ...] = tuple(
    """
    begins begin starts start opens open takes take ends end expires expire closes close meets meet goes go
    returns return votes vote faces face hosts host plays play kicks kick resumes resume runs run arrives arrive
    leaves leave launches launch comes come visits visit travels travel holds hold becomes become reopens airs
    """.split()
)
EXPECTED_BARE: tuple[str, ...] = tuple("expected due scheduled planned slated forecast set anticipated".split())

NEGATIONS: tuple[str, ...] = tuple("not no never neither nor nobody none nothing cannot without".split())

# Words between a modal and its verb.
MID_ADVERBS: tuple[str, ...] = tuple(
    """
    most very quite long not also still soon likely never now then only again eventually both all each always
    ever even further instead just already almost thus therefore later either too together once well
    """.split()
)
