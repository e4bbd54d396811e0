"""One question put again and again, to other statements or on another day: which findings come out."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from foedus.errors import UsageError
from foedus.findings import Finder, Question
from foedus.incidents import Incident, Policy, gather_incidents, incident_named, with_statements
from foedus.instruments import make_register
from foedus.obligations import Fingerprint, Key, fingerprint_of
from foedus.statements import Record, Statement
from foedus.terms.records import SAMENESS

Outcomes = dict[Key, Fingerprint]
NO_ACCOUNT = "findings/unknown-account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """A question with the law and the policy by which it is answered; `incidents` empty: all of them."""

    finder: Finder
    policy: Policy
    question: Question
    incidents: tuple[str, ...] = ()

    def ask(self, record: Record) -> Outcomes:
        """Return the findings in brief; none where the account asked for does not exist.

        An incident that has become one with another keeps the id by which it was asked for.
        """
        found: Outcomes = {}
        for name, incident in self._incidents(record):
            try:
                findings = self.finder.find_findings(incident, question=self.question).findings
            except UsageError as fault:
                if fault.code != NO_ACCOUNT:
                    raise
                continue
            told = (replace(fingerprint_of(one), incident=name) for one in findings)
            found |= {one.key: one for one in told}
        return found

    def _incidents(self, record: Record) -> Iterator[tuple[str, Incident]]:
        """Yield the incidents asked for, each by the id by which it was."""
        few = record
        if self.incidents and not _merged(record):
            few = replace(record, incidents=tuple(one for one in record.incidents if one.id in self.incidents))
        gathered = gather_incidents(
            few,
            policy=self.policy,
            actors=self.finder.actors,
            places=self.finder.places,
            as_of=self.question.as_of,
            strict=self.question.strict,
        )
        if not self.incidents:
            yield from ((one.id, one) for one in gathered)
        for name in self.incidents:
            found = incident_named(gathered, name=name)
            if found is not None:
                yield name, found

    def ask_of(self, statements: Iterable[Statement], *, among: Record) -> Outcomes:
        """Return the findings on these statements alone, of those in a record."""
        return self.ask(with_statements(among, statements=statements))

    def heard(self, statements: Iterable[Statement], *, among: Record) -> Iterator[Statement]:
        """Yield the statements that can change a finding: unless incidents are merged, those about others cannot."""
        others = _elsewhere(among, set(self.incidents)) if self.incidents and not _merged(among) else set()
        yield from (one for one in statements if one.about not in others)

    def as_of(self, moment: date | datetime | None) -> "Asker":
        """Return the same question as of another moment."""
        return replace(self, question=replace(self.question, as_of=moment))

    def about(self, instruments: Collection[str]) -> "Asker":
        """Return the same question to a few instruments alone, which answers sooner and not otherwise."""
        register = self.finder.register
        few = make_register(tuple(one for one in register.instruments if one.id in instruments), digest="")
        return replace(self, finder=Finder(few, self.finder.actors, self.finder.places))


def _elsewhere(record: Record, incidents: set[str]) -> set[str]:
    """Return the incidents other than these, and the acts that belong to such others alone."""
    of: dict[str, set[str]] = {}
    for one in record.statements:
        if one.property == "of":
            of.setdefault(one.about, set()).update(one.value)
    acts = {one.id for one in record.acts if of.get(one.id) and not of[one.id] & incidents}
    return ({one.id for one in record.incidents} - incidents) | acts


def _merged(record: Record) -> bool:
    return any(one.property in SAMENESS for one in record.statements)


def pair_up(before: Iterable[Fingerprint], *, after: Iterable[Fingerprint]) -> tuple["Pair", ...]:
    """Return each finding of either answer beside its like in the other, or beside None.

    Where a finding is alone under its clause for its beneficiary in both, it is the same, whoever its bearers are.
    """
    first, second = {one.key: one for one in before}, {one.key: one for one in after}
    pairs: list[Pair] = [(one, second[key]) for key, one in first.items() if key in second]
    left = _alone(one for key, one in first.items() if key not in second)
    right = _alone(one for key, one in second.items() if key not in first)
    for name, ones in left.items():
        others = right.pop(name, [])
        if len(ones) == len(others) == 1:
            pairs.append((ones[0], others[0]))
        else:
            pairs += [(one, None) for one in ones] + [(None, one) for one in others]
    pairs += [(None, one) for others in right.values() for one in others]
    return tuple(sorted(pairs, key=_order))


Pair = tuple[Fingerprint | None, Fingerprint | None]


def _alone(findings: Iterable[Fingerprint]) -> dict[tuple[str, ...], list[Fingerprint]]:
    found: dict[tuple[str, ...], list[Fingerprint]] = {}
    for one in findings:
        found.setdefault((one.incident, one.provision, one.beneficiary), []).append(one)
    return found


def _order(pair: Pair) -> Key:
    first, second = pair
    return first.key if first is not None else second.key if second is not None else ("", "", "", ())
