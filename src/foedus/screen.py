"""A whole feed against every commitment: parts of rows in, tables of findings out, resumable at every part."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from foedus.assess import Library
from foedus.engine import Engine
from foedus.errors import StoreError, UsageError
from foedus.feeds import Feed, coded_schema, rows_of
from foedus.findings import Finding, Question
from foedus.findings.columnar import Columnar
from foedus.findings.judging import Answer
from foedus.findings.numbering import Numbering
from foedus.findings.plan import PLACED
from foedus.incidents import gather_incidents, parse_policy
from foedus.reports import product_version
from foedus.statements.coded import record_of_rows

Table = Any
SCHEMA = "foedus/screening/1"
MANIFEST = "manifest.json"
FINDINGS, COUNTS, EXPLANATIONS, ASIDE = "findings", "counts", "explanations", "set_aside"
TABLES = (FINDINGS, COUNTS, EXPLANATIONS, ASIDE)
# Which findings are written row by row; the rest are counted.
KEPT = ("engaged", "near", "all")
NEVER = ("not_engaged", "not_in_force", None)
POLICY = "every_origin"

FINDINGS_OF = """
SELECT i.incident, d.instrument, d.provision, d.kind, d.beneficiary, d.bearers, d.bearers_in_doubt, v.verdict,
  v.in_force, v.had_it_been_in_force, v.deciding, v.near_miss, v.positions, v.law_dispute, v.answer_id,
  'plan' AS made_by
FROM found f JOIN placed p ON p.s = f.s JOIN incidents i ON i.r = p.r JOIN draft_words d ON d.q = f.q
JOIN answer_words v ON v.answer = f.answer
WHERE v.kept = 1
"""

COUNTS_OF = """
SELECT d.instrument, d.provision, v.verdict, v.in_force, v.had_it_been_in_force, v.near_miss,
  CAST(sum(t.n) AS BIGINT) AS findings
FROM found f JOIN situated t ON t.s = f.s JOIN draft_words d ON d.q = f.q JOIN answer_words v ON v.answer = f.answer
GROUP BY d.instrument, d.provision, v.verdict, v.in_force, v.had_it_been_in_force, v.near_miss
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What is asked of a feed. `part_rows` go into one part; `keep` says which findings are written row by row.

    `record_complete`: every public act is on record, so that what is not there was not done.
    """

    feeds: tuple[Feed, ...]
    out: Path
    keep: str = "engaged"
    part_rows: int = 500_000
    record_complete: bool = False


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far a screening is: parts that are finished, rows read, set aside, and findings, all since its beginning."""

    parts: int = 0
    rows_in: int = 0
    rows_out: int = 0
    set_aside: int = 0
    passed_over: int = 0
    findings: int = 0
    findings_written: int = 0
    by_reference: int = 0
    rows_expected: int | None = None


@dataclass(slots=True)
class Screen:
    """Screens a feed part by part; what stands in the output folder is kept, and is never half a part."""

    asked: Screening
    library: Library
    engine: Engine
    columnar: Columnar = field(init=False)
    numbering: Numbering = field(init=False)
    progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        """Refuse a choice that does not exist.

        Raises:
            UsageError: `keep` is none of the choices.
        """
        if self.asked.keep not in KEPT:
            raise UsageError(
                f'"{self.asked.keep}" says not which findings to keep.',
                code="screen/unknown-choice",
                at="--keep",
                want=f"one of {', '.join(KEPT)}",
                mend="leave `--keep` out to keep those that are engaged, disputed or open",
            )
        library = self.library
        self.columnar = Columnar(
            library.register,
            library.actors,
            library.places,
            self.engine,
            record_complete=self.asked.record_complete,
        )
        self.numbering = Numbering(self.columnar.facts, self.columnar.calendar)

    def run(self) -> Iterator[Progress]:
        """Yield how far it is after each part; parts that are finished already are read past.

        Raises:
            FeedError: A feed cannot be read to its end; finished parts are kept.
            EngineError: The engine failed, or a disk is full; finished parts are kept.
            StoreError: The folder holds another screening, or cannot be written to.
        """
        manifest = self._open()
        done = manifest["parts"]
        lines = [one["lines"] for one in manifest["inputs"]]
        self.progress.rows_expected = None if None in lines else sum(lines)
        if manifest["complete"]:
            self.progress = Progress(**manifest["progress"])
            yield self.progress
            return
        for number, (rows, aside) in enumerate(self._parts()):
            if number < len(done):
                self.progress = Progress(**done[number]["progress"])
            else:
                self._part(number, rows, aside)
                done.append({"number": number, "progress": asdict(self.progress)})
                self._save(manifest)
            yield self.progress
        for feed in self.asked.feeds:
            self.progress.passed_over += feed.tally.passed_over.total()
        manifest |= {"complete": True, "progress": asdict(self.progress)}
        self._save(manifest)
        yield self.progress

    def _parts(self) -> Iterator[tuple[Table, list[dict[str, object]]]]:
        """Yield rows with those set aside on reading, in parts; the rows of one incident stay together."""
        pa = import_module("pyarrow")
        held: list[Table] = []
        aside: list[dict[str, object]] = []
        count = 0
        for feed in self.asked.feeds:
            for part in feed.parts():
                aside += [
                    {"path": str(feed.path), "line": one.line, "incident": "", "reason": one.reason, "text": one.text}
                    for one in part.aside
                ]
                held.append(part.coded)
                count += part.coded.num_rows
                while count > self.asked.part_rows:
                    whole = _together(held)
                    cut = _cut(whole, self.asked.part_rows)
                    yield whole.slice(0, cut), aside
                    held, aside = [whole.slice(cut)], []
                    count = held[0].num_rows
                    if cut == whole.num_rows:
                        break
        whole = _together(held) if held else pa.Table.from_batches([], coded_schema())
        yield whole, aside

    def _part(self, number: int, rows: Table, aside: list[dict[str, object]]) -> None:
        """Evaluate one part and write its tables, each whole or not at all."""
        coded, bad = self.numbering.code(rows)
        names = rows.column("incident").to_pylist() if bad else []
        aside = aside + [
            {"path": "", "line": None, "incident": names[place], "reason": reason, "text": ""} for place, reason in bad
        ]
        coded, rivals = _apart(coded, rows)
        self.columnar.evaluate(coded)
        self.engine.define(PLACED, name="placed")
        self._load_words(rows)
        told = self._by_reference(rows, rivals)
        name = f"part-{number:05}.parquet"
        progress = self.progress
        progress.findings_written += self._write(FINDINGS, name, FINDINGS_OF)
        self._write(COUNTS, name, COUNTS_OF)
        answers = (*self.columnar.answers.values, *map(_answer, told))
        self._save_table(EXPLANATIONS, name, _explanations(answers))
        self._save_table(ASIDE, name, _aside_table(aside))
        if told:
            kept = [one for one in told if self._keeps(one.verdict, one.had_it_been_in_force, one.near_miss)]
            rivals_name = f"part-{number:05}-rivals.parquet"
            self._save_table(FINDINGS, rivals_name, _text_table([_row(one) for one in kept]))
            self._save_table(COUNTS, rivals_name, _counted(told))
            progress.findings_written += len(kept)
        progress.parts += 1
        progress.rows_in += rows.num_rows + len(aside) - len(bad)
        progress.rows_out += rows.num_rows - len(bad)
        progress.set_aside += len(aside)
        progress.by_reference += len(rivals)
        found = self.engine.rows("SELECT CAST(sum(t.n) AS BIGINT) AS n FROM found f JOIN situated t ON t.s = f.s")
        progress.findings += (found.column("n").to_pylist()[0] or 0) + len(told)

    def _by_reference(self, rows: Table, rivals: list[list[int]]) -> list[Finding]:
        """Return the findings of incidents that several accounts tell, which the reference evaluator weighs."""
        library = self.library
        found: list[Finding] = []
        for places in rivals:
            told = [next(rows_of(rows.slice(place, 1))) for place in places]
            incidents = gather_incidents(
                record_of_rows(told), policy=parse_policy(POLICY), actors=library.actors, places=library.places
            )
            for one in incidents:
                found += library.finder.find_findings(one, question=Question()).findings
        return found

    def _keeps(self, verdict: str, had: str | None, near: str) -> bool:
        keep = self.asked.keep
        if keep == "all" or (keep == "near" and near):
            return True
        return verdict not in NEVER or had not in NEVER

    def _load_words(self, rows: Table) -> None:
        """Load the words that stand for numbers: incidents, findings, answers."""
        pa = import_module("pyarrow")
        numbers = pa.array(range(rows.num_rows), pa.int64())
        incidents = rows.column("incident").cast(pa.string())
        self.engine.load(pa.table({"r": numbers, "incident": incidents}), name="incidents")
        drafts = self.columnar.drafts.values
        texts = {
            name: [getattr(one, name) for one in drafts] for name in ("instrument", "provision", "kind", "beneficiary")
        }
        lists = {name: ["|".join(getattr(one, name)) for one in drafts] for name in ("bearers", "bearers_in_doubt")}
        self.engine.load(
            pa.table({"q": pa.array(range(len(drafts)), pa.int64()), **texts, **lists}), name="draft_words"
        )
        self.engine.load(pa.table(self._answer_words()), name="answer_words")

    def _answer_words(self) -> dict[str, Table]:
        pa = import_module("pyarrow")
        answers = self.columnar.answers.values
        words: dict[str, Table] = {"answer": pa.array(range(len(answers)), pa.int64())}
        for name in ("verdict", "in_force", "near_miss", "law_dispute"):
            words[name] = [getattr(one, name) for one in answers]
        words["had_it_been_in_force"] = [one.had_it_been_in_force or "" for one in answers]
        words["deciding"] = ["|".join(one.deciding) for one in answers]
        words["positions"] = ["|".join(one.positions) for one in answers]
        words["answer_id"] = [answer_id(one) for one in answers]
        kept = [int(self._keeps(one.verdict, one.had_it_been_in_force, one.near_miss)) for one in answers]
        return words | {"kept": pa.array(kept, pa.int64())}

    def _write(self, table: str, name: str, query: str) -> int:
        target = self.asked.out / table / name
        hidden = target.with_name(f".{name}")
        written = self.engine.write(query, path=hidden)
        hidden.replace(target)
        return written

    def _save_table(self, table: str, name: str, rows: Table) -> None:
        target = self.asked.out / table / name
        hidden = target.with_name(f".{name}")
        _writing(lambda: import_module("pyarrow.parquet").write_table(rows, hidden, compression="zstd"), hidden)
        hidden.replace(target)

    def _open(self) -> dict[str, Any]:
        """Return the manifest of the folder: one that stands there and asks the same, or a new one.

        Raises:
            StoreError: What stands there asks another thing, of other files, or is no screening.
        """
        out, inputs = self.asked.out, [_input(one) for one in self.asked.feeds]
        fresh = self._manifest(inputs)
        _writing(lambda: _make_folders(out), out)
        for left in (one for name in TABLES for one in (out / name).glob(".part-*")):
            left.unlink(missing_ok=True)
        path = out / MANIFEST
        if not path.exists():
            self._save(fresh)
            return fresh
        found = _read_manifest(path)
        other = [key for key in ("schema", "inputs", "asked", "versions") if found.get(key) != fresh[key]]
        if other:
            raise StoreError(
                f"The folder holds another screening: {', '.join(other)} differ.",
                code="screen/changed-input",
                at=str(path),
                want="the same files, settings and register as when it was begun",
                mend="choose another folder with `-o`, or give the same files again",
            )
        return found

    def _manifest(self, inputs: list[dict[str, object]]) -> dict[str, Any]:
        asked = self.asked
        return {
            "schema": SCHEMA,
            "inputs": inputs,
            "asked": {
                "keep": asked.keep,
                "part_rows": asked.part_rows,
                "record_complete": asked.record_complete,
                "policy": POLICY,
            },
            "versions": {"foedus": product_version(), "register": self.library.register.digest},
            "engine": {"name": self.engine.name, "version": self.engine.version},
            "complete": False,
            "parts": [],
            "progress": asdict(Progress()),
        }

    def _save(self, manifest: dict[str, Any]) -> None:
        path = self.asked.out / MANIFEST
        hidden = path.with_name(f".{MANIFEST}")

        def write() -> None:
            with hidden.open("w", encoding="utf-8") as file:
                json.dump(manifest, file, indent=1, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            hidden.replace(path)

        _writing(write, path)


def answer_id(answer: Answer) -> str:
    """Return a name for an answer that is equal wherever an answer is: ten digits of its content's hash."""
    return hashlib.sha256(repr(answer).encode()).hexdigest()[:10]


def _make_folders(out: Path) -> None:
    for name in TABLES:
        (out / name).mkdir(parents=True, exist_ok=True)


def _writing(write: Callable[[], object], at: Path) -> None:
    """Write, or say why the folder does not take it."""
    try:
        write()
    except OSError as error:
        raise StoreError(
            f"The folder cannot be written to: {error.strerror or error}.",
            code="screen/cannot-write",
            at=str(at),
            want="a folder that you may write to, on a disk with room",
            mend="free some room, and run the same command again: parts that are finished are kept",
        ) from error


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(
            "The manifest cannot be read.",
            code="screen/broken-manifest",
            at=str(path),
            want="the manifest that `foedus screen` wrote",
            mend="choose another folder with `-o`, or remove this one and begin anew",
        ) from error
    return found if isinstance(found, dict) else {}


def _input(feed: Feed) -> dict[str, object]:
    digest, lines = hashlib.sha256(), 0
    with feed.path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
            lines += chunk.count(b"\n")
    return {
        "lines": lines if feed.path.suffix.lower() in (".csv", ".tsv", ".tab", ".txt") else None,
        "path": feed.path.name,
        "dataset": feed.layout.dataset,
        "version": feed.version,
        "sha256": digest.hexdigest(),
        "bytes": feed.path.stat().st_size,
    }


def _together(held: list[Table]) -> Table:
    pa = import_module("pyarrow")
    tables = [one if isinstance(one, pa.Table) else pa.Table.from_batches([one]) for one in held]
    return pa.concat_tables(tables).unify_dictionaries()


def _cut(rows: Table, most: int) -> int:
    """Return where to end a part so that the rows of one incident stay together: at `most`, or as soon after it."""
    names = rows.column("incident").slice(most - 1).to_pylist()
    same = 1
    while same < len(names) and names[same] == names[0]:
        same += 1
    return most - 1 + same


def _apart(coded: Table, rows: Table) -> tuple[Table, list[list[int]]]:
    """Return the rows of incidents that one account tells, and the places of the rows of each that several tell."""
    pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
    names = rows.column("incident").cast(pa.string()).take(coded.column("r"))
    counted = pc.value_counts(names)
    twice = counted.field("values").filter(pc.greater(counted.field("counts"), 1))
    if not len(twice):
        return coded, []
    several = pc.is_in(names, value_set=twice)
    found: dict[str, list[int]] = {}
    left = coded.filter(several)
    for name, place in zip(names.filter(several).to_pylist(), left.column("r").to_pylist(), strict=True):
        found.setdefault(name, []).append(place)
    return coded.filter(pc.invert(several)), list(found.values())


def _explanations(answers: Iterable[Answer]) -> Table:
    """Return the checklist behind each answer; a statement's id is the incident's with the property after it."""
    pa = import_module("pyarrow")
    rows = [
        {
            "answer_id": answer_id(answer),
            "line": number,
            "element": check.name,
            "status": check.status,
            "part": check.part,
            "implied": check.implied,
            "property": check.property,
        }
        for answer in dict.fromkeys(answers)
        for number, check in enumerate(answer.checks, start=1)
    ]
    kinds = {"line": pa.int64(), "implied": pa.bool_()}
    names = ("answer_id", "line", "element", "status", "part", "implied", "property")
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in names])
    return pa.Table.from_pylist(rows, schema=schema)


def _aside_table(rows: list[dict[str, object]]) -> Table:
    pa = import_module("pyarrow")
    texts = [(name, pa.string()) for name in ("incident", "reason", "text")]
    return pa.Table.from_pylist(rows, schema=pa.schema([("path", pa.string()), ("line", pa.int64()), *texts]))


FINDING_COLUMNS = (
    *("incident", "instrument", "provision", "kind", "beneficiary", "bearers", "bearers_in_doubt", "verdict"),
    *("in_force", "had_it_been_in_force", "deciding", "near_miss", "positions", "law_dispute", "answer_id", "made_by"),
)


def _row(one: Finding) -> dict[str, str]:
    return {
        "incident": one.incident,
        "instrument": one.instrument,
        "provision": one.provision_id,
        "kind": one.kind,
        "beneficiary": one.beneficiary,
        "bearers": "|".join(one.bearers),
        "bearers_in_doubt": "|".join(one.bearers_in_doubt),
        "verdict": one.verdict,
        "in_force": one.in_force,
        "had_it_been_in_force": one.had_it_been_in_force or "",
        "deciding": "|".join(one.deciding),
        "near_miss": one.near_miss,
        "positions": "|".join(one.positions),
        "law_dispute": one.law_dispute,
        "answer_id": answer_id(_answer(one)),
        "made_by": "reference",
    }


def _answer(one: Finding) -> Answer:
    """Return what a finding of the reference evaluator comes to."""
    return Answer(
        verdict=one.verdict,
        in_force=one.in_force,
        had_it_been_in_force=one.had_it_been_in_force,
        deciding=one.deciding,
        near_miss=one.near_miss,
        positions=one.positions,
        contested_by=one.contested_by,
        fact_dispute=one.fact_dispute,
        law_dispute=one.law_dispute,
        checks=one.grounds.checks,
    )


def _counted(found: list[Finding]) -> Table:
    """Return how many findings come out alike, in the columns of the counts."""
    pa = import_module("pyarrow")
    alike = Counter(
        (one.instrument, one.provision_id, one.verdict, one.in_force, one.had_it_been_in_force or "", one.near_miss)
        for one in found
    )
    names = ("instrument", "provision", "verdict", "in_force", "had_it_been_in_force", "near_miss")
    schema = pa.schema([*((name, pa.string()) for name in names), ("findings", pa.int64())])
    rows = [dict(zip(names, key, strict=True)) | {"findings": count} for key, count in sorted(alike.items())]
    return pa.Table.from_pylist(rows, schema=schema)


def _text_table(rows: list[dict[str, str]]) -> Table:
    pa = import_module("pyarrow")
    return pa.Table.from_pylist(rows, schema=pa.schema([(name, pa.string()) for name in FINDING_COLUMNS]))
