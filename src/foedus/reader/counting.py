"""How many were killed, hurt, shot down: the number of those of whom a verb or noun of loss is said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from foedus.reader.downed import STOPPING, read_stopped
from foedus.reader.grammar import STOPS
from foedus.reader.injuries import INJURING, read_injured
from foedus.reader.numbers import Count
from foedus.reader.peoplecount import NOT_VICTIMS, SURE_PEOPLE, people_after, people_before, people_end, quantity_before
from foedus.reader.speechwords import BE, HAVE, HEDGES, MODALS
from foedus.reader.toll import Toll, none_of, toll_of
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

# What is done to people, by its property: with an object, or of its subject.
TAKING = {
    **dict.fromkeys(
        "kill killed kills killing murdered murdering slew slaughtered massacred executed "
        "butchered beheaded beheading lynched hanged butchering massacring slaughtering executing "
        "martyred martyring shot".split(),
        "killed",
    ),
    **dict.fromkeys(
        "wound wounded wounds wounding injure injured injures injuring hurt hurting maimed maiming "
        "blinded blinding".split(),
        "wounded",
    ),
    **{
        f"{verb} to death": "killed"
        for verb in (
            "hacked stabbed beaten burned burnt bludgeoned clubbed battered crushed trampled tortured knifed bayoneted "
            "stoned hacking stabbing beating burning bludgeoning clubbing shot blown starved"
        ).split()
    },
    **dict.fromkeys(("shot dead", "gunned down", "mown down", "cut down"), "killed"),
}
# Verbs that have things and fighters as their object as well: only of those who are surely people.
CULLING = dict.fromkeys(
    "neutralised neutralized neutralising neutralizing eliminated eliminating liquidated liquidating".split(),
    "killed",
)
FALLING = {
    **dict.fromkeys("died dies die dying perished perish perishes drowned drown drowns".split(), "killed"),
    **dict.fromkeys("dead slain".split(), "killed"),
}
LOSSES = {
    **dict.fromkeys("deaths fatalities casualties bodies corpses coffins".split(), "killed"),
    **dict.fromkeys("injuries wounds".split(), "wounded"),
}
NOBODY = frozenset("nobody none noone".split())
PAIR = 2
SAFE = frozenset("safe unhurt unharmed uninjured".split())
TELLING = frozenset("reported said believed feared known confirmed thought presumed seriously slightly lightly "
                    "moderately badly critically fatally gravely outright".split())  # fmt: skip


def read_tolls(units: Sequence[Unit]) -> Iterator[Toll]:
    """Yield the numbers of killed, hurt and shot down that a sentence states as so."""
    rules = _rules()
    if rules.keys().isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        rule = rules.get(unit.low)
        if rule is None:
            continue
        for toll in rule(units, at):
            yield toll
            if toll.part.value == NONE and toll.name != "killed" and unit.low in UNHARMED:
                yield Toll("killed", toll.at, toll.part)  # "without hurting anybody": none killed, either
            elif toll.part.value == NONE and toll.name == "killed" and unit.low in {"casualties", "victims"}:
                yield Toll("wounded", toll.at, toll.part)


NONE = ("0",)
UNHARMED = frozenset(("hurting", "harming", "hit"))


@cache
def _rules() -> Mapping[str, Callable[[Sequence[Unit], int], Iterator[Toll]]]:
    """Return the rule that a word opens."""
    return {
        **dict.fromkeys((*TAKING, *CULLING), _taken),
        **dict.fromkeys(FALLING, _fallen),
        **dict.fromkeys(LOSSES, _losses),
        **dict.fromkeys(("lives", "life"), _lives),
        "victims": _no_victims,
        "hit": _nobody_hit,
        **dict.fromkeys(("harmed", "harming"), _unharmed),
        **dict.fromkeys(("lost", "loses"), _lost),
        **dict.fromkeys(("loss", "toll", "losses"), _toll_told),
        "down": _dragged,
        **dict.fromkeys(FOUNDERING, _with_crew),
        "fell": _fell,
        **dict.fromkeys(SAFE, _safe),
        **dict.fromkeys(STOPPING, _stopped),
        **dict.fromkeys(INJURING, _injured),
    }


def _no_victims(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `there are no victims`; how many victims there were is not how many died."""
    if at and units[at - 1].low in {"no", "without"}:
        yield none_of(units, name="killed", at=at, begin=at - 1, end=at + 1)


def _nobody_hit(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `nobody was hit`, `no one had been hit`."""
    if at and units[at - 1].low in {"was", "were"}:
        yield from _nobody(units, at, "wounded")


def _unharmed(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `nobody was harmed`, `without harming anyone`; how many were harmed is not told by it."""
    yield from _nobody(units, at, "wounded")
    yield from _not_any(units, at, "wounded")


def _stopped(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    return read_stopped(units, at=at)


def _injured(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    return read_injured(units, at=at)


def _lost(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `lost 105 soldiers`, `with one engineer lost`, `323 of her company were lost`."""
    found = people_after(units, at=at + 1)
    lead = [one.low for one in units[max(0, at - 4) : at]]
    if found is not None and _is_of_people(units, found):
        yield toll_of(units, name="killed", at=at, found=found)
    elif "with" in lead:
        yield from _of_subject(units, at, "killed")
    elif lead and lead[-1] in BE:
        yield from (one for one in _of_subject(units, at, "killed") if _counts_people(units, one))


def _counts_people(units: Sequence[Unit], toll: Toll) -> bool:
    """Whether the words of a number name people: "54 of her sailors were lost", and not "two planes were lost"."""
    words = [
        unit.low for unit in units[: toll.at] if unit.start >= toll.part.start and unit.low not in BE | HAVE | HEDGES
    ]
    return bool(words) and (words[-1] in SURE_PEOPLE or words[-1] in {"company", "complement", "lives", "them"})


def _fell(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `forty soldiers fell in an ambush`; what falls on, into or from something is not killed."""
    following = units[at + 1].low if at + 1 < len(units) else "."
    if following in FALLING_DEAD and at and units[at - 1].low in SURE_PEOPLE:
        yield from _of_subject(units, at, "killed")


FALLING_DEAD = frozenset("in at near there . , during defending fighting when while and that".split())


def _dragged(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `took forty-six sailors down with her`."""
    near = range(at - 1, max(-1, at - 7), -1)
    verb = next((step for step in near if units[step].low in {"took", "taking", "takes"}), None)
    found = (
        None
        if verb is None or [one.low for one in units[at + 1 : at + 2]] != ["with"]
        else people_after(units, at=verb + 1)
    )
    if found is not None and _is_of_people(units, found):
        yield toll_of(units, name="killed", at=at, found=found)


FOUNDERING = frozenset(("sunk", "sank", "went down", "sinks", "sinking", "foundered", "capsized", "broken in two"))


def _with_crew(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `sank with 93 men`, `went down with some ninety of her crew`, `194 went down`: they died with her."""
    following = next((step for step in range(at + 1, min(len(units), at + REACH)) if units[step].low == "with"), None)
    found = None if following is None else people_after(units, at=following + 1)
    if found is not None and following is not None and _of_crew(units, found):
        group = verb_group(units, at=at)
        if not (group.modal or group.negated or group.infinitive):
            yield toll_of(units, name="killed", at=following, found=found)


def _of_crew(units: Sequence[Unit], found: Count) -> bool:
    words = [unit.low for unit in units[found.first : found.last + 3]]
    return any(low in SURE_PEOPLE or low in {"crew", "company", "hands"} for low in words)


REACH = 8


def _toll_told(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `the death toll rose to seven`, `with the loss of 46 sailors`."""
    yield from _said_after(units, at, "killed")


def _taken(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `killed two soldiers and a woman`, and of the subject `six people were killed`."""
    name = TAKING.get(units[at].low, "killed")
    group = verb_group(units, at=at)
    if _is_number_of(units, at):
        yield from _said_after(units, at, name, sure=True)
        return
    if _nobody_after(units, at + 1) and not (group.modal or group.infinitive):
        yield none_of(units, name=name, at=at, begin=at, end=min(len(units), at + 3))
        return
    if (
        group.modal
        or group.negated
        or (group.infinitive and not any(one.low in HAVE for one in units[group.first : at]))
    ):
        yield from _nobody(units, at, name)
        yield from _not_any(units, at, name)
        return
    if group.gerund and at and units[at - 1].low == "without":
        yield from _not_any(units, at, name)  # "without hurting anybody"
        return
    passive = any(unit.low in BE for unit in units[group.first : at])
    found = None if passive else people_after(units, at=at + 1 + _skips_colon(units, at))
    wanting = units[at].low in CULLING or units[at].low == "shot"
    if found is not None:
        if not wanting or _is_of_people(units, found) or _is_of_them(units, found):
            yield toll_of(units, name=name, at=at, found=found)
        return
    if units[at].low != "shot" and (passive or units[at].low == "hurt" or people_end(units, at=at + 1)):
        yield from (one for one in _of_subject(units, at, name) if not wanting or _counts_people(units, one))


def _skips_colon(units: Sequence[Unit], at: int) -> bool:
    """Whether a number stands behind a colon: "Killed: 3"."""
    return at == 0 and len(units) > 1 and units[1].low == ":"


def _is_number_of(units: Sequence[Unit], at: int) -> bool:
    """Whether "the number of those killed", "the number of wounded" goes before."""
    lead = [unit.low for unit in units[max(0, at - 4) : at]]
    return "number" in lead and lead[-1] in {"of", "those", "people", "soldiers", "civilians"}


def _is_of_them(units: Sequence[Unit], found: Count) -> bool:
    return [unit.low for unit in units[found.first : found.last + 2] if unit.low in {"of", "them"}] == ["of", "them"]


def _nobody_after(units: Sequence[Unit], at: int) -> bool:
    """Whether nobody is the object: "killed nobody", "hurt no one"."""
    lows = [unit.low for unit in units[at : at + 2]]
    return lows[:1] == ["nobody"] or lows == ["no", "one"] or lows[:1] == ["no-one"]


def _not_any(units: Sequence[Unit], at: int, name: str) -> Iterator[Toll]:
    """Read `did not hurt anyone`, `without killing anybody`: none; what may be is not told."""
    lead = {unit.low for unit in units[max(0, at - 4) : at]}
    anyone = at + 1 < len(units) and units[at + 1].low in {"anyone", "anybody", "any"}
    if anyone and lead & {"not", "n't", "without", "never"} and not lead & MODALS:
        yield none_of(units, name=name, at=at, begin=max(0, at - 1), end=at + 2)


def _fallen(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `two patients died`, `290 dead`, `puts the dead at nine`."""
    name = FALLING[units[at].low]
    group = verb_group(units, at=at)
    if group.modal or group.negated or group.infinitive:
        yield from _nobody(units, at, name)
        return
    if units[at].low == "drowned" and (found := people_after(units, at=at + 1)) is not None:
        yield toll_of(units, name=name, at=at, found=found)
        return
    if units[at].low == "dead":
        told = list(_said_after(units, at, name))
        if told:
            yield from told
            return
        following = units[at + 1].low if at + 1 < len(units) else "."
        if following in NOT_VICTIMS | {"sea", "line", "body", "bodies", "end"}:
            return
    yield from _of_subject(units, at, name)


def _of_subject(units: Sequence[Unit], at: int, name: str) -> Iterator[Toll]:
    """Read the number of the subject: "six people were killed", "more than fifty of her crew died"."""
    first = verb_group(units, at=at).first
    while first > 0 and (units[first - 1].low in TELLING | BE | HAVE | HEDGES | {"to", "have", "who", "that"}):
        first -= 1
    nobody = list(_nobody(units, at, name, first=first))
    if nobody:
        yield from nobody
        return
    found = people_before(units, end=first)
    if found is not None:
        yield toll_of(units, name=name, at=at, found=found)


def _nobody(units: Sequence[Unit], at: int, name: str, *, first: int | None = None) -> Iterator[Toll]:
    """Read `nobody was hurt`, `no one died`, `no soldiers were killed`: none."""
    first = verb_group(units, at=at).first if first is None else first
    if first > 1 and units[first - 1].low in {"or", "nor", "and"} and units[first - PAIR].low in TAKING | FALLING:
        first = verb_group(units, at=first - PAIR).first  # "nobody had been killed or hurt"
    if first and units[first - 1].low == "else":
        return  # "nobody else was hurt"
    lead = [unit.low for unit in units[max(0, first - 4) : at]]
    none = next((number for number, low in enumerate(lead) if low in NOBODY or low == "no"), None)
    if none is None and "not" in lead[:-1] and lead[lead.index("not") + 1] in {"one", "a"}:
        none = lead.index("not")
    modal = any(low in MODALS for low in lead)
    if none is not None and not modal and (lead[none] in NOBODY or lead[none + 1 : none + 2] == ["one"]
                                           or any(low in SURE_PEOPLE for low in lead[none:])):  # fmt: skip
        begin = at - len(lead) + none
        yield none_of(units, name=name, at=at, begin=begin, end=at + 1)


def _losses(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `twelve deaths`, `no injuries`, `no casualties`."""
    name = LOSSES[units[at].low]
    before = units[at - 1].low if at else ""
    if before in {"received", "suffered", "sustained"}:
        yield from _of_subject(units, at - 1, name)
        return
    lead = [unit.low for unit in units[max(0, at - 3) : at]]
    joined = before in {"or", "and", "nor"} and lead[:1] == ["no"] and lead[1:2] and lead[1] in LOSSES
    if before in {"no", "without", "zero"} or joined:
        yield none_of(units, name=name, at=at, begin=at - (3 if joined else 1), end=at + 1)
        return
    told = list(_said_after(units, at, name))
    found = None if units[at].low == "casualties" else quantity_before(units, at=at, reach=3)
    if told and units[at].low != "casualties":
        yield from told
    elif found is not None:
        yield toll_of(units, name=name, at=at, found=found)


def _lives(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `two sailors lost their lives`, `claimed 28 lives`, `cost the lives of six people`."""
    lead = [unit.low for unit in units[max(0, at - 6) : at]]
    lost = next(
        (step for step in range(at - 1, max(-1, at - 3), -1) if units[step].low in {"lost", "lose", "loses"}), 0
    )
    if lost:
        yield from _of_subject(units, lost, "killed")
        return
    costing = {"claimed", "cost", "took", "claiming", "costing", "claims"} & set(lead)
    price = next((step for step in range(at - 1, max(-1, at - 7), -1) if units[step].low in {"cost", "costing"}), 0)
    if price and units[at - 1].low in {"his", "her", "their", "its"}:
        found = people_after(units, at=price + 1)
    else:
        found = quantity_before(units, at=at, reach=3) if costing else None
    if found is None and costing and at + 2 < len(units) and units[at + 1].low == "of":
        found = people_after(units, at=at + 2)
    if found is not None:
        yield toll_of(units, name="killed", at=at, found=found)


INTO = frozenset("at to as of was is stands stood reached : exceeded".split())


def _said_after(units: Sequence[Unit], at: int, name: str, *, sure: bool = False) -> Iterator[Toll]:
    """Read `the death toll has risen to seven`, `put the dead at nine`, `with the loss of 46 sailors`."""
    put = _is_put(units, at)
    toll = sure or put or units[at].low in {"toll", "loss"} or (at and units[at - 1].low in {"the", "of"})
    if units[at].low == "losses" and not put:
        return
    if not toll or (units[at].low == "toll" and not (at and units[at - 1].low in {"death", "the", "its", "a"})):
        return
    risen = units[at].low == "toll" and at + 1 < len(units) and units[at + 1].low in {"from", "of", "in"}
    for step in range(at + 1, min(len(units), at + (LONG if risen else 7))):
        if units[step].low in STOPS | {",", "."} and units[step].low != ":":
            return
        if units[step].low in INTO and not (risen and units[step - 1].low not in RISEN):
            found = people_after(units, at=step + 1)
            if found is not None and (
                units[at].low not in {"loss", "losses"} or _is_of_people(units, found) or _is_bare(units, found)
            ):
                if units[step].low != ":" or not any(one.low in FALLING for one in units[found.first : found.last]):
                    yield toll_of(units, name=name, at=at, found=found)
                return


LONG = 20
# "The toll from Tuesday's strike on Odesa rose to twelve".
RISEN = frozenset("rose risen rises climbed climbs stands stood reached grew grown put jumped increased fell".split())


def _is_put(units: Sequence[Unit], at: int) -> bool:
    """Whether a number is put on the dead: "put the Pakistani dead at 58", "puts its own losses at twelve"."""
    near = range(at - 1, max(-1, at - 6), -1)
    verb = next((step for step in near if units[step].low in {"put", "puts", "putting", "placed", "places"}), None)
    return verb is not None and any(unit.low == "at" for unit in units[at + 1 : at + 6])


def _is_bare(units: Sequence[Unit], found: Count) -> bool:
    """Whether a number stands alone: "with the loss of 176"."""
    return units[found.last - 1].low[:1].isdecimal() and people_end(units, at=found.last)


def _is_of_people(units: Sequence[Unit], found: Count) -> bool:
    return any(unit.low in SURE_PEOPLE | {"life", "lives"} for unit in units[found.first : found.last + 1])


def _safe(units: Sequence[Unit], at: int) -> Iterator[Toll]:
    """Read `the crew are safe`: none killed, none hurt."""
    lead = [unit.low for unit in units[max(0, at - 6) : at]]
    if "crew" in lead and set(lead) & BE and not set(lead) & {"not", "if", "whether"}:
        begin = at - len(lead) + lead.index("crew")
        for name in ("killed", "wounded") if units[at].low == "safe" else ("wounded",):
            yield none_of(units, name=name, at=at, begin=begin, end=at + 1)
