"""What is asked of a screening: which feeds, into which folder, which findings are written, which are explained."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from foedus.errors import UsageError
from foedus.feeds import Feed
from foedus.instruments import Register, find_provision
from foedus.screen.dictionary import EXPLAINED, OBLIGATIONS, REPORTS, TABLES
from foedus.terms import Verdict

# Which findings are written row by row; the rest are counted.
KEPT = ("engaged", "near", "all")
NEVER = ("not_engaged", "not_in_force", None)
VERDICTS: tuple[str, ...] = get_args(Verdict)
MOST_EXPLAINED = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Explain:
    """Which of the findings written are explained line by line: of these instruments or clauses, with these verdicts.

    Empty is all of them. No more than `most` lines are written in all; the rest is counted.
    """

    provisions: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    most: int = MOST_EXPLAINED

    def takes(self, verdict: str) -> bool:
        """Say whether findings of this verdict are explained."""
        return not self.verdicts or verdict in self.verdicts

    def covers(self, instrument: str, *, provision: str) -> bool:
        """Say whether findings under this clause are explained."""
        return not self.provisions or bool({instrument, f"{instrument}#{provision}"} & set(self.provisions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What is asked of a feed. `part_rows` go into one part; `keep` says which findings are written row by row.

    `record_complete`: every public act is on record, so that what is not there was not done. `on`: the day whose law
    is applied, None for that of each incident. `as_of`: clauses still secret at the end of that day are left out.
    `explain`: None for no lines at all.
    """

    feeds: tuple[Feed, ...]
    out: Path
    keep: str = "engaged"
    part_rows: int = 500_000
    record_complete: bool = False
    on: date | None = None
    as_of: date | None = None
    obligations: bool = True
    explain: Explain | None = None

    def keeps(self, verdict: str, *, had: str | None, near: str) -> bool:
        """Say whether a finding is written row by row: by its verdict, had it been in force, and its near miss."""
        if self.keep == "all" or (self.keep == "near" and near):
            return True
        return verdict not in NEVER or had not in NEVER

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that are written, in the order of the dictionary."""
        left_out = set() if self.obligations else {OBLIGATIONS}
        left_out |= set() if self.explain is not None else {EXPLAINED}
        left_out |= set() if any(one.coding.reports for one in self.feeds) else {REPORTS}
        return tuple(one for one in TABLES if one not in left_out)

    @property
    def settings(self) -> dict[str, object]:
        """What decides the tables, as plain data."""
        explain = self.explain
        return {
            "keep": self.keep,
            "part_rows": self.part_rows,
            "record_complete": self.record_complete,
            "on": self.on.isoformat() if self.on else None,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "obligations": self.obligations,
            "explain": None
            if explain is None
            else {"provisions": list(explain.provisions), "verdicts": list(explain.verdicts), "most": explain.most},
        }


def check_asked(asked: Screening, *, register: Register) -> None:
    """Refuse a choice that does not exist.

    Raises:
        UsageError: `keep` or a verdict is none of the choices, or the register lacks a clause.
    """
    if asked.keep not in KEPT:
        raise UsageError(
            f'"{asked.keep}" says not which findings to keep.',
            code="screen/unknown-choice",
            at="--keep",
            want=f"one of {', '.join(KEPT)}",
            mend="leave `--keep` out to keep those that are engaged, disputed or open",
        )
    explain = asked.explain or Explain()
    for verdict in explain.verdicts:
        if verdict not in VERDICTS:
            raise UsageError(
                f'"{verdict}" is no verdict.',
                code="screen/unknown-verdict",
                at="--explain-verdict",
                want=f"one of {', '.join(VERDICTS)}",
                mend="leave it out to explain findings of every verdict",
            )
    for name in explain.provisions:
        if not _is_known(name, register):
            raise UsageError(
                f'The register has no "{name}".',
                code="screen/unknown-provision",
                at="--explain-provision",
                want="an instrument, or a clause as `instrument#provision`",
                mend="look it up with `foedus list instruments` and `foedus show ID`",
            )


def _is_known(name: str, register: Register) -> bool:
    instrument, _, provision = name.partition("#")
    found = register.get(instrument)
    return found is not None and (not provision or find_provision(found, name=provision) is not None)
