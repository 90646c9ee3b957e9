"""Words of speech and of names: verbs that attribute, nouns that are sources, titles, and what is no name."""

from __future__ import annotations

# Forms of verbs that attribute what follows or stands before them to their subject.
SPEECH: tuple[str, ...] = tuple(
    """
    said says say saying told tells telling announced announces announcing stated states declared declares noted
    notes noting added adds adding reported reports warned warns warning claimed claims stressed stresses
    stressing emphasized emphasizes emphasised insisted insists argued argues explained explains predicted
    predicts forecast forecasts estimated estimates believes believed thinks confirmed confirms revealed reveals
    wrote writes tweeted acknowledged acknowledges admitted admits affirmed affirms asserted asserts cautioned
    cautions commented concluded concludes continued contended contends denied denies denying disclosed hinted
    hints indicated indicates maintained maintains observed pledged pledges promised promises vowed vows posted
    recalled reiterated remarked replied signalled signaled signals suggested suggests testified assured assures
    assuring expects expected hopes hoped underlined underscored pointed feared fears calculated projected
    projects alleged alleges quipped joked urged guaranteed guarantees threatened threatens concurred showed
    shows found finds anticipates anticipated recorded put puts counted refuting refuted refutes rejected
    dismissed insist warn argue believe think predict contend maintain admit deny suggest reckon reckons
    reckoned claim fear announce stress acknowledge stormed blasted raged fumed moaned gushed boasted thundered
    """.split()
)
# These are nouns too: they count only right behind a name or a pronoun.
SPEECH_OR_NOUN: frozenset[str] = frozenset(
    """
    states notes reports claims forecasts estimates signals pledges promises vows hopes fears warning hints
    forecast projects shows finds puts records put found recorded counted expected hoped rejected dismissed
    continued maintained observed suggested believed indicated feared threatened threatens estimated projected
    adding claim fear maintain stress think
    """.split()
)
# Verbs whose subject is a source only where something is measured or written.
SHOWING: frozenset[str] = frozenset(
    """
    showed shows found finds recorded put puts counted reported reports said says indicated indicates suggests
    suggested revealed estimated
    """.split()
)
DENYING: frozenset[str] = frozenset("deny denied denies denying refuting refuted refutes rejected dismissed".split())
# They tell of their own subject's doing as well: "pledged to", "expects to".
SELF_SPEAKING: frozenset[str] = frozenset(
    """
    expects expected hopes hoped promises promised pledges pledged vows vowed announced announces declared
    declares assured assures threatened threatens guarantees guaranteed
    """.split()
)
# Present participles that carry on the speech of the clause before ("..., adding that").
CONTINUING: frozenset[str] = frozenset(
    "adding saying noting warning stressing assuring telling announcing denying refuting".split()
)

SOURCE_NOUNS: frozenset[str] = frozenset(
    """
    report reports figures data survey surveys study poll polls statement statistics research interview article
    sources estimate estimates analysis forecast forecasts bulletin letter numbers census website site page
    portal channel account newspaper
    """.split()
)
SPOKES: frozenset[str] = frozenset("spokesman spokeswoman spokesperson spokesmen lawyer lawyers attorney".split())

PERSON_PRONOUNS: frozenset[str] = frozenset("he she".split())
GROUP_PRONOUNS: frozenset[str] = frozenset("it they".split())
SELF_PRONOUNS: frozenset[str] = frozenset("i we".split())

# A capitalised word of this list ends a title: the name stands behind it.
TITLES: frozenset[str] = frozenset(
    """
    president vice-president ex-president premier minister secretary chancellor chief director director-general
    general admiral colonel major captain lieutenant sergeant brigadier commander commissioner governor mayor
    senator congressman congresswoman representative representatives mp judge justice attorney ambassador envoy
    chairman chairwoman chair chairperson professor prof dr mr mrs ms miss sir lady lord dame baroness king
    queen prince princess pope cardinal bishop archbishop reverend rev rabbi imam sheikh sheik ayatollah mullah
    spokesman spokeswoman spokesperson officer executive ceo cfo coach manager analyst economist strategist
    inspector superintendent constable sheriff detective counsel solicitor deputy speaker leader head
    president-elect treasurer comptroller gen col lt sgt capt adm maj brig gov sen rep cmdr hon
    """.split()
)
# Small words inside a name.
NAME_LINKS: frozenset[str] = frozenset(
    "of the for de du von van der den al bin ibn del della la le dos da & and".split()
)

# Capitalised words that are no names: weekdays, months, and what begins sentences.
NO_NAME: frozenset[str] = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december i we he she it they you the a an this that these those his her its their
    our my your in on at by from of to for with as after before since until during while when if although though
    because but and or nor so yet however meanwhile moreover furthermore also then there here what who whom
    whose which where why how according earlier later last next now today yesterday tomorrow once despite under
    over among amid against between both some many most several few all no not one two three four five six seven
    eight nine ten more less another each every other others such only even still just speaking writing asked
    experts analysts officials economists police doctors scientists researchers critics observers witnesses
    residents ministers lawmakers investors traders sources authorities campaigners farmers voters teachers
    nurses unions shares sales profits prices demand oil gold exports imports inflation unemployment growth
    output production net turnover revenue revenues earnings pre-tax about around nearly almost roughly up down
    first second third finally additionally overall separately unlike like given news reports recent former new
    latest current male female women men people children parents students workers staff local state government
    ministry company group party parliament congress court economic foreign domestic international global
    industry analyst economist expert official spokesman spokeswoman yes well ok okay perhaps maybe probably
    forecasters banks airlines manufacturers retailers rescuers firefighters organisers organizers detectives
    prosecutors investigators hospitals schools passengers fans players supporters activists protesters data
    figures plus besides thus hence instead indeed rather otherwise too nevertheless nonetheless likewise apart
    born whatever whenever wherever whether further certainly
    """.split()
)
GENERIC_HEADS: frozenset[str] = frozenset(
    """
    official officials analyst analysts expert experts economist economists source sources scientist scientists
    researcher researchers diplomat diplomats resident residents report reports media authorities critics
    observers witnesses spokesman spokeswoman spokesperson government leaders commanders investors traders
    police
    """.split()
)
PREPOSITIONS: frozenset[str] = frozenset(
    """
    of in on at by from to for with as after before since until during against between among about over under
    into through near behind beside per via despite without within across around outside inside toward towards
    following including
    """.split()
)
# What may stand between a speech verb and what is said.
ADDRESSEES: frozenset[str] = frozenset(
    """
    reporters journalists lawmakers parliament me us him her them investors analysts supporters a the an his
    """.split()
)
# Last words of names that are no person's.
ORGANISATION_WORDS: frozenset[str] = frozenset(
    """
    party bank group union council committee university ministry association agency court company house cup
    league city united exchange street news times post championships championship games olympics prix open
    organisation organization department office commission federation institute foundation airlines airways
    corporation airport hospital school church college museum club society trust authority service services
    parliament congress senate assembly bureau board center centre army navy force forces police guard fund
    international industries systems technologies holdings motors energy oil gas petroleum state states kingdom
    republic islands river sea ocean valley county district province region coast bay lake mountain east west
    north south act bill treaty pact agreement accord plan festival award awards prize stadium park road square
    hall palace castle tower bridge station telegraph herald journal tribune guardian kong york angeles
    francisco lanka arabia zealand africa asia europe america korea sudan leone rica day
    """.split()
)
