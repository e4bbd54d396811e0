"""The faults of one file, up to as many as people read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from foedus.errors import FoedusError

MAX_FAULTS = 1_000


@dataclass(slots=True, kw_only=True)
class Faults:
    """The first thousand faults of a file; one that is made to exhaust us has millions."""

    at: str
    kind: type[FoedusError]
    found: list[FoedusError] = field(default_factory=list)
    full: bool = False

    def add(self, faults: Iterable[FoedusError]) -> None:
        """Keep `faults` as long as there is room, and take no more of them than there is."""
        for fault in faults:
            if len(self.found) == MAX_FAULTS:
                self.full = True
                return
            self.found.append(fault)

    def group(self) -> ExceptionGroup[FoedusError]:
        """Return every fault kept, and where there was no more room one that says so."""
        closing = [self._too_many()] if self.full else []
        return ExceptionGroup(f"{self.at} has {len(self.found)} fault(s)", [*self.found, *closing])

    def _too_many(self) -> FoedusError:
        return self.kind(
            f"There are more than {MAX_FAULTS:,} faults; the others are not listed.",
            code="files/more-faults",
            at=self.at,
            want=f"at most {MAX_FAULTS:,} faults a file",
            mend="mend those listed, and read the file again",
        )
