"""The reader: a report's text, coded into statements, with a list of what looked relevant and was not read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from foedus.reader.actgathering import gather_acts
from foedus.reader.aim import read_aims
from foedus.reader.attack import read_attacks
from foedus.reader.attribution import main_subject
from foedus.reader.casualties import read_counts
from foedus.reader.claim import ActClaim, Claim, CountClaim, Origin
from foedus.reader.dates import YEARS, Calendar, Moment
from foedus.reader.gathering import Gathering
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import HitPart, Mention, Part
from foedus.reader.naming import NamedInstrument, Namer, find_instruments
from foedus.reader.passage import Passage, stream_passages
from foedus.reader.publicact import read_acts
from foedus.reader.reality import ORDERED, trouble_of_sentence
from foedus.reader.reference import name_pronouns, resolve
from foedus.reader.sentence import split_sentences
from foedus.reader.speechwords import SUBORDINATORS
from foedus.reader.unread import Gaps, list_unread, trouble_of_verse
from foedus.reader.writing import Scribe, write_counts, write_incident
from foedus.statements import Document, Record, Titled, Unread
from foedus.terms import Days

# What a reader reads of a report at most: another's, and the rules, which need little memory.
LONGEST_TEXT = 500_000
LONGEST_REPORT = 20_000_000
# Somebody of a state whose name is withheld: the state holds the claim, in these words.
UNNAMED = re.compile(
    r"^(?:an?|two|three|four|some|several|senior|unnamed|[A-Z]\w+|\s|-)*"
    r"\b(?:officials?|officers?|diplomats?|sources?|commanders?)\b(?! (?:in charge|of the day))",
    re.IGNORECASE,
)
JESTING = re.compile(r"\bapril fools?\b|\b(?:a|our) satirical (?:piece|column)\b", re.IGNORECASE)
JEST = "the report calls itself a joke"
POINTING_BACK = frozenset(("aim", "aim denied", "violation", "responsibility"))


class Reader(Protocol):
    """What every reader offers, ours or another's: text in, a record out, every statement with its span."""

    def __call__(
        self, text: str, *, document: Document, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]
    ) -> Record:
        """Return what the text claims, by whom."""


@dataclass(slots=True)
class Sheet:
    """What one reading has collected so far; it lives as long as the call."""

    gathering: Gathering
    document: Document
    calendar: Calendar
    text: str = ""
    acts: list[ActClaim] = field(default_factory=list)
    counts: list[CountClaim] = field(default_factory=list)
    troubles: dict[int, list[str]] = field(default_factory=dict)
    yielded: set[int] = field(default_factory=set)
    deferred: list[tuple[int, Claim]] = field(default_factory=list)
    gaps: Gaps = field(default_factory=Gaps)


def code_report(text: str, *, document: Document, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> Record:
    """Return the statements of a report, and the passages that looked relevant and were not read.

    Deterministic; linear in the length of the text, of which it reads the first twenty million characters.
    A claim that no speaker holds is the document's own. Relative dates need `document.published_on`.
    """
    calendar = Calendar(published_day(document))
    sheet = Sheet(Gathering(lexicon), document, calendar, text)
    sentences = split_sentences(text, start=0, end=min(len(text), LONGEST_REPORT))
    before: Passage | None = None
    jest = JESTING.search(text, 0, LONGEST_REPORT) is not None
    passages = stream_passages(text, sentences=sentences, lexicon=lexicon, calendar=calendar)
    for number, passage in enumerate(passages):
        sheet.gaps.note(passage)
        if jest:
            sheet.troubles[number] = [JEST]
        else:
            _read_passage(sheet, number, passage, before)
        before = passage
    _place_deferred(sheet)
    named = find_instruments(text[:LONGEST_REPORT], instruments=instruments)
    scribe = Scribe(text, document.id)
    incidents = _write_incidents(sheet, scribe, lexicon)
    ids = dict(incidents)
    write_counts(scribe, ids=ids, counts=sheet.counts)
    titles = gather_acts(sheet.acts, ids=ids, named=named, scribe=scribe)
    statements = tuple(scribe.statements.values())
    return Record(
        documents=(document,),
        incidents=tuple(_titled(sheet, number, name, lexicon) for number, name in incidents),
        acts=titles,
        statements=statements,
        unread=(
            *list_unread(text, gaps=sheet.gaps, troubles=sheet.troubles, yielded=sheet.yielded, document=document.id),
            *_too_long(text, document.id),
        ),
        named_instruments=tuple(dict.fromkeys(one.id for one in named)),
    )


def published_day(document: Document) -> date | None:
    """Return the day from which relative dates are counted, or None."""
    try:
        day = date.fromisoformat(document.published_on)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _read_passage(sheet: Sheet, number: int, passage: Passage, before: Passage | None) -> None:
    general = trouble_of_sentence(passage.units) or trouble_of_verse(sheet.text, passage=passage)
    mentions = list(read_attacks(passage.units))
    main: int | None = None
    for mention in _split(mentions, passage):
        placed = _place_mention(sheet, number, passage, _named_before(mention, passage, before), general)
        begin = mention.span[0]
        subordinate = begin > 0 and passage.units[begin - 1].low in SUBORDINATORS
        main = placed if placed is not None and main is None and not subordinate else main
    sheet.gathering.last = main if main is not None else sheet.gathering.last
    for aim in read_aims(passage.units):
        _place_mention(sheet, number, passage, aim, general)
    _read_counts(sheet, number, passage)
    if general == ORDERED:
        return
    for act in name_pronouns(read_acts(passage.units), passage=passage, before=before):
        origin = _origin(passage, act.at, number, sheet.document)
        moment = passage.when(act.span, at=act.at)
        incident = sheet.gathering.nearest(moment.days if moment else None) if act.about_attack else None
        sheet.acts.append(
            ActClaim(
                act,
                origin,
                moment.days if moment else None,
                _days_part(passage, moment),
                _clause(passage, act.span),
                incident,
            )
        )
        sheet.yielded.add(number)


def _split(mentions: list[Mention], passage: Passage) -> list[Mention]:
    """Part one mention of several attacks ("twice, by Iran and by Israel") into one for each attacker."""
    found: list[Mention] = []
    repeated = any(unit.low in {"twice", "separately"} for unit in passage.units)
    for mention in mentions:
        if repeated and len(mention.agents) > 1:
            found.extend(replace(mention, agents=(agent,)) for agent in mention.agents)
        else:
            found.append(mention)
    return found


def _named_before(mention: Mention, passage: Passage, before: Passage | None) -> Mention:
    """Return the mention with an opening "it" as the one actor of the sentence before, if that is its subject."""
    at = mention.pronoun
    if at is None or mention.agents or before is None or before.sentence.paragraph != passage.sentence.paragraph:
        return mention
    if passage.units[at].low != "it" or at > 0 or passage.voice(mention.at).speaker is not None:
        return mention
    subject = main_subject(before.units)
    others = {unit.actor for unit in before.units if unit.actor} - {subject}
    if not subject or others:
        return mention
    unit = passage.units[at]
    return replace(mention, agents=(Part((subject,), unit.start, unit.end),), pronoun=None)


def _place_mention(sheet: Sheet, number: int, passage: Passage, mention: Mention, general: str) -> int | None:
    voice = passage.voice(mention.at)
    moment = None if mention.rule in POINTING_BACK else passage.when(mention.span, at=mention.at)
    mention = resolve(mention, passage=passage, voice=voice, lexicon=sheet.gathering.lexicon)
    trouble = general or mention.trouble
    if trouble:
        sheet.troubles.setdefault(number, []).append(trouble)
        return None
    origin = _origin(passage, mention.at, number, sheet.document)
    claim = Claim(
        mention, origin, moment.days if moment else None, _days_part(passage, moment), _clause(passage, mention.span)
    )
    found: int | None = None
    for one in _one_per_place(claim, sheet.gathering.lexicon):
        placed = sheet.gathering.place_claim(one)
        if placed is None and (one.origin.stance == "denies" or one.mention.negated):
            sheet.deferred.append((number, one))
        elif placed is None:
            sheet.troubles.setdefault(number, []).append(_why_not(one))
        else:
            sheet.yielded.add(number)
            found = placed if found is None else found
    return found


def _place_deferred(sheet: Sheet) -> None:
    """Place the denials that came before the claim that they deny."""
    for number, claim in sheet.deferred:
        if sheet.gathering.place_claim(claim) is None:
            sheet.troubles.setdefault(number, []).append(_why_not(claim))
        else:
            sheet.yielded.add(number)


def _why_not(claim: Claim) -> str:
    if claim.mention.negated or claim.origin.stance == "denies":
        return "denied, and nobody in this report affirms such an attack"
    return "too little is said: not who, or not what or where"


def _one_per_place(claim: Claim, lexicon: Lexicon) -> list[Claim]:
    """Return the claim once for each place that it names beside another; a town and its state are one place."""
    places = claim.mention.places
    apart: list[list[Part]] = []
    for part in places:
        group = (
            apart[-1]
            if part.wider and apart
            else next(
                (
                    one
                    for one in apart
                    if all(
                        lexicon.lies_in(part.value[0], outer=each.value[0])
                        or lexicon.lies_in(each.value[0], outer=part.value[0])
                        for each in one
                    )
                ),
                None,
            )
        )
        if group is None:
            apart.append([part])
        else:
            group.append(part)
    if len(apart) < 2:  # noqa: PLR2004 - one place needs no parting
        return [claim]
    hits = claim.mention.hits
    return [
        replace(claim, mention=replace(claim.mention, places=tuple(group), hits=_hits_near(hits, group, apart)))
        for group in apart[:8]
    ]


def _hits_near(hits: tuple[HitPart, ...], group: list[Part], apart: list[list[Part]]) -> tuple[HitPart, ...]:
    """Return the things hit that stand nearest to these places: "a tank in Mesaieed and a plant in Ras Laffan"."""

    def distance(hit_start: int, *, parts: list[Part]) -> int:
        return min(
            part.start - hit_start if part.start >= hit_start else (hit_start - part.start) * 4 for part in parts
        )

    return tuple(hit for hit in hits if min(apart, key=lambda parts: distance(hit.start, parts=parts)) is group)


def _origin(passage: Passage, at: int, number: int, document: Document) -> Origin:
    voice = passage.voice(at)
    stated = str(voice.stated) if voice.stated else ""
    if voice.speaker is None:
        return Origin(document.id, voice.stance, (), "", number)
    if voice.speaker.actor:
        unnamed = UNNAMED.search(voice.speaker.words) is not None
        return Origin(voice.speaker.actor, voice.stance, (voice.speaker.words,) if unnamed else (), stated, number)
    return Origin(document.id, voice.stance, (voice.speaker.words,) if voice.speaker.words else (), stated, number)


def _days_part(passage: Passage, moment: Moment | None) -> Part | None:
    if moment is None or moment.days is None:
        return None
    return Part((str(moment.days),), passage.units[moment.first].start, passage.units[moment.last - 1].end)


def _clause(passage: Passage, span: tuple[int, int]) -> tuple[int, int]:
    last = min(max(span[1], span[0] + 1), len(passage.units))
    return passage.units[min(span[0], last - 1)].start, passage.units[last - 1].end


def _read_counts(sheet: Sheet, number: int, passage: Passage) -> None:
    for name, at, part in read_counts(passage.units):
        incident = sheet.gathering.last
        if incident is not None:
            sheet.counts.append(CountClaim(name, part, _origin(passage, at, number, sheet.document), incident))
            sheet.yielded.add(number)


def _write_incidents(sheet: Sheet, scribe: Scribe, lexicon: Lexicon) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    namer = Namer()
    for number, one in enumerate(sheet.gathering.incidents):
        if not one.affirmed:
            continue
        name = namer.name(one.slug())
        found.append((number, name))
        write_incident(scribe, about=name, one=one, lexicon=lexicon)
    return found


def _titled(sheet: Sheet, number: int, name: str, lexicon: Lexicon) -> Titled:
    one = sheet.gathering.incidents[number]
    place = next(iter(one.labels), "") or next(iter(one.places), "")
    word = "at" if place in lexicon.spots else "in"
    return Titled(id=name, title=f"Attack {word} {place}" if place else "Attack")


def _too_long(text: str, document: str) -> Sequence[Unread]:
    if len(text) <= LONGEST_REPORT:
        return ()
    return (
        Unread(
            document=document,
            words=text[LONGEST_REPORT : LONGEST_REPORT + 80],
            reason=f"the report is longer than {LONGEST_REPORT:,} characters; the rest was not read",
            start=LONGEST_REPORT,
            end=len(text),
        ),
    )


__all__ = ["Days", "NamedInstrument", "Reader", "code_report"]
