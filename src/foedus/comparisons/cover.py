"""Who would owe what to whom on a day, by which words, how firmly, and on which conditions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from foedus.comparisons.comparing import plain_words
from foedus.findings import Finder
from foedus.findings.blank import blank_account
from foedus.findings.compiling import ANYWHERE, Position
from foedus.findings.inquiry import checklists, is_attacker, of_another_time, speaks_of_bearer
from foedus.findings.trial import Trial, Trier
from foedus.incidents import NOTHING, Account, Hit, Several, Stroke
from foedus.incidents.hits import DELIBERATE
from foedus.instruments import (
    IN_FORCE,
    Alternative,
    Cast,
    Clause,
    Instrument,
    Interpretation,
    Provision,
    has_version_on,
    is_secret,
    provision_status,
)
from foedus.obligations import Firmness, firmness_of
from foedus.terms import READINGS, Days, InForce, Status, acts, all_of, any_of, objects

HELPING = ("defence", "assistance", "guarantee", "consultation", "determination", "right")
# What more bear than anybody would list is the right or duty of all, and covers nobody in particular.
WORLD = 60
NAMES = {name: name for name in ("act", "object", "of", "place", "route", "by", "origin", "intent")}
Tried = tuple[Status, tuple[str, ...], tuple[str, ...], tuple["Hinge", ...]]
# Words that mean others for another beneficiary.
OF_BENEFICIARY = frozenset({"beneficiary", "not the beneficiary", "each other party", "the other party"})
UNREAD = "the text was not reached"
STANDING = "none: the clause stands without a casus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinge:
    """A disputed reading on which a promise hangs: whose it is, its effect, and how the attack meets the clause on it.

    `reading` is the id of a rival interpretation, or `narrow` or `broad`. `meets` is empty where no attacker is asked
    about.
    """

    reading: str
    by: tuple[str, ...]
    effect: str
    meets: Status | Literal[""]

    def __str__(self) -> str:
        """Return the hinge as people read it: `derby (GBR): narrows, not_met`."""
        whose = f" ({', '.join(self.by)})" if self.by else ""
        return f"{self.reading}{whose}: {', '.join(filter(None, (self.effect, self.meets)))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One would owe something to another: by which clause, how firmly, in force how surely, on which conditions.

    `conditions` are what must be so, in the clause's words, one for each alternative; `exceptions` what must not.
    `meets` says of the attacker asked about whether an attack by it can come under the clause: `met` where nothing
    else is open, `unknown` where `conditions` decide, `not_met` where it cannot, for the reasons in `conditions`.
    `hinges_on` are the disputed readings of the casus: without an attacker every one that is held, with one those on
    which it comes out otherwise.
    """

    bearer: str
    beneficiary: str
    clause: str
    ref: str
    instrument: str
    kind: str
    owes: str
    modality: str
    firmness: Firmness
    in_force: InForce
    meets: Status
    conditions: tuple[str, ...]
    exceptions: tuple[str, ...]
    words: str
    words_of: str
    source: tuple[str, ...]
    hinges_on: tuple[Hinge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who would owe what on a day; `against` empty: against an attack by anyone.

    Grain of `promises` and `excluded`: one item for each bearer × beneficiary × clause. `excluded` are the clauses
    that cover the beneficiary and cannot be met by an attack of the one asked about. `for_all` are clauses that bind
    everyone, which are told once.
    """

    on: date
    beneficiaries: tuple[str, ...]
    against: str
    promises: tuple[Promise, ...]
    excluded: tuple[Promise, ...]
    for_all: tuple[str, ...]


def cover_of(
    beneficiaries: Collection[str] | None,
    *,
    finder: Finder,
    on: date,
    against: str = "",
    as_of: date | None = None,
) -> Cover:
    """Return who would owe what to some, or to every state, on a day; `against` is the attacker that is asked about.

    What was still secret at the end of `as_of` is left out. A clause in force for nobody on the day gives nothing.
    """
    days = Days(on, on)
    wanted = set(finder.actors.states_on(on) if beneficiaries is None else beneficiaries)
    promises: list[Promise] = []
    for_all: list[str] = []
    for instrument in finder.register.instruments:
        if of_another_time(instrument, on=days):
            continue
        cast = finder.shelf.cast(instrument, on=days)
        for provision in instrument.provisions:
            if provision.kind in HELPING and not is_secret(provision, as_of=as_of):
                one = _Covering(finder, instrument, provision, cast, against, as_of)
                promises += one.promises(wanted)
                for_all += [f"{instrument.id}#{provision.id}"] if one.of_all else []
    kept = tuple(one for one in promises if one.meets != "not_met")
    return Cover(
        on=on,
        beneficiaries=tuple(sorted(wanted)),
        against=against,
        promises=kept,
        excluded=tuple(one for one in promises if one.meets == "not_met"),
        for_all=tuple(for_all),
    )


class _Covering:
    """One clause on one day: whom it covers, who bears it."""

    def __init__(
        self,
        finder: Finder,
        instrument: Instrument,
        provision: Provision,
        cast: Cast,
        against: str,
        as_of: date | None,
    ) -> None:
        self.finder, self.instrument, self.provision, self.cast, self.against = (
            finder,
            instrument,
            provision,
            cast,
            against,
        )
        self.clause = finder.shelf.clauses_on(instrument, provision=provision, on=cast.on, as_of=as_of)[0]
        self.own = provision_status(instrument, provision=provision, on=cast.on)
        if not has_version_on(provision, on=cast.on):
            self.own = "not_met"
        self.of_all = False
        self.alike = _is_alike_for_all(self.clause)
        self.kept: dict[tuple[object, ...], Tried] = {}

    def promises(self, wanted: set[str]) -> Iterator[Promise]:
        """Yield what is owed to each of those wanted; nothing where more bear the clause than anybody would list."""
        owed, clause = self.clause.obligation, self.clause
        if owed is None or self.own == "not_met" or is_attacker(clause):
            return
        firmness = firmness_of(clause)
        asked = self._asked()
        for name, covered in self.cast.beneficiaries(self.provision).items():
            if name not in wanted or covered == "not_met":
                continue
            bearers = self._bearers(name)
            if len(bearers) > WORLD:
                self.of_all = True
                return
            for bearer, status in bearers.items():
                force = all_of((covered, status, self.own))
                if bearer in (name, self.against) or force == "not_met":
                    continue
                tried = self._tried(name, bearer) if self.against else asked
                yield self._promise(name, bearer, firmness, IN_FORCE[force], tried)

    def _bearers(self, name: str) -> dict[str, Status]:
        owed = self.clause.obligation
        found = self.cast.bearers(owed.bearer if owed else [], beneficiary=name)
        if self.provision.applies_to:
            meant = self.cast.bearers(self.provision.applies_to, beneficiary=None)
            found = {one: status for one, status in found.items() if one in meant}
        return found

    def _promise(
        self,
        name: str,
        bearer: str,
        firmness: Firmness,
        force: InForce,
        tried: Tried,
    ) -> Promise:
        owed = self.clause.obligation
        meets, conditions, exceptions, hinges = tried
        return Promise(
            bearer=bearer,
            beneficiary=name,
            clause=self.clause.name,
            ref=self.provision.ref,
            instrument=self.instrument.short_title or self.instrument.title,
            kind=self.provision.kind,
            owes=owed.owes if owed else "",
            modality=owed.modality if owed else "",
            firmness=firmness,
            in_force=force,
            meets=meets,
            conditions=conditions,
            exceptions=exceptions,
            words=self.clause.words or "",
            words_of=self.provision.words_of or "",
            source=tuple(self.provision.source),
            hinges_on=tuple(one for one in hinges if self.against or self._held_for(one, name, bearer)),
        )

    def _held_for(self, hinge: Hinge, name: str, bearer: str) -> bool:
        """Say whether a rival interpretation is held against whoever is covered, and a reservation by who is bound."""
        return any(
            one.id == hinge.reading and _is_held(one, name) and (one.kind != "reservation" or bearer in one.by)
            for one in self.clause.interpretations
        )

    def _asked(self) -> Tried:
        """Return what the clause asks for of an attack by anyone, in its file's words."""
        clause = self.clause
        if clause.alternatives is None:
            return "unknown", (STANDING if clause.published else UNREAD,), (), ()
        shared = [text for one in clause.only_if if (text := condition_words(one))]
        asked = [condition_words(one) for one in clause.alternatives]
        conditions = ["; ".join(part for part in (one, *shared) if part) for one in asked]
        return (
            "unknown",
            tuple(dict.fromkeys(one for one in conditions if one)),
            tuple(text for one in clause.unless if (text := condition_words(one))),
            tuple(_hinge(one, "") for one in clause.interpretations if one.on == "casus"),
        )

    def _tried(self, name: str, bearer: str) -> Tried:
        """Return what is left open for one bearer to one beneficiary; for all alike, where it speaks of neither."""
        held = tuple(one.id for one in self.clause.interpretations if _is_held(one, name))
        whose = "" if self.alike else name
        key = (whose, held, bearer if speaks_of_bearer(self.clause) else "", self._reserved(bearer))
        if key not in self.kept:
            self.kept[key] = self._open(name, bearer)
        return self.kept[key]

    def _open(self, name: str, bearer: str) -> Tried:
        """Return what is left open once it is known whose the thing hit is and who attacks, and nothing else."""
        if self.clause.alternatives is None:
            return self._asked()
        trials = self._trials(name, bearer, "")
        status: Status = any_of(one.status for one in trials)
        shown = next(one for one in trials if status in (one.status, "unknown"))
        wanted = "not_met" if status == "not_met" else "unknown"
        conditions = [f"{one.name} {one.wanted}" for one in shown.checks if one.status == wanted]
        exceptions = self._asked()[2] if status != "not_met" else ()
        told = ("; ".join(dict.fromkeys(conditions)),) if conditions else ()
        return status, told, exceptions, tuple(self._hinges(name, bearer, trials))

    def _hinges(self, name: str, bearer: str, trials: list[Trial]) -> Iterator[Hinge]:
        """Yield the readings on which the attack stands otherwise to the clause, or other conditions are open."""
        if len({one.status for one in trials}) > 1:
            yield from (
                Hinge(reading=reading, by=(), effect="", meets=one.status)
                for reading, one in zip(READINGS, trials, strict=True)
            )
        for rival in self.clause.interpretations:
            if rival.on == "casus" and rival.kind != "reservation" and _is_held(rival, name):
                others = self._trials(name, bearer, rival.id)
                if _left_open(others) != _left_open(trials):
                    yield _hinge(rival, any_of(one.status for one in others))

    def _reserved(self, bearer: str) -> tuple[str, ...]:
        """Return the reservations that the bearer itself made, which bind it."""
        return tuple(one.id for one in self.clause.interpretations if one.kind == "reservation" and bearer in one.by)

    def _trials(self, name: str, bearer: str, interpretation: str) -> list[Trial]:
        positions = [Position(reading=reading, interpretation=interpretation) for reading in READINGS]
        return [self._trial(name, bearer, one) for one in positions]

    def _trial(self, name: str, bearer: str, position: Position) -> Trial:
        actors = self.finder.actors
        compiler, compiled = self.finder.shelf.compiled(
            self.clause,
            cast=self.cast,
            position=position,
            masks=(actors.mask((name,)), actors.mask((bearer,) if speaks_of_bearer(self.clause) else ())),
            senses=(),
            reserved=self._reserved(bearer),
        )
        return Trier(compiled, compiler, self._attack(name), strict=False).run()

    def _attack(self, name: str) -> Account:
        """Return an attack on one by the other, of which no more is said."""
        actors, places = self.finder.actors, self.finder.places
        by = Several(groups=(actors.mask((self.against,)),))
        stroke = Stroke(
            act=acts().mask("attack"),
            object=objects().whole & ~NOTHING,
            of=actors.mask((name,)),
            place=places.everywhere,
            route=places.everywhere,
            origin=ANYWHERE,
            intent=DELIBERATE,
            by=by,
        )
        return replace(blank_account(self.cast.on), hits=(Hit(id="h1", strokes=(stroke,), by=by, names=NAMES),))


def _is_alike_for_all(clause: Clause) -> bool:
    """Say whether an attack of which no more is known meets the clause alike, whoever of those covered it strikes.

    So it does where the thing hit must be the beneficiary's and nothing else, and neither attackers nor what must be on
    record are told by who that is.
    """
    for one in checklists(clause):
        by = (one.by.some, one.by.only, one.by.none) if one.by else ()
        counted = (one.enemies.of, one.enemies.none) if one.enemies else ()
        asked = (listed for given in one.records() for listed in (given.by, given.to, given.against, given.of))
        names = {name for listed in (*by, *counted, *asked) for name in listed or ()}
        if (one.of or ["beneficiary"]) != ["beneficiary"] or one.not_of or names & OF_BENEFICIARY:
            return False
    return True


def _left_open(trials: list[Trial]) -> list[tuple[Status, tuple[tuple[str, str], ...]]]:
    """Return what an attack of which no more is said leaves open, reading by reading."""
    return [
        (one.status, tuple((check.name, check.wanted) for check in one.checks if check.status != "met"))
        for one in trials
    ]


def _is_held(rival: Interpretation, name: str) -> bool:
    return not rival.against or name in rival.against


def _hinge(rival: Interpretation, meets: Status | Literal[""]) -> Hinge:
    return Hinge(reading=rival.id, by=tuple(rival.by), effect=rival.effect, meets=meets)


def condition_words(one: Alternative) -> str:
    """Return what a checklist asks for beside whose the thing hit must be, in its file's words; empty: nothing."""
    told = one.model_dump(exclude_none=True, exclude={"because", "of"}, by_alias=True)
    return "; ".join(f"{key.replace('_', ' ')} {plain_words(value)}" for key, value in told.items())
