"""What fields complete themselves from."""

from foedus.web.desk import Desk
from foedus.web.pages.offered import actor_options, clause_options, library_kept


def test_fields_offer_states_and_instruments_by_name(desk: Desk) -> None:
    """Those that are, and those that were."""
    view = desk.view()

    assert {("QAT", "Qatar"), ("SUN", "Soviet Union")} <= set(actor_options(view))
    assert ("usa-qat-2025", "Qatar guarantee") in clause_options(view)


def test_what_depends_on_the_register_is_made_once(desk: Desk) -> None:
    """However often it is asked for."""
    made: list[int] = []
    for _ in range(2):
        library_kept(desk.view(), "a test", make=lambda: made.append(1))

    assert [1] == made
