"""A finding: what an incident is under a provision, on which account and position, on what grounds."""

from dataclasses import dataclass

from foedus.terms import InForce, RowVerdict, Status, Verdict, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the checklist: what the clause asks, what is possible, on whose statements.

    `part` is `casus`, `only_if` or `unless`; an exception is met where it fails. `alone` names the side on whose
    word alone the fact rests.
    """

    name: str
    status: Status
    wanted: str
    found: str
    part: str = "casus"
    implied: bool = False
    property: str = ""
    statements: tuple[str, ...] = ()
    presumed: bool = False
    alone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The outcome for one account and one position; grain of the verdict table."""

    account: str
    reading: str
    interpretation: str
    bearers: tuple[str, ...]
    in_force: InForce
    verdict: RowVerdict
    had_it_been_in_force: RowVerdict
    deciding: tuple[str, ...]
    hit: str
    checks: tuple[Check, ...]
    presumed: tuple[str, ...]
    parting: tuple[frozenset[str], ...] = ()
    missing_by: int = 0
    bearers_in_doubt: tuple[str, ...] = ()

    @property
    def position(self) -> str:
        """The reading, with the rival interpretation if there is one."""
        return f"{self.reading}, {self.interpretation}" if self.interpretation else self.reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why: the reason in a sentence, the clause with its words, the statements.

    Raises:
        ValueError: The reason or the provision is empty.
    """

    reason: str
    provision: str
    ref: str
    words: str
    words_of: str
    source: tuple[str, ...]
    because: str
    checks: tuple[Check, ...]
    statements: tuple[str, ...]
    dates: str

    def __post_init__(self) -> None:
        """Refuse grounds that give no reason or no provision."""
        if not self.reason or not self.provision:
            message = "a finding needs a reason and a provision"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What an incident is under a provision, for a beneficiary and the bearers for whom the clause reads alike.

    Grain: one item for each incident × provision × beneficiary × bearers; `rows` holds the accounts and positions.
    For `bearers_in_doubt` it is not known whether the clause is in force, though for others it is.
    """

    incident: str
    instrument: str
    provision: str
    provision_id: str
    kind: str
    beneficiary: str
    bearers: tuple[str, ...]
    verdict: Verdict
    in_force: InForce
    had_it_been_in_force: Verdict | None
    deciding: tuple[str, ...]
    turns_on: tuple[tuple[str, ...], ...]
    grounds: Grounds
    rows: tuple[Row, ...]
    presumed: tuple[str, ...] = ()
    contested_by: tuple[str, ...] = ()
    fact_dispute: YesNo = "no"
    law_dispute: YesNo = "no"
    positions: tuple[str, ...] = ()
    near_miss: str = ""
    binding: str = ""
    bearers_in_doubt: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The clause as `instrument#provision`."""
        return f"{self.instrument}#{self.provision_id}"
