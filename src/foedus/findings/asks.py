"""Which probes of a signature a value overlaps: worked out once for each pair that occurs."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from foedus.findings.attackers import AttackerTest, possible_answers
from foedus.findings.blank import blank_account
from foedus.findings.facts import NO_PLEA, Facts, Numbers
from foedus.findings.givens import answer_given
from foedus.findings.sheet import DIMENSIONS, Manner, Plea, Signature
from foedus.incidents import Account, Hit
from foedus.terms import EVER

MANNERS = 32
INTENTS = 4
# Above every number of a value.
ASK = 2**31


@dataclass(slots=True)
class Asks:
    """The signatures of all sheets, and for each the probes that each value overlaps, as bits.

    A signature is what the probes of one word ask of one property; a free one asks nothing, and is 0.
    """

    facts: Facts
    record_complete: bool
    signatures: dict[str, Numbers[Signature]] = field(default_factory=dict)
    parts: dict[tuple[str, int], tuple[int, tuple[tuple[object, int], ...]]] = field(default_factory=dict)
    known: dict[str, set[int]] = field(default_factory=dict)
    masks: dict[str, Numbers[int]] = field(default_factory=lambda: {"act": Numbers(), "object": Numbers()})
    vectors: dict[tuple[tuple[AttackerTest, ...], int], int] = field(default_factory=dict)
    accounts: dict[int, Account] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Open a list for each property."""
        for name in DIMENSIONS:
            self.signatures[name], self.known[name] = Numbers(), set()

    def number(self, name: str, *, signature: Signature) -> int:
        """Return the number of the signature under a property."""
        return self.signatures[name].of(signature)

    def learn(self, name: str, *, pairs: Iterable[tuple[int, ...]]) -> list[tuple[int, ...]]:
        """Return the bits of each pair of a signature and a value that was not asked for before.

        Grain: one item an ask, which is a signature with a value, as one number, and its bits.
        """
        known = self.known[name]
        found: list[tuple[int, ...]] = []
        for one, value in pairs:
            ask = one * ASK + value
            if ask not in known:
                known.add(ask)
                found.append((ask, self._bits(name, one, value)))
        return found

    def _bits(self, name: str, number: int, value: int) -> int:
        free, asked = self._parts(name, number)
        found = free
        for ask, bits in asked:
            if self._overlaps(name, ask, value):
                found |= bits
        return found

    def _parts(self, name: str, number: int) -> tuple[int, tuple[tuple[object, int], ...]]:
        """Return the probes that ask nothing of a property, and those that ask the same together."""
        key = (name, number)
        if key not in self.parts:
            free = 0
            asked: dict[object, int] = {}
            for place, ask in enumerate(self.signatures[name].values[number]):
                if ask is None:
                    free |= 1 << place
                else:
                    asked[ask] = asked.get(ask, 0) | 1 << place
            self.parts[key] = free, tuple(asked.items())
        return self.parts[key]

    def _overlaps(self, name: str, ask: object, value: int) -> bool:
        if isinstance(ask, Manner):
            return self._in_manner(ask, value)
        if isinstance(ask, tuple):
            tests, mask = ask
            return bool(self._vector(tests, value) & mask)
        assert isinstance(ask, int)  # noqa: S101 - the three kinds of ask there are
        if name == "owner":
            return bool(self.facts.owners.values[value] & ask)
        return bool((self.facts.spots.values[value][0] if name == "spot" else self.masks[name].values[value]) & ask)

    def _vector(self, tests: tuple[AttackerTest, ...], attacker: int) -> int:
        key = (tests, attacker)
        if key not in self.vectors:
            self.vectors[key] = possible_answers(self.facts.attackers.values[attacker], tests=tests)
        return self.vectors[key]

    def _in_manner(self, ask: Manner, value: int) -> bool:
        plea, rest = divmod(value, MANNERS)
        origin, intent = divmod(rest, INTENTS)
        if ask.origin is not None and not ask.origin & origin:
            return False
        if ask.intent is not None and not ask.intent & intent:
            return False
        return all(self._answer(one, plea) & mask for one, mask in ask.pleas)

    def _answer(self, one: Plea, plea: int) -> int:
        answer = answer_given(
            one.item, account=self._account(plea), compiler=one.compiler, pleaded=one.pleaded, strict=False
        )
        return answer.possible

    def _account(self, plea: int) -> Account:
        """Return an account of which nothing is known but who attacked, and who sent or backed them."""
        if plea not in self.accounts:
            blank = blank_account(EVER, record_complete=self.record_complete)
            said = self.facts.pleas.values[plea]
            if plea != NO_PLEA and said is not None:
                blank = replace(blank, backed=said.together, hits=(Hit(id="h1", strokes=(), by=said.by),))
            self.accounts[plea] = blank
        return self.accounts[plea]
