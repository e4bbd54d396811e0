"""The values of one slot of one event: what the gold asks for beside what the reader has, and what does not count."""

from collections.abc import Callable

from bench.reader.credit import value_credit, wider_claim
from bench.reader.found import Found, Item
from bench.reader.gold import GoldClaim, GoldEvent
from bench.reader.known import Known
from bench.reader.tally import Matched, match

Credit = Callable[[GoldClaim, Item, Known], float]
# What was attacked is a hit or the place: a town that the gold has as the place alone may be given as this as well.
TOWN = "civilian object"


def match_slot(
    properties: tuple[str, ...], *, event: GoldEvent | None, found: Found | None, known: Known, credit: Credit
) -> Matched[GoldClaim, Item]:
    """Pair the affirmed values of a slot; an event or incident that is None has none."""
    claims = _distinct_claims(event, properties) if event else []
    items = _distinct_items(found, properties, claims) if found else []
    free = neutral_items(event, found=found, known=known) if event and found else frozenset()
    aimed = bool(found and found.named("aimed_at"))

    def waived(claim: GoldClaim) -> bool:
        other = aimed and claim.name == "object" and "aimed_at" in claim.either.get("property", ())
        return claim.left_out or other or any(wider_claim(claim, one) for one in claims)

    return match(
        claims,
        found=items,
        credit=lambda claim, item: credit(claim, item, known),
        waived=waived,
        neutral=lambda item: item.name not in properties or item in free,
    )


def neutral_items(event: GoldEvent, *, found: Found, known: Known) -> frozenset[Item]:
    """Return what is neither right nor wrong: a hit given as the aim, a town given as hit, one slot for another."""
    towns = _town_numbers(event, found)
    return frozenset(
        item
        for item in found.items
        if (item.number and item.number in towns) or _hit_as_aim(event, item) or _told_otherwise(event, item, known)
    )


def _distinct_claims(event: GoldEvent, properties: tuple[str, ...]) -> list[GoldClaim]:
    """Return the affirmed claims of a slot, each value once; one that must be found before one that may be left."""
    found: dict[tuple[str, str], GoldClaim] = {}
    for claim in event.holders:
        key = (claim.name, claim.value)
        if claim.name in properties and claim.stance == "affirms" and (key not in found or found[key].left_out):
            found[key] = claim
    return list(found.values())


def _distinct_items(found: Found, properties: tuple[str, ...], claims: list[GoldClaim]) -> list[Item]:
    """Return the affirmed items of a slot, each value once, with those of other slots that would do as well."""
    as_good = {name for claim in claims for name in claim.either.get("property", ()) if name}
    items: dict[tuple[str, tuple[str, ...]], Item] = {}
    for name in (*properties, *sorted(as_good - set(properties))):
        for item in found.named(name):
            items.setdefault((item.name, tuple(sorted(item.values))), item)
    return list(items.values())


def _hit_as_aim(event: GoldEvent, item: Item) -> bool:
    hit = {claim.value for claim in event.holders if claim.name in {"of", "object"}}
    return item.name == "aimed_at" and set(item.values) <= hit


def _told_otherwise(event: GoldEvent, item: Item, known: Known) -> bool:
    """Whether a claim of another slot may as well be told as this one."""
    claims = (claim for claim in event.holders if item.name in claim.either.get("property", ()))
    return any(value_credit(claim, item, known) > 0 for claim in claims)


def _town_numbers(event: GoldEvent, found: Found) -> frozenset[str]:
    """Return the numbers of the hits that are but the town which the gold has as the place."""
    places = [claim for claim in event.holders if claim.name == "place"]
    return frozenset(
        item.number
        for item in found.named("object")
        if item.number and item.values == (TOWN,) and any(claim.meets(item.start, item.end) for claim in places)
    )
