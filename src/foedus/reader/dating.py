"""Which expression of time dates a clause of a sentence, and which says only when something was said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from foedus.reader.answering import AFTERWARDS, LATEST_OPENING, LONGEST_ANSWERED, answers_before, is_answered
from foedus.reader.counted import SINCE
from foedus.reader.finite import is_verb
from foedus.reader.governing import is_cleft
from foedus.reader.grammar import HOURS, QUOTES, STOPS
from foedus.reader.moment import Moment
from foedus.reader.numbers import read_count
from foedus.reader.participle import is_of_participle
from foedus.reader.scope import Scope
from foedus.reader.speechwords import NAMING, SUBORDINATORS
from foedus.reader.unit import Unit
from foedus.reader.verbgroup import verb_group
from foedus.terms import Days

# "said in a written statement on Tuesday"; and no event is counted from more days off than a month has.
LONGEST_LEAD = 6
# "In retaliation for a missile attack": what is answered had happened before.
RECENT = ("weekday", "relative")
# "Sunday's large American air raid": the noun of force stands this near.
OWNED_NOUN = 6
LONGEST_COUNT = 31
# Words that may stand before the day that opens a sentence.
TIMELY = frozenset(
    "on in at by of the a about around early late mid before after shortly just since only between and from to until "
    "during over then but night nights morning evening afternoon eve hour hours minutes o'clock utc gmt local time "
    "that and but so half past quarter first last next same weekend dawn dusk noon midnight sunrise sunset "
    "small".split()
)
# What comes of force at once, and on the same day.
EFFECTS = frozenset(
    "died dies die killed wounded injured hurt maimed broke burned burnt burst caught cut lost went closed shut "
    "damaged destroyed heard collapsed rocked sounded rose suspended halted stopped erupted engulfed interrupted "
    "disrupted grounded diverted evacuated left woke ablaze perished fell crashed sank exploded".split()
)
LONGEST_NOUN = 8
# Before these a day that opens the sentence is that of what is told: "On 18 January the frigate reported that …".
REPORTED = frozenset("according reported reports reportedly allegedly supposedly apparently".split())
# "Gunmen who crossed the river overnight stormed a camp": the night is that of both.
OF_LATE = ("relative", "weekday")
# Between a day and a clause, these say that it was then.
AT_ONCE = frozenset((",", "when", "as", "while", "night", "morning", "evening"))
# A month or more takes in what went before, too: "In July, after they had raided the town, it bombed the base".
COARSE = 27
LONGEST_ASIDE = 10
OF_CLOCK = frozenset("o'clock a.m. p.m. am pm gmt utc o".split())
CLOCK = 4  # figures of "0515 hours"
HAPPENED = frozenset("happened occurred".split())
PARTING = frozenset("that who which by".split())
BEGINNING = frozenset("began begun begin started continued resumed".split())
# What somebody did or suffered in an attack of which a noun tells.
MET = frozenset(
    "died killed wounded injured hurt perished fell lost suffered survived repelled repulsed beat beaten thwarted "
    "foiled launched mounted staged carried made came saw faced fended withstood burned burnt destroyed damaged".split()
)
HELD_OFF = frozenset("repelled repulsed beaten thwarted foiled driven fought".split())
WAS = frozenset("was were had been is are has have".split())
TOLD_THEN = EFFECTS | MET | WAS
TOGETHER = frozenset(("while", "whereas", "when", "as"))
LONGEST_SINCE, NIGHT, PAIR = 10, 1, 2
DAYS_NAMED = frozenset("day night morning evening afternoon month year week hour moment".split())
PARTS_OF_DAY = frozenset("night morning evening afternoon".split())
RELATIVES = frozenset(("which", "who", "whom", "that"))


def _lows(units: Sequence[Unit]) -> list[str]:
    return [unit.low for unit in units]


@dataclass(frozen=True, slots=True)
class Dating:
    """The expressions of time of a sentence, with who says what in it, asked which of them dates a clause."""

    units: Sequence[Unit]
    moments: Sequence[Moment]
    scopes: Sequence[Scope]

    def dates_saying(self, moment: Moment, *, scope: Scope) -> bool:
        """Whether a moment says when something was said: right after the verb of speech, or just before it."""
        if [unit.low for unit in self.units[moment.last : moment.last + 2]] == [",", "when"]:
            return False  # "recalled November 2012, when the M23 took Goma"
        between = self.units[scope.verb + 1 : moment.first]
        if self._modifies(moment) or self._aside_of_speech(moment):
            return False
        if moment.first > scope.verb:
            return (
                len(between) <= LONGEST_LEAD
                and not any(
                    unit.low in {"that", ","} or unit.low in QUOTES or unit.roles & {"verb", "attack noun", "weapon"}
                    for unit in between
                )
                and not any(is_verb(self.units, at=step) for step in range(scope.verb + 1, moment.first))
            )
        if scope.first > scope.verb:
            return (
                moment.last <= scope.verb
                and self.units[scope.verb].low not in REPORTED
                and not any(unit.low in PARTING for unit in self.units[moment.last : scope.verb])
                and not any(
                    is_verb(self.units, at=step) or self.units[step].low in {";", ":"}
                    for step in range(moment.last, scope.verb - 1)
                    if not scope.verb - 3 <= step
                )
                and not self._claimed(moment, scope)
            )
        return scope.last <= scope.verb and moment.first >= scope.last

    def _modifies(self, moment: Moment) -> bool:
        """Whether a moment stands before the noun of force that it dates: "condemned overnight strikes"."""
        if "attack noun" in self.units[moment.first].roles:
            return True
        near = self.units[moment.last : moment.last + 4]
        step = next((at for at, unit in enumerate(near) if unit.roles & {"attack noun", "weapon"}), None)
        if step is None or (moment.first and self.units[moment.first - 1].low in {"on", "in", ",", "at"}):
            return False
        owned = near[0].low == "'s"
        return owned or all(unit.roles & {"demonym", "attack noun", "weapon"} for unit in near[:step])

    def _noun_of(self, moment: Moment) -> int | None:
        """Return the noun of force whose day a moment is by its form: "Sunday's American raid"; or None."""
        if moment.last >= len(self.units) or self.units[moment.last].low != "'s":
            return None
        for step in range(moment.last + 1, min(len(self.units), moment.last + OWNED_NOUN)):
            unit = self.units[step]
            if "attack noun" in unit.roles:
                return step
            if not (unit.roles & {"demonym", "weapon", "group", "force"} or unit.low.isalpha()):
                return None
            if unit.low in STOPS or "verb" in unit.roles:
                return None
        return None

    def _claimed(self, moment: Moment, scope: Scope) -> bool:
        """Whether an earlier scope has the moment within what it says."""
        return any(one is not scope and one.first <= moment.first < one.last for one in self.scopes)

    def when(self, span: tuple[int, int], *, at: int) -> Moment | None:
        """Return the moment that dates what stands in units `span`: inside it, else one no other clause can claim."""
        dated = (one for one in self.moments if one.days is not None and self._noun_of(one) == at)
        own = next((one for one in dated if not self._of_since(one, at)), None)
        return own or self._when(span, at=at)  # "in reply to Sunday's American raid"

    def _when(self, span: tuple[int, int], *, at: int) -> Moment | None:
        """Return the moment of what stands in units `span`, where it bears none itself."""
        told = self._then(span[0])
        since = is_verb(self.units, at=at) and self._has_since(at)
        if told is not None or since or is_answered(self.units, at=at):
            return told or next((one for one in self.moments if at < one.first < span[1]), None)
        free = [
            one
            for one in self.moments
            if not any(
                scope.verb != at and self.dates_saying(one, scope=scope)
                for scope in self.scopes
                if not span[0] <= one.first < span[1] or one.first < at
            )
            and not self._of_another(one, at)
            and not self._of_opening(one, at)
            and not self._of_since(one, at)
            and not self._of_whom(one, at)
        ]
        within = [one for one in free if span[0] <= one.first < span[1]]
        inside = [one for one in within if not self._of_earlier(one, span, at)]
        free = [one for one in free if one not in within or one in inside or not self._in_aside(one, span[0])]
        if inside:
            return _finer(next((one for one in inside if one.days is not None or one.ahead is None), inside[0]), inside)
        parenthesis = next((last for one in free[:1] if (last := self._aside_of_speech(one))), 0)
        if 0 < parenthesis <= span[0] + 1 and self._begins(free[0], parenthesis, span[0], at):
            return free[0]
        vague: Moment | None = None
        for one in free:
            led = self._leads(one, at) or is_cleft(self.units, begin=one.first, end=one.last)
            if led or self._reaches(one, span) or self._sets_scene(one, span[0]):
                if one.days is not None:
                    return self._own_day(one, free, span) or one
                vague = vague or one
            counted = self._counted_from(span, one)
            if counted is not None:
                return counted
        return vague or self._of_the_fallen(at) or self._of_effect(at) or self._shared(span, at)

    def _of_opening(self, moment: Moment, at: int) -> bool:
        """Whether a day is that of what a sentence opens with as answered: "In reply to the raid of 2 May, Kyiv"."""
        noun: int | None = None
        for step in range(moment.first - 1, max(-1, moment.first - LONGEST_ANSWERED), -1):
            if self.units[step].low in STOPS or self.units[step].low == "," or is_verb(self.units, at=step):
                break
            noun = step if "attack noun" in self.units[step].roles else noun
            if self.units[step].low in AFTERWARDS and noun is not None:
                opens = step <= LATEST_OPENING and not any(is_verb(self.units, at=one) for one in range(step))
                return opens and at > moment.last
        return False

    def _of_whom(self, moment: Moment, at: int) -> bool:
        """Whether a day is of what is told of who acts: "bombers, which on Friday had hit a base, struck Gori"."""
        if moment.last > at or not is_verb(self.units, at=at):
            return False
        close = next((step for step in range(moment.last, at) if self.units[step].low == ","), None)
        if close is None:
            return False
        for step in range(moment.first - 1, max(0, moment.first - LONGEST_SINCE), -1):
            if self.units[step].low in STOPS or self.units[step].low == ",":
                return False
            if self.units[step].low in RELATIVES - {"that"}:
                lead = self.units[max(0, step - 4) : step]
                if moment.first - step <= PAIR and not any(is_verb(self.units, at=one) for one in range(step, close)):
                    return False  # "the air force, which on Friday, it claims, dropped bombs"
                return not any("attack noun" in unit.roles for unit in lead)  # "the raid, which on Monday killed nine,"
        return False

    def _of_since(self, moment: Moment, at: int) -> bool:
        """Whether a day is of a clause that only says from when on: "the heaviest since the war began on Friday"."""
        told = False
        for step in range(moment.first - 1, max(-1, moment.first - LONGEST_SINCE), -1):
            if self.units[step].low in STOPS or self.units[step].low == ",":
                return False
            told = told or is_verb(self.units, at=step)
            if self.units[step].low == "since":
                return told and not step < at < moment.last
        return False

    def _has_since(self, at: int) -> bool:
        """Whether a verb tells of what came after the day told: "seized it on 19 May and has since attacked others"."""
        first = verb_group(self.units, at=at).first
        since = next((step for step in range(first, at) if self.units[step].low == "since"), None)
        return since is not None and all(not since < one.first <= at for one in self.moments)

    def _of_the_fallen(self, at: int) -> Moment | None:
        """Return the day that opens a sentence for the force in which people fell: "On 28 May a man died in a raid"."""
        one = self.moments[0] if self.moments else None
        if one is None or one.days is None or one.last > at or "attack noun" not in self.units[at].roles:
            return None
        if any(not self._opens(unit) for unit in self.units[: one.first]):
            return None
        verbs = [step for step in range(one.last, at) if is_verb(self.units, at=step)]
        plain = not any(unit.low in SUBORDINATORS | {";", ":", "—"} for unit in self.units[one.last : at])
        met = any(self.units[step].low.split()[0] in MET for step in verbs)
        return one if plain and met and all(self.units[step].low.split()[0] in MET | WAS for step in verbs) else None

    def _of_effect(self, at: int) -> Moment | None:
        """Return the day of what came of force, for the force behind it: "died in Odesa on 3 March after a strike"."""
        if "attack noun" not in self.units[at].roles:
            return None
        steps = range(at - 1, max(-1, at - LONGEST_NOUN), -1)
        lead = next((step for step in steps if self.units[step].low in {"after", "following"}), None)
        told = [one for one in self.moments if one.days is not None]
        if lead is None or len(told) != 1 or told[0].last > lead or told[0].basis.startswith("counted"):
            return None
        begin = next((step + 1 for step in range(lead - 1, -1, -1) if self.units[step].low in STOPS), 0)
        verbs = [self.units[step].low.split()[0] for step in range(begin, lead) if is_verb(self.units, at=step)]
        plain = not any(unit.low in SUBORDINATORS for unit in self.units[begin:lead])
        come_of_it = any(low in EFFECTS for low in verbs) and TOLD_THEN.issuperset(verbs)
        return told[0] if plain and come_of_it and told[0].first >= begin else None

    def _shared(self, span: tuple[int, int], at: int) -> Moment | None:
        """Return the day that closes a sentence and holds for both its clauses, where it is the only one.

        "She was fired on and driven aground in April"; "he was killed as his car left the airport on 3 January".
        """
        if len(self.moments) != 1 or self.scopes or not is_verb(self.units, at=at):
            return None
        one, first = self.moments[0], span[1]
        closing = self.units[one.last].low if one.last < len(self.units) else "."
        if one.days is None or one.basis.startswith("counted") or one.first < first or closing not in {".", ";"}:
            return None
        link = self.units[first].low if first < len(self.units) else ""
        between = self.units[first + 1 : one.first]
        if any(unit.low in SUBORDINATORS | {";", ":", ",", "and", "but"} for unit in between):
            return None
        verbs = sum(is_verb(self.units, at=step) for step in range(first + 1, one.first))
        joined = link == "and" and is_verb(self.units, at=first + 1)
        return one if verbs == 1 and (joined or link in {"as", "while"}) else None

    def _then(self, begin: int) -> Moment | None:
        """Return the day right before "when" and its clause: "in February of last year, when armed men wounded six"."""
        step = begin - 1
        if step > 1 and self.units[step].low == "that" and _lows(self.units[:2]) == ["it", "was"]:
            return next((one for one in self.moments if 1 < one.first < step and one.days is not None), None)
        if step > 1 and self.units[step].low == "since":
            return next((one for one in self.moments if one.last == begin and one.basis == SINCE), None)
        if step > 1 and self.units[step].low == "where" and self.units[step - 1].low == ",":
            return next((one for one in self.moments if one.last == step - 1 and one.days is not None), None)
        comma = self._day_of_which(step)
        if not comma and (step < 1 or self.units[step].low != "when"):
            return None
        step = comma or self._before_account(step - (self.units[step - 1].low == ","))
        return next((one for one in self.moments if one.last == step and one.days is not None), None)

    def _day_of_which(self, step: int) -> int:
        """Return the comma of "7 May 1915, the day on which", "3 May, the night that"; else 0."""
        lows = _lows(self.units[max(0, step - 4) : step + 1])
        back = 2 if lows[-2:] in (["on", "which"], ["in", "which"]) else 1 if lows[-1:] in (["that"], ["when"]) else 0
        noun = step - back
        day = back and noun > 1 and self.units[noun].low in DAYS_NAMED and self.units[noun - 1].low == "the"
        comma = noun - 2
        if not day or comma < 1 or self.units[comma].low != ",":
            return 0
        return comma if any(one.last == comma for one in self.moments) else 0

    def _before_account(self, step: int) -> int:
        """Return where an aside that says by whose account it was begins, behind which "when" stands; else `step`."""
        reach = range(step - 1, max(0, step - LONGEST_ASIDE), -1)
        comma = next((at for at in reach if self.units[at].low == ","), 0)
        lead = _lows(self.units[comma + 1 : comma + 3])
        return comma if comma and (lead[:1] == ["by"] or lead == ["according", "to"]) else step

    def _aside_of_speech(self, one: Moment) -> int:
        """Return where ", said the ministry," or ", he added," ends behind a day that opens the sentence, or 0."""
        units = self.units
        opening = next((at for at in range(one.last, len(units)) if units[at].low not in PARTS_OF_DAY), len(units))
        if opening >= len(units) or units[opening].low != ",":
            return 0
        if any(not self._opens(unit) for unit in units[: one.first]):
            return 0
        reach = range(opening + 1, min(len(units), opening + LONGEST_ASIDE))
        comma = next((step for step in reach if units[step].low == ","), 0)
        inner = units[opening + 1 : comma]
        turned = any("speech" in unit.roles for unit in (*inner[:1], *inner[-1:]))
        spoken = turned or _lows(inner[:2]) == ["according", "to"] or _lows(inner[:1]) == ["by"]
        return comma + 1 if spoken and all(unit.low not in PARTING - {"by"} for unit in inner) else 0

    def _begins(self, one: Moment, last: int, begin: int, at: int) -> bool:
        """Whether the clause behind such an aside is the one that begins at `begin`."""
        if one.days is None or not (last <= begin or last <= at):
            return False
        return not any(self._parts(step) for step in range(last, max(last, begin)))

    def _own_day(self, one: Moment, free: Sequence[Moment], span: tuple[int, int]) -> Moment | None:
        """Return the day behind a clause that "and" joins to one with its day: "fell on 2 April and Grytviken on 3"."""
        joined = _lows(self.units[one.last : span[0]]) in (["and"], [",", "and"])
        if not joined or not any(is_verb(self.units, at=step) for step in range(one.first)):
            return None
        behind = (each for each in free if each.first >= span[1] and each.days is not None)
        return next((each for each in behind if self._reaches(each, span)), None)

    def _reaches(self, one: Moment, span: tuple[int, int]) -> bool:
        """Whether nothing stands between a moment and the units `span` that begins another clause."""
        low, high = (one.last, span[0]) if one.first < span[0] else (span[1], one.first)
        closed = one.last < span[0] and one.last < len(self.units) and self.units[one.last].low == ","
        if closed and one.basis.startswith("counted") and self._in_relative(one):
            return False  # "…, who had been killed five days before, its own guns fired"
        nearer = (each for each in self.moments if low <= each.first < high and each.basis == "counted: later")
        if one.last < span[0] and any(each.days is not None for each in nearer):
            return False  # "on 9 October and, two nights later, fighters assaulted"
        if not any(self._parts(step) for step in range(low, high) if not self._reports(step, one)):
            return True
        return {self.units[step].low for step in range(low, high)} <= AT_ONCE

    def _in_relative(self, one: Moment) -> bool:
        """Whether "who" or "which" opens the clause between commas in which a moment stands."""
        for step in range(one.first - 1, 0, -1):
            if self.units[step].low == ",":
                return self.units[step + 1].low in RELATIVES
        return False

    def _parts(self, step: int) -> bool:
        unit = self.units[step]
        following = self.units[step + 1].low if step + 1 < len(self.units) else ""
        if unit.low == ":" and "(" in _lows(self.units[max(0, step - 4) : step]):
            return False
        if unit.low in {"before", "after"} and (following in HOURS or self._of_clock(step)):
            return False
        # "Several times that October", "since 3 May": the word is of the day, and opens no clause.
        reach = {"that": 1, "since": 3}.get(unit.low, 0)
        if reach and any(step < one.first <= step + reach for one in self.moments):
            return False
        clock = unit.low == "hours" and step > 0 and len(self.units[step - 1].low) == CLOCK
        happened = unit.low in HAPPENED or (unit.low == "took" and following == "place")
        if happened or self._is_held_off(step):
            return False
        lasted = unit.low in {"hours", "days"} and (following in {"of", "on"} or _lasting(self.units, step))
        if lasted or clock or unit.low in BEGINNING:
            return False
        return unit.low in SUBORDINATORS or unit.low in {";", ":", "but"} or is_verb(self.units, at=step)

    def _is_held_off(self, step: int) -> bool:
        """Whether a verb tells how an attack ended, on its day: "The attack by rebels was repelled on 5 May"."""
        verb = step + 1 if self.units[step].low in WAS and step + 1 < len(self.units) else step
        return verb > 0 and self.units[verb - 1].low in WAS and self.units[verb].low.split()[0] in HELD_OFF

    def _of_clock(self, step: int) -> bool:
        """Whether "before" or "after" stands with an hour: "before nine o'clock", "after 2 a.m."."""
        return any(unit.low in OF_CLOCK for unit in self.units[step + 1 : step + 4])

    def _of_earlier(self, moment: Moment, span: tuple[int, int], at: int) -> bool:
        """Whether a moment is of a verb before it that shares its subject: "bombed the port in May and shelled"."""
        group = verb_group(self.units, at=at)
        if moment.last > at or not is_verb(self.units, at=at) or group.gerund or group.infinitive:
            return False
        between = _lows(self.units[moment.last : group.first])
        if between in ([], [","]) and self._behind_and(moment):
            return False  # "took Fada on 2 January and, in March, stormed"
        if moment.last == group.first and moment.basis.startswith(OF_LATE):
            return any(self.units[step].low in {"had", "was", "were", "been"} for step in range(span[0], moment.first))
        before = range(span[0], moment.first)
        if any("attack noun" in self.units[step].roles for step in before):
            return False  # "The strike, which came on Monday, killed six."
        return any(is_verb(self.units, at=step) for step in before)

    def _in_aside(self, moment: Moment, begin: int) -> bool:
        """Whether a moment stands in what only describes a noun: ", who met envoys on Monday,", ", built in 1990,"."""
        for step in range(moment.first - 1, begin - 1, -1):
            if self.units[step].low in RELATIVES:
                return True
            if self.units[step].low == ",":
                return is_verb(self.units, at=step + 1)
        return False

    def _of_another(self, moment: Moment, at: int) -> bool:
        """Whether a moment is another clause's: "a day after it fell", "struck it and left next day"."""
        if moment.ahead is not None and moment.last <= at:
            return all(unit.low != "," for unit in self.units[moment.last : at])
        if moment.first > at and self._noun_of(moment) not in {None, at}:
            # "Nine were killed in Monday's attack": of both
            suffered = self.units[at].low.split()[0] in EFFECTS | MET
            if not (suffered and self.units[moment.first - 1].low in {"in", "by", "during"}):
                return True
        days = moment.days
        late = moment.basis.startswith(RECENT) and (days is None or (days.last - days.first).days <= NIGHT)
        # "Bombed the camp in retaliation for a raid on Monday" may be either; "a raid last month" is the raid's.
        if moment.first > at and (
            self._joins_next(moment)
            or (not late and answers_before(self.units, at=at, end=moment.first))
            or (is_verb(self.units, at=at) and is_of_participle(self.units, first=moment.first, after=at))
        ):
            return True
        between = range(at + 1, moment.first)
        return moment.basis.startswith("counted") and any(self._acts(step) for step in between)

    def _joins_next(self, moment: Moment) -> bool:
        """Whether a moment opens the clause that "and" joins: "hit the ship, and three days later they shelled it"."""
        if not self._behind_and(moment):
            return False
        end = min(len(self.units), moment.last + 12)
        stop = next((at for at in range(moment.last, end) if self.units[at].low in {",", ";"}), end)
        return any(is_verb(self.units, at=at) for at in range(moment.last, stop))

    def _behind_and(self, moment: Moment) -> bool:
        """Whether "and", "but" or "then" stands before a moment, as in "and, on 3 May,"."""
        lead = _lows(self.units[max(0, moment.first - 3) : moment.first])
        while lead and lead[-1] in {"on", "in", ",", "the"}:
            lead.pop()
        return bool(lead) and lead[-1] in {"and", "but", "then"}

    def _acts(self, step: int) -> bool:
        """Whether another verb stands here: a finite one, or one that "and" joins to the verb before."""
        if self.units[step].low in NAMING and "what" in _lows(self.units[max(0, step - 4) : step]):
            return False  # "bombed what it called a hideout later the same day"
        joined = self.units[step - 1].low in {"and", "then", "but"} and "verb" in self.units[step].roles
        return joined or is_verb(self.units, at=step)

    def _reports(self, step: int, moment: Moment) -> bool:
        """Whether a unit is a verb of report, or its "that", behind the day of what is reported."""
        units = self.units
        verb = step - (units[step].low == "that")
        return units[verb].low in REPORTED and moment.first < verb

    def _leads(self, moment: Moment, at: int) -> bool:
        """Whether a day that opens the sentence is that of all its main verbs: "On 10 May it entered …, rammed …"."""
        units = self.units
        if (
            moment.last > at
            or not is_verb(units, at=at)
            or any(not self._opens(unit) for unit in units[: moment.first])
        ):
            return False
        if moment.ahead is not None:
            return True
        first = verb_group(units, at=at).first
        if moment.days is not None and (moment.days.last - moment.days.first).days >= COARSE:
            told = range(moment.last, first)
            return not any(
                (units[step].low in PARTING and (units[step].low == "by" or self._opens_clause(step, first)))
                or units[step].low in {";", ":", "—"}
                or self._says(step)
                for step in told
            )
        if any(unit.low in {"had", "to"} for unit in units[first:at]):
            return False
        begin = self._behind_aside(moment.last, first)
        return not any(
            self._opens_clause(step, first) or unit.low in {";", ":", "—"} or self._says(step)
            for step, unit in enumerate(units[begin:first], start=begin)
        )

    def _opens_clause(self, step: int, first: int) -> bool:
        """Whether a clause begins here that goes on to the verb at `first`, and is of another day perhaps.

        "While" and "when" tell of the same day; "the pipe that carries its oil was blown up" has its own verb behind.
        """
        low = self.units[step].low
        if low not in SUBORDINATORS - {"but"} and low != "that":
            return False
        if low in TOGETHER:
            return False
        inner = low in RELATIVES and self.units[step - 1].low != ","
        own = self.units[step + 1].low.endswith(("s", "ed")) if step + 1 < first else False
        return not (inner and (own or any(is_verb(self.units, at=at) for at in range(step + 1, first))))

    def _behind_aside(self, begin: int, end: int) -> int:
        """Return where the main clause begins behind a clause between commas: "In July, after they had met, …"."""
        words = self.units[begin : begin + 2]
        if len(words) > 1 and words[0].low == "," and words[1].low in SUBORDINATORS:
            return next((step for step in range(begin + 1, end) if self.units[step].low == ","), begin)
        return begin

    def _says(self, step: int) -> bool:
        return "speech" in self.units[step].roles and is_verb(self.units, at=step)

    def _sets_scene(self, moment: Moment, begin: int) -> bool:
        """Whether a moment opens the sentence, and the clause begins after a comma: "On 14 May, a week after …,"."""
        if begin <= moment.last or self.units[begin - 1].low != ",":
            return False
        if any(moment.last < one.first and one.last == begin - 1 and one.days is not None for one in self.moments):
            return False  # "on the 4th, …; on the 19th, a soldier was shot dead"
        if any(not self._opens(unit) for unit in self.units[: moment.first]):
            return False
        return self.units[moment.last].low == "," and not any(
            "speech" in unit.roles for unit in self.units[moment.last : begin]
        )

    def _opens(self, unit: Unit) -> bool:
        """Whether a unit can stand before the day that opens a sentence: "At about 1100 hours on", "By night, on"."""
        return unit.low in TIMELY or unit.low[:1].isdigit() or "number" in unit.roles or not unit.low.isalpha()

    def _counted_from(self, span: tuple[int, int], moment: Moment) -> Moment | None:
        """Read `on 23 June, one day after American aircraft struck`: the moment, counted back."""
        word = span[0] - 1
        if word < 2 or moment.days is None or not moment.days.known or moment.last > word - 2:  # noqa: PLR2004
            return None
        if self.units[word].low not in {"after", "before"} or self.units[word - 1].low not in {"day", "days"}:
            return None
        count = read_count(self.units, at=word - 2)
        if count is None or count.low > LONGEST_COUNT:
            return None
        opens = self.units[word - 3].low == "," and all(self._opens(unit) for unit in self.units[: moment.first])
        if not opens and any(
            self._parts(step) and self.units[step].low not in {"day", "days"} for step in range(moment.last, word - 2)
        ):
            return None
        shift = timedelta(days=count.low if self.units[word].low == "before" else -count.low)
        day = moment.days.first + shift
        return Moment(word - 2, word + 1, Days(day, day), "counted from another event")


def _finer(chosen: Moment, inside: Sequence[Moment]) -> Moment:
    """Return the day of "In the war of 2006 jets bombed Tyre on 14 July", and not its year."""
    year = chosen.days
    if chosen.basis != "year" or year is None:
        return chosen
    told = (one for one in inside if one.days is not None and one is not chosen and year.meet(one.days) == one.days)
    return next(told, chosen)


def _lasting(units: Sequence[Unit], at: int) -> bool:
    """Whether hours or days say how long something lasted: "traded fire for hours", "shelled for three days"."""
    return any(unit.low == "for" for unit in units[max(0, at - 3) : at])
