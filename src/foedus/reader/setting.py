"""Whose words a paragraph is, by how the page is set: datelines, headings, labels of speakers, quotations in blocks.

A communiqué, a readout or a briefing has an author; "What Athens says" opens a section of Athens; "A:" and
"MS. DELANEY:" open the words of one who answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from foedus.reader.answering import answered_from
from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES
from foedus.reader.speaker import NAMED, Memory, Speaker, speaker_of
from foedus.reader.speechwords import ECHOES
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import DAY_WORDS

LONGEST_DATELINE = 12
LONGEST_HEADING = 16
LONGEST_LABEL = 6
MARKS = frozenset("> # * — – - • |".split())
ISSUED = frozenset("statement communique communiqué readout briefing declaration remarks press release transcript note "
                   "announcement address speech message letter highlights".split())  # fmt: skip
OF_AUTHOR = frozenset(("by", "of", "from"))
ACCOUNTS = frozenset("says said account version position view statement reply answer according claims".split())
ASKERS = frozenset("q question interviewer moderator reporter journalist".split())
HOSTS = frozenset("presenter host anchor newsreader narrator announcer voiceover correspondent studio".split())
OFFICIAL = frozenset(
    "ministry office government department house secretariat command embassy spokesperson presidency council army "
    "mission forces assembly parliament".split()
)


@dataclass(slots=True)
class Setting:
    """How the page is set so far: its author, the section's voice, and whether questions are asked in it."""

    memory: Memory
    section: Speaker | None = None
    asked: bool = False
    begun: bool = False
    voiced: set[str] = field(default_factory=set)
    guest: str | None = None

    def read(self, units: Sequence[Unit], *, alone: bool) -> Speaker | None:
        """Return whose words a paragraph is, from its first sentence, or None; `alone`: it has no other sentence."""
        if not alone and (speaker := self._signed(units)):
            return speaker
        dash = dateline_end(units)
        if dash:
            self._settle(units[:dash])
        elif stand := _stands_alone(units):
            self._settle(units[:stand])
            self.memory.official = self.memory.subject = ""
        first = body_begin(units)
        label = label_end(units)
        if label:
            return self._labelled(units[first : label - 1], question=units[-1].low == "?")
        if colon := claim_end(units):
            return Speaker("", " ".join(unit.text for unit in units[first:colon]))
        if alone and not dash and (_is_heading(units, first) or _is_imprint(units, first)):
            self.section = self._headed(units[first:])
        self.begun = True
        return None if units and units[0].low == "#" else self.section

    def _signed(self, units: Sequence[Unit]) -> Speaker | None:
        """Return whose communiqué a paragraph is: "ARMENIA, Ministry of Defence, 24 June, 08:00." opens it.

        Where an organ has been named once, the state alone will do.
        """
        first = body_begin(units)
        words = [unit for unit in units[first:] if unit.low.isalpha()]
        actor = words[0].actor if words and words[0].text.isupper() and words[0].roles & VOICES else ""
        if not actor or units[-1].low != "." or len(units) > LONGEST_HEADING + 2:
            return None
        organ = any(unit.low.rpartition(" ")[2] in OFFICIAL or "office" in unit.roles for unit in words)
        told = any(unit.low[:1].isdecimal() for unit in units) and all(_titular(unit) for unit in words)
        if not told or any(is_verb(units, at=at) for at in range(first, len(units))):
            return None
        if organ:
            self.voiced.add(actor)
        return Speaker(actor, " ".join(unit.text for unit in words)) if actor in self.voiced else None

    def _settle(self, units: Sequence[Unit]) -> None:
        """Take the state in which a dateline lies as that of whom "the army" means."""
        for unit in units:
            for one in unit.meanings:
                state = one.actor if one.role in {"state", "capital"} else self.memory.state_of(unit)
                if state:
                    self.memory.home = state
                    self.memory.official = self.memory.official if self.begun else ""
                    return

    def _labelled(self, units: Sequence[Unit], *, question: bool) -> Speaker | None:
        words = " ".join(unit.text for unit in units)
        if any(unit.low in HOSTS for unit in units):
            return None  # whoever presents a programme speaks for it, and so do its correspondents
        if any(unit.low in ASKERS for unit in units) or (question and not units[0].text.isupper()):
            self.asked = True
            return None
        placed = next((found for unit in units if (found := self.memory.persons.get(unit.low, ""))), "")
        actor = placed or next((unit.actor for unit in units if unit.roles & NAMED and unit.actor), "")
        answering = self.asked or units[0].low in ANSWERING or _introduced(units)
        own = self.memory.author or (self._guest() if units[0].low in ANSWERING else "")
        if actor or (answering and own):
            return Speaker(actor or own, words)
        return Speaker("", words) if self.asked or _initials(units) else None

    def _guest(self) -> str:
        """Return for whom he speaks who is asked: the one state whose officers the report has named before."""
        if self.guest is None:
            placed = {one for one in self.memory.persons.values() if one}
            self.guest = placed.pop() if len(placed) == 1 else ""
        return self.guest

    def _headed(self, units: Sequence[Unit]) -> Speaker | None:
        """Return whose section a heading opens; remember the author whom it names."""
        lows = {unit.low for unit in units}
        named = [unit for unit in units if unit.roles & NAMED and unit.actor]
        actors = list(dict.fromkeys(unit.actor for unit in named))
        if lows & ACCOUNTS and len(actors) == 1 and not lows & ISSUED:
            return Speaker(actors[0], " ".join(unit.text for unit in units))
        issued = next((at for at, unit in enumerate(units) if unit.low in ISSUED), None)
        if len(actors) == 1 and lows & ORGANS and all(_titular(unit) for unit in units):
            self._written_by(actors[0])
            return Speaker(actors[0], " ".join(unit.text for unit in units))
        official = lows & (OFFICIAL | ECHOES) or any("office" in unit.roles for unit in named)
        if issued is not None:
            author = _issuer(units, issued) or _before_paper(units, issued)
            if author and not self.memory.author:
                self._written_by(author)
        elif official and len(actors) == 1 and all(unit.text.isupper() for unit in units if unit.low.isalpha()):
            self._written_by(actors[0])
        return None

    def _written_by(self, actor: str) -> None:
        self.memory.author = self.memory.home = actor
        self.memory.official = ""


ORGANS = frozenset("ministry government embassy republic presidency office force forces staff command army".split())


def _titular(unit: Unit) -> bool:
    """Whether a word can stand in the name of an organ, as a heading over its words has it: "Republic of Mali"."""
    return unit.capital or not unit.low.isalpha() or unit.low in {"of", "the", "and", "for", "in", "'s"}


def _initials(units: Sequence[Unit]) -> bool:
    """Whether a label is the initials of somebody who takes turns in a talk: "JP:", "AT:"."""
    only = units[0] if len(units) == 1 else None
    return only is not None and only.text.isupper() and len(only.text) in INITIALS and only.low not in NO_INITIALS


INITIALS = range(2, 5)
NO_INITIALS = frozenset(
    "nb ps pps fyi tldr tl dr re cc note fact live map box key faq gmt utc est pic tv news now then also but and "
    "was who what why when how tip via use day week".split()
)


def _issuer(units: Sequence[Unit], issued: int) -> str:
    """Return by whom a paper was issued: "Statement by the Ministry of Foreign Affairs of Armenia on …"."""
    author = ""
    begin = next((at for at in range(issued, len(units)) if units[at].low in OF_AUTHOR), len(units))
    for unit in units[begin:]:
        if unit.low in ABOUT:
            break
        author = unit.actor if unit.roles & NAMED and unit.actor else author
    return author


def _before_paper(units: Sequence[Unit], issued: int) -> str:
    """Return whose a paper is whose office stands right before it: "Pentagon briefing, Monday"."""
    office = units[issued - 1] if issued else None
    told = any(is_verb(units, at=at) for at in range(min(len(units), issued + LONGEST_LABEL)))
    opens = issued <= body_begin(units) + LEAST and not told
    return office.actor if office is not None and opens and "office" in office.roles else ""


VOICES = frozenset(("state", "group", "organisation"))
LEAST = 2
ANSWERING = frozenset(("a", "answer", "statement"))
ABOUT = frozenset("on about with to concerning regarding after at following call 's".split())


def author_of_outlet(units: Sequence[Unit]) -> str:
    """Return the actor whose ministry or office the outlet is, or ""; one to whom a mission is sent is none."""
    end = next((at for at, unit in enumerate(units) if unit.low in {"to", "for", "at"}), len(units))
    actors = {unit.actor for unit in units[:end] if unit.roles & NAMED and unit.actor}
    official = any(unit.low.rpartition(" ")[2] in OFFICIAL or "office" in unit.roles for unit in units)
    return actors.pop() if official and len(actors) == 1 else ""


def body_begin(units: Sequence[Unit]) -> int:
    """Return where the words begin behind the marks of a list, a heading or a block."""
    return next((at for at, unit in enumerate(units[:4]) if unit.low not in MARKS), 0)


def label_end(units: Sequence[Unit]) -> int:
    """Return where the label of a speaker ends ("MS. DELANEY:", "A:"), or 0."""
    first = body_begin(units)
    colon = next((at for at in range(first, min(len(units), first + LONGEST_LABEL)) if units[at].low == ":"), None)
    if colon is None:
        colon = next((at for at in range(first, min(len(units), first + LONGEST_TITLE)) if units[at].low == ":"), first)
        return colon + 1 if colon > first and _introduced(units[first:colon]) else 0
    if colon == first or colon + 1 >= len(units):
        return 0
    if _introduced(units[first:colon]):
        return colon + 1
    label = [unit for unit in units[first:colon] if unit.low.isalpha()]
    named = len(label) <= LONGEST_NAME and all(unit.capital and not unit.meanings for unit in label)
    return colon + 1 if label and (_upper(label) or named) and not _claimed(units, colon) else 0


LONGEST_NAME, LONGEST_TITLE = 3, 14


def _introduced(label: Sequence[Unit]) -> bool:
    """Whether a label gives a name in capitals and an office: "COLONEL DANA WHITLOCK, deputy press secretary"."""
    comma = next((at for at, unit in enumerate(label) if unit.low == ","), 0)
    named = comma > 0 and all(unit.text.isupper() or not unit.low.isalpha() for unit in label[:comma])
    rest = label[comma + 1 :]
    office = any("title" in unit.roles or unit.low.rpartition(" ")[2] in OFFICIAL | ECHOES for unit in rest)
    return named and office and not any(is_verb(label, at=at) for at in range(len(label)))


def _upper(label: Sequence[Unit]) -> bool:
    return all(unit.text.isupper() for unit in label)


def claim_end(units: Sequence[Unit]) -> int:
    """Return where the label of a claim that the report quotes ends (`CLAIM 3: "…"`), or 0."""
    first = body_begin(units)
    colon = next((at for at in range(first, min(len(units) - 1, first + LONGEST_LABEL)) if units[at].low == ":"), 0)
    return colon if colon and units[first].low in CLAIMS and units[colon + 1].low in QUOTES else 0


CLAIMS = frozenset("claim rumour rumor post caption myth".split())


def _claimed(units: Sequence[Unit], colon: int) -> bool:
    """Whether what the label introduces is a claim that the report quotes (`CLAIM 1: "…"`)."""
    return units[colon + 1].low in QUOTES and units[0].low not in {"q", "a"}


def _is_heading(units: Sequence[Unit], first: int) -> bool:
    words = units[first:]
    return bool(words) and len(words) <= LONGEST_HEADING and words[-1].low not in {".", "!", "?", ":"} | QUOTES


def _is_imprint(units: Sequence[Unit], first: int) -> bool:
    """Whether a line is who issued a paper, of what kind, where and when: names and figures, and no more."""
    words = units[first:]
    plain = bool(words) and words[-1].low not in {".", "!", "?", ":"} | QUOTES and len(words) <= LONGEST_IMPRINT
    return plain and all(_titular(unit) for unit in words) and any(unit.low in ORGANS for unit in words)


LONGEST_IMPRINT = 28


def dateline_end(units: Sequence[Unit]) -> int:
    """Return where a dateline ends ("MUSCAT, 18 March —"), or 0: its place and day are the report's."""
    first = body_begin(units)
    if len(units) <= first:
        return 0
    reach = units[first : first + LONGEST_DATELINE]
    if len(units[first].text) < 3 or not units[first].text.isupper():  # noqa: PLR2004 - no initial
        return _titled_dateline(reach, first)
    dash = next((at for at, unit in enumerate(reach, first) if unit.low in {"—", "–", "-", "--"}), None)
    agency = next((at for at, unit in enumerate(reach, first) if unit.low == ")"), None) if dash is None else None
    placed = agency is not None and any(unit.roles & {"place", "capital", "state"} for unit in units[first:agency])
    if agency is not None and placed and not any(is_verb(units, at=at) for at in range(first, agency)):
        return agency + 1
    if dash is None and _only_dateline(units, first):
        return len(units)
    return 0 if dash is None else dash + 1


def _titled_dateline(units: Sequence[Unit], first: int) -> int:
    """Return where a dateline ends that is not in capitals ("Nairobi - ", "Dakar, Senegal (AP) –"), or 0."""
    if not units[0].roles & {"place", "capital"}:
        return 0
    for at, unit in enumerate(units[1:], 1):
        if unit.low in DASHES:
            return first + at + 1
        named = unit.capital or unit.roles & {"place", "capital", "state"} or unit.low in DAY_WORDS
        if not (named or unit.low in {",", "(", ")", "."} or unit.low.isdecimal()):
            return 0
    return 0


DASHES = frozenset(("—", "–", "--"))


def _only_dateline(units: Sequence[Unit], first: int) -> bool:
    """Whether a sentence is a dateline and nothing else: "LONDON, Friday night."."""
    words = units[first:]
    comma = [unit.low for unit in words[1:2]] == [","]  # "BELGAUM, Monday.": of a town that no table has
    placed = bool(words) and (bool(words[0].roles & {"place", "capital"}) or (comma and not words[0].meanings))
    dated = any(unit.low in DAY_WORDS or unit.low in {"today", "later"} for unit in words)
    known = all(
        unit.roles & {"place", "capital", "state"}
        or unit.low in DAY_WORDS
        or not unit.low.isalpha()
        or unit.low == "later"
        for unit in words[1:]
    )
    return placed and dated and known and len(words) <= LONGEST_DATELINE and words[-1].low == "."


def _stands_alone(units: Sequence[Unit]) -> int:
    """Return where a label ends that only says of which country a section is ("QATAR.", "Taipei, 3 November 2026.")."""
    first = body_begin(units)
    words = units[first:]
    if not words or len(words) > LONGEST_DATELINE or not words[0].roles & {"state", "capital", "place"}:
        return 0
    alone = len(words) <= LEAST and words[0].text.isupper() and words[0].roles & {"state", "capital"}
    return len(units) if (alone and words[-1].low in {".", ":"}) or _only_dateline(units, first) else 0


def quotes_alone(units: Sequence[Unit]) -> bool:
    """Whether a sentence stands wholly within quotation marks."""
    first = body_begin(units)
    last = len(units) - 1
    while last > first and units[last].low in {".", ",", "*"}:
        last -= 1
    return last > first and units[first].low in QUOTES and units[last].low in QUOTES


def quoted_lead(units: Sequence[Unit]) -> tuple[int, Speaker] | None:
    """Return where a quotation after a colon begins, and who is said to speak in it: `Moldova's premier: "…"`."""
    for at, unit in enumerate(units[:-2]):
        if unit.low == ":" and units[at + 1].low in QUOTES:
            begin = body_begin(units)
            verb = next((step for step in range(begin, at) if is_verb(units, at=step)), None)
            speaker = speaker_of(units, begin=begin, end=at if verb is None else verb, memory=Memory())
            return None if speaker is None else (at + 1, speaker)
    return None


def scene_of(units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the hour with which a sentence opens, and the places that it names, but for those of what is answered.

    "Hit nine sites in retaliation for the killing near Pahalgam" says nothing of where the sites are.
    """
    hour = hour_of(units)
    told = units[: answered_from(units, begin=0)]
    there = dict.fromkeys(unit.place for unit in told if unit.roles & SCENES)
    return (*((hour,) if hour else ()), *there)


def hour_of(units: Sequence[Unit]) -> str:
    """Return the hour with which an entry of a log or a live page opens, or ""."""
    opening = units[0].low if units else ""
    return opening if ":" in opening and opening[:1].isdecimal() else ""


SCENES = frozenset(("place", "base", "capital place"))
