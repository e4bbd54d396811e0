"""One actor's days."""

from datetime import date

from foedus.actors import Actor, Span


def test_the_last_day_of_a_span_is_not_within() -> None:
    """Spans are half-open, so the day of succession belongs to the successor."""
    span = Span(since="1922-12-30", until="1991-12-26")

    assert span.holds(date(1922, 12, 30))
    assert span.holds(date(1991, 12, 25))
    assert not span.holds(date(1991, 12, 26))


def test_a_partial_date_is_its_first_day() -> None:
    """Since 1918-11 means from the first of November."""
    span = Span(since="1918-11")

    assert span.holds(date(1918, 11, 1))
    assert not span.holds(date(1918, 10, 31))


def test_first_and_last_day_are_those_of_all_spans() -> None:
    """A state restored exists from its first founding on."""
    actor = Actor(
        id="EST", kind="state", name="Estonia", existed=(Span(since="1918", until="1940"), Span(since="1991"))
    )

    assert "1918" == actor.exists_from
    assert actor.exists_to is None
    assert not actor.existed_on(date(1950, 1, 1))
