"""Questions of law drafted before any fact is known: who is covered, who owes, under which clauses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from foedus.findings.abstract import ClassCompiler, Classes
from foedus.findings.answering import Answerer
from foedus.findings.blank import blank_account, blank_incident
from foedus.findings.calendar import Calendar
from foedus.findings.compiling import Position
from foedus.findings.inquiry import (
    Inquiry,
    asks_of_one,
    checklists,
    has_left,
    is_attacker,
    of_another_time,
    speaks_of_bearer,
)
from foedus.findings.judging import Answer
from foedus.findings.question import ANY, Question
from foedus.findings.sheet import Sheet, SheetMaker
from foedus.findings.shelf import Shelf
from foedus.findings.trial import reads
from foedus.incidents import Account
from foedus.instruments import IN_FORCE, Clause, Instrument, Provision, provision_status
from foedus.terms import Days, Status, all_of, any_of

PLAIN, ATTACKER, SPEAKS, STATUS, STATUS_STRUCK = range(5)
EVERY_ROLE = ("mutual", "guarantor", "beneficiary", "designator", "designee", "signatory")
Templates = dict[object, tuple[Sheet, int]]
# What accounts of one incident may differ in, as a coded row has it, and as statements call it.
PROPERTIES = ("act", "h1.object", "h1.of", "by", "place", "origin", "sent_by", "backed_by", "intent", "happened_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whom a provision covers or touches on the law of some days, and how it tells its bearers apart.

    `mode`: PLAIN, alike for all incidents; ATTACKER, each attacker alone; SPEAKS, each bearer involved alone; STATUS,
    nothing can be engaged, and whoever is involved is told so; STATUS_STRUCK, whoever was struck. `alone` stands
    where nobody covered was struck. `one`: the clause asks of the beneficiary to be one and the same.
    """

    mode: int
    cover: tuple[str, ...]
    touch: frozenset[str] = frozenset()
    alone: str = ANY
    one: bool = False
    bearers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One finding to be made, but for the facts: provision × beneficiary × bearers for whom the clause reads alike.

    `reads` are the places in `PROPERTIES` of what the clause reads, as a mask. `standing` is the whole answer where
    no fact bears on it.
    """

    instrument: str
    provision: str
    kind: str
    beneficiary: str
    bearers: tuple[str, ...]
    bearers_in_doubt: tuple[str, ...] = ()
    force: Status = "met"
    sheet: Sheet | None = None
    reads: int = 0
    standing: Answer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One provision, with the clauses and sheets that have been made of it; the calendar knows its areas.

    `record_complete`: public acts that are not on record were not done.
    """

    shelf: Shelf
    instrument: Instrument
    provision: Provision
    calendar: Calendar
    record_complete: bool = False
    templates: dict[Days, Templates] = field(default_factory=dict)


class Drafter(Inquiry):
    """One provision on the law of some days, asked without an incident."""

    __slots__ = ("attacking", "calendar", "days", "record_complete", "templates")

    def __init__(
        self, desk: Desk, *, days: Days, involved: tuple[str, ...] = (), attacking: Iterable[str] = ()
    ) -> None:
        """Leave the facts blank but for who is involved, and who of them attacks."""
        incident = blank_incident(days, actors=involved)
        super().__init__(desk.shelf, incident, Question(), desk.instrument, desk.provision, asked=False, trials={})
        self.days, self.attacking, self.record_complete = days, frozenset(attacking), desk.record_complete
        self.templates, self.calendar = desk.templates.setdefault(days, {}), desk.calendar

    def reach(self) -> Reach | None:
        """Return whom the provision covers or touches; None where it gives no finding for anybody."""
        if self.provision.kind in ("definition", "condition"):
            return None
        if of_another_time(self.instrument, on=self.days):
            return None
        first = self._cast(self.days)
        covered = first.beneficiaries(self.provision)
        if self.provision.casus is None and not self.provision.defined_by and not self.provision.versions:
            mode = STATUS if self.provision.published == "true" else STATUS_STRUCK
            return Reach(mode=mode, cover=tuple(covered)) if self._speaks_for_all() else None
        clause = self._clauses(first)[0]
        if clause.alternatives is None:
            return None
        touch = set(first.members(EVERY_ROLE))
        for one in clause.alternatives:
            touch |= set(one.by.some or ()) | set(one.by.only or ()) if one.by else set()
        return Reach(
            mode=ATTACKER if is_attacker(clause) else SPEAKS if speaks_of_bearer(clause) else PLAIN,
            cover=tuple(name for name in covered if not has_left(self.instrument, party=name, on=self.days)),
            touch=frozenset(touch),
            alone=next(iter(covered)) if len(covered) == 1 else ANY,
            one=asks_of_one(clause),
            bearers=tuple(self._bearers(clause, ANY, first)),
        )

    def drafts(self, name: str) -> Iterator[Draft]:
        """Yield a draft for each group of bearers for whom the clause reads alike; none where nobody may owe."""
        first = self._cast(self.days)
        clauses = self._clauses(first)
        for group in self._groups(clauses[0], self._bearers(clauses[0], name, first), name):
            force, bearers, doubtful = self._in_force(name, group, first, clauses)
            sheet, read = self._sheet(name, group)
            yield Draft(
                instrument=self.instrument.id,
                provision=self.provision.id,
                kind=self.provision.kind,
                beneficiary=name,
                bearers=bearers or group,
                bearers_in_doubt=doubtful,
                force=force,
                sheet=sheet,
                reads=read,
            )

    def status(self, name: str) -> Draft:
        """Return the answer of an instrument in which nothing can be engaged, for one whom it covers."""
        cast = self._cast(self.days)
        owed = self._clauses(cast)[0].obligation
        covered = cast.beneficiaries(self.provision)
        mine = any_of(covered.values()) if name == ANY else covered[name]
        force = all_of((mine, provision_status(self.instrument, provision=self.provision, on=cast.on)))
        bearers = tuple(cast.bearers(owed.bearer if owed else ["each other party"], beneficiary=name))
        finding = Answerer(self.incident, self.instrument, self.provision).without_casus(
            name, bearers=bearers, force=IN_FORCE[force], unread=self.provision.published
        )
        return Draft(
            instrument=self.instrument.id,
            provision=self.provision.id,
            kind=self.provision.kind,
            beneficiary=name,
            bearers=bearers,
            force=force,
            standing=Answer(
                verdict=finding.verdict,
                in_force=finding.in_force,
                had_it_been_in_force=finding.had_it_been_in_force,
                deciding=finding.deciding,
                near_miss=finding.near_miss,
            ),
        )

    def _attackers(self) -> set[str]:
        return set(self.attacking)

    def _sheet(self, name: str, group: tuple[str, ...]) -> tuple[Sheet, int]:
        """Return the sheet of a question, and what its clauses read.

        Whom the words of a clause mean cuts all actors into classes. Where the classes overlap alike, so do the sheets:
        they are compiled once, for classes, and the classes put in.
        """
        cast = self._cast(self.days)
        clauses = self._clauses(cast)
        covered = self._anyone(cast) if name == ANY else (name,)
        speaks = [speaks_of_bearer(clause) for clause in clauses]
        actors = self.shelf.actors
        masks = actors.mask(covered), actors.mask(group if any(speaks) else ())
        reserved = tuple(_reserved(clause, group) for clause in clauses)
        classes = Classes.of(clauses, cast=cast, beneficiary=masks[0], bearer=masks[1])
        positions = tuple(self._positions(clauses[0], name))
        pleads = any(
            one.state == "backing" for clause in clauses for line in checklists(clause) for one in line.records()
        )
        key = (name == ANY, positions, reserved, classes.pattern, masks if pleads else ())
        if key not in self.templates:
            self.templates[key] = self._template(clauses, positions, reserved, classes, name == ANY, masks)
        sheet, read = self.templates[key]
        return classes.put_in(sheet), read

    def _template(
        self,
        clauses: tuple[Clause, ...],
        positions: tuple[Position, ...],
        reserved: tuple[tuple[str, ...], ...],
        classes: Classes,
        anyone: bool,  # noqa: FBT001 - private
        masks: tuple[int, int],
    ) -> tuple[Sheet, int]:
        account: Account = blank_account(self.days, record_complete=self.record_complete)
        cast = self._cast(self.days)
        read = 0
        tried = []
        for position in positions:
            wordings = []
            for clause, held in zip(clauses, reserved, strict=True):
                compiler = ClassCompiler(cast, self.shelf.places, *masks, classes=classes, calendar=self.calendar)
                compiled = compiler.compile(clause, position=position, reserved=held)
                wordings.append((compiler.real, compiled, anyone and asks_of_one(clause)))
                for place, one in enumerate(PROPERTIES):
                    read |= reads(("", one), account=account, compiled=compiled) << place
            tried.append((position, tuple(wordings)))
        return SheetMaker(account, self.shelf.places.everywhere).make(tried), read


def _reserved(clause: Clause, group: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        one.id for one in clause.interpretations if one.kind == "reservation" and set(group) <= set(one.by) and group
    )
