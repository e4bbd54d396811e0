"""Decides whether what the slots gathered is an attack, and of which kind."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from foedus.reader.arriving import ARRIVING, KILLED_PEOPLE, PERSONAL, settle_arrival, take_stopped
from foedus.reader.fended import is_fended
from foedus.reader.grammar import STOPS
from foedus.reader.hacking import of_computers
from foedus.reader.mention import Part
from foedus.reader.mishap import came_to_grief
from foedus.reader.nounforce import CRAFTS, ONLY_WARLIKE, names_person, settle_noun
from foedus.reader.sense import is_bare, is_figure, means_force
from foedus.reader.slot import Slots
from foedus.reader.speechwords import DETERMINERS, PREPOSITIONS
from foedus.reader.standing import FIXED
from foedus.reader.unit import Unit
from foedus.reader.weighing import weigh


def settle(slots: Slots, *, units: Sequence[Unit], at: int, warlike: bool = False) -> str:
    """Decide whether what was gathered is an attack, and of which kind; "" where it is none.

    `warlike` says that the report is about force, so that words of more than one sense are read as such.
    """
    if slots.shape in FENDED and is_fended(units, at=at, passive=slots.passive):
        slots.hits = []
        if take_stopped(slots, units=units, at=at):
            return "yes"
    if _is_other(slots, units, at, warlike=warlike):
        return ""
    if slots.shape == "noun":
        verdict = settle_noun(slots, units=units, at=at, warlike=warlike)
    elif slots.shape in ARRIVING:
        verdict = settle_arrival(slots, units=units, at=at)
    else:
        verdict = _direct(slots, units, at) if slots.shape in {"direct", "phrase"} else _weak(slots, units, at)
    if slots.shape in {"enter", "land", "launch"} and slots.nothing:
        return ""
    verdict = verdict or means_force(slots, units=units, at=at, warlike=warlike)
    if not warlike and slots.shape in {"direct", "weak", "harm"} and is_bare(slots, units=units, at=at):
        return ""
    if warlike and verdict != "yes":
        verdict = _weighed(slots, units, at, verdict)
    if verdict and not slots.acts:
        narrowed = slots.weapon if slots.weapon and slots.act in {"attack", "bombardment"} else slots.act
        slots.acts = (narrowed or slots.act,)
        slots.act_at = slots.weapon_at if narrowed != slots.act else None
    return verdict


FENDED = frozenset(("harm", "weak", "direct", "phrase"))


def _is_other(slots: Slots, units: Sequence[Unit], at: int, *, warlike: bool) -> bool:
    """Whether the word means something else than force here: at a request, by law, a figure, a ship on a reef."""
    shape = slots.shape
    if shape == "phrase" and any(unit.low in {"request", "invitation"} for unit in units[at + 1 : at + 4]):
        return True
    if shape == "noun" and not (warlike or slots.agents or slots.doer):
        return units[at].low in ONLY_WARLIKE
    other = (
        (shape in {"weak", "harm"} and _means_another(slots, units, at))
        or (shape == "land" and _fell_himself(slots, units, at))
        or (shape in {"weak", "direct", "phrase"} and _by_law(units, at))
    )
    plain = shape in {"direct", "weak", "harm", "phrase"} and not slots.weapon
    return other or (plain and is_figure(slots, units=units, at=at))


def _weighed(slots: Slots, units: Sequence[Unit], at: int, verdict: str) -> str:
    """Return the verdict that all parts of a clause give together, where no frame settled it."""
    if verdict == "back":
        anew = _strikes_anew(slots, units, at)
    else:
        anew = not (slots.nothing or is_figure(slots, units=units, at=at)) and weigh(slots, units=units, at=at)
    if not anew or (slots.shape == "down" and slots.passive):
        return verdict  # "thirteen were shot down": of those told before
    slots.loose = True
    if not (slots.hits or slots.targets or slots.places or slots.aimed):
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
    return "yes"


def _fell_himself(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether those who fell did so in battle, or fell victim, and nothing fell on anybody: "fell at Ypres"."""
    following = units[at + 1].low if at + 1 < len(units) else "."
    return units[at].low in {"fell", "falls", "fall", "fallen"} and not slots.weapon and following not in {"on", "upon"}


def _strikes_anew(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a clause names by a word that no table has what was struck: "bombed crowds", no "bombed the town"."""
    following = units[at + 1] if at + 1 < len(units) else None
    if slots.passive or not slots.agents or following is None or slots.hits:
        return False
    return following.low.isalpha() and not following.meanings and following.low.endswith("s") and not following.capital


MEASURES = frozenset("sanctions tariffs duties tariff embargo fines fine lawsuit lawsuits penalties bans visa "
                     "questions "
                     "criticism praise levies surcharges".split())  # fmt: skip


def _by_law(units: Sequence[Unit], at: int) -> bool:
    """Whether "with" or "by" says that it was done by measures and no arms: "hit the country with sanctions"."""
    near = units[at + 1 : at + 9]
    step = next((step for step, unit in enumerate(near) if unit.low in {"with", "by"}), None)
    return step is not None and any(unit.low in MEASURES for unit in near[step + 1 : step + 4])


SURE = frozenset("ambushed ambush shelled torpedoed strafed bombed shelling ambushing bombing torpedoing".split())
MILITARY = frozenset(
    ("land forces", "armed forces", "military base", "public vessels", "security forces", "energy facility")
)


def _direct(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if slots.unknown_by:
        sure = units[at].low in SURE and any(hit.object in MILITARY for hit in slots.hits)
        return "yes" if sure and not slots.by_told else ""
    something = slots.hits or slots.targets or slots.places or slots.aimed
    if not something and _struck_alone(slots, units, at):
        return "yes"
    if not something:
        return "back" if slots.doer and (slots.agents or slots.pronoun is not None) else ""
    if slots.doer or slots.weapon:
        return "yes"
    return "yes" if _unarmed(slots, units, at) else ""


VERBAL = frozenset(
    "over policy policies record proposal plan remarks decision comments criticism speech tariffs".split()
)


def _unarmed(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a clause without weapon or force tells of an attack all the same, and not of words."""
    if slots.act == "attack" and any(unit.low in VERBAL for unit in units[at + 1 : at + 14]):
        return False
    if slots.hits or slots.targets or slots.aimed or (slots.by_state and slots.places):
        return True
    striking = not units[at].low.startswith("attack")
    return striking and (bool(slots.agents) or slots.pronoun is not None)


MARCHING = frozenset(("attacked", "invaded", "struck", "bombed"))
ALONE = frozenset("again first at from in on overnight simultaneously without back twice by during".split())


def _struck_alone(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a clause without an object tells of an attack: `invaded from the east`, `attacked again`, `a KA-SAT`."""
    if not slots.agents or units[at].low not in MARCHING:
        return False
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None or following.low in ALONE or following.low in STOPS | {",", "."}:
        return units[at].low != "struck" or bool(following and following.low in {"again", "first", "at"})
    if following.low == "back":
        return False
    return bool(slots.weapon) and slots.weapon_at is not None and slots.weapon_at > at


LONGEST_OBJECT = 7
FAR = 14
SEIZING = frozenset(
    "seized seize seizes boarded capture captured seizing boarding commandeered take takes took taken taking impound "
    "impounded hijacked hijack hijacking board boards detained detain detains".split()
)
TAKING = frozenset(
    "take takes took taken taking impound impounded impounding detain detains detained detaining".split()
)


HARMING = frozenset("sank destroyed damaged burned hit wrecked".split())
SHIPPING = SEIZING | frozenset("rammed ram rams ramming targeted pounded".split())


def _weak(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if units[at].low in TAKING and not _of_craft(slots):
        return _town_taken(slots, units, at)
    if _points_back(slots, units, at):
        return "back"
    if _told_at_once(slots, units, at):
        return "yes"
    slots.doer = slots.doer or (_of_craft(slots) and _is_charged(units, at))
    if slots.unknown_by or not (slots.doer or slots.weapon or (slots.agents and slots.hits and slots.shape != "harm")):
        return _killing(slots, units, at)
    people = slots.shape == "harm" and _people_after(units, at)
    if people and (slots.weapon or not (slots.hits or slots.targets)):
        slots.targets.append(Part(("people",), units[at].start, units[at].end))
    if _something_after(slots, units, at):
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
    if units[at].low in SEIZING and _of_craft(slots):
        slots.acts = ("seizure of craft",)
    return "yes" if slots.hits or slots.targets or slots.places or slots.aimed else ""


def _of_craft(slots: Slots) -> bool:
    return any(hit.object in CRAFTS for hit in slots.hits)


def _is_charged(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is accused of it, who is then known: "accused China of ramming and boarding its boats"."""
    charged = units[at].low.endswith("ing") and units[at - 1].low in {"of", "and"}
    return charged and any(unit.low.startswith("accus") for unit in units[max(0, at - FAR) : at])


def _for_another(units: Sequence[Unit], at: int) -> bool:
    """Whether a thing was only mistaken: "had taken the airliner for a cruise missile"."""
    near = [unit.low for unit in units[at + 1 : at + 8]]
    return any(pair in (("for", "a"), ("for", "an")) for pair in pairwise(near))


# "Seized the Security Council of it", "seized the moment".
NOT_SEIZED = frozenset(
    "president council court assembly opportunity moment chance matter initiative attention power".split()
)
# Goods taken from a ship, a house or a dump: by that alone nobody is attacked.
GOODS = frozenset(
    "cocaine heroin hashish cannabis opium narcotics drugs methamphetamine contraband cigarettes rifles pistols guns "
    "weapons arms ammunition munitions explosives grenades parts components fuel diesel litres liters tonnes kilos "
    "kilograms cash money gold documents papers assets funds accounts goods cargo cargoes catch nets detonators "
    "passports equipment computers telephones phones laptops fertiliser fertilizer nitrate".split()
)
ENDING_THINGS = STOPS.union((",", "and"), PREPOSITIONS).difference(("of",))


def _takes_goods(units: Sequence[Unit], at: int) -> bool:
    """Whether what is seized is a matter of words or goods: "seized the moment", "two tonnes of cocaine"."""
    following = units[at + 1 : at + 6]
    if any(one.low.split()[-1] in NOT_SEIZED for one in following):
        return True
    thing = list(takewhile(lambda one: one.low not in ENDING_THINGS, following))
    goods = [one for one in thing if one.low.split()[-1] in GOODS]
    return bool(goods) and not any(one.roles & {"object", "base"} for one in thing if one not in goods)


def _means_another(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the verb means something else here: a ship hit a reef, a table was set, a noun of force did nothing."""
    low = units[at].low
    if _has_another_object(units, at):
        return True
    by_law = low.startswith("detain") and not slots.agents  # "was detained in Naples over unpaid wages"
    matter = by_law or (low.startswith("seiz") and _takes_goods(units, at))
    surprise = [one.low for one in units[at + 1 : at + 3]] == ["by", "surprise"]
    mistaken = low in {"taken", "took", "take", "takes"} and _for_another(units, at)
    if matter or mistaken or (surprise and low in {"taken", "caught", "took"}):
        return True
    aground = slots.ship and not slots.weapon and low not in SHIPPING
    ruined = low not in REDUCING or any(unit.low in RUINS for unit in units[at + 1 : at + 12])
    apart = low not in BLOWING or any(unit.low in {"apart", "up", "off", "out"} for unit in units[at + 1 : at + 6])
    apart = apart or bool(slots.weapon and slots.passive and units[at + 1].low in {"in", "down", "open", "away"})
    apart = apart or any(hit.object in WORKS for hit in slots.hits)
    burns = not slots.passive and came_to_grief(units, at=at)
    if aground or burns or not (ruined and apart) or (low in SETTING and not _on_fire(units, at)):
        return True
    if low == "closed":
        slots.acts = ("airspace incursion",)
        return slots.weapon != "drone strike" or not any(hit.object == "airport" for hit in slots.hits)
    if slots.act == CYBER and slots.weapon != CYBER and not low.startswith("hack") and not of_computers(units, at=at):
        return True
    return slots.by_noun and not (slots.weapon or slots.agents or slots.hits or slots.targets)


def _has_another_object(units: Sequence[Unit], at: int) -> bool:
    """Whether what follows gives the verb another sense: "occupied with the budget", "executed an air strike"."""
    low, near = units[at].low, units[at + 1 : at + 6]
    if low.startswith("occup"):
        return bool(near) and near[0].low == "with"
    if low.startswith("execut"):
        return any("attack noun" in one.roles for one in near)
    blinding = low.startswith("blind")
    return blinding and not any(one.value("object") == "satellite" or one.low in SENSORS for one in units)


SENSORS = frozenset("sensor sensors lidar camera cameras laser lasers satellite satellites radar radars".split())


def _town_taken(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept `the army takes Seoul in three days`: forces that take a town by its name."""
    taken = slots.doer and not slots.passive and units[at].low.startswith("t")
    slots.acts = ("invasion",)
    if taken and slots.places and slots.agents and _next_is_place(units, at):
        return "yes"
    seat = next((hit for hit in slots.hits if hit.object in FIXED and hit.start > units[at].start), None)
    if not taken or seat is None or not _stands_next(units, at, seat.end):
        return ""
    slots.acts = ("ground assault",)
    return "yes"


def _stands_next(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether what was taken is the verb's own object, a thing that stands: "took the airport", not "took to the"."""
    near = [unit for unit in units[at + 1 : at + LONGEST_OBJECT] if unit.start < end]
    plain = bool(near) and near[0].low in DETERMINERS and all(unit.low not in PREPOSITIONS for unit in near)
    return plain and near[-1].end >= end


def _told_at_once(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the clause tells of an attack though it names no doer."""
    if slots.act == "jamming" and not slots.unknown_by and _of_signals(slots, units, at):
        return True
    if slots.passive and not slots.by_told and _hit_by_force(slots, units, at):
        return True
    if _assassinated(slots, units, at):
        slots.acts = ("assassination",)
        return True
    return _told_by_pronoun(slots, units, at)


def _of_signals(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether what is jammed is satellite navigation, next to the verb: "GPS was jammed", "jammed the GPS signal"."""
    near = units[max(0, at - 5) : at] if slots.passive else units[at + 1 : at + 5]
    return any(unit.low in {"gps", "gnss"} or unit.value("object") == "satellite" for unit in near)


CYBER = "cyber operation"
# What engineers blow without more words: "blew the bridge".
WORKS = frozenset(("transport works", "water facility"))


BLOWING = frozenset("blow blew blown blowing blows".split())
REDUCING = frozenset("reduce reduces reduced reducing".split())
RUINS = frozenset("rubble ruins ashes dust wreckage".split())
SETTING = frozenset(("set", "sets", "setting"))


def _on_fire(units: Sequence[Unit], at: int) -> bool:
    """Whether what is set is set on fire: "set the refinery at Ryazan on fire", "sets a tanker ablaze"."""
    near = units[at + 1 : at + 15]
    return any(
        unit.low in {"ablaze", "alight", "afire", "blazing"}
        or (unit.low == "fire" and step and near[step - 1].low == "on")
        for step, unit in enumerate(near)
    )


ASSAILING = frozenset(
    "hit targeted stormed overran overrun boarded rammed seized captured hijacked commandeered occupied kidnapped "
    "abducted sunk sank torched pounded hammered besieged blown".split()
)
FALLEN = frozenset("killed wounded injured dead wounding killing casualties air missile drone attack".split())


def _hit_by_force(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether something was hit, boarded or seized, and the sentence tells of force: `was hit from the air`."""
    verb = units[at]
    if verb.low not in ASSAILING or not (slots.hits or slots.targets):
        return False
    craft = any(hit.object in CRAFTS or hit.object == "public vessels" for hit in slots.hits)
    if craft and verb.low in {"boarded", "rammed", "seized", "hijacked", "commandeered"}:
        return True
    return any(
        unit.low in FALLEN or unit.roles & {"weapon", "attack noun"}
        for step, unit in enumerate(units)
        if step != at and not (verb.low == "sunk" and unit.low == "torpedo")
    )


def _told_by_pronoun(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a speaker tells what his side did: "said it had overrun the barracks", "its drones had hit a port"."""
    return (
        slots.pronoun is not None
        and not slots.unknown_by
        and units[at].low in ASSAILING
        and bool(slots.hits or slots.targets or slots.places or (slots.aimed and units[at].low == "targeted"))
    )


def _points_back(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the clause only tells what an attack did that was told before: "the strike had killed a guard"."""
    if slots.by_noun and not (slots.weapon or slots.agents or slots.places) and (slots.hits or slots.targets):
        return True
    again = not slots.agents and slots.pronoun is not None and bool(slots.hits)
    return again and not slots.weapon and units[at].low in HARMING


def _next_is_place(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and bool(units[at + 1].place)


STRIKING = frozenset(
    "hit destroyed wrecked damaged crippled targeted pounded hammered demolished sank flattened".split()
)
KNOCKING = frozenset(("knocked out", "set fire to", "wiped out", "blew up"))
COUNTED = frozenset("several dozens hundreds many some half three two four five six seven eight nine ten".split())


def _something_after(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces or a missile did harm to things that the lexicon has no word for: "hit nine sites"."""
    if slots.passive or slots.hits or slots.targets or units[at].low not in STRIKING | KNOCKING:
        return False
    flying = slots.weapon in {"missile strike", "drone strike", "shelling", "bombardment", "air strike"}
    following = units[at + 1] if at + 1 < len(units) else None
    if following is None or not ((slots.agents and slots.doer) or flying):
        return False
    return following.low in COUNTED or "number" in following.roles or (flying and following.low in {"a", "an", "the"})


def _people_after(units: Sequence[Unit], at: int) -> bool:
    """Whether a number of people follows: "a lorry bomb killed 587 people"."""
    near = units[at + 1 : at + 5]
    return any("number" in unit.roles or unit.low.isdecimal() or "object" in unit.roles for unit in near)


def _killing(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept `Israel killed twelve people in Gaza`: a state or group kills people at a place; nothing less."""
    if slots.shape != "harm" or units[at].low not in {"killed", "kills", "killing"}:
        return ""
    near = units[at + 1 : at + 6]
    counted = any(unit.roles & {"persons", "number", "object"} or unit.low.isdecimal() for unit in near)
    if counted and not slots.passive and stroke_of_row(units, at=at):
        slots.loose, slots.unknown_by = True, False
        slots.targets.append(Part(("people",), units[at].start, units[at].end))
        return "yes"
    if slots.unknown_by:
        return ""
    people = any(
        unit.roles & {"persons"} or unit.low in KILLED_PEOPLE or unit.value("object") in PERSONAL for unit in near
    )
    somebody = slots.agents or (slots.pronoun is not None and units[slots.pronoun].low in {"it", "they", "we"})
    if somebody and people and (slots.places or slots.aimed):
        return "yes"
    return ""


ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest next".split())


def stroke_of_row(units: Sequence[Unit], *, at: int) -> bool:
    """Whether the subject is one of several strikes told before: "The seventh, on Friday, killed three"."""
    begin = next((step for step in range(at - 1, max(-1, at - 10), -1) if units[step].low in STOPS), -1) + 1
    opening = [unit.low for unit in units[begin : begin + 3]]
    if opening[:1] != ["the"] or len(opening) < len(("the", "first", ",")) or opening[1] not in ORDINALS:
        return False
    return begin + 2 == at or opening[2] in {",", "in", "on", "off", "at"}


SHOOTING = frozenset(("shot dead", "assassinated", "gunned down", "murdered"))


def _assassinated(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a person of rank was killed somewhere: "shot dead the heir to the throne in Sarajevo"."""
    return units[at].low in SHOOTING and bool(slots.places) and names_person(units, at=at + 1)
