"""The reader: a report's text, coded into statements, with a list of what looked relevant and was not read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise
from typing import Protocol

from foedus.reader.actgathering import gather_acts
from foedus.reader.actphrase import read_phrases
from foedus.reader.aftermath import add_damage, add_people, read_counts
from foedus.reader.aim import read_aims
from foedus.reader.antecedent import name_before
from foedus.reader.attack import read_attacks
from foedus.reader.authorship import read_authors
from foedus.reader.blame import blames_another, read_blames
from foedus.reader.claim import ActClaim, Claim
from foedus.reader.dates import Calendar
from foedus.reader.dayparts import YEARS
from foedus.reader.describing import Describer, describe, describe_titles
from foedus.reader.doubting import doubt_of
from foedus.reader.ellipsis import read_again, read_ones
from foedus.reader.former import name_as_of
from foedus.reader.framedact import DENIABLE, read_framed
from foedus.reader.gathering import RIVAL, Gathering
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import ActMention, HitPart, Mention, Part
from foedus.reader.naming import NamedInstrument, Namer, Naming, find_instruments, join_namings
from foedus.reader.occurrence import read_occurrences
from foedus.reader.oddity import ALWAYS_SAID, trouble_of_writing
from foedus.reader.passage import Passage, Voice, stream_passages
from foedus.reader.publicact import read_acts
from foedus.reader.reality import (
    DOUBTED,
    EXERCISE,
    ORDERED,
    SPORT_OR_MARKET,
    SUMMED,
    sums_up,
    trouble_of_question,
    trouble_of_sentence,
)
from foedus.reader.reference import name_pronouns, resolve
from foedus.reader.sentence import split_sentences
from foedus.reader.several import several_meant
from foedus.reader.sheet import Sheet
from foedus.reader.speechwords import SUBORDINATORS
from foedus.reader.suspicion import read_suspicions
from foedus.reader.telling import clause_of, dating_of, goes_on, origin_of
from foedus.reader.topic import is_playful, is_sporting, is_warlike, is_warlike_here
from foedus.reader.towns import Around, home_of, lands_named, likely_land, place_towns, states_behind, states_said
from foedus.reader.unit import ARMED, Unit, lows_of, roles_of
from foedus.reader.unread import list_unread, trouble_of_verse
from foedus.reader.victims import read_owners
from foedus.reader.writing import Scribe, write_counts, write_incident
from foedus.statements import Document, Record, Titled, Unread
from foedus.terms import Days

# What a reader reads of a report at most: another's, and the rules, which need little memory.
LONGEST_TEXT = 500_000
LONGEST_REPORT = 20_000_000
JESTING = re.compile(
    r"\bapril fools?\b|\b(?:a|our|is) (?:satirical|parody)\b|\breaders know what day it is\b"
    r"|\bthis (?:article|piece|story|report|column) is (?:satire|fiction|a joke|a parody|made up|invented)\b",
    re.IGNORECASE,
)
HEADING, FAR = 6, 16
# Words of a sentence in which its subject stands.
JEST = "the report calls itself a joke"
POINTING_BACK = frozenset(
    ("aim", "aim denied", "violation", "responsibility", "accusation", "backing", "casualties", "owner")
)


class Reader(Protocol):
    """What every reader offers, ours or another's: text in, a record out, every statement with its span."""

    def __call__(
        self, text: str, *, document: Document, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]
    ) -> Record:
        """Return what the text claims, by whom."""


def code_report(text: str, *, document: Document, lexicon: Lexicon, instruments: tuple[NamedInstrument, ...]) -> Record:
    """Return the statements of a report, and the passages that looked relevant and were not read.

    Deterministic; linear in the length of the text, of which it reads the first twenty million characters.
    A claim that no speaker holds is the document's own. Relative dates need `document.published_on`.
    """
    calendar = Calendar(published_day(document))
    force, play = is_warlike(text), is_playful(text)
    gathering = Gathering(lexicon, published=calendar.published)
    sheet = Sheet(gathering, document, calendar, text, warlike=force, playful=play)
    known = describe(instruments, actors=lexicon.actors)
    describer = Describer(
        known,
        calendar.published.year if calendar.published else YEARS.stop,
        lambda: describe_titles(instruments, read=lexicon.read_text, known=known),
    )
    described = _read_all(sheet, describer)
    _place_deferred(sheet)
    named = join_namings(find_instruments(text[:LONGEST_REPORT], instruments=instruments), more=described)
    scribe = Scribe(text, document.id)
    incidents = _write_incidents(sheet, scribe, lexicon)
    ids = dict(incidents)
    write_counts(scribe, ids=ids, counts=sheet.counts)
    titles = gather_acts(sheet.acts, ids=ids, named=named, scribe=scribe)
    unread = list_unread(text, gaps=sheet.gaps, troubles=sheet.troubles, yielded=sheet.yielded, document=document.id)
    return Record(
        documents=(document,),
        incidents=tuple(_titled(sheet, number, name, lexicon) for number, name in incidents),
        acts=titles,
        statements=tuple(scribe.statements.values()),
        unread=(*unread, *_too_long(text, document.id)),
        named_instruments=tuple(dict.fromkeys(one.id for one in named)),
    )


def _read_all(sheet: Sheet, describer: Describer) -> list[Naming]:
    """Read every sentence into the sheet, and return the instruments that are described."""
    text, lexicon = sheet.text, sheet.gathering.lexicon
    sentences = split_sentences(text, start=0, end=min(len(text), LONGEST_REPORT))
    jest = JESTING.search(text, 0, LONGEST_REPORT) is not None
    described: list[Naming] = []
    before: Passage | None = None
    passages = stream_passages(
        text, sentences=sentences, lexicon=lexicon, calendar=sheet.calendar, outlet=sheet.document.outlet
    )
    for number, passage in enumerate(passages):
        sheet.gaps.note(passage)
        sheet.gathering.paragraph = passage.sentence.paragraph
        described.extend(describer.read(passage.units))
        if jest:
            sheet.troubles[number] = [JEST]
        else:
            _read_passage(sheet, number, passage, before)
            sheet.scenes.end(passage.units)
            sheet.cast.note(passage.units)
            sheet.ships.note(passage.units)
        before = passage
    return described


def published_day(document: Document) -> date | None:
    """Return the day from which relative dates are counted, or None."""
    try:
        day = date.fromisoformat(document.published_on)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _read_passage(sheet: Sheet, number: int, passage: Passage, before: Passage | None) -> None:
    sheet.section = _section(passage.units, sheet.section)
    sheet.near = states_said(passage.units, lexicon=sheet.gathering.lexicon)
    sheet.lands = lands_named(passage.units, lexicon=sheet.gathering.lexicon)
    sheet.states.update(sheet.near)
    sheet.scenes.begin(passage.units, paragraph=passage.sentence.paragraph)
    written = trouble_of_writing(sheet.text[passage.sentence.start : passage.sentence.end], units=passage.units)
    if written in ALWAYS_SAID:
        sheet.troubles.setdefault(number, []).append(written)
        return
    begun = sheet.gathering.last is not None
    warlike = sheet.warlike or (not sheet.playful and (begun or is_warlike_here(passage.units)))
    mentions = list(read_attacks(passage.units, warlike=warlike))
    mentions += read_ones(passage.units) if warlike else ()
    if warlike and sheet.gathering.last is not None:
        mentions += read_again(passage.units, acts=sheet.gathering.incidents[sheet.gathering.last].told_acts)
    general = _trouble(sheet, passage, mentions, written)
    main: int | None = None
    told: list[tuple[int, int]] = []
    for mention in _split(mentions, passage):
        placed = _place_mention(sheet, number, passage, name_before(mention, passage=passage, before=before), general)
        begin = mention.span[0]
        subordinate = begin > 0 and passage.units[begin - 1].low in SUBORDINATORS
        main = placed if placed is not None and main is None and not subordinate else main
        told += [] if placed is None else [(mention.at, placed)]
    sheet.gathering.last = main if main is not None else sheet.gathering.last
    for read_claims in (read_aims, read_blames, read_authors, read_suspicions, read_owners, read_occurrences):
        for mention in read_claims(passage.units):
            _place_mention(sheet, number, passage, mention, general)
    if not general and not _summed(sheet, passage):
        tolls = read_counts(sheet, number=number, passage=passage, told=told)
        add_damage(sheet, number=number, passage=passage, told=told, taken={at for at, _ in told})
        add_people(sheet, number=number, passage=passage, tolls=tolls, told=told)
    if general == ORDERED:
        return
    _read_acts(sheet, number, passage, (*_acts(passage, mentions, before), *_likewise(sheet, passage)))


def _trouble(sheet: Sheet, passage: Passage, mentions: Sequence[Mention], written: str) -> str:
    """Return why no attack of a sentence can be one, or ""."""
    general = trouble_of_sentence(passage.units) or trouble_of_question(passage.units) or written
    general = general or trouble_of_verse(sheet.text, passage=passage)
    sheet.played = passage.sentence.paragraph if general == EXERCISE else sheet.played
    if mentions and not (general or sheet.warlike or not ARMED.isdisjoint(roles_of(passage.units))):
        sporting = is_sporting(sheet.text, start=passage.sentence.start, end=passage.sentence.end)
        general = SPORT_OR_MARKET if sporting else ""
    return general


def _read_acts(sheet: Sheet, number: int, passage: Passage, acts: Sequence[ActMention]) -> None:
    """Add the public acts of a sentence, each with who holds it, its day, and the attack that it is about."""
    for act in acts:
        told = act.at if act.told_at is None else act.told_at
        # What "denied" alone denies, its speaker holds; that he denied it, whoever tells of it.
        scopes = tuple(one for one in passage.scopes if not act.at == one.verb == one.first)
        heard = passage if len(scopes) == len(passage.scopes) else replace(passage, scopes=scopes)
        origin = origin_of(heard, at=told, number=number, document=sheet.document)
        if act.kind == "denial":
            origin = replace(origin, stance="affirms")
        days, dated = (None, None) if act.rule == "act phrase" else dating_of(passage, span=act.span, at=act.at)
        if act.kind == "denial" and dated is not None and _in_what_is_said(passage.units, act.start, dated.start):
            days = dated = None
        kind = _kind_meant(passage.units, act)
        incident = sheet.gathering.nearest(days, kind=kind) if act.about_attack or act.kind == "denial" else None
        sheet.acts.append(
            ActClaim(
                act,
                origin,
                days,
                dated,
                clause_of(passage, span=act.span),
                incident,
            )
        )
        sheet.yielded.add(number)


def _in_what_is_said(units: Sequence[Unit], start: int, day: int) -> bool:
    """Whether a day stands in what is denied: "denies that it shot down a drone in April"."""
    return any(unit.low == "that" and start < unit.start < day for unit in units)


def _kind_meant(units: Sequence[Unit], act: ActMention) -> str:
    """Return the kind of attack that an act names as told before: "condemned the shelling"; "" where any may be."""
    for at in range(act.at + 1, min(len(units), act.at + 5)):
        kind = units[at].value("attack noun")
        if kind and units[at - 1].low in {"the", "this", "that"}:
            return "" if kind == "attack" else kind
    return ""


def _acts(passage: Passage, attacks: Sequence[Mention], before: Passage | None) -> Iterator[ActMention]:
    """Yield the public acts of a sentence: those of the older rules, and those of the frames that they leave."""
    told = tuple(name_pronouns(read_acts(passage.units), passage=passage, before=before))
    taken = {one.at for one in told} | {one.at for one in attacks}
    framed = tuple(one for one in read_framed(passage.units, context=passage.context) if one.at not in taken)
    spoken = (*(one for one in framed if one.pronoun_by is not None), *read_phrases(passage.units))
    named = name_pronouns(spoken, passage=passage, before=before)
    more = (
        one
        for one in (*(one for one in framed if one.pronoun_by is None), *named)
        if passage.voice(one.at).stance == "affirms" or one.kind in DENIABLE | {"denial"}
    )
    yield from told
    yield from more


def _likewise(sheet: Sheet, passage: Passage) -> Iterator[ActMention]:
    """Read `So did Estonia on the 19th`: what was done last, by another."""
    opening = [unit.low for unit in passage.units[:2]]
    if opening[:1] == ["so"] and opening[1:] and opening[1] in {"did", "has", "have", "does", "do"} and sheet.acts:
        unit = next((one for one in passage.units[2:5] if one.actor), None)
        if unit is not None:
            yield replace(
                sheet.acts[-1].mention, rule="act likewise", at=0, start=passage.units[0].start, end=unit.end,
                by=(Part((unit.actor,), unit.start, unit.end),), span=(0, 3), when=None, measures=(),
            )  # fmt: skip


def _section(units: Sequence[Unit], now: str) -> str:
    """Return the state that a heading names: "LEBANON" alone; a heading of another kind ends its section."""
    words = list(islice((unit for unit in units if unit.low[:1].isalpha()), HEADING))
    if len(words) == 1 and "state" in words[0].roles and words[0].text.isupper():
        return words[0].place
    return "" if words and len(words) < HEADING and all(unit.text.isupper() for unit in words) else now


REPEATED = frozenset(("twice", "separately"))


def _split(mentions: list[Mention], passage: Passage) -> list[Mention]:
    """Part one mention of several attacks ("twice, by Iran and by Israel") into one for each attacker."""
    found: list[Mention] = []
    lows = lows_of(passage.units)
    for mention in mentions:
        if len(mention.agents) > 1 and not REPEATED.isdisjoint(lows):
            found.extend(replace(mention, agents=(agent,)) for agent in mention.agents)
        else:
            found.append(mention)
    return found


def _place_mention(sheet: Sheet, number: int, passage: Passage, mention: Mention, general: str) -> int | None:
    voice = passage.voice(mention.at)
    first = sheet.gathering.last is not None and sheet.gathering.told_in != passage.sentence.paragraph
    carry = goes_on(passage, mention=mention, opens=first)
    days, dated = (
        (None, None)
        if mention.rule in POINTING_BACK
        else dating_of(passage, span=mention.span, at=mention.at, carry=carry)
    )
    nobody = voice.speaker is None or not voice.speaker.actor
    passage = _unowned(sheet, passage) if nobody and passage.context.author else passage
    mention = _filled(
        sheet, number, passage, resolve(mention, passage=passage, voice=voice, lexicon=sheet.gathering.lexicon)
    )
    himself = voice.speaker is not None and all(part.value[0] == voice.speaker.actor for part in mention.agents)
    accusing = (unit.low.startswith("accus") for unit in passage.units[max(0, mention.at - FAR) : mention.at + 1])
    himself = himself and any(accusing)  # "accuses its neighbours of helping those who attack it"
    if mention.rule == "accusation" and (not mention.agents or himself):
        return None
    mention = _placed(sheet, name_as_of(mention, days=days), voice=voice, passage=passage)
    trouble = general or _no_attack(sheet, passage, mention, dated=days is not None)
    if trouble:
        sheet.troubles.setdefault(number, []).append(trouble)
        return None
    origin = origin_of(passage, at=mention.at, number=number, document=sheet.document)
    elsewhere = dated is not None and dated in (passage.carried, passage.heading)
    claim = Claim(mention, origin, days, dated, clause_of(passage, span=mention.span), elsewhere)
    if origin.stance == "denies" and mention.agents and blames_another(passage.units, at=mention.at):
        granted = replace(claim, mention=replace(mention, agents=()), origin=replace(origin, stance="affirms"))
        sheet.gathering.place_claim(granted)
    found = _place_each(sheet, number, claim)
    _share(sheet, claim, found, passage.units)
    return found


def _summed(sheet: Sheet, passage: Passage) -> bool:
    """Whether a sentence counts the dead of several attacks that were told before."""
    return len(sheet.gathering.incidents) > 1 and sums_up(passage.units)


def _no_attack(sheet: Sheet, passage: Passage, mention: Mention, *, dated: bool) -> str:
    """Return why a mention tells of no attack: its own words, an exercise, or a doubt; else ""."""
    played = sheet.played == passage.sentence.paragraph and not (mention.agents or dated or mention.definite)
    played = played or (sheet.playful and (_is_vague(mention) or _shown(passage, mention)))
    bare = mention.rule == "attack passive harm" and not (mention.agents or mention.places)
    summed = bare and _summed(sheet, passage)
    doubted = mention.rule in RIVAL and doubt_of(passage.units, at=mention.at) == "open"
    return mention.trouble or (EXERCISE if played else DOUBTED if doubted else SUMMED if summed else "")


def _place_each(sheet: Sheet, number: int, claim: Claim) -> int | None:
    """Place a claim with the incident, or the incidents of its places; return the first of them."""
    found: int | None = None
    for one in _one_per_place(claim, sheet.gathering.lexicon, text=sheet.text):
        placed = sheet.gathering.place_claim(one)
        if placed is None and (one.origin.stance == "denies" or one.mention.negated):
            sheet.deferred.append((number, one))
        elif placed is None and one.mention.loose:
            sheet.lonely.append((number, one))
        elif placed is None:
            sheet.troubles.setdefault(number, []).append(_why_not(one))
        else:
            sheet.yielded.add(number)
            sheet.cast.attacked(claim.mention, sentence=number)
            found = placed if found is None else found
    return found


def _unowned(sheet: Sheet, passage: Passage) -> Passage:
    """Return a passage within a quotation of whom nobody names without its author: "our" is not his there."""
    start = passage.sentence.start
    before = sheet.text[sheet.text.rfind("\n", 0, start) + 1 : start]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return replace(passage, context=replace(passage.context, author="")) if opened else passage


def _share(sheet: Sheet, claim: Claim, found: int | None, units: Sequence[Unit]) -> None:
    """Add a claim about several attacks ("all three") to those told before the one that it was placed with."""
    many = several_meant(claim.mention, units=units) if found is not None else 1
    told = len(sheet.gathering.incidents)
    for other in range(max(0, told - many), told * (many > 1)):
        if other != found:
            sheet.gathering.add(other, claim=claim)


def _filled(sheet: Sheet, number: int, passage: Passage, mention: Mention) -> Mention:
    """Return a mention with the place and the doer that the report gives where its own clause only points."""
    mention = sheet.ships.supply(sheet.scenes.supply(mention, units=passage.units), units=passage.units)
    land = sheet.cast.land(mention, units=passage.units)
    if land is not None:
        mention = replace(mention, places=(replace(land, value=(sheet.gathering.lexicon.states[land.value[0]],)),))
    return sheet.cast.supply(mention, units=passage.units, sentence=number, home=passage.context.home)


def _placed(sheet: Sheet, mention: Mention, *, voice: Voice, passage: Passage) -> Mention:
    """Return a mention with each of its towns in the state in which the words or the report put it."""
    lexicon = sheet.gathering.lexicon
    owner = home_of(mention.hits, lexicon=lexicon) or sheet.section
    speaker = voice.speaker.actor if voice.speaker else ""
    owner = owner or likely_land(
        mention,
        speaker=speaker,
        home=passage.context.home,
        near=sheet.lands,
        said=sheet.states,
        lexicon=lexicon,
    )
    unplaced = any(part.unplaced for part in mention.places)
    beside = states_behind(passage.units, lexicon=lexicon) if unplaced else {}
    around = Around(sheet.lands, frozenset(sheet.states), beside)
    towns = place_towns(mention.places, lexicon=lexicon, told=sheet.towns, owner=owner, around=around)
    return mention if towns == mention.places else replace(mention, places=towns)


def _shown(passage: Passage, mention: Mention) -> bool:
    """Whether a clause tells in the present what a film or a game shows: "he is boarded by marines"."""
    return any(unit.low in {"is", "are"} for unit in passage.units[max(0, mention.span[0] - 2) : mention.at])


def _is_vague(mention: Mention) -> bool:
    """Whether a mention says so little that, in a report on an exercise, it is one of its moves."""
    return mention.loose or not (mention.places or any(hit.of for hit in mention.hits))


def _place_deferred(sheet: Sheet) -> None:
    """Place the denials that came before the claim that they deny, and what stands far from all that was told."""
    for number, claim in sheet.deferred:
        if sheet.gathering.place_claim(claim) is None:
            sheet.troubles.setdefault(number, []).append(_why_not(claim))
        else:
            sheet.yielded.add(number)
    for number, claim in sheet.lonely:
        if sheet.gathering.place_alone(claim) is None:
            sheet.troubles.setdefault(number, []).append(_why_not(claim))
        else:
            sheet.yielded.add(number)


def _why_not(claim: Claim) -> str:
    if claim.mention.negated or claim.origin.stance == "denies":
        return "denied, and nobody in this report affirms such an attack"
    return "too little is said: not who, or not what or where"


def _parted(places: Sequence[Part], lexicon: Lexicon) -> list[list[Part]]:
    """Return the places in groups, each of one place with those in which it lies."""
    apart: list[list[Part]] = []
    for part in places:
        group = (
            apart[-1]
            if (part.wider or part.unplaced) and apart
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
    return apart


def _one_per_place(claim: Claim, lexicon: Lexicon, *, text: str) -> list[Claim]:
    """Return the claim once for each place that it names beside another; a town and its state are one place."""
    claim = _struck_abroad(claim, lexicon)
    places = claim.mention.places
    if len(places) > 1 and not _is_listed(places, text):
        first = min(places, key=lambda part: (lexicon.is_wide(part.value[0]), part.value[0] in lexicon.lands))
        holding = (one for one in places if one is not first and lexicon.lies_in(first.value[0], outer=one.value[0]))
        return [replace(claim, mention=replace(claim.mention, places=(first, *holding)))]
    apart = _parted(places, lexicon)
    if len(apart) < 2:  # noqa: PLR2004 - one place needs no parting
        return [claim]
    hits = claim.mention.hits
    # Of several things under one word each place had one: "the embassies in Nairobi and Dar es Salaam".
    shared = len(hits) == 1 and text[hits[0].start : hits[0].end].endswith("s")
    return [
        replace(
            claim,
            mention=replace(
                claim.mention,
                places=tuple(group),
                hits=hits if shared else _hits_near(hits, group, apart),
                aimed=_aims_near(claim.mention, group, lexicon),
                counts=(),
            ),
        )
        for group in apart[:8]
    ]


def _struck_abroad(claim: Claim, lexicon: Lexicon) -> Claim:
    """Return the claim on a state that was attacked somewhere else as there: "Portugal was attacked in Angola"."""
    mention = claim.mention
    told = [part for part in mention.places if part.start >= mention.end]
    whose = [part for part in mention.places if part.end <= mention.start and part.value[0] in lexicon.lands]
    within = any(lexicon.lies_in(part.value[0], outer=one.value[0]) for part in told for one in whose)
    if not mention.rule.startswith("attack passive") or not told or len(whose) != 1 or within:
        return claim
    owner = next(state for state, land in lexicon.states.items() if land == whose[0].value[0])
    aimed = (*mention.aimed, Part((owner,), whose[0].start, whose[0].end))
    return replace(claim, mention=replace(mention, places=tuple(told), aimed=aimed))


def _aims_near(mention: Mention, group: Sequence[Part], lexicon: Lexicon) -> tuple[Part, ...]:
    """Return at whom one of several strokes was aimed: of the states fired at, the one where it fell."""
    aimed, fallen = mention.aimed, {place.value[0] for place in mention.places}
    if not any(lexicon.states.get(part.value[0], "") in fallen for part in aimed):
        return aimed
    here = {place.value[0]: place for place in group}
    own = ((state, here[land]) for state, land in lexicon.states.items() if land in here)
    return tuple(Part((state,), place.start, place.end) for state, place in own) or aimed


def _is_listed(places: tuple[Part, ...], text: str) -> bool:
    """Whether several places stand side by side, "in Goma and Bukavu", and not one as in or off another."""
    order = sorted(places, key=lambda part: part.start)
    between = (text[one.end : after.start].lower().replace(",", " ,").split() for one, after in pairwise(order))
    return any(LISTING.intersection(words) or words == [","] or len(words) > LONGEST_JOINT for words in between)


LISTING = frozenset("and or & / ; then also".split()) | {"as well as"}
LONGEST_JOINT = 8


def _hits_near(hits: tuple[HitPart, ...], group: list[Part], apart: list[list[Part]]) -> tuple[HitPart, ...]:
    """Return the things hit that stand nearest to these places: "a tank in Mesaieed and a plant in Ras Laffan"."""

    def distance(hit_start: int, *, parts: list[Part]) -> int:
        return min(
            part.start - hit_start if part.start >= hit_start else (hit_start - part.start) * 4 for part in parts
        )

    return tuple(hit for hit in hits if min(apart, key=lambda parts: distance(hit.start, parts=parts)) is group)


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
