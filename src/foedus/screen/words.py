"""What the numbers of the plan stand for, as relations: incidents, clauses, answers, lines of checklists, duties."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, TypeAlias

from foedus.engine import Engine
from foedus.feeds.coded import AND
from foedus.findings.columnar import Columnar
from foedus.findings.judging import Answer
from foedus.instruments import Register, find_provision
from foedus.obligations import ENGAGED
from foedus.screen.asking import Explain, Screening
from foedus.screen.owing import NAMES, finding_key, finding_of, may_owe, owed_rows
from foedus.screen.queries import OWING
from foedus.statements.coded import PROPERTIES, statement_id

Table: TypeAlias = Any
# Bits by which it is told which properties a row says; days are the last.
SAID = {name: 1 << number for number, name in enumerate((*PROPERTIES.values(), "happened_on"))}


def answer_id(answer: Answer) -> str:
    """Return a name for an answer that is equal wherever an answer is: ten digits of its content's hash."""
    return hashlib.sha256(repr(answer).encode()).hexdigest()[:10]


@dataclass(slots=True)
class Words:
    """Loads words into the engine for each part; what is owed under a clause is worked out once."""

    asked: Screening
    columnar: Columnar
    engine: Engine
    _owed: dict[tuple[int, str], list[dict[str, str]]] = field(default_factory=dict)
    _drafts: list[dict[str, str]] = field(default_factory=list)
    _answers: list[dict[str, str]] = field(default_factory=list)

    @property
    def register(self) -> Register:
        """The register of the plan."""
        return self.columnar.register

    def load(self, rows: Table) -> None:
        """Load the words of a part that has been evaluated: of its rows, and of all clauses and answers met so far.

        Raises:
            EngineError: The engine refused them.
        """
        self.engine.load(self._incidents(rows), name="incident_words")
        self.engine.load(self._draft_words(), name="draft_words")
        self.engine.load(self._answer_words(), name="answer_words")
        if self.asked.explain is not None:
            self.engine.load(self._line_words(), name="line_words")
        if self.asked.obligations:
            self.engine.load(self._owed_words(), name="owed_words")

    def _incidents(self, rows: Table) -> Table:
        pa = import_module("pyarrow")
        columns = {
            "r": pa.array(range(rows.num_rows), pa.int64()),
            "incident": rows.column("incident").cast(pa.string()),
            **_days(rows),
        }
        return pa.table(columns if self.asked.explain is None else columns | _statements(rows))

    def _draft_words(self) -> Table:
        explain = self.asked.explain or Explain()
        for one in self.columnar.drafts.values[len(self._drafts) :]:
            provision = _provision(self.register, one.instrument, one.provision)
            self._drafts.append(
                {
                    "finding": finding_key(
                        one.instrument, one.provision, one.beneficiary, one.bearers, one.bearers_in_doubt
                    ),
                    "instrument": one.instrument,
                    "provision": one.provision,
                    "ref": provision,
                    "kind": one.kind,
                    "beneficiary": one.beneficiary,
                    "bearers": "|".join(one.bearers),
                    "bearers_in_doubt": "|".join(one.bearers_in_doubt),
                }
            )
        pa = import_module("pyarrow")
        explained = [int(explain.covers(one["instrument"], provision=one["provision"])) for one in self._drafts]
        texts = _texts(self._drafts, DRAFT_NAMES)
        return pa.table({"q": _numbers(len(self._drafts)), **texts, "explained": pa.array(explained, pa.int64())})

    def _answer_words(self) -> Table:
        pa = import_module("pyarrow")
        known = self.columnar.answers.values
        self._answers += map(answer_words, known[len(self._answers) :])
        explain = self.asked.explain or Explain()
        flags = {
            "kept": [self.asked.keeps(one.verdict, had=one.had_it_been_in_force, near=one.near_miss) for one in known],
            "explained": [explain.takes(one.verdict) for one in known],
            "owing": [may_owe(one) for one in known],
            "engaged": [one.verdict in ENGAGED for one in known],
        }
        return pa.table(
            {
                "answer": _numbers(len(known)),
                **_texts(self._answers, ANSWER_NAMES),
                **{name: pa.array(map(int, values), pa.int64()) for name, values in flags.items()},
            }
        )

    def _line_words(self) -> Table:
        pa = import_module("pyarrow")
        explain = self.asked.explain or Explain()
        lines = [
            {"answer": number, **line, "bit": SAID.get(str(line["property"]), 0)}
            for number, answer in enumerate(self.columnar.answers.values)
            if explain.takes(answer.verdict)
            for line in lines_of(answer)
        ]
        schema = pa.schema(
            [("answer", pa.int64()), *((name, kind()) for name, kind in line_kinds().items()), ("bit", pa.int64())]
        )
        return pa.Table.from_pylist(lines, schema=schema)

    def _owed_words(self) -> Table:
        pa = import_module("pyarrow")
        pairs = self.engine.rows(OWING)
        numbers: dict[str, list[int]] = {"q": [], "answer": []}
        told: list[dict[str, str]] = []
        for q, answer in zip(pairs.column("q").to_pylist(), pairs.column("answer").to_pylist(), strict=True):
            for row in self._owed_under(q, answer):
                numbers["q"].append(q)
                numbers["answer"].append(answer)
                told.append(row)
        return pa.table({name: pa.array(values, pa.int64()) for name, values in numbers.items()} | _texts(told, NAMES))

    def _owed_under(self, q: int, answer: int) -> list[dict[str, str]]:
        draft, told = self.columnar.drafts.values[q], self.columnar.answers.values[answer]
        if (q, told.verdict) not in self._owed:
            finding = finding_of(draft, answer=told, register=self.register)
            self._owed[q, told.verdict] = list(owed_rows(finding, register=self.register))
        return self._owed[q, told.verdict]


DRAFT_NAMES = (*("finding", "instrument", "provision", "ref", "kind", "beneficiary", "bearers", "bearers_in_doubt"),)
ANSWER_LISTS = ("deciding", "positions", "contested_by")
ANSWER_NAMES = (
    *("verdict", "in_force", "had_it_been_in_force", "near_miss", "fact_dispute", "law_dispute"),
    *ANSWER_LISTS,
    "answer_id",
)


def answer_words(answer: Answer) -> dict[str, str]:
    """Return an answer as the columns of a finding have it."""
    words = {name: getattr(answer, name) or "" for name in ANSWER_NAMES[:6]}
    return words | {name: "|".join(getattr(answer, name)) for name in ANSWER_LISTS} | {"answer_id": answer_id(answer)}


def lines_of(answer: Answer) -> Iterable[Mapping[str, object]]:
    """Yield the checklist behind an answer, a line at a time."""
    for number, check in enumerate(answer.checks, start=1):
        yield {
            "line": number,
            "element": check.name,
            "status": check.status,
            "part": check.part,
            "implied": check.implied,
            "property": check.property,
        }


def line_kinds() -> dict[str, Any]:
    """Return the Arrow type of each column of a line."""
    pa = import_module("pyarrow")
    texts = dict.fromkeys(("element", "status", "part", "implied", "property"), pa.string)
    return {"line": pa.int64, **texts, "implied": pa.bool_}


def _provision(register: Register, instrument: str, provision: str) -> str:
    """Return how lawyers cite a clause."""
    found = register.get(instrument)
    clause = find_provision(found, name=provision) if found else None
    return clause.ref if clause else provision


def _numbers(count: int) -> Table:
    pa = import_module("pyarrow")
    return pa.array(range(count), pa.int64())


def _texts(rows: list[dict[str, str]], names: Iterable[str]) -> dict[str, Table]:
    pa = import_module("pyarrow")
    return {name: pa.array([row[name] for row in rows], pa.string()) for name in names}


def _days(rows: Table) -> dict[str, Table]:
    """Return the days of each row; where several accounts tell an incident, between which it lies on all of them."""
    pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
    days = {name: rows.column(name).cast(pa.date32()) for name in ("first_day", "last_day")}
    names = rows.column("incident").cast(pa.string())
    counted = pc.value_counts(names)
    twice = counted.field("values").filter(pc.greater(counted.field("counts"), 1))
    if not len(twice):
        return days
    widest: dict[str, list[tuple[object, object]]] = {}
    told = [names.to_pylist(), *(days[name].to_pylist() for name in days)]
    several = set(twice.to_pylist())
    for name, first, last in zip(*told, strict=True):
        if name in several:
            widest.setdefault(name, []).append((first, last))
    spans = {name: span_of(each) for name, each in widest.items()}
    found = [spans.get(name, (first, last)) for name, first, last in zip(*told, strict=True)]
    return {name: pa.array([one[place] for one in found], pa.date32()) for place, name in enumerate(days)}


def span_of(days: Iterable[tuple[Any, Any]]) -> tuple[Any, Any]:
    """Return the first and the last of all days between which several say that it was; None where one does not say."""
    first, last = zip(*days, strict=True)
    return None if None in first else min(first), None if None in last else max(last)


def _statements(rows: Table) -> dict[str, Table]:
    """Return, for each row, what it says as bits, its account as statements have it, and who is said to have struck."""
    pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
    said = pa.repeat(pa.scalar(0, pa.int64()), rows.num_rows)
    for column, name in PROPERTIES.items():
        there = pc.not_equal(rows.column(column).cast(pa.string()).fill_null(""), "")
        said = pc.bit_wise_or(said, pc.if_else(there, SAID[name], 0))
    dated = pc.or_(*(pc.is_valid(rows.column(name)) for name in ("first_day", "last_day")))
    said = pc.bit_wise_or(said, pc.if_else(dated, SAID["happened_on"], 0))
    told = [rows.column(name).cast(pa.string()).to_pylist() for name in ("incident", "account", "by")]
    accounts, whom = [], []
    for incident, account, by in zip(*told, strict=True):
        ids = [
            statement_id(incident, account=account or "", name="by", number=number)
            for number, group in enumerate((by or "").split(AND), start=1)
            if group
        ]
        whom.append("|".join(sorted(ids)))
        accounts.append("" if incident.partition(":")[0] == account else f"@{account}")
    return {"said": said, "account": pa.array(accounts, pa.string()), "by_whom": pa.array(whom, pa.string())}
