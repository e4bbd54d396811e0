"""Who speaks or acts: the actor of a subject, by name, by office, by person, or by what points back to one.

The prime minister of Qatar, its foreign ministry and Doha all speak for Qatar. Who is named and cannot be placed is
kept as words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.filler import fillers
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, subject_span
from foedus.reader.mention import Part
from foedus.reader.nounphrase import KIN, only_backs
from foedus.reader.seating import (
    OF_A_PLACE,
    SEATED,
    STOPPING,
    behind_opening,
    is_of_the_world,
    is_organ,
    local_state,
    tells_force,
)
from foedus.reader.speakerwords import (
    ARMED_BANDS,
    BANDS,
    CHARGES,
    EXPERTS,
    FUNCTIONS,
    INSTITUTIONS,
    LEADING,
    LEAGUES,
    LOCAL,
    MEDIA,
    MISSIONS,
    OFFICIALDOM,
    OURS,
    PAPERS,
    PEOPLE,
    PERSONAL,
    PRIVATE,
    REBELS,
    RULERS,
)
from foedus.reader.speechwords import DETERMINERS, ECHOES, PREPOSITIONS, PRONOUNS
from foedus.reader.unit import Unit, Words
from foedus.reader.verbgroup import DAY_WORDS, verb_group
from foedus.reader.wordclass import reads_as_noun

NAMED = frozenset(("state", "demonym", "group", "organisation", "office", "capital", "person"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an actor's id, or "" with the words by which the text calls him; `others` say it with him."""

    actor: str
    words: str = ""
    others: tuple[str, ...] = ()


# Of which state the last bearer of a title was, beside the names of persons.
TITLE = "title:"
# Whoever bears it and is not placed speaks for the United Nations.
OF_THE_WORLD, WORLD = frozenset(("secretary-general", "secretary general")), "un"
# After so many sentences "the army" is no longer that of who spoke last.
LONGEST_SILENCE = 4


@dataclass(slots=True)
class Memory:
    """What a report has said so far: who spoke last, of whom the last sentence told, and the persons that it placed.

    `fresh` says that somebody spoke in the last sentence,
    `official` is the last speaker who could be placed, `band` the armed group and `league` the organisation named last,
    `before` are the units of the last sentence,
    `home` the state of the dateline, `author` whose paper it is.
    """

    speaker: Speaker | None = None
    persons: dict[str, str] = field(default_factory=dict)
    subject: str = ""
    official: str = ""
    home: str = ""
    author: str = ""
    fresh: bool = False
    pair: tuple[str, ...] = ()
    since: int = 0
    band: str = ""
    league: str = ""
    before: Sequence[Unit] = ()
    holding: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)

    def state_of(self, unit: Unit) -> str:
        """Return the one state in which a place lies, or ""."""
        found = {one for place in unit.meanings for one in self.holding.get(place.place, (place.place,)) if place.place}
        return self.states.get(found.pop(), "") if len(found) == 1 else ""

    def of_author(self) -> str:
        """Return the author where it is a state: what another organisation's paper names is a body of its own."""
        states = self.states.values()
        return self.author if not states or self.author in states else ""

    def speaks(self, speaker: Speaker) -> None:
        """Remember who spoke."""
        if speaker.actor or speaker.words:
            self.speaker = speaker
            if speaker.actor:
                self.official, self.since = speaker.actor, 0

    def go_on(self, *, subject: str, spoken: bool, pair: tuple[str, ...] = ()) -> None:
        """Go on to the next sentence: whom this one told of, whether somebody spoke in it, and which two it joined."""
        self.subject, self.fresh, self.pair = subject, spoken, pair
        self.since += 1
        if self.since > LONGEST_SILENCE:
            self.official = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a report had said before a sentence; `persons` is shared with what it says later."""

    persons: Mapping[str, str]
    speaker: str = ""
    subject: str = ""
    official: str = ""
    home: str = ""
    author: str = ""
    fresh: bool = False
    pair: tuple[str, ...] = ()

    @classmethod
    def of(cls, memory: Memory) -> "Context":
        """Return what a memory holds now."""
        speaker = memory.speaker.actor if memory.speaker else ""
        return cls(
            memory.persons, speaker, memory.subject, memory.official, memory.home, memory.author, memory.fresh,
            memory.pair,
        )  # fmt: skip

    def memory(self) -> Memory:
        """Return it as a memory, for reading one sentence."""
        return Memory(
            Speaker(self.speaker),
            dict(self.persons),
            self.subject,
            self.official,
            self.home,
            self.author,
            self.fresh,
            self.pair,
        )


def speaker_of(units: Sequence[Unit], *, begin: int, end: int, memory: Memory) -> Speaker | None:
    """Return the first actor of a subject that can speak; what points back is whom it points to, if that is safe."""
    if 0 < begin < end and units[begin].low in MEDIA and units[begin - 1].low == "state":
        begin -= 1  # "state" is a verb as well
    head = units[begin:end]
    words = " ".join(unit.text for unit in head[:12])
    lows = {unit.low for unit in head}
    official = bool(lows & EXPERTS) and any("organisation" in unit.roles for unit in head)  # "a UN panel of experts"
    private = lows & PRIVATE and not (
        official
        or "state" in lows
        or _own_media(head)
        or any("office" in unit.roles for unit in head)
        or _of_group(head, lows)
    )
    if private or (not lows.isdisjoint(SEATED) and is_of_the_world(head)):
        return Speaker("", words)
    opening = begin
    begin = behind_opening(units, begin=begin, end=end)
    if begin == end:
        return None
    if (named := _first_named(units, begin, end, memory)) is not None:
        return replace(named, words=words)
    told = _named_behind(units, end, memory)
    if not told and (opening < begin or not lows.isdisjoint(OF_A_PLACE)):
        told = local_state(units, begin=begin, head=units[begin:end], state_of=memory.state_of, opening=opening)
    return Speaker(told or _pointed_at(units, begin, end, memory), words)


def _first_named(units: Sequence[Unit], begin: int, end: int, memory: Memory) -> Speaker | None:
    """Return the first actor that a subject names, and those joined to it, without its words; None where it has none.

    Who only backs those who speak is none: "the Iran-aligned group", "the UN-backed government in Tripoli".
    """
    backed = False
    for at in range(begin, end):
        unit = units[at]
        stops = unit.low in STOPPING and at > begin and not (_seated(units, begin, at) or _written(units, at))
        if stops or unit.low == "(":
            break
        actor = actor_of(unit, memory=memory) or ("" if backed else _seat(units, at, begin, memory))
        if not actor:
            continue
        if (band := _owned_band(units, at, end)) is not None:
            return Speaker(band.actor)
        if at + 2 < end and units[at + 1].low in KIN and "group" in units[at + 2].roles:
            continue  # "the al-Qaeda affiliate JNIM"
        if not only_backs(units, at=at):
            told = "" if _in_business(units, at, end) else actor
            return Speaker(told, others=_joined(units, at, end, memory) if told else ())
        backed = True
    return Speaker(memory.band if units[end - 1].low in ARMED_BANDS else "") if backed else None


def _seat(units: Sequence[Unit], at: int, begin: int, memory: Memory) -> str:
    """Return the state of a town in which an institution sits: "the army in Srinagar"."""
    seated = at > begin and units[at - 1].low == "in" and "place" in units[at].roles
    return memory.state_of(units[at]) if seated else ""


def _named_behind(units: Sequence[Unit], end: int, memory: Memory) -> str:
    """Return for whom he speaks whose name stands behind his office: "the foreign minister, Jean-Noël Barrot, said"."""
    if end + 1 >= len(units) or units[end].low != "," or not is_office(units[end - 1]):
        return ""
    name = units[end + 1]
    return actor_of(name, memory=memory) if "person" in name.roles else ""


def _of_group(head: Sequence[Unit], lows: set[str]) -> bool:
    """Whether a station is an armed group's, which speaks for it: "the Houthi television channel"."""
    return lows & PRIVATE <= MEDIA | {"daily"} and any("group" in unit.roles for unit in head)


def _owned_band(units: Sequence[Unit], at: int, end: int) -> Unit | None:
    """Return the armed group or organisation that a state's name only places: "Somalia's al-Shabaab"."""
    if units[at].roles & {"group", "organisation"} or not units[at].roles & {"state", "demonym", "capital"}:
        return None
    for step in range(at + 1, end):
        if units[step].low in PREPOSITIONS or units[step].low in {",", "and"}:
            return None
        if units[step].roles & {"group", "organisation"} and units[step].actor:
            return units[step]
    return None


def _own_media(head: Sequence[Unit]) -> bool:
    """Whether a station is that of whoever was spoken of: "its radio announced"."""
    return bool(head) and head[0].low in {"its", "their"} and head[-1].low in MEDIA


def _written(units: Sequence[Unit], at: int) -> bool:
    """Whether "by" or the like gives the author of a paper: "a statement by the ministry"."""
    before = {unit.low for unit in units[max(0, at - 2) : at]}
    return units[at].low in {"by", "on"} and bool(before & PAPERS) and units[at].low == "by"


def _joined(units: Sequence[Unit], at: int, end: int, memory: Memory) -> tuple[str, ...]:
    """Return the actors that "and" joins to the first: "France, Germany and Britain"; a list without "and" is none."""
    found: list[str] = []
    joined = False
    step = at + 1
    while step < end and len(found) < MOST_JOINED:
        low = units[step].low
        actor = actor_of(units[step], memory=memory)
        if actor:
            if not _links(units[step - 1]):
                break
            found.append(actor)
        elif low not in {",", "and", "the", "both"} or (low == "," and joined):
            break
        joined = joined or low == "and"
        step += 1
    return tuple(one for one in dict.fromkeys(found) if one != units[at].actor) if joined else ()


def _links(unit: Unit) -> bool:
    return unit.low in {",", "and", "the"}


def _in_business(units: Sequence[Unit], at: int, end: int) -> bool:
    """Whether a demonym only describes people who speak for no state: "French wine makers", "Danish shipowners"."""
    if "demonym" not in units[at].roles or "state" in units[at].roles:
        return False
    if any(unit.low in REBELS for unit in units[at + 1 : end]):
        return True
    if "group" in units[at].roles and end > at + 1 and units[end - 1].low in MEDIA:
        return False
    head: list[Unit] = []
    for unit in units[at + 1 : end]:
        if unit.low in PREPOSITIONS or not unit.low.isalpha():
            break
        head.append(unit)
    return bool(head) and not any(
        unit.capital or unit.meanings or is_office(unit) or unit.low in OFFICIALDOM or unit.low.endswith("'s")
        for unit in head
    )


def _seated(units: Sequence[Unit], begin: int, at: int) -> bool:
    """Whether "in" gives the seat of an institution: "the interior ministry in Doha", "officials in Kyiv"."""
    head = units[begin:at]
    return (
        units[at].low == "in"
        and (
            any(is_office(unit) or is_organ(unit) for unit in head[-2:])
            or (head[0].low == "state" and head[-1].low in MEDIA)
        )
        and not any(unit.low in MISSIONS for unit in head)
    )


NO_NAMES = ECHOES | DAY_WORDS | PRONOUNS


def _pointed_at(units: Sequence[Unit], begin: int, end: int, memory: Memory) -> str:
    """Return the actor to whom a subject points back: a pronoun, "the ministry", or a minister by name at home."""
    head = units[begin:end]
    if _own_media(head) or (head[0].low == "state" and head[-1].low in MEDIA):
        of_state = head[0].low == "state"
        seat = _seat_of_opening(units, begin) if of_state else ""
        return seat or (memory.home if of_state else memory.subject) or memory.official
    named = any(
        unit.capital and number and not unit.meanings and unit.low not in NO_NAMES for number, unit in enumerate(head)
    )
    if not named and head[0].low in PRONOUNS:
        return _of_pronoun(units, begin, head[0].low, memory)
    office = next((at for at, unit in enumerate(head) if is_office(unit)), None)
    if office is None:
        return _of_body(head, memory) if named else _of_people(units, begin, head, memory)
    if (seat := _governed(head[office:], memory)) or any(unit.low == "there" for unit in head):
        seats = (unit.actor for unit in reversed(units[:begin]) if unit.roles & {"state", "capital", "demonym"})
        return seat or next(seats, "")
    if named and not _of_others(head, office):
        at_home = memory.home and any(unit.actor == memory.home for unit in units)
        own = memory.home if memory.official in {"", memory.home} or at_home else ""
        spoken = memory.subject if memory.fresh and memory.subject == memory.official else ""
        return memory.of_author() or own or spoken
    return "" if _of_others(head, office) else _of_office(units, begin, head, memory)


def _accused(units: Sequence[Unit], begin: int) -> str:
    """Return whom a sentence has accused, before "which it denies", "a charge that its ministry rejected"; or ""."""
    before = begin - 1 - (begin > 1 and units[begin - 1].low == "that")
    if before < 1 or units[before].low not in CHARGES or "," not in {unit.low for unit in units[before - 2 : before]}:
        return ""
    verb = next((at for at in range(before - 1, -1, -1) if units[at].value("speech") == "accuses"), before)
    return next((unit.actor for unit in units[verb + 1 : min(before, verb + 4)] if unit.actor), "")


def _of_pronoun(units: Sequence[Unit], begin: int, pronoun: str, memory: Memory) -> str:
    """Return whom "it" or "he" means: a subject before it, or whom the sentence before told of; "we" is who speaks."""
    if pronoun not in OURS and (accused := _accused(units, begin)):
        return accused
    quoted = begin > 1 and any(unit.low in QUOTES for unit in units[max(0, begin - 2) : begin])
    told_of = not quoted and (
        pronoun not in PERSONAL or any(unit.roles & {"title", "person"} for unit in units[:begin])
    )
    inside = sentence_subject(units[:begin]) if begin and told_of else ""
    spoke = memory.speaker.actor if memory.speaker else ""
    if memory.fresh and spoke and begin > LEAST and units[begin - 1].low == "," and not quoted:
        # "The call came ten minutes later, it told reporters, and": whom the sentence before told of.
        return (memory.subject if pronoun not in PERSONAL else "") or spoke
    told = memory.subject or (spoke if memory.fresh or pronoun in PERSONAL else "")
    if pronoun in OURS:
        told = spoke if memory.fresh or (spoke == memory.official and memory.since < LONGEST_SILENCE) else ""
    if any("speech" in units[at].roles and is_verb(units, at=at) for at in range(begin)):
        told = ""  # "Toyota said it would": whoever was told of before is not meant
    return inside or (memory.author if pronoun in OURS else "") or told


def _governed(head: Sequence[Unit], memory: Memory) -> str:
    """Return the state of a place that somebody governs or speaks for: "the governor of Ryazan"."""
    named = [unit for unit in head[: LEAST + 2] if unit.low != "the"]
    follows = len(named) > LEAST and named[1].low in {"of", "for", "in"} and "place" in named[LEAST].roles
    return memory.state_of(named[LEAST]) if follows else ""


LEAST = 2
MOST_JOINED = 6


def _of_others(head: Sequence[Unit], office: int) -> bool:
    """Whether a name that nobody knows says whose it is: "the rebels of the Azawad front"."""
    after = [unit for unit in head[office + 1 : office + 4] if unit.low != "the"]
    named = len(after) > 1 and after[0].low in {"of", "for"} and after[1].capital
    return named and not FUNCTIONS.intersection(after[1].low.split())


def _of_office(units: Sequence[Unit], begin: int, head: Sequence[Unit], memory: Memory) -> str:
    """Return whose "the ministry", "its spokesman", "the group" is."""
    office = next(at for at, unit in enumerate(head) if is_office(unit))
    leads = {unit.low for unit in head[:office]} & LEADING
    borne = memory.persons.get(TITLE + head[office].low, "")
    borne = borne or (WORLD if head[office].low in OF_THE_WORLD else "")
    if borne and leads == {"the"} and not memory.author:
        return borne  # "told the Qatari prime minister. The prime minister rejected this"
    inside = _only_band(units[:begin]) if head[-1].low in BANDS else _accused(units, begin) if leads - {"the"} else ""
    if not inside and leads - {"the"} and begin:
        inside = sentence_subject(units[:begin])
    if leads and any(unit.low in LOCAL for unit in head):
        return memory.home
    if leads - {"the"}:
        return inside or memory.subject or memory.official
    if not leads:
        at_home = memory.home if head[-1].low in UNNAMED and len(head) <= LEAST and _plain(head) else ""
        return (_seat_of_opening(units, begin) if len(head) == 1 else "") or at_home
    told = memory.subject if memory.fresh or not tells_force(memory.before) else ""
    lately = told if memory.since > 1 and told != memory.home else ""  # "Caracas took it badly. The ministry said"
    found = inside or memory.author or lately or memory.official or told or memory.home
    if found and found not in memory.states.values():
        return found
    # "The group said" after a government has spoken
    return {**dict.fromkeys(ARMED_BANDS, memory.band), **dict.fromkeys(LEAGUES, memory.league)}.get(head[-1].low, found)


# Of the country from which is reported, where they have no name: "local authorities said".
UNNAMED = frozenset("police prosecutors authorities investigators firefighters".split())


def _plain(head: Sequence[Unit]) -> bool:
    """Whether a head has no name and no owner: "local officials", "police"."""
    return not any(unit.actor or (unit.capital and number) for number, unit in enumerate(head))


def _seat_of_opening(units: Sequence[Unit], begin: int) -> str:
    """Return the state of "In Tehran, officials said …"."""
    opening = [unit for unit in units[:begin] if unit.low != "the"]
    seated = len(opening) == LEAST + 1 and opening[0].low == "in" and opening[-1].low == ","
    return opening[1].actor if seated and opening[1].roles & {"capital", "state"} else ""


def _of_body(head: Sequence[Unit], memory: Memory) -> str:
    """Return the state of a public body with a name of its own: that from which is reported, or whose paper it is."""
    body = next((at for at, unit in enumerate(head) if unit.low in INSTITUTIONS and unit.capital), None)
    return "" if body is None or _of_others(head, body) else memory.of_author() or memory.home


def _of_people(units: Sequence[Unit], begin: int, head: Sequence[Unit], memory: Memory) -> str:
    """Return whose people a subject without an office means: "its observers", or bare "police" at home."""
    if len(head) == 1 and head[0].low in LOCAL:
        return memory.home or memory.subject
    if head[-1].low in UNNAMED and len(head) <= LEAST and _plain(head) and head[0].low not in DETERMINERS:
        return memory.home
    return _own_people(units, begin, head, memory)


def _own_people(units: Sequence[Unit], begin: int, head: Sequence[Unit], memory: Memory) -> str:
    """Return whose "its observers", "their gunners" are: people of whoever was told of before in the sentence."""
    own = head[0].low in {"its", "their"} and len(head) > 1
    people = own and (head[-1].roles & {"persons", "force"} or head[-1].low in PEOPLE)
    return (sentence_subject(units[:begin]) or memory.subject) if people else ""


def _only_band(units: Sequence[Unit]) -> str:
    """Return the one armed group or organisation that a stretch names, for "the group" behind it."""
    named = {unit.actor for unit in units if unit.roles & {"group", "organisation"} and unit.actor}
    return named.pop() if len(named) == 1 else ""


def is_office(unit: Unit) -> bool:
    """Whether a unit is a title or an institution: "prime minister", "ministry", "interior ministry"."""
    return "title" in unit.roles or unit.low in ECHOES or unit.low.rpartition(" ")[2] in ECHOES


def actor_of(unit: Unit, *, memory: Memory) -> str:
    """Return the actor that a name means, or that a person was placed with; "" where none."""
    if unit.roles & NAMED:
        return next((one.actor for one in unit.meanings if one.role in NAMED and one.actor), "")
    return memory.persons.get(unit.low, "") if unit.capital else ""


def subject_actors(units: Sequence[Unit], *, begin: int, end: int, context: Context) -> tuple[Part, ...]:
    """Return those who act in a subject: every actor that it joins, or the one to whom it points back."""
    if begin >= end:
        return ()
    memory = context.memory()
    lows = {unit.low for unit in units[begin:end]}
    if lows & PRIVATE and "state" not in lows:
        return ()
    found: list[Part] = []
    for one in fillers(units, begin=begin, end=end, subject=True):
        actor = one.unit.actor if one.prep in {"", "by"} and one.unit.roles & NAMED else ""
        apart = bool(actor) and (_in_business(units, one.at, end) or only_backs(units, at=one.at))
        if actor and not apart and all(actor != part.value[0] for part in found):
            found.append(Part((actor,), one.unit.start, one.unit.end))
    if found:
        return tuple(found[:8])
    if (last := _behind_phrase(units, begin, end)) is not None:
        return (Part((last.actor,), last.start, last.end),)
    meant = context.pair if _means_two(units, begin) else ()
    if not meant:
        speaker = speaker_of(units, begin=begin, end=end, memory=memory)
        meant = (speaker.actor,) if speaker is not None and speaker.actor else ()
    return tuple(Part((one,), units[begin].start, units[end - 1].end) for one in meant)


def _behind_phrase(units: Sequence[Unit], begin: int, end: int) -> Unit | None:
    """Return the actor who stands right behind an opening phrase: "at the summit in Yerevan Pashinyan declined"."""
    if end - begin <= LEAST or units[begin].low not in PREPOSITIONS or not units[end - 1].roles & NAMED:
        return None
    last, before = units[end - 1], units[end - 2]
    closed = before.low[:1].isdigit() or before.low in DAY_WORDS or (before.capital and before.meanings)
    return last if closed and last.actor and "demonym" not in last.roles else None


def _means_two(units: Sequence[Unit], begin: int) -> bool:
    """Whether a subject means the two named before: "both have called it nonsense", "the two agreed"."""
    lows = [unit.low for unit in units[begin : begin + 2]]
    return lows[:1] == ["both"] or lows == ["the", "two"]


def joined_pair(units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the two actors that a sentence joins last: "blamed the United States and Britain"; else none."""
    for at in range(len(units) - 2, 0, -1):
        if units[at].low in {"and", "with"}:
            first = next((unit for unit in reversed(units[max(0, at - 2) : at]) if unit.roles & NAMED), None)
            second = next((unit for unit in units[at + 1 : at + 3] if unit.roles & NAMED), None)
            if first is not None and second is not None and first.actor and second.actor:
                return () if first.actor == second.actor else (first.actor, second.actor)
    return ()


def doer_span(units: Sequence[Unit], *, first: int, depth: int = 0) -> tuple[int, int]:
    """Return the subject of a verb group, or the one that it shares: "writes to the Council, asks it …, and speaks"."""
    begin, end = subject_span(units, first=first)
    if begin < end and begin and units[begin].low in PREPOSITIONS and units[begin - 1].low == "," and depth <= LEAST:
        outer = subject_span(units, first=begin - 1)  # "Eritrea, in a note delivered by Qatar, denies"
        return outer if outer[0] < outer[1] else (begin, end)
    if begin < end or depth > LEAST or not first or units[first - 1].low not in {",", "and", "but", "then", "or"}:
        return begin, end
    earlier = next(
        (at for at in range(first - 2, -1, -1) if _may_be_verb(units, at) or units[at].low in {";", ":"}), -1
    )
    if earlier < 0 or units[earlier].low in {";", ":"}:
        return begin, end
    return doer_span(units, first=verb_group(units, at=earlier).first, depth=depth + 1)


def _may_be_verb(units: Sequence[Unit], at: int) -> bool:
    """Whether a finite verb stands here, or a present tense with its object: "the mission calls that kidnapping"."""
    calls = at and "speech" in units[at].roles and units[at].low.endswith("s") and at + 1 < len(units)
    if at and at + 1 < len(units) and units[at - 1].roles & NAMED and units[at + 1].low in DETERMINERS | {"it", "them"}:
        plain = units[at].low.endswith("s") and units[at].roles <= {"act noun"} and units[at].low.isalpha()
        if plain and not units[at].capital and units[at].low != "'s":
            return True  # "Moscow regards the yacht"
    return is_verb(units, at=at) or bool(calls and units[at + 1].low in {"that", "it", "this", "them", "on", "for"})


def sentence_subject(units: Sequence[Unit]) -> str:
    """Return the actor that is the subject of the sentence's first verb of speech or public act, or ""."""
    if not isinstance(units, Words):
        return _sentence_subject(units)
    found = units.subjects.get("told")
    if found is None:
        found = units.subjects["told"] = _sentence_subject(units)
    return found


def _sentence_subject(units: Sequence[Unit]) -> str:
    for at, unit in enumerate(units):
        if "act verb" in unit.roles or (unit.roles & {"speech", "verb"} and not reads_as_noun(units, at=at)):
            begin, end = subject_span(units, first=verb_group(units, at=at).first)
            speaker = speaker_of(units, begin=begin, end=end, memory=Memory())
            if speaker and speaker.actor:
                return speaker.actor
            break
    return main_subject(units)


def main_subject(units: Sequence[Unit], *, memory: Memory | None = None) -> str:
    """Return the actor that is the subject of the sentence's first verb, or ""."""
    if memory is not None or not isinstance(units, Words):
        return _main_subject(units, memory or Memory())
    found = units.subjects.get("main")
    if found is None:
        found = units.subjects["main"] = _main_subject(units, Memory())
    return found


def _main_subject(units: Sequence[Unit], memory: Memory) -> str:
    verb = next((at for at in range(len(units)) if is_verb(units, at=at)), None)
    if verb is None:
        return ""
    begin, end = subject_span(units, first=verb_group(units, at=verb).first)
    speaker = speaker_of(units, begin=begin, end=end, memory=memory)
    return speaker.actor if speaker else ""


def is_ruling(units: Sequence[Unit], *, begin: int, end: int, context: Context) -> bool:
    """Whether a subject is an organ of a state, or a person whom the text calls one, though not of which state."""
    head = units[begin:end]
    ruling = next(
        (
            at
            for at, unit in enumerate(head)
            if unit.low.rpartition(" ")[2] in RULERS or (unit.capital and unit.low in context.persons)
        ),
        None,
    )
    if ruling is None or any(unit.low in PRIVATE for unit in head):
        return False
    return not _of_others(head, ruling)  # "the president of Toyota"
