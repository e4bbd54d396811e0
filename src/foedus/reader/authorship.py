"""Who did what was told before, by other words than blame: "the shells were Soviet", "claimed by the Houthis".

Each is a claim of him who speaks, about the attack last told.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from foedus.reader.grammar import STOPS, subject_span
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import SPONSORING, is_backed
from foedus.reader.speechwords import BE, HEDGES, MODALS, NEGATIONS
from foedus.reader.unit import Unit, lows_of
from foedus.reader.verbgroup import verb_group

ACTING = frozenset(("state", "group", "organisation", "capital", "office", "demonym"))
# What an attack is called when it is spoken of again.
DEEDS = frozenset(
    "attack attacks strike strikes bombing bombings raid raids assault killing killings shelling ambush operation "
    "massacre sinking hijacking murder murders explosion explosions blast blasts incident fire shots shot deed "
    "affair work assassination mission incursion intrusion hack sabotage act acts bombardment ambush invasion launch "
    "launches bomb bombs shootdown".split()
)
IT = frozenset("it this that they these both all each one which".split())
# What struck, when it is spoken of again; whose it was tells who did it.
ARMS = frozenset(
    "missile missiles rocket rockets shell shells drone drones bomb bombs projectile projectiles mine mines torpedo "
    "aircraft plane planes jet jets warplane warplanes helicopter helicopters gunmen attackers assailants raiders "
    "men bomber bombers culprit culprits perpetrators perpetrator attacker assailant saboteurs commandos guns gun "
    "skiffs boats interceptor munition munitions device salvo wreckage debris fragments fragment remains warhead "
    "warheads fin fins casings cartridges killers killer shooters shooter hijackers kidnappers arsonists".split()
)
SENT = frozenset("fired launched dropped sent laid planted flown shot released thrown".split())
DONE = frozenset("claimed committed ordered conducted mounted staged perpetrated organised organized executed "
                 "masterminded orchestrated directed launched made done".split()) | {"carried out"}  # fmt: skip
LAYING = frozenset("laid lays lay pinned pins pin put puts traced traces trace ascribed ascribes ascribe attributed "
                   "attributes attribute attributing charged chalked".split())  # fmt: skip
DOUBTFUL = frozenset("if whether insufficient unproven unclear unknown perhaps maybe possibly either".split())
# Words that may follow a name without belonging to it.
SHARED = frozenset("and or as who which that but for".split())
NEAR = 8


def read_authors(units: Sequence[Unit]) -> Iterator[Mention]:
    """Yield claims that somebody did what was told before; a doubt, a question or a denial yields none."""
    openers, lows = _openers(), lows_of(units)
    if openers.isdisjoint(lows) or "?" in lows or is_unproved(units):
        return
    for at, unit in enumerate(units):
        low = unit.low
        if low in DOUBTFUL:
            return
        if low not in openers:
            continue
        for words, rule in _rules():
            if low in words:
                yield from rule(units, at)


@cache
def _openers() -> frozenset[str]:
    """Return every word at which some rule begins."""
    return frozenset().union(*(words for words, _ in _rules()))


@cache
def _rules() -> tuple[tuple[frozenset[str], Callable[[Sequence[Unit], int], Iterator[Mention]]], ...]:
    """Return the rules, each with the words that open it."""
    return (
        (BE, _is_of),
        (SENT, _sent_by),
        (frozenset(("came", "come", "belonged", "belong")), _came_from),
        (LAYING, _laid_to),
        (frozenset(("done", "did")), _did_it),
        (frozenset(("pointed", "points", "pointing")), _pointed_at),
        (frozenset(("behind",)), _behind),
        (CHARGING, _charged),
        (frozenset(("blamed", "blames", "blaming")), _blamed),
        (DONE | CARRYING, _done_by),
    )


def is_unproved(units: Sequence[Unit]) -> bool:
    """Whether a sentence says that nothing shows it: "it had not been shown that Iran laid it"."""
    return not PROVING.isdisjoint(lows_of(units)) and any(
        unit.low in PROVING and any(one.low in NEGATIONS for one in units[max(0, at - 4) : at])
        for at, unit in enumerate(units)
    )


PROVING = frozenset("shown proved proven established clear certain sure evidence known sign signs proof".split())


def _is_of(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the shells were Soviet`, `the aircraft was one of the Sudanese army's`, `it was the work of X`."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    head = _head(units, begin, end)
    if head is None or not is_plain(units, at=at) or not (_is_arms(head) or head.low in DEEDS | IT):
        return
    step = at + 1
    while step < len(units) and units[step].low in HEDGES | SKIPPED:
        step += 1
    if step >= len(units):
        return
    if units[step].low in {"a", "an"} and _is_arms(head) and _definite(units, begin, end):
        yield from _one_of(units, at, step + 1)
        return
    work = units[step].low in {"work", "doing", "handiwork"}
    if work and step + 1 < len(units) and units[step + 1].low == "of":
        yield from _told(units, at, range(step + 2, min(len(units), step + 6)))
    elif _acts(units, step) and _is_arms(head):
        following = units[step + 1] if step + 1 < len(units) else None
        alone = following is None or following.low in STOPS | {".", ",", "and", "that", "which", "but", "'s"}
        if alone or following is None or _is_arms(following) or "force" in following.roles:
            yield tell_back(units, at=at, agents=(units[step],))
    elif _acts(units, step) and any(one.low in {"work", "doing", "handiwork"} for one in units[step + 1 : step + 4]):
        yield tell_back(units, at=at, agents=(units[step],))


# "They were those of the militias", "was almost certainly Russian".
SKIPPED = frozenset("the one of all members men some those from almost certainly probably likely".split())


def _one_of(units: Sequence[Unit], at: int, first: int) -> Iterator[Mention]:
    """Read `the missile was an Iskander of the Russian army`, `the drone was an Israeli one`."""
    for step in range(first, min(len(units), first + NEAR)):
        if units[step].low in STOPS | {",", "."} or units[step].low in {"in", "at", "from", "on", "that", "which"}:
            return
        if _acts(units, step):
            after = units[step + 1].low if step + 1 < len(units) else ""
            made = after in {"made", "built", "design", "designed", "type", "model", "copy"}
            if not made:
                yield tell_back(units, at=at, agents=(units[step],))
            return


def _sent_by(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `they were fired from Finland`, `Iran had fired it`: whose words name a weapon told before."""
    group = verb_group(units, at=at)
    if group.modal or group.negated:
        return
    begin, end = subject_span(units, first=group.first)
    head = _head(units, begin, end)
    if any(unit.low in BE for unit in units[max(0, at - 3) : at]):
        begin, end = _subject(units, at)
        head = _head(units, begin, end)
        known = head is not None and (head.low in IT or (_is_arms(head) and _definite(units, begin, end)))
        prep = next(
            (step for step in range(at + 1, min(len(units), at + NEAR)) if units[step].low in {"by", "from"}), 0
        )
        over = any(unit.low in {"airspace", "air", "waters", "skies"} for unit in units[prep : prep + 4])
        if known and prep and not over and not _stopped(units, at + 1, prep):
            yield from _told(units, at, range(prep + 1, min(len(units), prep + 5)))
        return
    thing = units[at + 1].low if at + 1 < len(units) else "."
    if units[at].low == "shot" and any(unit.low in GONE for unit in units[:at]):
        return  # "two airmen were lost with their Cobra; Iran said it had shot it down": another than was told before
    if at and units[at - 1].low in {"and", "then", "but"} and not any(_is_arms(unit) for unit in units[:at]):
        return  # "weighed a request and dropped it"
    arms = thing in {"the", "those", "both"} and at + 2 < len(units) and _is_arms(units[at + 2])
    if arms or (thing in {"it", "them"} and units[at].low != "laid"):
        yield from _by_subject(units, at)


GONE = frozenset("lost crashed vanished missing disappeared overdue".split())


def _of_agent(units: Sequence[Unit], at: int, begin: int, end: int) -> Iterator[Mention]:
    """Yield the claim that a subject did it: an actor by name, or one that is pointed at ("the army")."""
    doer = _agent(units, begin, end)
    if doer is not None:
        yield tell_back(units, at=at, agents=(doer,))
    elif any(units[step].low in STANDING_IN and units[step - 1].low in POINTING for step in range(begin + 1, end)):
        yield replace(tell_back(units, at=at, agents=()), span=(begin, end))


STANDING_IN = frozenset("army military group movement militia alliance force".split())
POINTING = frozenset(("the", "that", "same", "this"))


def _agent(units: Sequence[Unit], begin: int, end: int) -> Unit | None:
    """Return who acts in a subject: its head, or whose forces they are ("Ukraine's own air defences")."""
    return next((units[at] for at in range(end - 1, begin - 1, -1) if _acts(units, at)), None)


def _came_from(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the aircraft came from Algeria`."""
    if not is_plain(units, at=at) or at + 1 >= len(units) or units[at + 1].low not in {"from", "to"}:
        return
    belonging = units[at + 1].low == "to"
    if belonging != units[at].low.startswith("belong"):
        return
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    head = _head(units, begin, end)
    army = any(unit.low in ARMY or "office" in unit.roles for unit in units[at + 2 : at + 6])
    pointing = head is not None and head.low in {"it", "they"} and (army or not belonging)
    known = head is not None and (_is_arms(head) or head.low in DEEDS) and _definite(units, begin, end)
    if known or pointing:
        yield from _told(units, at, range(at + 2, min(len(units), at + 6)))


ARMY = frozenset(("army", "military", "armed forces", "air force", "navy", "forces"))


def _laid_to(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Washington laid it to Rwanda and the M23`, `pinned the attack on X`, `put it down to X`."""
    if not is_plain(units, at=at):
        return
    prep = next((step for step in range(at + 1, min(len(units), at + NEAR)) if units[step].low in {"to", "on"}), 0)
    if not prep or _stopped(units, at + 1, prep):
        return
    between = [unit.low for unit in units[at + 1 : prep]]
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    relative = bool(end) and (units[end - 1].low == "which" or (begin and units[begin - 1].low in {"which", "that"}))
    relative = relative or any(unit.low == "which" for unit in units[max(0, at - NEAR) : at])
    meant = any(low in IT | DEEDS for low in between) or (relative and not between)
    charged = units[at].low not in {"lay", "put", "puts", "charged"} or "down" in between or any(
        low in DEEDS | {"it", "this"} for low in between
    )  # fmt: skip
    if meant and charged:
        yield from _told(units, at, range(prep + 1, min(len(units), prep + NEAR)))


CHARGING = frozenset("accused accuses accuse accusing condemned condemns condemn convicted denounced blamed criticised "
                     "criticized censured sanctioned punished".split())  # fmt: skip


# To do these is not to attack: "accused the Emirates of supplying drones to the rebels".
HELPING = SPONSORING | frozenset(
    "selling giving delivering shipping exporting smuggling planning preparing plotting seeking wanting trying "
    "threatening failing refusing violating breaking breaching lying inventing staging hiding recruiting inciting "
    "encouraging tolerating allowing letting ignoring sending fomenting fuelling fueling advising sustaining "
    "abandoning welcoming receiving housing".split()
)


def _charged(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `accuses Israel of having killed him`, `condemned the United States for laying mines`."""
    if not is_plain(units, at=at):
        return
    prep = next((step for step in range(at + 1, min(len(units), at + NEAR)) if units[step].low in {"of", "for"}), 0)
    if not prep or _stopped(units, at + 1, prep):
        return
    near = units[prep + 1 : prep + 7]
    gerund = bool(near) and (near[0].low.endswith("ing") or near[0].low in {"having", "being"})
    gerund = gerund and near[0].low not in HELPING
    force = any("verb" in unit.roles or unit.low in DEEDS | {"it", "this"} or "weapon" in unit.roles for unit in near)
    deed = len(near) > 1 and near[0].low in {"the", "this", "that"} and any(unit.low in DEEDS for unit in near[1:3])
    if (gerund and force) or deed:
        yield from _told(units, at, range(at + 1, prep))


def _blamed(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the group blamed the army`: one that is pointed at."""
    end = min(len(units), at + 4)
    if is_plain(units, at=at) and _agent(units, at + 1, end) is None:
        yield from _of_agent(units, at, at, end)


def _behind(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `Iran was behind it`, `was behind the attack`."""
    verb = next((step for step in range(at - 1, max(-1, at - 4), -1) if units[step].low in BE | {"stood", "lay"}), None)
    following = [unit.low for unit in units[at + 1 : at + 4]]
    deed = set(following) & (DEEDS | ARMS | {"it"}) or following[:1] in (["this"], ["both"], ["them"], ["all"])
    if verb is not None and is_plain(units, at=verb) and deed:
        yield from _by_subject(units, verb)


def _by_subject(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Yield the claim that the subject of a verb did it: an actor by name, or "it" and "they" as who speaks."""
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    named = list(_of_agent(units, at, begin, end))
    if named:
        yield from named
    elif begin < end and (
        (end - begin == 1 and units[begin].low in {"it", "they", "we"}) or units[begin].low in {"its", "their", "our"}
    ):
        yield replace(tell_back(units, at=at, agents=()), rule="responsibility", pronoun=begin)


def _did_it(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `the PKK had done it`, `its boats had done the work`."""
    following = [unit.low for unit in units[at + 1 : at + 3]]
    if following[:1] not in (["it"], ["this"]) and following not in (["the", "work"], ["the", "deed"]):
        return
    if is_plain(units, at=at) and not any(unit.low in BE for unit in units[max(0, at - 2) : at]):
        yield from _by_subject(units, at)


def _pointed_at(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `pointed the finger at Iran`, `pointed at Moscow`."""
    prep = next((step for step in range(at + 1, min(len(units), at + 5)) if units[step].low == "at"), 0)
    if prep and is_plain(units, at=at):
        yield from _told(units, at, range(prep + 1, min(len(units), prep + 5)))


def _done_by(units: Sequence[Unit], at: int) -> Iterator[Mention]:
    """Read `all three were claimed by the Houthis`, `the bombing was ordered by Tripoli`; `Al-Shabaab claimed it`."""
    group = verb_group(units, at=at)
    if group.modal or group.negated:
        return
    begin, end = subject_span(units, first=group.first)
    head = _head(units, begin, end)
    if any(unit.low in BE for unit in units[max(0, at - 3) : at]):
        begin, end = _subject(units, at)
        head = _head(units, begin, end)
        prep = next((step for step in range(at + 1, min(len(units), at + 4)) if units[step].low == "by"), 0)
        meant = head is not None and (
            head.low in IT
            or (head.low in DEEDS and _definite(units, begin, end))
            or ("number" in head.roles and any(unit.low in IT for unit in units[begin:end]))
        )
        if prep and meant:
            yield from _told(units, at, range(prep + 1, min(len(units), prep + 6)))
    elif units[at].low in CARRYING and _its_deed(units, at + 1 + (units[at].low == "carried")):
        first = units[begin] if begin < end else None
        if head is not None and _acts(units, _at(units, head)):
            yield tell_back(units, at=at, agents=(head,))
        elif first is not None and end - begin == 1 and first.low in {"it", "they", "we"}:
            yield replace(tell_back(units, at=at, agents=()), rule="responsibility", pronoun=begin)
    elif units[at].low == "claimed" and head is not None and _acts(units, _at(units, head)):
        following = [unit.low for unit in units[at + 1 : at + 3]]
        if following[:1] == ["it"] and following[1:] in ([], ["."], [","], ["and"], ["on"], ["in"]):
            yield tell_back(units, at=at, agents=(head,))


def _subject(units: Sequence[Unit], at: int) -> tuple[int, int]:
    """Return the units of the subject of a passive, past adverbs: "the mines were newly laid"."""
    be = next(step for step in range(at - 1, -1, -1) if units[step].low in BE)
    return subject_span(units, first=verb_group(units, at=be).first)


CARRYING = frozenset("carried conducted mounted staged committed perpetrated ordered".split()) | {"carried out"}


def _its_deed(units: Sequence[Unit], at: int) -> bool:
    """Whether the deed told before follows: "carried out the attack", "ordered this strike"."""
    near = [unit.low for unit in units[at : at + 3]]
    return near[:1] in (["the"], ["this"], ["that"], ["these"], ["those"], ["both"]) and bool(set(near[1:]) & DEEDS)


def _told(units: Sequence[Unit], at: int, steps: range) -> Iterator[Mention]:
    """Yield the claim with those who are named in a stretch, side by side."""
    found: list[Unit] = []
    for step in steps:
        unit = units[step]
        if unit.low in STOPS | {",", ".", "that", "which", "who", "in", "at", "on", "for", "near", "against", "after"}:
            break
        if unit.low in {"allied", "backed", "linked", "loyal", "aligned", "supported", "close", "armed"}:
            break
        if _acts(units, step) and all(unit.actor != one.actor for one in found):
            found.append(unit)
    if found:
        yield tell_back(units, at=at, agents=tuple(found[:3]))


def _head(units: Sequence[Unit], begin: int, end: int) -> Unit | None:
    """Return the last word of a subject that names something or points back; a relative clause ends it."""
    stop = next((at for at in range(begin, end) if units[at].low in {"that", "which", "who"} and at > begin), end)
    for at in range(stop - 1, begin - 1, -1):
        unit = units[at]
        if unit.meanings or unit.low in IT or unit.low in DEEDS or unit.low in ARMS:
            return unit
    return None


def _at(units: Sequence[Unit], unit: Unit) -> int:
    return next(at for at, one in enumerate(units) if one is unit)


def _acts(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    return bool(unit.actor) and bool(unit.roles & ACTING) and not is_backed(units, at=at)


def _is_arms(unit: Unit) -> bool:
    return unit.low in ARMS or "weapon" in unit.roles


def _definite(units: Sequence[Unit], begin: int, end: int) -> bool:
    return any(unit.low in {"the", "these", "those", "this", "that", "both", "all"} for unit in units[begin:end])


def is_plain(units: Sequence[Unit], *, at: int) -> bool:
    """Whether a verb states that something was so: without modal, negation or "to"."""
    near = {unit.low for unit in units[max(0, at - 3) : at + 2]}
    return near.isdisjoint(MODALS) and near.isdisjoint(NEGATIONS) and not (at and units[at - 1].low == "to")


def _stopped(units: Sequence[Unit], begin: int, end: int) -> bool:
    """Whether a sign parts two words; "they were fired, Moscow says, from Finland" does not."""
    if any("speech" in unit.roles for unit in units[begin:end]):
        return any(unit.low in STOPS | {"."} for unit in units[begin:end])
    return any(unit.low in STOPS | {",", "."} for unit in units[begin:end])


def tell_back(units: Sequence[Unit], *, at: int, agents: tuple[Unit, ...]) -> Mention:
    """Return the claim that some did what was told before; with nobody, whoever is pointed at is left to be found."""
    unit = units[at]
    return Mention(
        rule="accusation", at=min(at + 1, len(units) - 1), start=unit.start, end=unit.end,
        agents=tuple(Part((one.actor,), one.start, one.end) for one in agents), definite=True,
        span=(at, min(len(units), at + 1)),
    )  # fmt: skip
