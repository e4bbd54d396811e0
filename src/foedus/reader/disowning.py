"""Which attack a denial is of: that of which he who denies has been accused, else the one told just before."""

from collections.abc import Sequence

from foedus.reader.claim import Claim
from foedus.reader.gathered import Gathered
from foedus.reader.lexicon import Lexicon

DENIED = "responsibility"
# Sentences between an accusation, or an attack by nobody known, and what denies it.
LONGEST_ACCUSED, LONGEST_TOLD = 12, 8


def disowned(incidents: Sequence[Gathered], *, claim: Claim, best: int | None, lands: Lexicon) -> int | None:
    """Return the incident that a denial is of, or None.

    The newest of which others accuse him; else `best`, which fits otherwise, where it was told just before, and where
    neither did he say that it was his nor was it done to his own land alone.
    """
    deniers = {part.value[0] for part in claim.mention.agents}
    here = claim.origin.sentence
    if not deniers or claim.mention.places or claim.days is not None:
        return best
    told = incidents[best] if best is not None else None
    near = told is not None and _is_near(told, here, deniers) and not _is_at_home(told, deniers, lands)
    if told is not None and near and (not told.agents or deniers & told.agents):
        return best
    for number in range(len(incidents) - 1, -1, -1):
        one = incidents[number]
        if here - one.sentence <= LONGEST_ACCUSED and _is_accused(one, lands.states.keys() - deniers, deniers):
            return number
    return best if near else None


def _is_near(one: Gathered, here: int, deniers: set[str]) -> bool:
    """Whether an attack was told a few sentences before; one told behind only if it is theirs, or of a headline."""
    before = [claim.origin.sentence for claim in one.claims if claim.origin.sentence <= here]
    return here - before[-1] <= LONGEST_TOLD if before else not here or bool(deniers & one.agents)


def _is_at_home(one: Gathered, deniers: set[str], lands: Lexicon) -> bool:
    """Whether an attack that nobody lays at their door was in their own land."""
    homes = {lands.states.get(denier, "") for denier in deniers} - {""}
    told = bool(one.places) and not deniers & one.agents
    return told and all(any(lands.lies_in(place, outer=home) for home in homes) for place in one.places)


def _is_accused(one: Gathered, others: set[str], deniers: set[str]) -> bool:
    """Whether another state says that one of them did it."""
    return any(
        claim.origin.stance == "affirms"
        and not claim.mention.negated
        and claim.origin.holder in others
        and any(part.value[0] in deniers for part in claim.mention.agents)
        for claim in one.claims
    )
