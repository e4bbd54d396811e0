"""How much credit one item earns against one claim of the gold: its value, its holder, its stance."""

from bench.reader.found import Item
from bench.reader.gold import GoldAct, GoldClaim
from bench.reader.known import COARSER, FULL, WRONG, Known, count_credit, date_credit, wider_word, word_credit
from foedus.actors import fold

COUNTS = frozenset(("killed", "wounded", "launched", "intercepted"))
ACTORS = frozenset(("by", "of", "sent_by", "backed_by", "provoked"))
LONG_WORD = 4


def value_credit(claim: GoldClaim, item: Item, known: Known) -> float:
    """Return the credit of a value: 1 for the gold's or one as good, ½ for one that is wider, 0 for any other."""
    if item.name not in (claim.name, *claim.either.get("property", ())):
        return WRONG
    return max((_credit(claim, value, item, known) for value in claim.may_be("value", claim.value) if value), default=0)


def _credit(claim: GoldClaim, value: str, item: Item, known: Known) -> float:
    if claim.name in {"act", "object"}:
        return word_credit(claim.name, found=item.values, gold=value)
    if claim.name in {"place", "route"}:
        return max(_place_credit(claim, value, one, known) for one in item.values)
    if claim.name == "aimed_at":
        return max(_aim_credit(claim, value, one, item) for one in item.values)
    if len(item.values) > 1:
        return COARSER if value in item.values else WRONG
    return _plain_credit(claim.name, value, item.values[0])


def _plain_credit(name: str, value: str, found: str) -> float:
    if name == "happened_on":
        return date_credit(found, gold=value)
    if name in COUNTS:
        return count_credit(found, gold=value)
    return FULL if fold(found) == fold(value) else WRONG


def _place_credit(claim: GoldClaim, value: str, found: str, known: Known) -> float:
    if found == value or known.same_place(found, value):
        return FULL
    states = frozenset(claim.within.replace(" ", "").split(",")) - {""} or frozenset({value})
    mine = known.states_of(found)
    if known.is_state_alone(found):
        if known.is_actor(value):
            return FULL if value in mine else WRONG
        return COARSER if mine & states else WRONG
    return WRONG


def place_state_credit(claim: GoldClaim, item: Item, known: Known) -> float:
    """Return 1 where a place lies in a state that the gold has for it, by name or as `in`."""
    if item.name != "place":
        return WRONG
    if value_credit(claim, item, known) > 0:
        return FULL
    states = frozenset(claim.within.replace(" ", "").split(",")) - {""} or frozenset({claim.value})
    return FULL if any(known.states_of(one) & states for one in item.values) else WRONG


def _aim_credit(claim: GoldClaim, value: str, found: str, item: Item) -> float:
    if value.startswith("text:"):
        mine, theirs = _long_words(found) | _long_words(item.statement.words), _long_words(value.removeprefix("text:"))
        return FULL if mine & theirs else WRONG
    if fold(found) == fold(value):
        return FULL
    return COARSER if claim.of and found == claim.of else WRONG


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) >= LONG_WORD)


def holder_credit(claim: GoldClaim | GoldAct, item: Item) -> float:
    """Return the credit of holder and stance together; another stance earns nothing."""
    if item.stance not in claim.may_be("stance", claim.stance):
        return WRONG
    return max(_holder_credit(one, item) for one in claim.may_be("holder", claim.holder) if one)


def _holder_credit(gold: str, item: Item) -> float:
    kind, _, rest = gold.partition(":")
    own = item.holder == "report"
    if gold == item.holder:
        return COARSER if own and item.marked and gold == "report" else FULL
    if kind == "unnamed" and rest:
        return (FULL if item.marked else COARSER) if item.holder == rest else WRONG
    if gold == "unnamed" or kind in {"person", "body", "group"}:
        return (FULL if item.marked else COARSER) if own or item.marked else WRONG
    if kind == "document":
        exact = item.holder == rest.partition("#")[0]
        return FULL if exact else (FULL if item.marked else COARSER) if own else WRONG
    return WRONG


def wider_claim(wide: GoldClaim, narrow: GoldClaim) -> bool:
    """Whether one claim's value takes in another's of the same property, so that it need not be found beside it."""
    if wide.name != narrow.name or wide.value == narrow.value:
        return False
    if wide.name in {"act", "object"}:
        return wider_word(wide.name, wide=wide.value, narrow=narrow.value)
    if wide.name == "happened_on":
        return date_credit(wide.value, gold=narrow.value) > 0
    if wide.name in COUNTS:
        return count_credit(wide.value, gold=narrow.value) > 0
    return wide.name == "place" and wide.value in narrow.within.replace(" ", "").split(",")
