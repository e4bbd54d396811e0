"""Coded rows as numbers: each distinct value of a column is read once, and rows that cannot be read are set aside."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import Any

from foedus.errors import FoedusError
from foedus.findings.calendar import Calendar
from foedus.findings.facts import Facts, Numbers
from foedus.findings.plan import NAMES
from foedus.incidents import Several
from foedus.terms import Days

Table = Any
BAD = -1
NO_DAY = -(10**6)
READ = ("act", "object", "of", "by", "place", "origin", "sent_by", "backed_by", "intent", "first_day", "last_day")
FACTS = (*NAMES, "moment")


@dataclass
class Numbering:
    """Turns the words of coded rows into the numbers of `Facts`; each distinct value is read once and kept."""

    facts: Facts
    calendar: Calendar
    kept: dict[str, dict[object, int]] = field(default_factory=dict)
    reasons: dict[tuple[str, object], str] = field(default_factory=dict)
    backers: Numbers[Several | None] = field(default_factory=Numbers)

    def __post_init__(self) -> None:
        """Give what is not said its number."""
        self.backers.of(None)

    def code(self, rows: Table) -> tuple[Table, list[tuple[int, str]]]:
        """Return the rows as numbers, and those that cannot be read: which, and why.

        Grain: one row for each row in, in order, without those set aside. Columns: r, `FACTS`.
        """
        pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
        table = pa.table(rows) if not isinstance(rows, pa.Table) else rows
        table = table.select(READ).combine_chunks()
        facts = self.facts
        found = {
            "act": self._look(table, "act", lambda words: facts.mask("act", words=words)),
            "object": self._look(table, "object", lambda words: facts.mask("object", words=words)),
            "owner": self._look(table, "of", facts.owner),
            "attacker": self._look(table, "by", facts.attacker),
            "sent": self._look(table, "sent_by", self._sender),
            "backed": self._look(table, "backed_by", self._backer),
            "origin": self._look(table, "origin", lambda words: facts.mask("origin", words=words)),
            "intent": self._look(table, "intent", lambda words: facts.mask("intent", words=words)),
        }
        found["stated"] = self._stated(table)
        found["moment"], day = self._moments(table)
        found["spot"] = self._spots(table, day)
        found["plea"] = self._pleas(found.pop("backed"), found)
        found["r"] = pa.arange(0, table.num_rows)
        coded = pa.table({name: found[name].cast(pa.int64()) for name in ("r", *FACTS)})
        bad = [name for name in FACTS if pc.min(coded.column(name)).as_py() == BAD]
        if not bad:
            return coded, []
        good = pc.greater_equal(coded.column(bad[0]), 0)
        for name in bad[1:]:
            good = pc.and_(good, pc.greater_equal(coded.column(name), 0))
        return coded.filter(good), self._aside(table, good)

    def _sender(self, words: str) -> int:
        return self.facts.senders.of(self.facts.several("sent_by", words=words))

    def _backer(self, words: str) -> int:
        return self.backers.of(self.facts.several("backed_by", words=words))

    def _look(self, table: Table, name: str, read: Callable[[str], int]) -> Table:
        return self._each(name, table.column(name), read)

    def _each(self, name: str, column: Table, read: Callable[[Any], int]) -> Table:
        """Return a column with each distinct value read, BAD where it cannot be."""
        pa = import_module("pyarrow")
        kept = self.kept.setdefault(name, {})
        encoded = _encoded(column)
        numbers = []
        for value in encoded.dictionary.to_pylist():
            if value not in kept:
                try:
                    kept[value] = read("" if value is None else value)
                except (FoedusError, KeyError, ValueError) as error:
                    kept[value] = BAD
                    message = error.message if isinstance(error, FoedusError) else f'"{value}" is no word of ours'
                    self.reasons[name, value] = f"{name}: {message}"
            numbers.append(kept[value])
        return pa.array(numbers, pa.int64()).take(encoded.indices.fill_null(0))

    @staticmethod
    def _stated(table: Table) -> Table:
        """Return 1 for each row that says what was hit, or whose it was."""
        pa, pc = import_module("pyarrow"), import_module("pyarrow.compute")
        said = []
        for name in ("object", "of"):
            encoded = _encoded(table.column(name))
            words = pa.array([int(bool(word)) for word in encoded.dictionary.to_pylist()], pa.int64())
            said.append(words.take(encoded.indices))
        return pc.bit_wise_or(*said)

    def _moments(self, table: Table) -> tuple[Table, Table]:
        """Return the moment of each row, and the last day on which it may have happened, as a number."""
        pc = import_module("pyarrow.compute")
        first, last = (_day_numbers(table.column(name)) for name in ("first_day", "last_day"))
        first = pc.if_else(pc.equal(first, NO_DAY), date.min.toordinal(), first)
        last = pc.if_else(pc.equal(last, NO_DAY), date.max.toordinal(), last)
        pair = pc.add(pc.multiply(first, 2**22), last)
        return self._each("moment", pair, self._moment), last

    def _moment(self, pair: int) -> int:
        first, last = divmod(pair, 2**22)
        if last < first:
            message = "the last day comes before the first"
            raise ValueError(message)
        return self.calendar.moment(Days(date.fromordinal(first), date.fromordinal(last)))

    def _spots(self, table: Table, day: Table) -> Table:
        """Return the spot of each row: the same words may mean other units on another day."""
        pc = import_module("pyarrow.compute")
        words = _encoded(table.column("place"))
        world = self._each("world", day, lambda number: self.facts.world(date.fromordinal(number)))
        names = words.dictionary.to_pylist()
        first_day: dict[int, int] = {}
        for number, one in self.kept["world"].items():
            first_day.setdefault(one, int(str(number)))

        def spot(pair: int) -> int:
            place, one = divmod(pair, 2**20)
            return self.facts.spot(names[place] or "", day=date.fromordinal(first_day[one]))

        pair = pc.add(pc.multiply(words.indices.cast("int64"), 2**20), world)
        self.kept["place"] = {}
        return self._each("place", pair, spot)

    def _pleas(self, backed: Table, found: dict[str, Table]) -> Table:
        """Return what is said of senders and backers, with who attacked where anything is."""
        pc = import_module("pyarrow.compute")
        if not pc.any(pc.or_(pc.not_equal(found["sent"], 0), pc.not_equal(backed, 0))).as_py():
            return found["sent"]
        said = pc.add(pc.multiply(found["sent"], 2**20), backed)
        pair = pc.if_else(pc.equal(said, 0), 0, pc.add(pc.multiply(said, 2**20), found["attacker"]))
        for column in (found["sent"], backed, found["attacker"]):
            pair = pc.if_else(pc.equal(column, BAD), BAD, pair)
        return self._each("plea", pair, self._plea)

    def _plea(self, pair: int) -> int:
        if pair == BAD:
            return BAD
        said, attacker = divmod(pair, 2**20)
        sent, backed = divmod(said, 2**20)
        return self.facts.plea(
            sent=self.facts.senders.values[sent], backed=self.backers.values[backed], attacker=attacker
        )

    def _aside(self, table: Table, good: Table) -> list[tuple[int, str]]:
        """Return the rows that cannot be read, each with its reasons."""
        found = []
        names = {"of": "of", "by": "by", "act": "act", "object": "object", "origin": "origin", "intent": "intent"}
        names |= {"sent_by": "sent_by", "backed_by": "backed_by"}
        for number, fine in enumerate(good.to_pylist()):
            if not fine:
                row = table.slice(number, 1).to_pylist()[0]
                reasons = [self.reasons[name, row[name]] for name in names if (name, row[name]) in self.reasons]
                found.append((number, "; ".join(reasons) or self._otherwise(row)))
        return found

    def _otherwise(self, row: dict[str, Any]) -> str:
        first, last = row["first_day"], row["last_day"]
        if first and last and last < first:
            return f"first_day, last_day: {last} comes before {first}"
        return f'place: "{row["place"]}" is no place of the register'


def _encoded(column: Table) -> Table:
    """Return a column as one dictionary-coded array."""
    pa = import_module("pyarrow")
    column = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if isinstance(column, pa.ChunkedArray):
        column = column.unify_dictionaries().combine_chunks()
    if column.null_count:
        column = column.cast(pa.string()).fill_null("")
    return column if pa.types.is_dictionary(column.type) else column.dictionary_encode()


def _day_numbers(column: Table) -> Table:
    """Return days as the numbers of the calendar, NO_DAY where there is none."""
    pc = import_module("pyarrow.compute")
    days = pc.add(column.cast("date32").cast("int32").cast("int64"), date(1970, 1, 1).toordinal())
    return days.fill_null(NO_DAY).combine_chunks()
