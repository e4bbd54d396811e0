"""What may be assumed of a cascade, in words."""

import pytest

from foedus.actors import Actors
from foedus.cascades import Assumption, parse_assumptions
from foedus.errors import UsageError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Greece stays out", Assumption(kind="out", actor="GRC")),
        ("USA comes in", Assumption(kind="in", actor="USA")),
        ("Russia joins Serbia", Assumption(kind="joins", actor="RUS", other="SRB")),
        ("Russia joins Serbia in round 2", Assumption(kind="joins", actor="RUS", other="SRB", round=2)),
        ("DEU attacks BEL in round 3", Assumption(kind="attacks", actor="DEU", other="BEL", round=3)),
        ("war", Assumption(kind="war")),
        ("help is asked for", Assumption(kind="request")),
        ("answers are attacks", Assumption(kind="answers")),
        ("all bearers act", Assumption(kind="bodies")),
        ("yes: it is grave", Assumption(kind="yes", text="it is grave")),
        ("no: it is grave", Assumption(kind="no", text="it is grave")),
    ],
)
def test_an_assumption_is_read(text: str, expected: Assumption, actors: Actors) -> None:
    """Each form has its words, and actors go by any of their names."""
    assert (expected,) == parse_assumptions([text], actors=actors)


@pytest.mark.parametrize(
    ("text", "code"),
    [("perhaps", "cascades/wrong-assumption"), ("Ruritania stays out", "cascades/unknown-actor")],
)
def test_what_is_no_assumption_is_refused(text: str, code: str, actors: Actors) -> None:
    """Other words, and names of nobody, are faults."""
    with pytest.raises(UsageError) as caught:
        parse_assumptions([text], actors=actors)

    assert code == caught.value.code
