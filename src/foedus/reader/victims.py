"""Whose people were killed or hurt: "killing two Omani workers", "eight Colombian soldiers were killed"."""

from collections.abc import Iterator, Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.mention import HitPart, Mention
from foedus.reader.nounphrase import is_backed
from foedus.reader.numbers import read_count
from foedus.reader.owning import flag_of
from foedus.reader.peoplecount import ONE_PERSON, SURE_PEOPLE, before_aside
from foedus.reader.speechwords import BE, PREPOSITIONS
from foedus.reader.standing import is_armed_office
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

ACTIVE = frozenset({"shot dead"}) | frozenset(
    "assassinated assassinating killed killing wounded wounding injured injuring kills wounds murdered murdering "
    "hurt shot stabbed beheaded".split()
)
FALLEN = frozenset(
    "killed wounded injured hurt dead died drowned drown perished lost slain missing murdered burned burnt suffocated "
    "choked bled".split()
)
FELLING = ACTIVE | FALLEN
FORCES = frozenset(
    "soldiers soldier troops recruits recruit sergeant corporal conscripts paratroopers peacekeepers peacekeeper "
    "commandos private privates infantrymen gunners reservists guardsmen legionnaire legionnaires rifleman riflemen "
    "trooper troopers gunner sapper sappers reservist guardsman cadet cadets infantryman".split()
)
AT_SEA = frozenset(
    "marines marine sailors sailor officer officers servicemen serviceman pilots pilot airmen seamen lieutenant "
    "servicewoman fighters commander commanders".split()
)
POLICE = frozenset("security guard guards policeman policemen police gendarme gendarmes constable".split())
OFFICIAL = frozenset(
    "minister ministers diplomat diplomats ambassador consul official officials envoy envoys governor mayor deputies "
    "lawmakers president premier attache attaches general generals admiral admirals".split()
)
AFTER, BEFORE = 14, 14
NONE = frozenset(("no", "nobody", "none", "neither"))


def read_victims(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield whose people were killed or hurt, each as a claim about the attack last told."""
    for at, unit in enumerate(units):
        if unit.low in FELLING:
            hits = list(dict.fromkeys((*_of_verb(units, at), *_of_dead(units, at))))
        elif unit.low in LOSSES:
            hits = list(_of_loss(units, at))
        else:
            continue
        if hits and not any(one.low in NONE for one in units[max(0, at - BEFORE) : at]):
            yield Mention(
                rule="casualties", at=at, start=unit.start, end=unit.end, hits=tuple(hits), definite=True,
                span=(at, min(len(units), at + 1)),
            )  # fmt: skip


# Nouns of those who fell, and of their falling.
LOSSES = frozenset("victims victim casualties fatalities casualty fatality deaths death loss killing lives".split())
BEING = frozenset("is are was were include includes included including".split())


def _of_dead(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield who is told after "the dead": "the wounded included two Turks", "three of the dead were Romanians"."""
    named = at > 0 and units[at - 1].low in {"the", "those", "all"} and at + 1 < len(units)
    if named and units[at + 1].low in BEING and units[at].low in GONE:
        yield from _told_of(units, at)


GONE = frozenset("dead wounded killed injured missing slain fallen drowned".split())


def _of_loss(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield whose people a noun of loss tells of: "the death of a Kenyan soldier", "the victims were Poles".

    Those who "were among the victims" stand before it.
    """
    following = units[at + 1].low if at + 1 < len(units) else ""
    if following == "of":
        yield from _people(units, range(at + 2, min(len(units), at + AFTER)))
    elif following in BEING:
        yield from _told_of(units, at)


def _told_of(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield who those are of whom a form of "be" tells behind them: "were Romanian sailors", "were all Indian"."""
    step = at + 2
    while step < len(units) and units[step].low in {"all", "both", "mostly", "also", "mainly"}:
        step += 1
    unit = units[step] if step < len(units) else units[at]
    if step >= len(units) or is_verb(units, at=step):
        return
    if "demonym" in unit.roles and unit.actor and _stands_alone(units, step) and not is_backed(units, at=step):
        yield HitPart("nationals", unit.actor, units[at].start, unit.end)
    else:
        yield from _people(units, range(at + 2, min(len(units), at + AFTER)))


SHIP_WORDS = frozenset("vessel ship tanker owner owners flag boat freighter carrier she".split())


def read_owners(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield whose the ship last told of is said to be: "the vessel is Israeli", "the flag is that of Liberia"."""
    for at, unit in enumerate(units[:-2]):
        if unit.low not in SHIP_WORDS:
            continue
        yield from _under_flag(units, at)
        if units[at + 1].low not in {"is", "are", "was", "were"}:
            continue
        step = at + 4 if [one.low for one in units[at + 2 : at + 4]] == ["that", "of"] else at + 2
        owner = units[step] if step < len(units) else unit
        following = units[step + 1].low if step + 1 < len(units) else "."
        ends = following in STOPS | {",", ".", "and", "but"} or following in {"owned", "flagged"}
        if owner.actor and owner.roles & {"demonym", "state"} and ends:
            hit = HitPart("civil craft", owner.actor, unit.start, owner.end)
            yield Mention(
                rule="owner", at=at, start=unit.start, end=owner.end, hits=(hit,), definite=True, span=(at, step + 1)
            )
    yield from read_flags(units)


def _under_flag(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Yield whose a ship is that is pointed at: "the vessel is owned by a Greek firm", "she flies the Maltese flag"."""
    low = units[at].low
    pointed = low == "she" or (low in POINTED and at and units[at - 1].low in {"the", "this", "that", "her"})
    if not pointed or units[at + 1].low in {"of", "'s"}:
        return
    owner = flag_of(units, at=at)
    if owner is not None and owner.actor:
        hit = HitPart("civil craft", owner.actor, units[at].start, max(units[at].end, owner.end))
        yield Mention(rule="owner", at=at, start=hit.start, end=hit.end, hits=(hit,), definite=True,
                      span=(at, at + 1))  # fmt: skip


POINTED = frozenset("vessel ship tanker freighter carrier boat trawler".split())


def read_flags(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield whose the ships just named are: "four ships, two of them Saudi", "two tankers, one Saudi and one Greek"."""
    ships = (at for at, unit in enumerate(units) if "object" in unit.roles and unit.value("object") in VESSELS)
    ship = next(ships, None)
    if ship is None:
        return
    for at in range(ship + 1, len(units)):
        unit = units[at]
        if "demonym" not in unit.roles or not unit.actor or is_backed(units, at=at):
            continue
        following = units[at + 1].low if at + 1 < len(units) else "."
        lead = [one.low for one in units[max(0, at - 3) : at]]
        counted = lead[-1:] in (["one"], ["other"], ["both"], ["all"]) or lead[-2:] in (["of", "them"], ["of", "which"])
        if counted and (following in {",", ".", "and", ";", ")"} or following in {"was", "were"}):
            hit = HitPart(units[ship].value("object"), unit.actor, units[at - 1].start, unit.end)
            yield Mention(rule="owner", at=at, start=hit.start, end=hit.end, hits=(hit,), definite=True,
                          span=(at, at + 1))  # fmt: skip


VESSELS = frozenset(("merchant vessels", "fishing vessels", "public vessels", "civil craft"))


def _of_verb(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    passive = _suffers(units, at)
    if units[at].low in BURNED and not (at + 1 < len(units) and units[at + 1].low in {"in", "to", "alive", "inside"}):
        return
    if units[at].low in FELL_ILL and any(unit.low in ACCIDENTS for unit in units[at + 1 : at + AFTER]):
        return
    if units[at].low == "lost" and not passive:
        yield from _lost(units, at)
        return
    among = _among(units, at)
    if among:
        yield from _people(units, range(among[0], among[1]))
        return
    if not passive:
        yield from _leader(units, at)
        yield from _people(units, _told_there(units, range(at + 1, min(len(units), at + AFTER))))
        yield from _of_them(units, at)
        yield from _of_group(units, at)
        yield from _listed(units, at)
        return
    end = before_aside(units, end=verb_group(units, at=at).first)
    bounds = range(end - 1, max(-1, at - BEFORE), -1)
    first = next((step + 1 for step in bounds if _parts(units, step) or is_verb(units, at=step)), max(0, at - BEFORE))
    found = list(_people(units, range(first, at)))
    if not found and end > first:
        found = list(_people(units, range(first, end))) or list(_people(units, range(end + 1, at)))
    if not found:
        near = next((step + 1 for step in bounds if _breaks(units, step)), first)
        found = list(_people(units, range(near + (units[near].low == "and"), at)))
    yield from found
    yield from _listed(units, at)
    yield from _told_behind(units, at)


def _told_behind(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield those told behind a colon, a dash or a bracket: "three workers died: two Kazakhs and an Italian"."""
    for step in range(at + 1, min(len(units) - 1, at + REACH)):
        if units[step].low in {":", "–", "—", "("}:
            yield from _people(units, range(step + 1, min(len(units), step + AFTER)))
            return
        if units[step].low in STOPS | {","}:
            return


BURNED = frozenset("burned burnt suffocated choked bled".split())
# Those who die so were not killed by anybody.
FELL_ILL = frozenset("died dead killed perished drowned drown".split())
ACCIDENTS = frozenset(
    "crashed crash accident collision capsized storm avalanche earthquake illness cancer fever cholera disease hunger "
    "malaria flood stroke heatstroke collided accidental accidentally mishap".split()
)
LOST = SURE_PEOPLE | FORCES | POLICE | frozenset("men women dead killed lives crew crewmen sailors airmen".split())


def _lost(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield who lost people: "South Africa lost ten soldiers", "its troops at Heglig lost four men"."""
    near = range(at + 1, min(len(units), at + 5))
    people = next((step for step in near if units[step].low in LOST), None)
    if people is None or not _is_counted(units, people):
        return
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    for step in range(begin, end):
        unit = units[step]
        own = unit.low in {"its", "their", "our"} and step + 1 < end and "force" in units[step + 1].roles
        placed = step > begin and units[step - 1].low in {"in", "at", "near", "from"}
        if own or (unit.actor and unit.roles & WHOSE and not placed and not is_backed(units, at=step)):
            thing = kind_of_people(units, at=people)
            thing = "land forces" if thing == "nationals" and _bears_arms(units, begin, end) else thing
            yield HitPart(thing, "speaker" if own else unit.actor, unit.start, units[people].end)
            return


def _bears_arms(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any("force" in unit.roles or unit.low in FORCES for unit in units[begin:end])


def _of_group(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield one of a group by his name: "killed Ayman al-Zawahiri of al-Qaida"."""
    step = at + 1
    while (
        step < len(units)
        and step - at < LONGEST_NAME
        and not units[step].actor
        and (units[step].capital or units[step].glued or units[step].low in {"al", "bin", "el", "abu", "ibn"})
    ):
        step += 1
    of = step > at + 1 and step + 1 < len(units) and units[step].low == "of"
    if of and units[step + 1].actor and "group" in units[step + 1].roles:
        yield HitPart("group members", units[step + 1].actor, units[at].start, units[step + 1].end)


LONGEST_NAME = 7


def _of_them(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield those of whom "them" tells: "the deadliest raid for Chinese workers since a drone killed three of them"."""
    near = [unit.low for unit in units[at + 1 : at + 4]]
    if near[-2:] != ["of", "them"]:
        return
    for step in range(at - 1, 0, -1):
        if "demonym" in units[step].roles and units[step].actor and _names_people(units, step + 1):
            thing = kind_of_people(units, at=step + 1)
            yield HitPart(thing, units[step].actor, units[step].start, units[at].end)
            return


def _among(units: Sequence[Unit], at: int) -> tuple[int, int] | None:
    """Return the units of who "was among the wounded", "were among the nine killed"; None where nobody was."""
    near = range(at - 1, max(-1, at - REACH), -1)
    among = next((step for step in near if units[step].low == "among"), None)
    be = among - 1 if among else 0
    if among is None or units[be].low not in BE:
        return None
    if any(units[step].low in {",", "them"} or is_verb(units, at=step) for step in range(among + 1, at)):
        return None
    first = verb_group(units, at=be).first
    return subject_span(units, first=before_aside(units, end=first))


REACH = 7


def _suffers(units: Sequence[Unit], at: int) -> bool:
    """Whether the verb tells what became of its subject: "were killed", "died", "are missing"."""
    low = units[at].low
    if low in FALLEN - ACTIVE:
        return low != "lost" or any(unit.low in {"life", "lives"} for unit in units[at + 1 : at + 4])
    return any(unit.low in BE for unit in units[max(0, at - 3) : at]) or (
        low == "hurt" and (at + 1 == len(units) or units[at + 1].low in {",", ".", "in", "when", "and"})
    )


def _parts(units: Sequence[Unit], at: int) -> bool:
    return units[at].low in STOPS or units[at].low in {"that", "when", "while", "but"}


def _breaks(units: Sequence[Unit], at: int) -> bool:
    """Whether a comma parts the people from what stands before them: "near Zakho, and nine Iraqis were killed"."""
    if units[at].low != "," or at + 1 >= len(units):
        return False
    return not _lists_on(units, at + 1) or units[at + 1].low == "and"


def _people(units: Sequence[Unit], steps: range) -> Iterator[HitPart]:
    """Yield the people of a state in a stretch: "two Turkish engineers", "ten Turks", "a citizen of Armenia"."""
    for step in steps:
        unit = units[step]
        if unit.low == "," and not _lists_on(units, step + 1):
            return
        if unit.low in STOPS or (step > steps.start and unit.low in {"when", "while", "after", "before", "that"}):
            return
        inhabitants = step and units[step - 1].low in {"its", "their"}
        if unit.roles & WHOSE and unit.actor and not is_backed(units, at=step) and not inhabitants:
            yield from _named_people(units, step)
        elif unit.low in {"our", "its", "their"} or (
            unit.low in {"his", "her"} and step + 1 < len(units) and units[step + 1].low in COMPATRIOTS
        ):
            yield from _own_people(units, step)
        elif unit.low in OF_WHOM:
            yield from _of_state(units, step)


# Behind these stands where they were, and not who: "killed 224 aboard a Russian airliner", "on a Thai army lorry".
OF_WHOM = frozenset(
    "citizen citizens national nationals soldier soldiers member members officer officers guard guards peacekeeper "
    "peacekeepers worker workers troops engineer engineers man men woman women sailor sailors marines airmen pilots "
    "policemen conscripts reservists fishermen tourists pilgrims students migrants".split()
)
WITHIN = frozenset("aboard onboard on in inside outside at near off over beside".split())


def _is_envoy(units: Sequence[Unit], at: int) -> bool:
    """Whether a state's name owns the person behind it: "Iran's ambassador", "Kenya's soldiers"."""
    owned = at + 2 < len(units) and units[at + 1].low == "'s" and "group" not in units[at].roles
    return owned and (units[at + 2].low in OFFICIAL or units[at + 2].low in FORCES | POLICE)


def _told_there(units: Sequence[Unit], steps: range) -> range:
    """Return the part of a stretch before what only says where they were."""
    end = next((step for step in steps[1:] if units[step].low in WITHIN), steps.stop)
    return range(steps.start, end)


def _named_people(units: Sequence[Unit], step: int) -> Iterator[HitPart]:
    """Yield the people whom the name at `step` tells: "ten Turks", "Hezbollah's Shaheen", "two Turkish engineers"."""
    unit = units[step]
    if "demonym" in unit.roles and _is_counted(units, step) and _stands_alone(units, step):
        yield HitPart("nationals", unit.actor, units[step - 1].start, unit.end)
    elif step > 1 and units[step - 1].low in BE and units[step - 2].low == "who" and _stands_alone(units, step):
        yield HitPart(kind_of_people(units, at=max(0, step - 4)), unit.actor, units[max(0, step - 4)].start, unit.end)
    elif _is_envoy(units, step):
        thing = kind_of_people(units, at=step + 2)
        yield HitPart(thing, unit.actor, unit.start, units[step + 2].end)
    elif "group" in unit.roles and _is_one_of_them(units, step):
        yield HitPart("group members", unit.actor, unit.start, units[step + 2].end)
    elif step + 1 < len(units) and _names_people(units, step + 1) and _several(units, step):
        thing = kind_of_people(units, at=step + 1)
        yield HitPart(_of_body(unit, thing), unit.actor, unit.start, units[step + 1].end)


def _own_people(units: Sequence[Unit], step: int) -> Iterator[HitPart]:
    """Yield a speaker's own people: "our internal security force", "its soldiers", "our engineers"."""
    unit = units[step]
    following = units[step + 1].low if step + 1 < len(units) else ""
    if body := _own_body(units, step + 1):
        thing = kind_of_people(units, at=body)
        yield HitPart("security forces" if thing == "nationals" else thing, "speaker", unit.start, units[body].end)
    elif following in FORCES | POLICE | COMPATRIOTS | (SURE_PEOPLE if unit.low == "our" else AT_SEA):
        yield HitPart(kind_of_people(units, at=step + 1), "speaker", unit.start, units[step + 1].end)


COMPATRIOTS = frozenset("citizens citizen nationals national countrymen compatriots civilians subjects".split())


def _own_body(units: Sequence[Unit], at: int) -> int:
    """Return the unit of one's own force that a few words name: "our internal security force"; or 0."""
    for step in range(at + 1, min(len(units), at + 4)):
        if units[step].low in {"force", "forces", "service", "corps"} or units[step].low.endswith(
            (" force", " forces")
        ):
            return step
        if not units[step].low.isalpha() or units[step].low in PREPOSITIONS:
            return 0
    return 0


def _stands_alone(units: Sequence[Unit], at: int) -> bool:
    """Whether a people's name means persons by itself: "two Turks", "a Briton", and not "a Turkish frigate"."""
    unit = units[at]
    following = units[at + 1] if at + 1 < len(units) else None
    if unit.low.endswith("s") and not unit.low.endswith("ss"):
        return True
    return (
        following is None
        or not following.low[:1].isalpha()
        or following.low in PREPOSITIONS
        or following.low in {"and", "or", "who", "was", "were", "had", "has", "died"}
        or is_verb(units, at=at + 1)
    )


def _is_one_of_them(units: Sequence[Unit], at: int) -> bool:
    """Whether a group's name stands before that of one of its own: "killing Hezbollah's Mohammed Shaheen"."""
    if at + 2 >= len(units) or units[at + 1].low != "'s":
        return False
    return units[at + 2].capital and not units[at + 2].meanings


# Whose people they are: "Turkish engineers", "US soldiers", "Red Army men", "UN peacekeepers".
WHOSE = frozenset(("demonym", "office", "state", "organisation", "group"))


def _several(units: Sequence[Unit], at: int) -> bool:
    """Whether the people are counted, or told in the plural: "killing Iranian officers"."""
    if _is_counted(units, at):
        return True
    if "demonym" not in units[at].roles:
        return False
    near = units[at + 1 : at + 4]
    if at and units[at - 1].low == "the" and _is_named(near):
        return True  # "killed the Dutch cameraman Stan Storimans"
    return any(unit.low in SURE_PEOPLE and unit.low.endswith(("s", "men", "women", "children")) for unit in near)


def _is_named(near: Sequence[Unit]) -> bool:
    """Whether a word for one person stands before a name: "cameraman Stan Storimans"."""
    return any(
        unit.low in ONE_PERSON and near[number + 1].capital and not near[number + 1].actor
        for number, unit in enumerate(near[:-1])
    )


def _lists_on(units: Sequence[Unit], at: int) -> bool:
    """Whether a list of people goes on after a comma: "two Turks, a German and …", "five soldiers, among them"."""
    if at >= len(units):
        return False
    return (
        units[at].low in {"a", "an", "among", "including", "and", "both", "all", "most"}
        or read_count(units, at=at) is not None
    )


def _listed(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield those of a list after the verb: "… were killed, among them a Turkish driver", "three of them Indian"."""
    for step in range(at + 1, min(len(units) - 1, at + 16)):
        unit = units[step]
        if unit.low in {"among", "including"} or (unit.low == "of" and units[step + 1].low == "them"):
            end = min(len(units), step + 9)
            for one in range(step + 1, end):
                if units[one].low in STOPS:
                    break
                if units[one].roles & {"demonym", "office"} and units[one].actor and not is_backed(units, at=one):
                    yield HitPart(
                        kind_of_people(units, at=one + 1, first=step),
                        units[one].actor,
                        units[one].start,
                        units[one].end,
                    )
            return


def _of_state(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield `a citizen of Armenia`, `soldiers of the Malian army`, `a peacekeeper from Ghana`."""
    if at + 1 < len(units) and units[at + 1].low in {"of", "from"}:
        owner = next(
            (unit for unit in units[at + 2 : at + 5] if unit.roles & WHOSE and unit.actor),
            None,
        )
        if owner is not None:
            yield HitPart(_of_body(owner, kind_of_people(units, at=at)), owner.actor, units[at].start, owner.end)


# Those about one of rank are none themselves.
KIN = frozenset(
    "son sons wife daughter daughters brother brothers sister father mother family relatives cousin nephew children "
    "driver drivers bodyguard bodyguards aide aides child grandson deputy's".split()
)
RANKED = OFFICIAL | frozenset("heir king emir sheikh chancellor leader premier prince".split())


def _leader(units: Sequence[Unit], at: int) -> Iterator[HitPart]:
    """Yield one of rank who was killed: "killed its Supreme Leader", "shot dead the heir to the throne of Austria"."""
    head = next((step for step in range(at + 1, min(len(units), at + 6)) if _ranks(units[step])), None)
    if head is None or any(unit.low in STOPS | {",", "and", "in", "at"} for unit in units[at + 1 : head]):
        return
    before = next((unit for unit in units[at + 1 : head] if unit.actor), None)
    of = next((step for step in range(head + 1, min(len(units), head + 6)) if units[step].low == "of"), None)
    after = next((unit for unit in units[of + 1 : of + 3] if unit.actor), None) if of is not None else None
    if any(unit.low in KIN for unit in units[at + 1 : head]):
        return
    own = any(unit.low in {"its", "their"} for unit in units[at + 1 : head])
    struck = (
        next((unit for unit in reversed(units[max(0, at - 12) : at]) if "state" in unit.roles), None) if own else None
    )
    owner = before or after or struck
    if owner is not None:
        thing = "group members" if "group" in owner.roles else "officials"
        yield HitPart(thing, owner.actor, min(units[at].start, owner.start), max(units[head].end, owner.end))


def _ranks(unit: Unit) -> bool:
    return unit.low in RANKED or "title" in unit.roles


def _of_body(owner: Unit, thing: str) -> str:
    """Return what people are who belong to a body of arms or a group: "members of the Revolutionary Guards"."""
    if "group" in owner.roles and thing in {"nationals", "armed forces", "officials"}:
        return "group members"
    return "armed forces" if thing == "nationals" and is_armed_office(owner) else thing


def _is_counted(units: Sequence[Unit], at: int) -> bool:
    """Whether a number, or one of a kind, stands before the people: "six", "a", "several", "and one"."""
    before = units[max(0, at - 3) : at]
    return any(
        unit.low
        in {
            "a",
            "an",
            "several",
            "some",
            "dozens",
            "hundreds",
            "many",
            "other",
            "civilian",
            "both",
            "all",
            "his",
            "her",
        }
        or read_count(before, at=step) is not None
        for step, unit in enumerate(before)
    )


def _names_people(units: Sequence[Unit], at: int) -> bool:
    """Whether persons follow a people's name, and no thing: "Omani dock workers", not "a Turkish frigate"."""
    for step in range(at, min(len(units), at + 3)):
        unit = units[step]
        if unit.low in SURE_PEOPLE | FORCES | POLICE | AT_SEA | OFFICIAL or unit.value("object") in _PERSONAL:
            return True
        if unit.roles & {"persons"}:
            return True
        if step > at and (unit.low in BE or unit.low in PREPOSITIONS or "verb" in unit.roles):
            break  # "a Polish farmer was wounded"
        office = step == at and "object" in unit.roles and step + 1 < len(units) and not units[step + 1].meanings
        if office and units[step + 1].low.removesuffix("s").endswith(PERSON_ENDINGS):
            return True  # "two Turkish consulate employees"
        if not unit.low.isalpha() or unit.meanings:
            if step == at or unit.meanings:
                return False
            break
    last = units[at].low.removesuffix("s")
    if any(unit.low.removesuffix("s") in PERSONS for unit in units[at : at + 2]):
        return True
    return last.endswith(PERSON_ENDINGS)


PERSON_ENDINGS = (
    "man",
    "woman",
    "er",
    "alist",
    "urist",
    "ivist",
    "ntist",
    "ant",
    "or",
    "ee",
    "men",
    "women",
    "children",
)


# Persons by words that do not end as such.
PERSONS = frozenset(
    "hand folk nun monk cook chef clerk boy girl youth teen smith shepherd bride herdsman priest nurse pupil cleric "
    "aide spy chauffeur pianist musician physicist scientist chemist guide migrant refugee civilian national".split()
)
_PERSONAL = frozenset(("nationals", "land forces", "security forces"))


def kind_of_people(units: Sequence[Unit], *, at: int, first: int | None = None) -> str:
    """Return what people around `at` are, in a word of the vocabulary: soldiers, police, officials, else nationals."""
    end = next((step for step in range(at, min(len(units), at + 3)) if units[step].low in {",", ".", ";"}), at + 3)
    near = [word for unit in units[max(0, at - 3) if first is None else first : end] for word in unit.low.split()]
    if "security" in near:
        return "security forces"
    if any(low in OFFICIAL for low in near):
        return "officials"
    if any(low in FORCES for low in near):
        return "land forces"
    if any(low in AT_SEA for low in near):
        return "armed forces"
    return "security forces" if any(low in POLICE for low in near) else "nationals"
