"""Whether a claim says enough to be an attack of its own."""

from foedus.reader.claim import Claim
from foedus.reader.mention import Mention, Part

STOPPED = "attack stopped"
# What a noun of force must be, to found an incident without naming who did it.
PLAIN_ACTS = frozenset(("attack", "incursion", "assassination"))


def founds_incident(claim: Claim, *, states: frozenset[str]) -> bool:
    """Whether a claim says enough to be an attack of its own: who and what or where, or a weapon and where or when."""
    mention = claim.mention
    if not mention.acts or mention.negated or claim.origin.stance == "denies":
        return False
    if mention.rule.startswith(STOPPED):
        return bool(mention.places or claim.days or mention.agents)
    named = any(not part.unplaced for part in mention.places)
    if mention.backward and not (mention.agents or any(hit.of for hit in mention.hits)):
        return False
    if mention.loose:
        owned = any(hit.of for hit in mention.hits)
        told = bool(mention.places) or (mention.concrete and mention.hits)
        told = told or (mention.apart and (mention.concrete or mention.hits))
        return bool(claim.days or mention.agents or owned or told or mention.scene)
    plain = mention.acts[0].value[0] in PLAIN_ACTS
    somewhere = bool(mention.places or mention.hits or mention.aimed or mention.struck)
    if mention.pronoun is not None and not (mention.agents or named) and (plain or not claim.days):
        return False
    dated = bool(mention.agents and (claim.days or mention.counts))
    dated = dated or (mention.rule.endswith(" clash") and len(mention.agents) > 1)  # "traded fire for a tenth night"
    return _noun_founds(claim, plain=plain, states=states) if mention.rule == "attack nominal" else somewhere or dated


def _names_town(part: Part, mention: Mention, states: frozenset[str]) -> bool:
    """Whether a noun of force is that of a town or the like next to it: "the air raids on Vinh"."""
    near = 0 <= part.start - mention.end <= NEXT
    return near and not part.unplaced and part.value[0] not in states


# Characters between a noun of force and the place that it was on.
NEXT = 18


def _noun_founds(claim: Claim, *, plain: bool, states: frozenset[str]) -> bool:
    """Whether a noun of force says enough: it names its day, or who and where, or with what and where."""
    mention = claim.mention
    somewhere = bool(mention.places or mention.hits or mention.aimed or mention.struck)
    dated = bool(mention.agents and (claim.days or mention.counts))
    named = any(_names_town(part, mention, states) for part in mention.places)
    sure = bool(mention.hits) and any(not part.unplaced for part in mention.places)
    told = sure or named or (not mention.definite and (not plain or mention.concrete))
    dated_here = claim.days is not None and (not claim.elsewhere or bool(mention.agents))
    if mention.apart and (mention.concrete or dated_here):
        return True  # "there was another attack on 5 May"
    if mention.own_day and (dated_here or (somewhere and not mention.definite)):
        return True
    # "Following the Hamas attack on Saturday": who, and on what day, in the same breath
    dated = dated and (not plain or (claim.days is not None and not claim.elsewhere))
    return dated or (somewhere and bool(mention.agents or claim.days or told))
