"""Frames that are read by themselves, one mention for each."""

from foedus.reader import Lexicon
from foedus.reader.ownframes import read_own_frames

TEXT = "Peru and Ecuador clashed in the Cenepa valley, and Hamas took ten people hostage in Gaza."


def rules(lexicon: Lexicon, text: str, *, warlike: bool, taken: frozenset[int] = frozenset()) -> list[str]:
    """Return the rules that fired, in order."""
    units = lexicon.read_units(text, start=0, end=len(text))
    return [mention.rule for mention in read_own_frames(units, warlike=warlike, taken=taken)]


def test_each_frame_is_read_once(lexicon: Lexicon) -> None:
    """A fight and a taking in one sentence are two mentions."""
    assert ["attack mutual", "attack hostages"] == rules(lexicon, TEXT, warlike=True)


def test_a_word_of_many_senses_needs_a_report_on_force(lexicon: Lexicon) -> None:
    """Whether two states clashed by arms, only a report on force tells."""
    assert ["attack hostages"] == rules(lexicon, TEXT, warlike=False)


def test_what_another_rule_has_read_is_left(lexicon: Lexicon) -> None:
    """At a verb that another rule has read nothing is read again."""
    at = next(n for n, unit in enumerate(lexicon.read_units(TEXT, start=0, end=len(TEXT))) if unit.low == "clashed")

    assert ["attack hostages"] == rules(lexicon, TEXT, warlike=True, taken=frozenset((at,)))
