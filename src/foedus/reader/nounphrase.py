"""Noun groups around one unit: is it the head, whose is it, what follows it that changes who is meant."""

from collections.abc import Sequence

from foedus.reader.filler import Filler
from foedus.reader.finite import is_verb
from foedus.reader.numbers import WORDS
from foedus.reader.openings import opens_participle
from foedus.reader.speechwords import DETERMINERS, HEDGES
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS
from foedus.reader.wordclass import AUXILIARIES, COMPOUNDED

OWN = frozenset(("its", "their", "our", "his"))
# What a group is to another that only describes it: "the Al-Qaeda affiliate JNIM".
KIN = frozenset("affiliate affiliates offshoot franchise ally allies branch proxy proxies splinter partner arm".split())


POINTING = frozenset(("the", "that", "same", "this", "these", "those", "its", "their"))
STANDING_IN = frozenset(
    "group movement militia alliance coalition regime junta kingdom emirate sultanate duchy former latter".split()
)


def is_standin(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a word points at somebody armed who is named elsewhere: "the same group", "the alliance", "the North"."""
    before = units[at - 1].low if at else ""
    half = units[at].low in {"north", "south"} and units[at].capital and before == "the"
    following = units[at + 1].low if at + 1 < len(units) else "."
    return (half or (units[at].low in STANDING_IN and before in POINTING)) and following not in {"of", "'s"}


def followed_by_body(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether a name stands before a part of a force: "an Al-Shabaab unit", "a Rwandan column"."""
    following = units[one.at + 1].low if one.at + 1 < len(units) else ""
    return bool(one.unit.actor) and following in BODIES - {"men", "man", "women", "party", "crew", "member"}


def trails(units: Sequence[Unit], *, head: Filler, direct: Sequence[Filler]) -> bool:
    """Whether an unknown noun follows the name, so that the name only describes it ("Russian gas supplies")."""
    following = units[head.at + 1] if head.at + 1 < len(units) else None
    if following is None or not following.low.isalpha() or following.meanings:
        return following is not None and following.low == "'s" and not _own_unit(units, head.at + 2)
    if "group" in head.unit.roles and following.low in OF_GROUPS:
        return False  # "by an Al-Shabaab recruit"
    if head.unit.low in {"hms", "uss"} or is_verb(units, at=head.at + 1) or following.low in NUMBERS:
        return False
    riding = opens_participle(units, at=head.at + 1, begin=head.at, end=len(units))  # "rebels of M23 wearing new …"
    if riding or following.low in BODIES or following.low in DETERMINERS:
        return False  # "two Houthi missiles the day before"
    last = direct[-1].at
    if last > head.at or _opens_predicate(units, head.at + 1):
        return False
    return following.low not in _AFTER_SUBJECT and not following.low.endswith("ly") and not following.low.endswith("ed")


OF_GROUPS = frozenset(
    "recruit recruits sympathiser sympathisers sympathizer sympathizers cell cells faction factions wing element "
    "elements infiltrator infiltrators adherent adherents loyalist loyalists affiliate affiliates offshoot branch "
    "band bands column columns killers bomb-makers engineers emir cadres cadre detonators".split()
)


def _own_unit(units: Sequence[Unit], at: int) -> bool:
    """Whether a possessor's own unit follows by its name: "Russia's Rubicon unit", "Israel's Golani Brigade"."""
    for step in range(at, min(len(units), at + 4)):
        if units[step].low in BODIES or "force" in units[step].roles:
            return True
        if not units[step].capital and not units[step].low.isdecimal():
            return False
    return False


NUMBERS = frozenset(word for word in WORDS if word not in {"a", "an"})


def _opens_predicate(units: Sequence[Unit], at: int) -> bool:
    """Whether an unknown word on -s is a verb in the present: "Ethiopia opens its last offensive"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    return units[at].low in _PRESENT or (
        units[at].low.endswith("s") and (following in DETERMINERS or following in _PARTICLES)
    )


_PRESENT = frozenset("answers replies responds retaliates opens begins launches mounts stages wages sends".split())


_PARTICLES = frozenset("up out down off on into over across through back".split())
# Parts of a force, each of which acts for whom it is named after: "an Al-Shabaab unit", "a Rwandan column".
BODIES = frozenset(
    "unit force cell member commander column team squad faction wing detachment contingent crew gunner sniper "
    "operative bomber militant fighter patrol regulars recruits cadres bands band party raiders men man women "
    "irregulars stormtroopers side hirelings government regime authorities personnel branch arm affiliate "
    "offshoot".split()
)
_AFTER_SUBJECT = HEDGES | frozenset(
    "has have had is are was were did does do then also again later will would could and or who which that in "
    "on at from of with "
    "not never reportedly by near over to against for inside outside across along around twice first began "
    "overnight early late yesterday today tonight during amid after before while as when since last this earlier "
    "shortly just with despite but under without between through into onto off within until because though "
    "north south east west northeast northwest southeast southwest off some about twice thrice three several "
    "itself themselves alone may might must can cannot shall should now still already only both though".split()
)


def owns(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the name is a possessor: "Iran's"."""
    return at + 1 < len(units) and units[at + 1].low == "'s"


def is_backed(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the name only qualifies another: "Iranian-backed militias", "militias backed by Iran"."""
    following = units[at + 1] if at + 1 < len(units) else None
    return _is_sponsor(units, at) or (
        following is not None
        and following.glued
        and following.low
        in {
            "backed",
            "based",
            "aligned",
            "linked",
            "allied",
            "made",
            "occupied",
            "held",
            "controlled",
            "supplied",
            "born",
            "led",
            "speaking",
            "owned",
            "flagged",
            "operated",
            "built",
            "run",
            "administered",
            "brokered",
            "style",
            "sponsored",
            "funded",
            "majority",
            "era",
            "annexed",
            "registered",
            "designed",
            "trained",
            "ruled",
            "supported",
        }
    )


def _is_sponsor(units: Sequence[Unit], at: int) -> bool:
    """Whether a name says who stands behind those before it: "backed by Iran", "Iran's proxies", "pro-Iran"."""
    lead, behind = _around(units, at)
    helps = behind[:1] == ["of"] and not SPONSORING.isdisjoint(behind[1:])  # "accused Sudan of backing rebels"
    if lead[-1:] in (["pro"], ["anti"]) or not PROXIES.isdisjoint(behind[:1]) or helps:
        return True
    forced = any(unit.roles & {"weapon", "attack noun", "force"} for unit in units[at + 1 : at + 3])
    if forced and at and units[at - 1].low == "by":
        return False  # "supported by Russian air strikes": those took part
    return tuple(lead[-2:]) in SPONSORED


def _around(units: Sequence[Unit], at: int) -> tuple[list[str], list[str]]:
    """Return the words before a name, up to what joins them to it, and those behind it and its "'s"."""
    behind = [unit.low for unit in units[at + 1 : at + 3]]
    lead = [unit.low for unit in units[max(0, at - 4) : at]]
    while lead and lead[-1] in {"the", "neighbouring", "and"}:
        lead.pop()
    return lead, behind[1:] if behind[:1] == ["'s"] else behind


SPONSORING = frozenset(
    "supplying providing arming backing supporting financing funding training sheltering harbouring harboring hosting "
    "helping aiding abetting feeding equipping protecting paying sponsoring bankrolling".split()
)
PROXIES = frozenset(("proxy", "proxies", "surrogate", "surrogates"))
FURNISHED = frozenset("backed armed trained supported sponsored funded financed equipped supplied paid".split())
SPONSORED = frozenset(
    (word, preposition)
    for words, prepositions in (
        (" ".join((*FURNISHED, "directed")), "by"),
        ("loyal allied aligned linked tied close sympathetic affiliated friendly beholden links ties", "to with"),
        ("proxies proxy surrogates surrogate clients client allies ally", "of"),
    )
    for word in words.split()
    for preposition in prepositions.split()
)


def backs_attackers(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a name says who arms, pays or otherwise backs those beside it; who is only close to them backs nobody.

    "Militias backed by Iran", "the Iran-backed group", "Iran's proxies"; not "pro-Iran gunmen", "loyal to Iran".
    """
    following = units[at + 1] if at + 1 < len(units) else None
    if following is not None and following.glued:
        return following.low in FURNISHED
    if not _is_sponsor(units, at):
        return False
    lead, behind = _around(units, at)
    return (lead[-1:] == ["by"] and not FURNISHED.isdisjoint(lead[-2:-1])) or not PROXIES.isdisjoint(behind[:1])


def only_backs(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a name only says who backs those who act or speak: "the US-backed rebels", "the Iran-aligned group"."""
    following = units[at + 1] if at + 1 < len(units) else None
    return following is not None and following.glued and following.low in BACKING


BACKING = frozenset(
    "backed aligned allied linked supported sponsored funded supplied trained armed financed equipped style friendly "
    "leaning affiliated inspired".split()
)


def is_people(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a demonym stands for a people or its forces: "the English attacked", "Iranians fired"."""
    unit = units[at]
    if "demonym" not in unit.roles:
        return False
    following = units[at + 1] if at + 1 < len(units) else None
    alone = (
        following is None or following.low in _AFTER_SUBJECT or not following.low.isalpha() or is_verb(units, at=at + 1)
    )
    return alone and (unit.low.endswith("s") or (at > 0 and units[at - 1].low == "the"))


def is_ship_name(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a name right after a vessel is the vessel's: "the corvette Cheonan", "the bulk carrier Central Park"."""
    step = at - 1
    while step > max(0, at - 4) and units[at].capital and units[step].capital and not units[step].value("object"):
        step -= 1
    return step >= 0 and units[step].value("object") in SHIPS | {"public vessels"}


SHIPS = frozenset(("merchant vessels", "fishing vessels", "civil craft"))


def is_backer(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether "by" follows a word that makes the name no doer: "rebels backed by Rwanda"."""
    by = next((at for at in range(one.at - 1, max(-1, one.at - 8), -1) if units[at].low == "by"), 0)
    told = any("attack noun" in unit.roles for unit in units[max(0, by - NEAR_CLAIM) : by - 1])
    claimed = (told and units[by - 1].low in {"claimed", "led"}) or (by > 1 and units[by - 2].low in AUXILIARIES)
    return by > 0 and units[by - 1].low in _BACKING and not claimed


NEAR_CLAIM = 8


_BACKING = frozenset(
    "backed supported armed trained supplied led funded owned operated run held controlled occupied made built "
    "administered claimed governed recognised recognized followed described brokered mediated financed equipped "
    "managed sponsored protected hosted used chartered".split()
)


def stands_after_of(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether the name after "bombing of", "invasion of" is the target: only directly after the noun."""
    of = next((at for at in range(one.at - 1, max(-1, one.at - 5), -1) if units[at].low == "of"), None)
    # "after days of assault Ethiopian infantry took": the noun of force itself stands after "of".
    nouns = (unit for unit in units[of + 1 : one.at] if "attack noun" in unit.roles) if of is not None else ()
    return of is not None and all(unit.low.endswith("ing") for unit in nouns)


NAMING = frozenset("calls called describes described terms termed considers considered regards deems says said "
                   "believes "
                   "dubs dubbed labels labelled".split())  # fmt: skip
LEADING = frozenset("leading close next adjacent due according near access way route belonging linked similar".split())


def is_aside(units: Sequence[Unit], *, one: Filler) -> bool:
    """Whether a name only says who calls a thing so, or a thing only which way another lies.

    "Bombs on what the Thai army calls a base", "shells fell on a road leading to a pagoda".
    """
    before = units[max(0, one.at - 6) : one.at]
    what = next((number for number, unit in enumerate(before) if unit.low == "what"), None)
    if what is not None and any(unit.low in NAMING for unit in units[one.at + 1 : one.at + 6]):
        return not any(unit.low in NAMING for unit in before[what:])
    to = next((number for number in range(len(before) - 1, 0, -1) if before[number].low == "to"), None)
    return one.prep == "to" and to is not None and before[to - 1].low in LEADING


def is_head(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a noun or name is the head of its group, and not a word that describes the next."""
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None:
        return True
    if following.low == "'s" or is_verb(units, at=at + 1):
        return following.low != "'s"
    if (following.glued and following.low in COMPOUNDED) or (units[at].place and following.low in MEETINGS):
        return False  # "a Marshall Islands-flagged bulk carrier"
    if (following.low in GEOGRAPHY and units[at].place) or following.low in {
        "itself", "themselves", "alone", "ablaze", "alight", "afire", "aflame",
    }:  # fmt: skip
        return True
    if " " in following.low and "object" in following.roles and units[at].place and not following.capital:
        return False  # "a US air base in Qatar"
    return not (
        following.low.isalpha()
        and not following.capital
        and (
            following.roles & {"object", "weapon", "force", "persons", "attack noun", "title"}
            or (
                not following.meanings
                and following.low not in _FUNCTION
                and not following.low.endswith(("ed", "ly", "ing"))
                and not following.glued
            )
        )
    )


# What bears the name of the place where it is held: "on the eve of the Istanbul talks".
MEETINGS = frozenset(
    "talks summit conference agreement agreements accord accords deal process negotiations declaration treaty pact "
    "meeting forum convention protocol round communique communiqué festival marathon airshow".split()
)
# What a hyphen joins to a name, so that it describes what follows.
_FUNCTION = frozenset(
    "in on at near against of by to from with for and or but that which who is are was were be been being has "
    "have had did do does "
    "after before when while as over under during into onto about around not would could will may on inside "
    "outside within across "
    "along among where killing wounding injuring targeting leaving causing since until because although though twice "
    "again later earlier "
    "run held built hosting housing belonging home known early late yesterday today overnight last this next "
    "also then ago he she it they there here one two three four so including "
    "using via amid despite following without aimed between beyond than used without through off out up down "
    "ahead tonight a an the its his her their our some several many six seven eight nine ten every each both all any "
    "no "
    "if unless though whose whom how why whether within without toward towards throughout beside behind beneath amidst "
    "upon per via till simultaneously together separately later soon midway partly mostly almost nearly just only even "
    "still already never not nor yet either neither less more most least far deep well back home alone apart "
    "across north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
    "times".split()
)


GEOGRAPHY = frozenset(
    "road highway province region city town district area village capital coast north south east west northeast "
    "northwest "
    "southeast "
    "southwest state county island port governorate oblast heartland mainland interior road highway crossing ridge "
    "salient harbour harbor pass valley mountains hills quarter outskirts suburb suburbs waterfront front sector plain "
    "approaches roads field fields basin quarter provinces districts regions oblasts governorates states islands "
    "counties towns cities villages areas ports valleys junction sector".split()
)


def holds_place(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a possessive names the state of a place: "in Afghanistan's Khost province"."""
    return owns(units, at=at) and any(unit.low in GEOGRAPHY for unit in units[at + 2 : at + 6])


def stands_in_place(units: Sequence[Unit], *, at: int) -> bool:
    """Whether "in" parts the place from another right before it: "Pahalgam in Indian-administered Kashmir"."""
    before = units[max(0, at - 5) : at]
    at_in = next((number for number in range(len(before) - 1, 0, -1) if before[number].low == "in"), None)
    return (
        at_in is not None
        and bool(before[at_in - 1].place)
        and all(unit.low not in {",", "and"} for unit in before[at_in:])
    )


def is_aimed(units: Sequence[Unit], *, at: int) -> bool:
    """Whether what was attacked stands behind a noun of force: "on the port", and no day: "on Tuesday"."""
    near = units[at : at + 3]
    if not near or near[0].low not in {"on", "against", "of"}:
        return False
    return not any(unit.low in DAY_WORDS or unit.low[:1].isdigit() for unit in near[1:])
