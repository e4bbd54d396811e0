"""How statements become accounts: a named choice that every result states."""

import re
from dataclasses import dataclass

from foedus.errors import UsageError

NAMES = ("accepted", "sides", "every_origin", "plurality", "trusted")
TRUSTED = re.compile(r"^trusted\((?P<names>[^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Policy:
    """An evidence policy: its name and, for `trusted`, whom it trusts."""

    name: str
    trusted: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the policy as it is written."""
        return f"trusted({', '.join(self.trusted)})" if self.trusted else self.name


def parse_policy(text: str) -> Policy:
    """Return the policy that `text` names.

    Raises:
        UsageError: The text names none.
    """
    match = TRUSTED.match(text.strip())
    if match:
        names = tuple(name.strip() for name in match["names"].split(",") if name.strip())
        if names:
            return Policy("trusted", names)
    name = text.strip().replace("-", "_")
    if name in NAMES and name != "trusted":
        return Policy(name)
    raise UsageError(
        f'"{text}" is no evidence policy.',
        code="incidents/unknown-policy",
        at="--policy",
        want="one of accepted, sides, every_origin, plurality, trusted(HOLDER, …)",
        mend="write for example `--policy sides` or `--policy 'trusted(un, wire-1)'`",
    )
