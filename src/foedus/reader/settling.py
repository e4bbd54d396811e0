"""Decides whether what the slots gathered is an attack, and of which kind."""

from collections.abc import Sequence
from itertools import pairwise

from foedus.reader.grammar import STOPS
from foedus.reader.headline import is_headline
from foedus.reader.lexicon import Unit
from foedus.reader.mention import HitPart, Part
from foedus.reader.mishap import came_to_grief
from foedus.reader.nounforce import CRAFTS, ONLY_WARLIKE, names_person, settle_noun
from foedus.reader.sense import forms_of, is_bare, is_figure, means_force
from foedus.reader.slot import CRAFT, Slots
from foedus.reader.weighing import weigh


def settle(slots: Slots, *, units: Sequence[Unit], at: int, warlike: bool = False) -> str:
    """Decide whether what was gathered is an attack, and of which kind; "" where it is none.

    `warlike` says that the report is about force, so that words of more than one sense are read as such.
    """
    checks = {
        "direct": _direct,
        "phrase": _direct,
        "weak": _weak,
        "launch": _launch,
        "enter": _enter,
        "down": _down,
        "land": _land,
        "harm": _weak,
        "cut": _cut,
        "mine": _mine,
        "blast": _blast,
        "clash": _clash,
    }
    if slots.shape in {"weak", "harm"} and _means_another(slots, units, at):
        return ""
    if slots.shape == "land" and _fell_himself(slots, units, at):
        return ""
    if slots.shape in {"weak", "direct", "phrase"} and _by_law(units, at):
        return ""
    if (
        slots.shape in {"direct", "weak", "harm", "phrase"}
        and not slots.weapon
        and is_figure(slots, units=units, at=at)
    ):
        return ""
    if slots.shape == "noun" and not (warlike or slots.agents or slots.doer) and units[at].low in ONLY_WARLIKE:
        return ""
    if slots.shape == "noun":
        verdict = settle_noun(slots, units=units, at=at, warlike=warlike)
    else:
        verdict = checks[slots.shape](slots, units, at)
    if slots.shape in {"enter", "land"} and slots.nothing:
        return ""
    verdict = verdict or means_force(slots, units=units, at=at, warlike=warlike)
    if verdict == "back" and warlike and _strikes_anew(slots, units, at):
        slots.loose, verdict = True, "yes"
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
    if not warlike and slots.shape in {"direct", "weak", "harm"} and is_bare(slots, units=units, at=at):
        return ""
    if (
        not verdict
        and warlike
        and not slots.nothing
        and not is_figure(slots, units=units, at=at)
        and weigh(slots, units=units, at=at)
    ):
        slots.loose = True
        if not (slots.hits or slots.targets or slots.places or slots.aimed):
            slots.targets.append(Part(("something",), units[at].start, units[at].end))
        verdict = "yes"
    if verdict and not slots.acts:
        narrowed = slots.weapon if slots.weapon and slots.act in {"attack", "bombardment"} else slots.act
        slots.acts = (narrowed or slots.act,)
        slots.act_at = slots.weapon_at if narrowed != slots.act else None
    return verdict


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


SEIZING = frozenset(
    "seized seize seizes boarded capture captured seizing boarding commandeered take takes took taken taking impound "
    "impounded hijacked hijack hijacking board boards".split()
)
TAKING = frozenset("take takes took taken taking impound impounded impounding".split())


HARMING = frozenset("sank destroyed damaged burned hit wrecked".split())
SHIPPING = SEIZING | frozenset("rammed ram rams ramming targeted pounded".split())


def _weak(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if units[at].low in TAKING and not _of_craft(slots):
        return _town_taken(slots, units, at)
    if _points_back(slots, units, at):
        return "back"
    if _told_at_once(slots, units, at):
        return "yes"
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


def _for_another(units: Sequence[Unit], at: int) -> bool:
    """Whether a thing was only mistaken: "had taken the airliner for a cruise missile"."""
    near = [unit.low for unit in units[at + 1 : at + 8]]
    return any(pair in (("for", "a"), ("for", "an")) for pair in pairwise(near))


# "Seized the Security Council of it", "seized the moment".
NOT_SEIZED = frozenset(
    "president council court assembly opportunity moment chance matter initiative attention power".split()
)


def _means_another(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the verb means something else here: a ship hit a reef, a table was set, a noun of force did nothing."""
    low = units[at].low
    if low.startswith("occup") and at + 1 < len(units) and units[at + 1].low == "with":
        return True  # "occupied with the budget"
    matter = low.startswith("seiz") and any(one.low.split()[-1] in NOT_SEIZED for one in units[at + 1 : at + 6])
    if low == "occupied" and slots.passive and at + 1 < len(units) and units[at + 1].low == "with":
        return True
    if low.startswith("execut") and any("attack noun" in one.roles for one in units[at + 1 : at + 6]):
        return True  # "executed an air strike"
    if low.startswith("blind") and not any(one.value("object") == "satellite" or one.low in SENSORS for one in units):
        return True
    surprise = [one.low for one in units[at + 1 : at + 3]] == ["by", "surprise"]
    mistaken = low in {"taken", "took", "take", "takes"} and _for_another(units, at)
    if matter or mistaken or (surprise and low in {"taken", "caught", "took"}):
        return True
    aground = slots.ship and not slots.weapon and low not in SHIPPING
    ruined = not low.startswith("reduc") or any(unit.low in RUINS for unit in units[at + 1 : at + 12])
    apart = low not in BLOWING or any(unit.low in {"apart", "up", "off", "out"} for unit in units[at + 1 : at + 6])
    apart = apart or any(hit.object in WORKS for hit in slots.hits)
    burns = not slots.passive and came_to_grief(units, at=at)
    if aground or burns or not (ruined and apart) or (low in SETTING and not _on_fire(units, at)):
        return True
    if low == "closed":
        slots.acts = ("airspace incursion",)
        return slots.weapon != "drone strike" or not any(hit.object == "airport" for hit in slots.hits)
    if slots.act == CYBER and slots.weapon != CYBER and not low.startswith("hack"):
        return True
    return slots.by_noun and not (slots.weapon or slots.agents or slots.hits or slots.targets)


SENSORS = frozenset("sensor sensors lidar camera cameras laser lasers satellite satellites radar radars".split())


def _town_taken(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept `the army takes Seoul in three days`: forces that take a town by its name."""
    taken = slots.places and slots.doer and slots.agents and not slots.passive and units[at].low.startswith("t")
    slots.acts = ("invasion",)
    return "yes" if taken and _next_is_place(units, at) else ""


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
        and (bool(slots.hits) or bool(slots.targets) or bool(slots.places))
    )


def _points_back(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the clause only tells what an attack did that was told before: "the strike had killed a guard"."""
    if slots.by_noun and not (slots.weapon or slots.agents or slots.places) and (slots.hits or slots.targets):
        return True
    return not slots.agents and slots.pronoun is not None and bool(slots.hits) and units[at].low in HARMING


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
    if slots.shape != "harm" or units[at].low not in {"killed", "kills", "killing"} or slots.unknown_by:
        return ""
    near = units[at + 1 : at + 6]
    people = any(
        unit.roles & {"persons"} or unit.low in KILLED_PEOPLE or unit.value("object") in PERSONAL for unit in near
    )
    somebody = slots.agents or (slots.pronoun is not None and units[slots.pronoun].low in {"it", "they", "we"})
    if somebody and people and (slots.places or slots.aimed):
        return "yes"
    return ""


KILLED_PEOPLE = frozenset(
    "people civilians soldiers commander members men women children fighters militants gunmen man woman".split()
)
PERSONAL = frozenset(("nationals", "land forces", "security forces"))
SHOT = PERSONAL | {"armed forces"}
SHOOTING = frozenset(("shot dead", "assassinated", "gunned down", "murdered"))


def _assassinated(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a person of rank was killed somewhere: "shot dead the heir to the throne in Sarajevo"."""
    return units[at].low in SHOOTING and bool(slots.places) and names_person(units, at=at + 1)


SENDING = frozenset("send sends sent sending".split())
UPON = frozenset("into at against across over on towards toward after".split())


def _sent_at(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether what was sent is a weapon that strikes, and it went at somebody: helicopters sent to Gao do not."""
    striking = slots.weapon in {"missile strike", "drone strike", "bombardment"}
    nowhere = not (slots.hits or slots.targets or slots.places)
    return striking and (nowhere or any(unit.low in UPON for unit in units[at + 1 : at + 12]))


JUMPING = frozenset("paratroopers parachutists commandos paratrooper airborne troops".split())


def _sent_into(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether an actor sent forces into a country, and nothing says that they came to help."""
    near = [unit.low for unit in units[at + 1 : at + 9]]
    marching = "into" in near and any("force" in unit.roles for unit in units[at + 1 : at + 1 + near.index("into")])
    peaceful = HELPING & {unit.low for unit in units}
    return marching and not peaceful and bool(slots.agents) and bool(slots.targets or slots.places)


def _sent_against(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces were sent against something: "sent speedboats against rigs"."""
    near = units[at + 1 : at + 8]
    step = next((number for number, unit in enumerate(near) if unit.low in {"against", "after"}), 0)
    forces = any(unit.roles & {"force", "weapon"} for unit in near[:step])
    struck = any(unit.roles & {"object", "place", "state", "demonym", "group"} for unit in near[step + 1 :])
    return forces and struck and bool(slots.agents or slots.doer or slots.pronoun is not None)


HELPING = frozenset("help aid relief evacuate training peacekeeping peacekeepers request invitation invited exercise "
                    "guard protect patrol".split())  # fmt: skip


def _dropped(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether troops were dropped somewhere: "dropped a battalion of Israeli paratroopers near the pass"."""
    if not units[at].low.startswith("drop") or not slots.places:
        return False
    for step in range(at + 1, min(len(units), at + 8)):
        if units[step].low in JUMPING:
            owner = units[step - 1]
            if "demonym" in owner.roles and not slots.agents:
                slots.agents.append(Part((owner.actor,), owner.start, units[step].end))
            return True
    return False


def _put_into(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether weapons were put into something: "put two Exocets into the frigate", and no missiles in a country."""
    struck = slots.hits or slots.targets or slots.aimed
    into = any(unit.low in {"into", "through"} for unit in units[at + 1 : at + 8])
    arms = {"missile strike", "bombardment", "shelling", "naval attack", *CRAFT}
    return into and bool(struck) and slots.weapon in arms


def _shot_people(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether an actor or a force shot persons who are counted: "the NKVD shot 4,400 Polish officers"."""
    near = units[at + 1 : at + 7]
    counted = any("number" in unit.roles or unit.low[:1].isdigit() for unit in near[:3])
    people = next((unit for unit in near if unit.low in KILLED_PEOPLE or unit.value("object") in SHOT), None)
    by_force = bool(slots.agents or (slots.doer and not slots.passive)) and not slots.unknown_by
    if not (counted and people is not None and by_force):
        return False
    whose = next((unit for unit in near if "demonym" in unit.roles and unit.start < people.start), None)
    if whose is not None and not slots.hits:
        slots.hits.append(HitPart(people.value("object") or "nationals", whose.actor, whose.start, people.end))
    return True


def _launch(slots: Slots, units: Sequence[Unit], at: int) -> str:
    low = units[at].low
    aimed = slots.hits or slots.targets or slots.aimed
    dropped = _dropped(slots, units, at)
    people = low == "shot" and not slots.weapon and _shot_people(slots, units, at)
    if low in SENDING and _sent_against(slots, units, at):
        slots.acts = ("attack",)
        return "yes"
    if dropped or people or (not slots.weapon and low in SENDING and _sent_into(slots, units, at)):
        slots.acts = ("attack",) if people else ("invasion",) if dropped else ("invasion", "incursion")
        return "yes"
    if low.startswith("us"):
        foul = slots.weapon in {"chemical or biological attack", "nuclear strike"} and slots.places
        return "yes" if foul or (slots.weapon and aimed) else ""
    if low.startswith("put") and not _put_into(slots, units, at):
        return ""
    if not slots.weapon:
        fired = low.startswith("fir") and (slots.agents or slots.doer) and not slots.unknown_by
        return "yes" if fired and aimed else ""
    if low in SENDING and not _sent_at(slots, units, at):
        return ""
    if slots.agents and slots.counts and not (aimed or slots.places or _tested(units)):
        slots.loose = True
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
        return "yes"
    return "yes" if aimed or slots.places else "back" if slots.agents or slots.pronoun is not None else ""


def _enter(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if any(unit.low in FLEEING for unit in units[at + 1 : at + 14]):
        slots.nothing = True
        return ""
    airspace = any(hit.object == "airspace" for hit in slots.hits)
    owners = [hit for hit in slots.hits if hit.object in {"airspace", "territory", "territorial sea"} and hit.of]
    crossing = slots.border or any(hit.object == "territory" for hit in slots.hits)
    crossing = crossing or bool(slots.targets)
    if not (slots.doer and (slots.agents or slots.weapon)) or not (owners or crossing or airspace):
        return ""
    if units[at].low in FLYING and not (owners or airspace):
        return ""
    slots.acts = (
        ("airspace incursion",)
        if airspace or slots.weapon in CRAFT
        else (
            ("maritime incursion",)
            if any(hit.object == "territorial sea" for hit in slots.hits)
            else ("invasion", "incursion")
        )
    )
    slots.hits = [hit for hit in slots.hits if hit.object != "territory"]
    return "yes"


FLEEING = frozenset("refuge asylum surrendered surrender fled shelter sanctuary interned disarmed safety".split()) | {
    "laid down"
}
FLYING = frozenset("fly flies flew flown flying stray strays strayed straying".split()) | forms_of(
    "wander", "drift", "loiter", "circle", "hover", "linger", "spend spent spent spending", "buzz", "steer"
)


def _own_drone(slots: Slots, units: Sequence[Unit], at: int) -> None:
    """Take `a Malian drone` as a craft of its state; many drones are an attack that was stopped."""
    for step in range(at + 1, min(len(units), at + 6)):
        drone = units[step].value("weapon") == "drone strike" and not units[step].low.endswith("s")
        owner = units[step - 1]
        article = step > 1 and (units[step - 2].low in {"a", "an", "another"} or step - 2 == at or is_headline(units))
        if drone and "demonym" in owner.roles and article:
            mine = {part.value[0] for part in slots.agents}
            if mine and owner.actor not in mine:
                slots.hits.append(HitPart("public aircraft", owner.actor, owner.start, units[step].end))


def _tested(units: Sequence[Unit]) -> bool:
    """Whether missiles were only tried: into the sea, in a test."""
    return any(unit.low.startswith(("test", "sea", "ocean", "pacific", "trial", "exercise", "drill")) for unit in units)


FLYING_ARMS = frozenset(("missile strike", "drone strike"))


def _stopped(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether missiles or drones were shot down: an attack by whose they are, and not by who shot them down."""
    steps = range(max(0, at - 8), at) if slots.passive else range(at + 1, min(len(units), at + 10))
    arms = next((step for step in steps if units[step].value("weapon") in FLYING_ARMS), None)
    lone = arms is not None and any("demonym" in unit.roles for unit in units[max(0, arms - 2) : arms])
    lone = lone and arms is not None and units[arms].value("weapon") == "drone strike"
    if arms is None or not (units[arms].low.endswith("s") or slots.counts or not lone):
        return False
    owner = next((units[step] for step in range(max(0, arms - 3), arms) if "demonym" in units[step].roles), None)
    slots.agents = [Part((owner.actor,), owner.start, units[arms].end)] if owner is not None and owner.actor else []
    slots.targets.append(Part(("stopped",), units[arms].start, units[arms].end))
    slots.acts, slots.act_at = (units[arms].value("weapon"),), arms
    slots.unknown_by, slots.stopped, slots.pronoun = False, True, None
    return True


def _down(slots: Slots, units: Sequence[Unit], at: int) -> str:
    following = units[at + 1 : at + 14]
    _own_drone(slots, units, at)
    if not slots.hits and _stopped(slots, units, at):
        return "yes"
    if units[at].low.startswith("intercept"):
        return ""
    craft = any(hit.object in {"public aircraft", "civil aircraft"} for hit in slots.hits)
    if craft and slots.passive and not slots.by_told:
        slots.acts = ("air engagement",)
        return "yes"
    if (
        not slots.hits and any(unit.value("weapon") in {"missile strike", "drone strike"} for unit in following)
    ) or not slots.hits:
        return ""
    slots.acts = ("air engagement",)
    return "yes" if slots.agents or slots.doer else ""


def _land(slots: Slots, units: Sequence[Unit], at: int) -> str:
    if slots.weapon in CRAFT and not slots.passive and any("force" in unit.roles for unit in units[at + 1 : at + 3]):
        slots.nothing = True
        return ""  # "helicopters are landing troops"
    if (
        units[at].low.startswith("crash")
        and slots.weapon in CRAFT
        and not (slots.weapon != "air strike" and slots.hits)
    ):
        return ""
    if not slots.weapon and slots.agents and (slots.doer or units[at].low.endswith("ashore")) and _lands(units, at):
        slots.acts = ("invasion",)
        return "yes" if slots.places or slots.hits else ""
    if _fell_upon(slots, units, at):
        return "yes"
    if slots.weapon == "missile strike" and not slots.hits and _into_sea(units, at):
        return ""
    return "yes" if slots.weapon and (slots.hits or slots.places) else ""


def _fell_upon(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces fell on others: "Chinese infantry fell on the US 8th Cavalry"."""
    upon = units[at].low in {"fell", "falls", "fall"} and at + 1 < len(units) and units[at + 1].low in {"on", "upon"}
    forces = any(hit.of and hit.object in FIGHTING for hit in slots.hits)
    return upon and forces and slots.doer and bool(slots.agents) and not slots.weapon


FIGHTING = frozenset(("armed forces", "land forces", "public vessels", "security forces", "military base"))


def _into_sea(units: Sequence[Unit], at: int) -> bool:
    """Whether a missile only came down at sea, as one that is tested does."""
    return any(unit.low.startswith(("sea", "ocean", "pacific", "water")) for unit in units[at + 1 : at + 7])


def _ashore(units: Sequence[Unit], at: int) -> bool:
    """Whether it is marines or the like that landed, and nothing says that they came to help or to train."""
    landing = units[at].low in {"landed", "land", "lands"}
    forces = any(unit.low in {"marines", "commandos", "paratroopers", "paras"} for unit in units[max(0, at - 4) : at])
    return (
        landing and forces and not any(unit.low in {"help", "aid", "relief", "evacuate", "training"} for unit in units)
    )


def _lands(units: Sequence[Unit], at: int) -> bool:
    """Whether troops come ashore or down: "went ashore at Port Said", "British parachutists came down at Gamil"."""
    if units[at].low.endswith("ashore") or _ashore(units, at):
        return True
    if any(unit.low in {"parachutists", "paratroopers"} for unit in units[max(0, at - 6) : at]):
        return True
    return units[at].low == "landed" and at + 1 < len(units) and units[at + 1].low == "on"


CHARGES = frozenset("charge charges device devices".split())


def _blast(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept somebody who blew himself up, or a bomb that went off, somewhere."""
    before = units[max(0, at - 5) : at]
    bomb = slots.weapon or any("weapon" in unit.roles or unit.low in CHARGES for unit in before)
    if units[at].low == "went off" and not bomb:
        return ""
    slots.acts = ("bombing",)
    return "yes" if slots.places or slots.hits else ""


def _clash(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept an exchange of fire between forces; each of the two sides fired."""
    if not slots.doer or slots.unknown_by:
        return ""
    for unit in units[at + 1 : at + 8]:
        if unit.low in STOPS | {"in", "on", "near", "at"}:
            break
        if unit.actor and unit.roles & {"state", "group", "demonym"}:
            slots.agents.append(Part((unit.actor,), unit.start, unit.end))
    border = any("border" in unit.roles or unit.low.startswith("border") for unit in units)
    slots.acts = ("frontier incident",) if border else ("attack",)
    return "yes" if slots.agents else ""


def _mine(slots: Slots, units: Sequence[Unit], at: int) -> str:
    """Accept mines that were laid, or waters and ports that were mined."""
    if units[at].low.startswith("min"):
        ports = any(hit.object in {"port", "territorial sea", "transport works"} for hit in slots.hits)
        waters = slots.passive and (slots.places or slots.targets) and (slots.doer or slots.weapon)
        return "yes" if waters or (ports and (slots.agents or slots.doer)) else ""
    mines = any(unit.low in {"mine", "mines", "sea mines", "naval mines"} for unit in units[at + 1 : at + 4])
    return "yes" if mines and (slots.hits or slots.places) else ""


ON_PURPOSE = frozenset("deliberately sabotage purpose intentionally saboteurs sabotaged deliberate".split())


def _cut(slots: Slots, units: Sequence[Unit], _at: int) -> str:
    """Accept a cable or pipeline that was cut where the sentence says that it was done on purpose."""
    cable = any(hit.object == "undersea cable or pipeline" for hit in slots.hits)
    return "yes" if cable and any(unit.low in ON_PURPOSE for unit in units) else ""
