"""Which family a clause belongs to, and which instruments other data sets would call an alliance."""

from collections.abc import Iterator

from foedus.instruments import Alternative, Instrument, Obligation, Provision, member_of

# In the order of the columns.
FAMILIES = ("defence", "offence", "neutrality", "non_aggression", "consultation", "defence_unstated")
# The five obligations of ATOP, and the family that answers each.
ATOP = {
    "atop_defense": "defence",
    "atop_offense": "offence",
    "atop_neutral": "neutrality",
    "atop_nonagg": "non_aggression",
    "atop_consul": "consultation",
}
ACTIVE = frozenset(
    {"assist with armed force", "assist with whole war strength", "defend", "act to meet the danger", "guarantee"}
)
ACTIVE_KINDS = frozenset({"defence", "guarantee", "assistance", "determination"})
DEFENSIVE_KINDS = frozenset({"defence", "guarantee"})
OWED = {
    "neutrality": "neutrality",
    "benevolent neutrality": "neutrality",
    "not aid the attacker": "neutrality",
    "refrain": "non_aggression",
    "consult": "consultation",
    "consult at once": "consultation",
}
# A clause on defence that does not say what follows: an attack on one counts as one on the other, or nobody read it.
UNSTATED = frozenset({"regard as attack", "not stated"})
UNSTATED_KINDS = frozenset({"defence", "guarantee", "determination"})
# A written agreement between states; an order, a statute or a pledge of one of them is none.
AGREEMENTS = frozenset(
    {"treaty", "agreement", "exchange of notes", "charter", "memorandum", "declaration", "proclamation"}
)
# Nearly every state is a member, so that no data set counts the instrument among alliances.
UNIVERSAL = frozenset({"un", "league-of-nations"})
TWO = 2


def families_of(provision: Provision, *, obligation: Obligation) -> frozenset[str]:
    """Return the families of the clause; none for a right, and for a duty that belongs to no family.

    Offence: a duty of active help that the clause gives where the beneficiary itself is the attacker.
    """
    if obligation.modality == "may" or provision.kind in ("right", "definition", "condition"):
        return frozenset()
    owes, kind = obligation.owes, provision.kind
    if (owes in ACTIVE and kind in ACTIVE_KINDS) or (owes == "assist" and kind in DEFENSIVE_KINDS):
        return frozenset(_active(provision))
    if owes in UNSTATED and kind in UNSTATED_KINDS:
        return frozenset({"defence_unstated"})
    return frozenset({OWED[owes]}) if owes in OWED else frozenset()


def _active(provision: Provision) -> Iterator[str]:
    checklists = list(_alternatives(provision))
    offensive = [one for one in checklists if one.by and "beneficiary" in (*(one.by.some or ()), *(one.by.only or ()))]
    if offensive:
        yield "offence"
    if not offensive or len(offensive) < len(checklists):
        yield "defence"


def _alternatives(provision: Provision) -> Iterator[Alternative]:
    if isinstance(provision.casus, list):
        yield from provision.casus
    for version in provision.versions:
        yield from version.casus or ()


def is_agreement(instrument: Instrument) -> bool:
    """Say whether two or more parties made the instrument, as data sets of alliances ask."""
    named = {one.party for one in instrument.parties}
    return instrument.kind in AGREEMENTS and (len(named) >= TWO or any(member_of(one) for one in named))


def is_universal(instrument: Instrument) -> bool:
    """Say whether nearly every state is bound by the instrument."""
    return any(member_of(one.party) in UNIVERSAL for one in instrument.parties)
