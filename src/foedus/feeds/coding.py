"""Columns of text coded into our words: each distinct value once, however many rows have it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import TypeAlias

from foedus.feeds.coded import COLUMNS, DATED, REPORTED, Arrow, arrow, coded_schema, reported_schema
from foedus.feeds.table import Parser, Rows
from foedus.feeds.tally import NO_INCIDENT

SEPARATOR = "\x1f"
# Distinct values that are remembered; beyond it memory is freed, and they are coded anew.
MOST_REMEMBERED = 200_000
NOTES_JOIN = "; "
# Before the name of what one step writes for another.
BETWEEN = "~"

Value: TypeAlias = str | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A row that cannot be coded, and why; `passed` where it can be read and is simply no incident."""

    reason: str
    passed: bool = False


NO_ACT = Unreadable(reason=NO_INCIDENT, passed=True)
Answer: TypeAlias = Mapping[str, Value] | Unreadable
Values: TypeAlias = tuple[Value | Unreadable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What some columns of the file, taken together, say of some columns of ours.

    `code` is called with the texts of `reads` once for each distinct set of them; a column of `writes` that it leaves
    out is empty. What begins with `~` is no column of ours but for later steps to read; they read a column of ours,
    too, with `~` before its name, and may write it anew. A column that the file does not have reads as empty. Any step
    may write a `note`; those of all steps are joined.
    """

    reads: tuple[str, ...]
    writes: tuple[str, ...]
    code: Callable[..., Answer]
    remembered: dict[str, Values] = field(default_factory=dict, compare=False, repr=False)

    @property
    def written(self) -> tuple[str, ...]:
        """The columns for which `answer` has values, in their order; the note is always one of them."""
        return tuple(dict.fromkeys((*self.writes, "note")))

    def answer(self, key: str) -> Values:
        """Return what a distinct set of texts, joined, says for each column written; last, why it cannot be read."""
        found = self.remembered.get(key)
        if found is None:
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            found = self.remembered[key] = self._answer(key)
        return found

    def _answer(self, key: str) -> Values:
        texts = [text.strip() for text in key.split(SEPARATOR)]
        told = self.code(*texts) if len(texts) == len(self.reads) else Unreadable(reason="holds a control character")
        fault, said = (told, {}) if isinstance(told, Unreadable) else (None, told)
        return (*(said.get(name) or (None if name in DATED else "") for name in self.written), fault)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """How one layout is coded: what makes a row's id, the constant words, and the steps.

    `row` is the columns whose texts, joined by a hyphen, are the publisher's id; where there is none, the line serves.
    `reports`: rows tell who reported an event that is coded elsewhere, under `prefix` and `row`; what comes out are
    reports, and `account` is the data set that tells of them.
    """

    prefix: str
    account: str
    row: tuple[str, ...]
    steps: tuple[Step, ...]
    reports: bool = False

    @property
    def reads(self) -> tuple[str, ...]:
        """All columns that any step reads."""
        read = (name for step in self.steps for name in step.reads if not name.startswith(BETWEEN))
        return tuple(dict.fromkeys((*self.row, *read)))

    def code(self, rows: Rows, *, parser: Parser) -> tuple[Arrow, Arrow]:
        """Return the coded rows as a batch, and the numbers of the rows that it holds; the rest is set aside."""
        texts = {name: _whole(rows.table.column(name)) for name in self.reads if name in rows.table.column_names}
        later = {name for step in self.steps for name in step.reads if name.startswith(BETWEEN)}
        answered = [_answer(step, texts, later, len(rows.lines)) for step in self.steps]
        kept = self._kept(answered, rows, parser)
        pa = arrow()
        columns = {name: column for one in answered for name, column in one.columns.items() if name != "note"}
        columns["incident"] = self._incidents(rows)
        size = len(rows.lines)
        columns.setdefault("via" if self.reports else "account", _constant(self.account, size))
        columns["note"] = _notes([one.columns["note"] for one in answered if "note" in one.columns], size)
        names, schema = (REPORTED, reported_schema()) if self.reports else (COLUMNS, coded_schema())
        whole = [
            columns[name] if name in columns else _constant("" if name not in DATED else None, size) for name in names
        ]
        whole = [_as(one, kind.type) for one, kind in zip(whole, schema, strict=True)]
        batch = pa.RecordBatch.from_arrays(whole, schema=schema)
        return (batch, None) if kept is None else (batch.take(kept), kept)

    def _kept(self, answered: "list[_Answered]", rows: Rows, parser: Parser) -> Arrow:
        """Set aside the rows that some step could not read; return the numbers of the others, or None for all."""
        faults: dict[int, Unreadable] = {}
        for one in answered:
            for number, fault in one.faults():
                known = faults.get(number)
                if known is None or (known.passed and not fault.passed):
                    faults[number] = fault
        faults |= dict.fromkeys(self._nameless(rows), Unreadable(reason=f"no {' or '.join(self.row)}"))
        if not faults:
            return None
        for number, fault in sorted(faults.items()):
            if fault.passed:
                parser.tally.passed_over[fault.reason] += 1
            else:
                parser.set_aside(rows.lines[number], reason=fault.reason, text=rows.texts[number])
        pa = arrow()
        return pa.array([number for number in range(len(rows.lines)) if number not in faults], type=pa.int64())

    def _nameless(self, rows: Rows) -> set[int]:
        compute = _compute()
        empty = (compute.equal(compute.utf8_trim_whitespace(_whole(rows.table.column(name))), "") for name in self.row)
        return {number for one in empty for number in compute.indices_nonzero(one).to_pylist()}

    def _incidents(self, rows: Rows) -> Arrow:
        pa, compute = arrow(), _compute()
        if not self.row:
            return pa.array([f"{self.prefix}:{line}" for line in rows.lines], type=pa.string())
        parts = [compute.utf8_trim_whitespace(_whole(rows.table.column(name))) for name in self.row]
        joined = compute.binary_join_element_wise(*parts, "-") if len(parts) > 1 else parts[0]
        return compute.binary_join_element_wise(pa.scalar(f"{self.prefix}:"), joined, "")


@dataclass(frozen=True, slots=True)
class _Answered:
    """What a step said of each row: by column, and the faults by distinct value."""

    columns: Mapping[str, Arrow]
    indices: Arrow
    unreadable: Mapping[int, Unreadable]

    def faults(self) -> Sequence[tuple[int, Unreadable]]:
        if not self.unreadable:
            return ()
        pa, compute = arrow(), _compute()
        wrong = pa.array(list(self.unreadable), type=self.indices.type)
        numbers = compute.indices_nonzero(compute.is_in(self.indices, value_set=wrong))
        which = self.indices.take(numbers)
        pairs = zip(numbers.to_pylist(), which.to_pylist(), strict=True)
        return [(number, self.unreadable[place]) for number, place in pairs]


def _answer(step: Step, texts: dict[str, Arrow], later: set[str], size: int) -> _Answered:
    """Return what a step says; what it writes for later steps joins the texts."""
    pa, compute = arrow(), _compute()
    columns = [texts[name] if name in texts else pa.array([""] * size, type=pa.string()) for name in step.reads]
    joined = compute.binary_join_element_wise(*columns, SEPARATOR) if len(columns) > 1 else columns[0]
    encoded = joined.dictionary_encode()
    answers = [step.answer(key) for key in encoded.dictionary.to_pylist()]
    values = zip(*answers, strict=True) if answers else [()] * (len(step.written) + 1)
    *told, faults = values
    written = {name: _column(name, each, encoded.indices) for name, each in zip(step.written, told, strict=True)}
    for name, column in written.items():
        between = name if name.startswith(BETWEEN) else f"{BETWEEN}{name}"
        if between in later:
            texts[between] = column.cast(pa.string())
    return _Answered(
        {name: column for name, column in written.items() if not name.startswith(BETWEEN)},
        encoded.indices,
        {place: one for place, one in enumerate(faults) if isinstance(one, Unreadable)},
    )


def _column(name: str, values: Sequence[Value | Unreadable], indices: Arrow) -> Arrow:
    """Return a column of ours: dictionary-coded words, each in the dictionary once, or days."""
    pa = arrow()
    if name in DATED:
        return pa.array(values, type=pa.date32()).take(indices)
    places = {word: place for place, word in enumerate(dict.fromkeys(values))}
    mapped = pa.array([places[word] for word in values], type=pa.int32()).take(indices)
    return pa.DictionaryArray.from_arrays(mapped, pa.array(list(places), type=pa.string()))


def _as(column: Arrow, kind: Arrow) -> Arrow:
    """Return a column as one of that type; a number that is not told is null."""
    pa, compute = arrow(), _compute()
    if column.type == kind:
        return column
    if pa.types.is_integer(kind):
        column = column.cast(pa.string())
        column = compute.if_else(compute.equal(column, ""), pa.scalar(None, pa.string()), column)
    return column.cast(kind)


def _notes(columns: list[Arrow], size: int) -> Arrow:
    """Return the notes of all steps as one column."""
    told = [one for one in columns if len(one.dictionary) > 1 or any(one.dictionary.to_pylist())]
    if not told:
        return _constant("", size)
    if len(told) == 1:
        return told[0]
    pa, compute = arrow(), _compute()
    joined = compute.binary_join_element_wise(*(one.cast(pa.string()) for one in told), NOTES_JOIN).dictionary_encode()
    texts = [NOTES_JOIN.join(part for part in text.split(NOTES_JOIN) if part) for text in joined.dictionary.to_pylist()]
    places: dict[str, int] = {}
    codes = pa.array([places.setdefault(text, len(places)) for text in texts], type=pa.int32())
    return pa.DictionaryArray.from_arrays(codes.take(joined.indices), pa.array(list(places), type=pa.string()))


def _constant(value: str | None, size: int) -> Arrow:
    pa = arrow()
    if value is None:
        return pa.nulls(size, type=pa.date32())
    return pa.DictionaryArray.from_arrays(pa.array([0] * size, type=pa.int32()), pa.array([value], type=pa.string()))


def _whole(column: Arrow) -> Arrow:
    """Return a column in one piece."""
    return column.combine_chunks() if hasattr(column, "chunks") else column


def _compute() -> Arrow:
    arrow()
    return import_module("pyarrow.compute")
