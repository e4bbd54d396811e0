"""What a clause can owe, how, and by which means."""

from foedus.terms.trees import Term, plain_word


def _measure(name: str, meaning: str, authority: str, *also: str) -> Term:
    return Term(name=name, under=None, meaning=meaning, authority=authority, also=also)


DUTIES: dict[str, str] = {
    "regard as threat": "Regard the attack as a threat to one's own peace and security.",
    "regard as attack": "Regard the attack as an attack on oneself or on all.",
    "act to meet the danger": "Act to meet the common danger by one's constitutional processes.",
    "assist": "Help the one attacked.",
    "assist with armed force": "Help the one attacked, by a clause that names armed force among the means.",
    "assist with whole war strength": "Help with all armed forces.",
    "defend": "Take on the defence of another as one's own task.",
    "supply arms": "Provide arms, equipment, training or advisers.",
    "guarantee": "Answer for another's independence, territory or neutrality.",
    "consult": "Confer with the others.",
    "consult at once": "Confer with the others without delay.",
    "refrain": "Abstain from the threat or use of force.",
    "not aid the attacker": "Give no help to the one that attacks.",
    "not join against": "Join no alliance or action directed against the other, and lend no territory for one.",
    "no separate peace": "Make no armistice or peace but in agreement.",
    "deny territory": "Let no third state or group use one's territory against the other.",
    "grant passage": "Let the other use territory, bases, ports or airspace.",
    "respect": "Respect independence, borders or neutrality.",
    "uphold": "Keep or bring back a state of things that the clause names.",
    "localise": "Keep others out of the conflict.",
    "defer": "Abstain from what the guarantor finds incompatible with its task.",
    "neutrality": "Take no part.",
    "benevolent neutrality": "Take no part, and favour the ally.",
    "report to the security council": "Tell the Security Council at once.",
    "self-defence": "Defend oneself or another: a right and no duty.",
    "take action": "Act for the end that the clause names: a right and no duty.",
    "plan": "Keep joint plans.",
    "keep a capacity": "Keep forces able to resist.",
    "inform": "Tell another.",
    "reaffirm": "Say the assurance again.",
    "seek council action": "Bring the matter before the Security Council or the League's Council.",
    "mobilise": "Call up and concentrate forces.",
    "sanction": "Take measures short of force against the one that attacks.",
    "mediate": "Help to settle.",
    "agree first": "Enter into no arrangement with a third but with the other's consent.",
    "implement": "Take the steps that carry the instrument out.",
    "decide on measures": "Decide, as an organ, what is to be done.",
    "limit": "Bound what other clauses owe.",
    "status": "Hold a status that carries benefits and no duty of defence.",
    "not stated": "The text says nothing of what follows.",
}
# A clause that owes it, in the words of lawyers; for what a text does not say, none.
DUTY_AUTHORITY: dict[str, str] = {
    "regard as threat": "Executive Order 14353 Sec. 2(a); SADC Mutual Defence Pact 2003 art. 6(1)",
    "regard as attack": "North Atlantic Treaty art. 5; Rio Treaty 1947 art. 3(1)",
    "act to meet the danger": "ANZUS Treaty 1951 art. IV; Mutual Defense Treaty with the Philippines 1951 art. IV",
    "assist": "Treaty on European Union art. 42(7); Executive Order 14353 Sec. 2(b)",
    "assist with armed force": "North Atlantic Treaty art. 5; Arab League Joint Defence Treaty 1950 art. 2",
    "assist with whole war strength": "Dual Alliance 1879 art. 1; Franco-Russian Military Convention 1892 art. 1",
    "defend": "Compact of Free Association 1982 Sec. 311",
    "supply arms": "Taiwan Relations Act Sec. 3(a), 22 U.S.C. 3302(a)",
    "guarantee": "Treaty of Locarno 1925 art. 1; Treaty of London 1867 art. II",
    "consult": "North Atlantic Treaty art. 4; ANZUS Treaty 1951 art. III",
    "consult at once": "Soviet-Czechoslovak Treaty 1935 art. 1; Five Power communiqué 1971, para. 5",
    "refrain": "UN Charter art. 2(4); Budapest Memorandum 1994, para. 2",
    "not aid the attacker": "Indo-Soviet Treaty 1971 art. IX; Iran-Russia Treaty 2025 art. 3(3)",
    "not join against": "Sino-Korean Treaty 1961 art. III; Collective Security Treaty 1992 art. 1",
    "no separate peace": "Egyptian-Syrian Agreement 1955 art. 2; Triple Alliance 1882 art. V",
    "deny territory": "African Union Non-Aggression Pact 2005 art. 5; India-Bhutan Treaty 2007 art. 2",
    "grant passage": "Treaty between the United States and Japan 1960 art. VI",
    "respect": "Budapest Memorandum 1994, para. 1; Cyprus Treaty of Guarantee 1960 art. III",
    "uphold": "Quadruple Alliance 1815 art. II",
    "localise": "Reinsurance Treaty 1887 art. I",
    "defer": "Compact of Free Association 1982 Sec. 313",
    "neutrality": "Soviet-Japanese Pact 1941 art. 2; Anglo-Japanese Agreement 1902 art. II",
    "benevolent neutrality": "Reinsurance Treaty 1887 art. I; Triple Alliance 1882 art. IV",
    "report to the security council": "UN Charter art. 51; North Atlantic Treaty art. 5",
    "self-defence": "UN Charter art. 51",
    "take action": "Cyprus Treaty of Guarantee 1960 art. IV; Constitutive Act of the African Union art. 4(h)",
    "plan": "Arab League Joint Defence Treaty 1950 art. 3; Sino-Korean Treaty 1961 art. II",
    "keep a capacity": "North Atlantic Treaty art. 3; Taiwan Relations Act Sec. 2(b)(6)",
    "inform": "India-Nepal Treaty 1950 art. 2; Taiwan Relations Act Sec. 3(c)",
    "reaffirm": "Executive Order 14353 Sec. 2(d)",
    "seek council action": "Budapest Memorandum 1994, para. 4",
    "mobilise": "Franco-Russian Military Convention 1892 art. 2",
    "sanction": "Covenant of the League of Nations art. 16(1)",
    "mediate": "Executive Order 14353 Sec. 2(e)",
    "agree first": "Falepili Union Treaty 2023 art. 4(4)",
    "implement": "Cyprus Treaty of Guarantee 1960 art. I",
    "decide on measures": "Rio Treaty 1947 arts 6, 8; Arab League Joint Defence Treaty 1950 art. 6",
    "limit": "Treaty on European Union art. 42(7), second and third sentences; UN Charter art. 103",
    "status": "22 U.S.C. 2321k; General Assembly resolution 50/80 A (1995)",
}
# Texts have a thousand words for their means, and these recur; a measure in other words is kept as written.
MEASURES: tuple[Term, ...] = (
    _measure("military", "Armed forces are used or made ready.", "North Atlantic Treaty art. 5", "armed force"),
    _measure(
        "all armed forces",
        "Every force that the party has.",
        "Franco-Russian Military Convention 1892 art. 1",
        "all available forces",
    ),
    _measure("naval", "Ships are sent or used.", "UN Charter art. 42"),
    _measure("air", "Aircraft are sent or used.", "UN Charter art. 42"),
    _measure("economic", "Trade, money or goods are given or withheld.", "UN Charter art. 41; Rio Treaty 1947 art. 8"),
    _measure("diplomatic", "Envoys, notes and votes.", "UN Charter art. 41; Rio Treaty 1947 art. 8"),
    _measure("political", "Support in words and councils.", "US-Ukraine Agreement 2024 art. II", "political support"),
    _measure("humanitarian", "Relief for people in need.", "Treaty on the Functioning of the European Union art. 222"),
    _measure("sanctions", "Measures against the one that attacks, short of force.", "UN Charter art. 41", "sanction"),
    _measure(
        "interruption of communications",
        "Rail, sea, air, post and wire are cut.",
        "UN Charter art. 41; Rio Treaty 1947 art. 8",
    ),
    _measure(
        "breach of diplomatic relations", "Relations are broken off.", "UN Charter art. 41; Rio Treaty 1947 art. 8"
    ),
    _measure("consultation", "The parties confer.", "North Atlantic Treaty art. 4", "consultations"),
    _measure("contact", "The parties get in touch.", "Soviet-Egyptian Treaty 1971 art. 7", "contacts"),
    _measure("information", "One tells another what it knows.", "India-Nepal Treaty 1950 art. 2"),
    _measure("intelligence", "Secret knowledge is shared.", "US-Ukraine Agreement 2024 art. II"),
    _measure(
        "reporting",
        "A body is told.",
        "UN Charter art. 51",
        "report to the security council",
        "report to congress",
    ),
    _measure(
        "assistance",
        "Help of a kind that is not said.",
        "Treaty on European Union art. 42(7)",
        "aid and assistance",
        "help",
        "support",
        "aid",
    ),
    _measure("all assistance", "Every help in one's power.", "Brussels Treaty 1948 art. IV", "all aid and assistance"),
    _measure("self-help", "Each makes itself able to resist.", "North Atlantic Treaty art. 3"),
    _measure("mutual aid", "The parties make each other able to resist.", "North Atlantic Treaty art. 3"),
    _measure(
        "security assistance",
        "Arms, equipment and money for forces.",
        "US-Ukraine Agreement 2024 art. II",
        "modern equipment",
        "equipment",
    ),
    _measure("arms", "Weapons are provided.", "Taiwan Relations Act Sec. 3(a)", "defense articles", "defensive arms"),
    _measure("training", "Forces are trained or exercised together.", "Turkish-Libyan Memorandum 2019", "exercises"),
    _measure("plans", "Plans are made beforehand.", "Arab League Joint Defence Treaty 1950 art. 3", "unified plans"),
    _measure("bases", "Bases, ports or passage are lent.", "Treaty between the United States and Japan 1960 art. VI"),
    _measure(
        "preventive measures",
        "Steps before an attack.",
        "Arab League Joint Defence Treaty 1950 art. 3",
        "defensive measures",
    ),
    _measure("declaration of war", "War is declared.", "Serbo-Bulgarian Military Convention 1912 arts 2-3"),
    _measure("no separate peace", "Peace is made together or not at all.", "Triple Alliance 1882 art. V"),
    _measure("neutrality", "No part is taken.", "Anglo-Japanese Agreement 1902 art. II", "strict neutrality"),
    _measure("benevolent neutrality", "No part is taken, and the ally favoured.", "Triple Alliance 1882 art. IV"),
    _measure("no assistance", "The attacker gets no help.", "Indo-Soviet Treaty 1971 art. IX", "no other assistance"),
    _measure("no interference", "Another's affairs are left alone.", "GA res. 2625 (XXV), third principle"),
    _measure("peaceful settlement", "Disputes are settled without force.", "UN Charter art. 2(3)"),
    _measure(
        "security council action",
        "The Council is moved to act.",
        "Budapest Memorandum 1994, para. 4",
        "security council action to provide assistance",
    ),
    _measure(
        "any other",
        "What else the text leaves to the party.",
        "Brussels Treaty 1948 art. IV; Collective Security Treaty 1992 art. 4",
        "all means",
        "all measures",
        "all means at its disposal",
    ),
)
MODALITIES: tuple[str, ...] = ("shall", "will", "may", "intends", "undertakes to consider", "not stated")
KINDS: tuple[str, ...] = (
    "defence",
    "consultation",
    "determination",
    "right",
    "non-aggression",
    "neutrality",
    "planning",
    "reporting",
    "assistance",
    "mediation",
    "status",
    "definition",
    "condition",
    "procedure",
    "restriction",
    "guarantee",
)
INSTRUMENT_KINDS: tuple[str, ...] = (
    "treaty",
    "executive order",
    "statute",
    "declaration",
    "memorandum",
    "charter",
    "resolution",
    "agreement",
    "exchange of notes",
    "pledge",
    "plan",
    "proclamation",
    "practice",
)
BINDINGS: tuple[str, ...] = ("international law", "domestic law", "political", "unknown")
# Duties that are force, and measures that are.
FORCE_DUTIES = frozenset({"assist with armed force", "assist with whole war strength", "defend", "self-defence"})
FORCE_MEASURES = frozenset({"military", "all armed forces", "naval", "air"})
ROLES: tuple[str, ...] = ("mutual", "guarantor", "beneficiary", "designator", "designee", "signatory")


def measure_named(text: str) -> str | None:
    """Return the measure of our vocabulary that `text` is, or None where the text has words of its own.

    >>> measure_named("aid and assistance"), measure_named("all means in their power")
    ('assistance', None)
    """
    word = plain_word(text)
    return next((one.name for one in MEASURES if word in map(plain_word, (one.name, *one.also))), None)
