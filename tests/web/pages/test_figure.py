"""Figures on a page."""

import pytest

from foedus.web.pages import figure
from foedus.web.pages.figure import actor_figure, incident_figure


def test_a_figure_says_where_its_picture_data_and_grounds_stand() -> None:
    """In the light and in the dark, for the question that was asked."""
    pytest.importorskip("vl_convert")
    (found,) = incident_figure("doha", kind="map", query={"on": "2026-01-01"}, title="Strike", why="#place-words")

    assert "/incidents/doha/chart/map.svg?on=2026-01-01&scheme=dark" == found.dark
    assert ("/incidents/doha/chart/map.csv?on=2026-01-01", "#place-words") == (found.csv, found.why)


def test_without_what_draws_there_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words beside it are enough."""
    monkeypatch.setattr(figure, "find_spec", lambda _: None)

    assert () == actor_figure("QAT", query={}, title="Qatar")
