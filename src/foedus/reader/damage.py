"""What an attack did that is told after it: "the school was damaged", "setting a depot on fire", "so was a hospital".

Each is a claim about the attack last told; nothing founds an attack here.
"""

from collections.abc import Iterator, Sequence

from foedus.reader.finite import is_verb
from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.mention import HitPart, Mention
from foedus.reader.nounphrase import is_head
from foedus.reader.owning import owner_of
from foedus.reader.speechwords import BE, MODALS, NEGATIONS, SUBORDINATORS
from foedus.reader.standing import is_part, thing_at
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

# Of a subject with a form of "be", or alone before a stop.
SUFFERED = frozenset(
    "damaged destroyed burned burnt wrecked gutted flattened demolished levelled leveled razed shattered crippled hit "
    "struck sunk torched ruined obliterated devastated hurt blown torn scorched holed pulverised pulverized crushed "
    "blackened buried riddled cratered shredded incinerated charred mangled toppled peppered ripped battered "
    "overturned blasted breached punctured pierced smashed".split()
) | {
    "set on fire", "set aflame", "set afire", "set alight", "razed to the ground", "burned to the ground",
    "burned to ashes", "reduced to rubble", "reduced to ashes", "reduced to ruins", "blown to bits",
    "blown to smithereens", "torn apart", "ripped apart", "torn to pieces", "blown apart", "blown up",
}  # fmt: skip
FELL = frozenset("collapsed collapses burned sank exploded caught crumbled caved toppled".split()) | {
    "burned down", "burnt down", "burns down", "blew up", "gave way",
}  # fmt: skip
# What a blast does to things.
BREAKING = frozenset(
    "blew blows tore tears ripped rips shattered shatters punched punches gouged cracked scorched damaged damages "
    "destroyed destroys wrecked hit hits struck strikes left knocked collapsed set crushed killed buried flattened "
    "pierced peppered smashed landed fell burst exploded".split()
)
BLASTS = frozenset(
    "blast blasts explosion explosions shock wave debris fragments shrapnel wreckage impact fire fires flames "
    "shockwave splinters".split()
)
SOME = frozenset("one another others two three four five six several most some both".split())
LOSING = frozenset("lost loses losing".split())
PARTS_LOST = frozenset(
    "roof roofs window windows wall walls power wing wings facade wheelhouse rudder mast tail dome tower front ceiling "
    "doors door floors".split()
)
LEAVING = frozenset(("leaving", "left", "leaves"))
CRATERS = frozenset("crater craters hole holes gash".split())
STATES = frozenset("flames ruins rubble tatters".split())
# Of what follows, after a clause that tells the attack.
DOING = frozenset("damaging destroying wrecking burning demolishing flattening levelling gutting sinking hitting "
                  "striking igniting shattering".split())  # fmt: skip
FIRES = frozenset("fire fires blaze blazes explosion explosions damage".split())
KINDLING = frozenset("caused causing started starting sparked sparking triggered triggering ignited did doing".split())
ABLAZE = frozenset("ablaze alight afire".split())
PEOPLE = frozenset(("nationals", "land forces", "armed forces", "security forces"))
REACH = 12


OPENING = SUFFERED | FELL | DOING | FIRES | BREAKING | LOSING | STATES | ABLAZE | CRATERS | {"setting", "so", "reduced"}


def read_damage(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield the things that a sentence says were damaged, each sentence's verbs in order; none of a supposed harm."""
    if OPENING.isdisjoint(lows_of(units)):
        return
    for at, unit in enumerate(units):
        if unit.low not in OPENING:
            continue
        hits = _of_participle(units, at)
        for rule in (_suffered, _in_ruins, _among, _broken):
            hits = hits or rule(units, at)
        if hits:
            yield Mention(rule="damage", at=at, start=unit.start, end=unit.end, hits=hits, definite=True,
                          span=(at, min(len(units), at + 1)))  # fmt: skip


def _of_participle(units: Sequence[Unit], at: int) -> tuple[HitPart, ...]:
    """Return what stands behind a word that goes on: ", damaging a hospital", "setting a depot on fire", "so was X"."""
    low = units[at].low
    before = units[at - 1].low if at else ""
    steps = range(0)
    if low in DOING and before in {",", "and", "while", "also"}:
        steps = range(at + 1, _stop(units, at + 1))
    elif low == "setting":
        stop = next((step for step in range(at + 1, min(len(units), at + REACH)) if _on_fire(units, step)), at)
        steps = range(at + 1, stop)
    elif low in FIRES | CRATERS:
        makers = KINDLING if low in FIRES else LEAVING
        return _at_fire(units, at) if any(one.low in makers for one in units[max(0, at - 3) : at]) else ()
    elif low == "so" and at + 1 < len(units) and units[at + 1].low in {"was", "were"}:
        steps = range(at + 2, _stop(units, at + 2))
    return tuple(_things(units, steps))


def _in_ruins(units: Sequence[Unit], at: int) -> tuple[HitPart, ...]:
    """Return what "was in flames", "lay in ruins", "was ablaze", "lost its roof"."""
    if units[at].low not in STATES | LOSING | ABLAZE:
        return ()
    if units[at].low in LOSING:
        lost = any(unit.low in PARTS_LOST for unit in units[at + 1 : at + 5])
        first = at if lost else None
    else:
        step = at - 1 if units[at].low in ABLAZE else at - 2
        in_ = units[at].low in ABLAZE or (at > 0 and units[at - 1].low == "in")
        first = step if in_ and step > 0 and units[step].low in BE | {"lay", "stood", "left"} else None
    if first is None or {unit.low for unit in units[max(0, first - 3) : first + 1]} & (MODALS | NEGATIONS):
        return ()
    begin, end = subject_span(units, first=verb_group(units, at=first).first)
    return tuple(_things(units, range(begin, end)))


def _among(units: Sequence[Unit], at: int) -> tuple[HitPart, ...]:
    """Return what is told behind: "among the buildings hit were a synagogue and a bank", "the sites hit included"."""
    following = units[at + 1].low if at + 1 < len(units) else ""
    if units[at].low not in SUFFERED or following not in {"was", "were", "included", "include", "are"}:
        return ()
    return tuple(_things(units, range(at + 2, _stop(units, at + 2))))


def _broken(units: Sequence[Unit], at: int) -> tuple[HitPart, ...]:
    """Return what a blast broke, or one of the arms told of hit: "the blast blew out a clinic's windows"."""
    group = verb_group(units, at=at)
    plain = not (group.modal or group.negated or group.infinitive or group.passive or group.gerund)
    if units[at].low not in BREAKING or not plain:
        return ()
    begin, end = subject_span(units, first=group.first)
    lows = [unit.low for unit in units[begin:end]]
    some = bool(lows) and lows[0] in SOME and (len(lows) == 1 or lows[1:2] == ["of"] or lows[1:2] == ["more"])
    if not (some or (not BLASTS.isdisjoint(lows[-3:]))):
        return ()
    return tuple(_things(units, range(at + 1, _stop(units, at + 1))))


def _to_ruins(units: Sequence[Unit], at: int) -> bool:
    return at + 2 < len(units) and units[at + 1].low == "to" and units[at + 2].low in RUINS


RUINS = frozenset("rubble ruins ashes dust wreckage cinders matchwood".split())


def _on_fire(units: Sequence[Unit], at: int) -> bool:
    return units[at].low in ABLAZE or (units[at].low == "fire" and units[at - 1].low == "on")


def _suffered(units: Sequence[Unit], at: int) -> tuple[HitPart, ...]:
    """Return the things that are the subject of a verb of suffering."""
    low = units[at].low
    if low not in SUFFERED and low not in FELL and not (low == "reduced" and _to_ruins(units, at)):
        return ()
    group = verb_group(units, at=at)
    passive = any(unit.low in BE for unit in units[max(0, at - 3) : at])
    bare = low == "reduced" and not passive
    lead = {unit.low for unit in units[max(0, at - 4) : at]}
    if lead & (MODALS | NEGATIONS | {"to"}) or group.infinitive or not (passive or bare or low in FELL):
        return ()
    if low == "caught" and not (at + 1 < len(units) and units[at + 1].low == "fire"):
        return ()
    first = next((step for step in range(at - 1, max(-1, at - 4), -1) if units[step].low in BE), at)
    begin, end = subject_span(units, first=verb_group(units, at=first).first if passive else group.first)
    begin = _list_begin(units, begin, end)
    if any(unit.low in NEGATIONS for unit in units[begin:end]):
        return ()
    return tuple(_things(units, range(begin, end)))


def _list_begin(units: Sequence[Unit], begin: int, end: int) -> int:
    """Return where a list begins that goes on with "and": "houses, a school | and a church were damaged"."""
    if not any(unit.low == "and" for unit in units[begin:end]):
        return begin
    while begin > 1 and units[begin - 1].low == "," and "object" in units[begin - 2].roles:
        first = begin - 2
        while first and units[first - 1].low.isalpha() and not is_verb(units, at=first - 1) and begin - first < LONGEST:
            first -= 1
        begin = first
    return begin


LONGEST = 5


def _at_fire(units: Sequence[Unit], at: int) -> tuple[HitPart, ...]:
    """Return what burned: "caused a fire on the premises of a factory", "started fires at two depots"."""
    prep = next(
        (step for step in range(at + 1, min(len(units), at + 4)) if units[step].low in {"at", "on", "in", "to"}), 0
    )
    return tuple(_things(units, range(prep + 1, _stop(units, prep + 1)))) if prep else ()


def _stop(units: Sequence[Unit], begin: int) -> int:
    """Return where a list of things ends."""
    for step in range(begin, min(len(units), begin + REACH)):
        low = units[step].low
        if low in STOPS | {"."} or low in SUBORDINATORS or is_verb(units, at=step):
            return step
        if low == "," and not any("object" in unit.roles for unit in units[step + 1 : step + 5]):
            return step
    return min(len(units), begin + REACH)


def _things(units: Sequence[Unit], steps: range) -> Iterator[HitPart]:
    """Yield the things of a stretch that can be hit, each with whose it is; a place's own kind and people are none."""
    seen = False
    for step in steps:
        unit = units[step]
        thing = thing_at(units, at=step) if "object" in unit.roles else ""
        if not thing or thing in PEOPLE or thing in {"airspace", "sovereignty", "territory", "territorial sea"}:
            continue
        if not is_head(units, at=step) or is_part(units, at=step) or _within(units, step, steps.start):
            continue
        if seen and any(one.low in {"in", "at", "inside"} for one in units[max(steps.start, step - 3) : step]):
            continue  # "a freighter in the harbour"
        seen = True
        if thing == "civil craft" and step and units[step - 1].low in {"the", "this", "that"}:
            continue  # the ship told before
        owner, first, last = owner_of(units, at=step)
        yield HitPart(thing, owner, min(unit.start, first), max(unit.end, last))


def _within(units: Sequence[Unit], at: int, begin: int) -> bool:
    """Whether a thing only says where another is: "windows of the hospital", "a depot near the port"."""
    before = [unit.low for unit in units[max(begin, at - 4) : at]]
    return bool({"near", "beside", "behind", "outside", "from", "by"} & set(before))
