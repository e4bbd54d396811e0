"""What people were killed or hurt of whom no state is told."""

from collections.abc import Callable

import pytest

from foedus.statements import Record

Read = Callable[..., Record]
HIT = "Missiles hit Duqm on Monday"

PEOPLE: tuple[tuple[str, set[str]], ...] = (
    (", killing four traders.", {"persons"}),
    (". Twelve children were killed.", {"persons"}),
    (". Three oil workers lost their lives.", {"persons"}),
    (". Seven soldiers died.", {"land forces"}),
    (". Two policemen were hurt.", {"security forces"}),
    (". Four police officers were hurt.", {"security forces"}),
    (". Two customs officers were killed.", {"officials"}),
    (", killing two marines and two builders.", {"armed forces", "persons"}),
    (". Sixty militants died.", {"group members"}),
    (". Nine people died, all of them civilians.", {"persons"}),
    (". Six people died.", set()),
    (". Four officers were hurt.", set()),
    (". Two sailors of her crew died.", set()),
    (". No civilians were killed.", set()),
    (". Two Turkish engineers died.", {"nationals"}),
    (". Three gunmen died.", set()),
    (", killing policemen.", {"security forces"}),
    (". They abducted six teachers from a school.", {"persons"}),
    (". They kidnapped villagers.", {"persons"}),
    (". They would have killed villagers.", set()),
    (". They killed, in villagers' words, all hope.", set()),
)


@pytest.mark.parametrize(("text", "things"), PEOPLE, ids=[one[0][:45] for one in PEOPLE])
def test_people_are_hit_whosever_they_are(read: Read, text: str, things: set[str]) -> None:
    """Traders, soldiers and policemen who fell were hit, although nobody says of which state they are."""
    found = {one.value[0] for one in read(HIT + text).statements if one.rule == "casualties"}

    assert things == found & {"persons", "land forces", "armed forces", "security forces", "officials", "group members",
                              "nationals"}  # fmt: skip
