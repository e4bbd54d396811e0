"""What came of an attack, told after it: how many were killed, what was damaged, whose people were hurt."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from foedus.reader.claim import Claim, CountClaim
from foedus.reader.counting import read_tolls
from foedus.reader.damage import read_damage
from foedus.reader.finite import is_verb
from foedus.reader.grammar import subject_span
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.mishap import by_accident
from foedus.reader.passage import Passage
from foedus.reader.plainpeople import read_plain_people, read_uncounted
from foedus.reader.reference import resolve
from foedus.reader.salvo import read_salvoes
from foedus.reader.sheet import Sheet
from foedus.reader.telling import clause_of, dating_of, origin_of
from foedus.reader.toll import Toll
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group
from foedus.reader.victims import read_victims

# Sentences after which a number is no more said of the attack last told.
COUNTED_WITHIN = 5


def read_counts(
    sheet: Sheet, *, number: int, passage: Passage, told: Sequence[tuple[int, int]]
) -> list[tuple[Toll, int]]:
    """Add the numbers that a sentence states to the attack of the sentence, or the one last told; return them so.

    `told` gives each attack of the sentence by the unit of its verb and its number.
    """
    found: list[tuple[Toll, int]] = []
    for toll in (*read_tolls(passage.units), *read_salvoes(passage.units)):
        incident = _counted(sheet, number=number, passage=passage, told=told, at=toll.at)
        part = None if incident is None else _left_over(sheet, toll, incident)
        if incident is not None and part is not None and _fits_told(sheet, toll, incident):
            origin = origin_of(passage, at=toll.at, number=number, document=sheet.document)
            sheet.counts.append(CountClaim(toll.name, part, origin, incident))
            sheet.yielded.add(number)
            found.append((toll, incident))
    return found


def add_damage(
    sheet: Sheet, *, number: int, passage: Passage, told: Sequence[tuple[int, int]], taken: Collection[int]
) -> None:
    """Add what was damaged and whose people were hurt to the attack of the sentence, or the one last told."""
    units = passage.units
    for mention in (*read_victims(units), *(one for one in read_damage(units) if one.at not in taken)):
        incident = _counted(sheet, number=number, passage=passage, told=told, at=mention.at)
        if incident is not None:
            voice = passage.voice(mention.at)
            meant = resolve(mention, passage=passage, voice=voice, lexicon=sheet.gathering.lexicon)
            origin = origin_of(passage, at=mention.at, number=number, document=sheet.document)
            attackers = sheet.gathering.incidents[incident].agents
            # Whoever attacked does not tell of his own people so: "Al-Shabaab boasts of having killed our men".
            hits = (_ashore(sheet, hit, incident) for hit in meant.hits if not hit.of or hit.of not in attackers)
            meant = replace(meant, hits=tuple(hits))
            sheet.gathering.add(incident, claim=Claim(meant, origin, None, None, clause_of(passage, span=mention.span)))
            sheet.yielded.add(number)


def add_people(
    sheet: Sheet, *, number: int, passage: Passage, tolls: Sequence[tuple[Toll, int]], told: Sequence[tuple[int, int]]
) -> None:
    """Add what people were killed, hurt or taken, counted by the numbers of a sentence or not, whosever they are."""
    incidents: dict[int, int | None] = {toll.at: incident for toll, incident in tolls}
    found = [*read_plain_people(passage.units, tolls=[toll for toll, _ in tolls])]
    for at, hit in read_uncounted(passage.units, taken=incidents.keys()):
        incidents[at] = _counted(sheet, number=number, passage=passage, told=told, at=at)
        found.append((at, hit))
    for at, hit in found:
        incident = incidents[at]
        if incident is not None:
            mention = Mention(rule="casualties", at=at, start=hit.start, end=hit.end, hits=(hit,), definite=True,
                              span=(at, at + 1))  # fmt: skip
            origin = origin_of(passage, at=at, number=number, document=sheet.document)
            claim = Claim(mention, origin, None, None, clause_of(passage, span=mention.span))
            sheet.gathering.add(incident, claim=claim)


MERCHANTS = frozenset(("merchant vessels", "fishing vessels", "civil craft"))
SEAFARING = ("sailor", "seam", "crew", "officer", "engineer", "stoker", "oiler")


def _ashore(sheet: Sheet, hit: HitPart, incident: int) -> HitPart:
    """Return those of a merchant ship as citizens: its sailors are no navy's."""
    words = sheet.text[hit.start : hit.end].lower()
    trading = any(one.object in MERCHANTS for claim in sheet.gathering.incidents[incident].claims
                  for one in claim.mention.hits)  # fmt: skip
    if hit.object == "armed forces" and trading and any(word in words for word in SEAFARING):
        return replace(hit, object="nationals")
    return hit


def _counted(sheet: Sheet, *, number: int, passage: Passage, told: Sequence[tuple[int, int]], at: int) -> int | None:
    """Return the incident of which a number is said: one of the sentence, else the one last told, if not far back."""
    if _is_supposed(passage.units, at) or _of_other_one(passage.units, at):
        return None
    before = [incident for verb, incident in told if verb <= at]
    if not told and by_accident(passage.units, at=at, apart=bool(passage.moments)):
        return None
    if told:
        return before[-1] if before else told[0][1]
    last = _bloody(sheet, passage, sheet.gathering.last)
    if last is None or number - sheet.gathering.incidents[last].sentence > COUNTED_WITHIN:
        return None
    days, _ = dating_of(passage, span=(at, at + 1), at=at)
    known = sheet.gathering.incidents[last].days
    return None if days is not None and known is not None and known.meet(days) is None else last


OTHERS = frozenset("first second third fourth other former latter previous earlier next last".split())


def _of_other_one(units: Sequence[Unit], at: int) -> bool:
    """Whether a number is told of another one of its kind: "the twentieth such strike; the first killed eleven"."""
    if not is_verb(units, at=at):
        return False
    begin, end = subject_span(units, first=verb_group(units, at=at).first)
    head = [unit.low for unit in units[begin:end] if unit.low != "the"]
    return bool(head) and head[0] in OTHERS and (len(head) == 1 or head[1] in {",", "in", "on", "off", "near"})


LOST = frozenset("killed dead died wounded losses loss".split())


def _bloody(sheet: Sheet, passage: Passage, last: int | None) -> int | None:
    """Return the incident last told, or where nobody is said to have fallen in it, the latest before it.

    "A post came under fire; there were no casualties. In all 105 servicemen have been killed."
    """
    if last is None or not any(unit.low in LOST for unit in passage.units):
        return last
    spared = {one.incident for one in sheet.counts if one.property == "killed" and one.part.value == ("0",)}
    if last not in spared or any(unit.low in {"no", "nobody", "none"} for unit in passage.units):
        return last
    return next((one for one in range(last - 1, -1, -1) if one not in spared), None)


SUPPOSING = frozenset(("if", "unless", "should", "whether", "lest"))
LONGEST_CLAUSE = 10


def _is_supposed(units: Sequence[Unit], at: int) -> bool:
    """Whether a clause only supposes a loss: "if a Filipino were killed"."""
    for step in range(min(at, len(units)) - 1, max(-1, at - LONGEST_CLAUSE), -1):
        if units[step].low in SUPPOSING:
            return step == 0 or units[step - 1].low not in {"as", "even"}
        if units[step].low in {",", ";", ":", "."}:
            return False
    return False


def _fits_told(sheet: Sheet, toll: Toll, incident: int) -> bool:
    """Whether a number says something beside those told of the attack before.

    A single victim is one of those whose number was told: "the strike had killed a serviceman".
    A number alone answers one told before; those in hospital are they who were told to be wounded.
    """
    known = any(one.incident == incident and one.property == toll.name for one in sheet.counts) or (
        toll.name == "launched"
        and any(
            name == toll.name
            for claim in sheet.gathering.incidents[incident].claims
            for name, _ in claim.mention.counts
        )
    )
    if toll.echo:
        return known
    return not (known and (toll.fresh or toll.part.value == ("1",)))


def _left_over(sheet: Sheet, toll: Toll, incident: int) -> Part | None:
    """Return the number as it is said, or what is left of all that were launched: "shot down all but two"."""
    if toll.spared is None:
        return toll.part
    claims = sheet.gathering.incidents[incident].claims
    fired = next((part.value[0] for one in claims for name, part in one.mention.counts if name == "launched"), "")
    least = int(fired.removesuffix("..")) - toll.spared if fired and ".." not in fired.removesuffix("..") else 0
    value = f"{least}{'..' if fired.endswith('..') else ''}"
    return replace(toll.part, value=(value,)) if least > 0 else None
