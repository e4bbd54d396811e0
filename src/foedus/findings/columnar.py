"""The columnar evaluator: the findings of many coded rows at once, the same as the reference evaluator gives.

Facts and law meet in relations (`plan.py`). Python answers for distinct values alone: what a set of owners is, how a
clause reads on the law of a day, what a pattern of bits comes to. Each is worked out once and kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from foedus.actors import Actors
from foedus.engine import Engine
from foedus.findings import plan
from foedus.findings.asks import Asks
from foedus.findings.calendar import Calendar, Fingerprint
from foedus.findings.drafting import ATTACKER, SPEAKS, STATUS, STATUS_STRUCK, Desk, Draft, Drafter, Reach
from foedus.findings.facts import Facts, Numbers
from foedus.findings.judging import Answer, Ruling, judge, rule
from foedus.findings.question import ANY
from foedus.findings.sheet import DIMENSIONS, WORD, Form, Sheet
from foedus.findings.shelf import Shelf
from foedus.instruments import Register
from foedus.places import Places
from foedus.terms import Days, Status

Table = Any
Columns = Mapping[str, list[int]]
MOST_BEARERS = 62
VERDICTS = {"undetermined": 1, "engaged": 2, "not_engaged": 4, "available": 8, "contravened": 16}
OTHER_VERDICT = 32
ALONE, WHOLE = -1, -2
WHOSE, DEED = ("owner", "attacker", "spot"), ("act", "object", "manner")


@dataclass
class Columnar:
    """Evaluates parts of a feed one after another; what it has learnt of law and values it keeps."""

    register: Register = field(repr=False)
    actors: Actors = field(repr=False)
    places: Places = field(repr=False)
    engine: Engine = field(repr=False)
    record_complete: bool = False
    calendar: Calendar = field(init=False, repr=False)
    facts: Facts = field(init=False, repr=False)
    asks: Asks = field(init=False, repr=False)
    shelf: Shelf = field(init=False, repr=False)
    drafts: Numbers[Draft] = field(default_factory=Numbers, repr=False)
    sheets: Numbers[Sheet] = field(default_factory=Numbers, repr=False)
    forms: Numbers[Form] = field(default_factory=Numbers, repr=False)
    flavours: Numbers[tuple[Status, str]] = field(default_factory=Numbers, repr=False)
    rulings: Numbers[Ruling] = field(default_factory=Numbers, repr=False)
    answers: Numbers[Answer] = field(default_factory=Numbers, repr=False)
    _laws: Numbers[Fingerprint] = field(default_factory=Numbers, repr=False)
    _law_days: list[Days] = field(default_factory=list, repr=False)
    _reaches: dict[int, list[tuple[int, Reach]]] = field(default_factory=dict, repr=False)
    _asked: dict[tuple[int, ...], tuple[int, ...]] = field(default_factory=dict, repr=False)
    _desks: list[Desk] = field(default_factory=list, repr=False)
    _epochs: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _law_sets: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _concerns: dict[int, dict[int, int]] = field(default_factory=dict, repr=False)
    _concerning: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _moment_laws: dict[int, list[int]] = field(default_factory=dict, repr=False)
    _tried: list[tuple[int, int, int]] = field(default_factory=list, repr=False)
    _places: dict[str, range] = field(default_factory=dict, repr=False)
    _words: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list, repr=False)
    _read: dict[tuple[int, ...], int] = field(default_factory=dict, repr=False)
    _grounds: dict[tuple[int, ...], tuple[tuple[int, ...], ...]] = field(default_factory=dict, repr=False)
    _struck: dict[tuple[int, ...], tuple[tuple[int, ...], ...]] = field(default_factory=dict, repr=False)
    _deeds: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _deed_asks: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _told: dict[tuple[int, int], int] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        """Begin with nothing learnt."""
        self.calendar = Calendar(self.register, self.actors, self.places)
        self.facts = Facts(self.actors, self.places, self.calendar)
        self.asks = Asks(self.facts, self.record_complete)
        self.shelf = Shelf(self.actors, self.places)
        for one in self.register.instruments:
            first = len(self._desks)
            self._desks += [
                Desk(shelf=self.shelf, instrument=one, provision=each, record_complete=self.record_complete)
                for each in one.provisions
            ]
            self._places[one.id] = range(first, len(self._desks))

    def evaluate(self, coded: Table) -> None:
        """Hold in the engine, as relations, what coded rows are under every provision.

        Grain of `found`: one row a situation `s` and finding; columns `s, q, answer`, where `q` numbers a draft and
        `answer` an answer. `situated` has `s` and how many rows share it, `situations` what they have in common.

        Raises:
            EngineError: A query failed, or there was no room for its rows.
            RegisterError: A clause asks too much to be worked out.
        """
        self.engine.load(coded, name="coded")
        self._load("bundles", {"a": [], "s": [], "place": []})
        self._date()
        self._define("dated", plan.DATED)
        self._define("situations", plan.SITUATIONS)
        self._define("whos", plan.WHOS)
        self._define("situated", plan.SITUATED)
        self._define("askers", plan.ASKERS)
        self._define("asker_moments", plan.ASKER_MOMENTS)
        self._ask()
        self._stroke()
        self._probe()
        self._answer()

    def _define(self, name: str, query: str) -> None:
        self.engine.define(query, name=name)

    def _load(self, name: str, columns: Columns) -> None:
        pa = import_module("pyarrow")
        self.engine.load(
            pa.table({key: pa.array(values, type=pa.int64()) for key, values in columns.items()}), name=name
        )

    def _rows(self, query: str) -> list[tuple[int, ...]]:
        found = self.engine.rows(query)
        return list(zip(*(column.to_pylist() for column in found.columns), strict=True))

    def _distinct(self, column: str) -> list[int]:
        return [value for (value,) in self._rows(f"SELECT DISTINCT {column} FROM whos")]  # noqa: S608 - our own names

    def _date(self) -> None:
        """Load the epoch of each value on each moment: equal where the same law concerns whom it names."""
        for name, members in (
            ("owner", self.facts.owned_by),
            ("attacker", self.facts.struck_by),
            ("spot", self.facts.held_by),
        ):
            epochs: dict[str, list[int]] = {"value": [], "moment": [], "epoch": []}
            kept: dict[int, tuple[int, ...]] = {}
            for value, moment in self._rows(plan.DISTINCT_DATED.format(name=name)):
                if value not in kept:
                    kept[value] = members(value)
                concerned = self._concerned(moment)
                epoch = self._epochs.of(tuple(concerned.get(one, 0) for one in kept[value]))
                _add(epochs, value, moment, epoch)
            self._load(f"{name}_epochs", epochs)

    def _concerned(self, moment: int) -> dict[int, int]:
        """Return, for each actor, the number of the set of laws that concern it at the moment; 0: none does."""
        if moment not in self._concerns:
            found: dict[int, list[int]] = {}
            for law in self._laws_on(moment):
                for actor in self._actors_of(law):
                    found.setdefault(actor, []).append(law)
            self._concerns[moment] = {actor: 1 + self._law_sets.of(tuple(laws)) for actor, laws in found.items()}
        return self._concerns[moment]

    def _actors_of(self, law: int) -> tuple[int, ...]:
        if law not in self._concerning:
            positions = self.actors.positions
            names = {name for _, reach in self._reach(law) for name in (*reach.cover, *reach.touch, *reach.bearers)}
            self._concerning[law] = tuple(sorted(positions[name] for name in names if name in positions))
        return self._concerning[law]

    def _load_members(self) -> None:
        """Load whom each set of owners and attackers may be, and who holds each spot."""
        for name, column, members in (
            ("owners", "owner", self.facts.owned_by),
            ("attackers", "attacker", self.facts.struck_by),
            ("holders", "spot", self.facts.held_by),
        ):
            pairs = [(value, actor) for value in self._distinct(column) for actor in members(value)]
            self._load(name, {column: [one for one, _ in pairs], "actor": [actor for _, actor in pairs]})

    def _load_law(self) -> None:
        """Load whom each provision covers and touches on the law of each moment in these rows."""
        periods: list[tuple[int, int]] = []
        for moment in self._distinct("moment"):
            periods += [(moment, law) for law in self._laws_on(moment) if self._reach(law)]
        self._load("periods", {"moment": [one for one, _ in periods], "law": [law for _, law in periods]})
        cover: dict[str, list[int]] = {"law": [], "p": [], "actor": [], "mode": [], "one": []}
        touch: dict[str, list[int]] = {"law": [], "p": [], "actor": [], "mode": []}
        bearing: dict[str, list[int]] = {"law": [], "p": [], "actor": [], "bit": []}
        for law in {law for _, law in periods}:
            for p, reach in self._reach(law):
                for name in reach.cover:
                    _add(cover, law, p, self.actors.positions[name], reach.mode, int(reach.one))
                for name in reach.touch:
                    if name in self.actors.positions:
                        _add(touch, law, p, self.actors.positions[name], reach.mode)
                for place, name in enumerate(reach.bearers if reach.mode == SPEAKS else ()):
                    _add(bearing, law, p, self.actors.positions[name], 1 << place)
        self._load("cover", cover)
        self._load("touch", touch)
        self._load("bearing", bearing)

    def _laws_on(self, moment: int) -> list[int]:
        """Return the law of the moment, instrument by instrument."""
        if moment not in self._moment_laws:
            days = self.calendar.days[moment]
            found = self._moment_laws[moment] = []
            for instrument in self.register.instruments:
                law = self._laws.of(self.calendar.fingerprint(instrument, on=days))
                if law == len(self._law_days):
                    self._law_days.append(days)
                found.append(law)
        return self._moment_laws[moment]

    def _reach(self, law: int) -> list[tuple[int, Reach]]:
        """Return whom each provision of the law's instrument covers or touches."""
        if law not in self._reaches:
            days = self._law_days[law]
            tried = ((p, self._drafter(p, days).reach()) for p in self._places[self._laws.values[law][0]])
            self._reaches[law] = [(p, reach) for p, reach in tried if reach]
        return self._reaches[law]

    def _drafter(self, p: int, days: Days, involved: tuple[str, ...] = (), attacking: tuple[str, ...] = ()) -> Drafter:
        return Drafter(self._desks[p], days=days, involved=involved, attacking=attacking)

    def _ask(self) -> None:
        """Define `asked`: which findings the facts of each asker call for."""
        self._load_members()
        self._load_law()
        for name, query in (
            ("struck", plan.STRUCK),
            ("attacking", plan.ATTACKING),
            ("everybody", plan.EVERYBODY),
            ("covering", plan.COVERING),
            ("touching", plan.TOUCHING),
            ("involved", plan.INVOLVED),
            ("bearer_parts", plan.BEARER_PARTS),
            ("candidates", plan.CANDIDATES),
        ):
            self._define(name, query)
        self._draft("candidates")
        self._define("asked_each", plan.ASKED_EACH)
        self._define("for_anyone", plan.FOR_ANYONE)
        self._define("candidates_for_anyone", plan.CANDIDATES_FOR_ANYONE)
        self._draft("candidates_for_anyone")
        self._define("asked", plan.ASKED)
        self._load_drafts()

    def _draft(self, name: str) -> None:
        """Load `questions`: the findings that each distinct candidate stands for."""
        questions: dict[str, list[int]] = {"law": [], "p": [], "ben": [], "part": [], "mode": [], "q": []}
        for key in self._rows(plan.DISTINCT_CANDIDATES.format(name=name)):
            if key not in self._asked:
                self._asked[key] = tuple(self.drafts.of(one) for one in self._drafts_of(*key))
            for q in self._asked[key]:
                _add(questions, *key, q)
        self._load("questions", questions)

    def _drafts_of(self, law: int, p: int, ben: int, part: int, mode: int) -> Iterable[Draft]:
        reach = next(each for one, each in self._reach(law) if one == p)
        names = tuple(self.actors.positions)
        beneficiary = names[ben] if ben >= 0 else reach.alone if ben == ALONE else ANY
        days = self._law_days[law]
        if mode in (STATUS, STATUS_STRUCK):
            return (self._drafter(p, days).status(beneficiary),)
        if mode == ATTACKER:
            return self._drafter(p, days, attacking=(names[part],)).drafts(beneficiary)
        involved = tuple(one for place, one in enumerate(reach.bearers) if part >> place & 1)
        return self._drafter(p, days, involved=involved).drafts(beneficiary)

    def _load_drafts(self) -> None:
        """Load `drafts`, `sheets` and `words`: what each finding is to be tried by."""
        drafts: dict[str, list[int]] = {"q": [], "sheet": [], "flavour": [], "answer": []}
        for draft in self.drafts.values[len(self._tried) :]:
            sheet = -1 if draft.sheet is None else self._sheet(draft.sheet)
            answer = -1 if draft.sheet is not None else self.answers.of(_standing(draft))
            self._tried.append((sheet, self.flavours.of((draft.force, draft.kind)), answer))
        for q, tried in enumerate(self._tried):
            _add(drafts, q, *tried)
        self._load("drafts", drafts)
        forms = [self.forms.of(sheet.form) for sheet in self.sheets.values]
        self._load("sheets", {"sheet": list(range(len(forms))), "form": forms})
        words: dict[str, list[int]] = {name: [] for name in ("sheet", "word", *WHOSE, "deed")}
        for sheet, word, signatures in self._words:
            named = dict(zip(DIMENSIONS, signatures, strict=True))
            deed = self._deed_asks.of(tuple(named[name] for name in DEED))
            _add(words, sheet, word, *(named[name] for name in WHOSE), deed)
        self._load("words", words)
        self._load_numbered("deed_asks", self._deed_asks)

    def _sheet(self, sheet: Sheet) -> int:
        number = self.sheets.of(sheet)
        if not self._words or self._words[-1][0] < number:
            for word, signatures in enumerate(sheet.words):
                numbered = zip(DIMENSIONS, signatures, strict=True)
                self._words.append(
                    (number, word, tuple(self.asks.number(name, signature=one) for name, one in numbered))
                )
        return number

    def _stroke(self) -> None:
        """Define `strokes` and `struck_how`: in which ways the hits of each situation may have been."""
        names = ("at", "stated", "hit", "kinds", "need", "also", "bar", "object", "source", "shown", "spot")
        grounds: dict[str, list[int]] = {name: [] for name in names}
        for spot, stated in self._rows("SELECT DISTINCT spot, stated FROM whos"):
            if (spot, stated) not in self._grounds:
                told = self.facts.grounds(spot, stated=bool(stated))
                self._grounds[spot, stated] = tuple(tuple(getattr(one, name) for name in names[2:]) for one in told)
            for ground in self._grounds[spot, stated]:
                _add(grounds, spot, stated, *ground)
        self._load("grounds", grounds)
        self._define("ground_strokes", plan.GROUND_STROKES)
        said = ("source", "struck_by", "sent", "said", "kinds", "owner", "attacker", "origin")
        origins: dict[str, list[int]] = {name: [] for name in said}
        for key in self._rows(plan.DISTINCT_SOURCES):
            if key not in self._struck:
                made = self.facts.strokes(key[0], attacker=key[1], sent=key[2], origin=key[3])
                self._struck[key] = tuple(made)
            for stroke in self._struck[key]:
                _add(origins, *key, *stroke)
        self._load("origins", origins)
        self._define("strokes", plan.STROKES)
        self._define("tried", plan.TRIED)
        self._define("struck_with", plan.STRUCK_WITH)
        for name in ("act", "object"):
            for (mask,) in self._rows(plan.DISTINCT_MASKS.format(name=name)):
                self.asks.masks[name].of(mask)
            known = self.asks.masks[name].values
            self._load(f"{name}s", {"mask": known, "number": list(range(len(known)))})
        self._define("struck_how", plan.STRUCK_HOW)

    def _load_numbered(self, name: str, deeds: Numbers[tuple[int, ...]]) -> None:
        """Load deeds, or what sheets ask of them, with their numbers."""
        columns: dict[str, list[int]] = {one: [] for one in (*DEED, "deed")}
        for number, deed in enumerate(deeds.values):
            _add(columns, *deed, number)
        self._load(name, columns)

    def _probe(self) -> None:
        """Define `ruled`: what each situation comes to under each sheet."""
        for name in WHOSE:
            self.asks.learn(name, pairs=self._rows(plan.DISTINCT_ASKS.format(name=name)))  # type: ignore[arg-type]
        values: dict[str, list[int]] = {
            name: list(range(len(self.asks.masks[name].values))) for name in ("act", "object")
        }
        values["manner"] = [value for (value,) in self._rows(plan.DISTINCT_MANNERS)]
        for name, listed in values.items():
            signatures = range(len(self.asks.signatures[name].values))
            self.asks.learn(name, pairs=((one, value) for one in signatures for value in listed))
        for name in DIMENSIONS:
            self._load(f"{name}_bits", self.asks.columns(name))
        for deed in self._rows(plan.DISTINCT_DEEDS):
            self._deeds.of(deed)
        self._load_numbered("deeds", self._deeds)
        self._define("struck_by", plan.STRUCK_BY)
        self._define("deed_bits", plan.DEED_BITS)
        self._define("tried_words", plan.TRIED_WORDS)
        width = 1 + max((word for _, word, _ in self._words), default=0)
        self._define("probed", plan.probed(width))
        self._rule(width)
        self._define("ruled", plan.ruled(width))

    def _rule(self, width: int) -> None:
        """Load `rulings`: what each distinct pattern of bits means."""
        columns = plan.probe_columns(width)
        rulings: dict[str, list[int]] = {name: [] for name in ("form", *columns, "ruling")}
        for key in self._rows(plan.patterns(width)):
            if key not in self._read:
                stated = sum(bits << WORD * place for place, bits in enumerate(key[1 : 1 + width]))
                derived = sum(bits << WORD * place for place, bits in enumerate(key[1 + width :]))
                hits = tuple(one for one in (("h1", stated), ("t1", derived)) if one[1])
                self._read[key] = self.rulings.of(rule(self.forms.values[key[0]], hits=hits))
            _add(rulings, *key, self._read[key])
        self._load("rulings", rulings)

    def _answer(self) -> None:
        """Define `found`: the answer to every finding of every situation."""
        self._define("outcomes", plan.OUTCOMES)
        verdicts: dict[str, list[int]] = {"flavour": [], "ruling": [], "answer": [], "verdict": []}
        for key in self._rows(plan.DISTINCT_OUTCOMES):
            if key not in self._told:
                flavour, ruling = key
                force, kind = self.flavours.values[flavour]
                told = judge((("", self.rulings.values[ruling]),), force=force, kind=kind)
                self._told[flavour, ruling] = self.answers.of(told)
            answer = self._told[key[0], key[1]]
            _add(verdicts, *key, answer, VERDICTS.get(self.answers.values[answer].verdict, OTHER_VERDICT))
        self._load("verdicts", verdicts)
        self._define("answered", plan.ANSWERED)
        self._define("left_open", plan.LEFT_OPEN)
        self._define("found", plan.FOUND)


def _add(columns: Mapping[str, list[int]], *values: int) -> None:
    for column, value in zip(columns.values(), values, strict=True):
        column.append(value)


def _standing(draft: Draft) -> Answer:
    """Return the answer of a clause on which no fact bears."""
    finding = draft.finding
    assert finding is not None  # noqa: S101 - a draft without sheet has one
    return Answer(
        verdict=finding.verdict,
        in_force=finding.in_force,
        had_it_been_in_force=finding.had_it_been_in_force,
        deciding=finding.deciding,
        near_miss=finding.near_miss,
    )
