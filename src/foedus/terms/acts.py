"""Acts of force and what comes near them: resolution 3314 art. 3 as the trunk, later kinds grafted on."""

from functools import cache

from foedus.terms.trees import Term, Tree, grow_tree

GA3314 = "GA res. 3314 (XXIX), Annex"


def _term(name: str, under: str | None, meaning: str, authority: str = "", *, also: tuple[str, ...] = ()) -> Term:
    return Term(name=name, under=under, meaning=meaning, authority=authority, also=also)


TERMS: tuple[Term, ...] = (
    _term("anything", None, "Any act at all."),
    _term(
        "attack",
        "anything",
        "An act of force whose kind is not said.",
        "Additional Protocol I 1977 art. 49(1)",
        also=("strike", "hostile act"),
    ),
    _term(
        "armed attack",
        "attack",
        "Force by arms of a kind that all would call an armed attack.",
        f"{GA3314} art. 3; ICJ, Nicaragua 1986, para. 195",
        also=("use of armed force", "armed aggression"),
    ),
    _term(
        "invasion",
        "armed attack",
        "Armed forces enter another's territory to fight or to hold it.",
        f"{GA3314} art. 3(a)",
        also=("incursion in force",),
    ),
    _term(
        "occupation",
        "armed attack",
        "Armed forces hold another's territory, however briefly.",
        f"{GA3314} art. 3(a)",
        also=("seizure of territory",),
    ),
    _term("annexation", "armed attack", "Territory is taken by the use of force.", f"{GA3314} art. 3(a)"),
    _term(
        "bombardment",
        "armed attack",
        "Weapons are used against another's territory.",
        f"{GA3314} art. 3(b)",
        also=("bombing raid",),
    ),
    _term(
        "air strike",
        "bombardment",
        "Aircraft drop or fire weapons.",
        f"{GA3314} art. 3(b)",
        also=("airstrike", "air attack", "air raid"),
    ),
    _term(
        "missile strike",
        "bombardment",
        "Ballistic or cruise missiles are fired.",
        f"{GA3314} art. 3(b)",
        also=("missile attack", "rocket attack"),
    ),
    _term(
        "drone strike",
        "bombardment",
        "Armed or exploding unmanned aircraft are used.",
        f"{GA3314} art. 3(b), of weapons that came later",
        also=("drone attack",),
    ),
    _term(
        "shelling",
        "bombardment",
        "Artillery, mortars or tanks fire.",
        f"{GA3314} art. 3(b)",
        also=("artillery fire",),
    ),
    _term("naval bombardment", "bombardment", "Ships fire on land.", f"{GA3314} art. 3(b)"),
    _term(
        "nuclear strike",
        "bombardment",
        "A nuclear weapon is used.",
        f"{GA3314} art. 3(b)",
        also=("nuclear attack",),
    ),
    _term(
        "chemical or biological attack",
        "bombardment",
        "A chemical or biological weapon is used.",
        f"{GA3314} art. 3(b)",
    ),
    _term("blockade", "armed attack", "Ports or coasts are closed by armed forces.", f"{GA3314} art. 3(c)"),
    _term("attack on forces", "armed attack", "Land, sea or air forces are attacked.", f"{GA3314} art. 3(d)"),
    _term(
        "ground assault",
        "attack on forces",
        "Land forces attack land forces or a position.",
        f"{GA3314} art. 3(d)",
    ),
    _term("naval attack", "attack on forces", "Ships at sea are attacked with weapons.", f"{GA3314} art. 3(d)"),
    _term(
        "air engagement",
        "attack on forces",
        "Aircraft in flight are attacked or shot down.",
        f"{GA3314} art. 3(d)",
        also=("shoot down",),
    ),
    _term(
        "mining",
        "armed attack",
        "Mines are laid in waters or ports.",
        "ICJ, Oil Platforms 2003, para. 72, which leaves the point open for one ship",
    ),
    _term(
        "armed bands",
        "armed attack",
        "A State sends bands or mercenaries, with force of like gravity.",
        f"{GA3314} art. 3(g); ICJ, Nicaragua 1986, para. 195",
        also=("sending of armed bands",),
    ),
    _term(
        "overstay of forces",
        "attack",
        "Forces stay or act beyond the agreement that let them in.",
        f"{GA3314} art. 3(e)",
    ),
    _term(
        "lending of territory",
        "attack",
        "Territory is lent to another for an attack on a third.",
        f"{GA3314} art. 3(f)",
    ),
    _term(
        "terrorist attack",
        "attack",
        "Violence by or for a group, against persons or property.",
        "SC res. 1368 (2001) speaks of terrorist acts and of self-defence, without calling them an armed attack",
    ),
    _term(
        "bombing",
        "terrorist attack",
        "An explosive is set off on the ground.",
        "International Convention for the Suppression of Terrorist Bombings 1997 art. 2(1)",
        also=("car bomb",),
    ),
    _term(
        "armed raid",
        "terrorist attack",
        "Gunmen attack and withdraw or die.",
        "ICJ, Armed Activities 2005, para. 146: by a group, and not the State's unless attributed",
        also=("shooting", "raid"),
    ),
    _term(
        "hijacking",
        "terrorist attack",
        "A craft is taken over and used as a weapon or for hostages.",
        "Convention for the Suppression of Unlawful Seizure of Aircraft 1970 art. 1",
    ),
    _term(
        "hostage taking",
        "terrorist attack",
        "Persons are seized to compel another.",
        "International Convention against the Taking of Hostages 1979 art. 1(1)",
        also=("abduction",),
    ),
    _term(
        "assassination",
        "attack",
        "A named person is killed by stealth.",
        "Convention on Crimes against Internationally Protected Persons 1973 art. 2(1)",
        also=("targeted killing",),
    ),
    _term(
        "sabotage",
        "attack",
        "Property is destroyed or disabled by stealth.",
        "NATO, Strategic Concept 2022, para. 27: hybrid operations could reach the level of armed attack",
    ),
    _term(
        "cyber operation",
        "attack",
        "Computers or networks are attacked.",
        "NATO, Wales Summit Declaration 2014, para. 72: case by case",
        also=("cyber attack", "cyberattack"),
    ),
    _term(
        "destructive cyber operation",
        "cyber operation",
        "A cyber operation that breaks things or hurts people.",
        "Tallinn Manual 2.0 (2017), rule 71: by scale and effects",
    ),
    _term(
        "disruptive cyber operation",
        "cyber operation",
        "A cyber operation that interrupts and no more.",
        "Tallinn Manual 2.0 (2017), rule 71: by scale and effects",
    ),
    _term(
        "attack in space",
        "attack",
        "A satellite or its signal is attacked.",
        "NATO, Brussels Summit Communiqué 2021, para. 33: case by case",
    ),
    _term(
        "frontier incident",
        "attack",
        "A brief clash at a border, of small scale.",
        "ICJ, Nicaragua 1986, para. 195",
        also=("border incident", "border clash"),
    ),
    _term(
        "seizure of craft",
        "attack",
        "A ship or aircraft is boarded or taken.",
        "UNCLOS arts 95, 101",
        also=("seizure of vessel",),
    ),
    _term("below attack", "anything", "Pressure or disorder that is no attack from outside."),
    _term("threat of force", "below attack", "Force is threatened.", "UN Charter art. 2(4)", also=("threat",)),
    _term(
        "ultimatum",
        "threat of force",
        "Force is threatened unless a demand is met by a set time.",
        "Hague Convention III 1907 art. 1",
    ),
    _term(
        "threatening words",
        "threat of force",
        "Force is threatened in words, without a set time.",
        "ICJ, Nuclear Weapons 1996, para. 47",
    ),
    _term(
        "massing of troops",
        "threat of force",
        "Forces are gathered at a border.",
        "ICJ, Nicaragua 1986, para. 227, which found manoeuvres at a border no threat",
    ),
    _term(
        "mobilization",
        "below attack",
        "Armed forces are called up.",
        "Franco-Russian Military Convention 1892 art. 2",
        also=("mobilisation",),
    ),
    _term("declaration of war", "below attack", "War is declared.", "Hague Convention III 1907 art. 1"),
    _term(
        "incursion",
        "below attack",
        "A craft or a patrol enters without the use of weapons.",
        "ICJ, Nicaragua 1986, para. 231",
    ),
    _term(
        "airspace incursion",
        "incursion",
        "Aircraft or drones enter airspace without permission.",
        "Chicago Convention 1944 arts 1, 3(c)",
        also=("overflight", "airspace violation"),
    ),
    _term("maritime incursion", "incursion", "Ships enter waters without permission.", "UNCLOS arts 19, 30"),
    _term(
        "interference",
        "below attack",
        "Meddling in another's affairs without arms.",
        "GA res. 2625 (XXV), third principle; ICJ, Nicaragua 1986, para. 205",
    ),
    _term(
        "subversion", "interference", "Groups are set on against a government.", "GA res. 2625 (XXV), third principle"
    ),
    _term(
        "economic coercion",
        "interference",
        "Trade or money is used to compel.",
        "GA res. 2625 (XXV), third principle; ICJ, Nicaragua 1986, para. 245",
    ),
    _term(
        "jamming",
        "interference",
        "Signals are jammed or spoofed.",
        "Constitution of the International Telecommunication Union 1992 art. 45",
    ),
    _term(
        "arms supply",
        "interference",
        "Arms or money are given to those who fight a government.",
        "ICJ, Nicaragua 1986, paras 195, 247: no armed attack by itself",
    ),
    _term("internal violence", "below attack", "Violence from within the State.", "Additional Protocol II 1977 art. 1"),
    _term(
        "coup",
        "internal violence",
        "A government is overthrown or set upon from within.",
        "Lomé Declaration 2000 on unconstitutional changes of government",
        also=("coup d'etat",),
    ),
    _term(
        "rebellion",
        "internal violence",
        "Organised armed resistance within a State.",
        "Additional Protocol II 1977 art. 1(1)",
        also=("insurrection", "civil war"),
    ),
    _term(
        "unrest", "internal violence", "Riots and disorder.", "Additional Protocol II 1977 art. 1(2)", also=("riots",)
    ),
    _term(
        "breach of treaty",
        "below attack",
        "A treaty is broken without the use of force.",
        "Vienna Convention on the Law of Treaties 1969 art. 60(3)",
    ),
    _term(
        "breach of demilitarisation",
        "below attack",
        "Forces enter a zone where none may be.",
        "Treaty of Versailles 1919 arts 42-44; Locarno 1925 art. 4",
    ),
    _term(
        "detention",
        "below attack",
        "Persons are held by a State under colour of law.",
        "ICJ, Tehran Hostages 1980, para. 91",
    ),
    _term("territorial claim", "below attack", "Another's territory is claimed in words."),
    _term(
        "disaster",
        "below attack",
        "An accident or a force of nature.",
        "Treaty on the Functioning of the European Union art. 222(1)",
    ),
    _term(
        "natural disaster",
        "disaster",
        "Storm, flood, earthquake, drought, fire.",
        "Treaty on the Functioning of the European Union art. 222(1)",
    ),
    _term(
        "epidemic",
        "disaster",
        "A disease spreads beyond control.",
        "International Health Regulations 2005 art. 1",
        also=("pandemic",),
    ),
    _term(
        "industrial accident",
        "disaster",
        "Works or craft fail and do harm.",
        "Convention on the Transboundary Effects of Industrial Accidents 1992 art. 1(a)",
        also=("nuclear accident",),
    ),
)


@cache
def acts() -> Tree:
    """Return the tree of acts."""
    return grow_tree("acts", terms=TERMS)
