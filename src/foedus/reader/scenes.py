"""Where a clause that names no place happens: in the sentence's opening, under its heading, or "there"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from foedus.reader.answering import answered_from, is_answered, of_answered
from foedus.reader.clauseplace import opens_another, place_in_clause
from foedus.reader.entry import is_entry, lead_of, place_of_entry
from foedus.reader.finite import is_verb
from foedus.reader.grammar import DIRECTIONS, STOPS
from foedus.reader.lexicon import Lexicon
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import is_head, owns
from foedus.reader.setting import dateline_end
from foedus.reader.speechwords import BE, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS
from foedus.reader.towns import KINDS, label_of, read_town, stands_as_place
from foedus.reader.unit import Unit

NARROW = frozenset(("place", "base", "capital"))
# What a town is called when it is spoken of again.
AGAIN = frozenset("town city village island islet settlement suburb hamlet resort capital oasis".split())
# These may be another than the one named last, unless the words say that it is the same.
SAME = frozenset("port camp airfield base airport quarter harbour harbor crossing garrison place spot locality".split())
# These mean the place named last only where its name has the word: "the same shoal", "at the strait".
FEATURES = frozenset("shoal reef strait gulf bay sea channel lake river valley ridge cape peninsula".split())
ISLANDS = frozenset(("island", "islet"))
POINTING = frozenset(("that", "this", "same", "the"))
OPENING = frozenset("in at near off outside around inside over above on".split())
HEADING = OPENING - {"on", "over", "above"}
LEADING = OPENING | {"of", "the", "to", "from", "into", "onto", "upon", "very", "hit", "across"}
SIGNS = frozenset(".,:;—–-()*#|>/'[]") | {"the", "of", "on", "in", "and"}
LONGEST_HEADING, LONGEST_OPENING = 9, 8
FULL_YEAR = 4
# Sentences for which a heading holds.
LASTING = 5
# Units in which a sentence may open with its place: "On 6 July, about 51 nautical miles south-west of Hodeidah, the".
REACH_OF_OPENING = 16


@dataclass(slots=True)
class Scenes:
    """The place of a heading, and the one last named; both may be of any size, and hold for what names none."""

    lexicon: Lexicon
    heading: Part | None = None
    under: int = -1
    left: int = 0
    alone: bool = False
    last: Part | None = None
    first: Part | None = None
    body: int = 0

    def begin(self, units: Sequence[Unit], *, paragraph: int) -> None:
        """Take in a sentence: is it a heading that names a place, and where does it open?"""
        if self.under != paragraph and not self.alone:
            self.heading = None
        headed = place_of_entry(units, town=self._named) if is_entry(units) else None
        if headed is not None:
            self.heading, self.under, self.alone, self.left = headed, paragraph, True, LASTING
        elif self.heading is not None and self.under == paragraph:
            self.alone = False
        if self.heading is not None and _is_ship(units, self.heading.name):
            self.heading = None  # "Cheonan. The corvette Cheonan broke in two …"
        self.left -= 1
        lead = lead_of(units)
        self.first = (place_of_entry(lead, town=self._named) if lead else None) or self._opened(units)
        dash = dateline_end(units)
        self.body = units[dash].start if 0 < dash < len(units) else 0

    def end(self, units: Sequence[Unit]) -> None:
        """Remember the town named last in a sentence."""
        for at in range(len(units) - 1, -1, -1):
            if not (units[at].capital or units[at].roles & NARROW):
                continue
            part = self._town(units, at)
            away = at > 0 and units[at - 1].low in {"for", "from"}  # "left for Geneva"
            if part is not None and not (away or _of_talk(units, at)):
                self.last = part
                return

    def supply(self, mention: Mention, *, units: Sequence[Unit]) -> Mention:
        """Return a mention that names no place as being where its sentence, its heading or "there" puts it."""
        if any(part.start < self.body for part in mention.places):
            mention = replace(mention, places=tuple(part for part in mention.places if part.start >= self.body))
        if self.first is not None and not self.first.unplaced and _only_unknown(mention):
            return replace(mention, places=(*mention.places, replace(self.first, wider=True)))
        if any(not part.guess for part in mention.places) or not mention.acts or mention.negated:
            return mention
        begin, end = mention.span
        if is_answered(units, at=mention.at):
            return mention  # "in retaliation for strikes on its nuclear sites": not where the answer was given
        told = (
            self._where(units, begin)
            or self._headed(units, begin, mention.at)
            or self._fallen(units, begin)
            or self._led(units, begin)
            or self._behind(units, end)
            or self._again(units, begin, end)
            or self.first
            or self._alone(mention, units)
            or self._within(mention, units)
        )
        if told is None and (listed := self._among(units, end)):
            return replace(mention, places=listed)
        headed = self.left > 0 and not (mention.definite and self.alone)
        told = told or (self.heading if headed and not any(unit.place for unit in units[begin:end]) else None)
        return replace(mention, places=(told,)) if told is not None else mention

    def _led(self, units: Sequence[Unit], begin: int) -> Part | None:
        """Return the place that stands before the clause, set off: "Next morning, off Gravelines, the English"."""
        for at in range(begin - 1, max(-1, begin - LONGEST_OPENING), -1):
            low = units[at].low
            if is_verb(units, at=at) or low in STOPS | {"later"} or low in ASIDE or low in SUBORDINATORS:
                return None
            part = self._town(units, at) if at and units[at - 1].low in OPENING and not _of_talk(units, at) else None
            if part is not None:
                return None if of_answered(units, at=at) else part
        return None

    def _behind(self, units: Sequence[Unit], end: int) -> Part | None:
        """Return the place told behind an aside: "…, which sails under the Greek flag, off Hodeidah"."""
        first, last = tail_of(units, end=end)
        last = min(last, answered_from(units, begin=end))
        told = [at for at in range(first, last) if stands_as_place(units, at=at)]
        towns = (self._town(units, at) or self._land(units[at]) for at in told)
        return next((part for part in towns if part is not None), None)

    def _where(self, units: Sequence[Unit], begin: int) -> Part | None:
        """Return the place before a clause: "in Goma, where shells fell on a market", "it was in Goma that"."""
        cleft = begin > 0 and units[begin - 1].low == "that" and [one.low for one in units[:2]] == ["it", "was"]
        if begin == 0 or not (units[begin - 1].low == "where" or cleft):
            return None
        return next((part for at in range(begin - 2, max(-1, begin - 8), -1) if (part := self._town(units, at))), None)

    def _headed(self, units: Sequence[Unit], begin: int, at: int) -> Part | None:
        """Return the place that opens the clause, right before who does it: "In Goma rebels shelled the airport"."""
        if units[begin].low not in HEADING or begin + 2 >= at:
            return None
        step = begin + 1 + (units[begin + 1].low in DIRECTIONS or units[begin + 1].low == "the")
        if step + 1 >= at:
            return None
        part = self._town(units, step, opening=True)
        if part is None and "state" in units[step].roles and units[step].place and units[begin].low == "in":
            part = Part((units[step].place,), units[step].start, units[step].end)
        doer = units[step + 1]
        begins = doer.low.isalpha() and doer.low not in PREPOSITIONS and doer.low not in CONJUNCTIONS
        return part if begins and not is_verb(units, at=step + 1) else None

    def _fallen(self, units: Sequence[Unit], begin: int) -> Part | None:
        """Return where people fell, of "died off Aden when a tanker was hit", "were killed in Goma in an attack"."""
        if begin < LEAST_FALLEN or units[begin - 1].low not in {"when", "in", "during", "by", "as", "after"}:
            return None
        towns: list[Part] = []
        for at in range(begin - 2, max(-1, begin - LONGEST_FALLEN), -1):
            if units[at].low in FELL:
                return towns[-1] if towns else None
            if units[at].low in STOPS | {","} or is_verb(units, at=at):
                return None
            part = self._town(units, at)
            towns += [] if part is None else [part]
        return None

    def _alone(self, mention: Mention, units: Sequence[Unit]) -> Part | None:
        """Return the one town that its sentence names, where something stands or somebody lives.

        "Residents of Jilib reported three explosions"; "the hospital at Phanom Dong Rak was left when shells hit it".
        """
        begin, end = mention.span
        if mention.definite or any(unit.place and unit.roles & NARROW for unit in units[begin:end]):
            return None
        found: list[Part] = []
        answered = answered_from(units, begin=end)
        for at in range(len(units)):
            part = self._town(units, at) if at and units[at].start >= self.body else None
            if part is None or (at < begin and of_answered(units, at=at)) or at > answered:
                continue
            low, high = (at, begin) if at < begin else (end, at)
            if any(unit.low in STOPS or (at >= end and unit.low in ASIDE) for unit in units[low:high]):
                return None
            if any(opens_another(units, at=step) for step in range(low, high)):
                return None
            if not (_lived_in(units, at) or _stands_in(units, at)):
                return None
            found.append(part)
        if not found and any(unit.low in AGAIN and _lived_in(units, at) for at, unit in enumerate(units[:begin])):
            return self.last
        return found[0] if len({part.value for part in found}) == 1 else None

    def _within(self, mention: Mention, units: Sequence[Unit]) -> Part | None:
        """Return the town that stands elsewhere in the clause: "a grey, slow vessel thirteen miles off El Arish"."""
        part = place_in_clause(units, at=mention.at, town=self._lived)
        answered = answered_from(units, begin=mention.at)
        if part is None or part.start < self.body or any(part.start == unit.start for unit in units[answered:]):
            return None
        return part

    def _lived(self, units: Sequence[Unit], at: int) -> Part | None:
        return None if _of_talk(units, at) else self._town(units, at)

    def _among(self, units: Sequence[Unit], end: int) -> tuple[Part, ...]:
        """Return the towns of "…, Amritsar and Pathankot among them", "…, including Amritsar and Pathankot"."""
        if end + 1 >= len(units) or units[end].low != ",":
            return ()
        led = units[end + 1].low in {"including", "notably", "namely"}
        led = led or [unit.low for unit in units[end + 1 : end + 3]] == ["among", "them"]
        found: list[Part] = []
        at = end + 1
        while at < min(len(units), end + LONGEST_LIST):
            part = self._town(units, at, opening=True)
            if part is None and units[at].place and units[at].roles & NARROW and not owns(units, at=at):
                part = Part((units[at].place,), units[at].start, units[at].end, name=units[at].text)
            found += [] if part is None else [part]
            if part is None and units[at].low not in {",", "and", "among", "them", "including", "notably", "namely"}:
                break
            at += 1
        closed = [unit.low for unit in units[max(end, at - 2) : at]] == ["among", "them"]
        return tuple(found) if led or closed else ()

    def _again(self, units: Sequence[Unit], begin: int, end: int) -> Part | None:
        """Return the town that "there" or "that town" means: the last one named before."""
        if (there := _there_before(units, begin)) and (part := self._before(units, there) or self.last) is not None:
            return part
        for at in range(begin, min(end + 4, len(units))):
            if at >= end and (units[at].low in STOPS or is_verb(units, at=at) or units[at].low == ","):
                return None
            low = units[at].low
            following = units[at + 1].low if at + 1 < len(units) else "."
            there = low == "there" and at > 0 and following not in BE | {"to", "has", "had", "have", "may", "will"}
            before = units[at - 1].low if at > begin else ""
            named = (low in AGAIN and before in POINTING) or (low in SAME and before in {"that", "same"})
            named = named or (low in FEATURES and before in POINTING and self._has(low))
            named = named and following != "of"
            bare = named and (at + 1 == len(units) or not units[at + 1].capital)
            struck = (low in ISLANDS or low in AGAIN) and "verb" in units[at - 2].roles
            led = bare and at > 1 and (units[at - 2].low.rpartition(" ")[2] in LEADING or struck)
            opens = bare and at == begin + 1 and low in AGAIN  # "the city was last attacked in June 2019"
            if there or led or opens:
                return self._before(units, at) or self.last
        return None

    def _has(self, word: str) -> bool:
        """Whether the place named last has a word in its name: "Second Thomas Shoal" is "the same shoal"."""
        return self.last is not None and word in f"{self.last.name} {self.last.value[0]}".lower().split()

    def _before(self, units: Sequence[Unit], end: int) -> Part | None:
        return next((part for at in range(end - 2, -1, -1) if (part := self._town(units, at))), None)

    def _opened(self, units: Sequence[Unit]) -> Part | None:
        return self._opening(units, wide=False) or self._opening(units, wide=True)

    def _opening(self, units: Sequence[Unit], *, wide: bool) -> Part | None:
        """Return the place with which a sentence opens: "In El Daein, at least nine people were killed when"."""
        if len(units) < LONGEST_OPENING or units[0].low not in OPENING:
            return None
        for at in range(1, min(len(units), REACH_OF_OPENING)):
            if is_verb(units, at=at):
                return None
            part = self._land(units[at]) if wide else self._town(units, at)
            if part is not None and _leads(units, at):
                return None if of_answered(units, at=at) else part
        return None

    def _land(self, unit: Unit) -> Part | None:
        """Return a province or a sea, which says less than a town."""
        wide = unit.place and not unit.roles & {"state", "demonym", "office"} and self.lexicon.is_wide(unit.place)
        return Part((unit.place,), unit.start, unit.end, name=unit.text) if wide else None

    def _named(self, units: Sequence[Unit], at: int) -> Part | None:
        """Return the town that an entry names at `at`; of a name that no table has it may be anything."""
        if units[at].text.isupper():
            return None  # a dateline, or who speaks
        part = self._town(units, at, opening=True)
        return replace(part, guess=True) if part is not None and part.unplaced else part

    def _town(self, units: Sequence[Unit], at: int, *, opening: bool = False) -> Part | None:
        unit = units[at]
        named = unit.roles & NARROW and unit.place and not unit.roles & {"demonym", "office"}
        if named and (opening or is_head(units, at=at) or owns(units, at=at)):
            # A capital may stand for its state, unless it stands in a place.
            if unit.roles & {"capital"} and not (opening or stands_as_place(units, at=at)):
                return None
            if self.lexicon.is_wide(unit.place) and not opening:
                return None
            return Part((unit.place,), unit.start, unit.end, name=unit.text)
        if not unit.capital or unit.meanings or not (opening or stands_as_place(units, at=at)):
            return None
        last = read_town(units, at=at)
        if not last:
            return None
        label = label_of(units, first=at, last=last)
        return Part((label,), unit.start, units[last - 1].end, label, unplaced=True)


def _is_ship(units: Sequence[Unit], name: str) -> bool:
    """Whether a sentence has a name as that of a ship: "the corvette Cheonan"."""
    return any(
        unit.text == name and at > 0 and units[at - 1].value("object").endswith("vessels")
        for at, unit in enumerate(units)
    )


def _only_unknown(mention: Mention) -> bool:
    """Whether a clause names only places of which no table knows: "In Aleppo, jets bombed the district of Sakhour"."""
    return bool(mention.places) and all(part.unplaced and not part.guess for part in mention.places)


def _there_before(units: Sequence[Unit], begin: int) -> int:
    """Return "there" right before a noun of force and its preposition: "seven died there in a firefight"; or 0."""
    for at in range(begin - 1, max(0, begin - 4), -1):
        if units[at].low == "there":
            return at
        if units[at].low not in {"in", "during", "by", "a", "an", "the"}:
            return 0
    return 0


def _lived_in(units: Sequence[Unit], at: int) -> bool:
    """Whether people of the town at `at` are told of: "residents of Jilib", "Kherson's mayor", "medics at"."""
    step = at - 1
    while step > 0 and units[step].low in {"the", "of", "town", "village", "city", "in", "at"}:
        step -= 1
    while step > 0 and "demonym" in units[step].roles:
        step -= 2
    near = {unit.low for unit in units[max(0, step - 1) : step + 1]}
    behind = (
        {unit.low for unit in units[at + 1 : at + 4]} if at + 1 < len(units) and units[at + 1].low == "'s" else set()
    )
    return bool((near | behind) & LIVING)


LIVING = frozenset(
    "residents resident people inhabitants villagers townspeople locals citizens witnesses witness medics doctors "
    "hospital hospitals clinic mayor governor prefect workers farmers fishermen shopkeepers families survivors "
    "parishioners refugees headman elders school church mosque market teachers nurses firefighters rescuers".split()
)


def _stands_in(units: Sequence[Unit], at: int) -> bool:
    """Whether a thing stands at the town: "the hospital at Phanom Dong Rak", "a lieutenant at Fayid"."""
    step = at - 1 - (units[at - 1].low == "the")
    before = units[max(step, 0)]
    lead = units[step - 1] if step > 0 else before
    placing = before.low in {"in", "at", "near", "off", "outside", "above", "around"}
    known = bool(lead.roles & {"speech", "state", "capital", "office", "person", "persons", "attack noun"})
    return placing and lead.low.isalpha() and not known and not _of_talk(units, at)


def _of_talk(units: Sequence[Unit], at: int) -> bool:
    """Whether a place is where people met or spoke, and nothing was struck: "after talks in Geneva"."""
    return any(unit.low in TALKING for unit in units[max(0, at - REACH_OF_TALK) : at])


REACH_OF_TALK = 6


TALKING = frozenset(
    "lawyers judges court courts tribunal talks talk negotiations negotiators meeting meetings summit conference "
    "diplomats diplomat officials official envoys envoy delegates ministers analysts analyst observers experts "
    "embassy mission headquarters briefing parliament reporters journalists correspondent spokesman markets exchange "
    "exiles leaders council congress rally protest protests demonstration ceremony signed born based registered "
    "informed briefed announced notified assured "
    "meet met meets office offices commanders sources told reported monitors investors commission committee panel jury "
    "prosecutors arbitrators chamber inquiry investigators ministry ministries cabinet spokeswoman spokespeople "
    "spokesperson government junta regime communique communiqué statement issued published broadcast".split()
)
LONGEST_LIST = 14
FELL = frozenset(
    "died killed wounded injured hurt perished drowned rang heard sounded erupted fled woke awoke panicked cowered "
    "sheltered wailed".split()
)
LEAST_FALLEN, LONGEST_FALLEN = 4, 16
ASIDE = frozenset("which who whose whom where".split())
TAIL = frozenset("on in at off near over during outside inside around above early late last yesterday overnight this "
                 "today".split())  # fmt: skip
LONGEST_ASIDE, LONGEST_TAIL = 26, 16


def tail_of(units: Sequence[Unit], *, end: int) -> tuple[int, int]:
    """Return the adverbials behind an aside at which a clause breaks off, half-open; empty where there are none.

    "Boats attacked the Sounion, which sails under the Greek flag, off Hodeidah on Wednesday."
    """
    opening = end + 1 if end < len(units) and units[end].low == "," else end
    if opening >= len(units) or (opening == end and units[end].low not in ASIDE):
        return end, end
    for at in range(opening, min(len(units), opening + LONGEST_ASIDE)):
        if units[at].low in STOPS or units[at].low in {".", "but"}:
            return end, end
        following = units[at + 1].low if at + 1 < len(units) else ""
        if units[at].low == "," and following in TAIL and at > opening:
            stop = at + 1
            while stop < min(len(units), at + LONGEST_TAIL) and not _ends(units, stop):
                stop += 1
            return at + 1, stop
    return end, end


def _ends(units: Sequence[Unit], at: int) -> bool:
    low = units[at].low
    return low in STOPS | {".", "but", ","} | ASIDE or "speech" in units[at].roles or is_verb(units, at=at)


def _leads(units: Sequence[Unit], at: int) -> bool:
    """Whether only a preposition, an article or the like stands before a name: "in the town of Goma"."""
    before = units[at - 1]
    of_kind = before.low == "of" and at > 1 and units[at - 2].low in KINDS
    return before.low in OPENING | {"the"} or of_kind or "demonym" in before.roles or before.low in KINDS
