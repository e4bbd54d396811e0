"""A finding in brief: what answers of different days are compared by."""

from dataclasses import dataclass

from foedus.findings import Finding

Key = tuple[str, str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What a finding says, without its grounds; two answers are the same where their fingerprints are.

    Grain: one item for each incident × provision × beneficiary × bearers.
    """

    incident: str
    provision: str
    beneficiary: str
    bearers: tuple[str, ...]
    verdict: str
    had_it_been_in_force: str = ""
    deciding: tuple[str, ...] = ()
    turns_on: tuple[tuple[str, ...], ...] = ()
    contested_by: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """Which finding it is."""
        return (self.incident, self.provision, self.beneficiary, self.bearers)

    @property
    def outcome(self) -> tuple[str, str]:
        """The verdict, and what it had been in force."""
        return (self.verdict, self.had_it_been_in_force)

    @property
    def instrument(self) -> str:
        """The instrument in which the provision stands."""
        return self.provision.partition("#")[0]


def fingerprint_of(finding: Finding) -> Fingerprint:
    """Return a finding in brief."""
    return Fingerprint(
        incident=finding.incident,
        provision=finding.name,
        beneficiary=finding.beneficiary,
        bearers=finding.bearers,
        verdict=finding.verdict,
        had_it_been_in_force=finding.had_it_been_in_force or "",
        deciding=finding.deciding,
        turns_on=finding.turns_on,
        contested_by=finding.contested_by,
    )
