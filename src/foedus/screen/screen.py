"""A whole feed against every commitment: parts of rows in, tables of findings out, resumable at every part."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from importlib import import_module
from typing import Any, TypeAlias

from foedus.assess import Library
from foedus.engine import Engine
from foedus.findings.accounts import apart
from foedus.findings.columnar import Columnar
from foedus.findings.judging import Answer
from foedus.findings.numbering import Numbering
from foedus.findings.plan import PLACED
from foedus.screen.asking import Screening, check_asked
from foedus.screen.dictionary import ASIDE, COUNTS, EXPLAINED, EXPLANATIONS, FINDINGS, OBLIGATIONS, REPORTS
from foedus.screen.folder import Folder
from foedus.screen.manifest import SAME, finished, fresh_manifest
from foedus.screen.otherlaw import plan_for
from foedus.screen.parts import Aside, Parts, RowsOfPart
from foedus.screen.progress import Progress, Watch, nobody
from foedus.screen.queries import (
    ANSWERS_OF,
    COUNTS_OF,
    ENGAGING,
    EXPLAINED_OF,
    FINDINGS_OF,
    LINES_N,
    OBLIGATIONS_OF,
    VERDICTS_OF,
    explained_up_to,
)
from foedus.screen.rivals import Rivals, as_table, schema_of, weigh
from foedus.screen.words import Words, answer_id, lines_of

Table: TypeAlias = Any


@dataclass(slots=True)
class Screen:
    """Screens a feed part by part; what stands in the output folder is kept, and is never half a part.

    `watch` is told of each stage (`reading`, `evaluating`, `writing`) with how far it is.
    """

    asked: Screening
    library: Library
    engine: Engine
    watch: Watch = nobody
    columnar: Columnar = field(init=False)
    numbering: Numbering = field(init=False)
    words: Words = field(init=False)
    folder: Folder = field(init=False)
    progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        """Refuse a choice that does not exist.

        Raises:
            UsageError: A choice is none of those that there are, or the register lacks a clause.
        """
        library, asked = self.library, self.asked
        check_asked(asked, register=library.register)
        self.columnar = plan_for(asked, library=library, engine=self.engine)
        self.numbering = Numbering(self.columnar.facts, self.columnar.calendar)
        self.words = Words(asked, self.columnar, self.engine)
        self.folder = Folder(asked.out, asked.tables)

    def run(self) -> Iterator[Progress]:
        """Yield how far it is after each part; parts that are finished already are read past.

        Raises:
            FeedError: A feed cannot be read to its end, or rows of an incident are far apart; finished parts are kept.
            EngineError: The engine failed, or a disk is full; finished parts are kept.
            StoreError: The folder holds another screening, or cannot be written to.
        """
        fresh = fresh_manifest(self.asked, register=self.library.register, engine=self.engine)
        manifest = self.folder.open(fresh, same=SAME)
        done = manifest["parts"]
        lines = [one["lines"] for one in manifest["inputs"]]
        expected = None if None in lines else sum(lines)
        if manifest["complete"]:
            self.progress = Progress(**manifest["progress"])
            yield self.progress
            return
        self.progress.rows_expected = expected
        parts = Parts(self.asked.feeds, self.asked.part_rows, told=self._reading)
        for number, rows in enumerate(parts):
            if number < len(done):
                self.progress = Progress(**done[number]["progress"])
            else:
                self._part(number, rows)
                done.append({"number": number, "progress": asdict(self.progress)})
                self.folder.save()
            yield self.progress
        self.watch("finishing", done=self.progress)
        manifest |= {"complete": True, "progress": asdict(self.progress)}
        manifest |= finished(self.folder, asked=self.asked, register=self.library.register)
        self.folder.save()
        yield self.progress

    def _reading(self, rows: int) -> None:
        """Tell how many rows have been read, those of finished parts too."""
        self.watch("reading", done=Progress(rows_in=rows, rows_expected=self.progress.rows_expected))

    def _part(self, number: int, part: RowsOfPart) -> None:
        """Evaluate one part and write its tables, each whole or not at all."""
        rows = part.coded
        self.watch("evaluating", done=self.progress)
        coded, bad = self.numbering.code(rows)
        groups = self._evaluate(coded, rows)
        self.engine.define(PLACED, name="placed")
        self.words.load(rows)
        rivals = weigh(rows, groups=groups, asked=self.asked, library=self.library)
        self.watch("writing", done=self.progress)
        self._write(f"part-{number:05}.parquet", part, aside=[*part.aside, *_unread(bad, rows)], rivals=rivals)
        self._write_rivals(f"part-{number:05}-rivals.parquet", rivals)
        self._count(part, len(bad), rivals)

    def _evaluate(self, coded: Table, rows: Table) -> list[list[int]]:
        """Evaluate rows by the plan, and return the places of those of each incident that the plan leaves.

        Where lines are asked for, incidents of several accounts are left: which statements stand behind a line of
        theirs the reference evaluator tells.
        """
        if self.asked.explain is not None:
            alone, groups = apart(coded, rows=rows)
            self.columnar.evaluate(alone)
            return groups
        brought = self.columnar.accounts.bring(coded, rows=rows)
        self.columnar.evaluate(brought.alone, told=brought.told)
        return brought.left

    def _write(self, name: str, part: RowsOfPart, *, aside: list[Aside], rivals: Rivals) -> None:
        folder, engine, progress = self.folder, self.engine, self.progress
        progress.findings_written += folder.write_query(FINDINGS, name=name, query=FINDINGS_OF, engine=engine)
        folder.write_query(COUNTS, name=name, query=COUNTS_OF, engine=engine)
        if self.asked.obligations:
            written = folder.write_query(OBLIGATIONS, name=name, query=OBLIGATIONS_OF, engine=engine)
            progress.obligations_written += written
        if self.asked.explain is not None:
            self._explain(name)
        used = sorted(set(engine.rows(ANSWERS_OF).column("answer").to_pylist()))
        answers = (*(self.columnar.answers.values[one] for one in used if one >= 0), *rivals.answers)
        folder.write_table(EXPLANATIONS, name=name, rows=_explanations(answers))
        if REPORTS in self.asked.tables:
            folder.write_table(REPORTS, name=name, rows=_reports(part.reported))
        folder.write_table(ASIDE, name=name, rows=as_table(ASIDE, rows=aside))

    def _explain(self, name: str) -> None:
        """Write the lines of findings that are asked for, as many as there is room for."""
        asked, progress = self.asked.explain, self.progress
        room = (asked.most if asked else 0) - progress.explained_written
        count = self._number(LINES_N)
        query = EXPLAINED_OF if count <= room else explained_up_to(max(room, 0))
        written = self.folder.write_query(EXPLAINED, name=name, query=query, engine=self.engine)
        progress.explained_written += written
        progress.explained_left_out += count - written

    def _write_rivals(self, name: str, rivals: Rivals) -> None:
        """Write what the reference evaluator found, where it was asked."""
        if not rivals.incidents:
            return
        progress, asked = self.progress, self.asked.explain
        for table, rows in rivals.tables(room=max((asked.most if asked else 0) - progress.explained_written, 0)):
            written = self.folder.write_table(table, name=name, rows=rows)
            if table == FINDINGS:
                progress.findings_written += written
            elif table == OBLIGATIONS:
                progress.obligations_written += written
            elif table == EXPLAINED:
                progress.explained_written += written
                progress.explained_left_out += len(rivals.lines()) - written

    def _count(self, part: RowsOfPart, bad: int, rivals: Rivals) -> None:
        """Add the part to what is told of how far it is."""
        progress, rows = self.progress, part.coded
        progress.parts += 1
        progress.rows_in += rows.num_rows + part.reports + len(part.aside) + part.passed_over
        progress.rows_out += rows.num_rows - bad
        progress.reports += part.reports
        progress.set_aside += len(part.aside) + bad
        progress.passed_over += part.passed_over
        progress.by_reference += rivals.incidents
        progress.engaging += self._number(ENGAGING) + rivals.engaging
        counted = self.engine.rows(VERDICTS_OF)
        told = zip(counted.column("verdict").to_pylist(), counted.column("n").to_pylist(), strict=True)
        for verdict, count in sorted((*told, *rivals.verdicts.items())):
            progress.verdicts[verdict] = progress.verdicts.get(verdict, 0) + count
        progress.findings = sum(progress.verdicts.values())
        progress.saw_days(_edge(rows, "first_day", "min"), last=_edge(rows, "last_day", "max"))

    def _number(self, query: str) -> int:
        return int(self.engine.rows(query).column("n").to_pylist()[0] or 0)


def _edge(rows: Table, name: str, which: str) -> str:
    """Return the first or last of the days of a column, or nothing where none is told."""
    found = getattr(import_module("pyarrow.compute"), which)(rows.column(name)).as_py()
    return found.isoformat() if found else ""


def _unread(bad: list[tuple[int, str]], rows: Table) -> list[Aside]:
    """Return the rows whose words nobody knows, as they are set aside."""
    names = rows.column("incident").to_pylist() if bad else []
    return [{"path": "", "line": None, "incident": names[place], "reason": why, "text": ""} for place, why in bad]


def _explanations(answers: tuple[Answer, ...]) -> Table:
    """Return the checklist behind each answer."""
    rows = ({"answer_id": answer_id(one), **line} for one in dict.fromkeys(answers) for line in lines_of(one))
    return as_table(EXPLANATIONS, rows=rows)


def _reports(reported: list[Table]) -> Table:
    pa = import_module("pyarrow")
    schema = schema_of(REPORTS)
    tables = [pa.Table.from_batches([one]).cast(schema) for one in reported]
    return pa.concat_tables(tables) if tables else schema.empty_table()
