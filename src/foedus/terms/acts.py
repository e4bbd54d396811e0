"""Acts of force and what comes near them: resolution 3314 art. 3 as the trunk, later kinds grafted on."""

from functools import cache

from foedus.terms.trees import Term, Tree, grow_tree

GA3314 = "GA res. 3314 (XXIX), Annex"


def _term(name: str, under: str | None, meaning: str, authority: str = "", *, also: tuple[str, ...] = ()) -> Term:
    return Term(name=name, under=under, meaning=meaning, authority=authority, also=also)


TERMS: tuple[Term, ...] = (
    _term("anything", None, "Any act at all."),
    _term("attack", "anything", "An act of force whose kind is not said.", also=("strike", "hostile act")),
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
    _term("bombing", "terrorist attack", "An explosive is set off on the ground.", also=("car bomb",)),
    _term("armed raid", "terrorist attack", "Gunmen attack and withdraw or die.", also=("shooting", "raid")),
    _term("hijacking", "terrorist attack", "A craft is taken over and used as a weapon or for hostages."),
    _term("hostage taking", "terrorist attack", "Persons are seized to compel another.", also=("abduction",)),
    _term("assassination", "attack", "A named person is killed by stealth.", also=("targeted killing",)),
    _term("sabotage", "attack", "Property is destroyed or disabled by stealth."),
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
    ),
    _term("disruptive cyber operation", "cyber operation", "A cyber operation that interrupts and no more."),
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
    _term("seizure of craft", "attack", "A ship or aircraft is boarded or taken.", also=("seizure of vessel",)),
    _term("below attack", "anything", "Pressure or disorder that is no attack from outside."),
    _term("threat of force", "below attack", "Force is threatened.", "UN Charter art. 2(4)", also=("threat",)),
    _term("ultimatum", "threat of force", "Force is threatened unless a demand is met by a set time."),
    _term("threatening words", "threat of force", "Force is threatened in words, without a set time."),
    _term("massing of troops", "threat of force", "Forces are gathered at a border."),
    _term("mobilization", "below attack", "Armed forces are called up.", also=("mobilisation",)),
    _term("declaration of war", "below attack", "War is declared."),
    _term("incursion", "below attack", "A craft or a patrol enters without the use of weapons."),
    _term(
        "airspace incursion",
        "incursion",
        "Aircraft or drones enter airspace without permission.",
        also=("overflight", "airspace violation"),
    ),
    _term("maritime incursion", "incursion", "Ships enter waters without permission."),
    _term("interference", "below attack", "Meddling in another's affairs without arms."),
    _term("subversion", "interference", "Groups are set on against a government."),
    _term("economic coercion", "interference", "Trade or money is used to compel."),
    _term("jamming", "interference", "Signals are jammed or spoofed."),
    _term(
        "arms supply",
        "interference",
        "Arms or money are given to those who fight a government.",
        "ICJ, Nicaragua 1986, paras 195, 247: no armed attack by itself",
    ),
    _term("internal violence", "below attack", "Violence from within the State."),
    _term(
        "coup",
        "internal violence",
        "A government is overthrown or set upon from within.",
        also=("coup d'etat",),
    ),
    _term(
        "rebellion",
        "internal violence",
        "Organised armed resistance within a State.",
        also=("insurrection", "civil war"),
    ),
    _term("unrest", "internal violence", "Riots and disorder.", also=("riots",)),
    _term("breach of treaty", "below attack", "A treaty is broken without the use of force."),
    _term("breach of demilitarisation", "below attack", "Forces enter a zone where none may be."),
    _term("detention", "below attack", "Persons are held by a State under colour of law."),
    _term("territorial claim", "below attack", "Another's territory is claimed in words."),
    _term("disaster", "below attack", "An accident or a force of nature."),
    _term("natural disaster", "disaster", "Storm, flood, earthquake, drought, fire."),
    _term("epidemic", "disaster", "A disease spreads beyond control.", also=("pandemic",)),
    _term("industrial accident", "disaster", "Works or craft fail and do harm.", also=("nuclear accident",)),
)


@cache
def acts() -> Tree:
    """Return the tree of acts."""
    return grow_tree("acts", terms=TERMS)
