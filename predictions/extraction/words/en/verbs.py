"""Common English verbs of news prose and their irregular forms; the regular forms are derived in `lexicon`."""

from __future__ import annotations

# Verbs whose base form is hardly ever a noun: after "and" such a word continues a predicate.
PLAIN_VERBS: tuple[str, ...] = tuple(
    """
    abandon abolish accelerate accept accompany achieve acquire adapt add adjourn adjust admit adopt allocate
    allow announce appear apply appoint approve argue arrange arrive ask assemble assess assign assist assume
    assure attend attract authorise authorize avoid ban be become begin believe belong block bolster break bring
    broaden build bury buy carry celebrate choose clarify collapse combine come commence compete complete comply
    comprise concentrate conclude condemn conduct confirm confiscate consider consist consolidate construct
    consume contain continue contribute convene convert convict coordinate create cripple cultivate deepen
    defeat defend define delete deliver demolish deny depart depend deploy deprive describe destroy deteriorate
    determine develop devote die diminish disappear disband discover discuss dismantle dismiss displace dissolve
    distribute diversify divide donate double eat elect eliminate embark emerge employ enable encourage enforce
    engage enhance enjoy ensure enter erase erode erupt establish evacuate evict evolve examine exceed exclude
    execute exist expand expel explain exploit explore expose extend fail fall feed finalise finalize find
    finish flee follow forbid forget fulfil fulfill gather generate get give govern grant grow guarantee happen
    harm head hear help hold identify ignore implement impose improve include incorporate increase inflate
    inform inject injure install intensify interfere intervene introduce invade invest investigate invite
    involve jeopardise jeopardize join keep kill know lack leave legalise lend liberate listen lose lower
    maintain make manufacture meet merge migrate modernise negotiate nominate obtain occupy occur operate oppose
    oust outlaw outnumber overcome oversee overtake overthrow participate pass pay penalise perform persuade
    plummet postpone prepare preserve prevail prevent privatise proceed produce prohibit prolong propose
    prosecute protect prove provide publish punish pursue put quit raise ratify reach read reaffirm rebuild
    receive recognise recognize reconsider recover reduce refer reform refrain refuse reimburse reinforce reject
    relax release relinquish relocate remain remove renew renounce reopen repair repeal replace require resign
    resist resolve respond restore restrict restructure resume retain retire retreat return reveal revise revive
    roll run sack satisfy save scrap secure see seek seize sell send separate serve settle shrink sign slash
    slow soften solve speak spend spread stabilise stabilize stand start stay stimulate strengthen strip submit
    subsidise succeed suffer supply surge surpass surrender survive suspend sustain take tell terminate think
    tighten tolerate topple train transfer transform travel treat trigger triple try turn unite unveil upgrade
    urge vanish veto violate wait warn weaken widen win withdraw withhold worsen write yield replenish overhaul
    phase plunge rise go do have let say allege shut set appeal ease
    """.split()
)

# Verbs whose base form is as often a noun: they count as verbs only where grammar says so.
NOUN_LIKE_VERBS: tuple[str, ...] = tuple(
    """
    account act address advance age aid aim air alarm alert amount answer approach arm arrest attack attempt
    auction average award back balance bar base battle bear beat benefit bet bid bill block bomb book boost
    border brief budget call campaign cap care cast catch cause challenge change charge check claim clash clear
    climb close club collect comment commit compromise concern conflict contact contest contract control cost
    counter cover crack crash credit cross cut damage dance date deal debate debut decay decline decrease
    default delay demand detail dip direct display dispute draft drag draw drill drink drive drop dump edge
    effect end escape estimate exchange excuse exercise exit experience export face fear feature fight figure
    file fill film fine fire fit fix flood fly focus force forecast form free front fuel fund gain gamble game
    grab guard guide halt hand handle harbour harvest hike hire hit hope host house hurt impact import influence
    interest interview issue jump judge land lapse last launch layer lead leak level lift light limit line link
    list live load loan lock look mark market marry match matter measure mind mine monitor mount move name need
    note notice number object offer open order outline own pace pack part patrol peak permit pick pilot place
    plan plant play pledge plot point police pool pose position post pour power practice praise present press
    pressure price probe process profit program progress project promise prompt protest pull pump purchase push
    question race raid rain rally range rank rate rebound recall record regain register release rent repeat
    reply report request rescue research reserve result review ride ring risk rival rock rule rush sail sanction
    scale score screen search seat sentence share shed shelter shift ship shoot shop show sink slide slip slump
    smoke soar sound spark split spot stage stake stall stem step stock stop store storm strike struggle study
    stumble supplement support surprise survey swap sweep switch swing tackle talk target tax team test thank
    threat tip top total touch tour track trade trail transport travel trial tumble undergo update use value
    view visit voice volunteer vote walk want warrant wash waste watch water wave weigh welcome wind wing
    witness work worry wound shoulder burden surface subject signal lag curb capture breach boycott float forge
    harm head lack return stay start help run attend mandate muster exempt substitute offset spur stretch spare
    trigger roll sack spread think wait refund repair appeal pass set let say go have do be strip treat warn
    yield
    """.split()
)

# base, past, participle (where it differs)
IRREGULAR: tuple[tuple[str, ...], ...] = (
    ("arise", "arose", "arisen"), ("be", "was", "been"), ("bear", "bore", "borne"), ("beat", "beat", "beaten"),
    ("become", "became", "become"), ("begin", "began", "begun"), ("bet", "bet"), ("bid", "bid"),
    ("bind", "bound"), ("bite", "bit", "bitten"), ("bleed", "bled"), ("blow", "blew", "blown"),
    ("break", "broke", "broken"), ("bring", "brought"), ("broadcast", "broadcast"), ("build", "built"),
    ("burn", "burnt"), ("burst", "burst"), ("buy", "bought"), ("cast", "cast"), ("catch", "caught"),
    ("choose", "chose", "chosen"), ("cling", "clung"), ("come", "came", "come"), ("cost", "cost"),
    ("creep", "crept"), ("cut", "cut"), ("deal", "dealt"), ("dig", "dug"), ("do", "did", "done"),
    ("draw", "drew", "drawn"), ("drink", "drank", "drunk"), ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"), ("fall", "fell", "fallen"), ("feed", "fed"), ("feel", "felt"), ("fight", "fought"),
    ("find", "found"), ("flee", "fled"), ("fly", "flew", "flown"), ("forbid", "forbade", "forbidden"),
    ("forget", "forgot", "forgotten"), ("freeze", "froze", "frozen"), ("get", "got", "gotten"),
    ("give", "gave", "given"), ("go", "went", "gone"), ("grow", "grew", "grown"), ("hang", "hung"),
    ("have", "had"), ("hear", "heard"), ("hide", "hid", "hidden"), ("hit", "hit"), ("hold", "held"),
    ("hurt", "hurt"), ("keep", "kept"), ("kneel", "knelt"), ("know", "knew", "known"), ("lay", "laid"),
    ("lead", "led"), ("leave", "left"), ("lend", "lent"), ("let", "let"), ("lie", "lay", "lain"),
    ("lose", "lost"), ("make", "made"), ("mean", "meant"), ("meet", "met"),
    ("overcome", "overcame", "overcome"), ("oversee", "oversaw", "overseen"),
    ("overtake", "overtook", "overtaken"), ("overthrow", "overthrew", "overthrown"), ("pay", "paid"),
    ("put", "put"), ("quit", "quit"), ("read", "read"), ("rebuild", "rebuilt"), ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"), ("rise", "rose", "risen"), ("run", "ran", "run"), ("say", "said"),
    ("see", "saw", "seen"), ("seek", "sought"), ("sell", "sold"), ("send", "sent"), ("set", "set"),
    ("shake", "shook", "shaken"), ("shed", "shed"), ("shine", "shone"), ("shoot", "shot"),
    ("show", "showed", "shown"), ("shrink", "shrank", "shrunk"), ("shut", "shut"), ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"), ("sit", "sat"), ("sleep", "slept"), ("slide", "slid"),
    ("speak", "spoke", "spoken"), ("spend", "spent"), ("split", "split"), ("spread", "spread"),
    ("stand", "stood"), ("steal", "stole", "stolen"), ("stick", "stuck"), ("strike", "struck"),
    ("swear", "swore", "sworn"), ("sweep", "swept"), ("swim", "swam", "swum"), ("swing", "swung"),
    ("take", "took", "taken"), ("teach", "taught"), ("tell", "told"), ("think", "thought"),
    ("throw", "threw", "thrown"), ("understand", "understood"), ("undergo", "underwent", "undergone"),
    ("upset", "upset"), ("wear", "wore", "worn"), ("win", "won"), ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld"), ("write", "wrote", "written"),
)  # fmt: skip

# More base forms that news puts after a modal but that are rarer; regular.
MORE_VERBS: tuple[str, ...] = tuple(
    """
    agree amend ascend bail boycott breach buckle capture cease cede claw clinch coincide commission compensate
    complicate conceal concede confront consult contend cooperate curb curtail dampen decide declare dedicate
    denounce derail derive designate deter devastate dictate dig discontinue discourage disrupt dominate drift
    endanger endorse endure entail entice equip escalate evade exacerbate exert expire facilitate fade falter
    fend fetch flourish fluctuate foster freeze hamper harden heal hinder honour hover illustrate incur inhabit
    inherit initiate inspect inspire insist integrate intend invoke kickstart lag lobby loosen mandate mediate
    mitigate mobilise mobilize muster normalise nationalise outpace outperform outweigh owe perish persist pivot
    plead possess predict prefer preside pretend prioritise prosper provoke quadruple rebel reconvene redeem
    redraw reelect refinance refund regulate rehabilitate reiterate relieve rely remedy renegotiate reorganise
    repatriate repay represent reschedule reshape reshuffle resort restrain retaliate retrieve reunite reverse
    rid safeguard salvage scrutinise simplify skip skyrocket smash spare spearhead specify spur stretch subside
    summon supervise suppress tame tend testify threaten thrive thwart toughen transmit undermine undertake
    unify unleash unlock uphold usher vacate visit warm wipe allow ambush annex apologise apologize appease
    ascertain bolt book broker burden certify champion circulate cite clash commute compel consent convey
    crumble dazzle decriminalise deduct defer defy degrade deport depose detain disarm disclose discredit
    disembark dispatch disqualify earn elevate embrace enact encounter enlarge enrol enroll entertain eradicate
    exchange exempt exhaust expect express fine float forge formulate forfeit fortify furnish galvanise grapple
    hail halve herald hinge ignite impair impeach imprison incite indict induce infect intercept interpret
    isolate jettison linger liquidate magnify materialise materialize mature mourn multiply neglect neutralise
    neutralize offset onboard oblige offload outsource outlast overrule overturn pardon pave peg petition
    portray quell reappear reassess reap reassure rebrand recede recommend reconcile recruit redirect refuel
    reinstate remember remit render repel reproduce resettle resemble restart rethink retool revert revisit
    revoke sever shatter shoulder showcase sideline signal spiral stifle stipulate streamline subject substitute
    supplant surface teach tear top tow transcend transition underpin unfold unseat vaccinate validate vary
    venture wane weather yank zero screen serve list relaunch rename repurchase retail
    """.split()
)
