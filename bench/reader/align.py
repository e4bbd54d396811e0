"""Which incident of the reader is which event of the gold, and which act which."""

from bench.reader.credit import holder_credit, value_credit
from bench.reader.found import Found, Item
from bench.reader.gold import GoldAct, GoldEvent
from bench.reader.known import FULL, Known, word_credit
from bench.reader.tally import Matched, match

AT_TRIGGER, AT_CLAIM, SAME_VALUE, OTHERWISE = 2.0, 1.0, 2.0, 3.0
TELLING = ("by", "happened_on", "place")


def align_events(
    gold: tuple[GoldEvent, ...], *, found: tuple[Found, ...], known: Known
) -> list[tuple[GoldEvent, Found]]:
    """Return the pairs of event and incident, one to one, those that share most first.

    A pair shares words (twice as much at a trigger) and values; attackers, days or places that differ part it.
    """
    matched = match(
        gold,
        found=found,
        credit=lambda event, mine: likeness(event, mine, known),
        waived=lambda _event: False,
        neutral=lambda _mine: False,
    )
    return [(event, mine) for event, mine, _ in matched.pairs]


def parts_of(
    pairs: list[tuple[GoldEvent, Found]], *, found: tuple[Found, ...], known: Known
) -> list[tuple[GoldEvent, Found]]:
    """Return the incidents that are a part of an event told elsewhere: one stroke of several, at a place of its own.

    A part shares words with the event, has a place that the incident paired with the event does not have, and no
    attacker, day or place that the gold does not have for the event. One without such a place is a repetition.
    """
    taken = {one.id for _, one in pairs}
    parts: list[tuple[GoldEvent, Found]] = []
    for one in found:
        if one.id not in taken and one.status == "took place":
            event = next((event for event, main in pairs if _is_part(event, main, one, known)), None)
            parts += [(event, one)] if event is not None else []
    return parts


def _is_part(event: GoldEvent, main: Found, one: Found, known: Known) -> bool:
    elsewhere = {item.values for item in one.named("place")} - {item.values for item in main.named("place")}
    told = [item for name in TELLING for item in one.named(name)]
    right = all(any(value_credit(claim, item, known) > 0 for claim in event.holders) for item in told)
    return bool(elsewhere) and right and likeness(event, one, known) > 0


def likeness(event: GoldEvent, mine: Found, known: Known) -> float:
    """Return how much an incident has in common with an event; 0 or less where they share no words of the text."""
    touching, total = False, 0.0
    for item in mine.items:
        at_trigger = any(span.meets(item.start, item.end) for span in event.mentions)
        at_claim = any(span.meets(item.start, item.end) for span in event.holders)
        touching = touching or at_trigger or at_claim
        total += AT_TRIGGER if at_trigger else AT_CLAIM if at_claim else 0.0
        if any(value_credit(claim, item, known) > 0 for claim in event.holders):
            total += SAME_VALUE
    for name in TELLING:
        claims = [claim for claim in event.holders if claim.name == name]
        told = mine.named(name)
        if claims and told and not any(value_credit(claim, item, known) > 0 for claim in claims for item in told):
            total -= OTHERWISE * len(told)
    return total if touching else 0.0


def align_acts(gold: tuple[GoldAct, ...], *, found: tuple[Found, ...]) -> Matched[GoldAct, Found]:
    """Pair the acts of one kind that share words or the one who acted; a second telling of an act does not count."""
    return match(
        gold,
        found=found,
        credit=act_credit,
        waived=lambda act: act.left_out,
        neutral=lambda _mine: False,
    )


def act_credit(act: GoldAct, mine: Found) -> float:
    """Return the credit of an act's kind, a little more where who, to whom and the holder agree; 0 for another act."""
    kinds = [item for item in mine.items if item.name == "kind"]
    own = max((word_credit("kind", found=one.values, gold=kind) for one in kinds for kind in _kinds(act)), default=0.0)
    if own < FULL or not (_near(act, mine.items) or _doer(act, mine)):
        return 0.0
    agree = _doer(act, mine) + _near(act, mine.items) + any(holder_credit(act, item) for item in mine.items[:1])
    return 1.0 + agree / 10


def _kinds(act: GoldAct) -> tuple[str, ...]:
    return tuple(kind for kind in act.may_be("kind", act.kind) if kind)


def _doer(act: GoldAct, mine: Found) -> bool:
    told = {value for item in mine.items if item.name == "by" for value in item.values}
    return bool(told & {*act.by, *act.either.get("by", ())})


def _near(act: GoldAct, items: tuple[Item, ...]) -> bool:
    return any(act.meets(item.start, item.end) for item in items)
