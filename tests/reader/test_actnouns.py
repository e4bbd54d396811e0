"""Public acts told by a noun."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]

ACTS = (
    ("Qatar has issued a strong condemnation of the strike.", "condemnation by=QAT"),
    ("The strike drew condemnation from Qatar, Kuwait and Oman.", "condemnation by=QAT by=KWT by=OMN"),
    ("Condemnation came from Paris and Berlin.", "condemnation by=FRA by=DEU"),
    ("The condemnation by Qatar was swift.", "condemnation by=QAT"),
    ("Qatar's condemnation came within the hour.", "condemnation by=QAT"),
    ("Iran's denial came late.", "denial by=IRN"),
    ("Israel offered Qatar an apology.", "apology by=ISR to=QAT"),
    ("The Israeli premier voiced regret for the deaths.", "apology by=ISR"),
    ("Kuwait's appeal to the Arab League went unanswered.", "request by=KWT to=arab-league"),
    ("Britain gave Poland a guarantee in March 1939.", "guarantee by=GBR to=POL"),
    ("The British guarantee to Poland dated from March.", "guarantee by=GBR to=POL"),
    ("Britain's declaration of war on Germany followed.", "declaration of war by=GBR to=DEU"),
    ("A ceasefire between Iran and Israel took effect.", "armistice by=IRN by=ISR"),
    ("The withdrawal of Soviet forces from Afghanistan ended.", "pull-back by=SUN"),
    ("The Soviet denunciation of the pact came in April 1945.", "withdrawal by=SUN"),
    ("The expulsion of four Syrian diplomats by Berlin followed.", "sanction by=DEU"),
    ("The deployment of French troops to Chad began in 1986.", "deployment by=FRA to=TCD"),
    ("Syria's complaint to the Security Council named Israel.", "allegation by=SYR to=un-security-council"),
    ("Britain's deployment of two destroyers was announced.", "deployment by=GBR"),
)
NO_ACTS = (
    "Qatar demanded an apology from Israel.",
    "Qatar has received no apology from Israel.",
    "Britain would welcome a guarantee from France.",
    "Without a pledge from London nothing moved.",
    "Was Israel's apology late?",
    "It was American policy to guarantee peace.",
    "A protest in Paris drew crowds.",
)


def told(record: Record) -> set[str]:
    """Return kind and parties of every act."""
    return {f"{one.property}={one.value[0]}" for one in record.statements if one.property in {"kind", "by", "to"}}


@pytest.mark.parametrize(("text", "act"), ACTS, ids=[text[:40] for text, _ in ACTS])
def test_a_noun_tells_an_act(read: Read, text: str, act: str) -> None:
    """Whose condemnation, apology or guarantee it is, is who acted."""
    kind, *parties = act.replace(" by=", "|by=").replace(" to=", "|to=").split("|")

    assert {f"kind={kind}", *parties} == told(read(text))


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_is_wanted_is_not_done(read: Read, text: str) -> None:
    """An apology asked for has not been made, and a crowd is no state."""
    kinds = {one.value[0] for one in read(text).statements if one.property == "kind"}

    assert set() == kinds - {"request"}
