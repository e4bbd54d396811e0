"""The columnar evaluator: the findings of many coded rows at once, the same as the reference evaluator gives.

Facts and law meet in relations (`plan.py`). Python answers for distinct values alone: what a set of owners is, how a
clause reads on the law of a day, what a pattern of bits comes to. Each is worked out once and kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from foedus.actors import Actors
from foedus.engine import Engine
from foedus.findings import plan
from foedus.findings.accounts import COLUMNS, Accounts
from foedus.findings.asks import Asks
from foedus.findings.calendar import Calendar, Fingerprint
from foedus.findings.drafting import ATTACKER, SPEAKS, STATUS, STATUS_STRUCK, Desk, Draft, Drafter, Reach
from foedus.findings.facts import Facts, Numbers
from foedus.findings.judging import Answer, Ruling, judge, rule
from foedus.findings.keeping import Kept, can_be_kept, key_of, read_kept, write_kept
from foedus.findings.learnt import Learnt
from foedus.findings.question import ANY
from foedus.findings.sheet import DIMENSIONS, WORD, Form, Sheet
from foedus.findings.shelf import Shelf
from foedus.instruments import Register
from foedus.places import Places
from foedus.terms import Days, Status

Table = Any
VERDICTS = {"undetermined": 1, "engaged": 2, "not_engaged": 4, "available": 8, "contravened": 16}
OTHER_VERDICT = 32
ALONE, WHOLE = -1, -2
# What is kept of law is written again when it has grown so many times.
MORE = 1.2
COMMON_GROUND, COMMON = "common ground", 0
WHOSE, DEED = ("owner", "attacker", "spot"), ("act", "object", "manner")
WHOSE_OF_TOLD = ("owner", "spot", "attacker")
GROUND = ("hit", "kinds", "need", "also", "bar", "object", "source", "shown", "spot")
SAID = ("source", "struck_by", "sent", "said")
# What Python works out once, relation by relation, with its columns.
RELATIONS = {
    "struck_sets": ("owner", "spot", "x"),
    "attacking_sets": ("attacker", "k"),
    "members": ("members", "actor"),
    "epochs": ("value", "epoch"),
    "periods": ("moment", "law"),
    "cover": ("law", "p", "actor", "mode", "one"),
    "touch": ("law", "p", "actor", "mode"),
    "bearing": ("law", "p", "actor", "bit"),
    "questions": ("law", "p", "ben", "part", "mode", "q"),
    "drafts": ("q", "p", "ben", "sheet", "flavour", "answer", "reads"),
    "sheets": ("sheet", "form"),
    "words": ("sheet", "word", *WHOSE, "deed"),
    "deed_asks": (*DEED, "deed"),
    "deeds": (*DEED, "deed"),
    "grounds": ("at", "stated", *GROUND),
    "origins": (*SAID, "kinds", "owner", "attacker", "origin"),
    "acts": ("mask", "number"),
    "objects": ("mask", "number"),
    "links": ("heard", "name", "ruling", "together"),
    "verdicts": ("flavour", "heard", "answer", "verdict"),
} | {f"{name}_bits": ("ask", "bits") for name in DIMENSIONS}


@dataclass
class Columnar:
    """Evaluates parts of a feed one after another; what it has learnt of law and values it keeps.

    What it has learnt of law is kept from run to run in the folder `cache`, where one is named.
    """

    register: Register = field(repr=False)
    actors: Actors = field(repr=False)
    places: Places = field(repr=False)
    engine: Engine = field(repr=False)
    record_complete: bool = False
    cache: Path | None = field(default=None, repr=False, kw_only=True)
    calendar: Calendar = field(init=False, repr=False)
    facts: Facts = field(init=False, repr=False)
    asks: Asks = field(init=False, repr=False)
    shelf: Shelf = field(init=False, repr=False)
    accounts: Accounts = field(init=False, repr=False)
    drafts: Numbers[Draft] = field(default_factory=Numbers, repr=False)
    sheets: Numbers[Sheet] = field(default_factory=Numbers, repr=False)
    forms: Numbers[Form] = field(default_factory=Numbers, repr=False)
    flavours: Numbers[tuple[Status, str]] = field(default_factory=Numbers, repr=False)
    rulings: Numbers[Ruling | None] = field(default_factory=Numbers, repr=False)
    answers: Numbers[Answer] = field(default_factory=Numbers, repr=False)
    sets: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    heard: Numbers[tuple[tuple[int, int], ...]] = field(default_factory=Numbers, repr=False)
    names: Numbers[str] = field(default_factory=Numbers, repr=False)
    learnt: Learnt = field(init=False, repr=False)
    _laws: Numbers[Fingerprint] = field(default_factory=Numbers, repr=False)
    _law_days: list[Days] = field(default_factory=list, repr=False)
    _reaches: dict[int, list[tuple[int, Reach]]] = field(default_factory=dict, repr=False)
    _desks: list[Desk] = field(default_factory=list, repr=False)
    _places: dict[str, range] = field(default_factory=dict, repr=False)
    _numbers: dict[tuple[str, str], int] = field(init=False, repr=False)
    _actor_names: tuple[str, ...] = field(init=False, repr=False)
    _epochs: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _law_sets: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _concerns: dict[int, dict[int, int]] = field(default_factory=dict, repr=False)
    _concerning: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _moment_laws: dict[int, list[int]] = field(default_factory=dict, repr=False)
    _struck_sets: dict[tuple[int, int], int] = field(default_factory=dict, repr=False)
    _attacking_sets: dict[int, int] = field(default_factory=dict, repr=False)
    _sets_known: int = 0
    _deeds: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _deed_asks: Numbers[tuple[int, ...]] = field(default_factory=Numbers, repr=False)
    _width: int = 0
    _dated: set[int] = field(default_factory=set, repr=False)
    _read_moments: set[int] = field(default_factory=set, repr=False)
    _read_laws: set[int] = field(default_factory=set, repr=False)
    _asked: set[tuple[int, ...]] = field(default_factory=set, repr=False)
    _grounds: set[tuple[int, ...]] = field(default_factory=set, repr=False)
    _struck: set[tuple[int, ...]] = field(default_factory=set, repr=False)
    _read: set[tuple[int, ...]] = field(default_factory=set, repr=False)
    _links: set[tuple[int, ...]] = field(default_factory=set, repr=False)
    _told: set[tuple[int, ...]] = field(default_factory=set, repr=False)
    _unread: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False)
    _kept: int = 0

    def __post_init__(self) -> None:
        """Begin with nothing learnt."""
        self.names.of(COMMON_GROUND)
        self.calendar = Calendar(self.register, self.actors, self.places)
        self.facts = Facts(self.actors, self.places, self.calendar)
        # An evaluator on the law of another day reads areas as they are on that day.
        self.facts.alike.law_on = getattr(self, "on", None)
        self.accounts = Accounts(self.facts, self.names)
        self.asks = Asks(self.facts, self.record_complete)
        self.shelf = Shelf(self.actors, self.places)
        self.learnt = Learnt(self.engine)
        for name, columns in RELATIONS.items():
            self.learnt.open(name, columns=columns)
        self._actor_names = tuple(self.actors.positions)
        # One on the law of another day has drafts of its own.
        self.cache = self.cache if type(self) is Columnar else None
        for one in self.register.instruments:
            first = len(self._desks)
            self._desks += [
                Desk(
                    shelf=self.shelf,
                    instrument=one,
                    provision=each,
                    calendar=self.calendar,
                    record_complete=self.record_complete,
                )
                for each in one.provisions
            ]
            self._places[one.id] = range(first, len(self._desks))
        self._numbers = {(desk.instrument.id, desk.provision.id): p for p, desk in enumerate(self._desks)}
        self._restore()

    def evaluate(self, coded: Table, *, told: Table | None = None) -> None:
        """Hold in the engine, as relations, what coded rows are under every provision.

        Args:
            coded: Rows that one account tells, each an incident of its own, as `Numbering` gives them.
            told: The accounts of incidents that several tell, as `Brought` has them.

        Grain of `found`: one row a situation `s` and finding; columns `s, q, answer`, where `q` numbers a draft and
        `answer` an answer. `situated` has `s` and how many rows share it, `situations` what they have in common. An
        incident that several tell is a situation of its own.

        Raises:
            EngineError: A query failed, or there was no room for its rows.
            RegisterError: A clause asks too much to be worked out.
        """
        self.engine.load(coded, name="coded")
        self._define("bunches", plan.BUNCHES)
        self._name()
        self._tell(told)
        self._date()
        for name, query in (
            ("situations", plan.SITUATIONS),
            ("told_when", plan.TOLD_WHEN),
            ("askers", plan.ASKERS),
            ("facts", plan.FACTS_KNOWN),
            ("whos", plan.WHOS),
            ("facted", plan.FACTED),
            ("accounts", plan.ACCOUNTS),
            ("situated", plan.SITUATED),
        ):
            self._define(name, query)
        self._ask()
        self._stroke()
        self._probe()
        self._answer(0 if told is None or not told.num_rows else max(told.column("place").to_pylist()))
        self._keep()

    def _define(self, name: str, query: str) -> None:
        self.engine.define(query, name=name)

    def _rows(self, query: str) -> list[tuple[int, ...]]:
        found = self.engine.rows(query)
        return list(zip(*(column.to_pylist() for column in found.columns), strict=True))

    def _name(self) -> None:
        """Number who may have been struck, by owner and spot, and who may have attacked."""
        for owner, spot in self._rows(plan.DISTINCT_STRUCK):
            self._struck_set(owner, spot)
        for (attacker,) in self._rows(plan.DISTINCT_ATTACKERS):
            self._attacking_set(attacker)
        self.learnt.load("struck_sets")
        self.learnt.load("attacking_sets")
        self._define("named", plan.NAMED)

    def _struck_set(self, owner: int, spot: int) -> int:
        """Return the number of the set of actors that own what was hit, or hold the place."""
        if (owner, spot) not in self._struck_sets:
            members = {*self.facts.owned_by(owner), *self.facts.held_by(spot)}
            found = self._struck_sets[owner, spot] = self._set(members)
            self.learnt.add("struck_sets", rows=[(owner, spot, found)])
        return self._struck_sets[owner, spot]

    def _attacking_set(self, attacker: int) -> int:
        """Return the number of the set of possible attackers."""
        if attacker not in self._attacking_sets:
            found = self._attacking_sets[attacker] = self._set(self.facts.struck_by(attacker))
            self.learnt.add("attacking_sets", rows=[(attacker, found)])
        return self._attacking_sets[attacker]

    def _set(self, members: Iterable[int]) -> int:
        """Return the number of a set of actors."""
        listed = tuple(sorted(members))
        number = self.sets.of(listed)
        if number == self._sets_known:
            self._sets_known += 1
            self.learnt.add("members", rows=[(number, actor) for actor in listed])
        return number

    def _tell(self, told: Table | None) -> None:
        """Load the accounts of incidents that several tell, with who was struck and attacked on any of them."""
        pa = import_module("pyarrow")
        named: dict[str, list[int]] = {name: [] for name in COLUMNS}
        if told is not None:
            named |= {name: told.column(name).to_pylist() for name in COLUMNS}
        struck: dict[int, set[int]] = {}
        attacking: dict[int, set[int]] = {}
        for s, owner, spot, attacker in zip(*(named[name] for name in ("s", *WHOSE_OF_TOLD)), strict=True):
            struck.setdefault(s, set()).update(self.sets.values[self._struck_set(owner, spot)])
            attacking.setdefault(s, set()).update(self.sets.values[self._attacking_set(attacker)])
        named["x"] = [self._set(struck[s]) for s in named["s"]]
        named["k"] = [self._set(attacking[s]) for s in named["s"]]
        self.engine.load(pa.table({key: pa.array(one, pa.int64()) for key, one in named.items()}), name="told")

    def _date(self) -> None:
        """Load the epoch of each set on each moment: equal where the same law concerns its actors."""
        for (one,) in self._rows(plan.DISTINCT_DATED):
            if one not in self._dated:
                self._dated.add(one)
                members, moment = divmod(one, plan.MOMENTS)
                concerned = self._concerned(moment)
                laws = tuple(concerned.get(actor, 0) for actor in self.sets.values[members])
                self.learnt.add("epochs", rows=[(one, self._epochs.of(laws))])
        self.learnt.load("epochs")

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

    def _load_law(self) -> None:
        """Load whom each provision covers and touches on the law of each moment in these rows."""
        for (moment,) in self._rows("SELECT DISTINCT moment FROM askers"):
            if moment not in self._read_moments:
                self._read_moments.add(moment)
                laws = [law for law in self._laws_on(moment) if self._reach(law)]
                self.learnt.add("periods", rows=[(moment, law) for law in laws])
                for law in laws:
                    self._learn_law(law)
        for name in ("members", "periods", "cover", "touch", "bearing"):
            self.learnt.load(name)

    def _learn_law(self, law: int) -> None:
        """Add whom each provision of a law covers, touches and binds."""
        if law in self._read_laws:
            return
        self._read_laws.add(law)
        positions, add = self.actors.positions, self.learnt.add
        for p, reach in self._reach(law):
            mode, one = reach.mode, int(reach.one)
            add("cover", rows=[(law, p, positions[name], mode, one) for name in reach.cover])
            add("touch", rows=[(law, p, positions[name], mode) for name in sorted(reach.touch) if name in positions])
            bearers = reach.bearers if mode == SPEAKS else ()
            add("bearing", rows=[(law, p, positions[name], 1 << place) for place, name in enumerate(bearers)])

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
        self._learn_drafts()

    def _draft(self, name: str) -> None:
        """Load `questions`: the findings that each distinct candidate stands for."""
        for key in self._rows(plan.DISTINCT_CANDIDATES.format(name=name)):
            if key not in self._asked:
                self._asked.add(key)
                drafts = [self.drafts.of(one) for one in self._drafts_of(*key)]
                self.learnt.add("questions", rows=[(*key, q) for q in drafts])
        self.learnt.load("questions")

    def _drafts_of(self, law: int, p: int, ben: int, part: int, mode: int) -> Iterable[Draft]:
        reach = next(each for one, each in self._reach(law) if one == p)
        names = self._actor_names
        beneficiary = names[ben] if ben >= 0 else reach.alone if ben == ALONE else ANY
        days = self._law_days[law]
        if mode in (STATUS, STATUS_STRUCK):
            return (self._drafter(p, days).status(beneficiary),)
        if mode == ATTACKER:
            return self._drafter(p, days, attacking=(names[part],)).drafts(beneficiary)
        involved = tuple(one for place, one in enumerate(reach.bearers) if part >> place & 1)
        return self._drafter(p, days, involved=involved).drafts(beneficiary)

    def _learn_drafts(self) -> None:
        """Load `drafts`, `sheets` and `words`: what each finding is to be tried by."""
        known = len(self.learnt.rows["drafts"])
        for q, draft in enumerate(self.drafts.values[known:], start=known):
            sheet = -1 if draft.sheet is None else self._sheet(draft.sheet)
            answer = -1 if draft.standing is None else self.answers.of(draft.standing)
            flavour = self.flavours.of((draft.force, draft.kind))
            p = self._numbers[draft.instrument, draft.provision]
            ben = self.actors.positions.get(draft.beneficiary, -1)
            self.learnt.add("drafts", rows=[(q, p, ben, sheet, flavour, answer, draft.reads)])
        for name in ("drafts", "sheets", "words", "deed_asks"):
            self.learnt.load(name)

    def _sheet(self, sheet: Sheet) -> int:
        number = self.sheets.of(sheet)
        if number == len(self.learnt.rows["sheets"]):
            self.learnt.add("sheets", rows=[(number, self.forms.of(sheet.form))])
            for word, signatures in enumerate(sheet.words):
                numbered = zip(DIMENSIONS, signatures, strict=True)
                named = {name: self.asks.number(name, signature=one) for name, one in numbered}
                deed = self._numbered("deed_asks", self._deed_asks, tuple(named[name] for name in DEED))
                self.learnt.add("words", rows=[(number, word, *(named[name] for name in WHOSE), deed)])
        return number

    def _numbered(self, name: str, deeds: Numbers[tuple[int, ...]], deed: tuple[int, ...]) -> int:
        """Return the number of a deed, or of what sheets ask of one, and learn it where it is new."""
        number = deeds.of(deed)
        if number == len(self.learnt.rows[name]):
            self.learnt.add(name, rows=[(*deed, number)])
        return number

    def _stroke(self) -> None:
        """Define `strokes` and `struck_how`: in which ways the hits of each set of facts may have been."""
        for key in self._rows("SELECT DISTINCT spot, stated FROM whos"):
            if key not in self._grounds:
                self._grounds.add(key)
                told = self.facts.grounds(key[0], stated=bool(key[1]))
                rows = [(*key, *(getattr(one, name) for name in GROUND)) for one in told]
                self.learnt.add("grounds", rows=rows)
        self.learnt.load("grounds")
        self._define("ground_strokes", plan.GROUND_STROKES)
        for key in self._rows(plan.DISTINCT_SOURCES):
            if key not in self._struck:
                self._struck.add(key)
                made = self.facts.strokes(key[0], attacker=key[1], sent=key[2], origin=key[3])
                self.learnt.add("origins", rows=[(*key, *stroke) for stroke in made])
        self.learnt.load("origins")
        self._define("strokes", plan.STROKES)
        self._define("tried", plan.TRIED)
        self._define("tried_words", plan.TRIED_WORDS)
        self._define("struck_with", plan.STRUCK_WITH)
        for name in ("act", "object"):
            masks = self.asks.masks[name]
            for (mask,) in self._rows(plan.DISTINCT_MASKS.format(name=name)):
                number = masks.of(mask)
                if number == len(self.learnt.rows[f"{name}s"]):
                    self.learnt.add(f"{name}s", rows=[(mask, number)])
            self.learnt.load(f"{name}s")
        self._define("struck_how", plan.STRUCK_HOW)

    def _probe(self) -> None:
        """Define `ruled`: what each set of facts comes to under each sheet."""
        for name in WHOSE:
            self._learn(name, self._rows(plan.DISTINCT_ASKS.format(name=name)))
        for deed in self._rows(plan.DISTINCT_DEEDS):
            self._numbered("deeds", self._deeds, deed)
        self.learnt.load("deeds")
        for place, name in enumerate(DEED):
            values = {deed[place] for deed in self._deeds.values}
            signatures = range(len(self.asks.signatures[name].values))
            self._learn(name, ((one, value) for one in signatures for value in values))
        self._define("struck_by", plan.STRUCK_BY)
        self._define("deed_bits", plan.DEED_BITS)
        width = 1 + max((row[1] for row in self.learnt.rows["words"]), default=0)
        self._define("probed", plan.probed(width))
        self._rule(width)
        self._define("ruled", plan.ruled(width))

    def _learn(self, name: str, pairs: Iterable[tuple[int, ...]]) -> None:
        """Load which probes of a signature each value overlaps."""
        self.learnt.add(f"{name}_bits", rows=self.asks.learn(name, pairs=pairs))
        self.learnt.load(f"{name}_bits")

    def _rule(self, width: int) -> None:
        """Load `rulings`: what each distinct pattern of bits means."""
        self._widen(width)
        for key in self._rows(plan.patterns(width)):
            if key not in self._read:
                self._read.add(key)
                self.learnt.add("rulings", rows=[(*key, self.rulings.of(self._ruled(key)))])
        self.learnt.load("rulings")

    def _widen(self, width: int) -> None:
        """Begin rulings anew where sheets have got more words."""
        if width != self._width:
            self._width = width
            self._read.clear()
            self.learnt.open("rulings", columns=("form", *plan.probe_columns(width), "ruling"))

    def _ruled(self, key: tuple[int, ...]) -> Ruling:
        """Return what a form and its bits, stated and derived, come to."""
        width = self._width
        stated = sum(bits << WORD * place for place, bits in enumerate(key[1 : 1 + width]))
        derived = sum(bits << WORD * place for place, bits in enumerate(key[1 + width :]))
        hits = tuple(one for one in (("h1", stated), ("t1", derived)) if one[1])
        return rule(self.forms.values[key[0]], hits=hits)

    def _ruling(self, number: int) -> Ruling:
        """Return a ruling; one that was kept is worked out when it is asked for."""
        found = self.rulings.values[number]
        if found is None:
            key = self._unread[number]
            found = self.rulings.values[number] = self._ruled(key)
        return found

    def _answer(self, most: int) -> None:
        """Define `found`: the answer to every finding of every situation, where up to `most` further accounts speak."""
        self._define("outcomes", plan.OUTCOMES)
        for place in range(1, most + 1):
            self._define("heard_from", plan.HEARD_FROM.format(place=place))
            for key in self._rows(plan.DISTINCT_HEARD):
                if key not in self._links:
                    self._links.add(key)
                    together = -1 - self.heard.of((*self._voices(key[0]), (key[1], key[2])))
                    self.learnt.add("links", rows=[(*key, together)])
            self.learnt.load("links")
            self._define("outcomes_heard", plan.HEARD_TOGETHER)
            self._define("outcomes", "SELECT * FROM outcomes_heard")
        for key in self._rows(plan.DISTINCT_OUTCOMES):
            if key not in self._told:
                self._tell_verdict(key, self._judged(*key))
        self.learnt.load("verdicts")
        self._define("left_open", plan.LEFT_OPEN)
        self._define("found", plan.FOUND)

    def _tell_verdict(self, key: tuple[int, ...], answer: int) -> None:
        """Add the answer to which a flavour and what is heard come."""
        self._told.add(key)
        verdict = VERDICTS.get(self.answers.values[answer].verdict, OTHER_VERDICT)
        self.learnt.add("verdicts", rows=[(*key, answer, verdict)])

    def _judged(self, flavour: int, heard: int) -> int:
        """Return the number of the answer to which rulings come, by kind of clause and whether it is in force."""
        force, kind = self.flavours.values[flavour]
        voices = [(self.names.values[name], self._ruling(one)) for name, one in self._voices(heard)]
        return self.answers.of(judge(voices, force=force, kind=kind))

    def _voices(self, heard: int) -> tuple[tuple[int, int], ...]:
        """Return the accounts that are heard together, each by the number of its name, with its ruling."""
        return self.heard.values[-1 - heard] if heard < 0 else ((COMMON, heard),)

    @property
    def _key(self) -> str:
        return key_of(self.register.digest, str(self.record_complete))

    def _restore(self) -> None:
        """Take up what was kept of this register."""
        kept = read_kept(self._key, folder=self.cache) if self.cache else None
        if kept is None:
            return
        for law, days in kept.laws:
            self._laws.of(law)  # type: ignore[arg-type]
            self._law_days.append(days)
        self._reaches |= kept.reaches
        numbers = [self.drafts.of(one) for one in kept.drafts]
        self._asked |= {key for key, _ in kept.asked}
        self.learnt.add("questions", rows=[(*key, numbers[one]) for key, places in kept.asked for one in places])
        self._widen(kept.width)
        places: dict[int, int] = {}
        for form, bits, number in kept.rulings:
            key = (self.forms.of(form), *bits)
            place = places.setdefault(number, len(places))
            self._read.add(key)
            self._unread.setdefault(place, key)
            self.learnt.add("rulings", rows=[(*key, place)])
        self.rulings.values += [None] * len(places)
        for force, kind, number, one in kept.verdicts:
            flavour, answer = self.flavours.of((force, kind)), self.answers.of(one)  # type: ignore[arg-type]
            if number in places:
                self._tell_verdict((flavour, places[number]), answer)
        self._kept = len(self._asked) + len(self._read)

    def _keep(self) -> None:
        """Keep what was learnt of law, where it is a good deal more than was kept before."""
        known = len(self._asked) + len(self._read)
        if self.cache is None or known < MORE * self._kept:
            return
        self._kept = known
        write_kept(self._worth_keeping(), key=self._key, folder=self.cache)

    def _worth_keeping(self) -> Kept:
        places: dict[int, int] = {}
        for q, draft in enumerate(self.drafts.values):
            if can_be_kept(draft.sheet):
                places[q] = len(places)
        asked: dict[tuple[int, ...], list[int]] = {key: [] for key in self._asked}
        for *key, q in self.learnt.rows["questions"]:
            asked[tuple(key)].append(q)
        return Kept(
            laws=tuple(zip(self._laws.values, self._law_days, strict=True)),
            reaches=self._reaches,
            drafts=tuple(self.drafts.values[q] for q in places),
            asked=tuple(
                (key, tuple(places[q] for q in listed))
                for key, listed in asked.items()
                if all(q in places for q in listed)
            ),
            width=self._width,
            rulings=tuple((self.forms.values[key[0]], key[1:-1], key[-1]) for key in self.learnt.rows["rulings"]),
            verdicts=tuple(
                (*self.flavours.values[flavour], heard, self.answers.values[answer])
                for flavour, heard, answer, _ in self.learnt.rows["verdicts"]
                if heard >= 0
            ),
        )
