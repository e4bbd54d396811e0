"""Which sense a word of force has where no frame of its own settles it: force by arms, or something else.

Some verbs mean arms alone. Others do in a report that is about force, where somebody does it to something, unless what
does it is no force (weather, critics) or what it is done to is no thing (a policy, a record).
"""

from collections.abc import Callable, Sequence

from foedus.reader.attackwords import inflect
from foedus.reader.finite import is_verb
from foedus.reader.forceverbs import PARTICLE_VERBS
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.mention import Part
from foedus.reader.slot import CRAFT, Slots
from foedus.reader.speechwords import PREPOSITIONS
from foedus.reader.standing import FIXED
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS, verb_group


def forms_of(*lemmas: str) -> frozenset[str]:
    """Return every form of some verbs."""
    return frozenset(form for lemma in lemmas for form in inflect(lemma).values())


# Of the verbs of several words, those that mean arms alone: what follows the verb, and others.
FIRED = frozenset(("fire", "fire on", "fire at", "fire upon", "siege to", "up on", "fire into", "ambush on"))
CERTAIN = frozenset(
    (
        "fired on", "fired upon", "fires on", "fires upon", "firing on", "firing upon", "fire on", "fire upon",
        "shot up", "shot to pieces", "shot apart", "rocketed", "rocketing", "fell upon", "set upon", "blew to pieces",
    )
)  # fmt: skip
# Verbs that mean force by arms, whoever does it.
SURE = forms_of(
    "bomb", "bombard", "shell", "strafe", "torpedo torpedoed torpedoed torpedoing", "ambush", "firebomb", "dive-bomb",
    "carpet-bomb", "invade", "besiege", "annex", "gun down", "shoot dead", "set fire to", "blow up", "mortar",
    "machine-gun", "blockade", "cannonade", "depth-charge", "dynamite", "assassinate", "torch", "sabotage",
    "overrun overran overrun overrunning", "retake retook retaken retaking", "recapture", "petrol-bomb", "napalm",
    "bayonet bayoneted bayoneted bayoneting", "car-bomb", "skyjack", "grenade",
) | frozenset(
    word
    for word, _, shape, _ in PARTICLE_VERBS
    if (shape in {"blast", "clash"} and not word.endswith(" off"))
    or word.partition(" ")[2] in FIRED
    or word in CERTAIN
)  # fmt: skip
# Weather, illness and the like do harm without arms; so do critics and courts.
NO_FORCE = frozenset(
    "earthquake earthquakes quake storm storms hurricane typhoon cyclone tornado lightning flood floods tsunami wave "
    "waves virus pandemic epidemic disease drought famine heatwave heat frost hail snow rain wind winds gale ice fire "
    "blaze crisis recession inflation scandal news critics critic lawyers lawyer prosecutors court judge judges union "
    "unions teachers doctors player players striker company companies bank banks investors traders sanctions tariffs "
    "tax taxes editor editors columnist reviewers reviewer novel book film play team fans audience voters senator "
    "senators congressman opposition lawmakers mp mps tide fog fever plague cholera insects locusts hornets "
    "beetles hornet beetle insect moths moth snails jellyfish ants seagulls boars weeds "
    "mosquitoes bees rats dogs dog bird birds gulls squirrel fox wolves bear bears shark sharks whale whales iceberg "
    "farmer farmers truckers hauliers commuters shoppers tourist tourists hikers greenpeace activists campaigners "
    "runner runners cyclist cyclists skier skiers swimmer boxer golfer sprinter "
    "orchestra choir singer singers dancer dancers musicians band chef chefs designers artist artists brand brands "
    "train bus lorry car truck tractor accident landslide avalanche eruption volcano asteroid meteorite hunger poverty "
    "strike strikers cold nostalgia grief silence fear panic doubt decorator police customs detectives robbers "
    "robber thieves bitcoin peso rouble riyal yen dollar euro sterling bonds "
    "thief burglars".split()
)
# What is no thing that arms could hit.
NO_THING = frozenset(
    "policy policies plan plans proposal proposals record records decision remarks speech budget bill loan loans "
    "insurance advert adverts law laws treaty talks negotiations peace process efforts effort negotiation "
    "agreement deal accord reputation opportunity chance power moment imagination attention headlines headline spirit "
    "mood hearts rate rates prices price profits sales economy growth trade wages jobs households consumers tumour "
    "tumours cancer cells disease virus inflation market markets share shares oil note chord balance bargain "
    "compromise "
    "ball goal target mark jackpot nail road books letter letters papers documents drugs cocaine assets funds "
    "cylinders initiative stocks stock bonds bond index indices futures tenge hryvnia shekel dinar won yuan ruble "
    "rouble rupee "
    "rial riyal zloty forint krona peso naira lira yen euro sterling currency currencies dividend turnover "
    "pose tone nerve snag low high height peak bottom idea ideas argument view views opinion opinions critics reader "
    "readers public audience voters candidate rival rivals problem problems poverty corruption question questions "
    "essay report article claims claim credibility system bells bell oven day silence dust weeds greenfly dog "
    "bottle sack hay brakes brake accelerator rumour rumours rumor rumors hope hopes dream dreams amendment amendments "
    "scheme schemes conversation debate "
    "time boredom pain appetite joy joke team teams coach club boar boars wolf wolves fox foxes elk moose grouse "
    "pheasants rabbits elephant elephants lion lions dogs deer cattle sheep birds peas nuts eggs prawns shrimps "
    "beans walnuts almonds pistachios hazelnuts nets ivory revenue revenues heroin hashish opium cannabis narcotics "
    "cigarettes tobacco timber contraband cash".split()
)
CABLE = "undersea cable or pipeline"
SHOWERED = frozenset(
    "questions requests calls letters messages complaints invitations emails adverbs advice offers praise "
    "compliments leaflets".split()
)
RANKS = frozenset("general colonel major captain brigadier marshal admiral commander president minister governor king "
                  "prince archduke ambassador lieutenant sheikh emir chief".split())  # fmt: skip
FIGURES = NO_FORCE | NO_THING | SHOWERED
PERSONS_DOING = frozenset("they we i he she who somebody someone both others".split())
TAKING_SHAPES = frozenset(("direct", "phrase", "weak"))
REACH = 8


PRIVATE = frozenset(("nationals", "residential building", "civilian object", "commercial building"))


def is_bare(slots: Slots, *, units: Sequence[Unit], at: int) -> bool:
    """Whether only "it" or "they" did it, and nothing in the sentence tells of arms, forces or states."""
    known = bool(slots.agents or slots.doer or slots.weapon or slots.places)
    known = known or any(hit.of or hit.object not in PRIVATE for hit in slots.hits)
    return slots.pronoun is not None and not known and not _has_evidence(slots, units, at)


def means_force(slots: Slots, *, units: Sequence[Unit], at: int, warlike: bool) -> str:
    """Return "yes" where a verb that its frame did not settle tells of force by arms all the same, else ""."""
    if slots.shape not in _SENSES or is_figure(slots, units=units, at=at):
        return ""
    sure = units[at].low in SURE and _is_told(slots, units, at)
    done = sure and (warlike or _has_evidence(slots, units, at))
    done = done or (warlike and _SENSES[slots.shape](slots, units, at))
    if not done:
        return ""
    slots.loose = True
    if not (slots.hits or slots.targets or slots.places or slots.aimed):
        slots.targets.append(Part(("something",), units[at].start, units[at].end))
    return "yes"


def is_figure(slots: Slots, *, units: Sequence[Unit], at: int) -> bool:
    """Whether a verb of force is a figure of speech, by who does it or to what."""
    if FIGURES.isdisjoint(unit.low for unit in units) and not units[at].low.startswith("bombard"):
        return False
    after = () if slots.shape == "enter" else _group_after(units, at)
    nothing = _names_nothing(after)
    if nothing and not any(unit.roles & {"force", "weapon"} for unit in after):
        return True
    near = units[at + 1 : at + 12]
    given = next((step for step, unit in enumerate(near) if unit.low == "with"), None)
    if units[at].low.startswith("bombard") and given is not None and not slots.weapon:
        return not any(unit.roles & {"weapon", "force"} for unit in near[given : given + 5])
    if any(unit.low in SHOWERED and near[step - 1].low in {"with", "of"} for step, unit in enumerate(near) if step):
        return True
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    doers = units[begin:end]
    nothing = _names_nothing(doers)
    if nothing and (slots.passive or units[at].low == "shot up"):
        return True
    if slots.passive:
        by = next((step for step, unit in enumerate(near) if unit.low == "by"), None)
        doers = near[by + 1 : by + 5] if by is not None else ()
    return _does_without_arms(slots, doers)


# Ships and men bear these names: "the Newnew Polar Bear".
NAMED_AFTER = frozenset("bear bears fox wolves shark sharks whale whales dog dogs bird birds bees hornet".split())
# A band that murders is none that plays.
BANDS = frozenset(("band", "police", "customs", "company", "companies"))
MURDERING = forms_of("murder", "massacre", "behead", "kidnap kidnapped kidnapped kidnapping", "abduct", "slaughter",
                     "ambush", "shoot dead", "gun down", "butcher", "execute", "burn alive")  # fmt: skip


def _names_nothing(group: Sequence[Unit]) -> bool:
    """Whether a noun group names what no arms could hit: "the power of", no "power cable", and no day before it."""
    if group and group[0].low in PREPOSITIONS:
        begin = max((step for step, unit in enumerate(group) if unit.low in {"the", "a", "an", ","}), default=0)
        group = group[begin:]
    return any(
        unit.low in NO_THING
        and not (unit.capital and step)
        and "object" not in unit.roles
        and not any("object" in other.roles for other in group[step + 1 : step + 3])
        for step, unit in enumerate(group)
    )


def _does_without_arms(slots: Slots, doers: Sequence[Unit]) -> bool:
    """Whether weather, beasts or critics do it: "an army of ants", and no soldiers in a storm."""
    if any(unit.low in NO_FORCE and step and doers[step - 1].low == "of" for step, unit in enumerate(doers)):
        return True
    armed = bool(slots.weapon) or any(unit.roles & {"weapon", "force"} for unit in doers)
    armed = armed or (slots.verb in MURDERING and any(unit.low in BANDS for unit in doers))
    return not armed and any(
        unit.low in NO_FORCE
        and not (unit.capital and step and unit.low in NAMED_AFTER)
        and not (unit.low == "fire" and step + 1 < len(doers) and doers[step + 1].low == "from")
        for step, unit in enumerate(doers)
    )


def names_somebody(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a name that the lexicon does not know is the subject, as that of a ship: "the Vincennes brought down"."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    named = [unit for unit in units[begin:end] if unit.capital and unit.low.isalpha() and not unit.meanings]
    harmless = any(unit.low in NO_FORCE for unit in units[begin:end])
    return not harmless and any(unit.low not in DAY_WORDS | {"the", "a", "an", "it", "he"} for unit in named)


def is_blast(doers: Sequence[Unit]) -> bool:
    """Whether explosions are the subject, of arms as far as the words tell: "explosions rocked Kabul", and no gas."""
    lows = {unit.low for unit in doers}
    return bool(lows & EXPLOSIONS) and not lows & ACCIDENTAL


EXPLOSIONS = frozenset("explosion explosions blast blasts detonation detonations".split())
ACCIDENTAL = frozenset(
    "gas boiler mine fireworks firework factory plant grain dust chemical laboratory tank propane methane volcanic "
    "coal refinery accidental solar dynamite quarry kitchen".split()
)


# "Struck the town as talks went on": these open another clause.
CLAUSES = frozenset("as while when because though although since after before until if unless even".split())


def _group_after(units: Sequence[Unit], at: int) -> Sequence[Unit]:
    """Return the noun group that follows a verb."""
    end = at + 1
    while end < min(len(units), at + REACH) and not (
        units[end].low in STOPS
        or units[end].low in {",", "."}
        or units[end].low in PREPOSITIONS
        or units[end].low in CLAUSES
        or is_verb(units, at=end)
    ):
        end += 1
    return units[at + 1 : end]


def _is_told(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the clause tells who did it, or what it was done to, in any words."""
    if slots.hits or slots.targets or slots.places or slots.aimed or slots.agents or slots.doer or slots.weapon:
        return True
    return slots.pronoun is not None or _has_object(slots, units, at) or _has_subject(units, at)


def _has_object(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a noun or a pronoun stands where what was hit would stand."""
    if slots.passive:
        return _has_subject(units, at)
    after = _group_after(units, at)
    return any(
        (unit.low.isalpha() and unit.low not in DAY_WORDS and not unit.low.endswith("ly")) or unit.low[:1].isdigit()
        for unit in after
    )


def _has_subject(units: Sequence[Unit], at: int) -> bool:
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    return any(unit.low.isalpha() for unit in units[begin:end])


def _has_evidence(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether the sentence tells of arms, of forces, of states or of the dead beside the verb."""
    if slots.agents or slots.doer or slots.weapon or slots.aimed:
        return True
    if any(hit.object in FIXED or hit.object == CABLE for hit in slots.hits) and units[at].low.startswith("sabotag"):
        return True
    return any(
        unit.roles & {"weapon", "force", "attack noun", "base", "state", "demonym", "group"}
        or unit.low in {"killed", "wounded", "dead"}
        for step, unit in enumerate(units)
        if step != at
    )


def _somebody(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether somebody who could bear arms does it: a force, an actor, a name, people of whom the report tells."""
    if slots.agents or slots.doer or slots.weapon or slots.pronoun is not None:
        return True
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    doers = units[begin:end]
    return any(
        unit.low in PERSONS_DOING
        or unit.low in GROUPS
        or unit.roles & {"force", "weapon", "demonym", "group", "persons", "number"}
        or (unit.capital and unit.low.isalpha() and unit.low not in DAY_WORDS and step)
        for step, unit in enumerate(doers)
    )


def _taken(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether somebody attacked, hit, stormed or seized something, or it was attacked by whomever."""
    if units[at].low in TAKING:
        return bool(slots.places or slots.targets) and _next_to_place(slots, units, at)
    if units[at].low in JAMMING:
        signals = {unit.low for unit in units} & SIGNALS or any(hit.object == "satellite" for hit in slots.hits)
        return bool(signals)
    if units[at].low in ENGAGING:
        arms = any(unit.roles & {"force", "weapon"} for unit in _group_after(units, at))
        return arms and _somebody(slots, units, at)
    if units[at].low in NEVER_ALONE:
        return False
    if slots.passive:
        told = slots.hits or slots.targets or slots.places
        by_arms = bool(slots.weapon) and slots.by_told and not slots.unknown_by
        return by_arms or (units[at].low in ATTACKED and bool(told) and not slots.unknown_by)
    # Whoever it is that storms an embassy or a base.
    guarded = any(hit.object in {"diplomatic premises", "military base"} for hit in slots.hits)
    return _has_thing(slots, units, at) and (guarded or _somebody(slots, units, at))


ENGAGING = forms_of("engage")
JAMMING = forms_of("jam jammed jammed jamming", "spoof")
SIGNALS = frozenset(
    "gps gnss signal signals radar radars navigation satellite satellites frequencies transmissions".split()
)
TAKING = forms_of("take took taken taking")


FALLEN_TOWN = frozenset(". , ; : as again on without after and within".split())


def _next_to_place(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether a town was taken: "took Goma", "South Georgia is taken"; "was taken to Goma" is something else."""
    if slots.passive:
        following = units[at + 1].low if at + 1 < len(units) else "."
        begin, end = subject_span(units, first=verb_group(units, at=at).first)
        alone = following in FALLEN_TOWN or bool(slots.by_told and slots.agents)
        return bool(slots.targets) and alone and any(unit.place for unit in units[max(begin, end - 2) : end])
    return bool(slots.agents or slots.doer) and at + 1 < len(units) and bool(units[at + 1].place)


# Verbs of so many senses that their frame alone may take them.
NEVER_ALONE = forms_of(
    "engage", "take took taken taking", "disrupt", "knock", "board", "target", "use used used using", "burn",
    "set set set setting", "jam jammed jammed jamming", "hack", "detain", "deface", "spoof", "dazzle", "impound",
    "batter", "hurt hurt hurt hurting", "level levelled levelled levelling", "disable", "cripple",
)  # fmt: skip
ATTACKED = forms_of("attack", "strike struck struck striking", "hit hit hit hitting", "storm", "seize", "capture",
                    "sink sank sunk sinking", "pound", "occupy", "assault")  # fmt: skip


def _has_thing(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    return bool(slots.hits or slots.targets or slots.places or slots.aimed) or _has_object(slots, units, at)


def _harmed(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether an actor or a force did harm to something told, or soldiers of somebody were killed."""
    if slots.passive and units[at].low in KILLED:
        by_group = not slots.unknown_by or any(unit.low in GROUPS for unit in units[at + 1 : at + 6])
        begin, end = subject_span(units, first=verb_group(units, at=at).first)
        armed = any(unit.low in SOLDIER_WORDS for unit in units[begin:end])
        return by_group and (armed or any(hit.of or hit.object in SOLDIERS for hit in slots.hits))
    if slots.passive and slots.by_told and slots.agents:
        return True
    if slots.passive and slots.weapon and slots.by_told:
        return not slots.unknown_by
    arms = any(unit.roles & {"office", "force", "weapon"} for unit in _group_after(units, at))
    return bool(slots.agents or slots.doer) and not slots.passive and bool(slots.hits or slots.targets or arms)


GROUPS = frozenset("group groups movement organisation organization militia gang men gunmen fighters".split())
SOLDIER_WORDS = frozenset(
    "soldiers soldier marines troops sailors recruits sergeant officer officers servicemen pilots airmen conscripts "
    "paratroopers peacekeepers peacekeeper guards guard policeman policemen corporal".split()
)
SOLDIERS = frozenset(("land forces", "armed forces", "security forces"))
KILLED = forms_of("kill", "wound", "injure", "hurt hurt hurt hurting", "shoot dead", "gun down", "murder")


def _shot(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether shots were fired at something, or arms were used by somebody."""
    low = units[at].low
    if low.startswith(("fir", "shoot", "shot")):
        aimed = slots.hits or slots.targets or slots.places or slots.aimed
        if slots.passive:
            return bool(slots.hits or slots.targets or slots.aimed) or _is_of_rank(units, at)
        upon = not low.startswith("shoot") and any(unit.low in UPON for unit in units[at + 1 : at + 14])
        return bool(aimed or slots.weapon or upon) and _somebody(slots, units, at)
    armed = slots.weapon in {"shelling", "missile strike", "bombardment", "chemical or biological attack"}
    armed = armed or _weapons_upon(units, at)
    return armed and (slots.passive or _somebody(slots, units, at))


UPON = frozenset("at on upon into across".split())


def _weapons_upon(units: Sequence[Unit], at: int) -> bool:
    """Whether weapons went upon something, whatever it was: "drops bombs on what the army calls a camp"."""
    near = units[at + 1 : at + 9]
    arms = next((step for step, unit in enumerate(near) if "weapon" in unit.roles), None)
    return arms is not None and any(unit.low in {"on", "upon", "into", "at", "across"} for unit in near[arms:])


def _is_of_rank(units: Sequence[Unit], at: int) -> bool:
    """Whether a person of rank stands as the subject: "General X, shot on a visit to the front"."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first, aside=True)
    doers = units[begin:end]
    return any(unit.low in RANKS for unit in doers) and not (doers and doers[0].low in {"a", "an"})


def _entered(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    """Whether forces crossed a border or came into a place, or the air above it."""
    crossing = slots.border or slots.places or slots.targets or any(hit.object == "airspace" for hit in slots.hits)
    marching = (" " in units[at].low or units[at].low == "walked") and bool(slots.agents)
    if " " in units[at].low and slots.doer and not slots.weapon and _is_forces(units, at):
        return True
    if units[at].low in WANDERING and not any(unit.low in INWARDS for unit in units[at + 1 : at + 7]):
        return False
    if slots.passive:
        return any(hit.object in {"airspace", "territorial sea"} for hit in slots.hits)
    if units[at].low.endswith(" in") and bool(slots.agents or slots.doer):
        following = units[at + 1].low if at + 1 < len(units) else "."
        somewhere = following != "low" or bool(slots.places)  # "came in low over the bay of Sevastopol"
        return following in ATTACKING_ON and units[at - 1].low != "had" and somewhere
    above = slots.weapon in CRAFT and any(
        unit.low in {"above", "over", "inside"} and any(each.capital for each in units[step + 1 : step + 4])
        for step, unit in enumerate(units[at + 1 : at + 10], at + 1)
    )
    inside = bool(slots.weapon) and any(
        unit.low == "into" and {each.low for each in units[step + 1 : step + 4]} & LAND
        for step, unit in enumerate(units[at + 1 : at + 6], at + 1)
    )
    return bool(crossing or above or inside) and (slots.doer or marching)


ATTACKING_ON = frozenset(". , ; low from over against across behind".split())


WANDERING = forms_of(
    "steer", "fly flew flown flying", "drift", "wander", "circle", "hover", "spend spent spent spending",
                     "linger", "loiter", "buzz")  # fmt: skip
INWARDS = frozenset("into over across through inside above".split())


def _is_forces(units: Sequence[Unit], at: int) -> bool:
    """Whether forces by their own name are the subject: "thirty-one commandos came over the fence"."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    return any("force" in unit.roles and unit.low not in {"men", "man", "ship", "ships"} for unit in units[begin:end])


LAND = frozenset("country territory airspace land soil waters".split())


def _landed(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    ashore = units[at].low in {"landed", "land", "landing"} or units[at].low.endswith("ashore")
    told = bool(slots.doer or slots.agents) and bool(slots.places or slots.targets) and not slots.weapon and ashore
    if not told or any(unit.low in AS_FRIENDS for unit in units[at:]):
        return False
    slots.acts = ("invasion",)
    return True


AS_FRIENDS = frozenset("help aid relief evacuate evacuation evacuating protect train training exercise exercises "
                       "peacekeeping peacekeepers request invitation refuel refuelling safely".split())  # fmt: skip


def _downed(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    if not slots.passive or units[at].low.startswith("intercept"):
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    return any(
        unit.low in FLOWN
        or "weapon" in unit.roles
        or unit.value("object").endswith("aircraft")
        or (unit.capital and step and not unit.meanings)
        for step, unit in enumerate(units[begin:end])
    )


FLOWN = frozenset("he she they it pilot pilots airman crew flight plane planes helicopter glider balloon".split())


def _clashed(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    return bool(slots.places) or _somebody(slots, units, at)


def take_other_side(slots: Slots, *, units: Sequence[Unit], at: int) -> None:
    """Take with whom fire was exchanged: each of the two sides fired."""
    for unit in units[at + 1 : at + 8]:
        if unit.low in STOPS or unit.low in {"in", "on", "near", "at", ",", "over"}:
            break
        known = {part.value[0] for part in slots.agents}
        if unit.actor and unit.roles & {"state", "group", "demonym"} and unit.actor not in known:
            slots.agents.append(Part((unit.actor,), unit.start, unit.end))


def _mined(slots: Slots, units: Sequence[Unit], at: int) -> bool:
    mines = any(unit.value("weapon") == "mining" for unit in units[at + 1 : at + 4])
    mined = units[at].low == "mined" and bool(slots.hits)
    return (mines or mined) and (bool(slots.agents or slots.doer) or _somebody(slots, units, at))


_SENSES: dict[str, Callable[[Slots, Sequence[Unit], int], bool]] = {
    **dict.fromkeys(TAKING_SHAPES, _taken),
    "harm": _harmed,
    "launch": _shot,
    "enter": _entered,
    "land": _landed,
    "down": _downed,
    "clash": _clashed,
    "mine": _mined,
}
