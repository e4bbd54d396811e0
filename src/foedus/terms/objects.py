"""What can be hit: land, forces, craft, works, persons, and the things without edges."""

from functools import cache

from foedus.terms.trees import Term, Tree, grow_tree


def _term(name: str, under: str | None, meaning: str, authority: str = "", *, also: tuple[str, ...] = ()) -> Term:
    return Term(name=name, under=under, meaning=meaning, authority=authority, also=also)


TERMS: tuple[Term, ...] = (
    _term("anything", None, "Any object at all."),
    _term(
        "territory",
        "anything",
        "Land, territorial sea and the air above them.",
        "GA res. 3314 (XXIX), Annex art. 3(a)-(b); Chicago Convention 1944 arts 1-2",
    ),
    _term("land territory", "territory", "Land and inland waters.", also=("land",)),
    _term(
        "territorial sea",
        "territory",
        "The belt of sea under sovereignty.",
        "UNCLOS art. 2",
        also=("territorial waters",),
    ),
    _term("airspace", "territory", "The air above land and territorial sea.", "Chicago Convention 1944 art. 1"),
    _term("state as such", "anything", "What a State is and not what it owns."),
    _term("sovereignty", "state as such", "The exclusive authority of a State.", "UN Charter art. 2(1)"),
    _term("political independence", "state as such", "Freedom to govern itself.", "UN Charter art. 2(4)"),
    _term("territorial integrity", "state as such", "The wholeness of its land.", "UN Charter art. 2(4)"),
    _term(
        "constitutional order",
        "state as such",
        "Its form of government and basic law.",
        "Cyprus Treaty of Guarantee 1960 art. I",
    ),
    _term(
        "armed forces",
        "anything",
        "Troops, their bases, ships and aircraft.",
        "GA res. 3314 (XXIX), Annex art. 3(d)",
        also=("forces", "armed forces and craft"),
    ),
    _term(
        "land forces",
        "armed forces",
        "Troops on land.",
        "GA res. 3314 (XXIX), Annex art. 3(d)",
        also=("troops", "soldiers"),
    ),
    _term(
        "military base",
        "armed forces",
        "A base, camp or installation of armed forces.",
        "Hague Convention IX 1907 art. 2",
        also=("base", "air base", "military installation"),
    ),
    _term(
        "public vessels",
        "armed forces",
        "Warships and other ships on public service.",
        "North Atlantic Treaty art. 6; UNCLOS arts 29, 96",
        also=("warships", "warship", "public vessel"),
    ),
    _term(
        "public aircraft",
        "armed forces",
        "Military aircraft and others on public service.",
        "North Atlantic Treaty art. 6; Chicago Convention 1944 art. 3(b)",
        also=("military aircraft",),
    ),
    _term("security forces", "anything", "Police and internal security.", also=("police",)),
    _term(
        "civil craft",
        "anything",
        "Ships and aircraft not on public service.",
        "GA res. 3314 (XXIX), Annex art. 3(d), of marine and air fleets",
    ),
    _term("merchant vessels", "civil craft", "Trading ships.", "UNCLOS art. 91", also=("merchant vessel", "tanker")),
    _term("fishing vessels", "civil craft", "Fishing boats.", "Hague Convention XI 1907 art. 3"),
    _term("civil aircraft", "civil craft", "Airliners and private aircraft.", "Chicago Convention 1944 art. 3 bis"),
    _term(
        "critical infrastructure",
        "anything",
        "Works without which a society cannot run.",
        "no agreed list; the orders and acts that use the word leave it without edges",
    ),
    _term(
        "energy facility",
        "critical infrastructure",
        "Power, oil and gas works.",
        "Directive (EU) 2022/2557, Annex",
        also=("power plant", "gas facility", "oil facility", "refinery"),
    ),
    _term(
        "water facility", "critical infrastructure", "Water, desalination and dams.", "Directive (EU) 2022/2557, Annex"
    ),
    _term("airport", "critical infrastructure", "A civil airport.", "Directive (EU) 2022/2557, Annex"),
    _term("port", "critical infrastructure", "A civil port.", "Directive (EU) 2022/2557, Annex"),
    _term(
        "communications facility",
        "critical infrastructure",
        "Telephone, data and broadcasting works.",
        "Directive (EU) 2022/2557, Annex",
    ),
    _term(
        "undersea cable or pipeline", "critical infrastructure", "Cables and pipes on the sea bed.", "UNCLOS art. 113"
    ),
    _term("satellite", "critical infrastructure", "A craft in space.", "Outer Space Treaty 1967 art. VIII"),
    _term(
        "nuclear facility",
        "critical infrastructure",
        "A reactor or a store of nuclear material.",
        "Additional Protocol I 1977 art. 56(1)",
    ),
    _term("transport works", "critical infrastructure", "Rail, road and bridges.", "Directive (EU) 2022/2557, Annex"),
    _term("persons", "anything", "People, as against things."),
    _term(
        "nationals",
        "persons",
        "Citizens of a State, wherever they are.",
        "ILC, Articles on Diplomatic Protection 2006 art. 4",
        also=("citizens", "civilians"),
    ),
    _term(
        "officials",
        "persons",
        "Heads of State, ministers and envoys.",
        "Convention on Crimes against Internationally Protected Persons 1973 art. 1(1)",
    ),
    _term(
        "group members",
        "persons",
        "Leaders or members of an armed or political group.",
        "International Committee of the Red Cross, Interpretive Guidance 2009, part II: continuous combat function",
    ),
    _term("civilian object", "anything", "Buildings and goods of civil life.", "Additional Protocol I 1977 art. 52(1)"),
    _term(
        "residential building",
        "civilian object",
        "A dwelling.",
        "Additional Protocol I 1977 art. 52(3)",
        also=("home", "homes", "residential buildings"),
    ),
    _term("hospital", "civilian object", "A hospital or clinic.", "Fourth Geneva Convention 1949 art. 18"),
    _term("school", "civilian object", "A school or university.", "Additional Protocol I 1977 art. 52(3)"),
    _term(
        "commercial building",
        "civilian object",
        "Offices, shops, hotels and factories.",
        "Additional Protocol I 1977 art. 52(1)",
    ),
    _term(
        "place of worship",
        "civilian object",
        "A mosque, church, temple or holy place.",
        "Additional Protocol I 1977 arts 52(3), 53",
    ),
    _term(
        "government building",
        "anything",
        "A ministry, palace or parliament.",
        "International Convention for the Suppression of Terrorist Bombings 1997 art. 1(1)",
    ),
    _term(
        "diplomatic premises",
        "anything",
        "An embassy, consulate or residence.",
        "Vienna Convention on Diplomatic Relations 1961 art. 1(i)",
        also=("embassy", "consulate"),
    ),
    _term(
        "special interests",
        "anything",
        "Rights and interests that a treaty names and does not list.",
        "Anglo-Japanese Agreement 1902 art. I",
    ),
)


@cache
def objects() -> Tree:
    """Return the tree of objects."""
    return grow_tree("objects", terms=TERMS)
