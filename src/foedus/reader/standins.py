"""Who did it where a clause only points: "the army", "the same group", "the North", "it"; by whom the report names."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.reader.finite import is_verb
from foedus.reader.grammar import QUOTES, subject_span
from foedus.reader.mention import Mention, Part
from foedus.reader.nounphrase import only_backs
from foedus.reader.pronouns import NOBODY, REPLYING, nearest_subject, subject_for_next
from foedus.reader.speaker import main_subject
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group

NAMED = frozenset(("state", "group", "organisation", "demonym", "office", "capital"))
ARMIES = frozenset("army military airforce navy troops soldiers forces aircraft jets warplanes artillery gunners guns "
                   "infantry fighters drones".split())  # fmt: skip
ARMY = frozenset(("army", "military", "air force", "navy", "armed forces", "government forces", "government troops"))
GROUPS = frozenset(
    "group movement militia militiamen militias rebels insurgents militants jihadists guerrillas fighters organisation "
    "organization terrorists front outfit gunmen insurgency".split()
)
# What a group is called when it is the same again: "the same band".
SAME = frozenset("band gang cell faction coalition network party men unit crew cartel clan syndicate".split())
ALLIANCES = frozenset("alliance bloc coalition".split())
# Bodies that are no alliance, whatever the report calls "the alliance" after it has named them.
WORLD = frozenset("un un-security-council league-of-nations league-council unifil osce commonwealth".split())
POINTING = frozenset(("the", "that", "same", "this", "these", "those"))
DEFENDING = frozenset(("defence", "defense"))
OWNED = frozenset("of in near at over from inside outside against on to between".split())
# States that a report calls by what they are, once it has named them.
KINDS = {
    "kingdom": frozenset("SAU JOR MAR BHR GBR THA ESP NLD BEL DNK NOR SWE KHM BTN LSO SWZ TON".split()),
    "emirate": frozenset(("QAT", "KWT")),
    "sultanate": frozenset(("OMN", "BRN")),
    "junta": frozenset("MMR NER MLI BFA GIN GAB SDN TCD ARG CHL GRC THA".split()),
    "duchy": frozenset(("LUX",)),
}
HALVES = {"north": "PRK", "south": "KOR"}
ENEMIES = frozenset("enemy adversary aggressor foe".split())
PAIR = 2
PAIRED = frozenset(("state", "group", "demonym"))
# Sentences for which one who attacked is meant by "it".
LASTING = 3
LONGEST_SAYING = 12


@dataclass(slots=True)
class Cast:
    """Whom a report has named so far: the last of each kind, whose armies it told of, and who attacked last."""

    states: frozenset[str]
    group: str = ""
    groups: set[str] = field(default_factory=set)
    subject: str = ""
    alliance: str = ""
    armies: set[str] = field(default_factory=set)
    attacker: str = ""
    sentence: int = -LASTING
    named: set[str] = field(default_factory=set)
    kinds: dict[str, str] = field(default_factory=dict)
    pair: tuple[str, ...] = ()
    lately: str = ""
    told: int = 0
    since: int = -LASTING

    def note(self, units: Sequence[Unit]) -> None:
        """Remember whom a sentence names, and of whom it tells."""
        self.told += 1
        named = [at for at, unit in enumerate(units) if unit.meanings and unit.actor and not only_backs(units, at=at)]
        self.subject = (main_subject(units) or _last_subject(units)) if named else ""
        if self.subject:
            self.lately, self.since = self.subject, self.told
        told = tuple(dict.fromkeys(units[at].actor for at in named if not units[at].roles.isdisjoint(PAIRED)))
        self.pair = told if len(told) == PAIR else self.pair if not told else ()
        for at in named:
            unit = units[at]
            if unit.roles.isdisjoint(NAMED):
                continue
            self.named.add(unit.actor)
            if "group" in unit.roles:
                self.group = unit.actor
                self.groups.add(unit.actor)
            elif "organisation" in unit.roles:
                self.alliance = self.alliance if unit.actor in WORLD else unit.actor
            elif unit.actor in self.states:
                self.kinds.update({word: unit.actor for word, ids in KINDS.items() if unit.actor in ids})
                near = units[at + 1 : at + 3]
                if any(one.low in ARMY for one in near) or _armed(unit):
                    self.armies.add(unit.actor)

    def attacked(self, mention: Mention, *, sentence: int) -> None:
        """Remember who attacked last."""
        if len(mention.agents) == 1 and mention.acts and not mention.negated:
            self.attacker, self.sentence = mention.agents[0].value[0], sentence

    def supply(self, mention: Mention, *, units: Sequence[Unit], sentence: int, home: str) -> Mention:
        """Return a mention whose doer is only pointed at with whom the report has named so.

        `home` is the state of the dateline.
        """
        accused = mention.rule == "accusation"
        if mention.agents or not (mention.acts or accused) or mention.rule.startswith("attack stopped"):
            return mention
        for at in self._doers(mention, units):
            actor = self._meant(units, at, mention=mention, sentence=sentence, home=home)
            struck = {hit.of for hit in mention.hits} | {part.value[0] for part in mention.aimed}
            if actor and actor not in struck:
                part = Part((actor,), units[at].start, units[at].end)
                return replace(mention, agents=(part,), pronoun=None)
        return mention

    def land(self, mention: Mention, *, units: Sequence[Unit]) -> Part | None:
        """Return the state that "invaded the emirate" means, once the report has named it; its value is the id."""
        if mention.places or not mention.acts or "active" not in mention.rule:
            return None
        for at in range(mention.at + 1, min(len(units), mention.at + 5)):
            before, after = units[at - 1].low, units[at + 1].low if at + 1 < len(units) else "."
            if units[at].low in KINDS and before in POINTING and after not in {"of", "'s"}:
                actor = self.kinds.get(units[at].low, "")
                return Part((actor,), units[at].start, units[at].end) if actor else None
            if units[at].low in OWNED - {"in", "into"}:
                return None
        return None

    def _doers(self, mention: Mention, units: Sequence[Unit]) -> range:
        """Return the units among which the doer stands: the subject, or what follows "by"."""
        begin, end = mention.span
        if mention.rule == "accusation":
            return range(begin, end)
        if "active" in mention.rule or ("townfall" in mention.rule and begin < mention.at):
            return range(begin, mention.at)
        if "stopped" in mention.rule:
            return range(0)
        by = next((at for at in range(mention.at + 1, min(end, len(units))) if units[at].low == "by"), None)
        return range(by + 1, min(len(units), by + 6)) if by is not None else range(0)

    def _meant(self, units: Sequence[Unit], at: int, *, mention: Mention, sentence: int, home: str) -> str:
        low = units[at].low
        before = units[at - 1].low if at else ""
        after = units[at + 1] if at + 1 < len(units) else units[at]
        if low in {"it", "they"}:
            return self._by_pronoun(units, at, mention=mention, sentence=sentence)
        if low in {"its", "their"}:
            nouns = _speaker_of(units, at)
            told = (self._meant(units, step, mention=mention, sentence=sentence, home=home) for step in nouns or ())
            meant = next((actor for actor in told if actor), "") if nouns else self._owner(units, at)
            return meant if _is_own_force(units, at + 1) else ""
        if before not in POINTING | DEFENDING:
            counted = low == "them" and before == "of" and at > 1 and _counts(units[at - 2])
            # "Was sprayed by two cutters. One of them rammed"
            fresh = self.attacker if sentence - self.sentence <= 1 else ""
            return (fresh or self.subject) if counted else ""
        same = {**dict.fromkeys(SAME, self._band()), "force": self.attacker, "army": self.attacker}
        if (kind := self._by_kind(units, at) or (same.get(low, "") if before == "same" else "")) or after.low == "of":
            return kind
        defending = low == "forces" and before in DEFENDING and at > 1 and units[at - 2].low == "the"
        own = low in ARMY and before in POINTING and after.low == "'s"
        if before in DEFENDING or after.low == "'s" or _is_led(units, at):
            return self._army(home) if defending or own else ""
        named = next((one.actor for one in reversed(units[:at]) if one.actor and "group" in one.roles), self.group)
        enemy = self._enemy(units, sentence, home) if low in ENEMIES else ""
        kinds = ((ARMY, self._army(home)), (GROUPS, named), (ALLIANCES, self.alliance), (ENEMIES, enemy))
        return next((actor for words, actor in kinds if low in words), "")

    def _by_pronoun(self, units: Sequence[Unit], at: int, *, mention: Mention, sentence: int) -> str:
        """Return whom "it" and "they" mean right before the verb; in ", it claims," they do nothing else."""
        aside = at + 1 < len(units) and "speech" in units[at + 1].roles and at and units[at - 1].low == ","
        if at + 1 < mention.at - 4 or aside:
            return ""
        quoted = sum(unit.low in QUOTES for unit in units[:at]) % 2  # "They shelled us," says a witness
        if not quoted and at <= 1 and any(unit.low in REPLYING for unit in units[mention.at :]):
            return "" if self.subject == self.attacker else self.subject  # "It struck Damascus in reply"
        return "" if quoted else self._just_told(units, at, sentence)

    def _owner(self, units: Sequence[Unit], at: int) -> str:
        """Return whom "its" means: the subject of the sentence before, or a group that was one not long ago."""
        if any(one.actor and one.roles & NAMED for one in units[:at]):
            return ""
        late = self.group and self.lately == self.group and self.told - self.since < LASTING
        return self.subject or (self.lately if late else "")

    def _by_kind(self, units: Sequence[Unit], at: int) -> str:
        """Return the state that "the kingdom", "the latter" or "the North" means, or ""."""
        low = units[at].low
        if low in KINDS and not (at > 1 and units[at - 2].low in OWNED):
            return self.kinds.get(low, "")
        if low in {"former", "latter"} and len(self.pair) == PAIR:
            return self.pair[low == "latter"]
        half = low in HALVES and units[at - 1].low == "the" and units[at].capital
        return HALVES[low] if half and HALVES[low] in self.named else ""

    def _army(self, home: str) -> str:
        """Return the state whose army is meant: the only one told of, else that of the dateline, else nobody's."""
        if len(self.armies) == 1:
            return next(iter(self.armies))
        return home if home in self.states else ""

    def _band(self) -> str:
        """Return the group that "the same band" means: the only one named, else the one that attacked last."""
        if len(self.groups) < PAIR:
            return self.group
        return self.attacker if self.attacker in self.groups else ""

    def _enemy(self, units: Sequence[Unit], sentence: int, home: str) -> str:
        """Return whom "the enemy" means: who attacked last, unless it is he who may speak so."""
        named = {one.actor for one in units if one.actor}
        own = not self.attacker or self.attacker == home or self.attacker in named
        return "" if own or sentence - self.sentence > 2 * LASTING else self.attacker

    def _just_told(self, units: Sequence[Unit], at: int, sentence: int) -> str:
        """Return whom "it" means: the one named right before in its sentence, else who attacked in the one before."""
        if nearest_subject(units, at=at) == NOBODY:
            return ""
        inside = [one for step, one in enumerate(units[:at]) if one.actor and one.roles & NAMED - {"capital"}
                  and not (step and units[step - 1].low in OWNED) and not only_backs(units, at=step)]  # fmt: skip
        if inside:
            actors = {one.actor for one in inside}
            return inside[-1].actor if len(actors) == 1 or "group" in inside[-1].roles else ""
        return self.attacker if sentence - self.sentence <= LASTING else ""


def _speaker_of(units: Sequence[Unit], at: int) -> range | None:
    """Return the noun group that says that "its" forces did something: "The coalition said its jets …"; else None."""
    for step in range(at - 1, max(-1, at - LONGEST_SAYING), -1):
        if "speech" in units[step].roles and is_verb(units, at=step):
            begin, end = subject_span(units, first=verb_group(units, at=step).first)
            return range(begin, end) if begin < end and units[begin].low in POINTING else None
    return None


def _last_subject(units: Sequence[Unit]) -> str:
    """Return the actor that is the subject of a sentence's last clause, as the next sentence's "it" would mean it."""
    found = subject_for_next(units)
    return "" if found == NOBODY else found


def _is_led(units: Sequence[Unit], at: int) -> bool:
    """Whether "of" or "in" stands before "the army", which then acts through nobody; "a drone of the army" does."""
    if at < PAIR or units[at - 2].low not in OWNED:
        return False
    return not (units[at - 2].low == "of" and at > PAIR and bool(units[at - 3].roles & {"weapon", "force"}))


def _counts(unit: Unit) -> bool:
    """Whether a word counts some of those told before: "one of them", "some of them"."""
    return "number" in unit.roles or unit.low in {"one", "some", "several", "most", "both", "many", "others"}


def _is_own_force(units: Sequence[Unit], at: int) -> bool:
    """Whether behind "its" stands a force or arms: "its guards", "their own car bomb"."""
    at += at < len(units) and units[at].low == "own"
    if at >= len(units):
        return False
    unit = units[at]
    return unit.low in ARMY | ARMIES or bool(unit.roles & {"force", "weapon"})


def _armed(unit: Unit) -> bool:
    return "office" in unit.roles and bool({"army", "navy", "force", "forces", "idf", "guards"} & set(unit.low.split()))
