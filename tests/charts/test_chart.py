"""Pictures: every mark has a row, every row its source, and nothing in them is run or fetched."""

import json
import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import foedus
from foedus import follow
from foedus.assess import Library, load_library
from foedus.cascades import Cascade, Start
from foedus.charts import (
    Chart,
    ChartForm,
    bar_chart,
    cover_matrix_chart,
    map_chart,
    matrix_chart,
    network_chart,
    render_chart,
    rounds_chart,
    timeline_chart,
)
from foedus.charts.chart import incident_labels
from foedus.comparisons import Cover
from foedus.errors import UsageError
from foedus.reports import Answer
from foedus.statements import Record

pytest.importorskip("altair", reason="pictures need the extra `charts`")
pytest.importorskip("vl_convert", reason="pictures need the extra `charts`")
REPORTS = Path(foedus.__file__).parent / "register/reports"
DAY = date(2026, 3, 1)
START = Start(attackers=("DEU",), victims=("BEL",), on=date(1914, 8, 4))


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped library."""
    return load_library()


@pytest.fixture(scope="module")
def doha(library: Library) -> Answer:
    """Return the answer to the report on Doha."""
    return foedus.assess_files(REPORTS / "doha-2025-09-09.md", library=library)


@pytest.fixture(scope="module")
def al_udeid(library: Library) -> Answer:
    """Return the answer to the report on Al Udeid, which tells of two attacks."""
    return foedus.assess_files(REPORTS / "al-udeid-2025-06-23.md", library=library)


@pytest.fixture(scope="module")
def cover(library: Library) -> Cover:
    """Return who would owe Qatar what."""
    return follow.cover("QAT", on=DAY, library=library)


@pytest.fixture(scope="module")
def july(library: Library) -> Cascade:
    """Return what follows from the attack on Serbia, if Russia joins."""
    start = Start(attackers=("AUH",), victims=("SRB",), on=date(1914, 7, 28))
    return follow.cascade(start, assume=("RUS joins SRB",), library=library)


def read(text: str, *, folder: Path) -> Record:
    """Return what the reader makes of a text."""
    (folder / "report.md").write_text(text, encoding="utf-8")
    return foedus.read_report(folder / "report.md", published="2025-09-10")


def drawn(chart: Chart) -> str:
    """Return the chart as SVG, after looking that it is whole XML."""
    svg = render_chart(chart, form="svg").decode()
    ET.fromstring(svg)  # noqa: S314 - of our own making
    return svg


def of_kind(chart: Chart, *, key: str, value: str) -> list[dict[str, object]]:
    """Return the rows that have a value."""
    return [dict(row) for row in chart.rows if row[key] == value]


def test_a_map_tells_territory_hit_and_aim_apart(doha: Answer, library: Library) -> None:
    """Whose land, what was hit and whose it is, at whom it was aimed: three marks at one place."""
    chart = map_chart(doha.assessment, places=library.places, actors=library.actors)

    assert {"territory", "hit", "aimed at"} == {row["mark"] for row in chart.rows}
    assert ["Hamas"] == [row["label"] for row in of_kind(chart, key="mark", value="aimed at")]
    assert "sovereignty of Qatar" in {row["label"] for row in of_kind(chart, key="mark", value="hit")}
    mine = of_kind(chart, key="incident", value="doha-2025-09-09")
    assert {"QAT"} == {row["units"] for row in mine}
    assert all(row["statements"] for row in mine)


def test_a_town_is_marked_where_it_is(doha: Answer, library: Library) -> None:
    """Doha at its own coordinates, and not in the middle of Qatar."""
    chart = map_chart(doha.assessment, places=library.places, actors=library.actors)
    marks = {(row["place"], row["latitude"], row["longitude"]) for row in chart.rows if row["place"] == "Doha"}

    assert {("Doha", 25.29, 51.53)} == marks


def test_an_aim_at_a_state_is_no_place(al_udeid: Answer, library: Library) -> None:
    """Whoever aims at American forces in Qatar is not drawn into America."""
    chart = map_chart(al_udeid.assessment, places=library.places, actors=library.actors)
    aims = of_kind(chart, key="mark", value="aimed at")

    assert [("United States", "QAT")] == [(row["label"], row["units"]) for row in aims]


def test_a_place_that_is_not_known_has_a_row_and_no_mark(library: Library) -> None:
    """Nothing is dropped in silence."""
    answer = foedus.suppose(attacker="IRN", victim="QAT", act="missile strike", date="2026-03-01", library=library)
    chart = map_chart(answer.assessment, places=library.places, actors=library.actors)

    assert chart.rows
    assert all(row["latitude"] is None for row in chart.rows if not row["place"])
    assert "<svg" in drawn(chart)


def test_a_timeline_has_what_happened_and_what_was_in_force(doha: Answer) -> None:
    """The attack on its day, the order only in doubt of none: it came later."""
    chart = timeline_chart(doha.assessment, register=doha.register)
    incidents = of_kind(chart, key="id", value="doha-2025-09-09")
    bands = {row["id"]: row for row in of_kind(chart, key="row", value="instrument")}

    assert [("2025-09-09", "2025-09-09")] == [(row["from"], row["to"]) for row in incidents]
    assert "1945-10-24" == bands["un-charter-1945"]["from"]
    assert "usa-qat-2025" in bands
    assert str(bands["usa-qat-2025"]["from"]) > "2025-09-09"


def test_a_matrix_has_a_cell_for_each_finding(al_udeid: Answer) -> None:
    """What is engaged nowhere is counted, or shown when asked for."""
    short = matrix_chart(al_udeid.assessment, register=al_udeid.register)
    whole = matrix_chart(al_udeid.assessment, register=al_udeid.register, silent=True)

    assert len(al_udeid.assessment.findings) == len(whole.rows)
    assert f"{len(whole.rows) - len(short.rows)} more are not engaged" in short.description
    assert {one.verdict for one in al_udeid.assessment.findings} == {row["verdict"] for row in whole.rows}


def test_bars_add_up(al_udeid: Answer) -> None:
    """Every finding is counted once."""
    assert len(al_udeid.assessment.findings) == sum(
        int(row["findings"] or 0) for row in bar_chart(al_udeid.assessment).rows
    )


def test_a_network_has_a_tie_for_each_pair(cover: Cover, library: Library) -> None:
    """And no tie that is no promise."""
    pairs = {(one.bearer, one.beneficiary) for one in cover.promises}

    assert pairs == {(row["bearer"], row["beneficiary"]) for row in network_chart(cover, actors=library.actors).rows}
    assert ("USA", "QAT") in pairs


def test_the_same_world_is_the_same_picture(library: Library) -> None:
    """States stand where they stood."""
    world = follow.cover(None, on=DAY, library=library)

    assert network_chart(world, actors=library.actors).spec == network_chart(world, actors=library.actors).spec


def charts(answer: Answer, found: Cover, library: Library) -> list[Chart]:
    """Return one of each kind."""
    return [
        map_chart(answer.assessment, places=library.places, actors=library.actors),
        timeline_chart(answer.assessment, register=answer.register),
        matrix_chart(answer.assessment, register=answer.register),
        bar_chart(answer.assessment),
        network_chart(found, actors=library.actors),
        cover_matrix_chart(found, actors=library.actors),
        rounds_chart(follow.cascade(START, library=library), actors=library.actors),
    ]


def test_each_picture_is_told_in_words(doha: Answer, cover: Cover, library: Library) -> None:
    """A screen reader has a title and a description, and every row has the columns that are promised."""
    for chart in charts(doha, cover, library):
        svg = drawn(chart)

        assert f"<title>{chart.title}</title><desc>" in svg
        assert 'role="img"' in svg
        assert chart.description
        assert all(set(chart.columns) <= set(row) for row in chart.rows)


@pytest.mark.parametrize(("form", "begins"), [("png", b"\x89PNG"), ("html", b"<!DOCTYPE html>"), ("json", b"{")])
def test_each_form_is_what_it_says(doha: Answer, form: ChartForm, begins: bytes) -> None:
    """By its first bytes."""
    assert render_chart(bar_chart(doha.assessment), form=form).lstrip().startswith(begins)


def test_a_page_asks_nothing_of_another_host(doha: Answer) -> None:
    """Scripts and data stand in the file."""
    page = render_chart(bar_chart(doha.assessment), form="html").decode()

    assert "<script src" not in page
    assert 'href="http' not in page.partition("<body")[2].partition("<script")[0]


def test_dark_is_dark(doha: Answer) -> None:
    """And light is light."""
    chart = bar_chart(doha.assessment)

    assert "#161616" in render_chart(chart, form="svg", scheme="dark").decode()
    assert "#161616" not in render_chart(chart, form="svg").decode()


def test_what_a_stranger_wrote_is_text(library: Library, tmp_path: Path) -> None:
    """Neither markup nor controls nor an expression of Vega's in a title come through."""
    report = "Israel carried out an air strike in Doha on 9 September 2025."
    record = read(report, folder=tmp_path)
    hostile = "</title><script>alert(1)</script>\u202e\x07{{datum.x}}"
    answer = foedus.assess(
        type(record)(
            incidents=tuple(type(one)(id=one.id, title=hostile) for one in record.incidents),
            statements=record.statements, documents=record.documents, acts=record.acts, holders=record.holders,
        ),
        library=library,
    )  # fmt: skip
    svg = drawn(timeline_chart(answer, register=library.register))

    assert "<script" not in svg
    assert "\u202e" not in svg
    assert "alert(1)" in svg


def test_vega_lite_is_whole(doha: Answer) -> None:
    """Whoever goes on drawing has the data."""
    spec = json.loads(render_chart(bar_chart(doha.assessment), form="json"))

    assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert len(bar_chart(doha.assessment).rows) == len(spec["data"]["values"])


def test_without_the_library_the_extra_is_named(doha: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has the base install is told what to run."""
    chart = bar_chart(doha.assessment)
    monkeypatch.setitem(sys.modules, "vl_convert", None)

    with pytest.raises(UsageError, match="not installed") as caught:
        render_chart(chart, form="svg")

    assert "charts/not-installed" == caught.value.code


def test_nothing_on_record_is_an_empty_picture(library: Library, tmp_path: Path) -> None:
    """An empty state is a state."""
    answer = foedus.assess(read("The weather was mild.", folder=tmp_path), library=library)

    assert "nothing dated is on record" == timeline_chart(answer, register=library.register).description
    assert "no place is on record" == map_chart(answer, places=library.places, actors=library.actors).description
    for chart in (
        timeline_chart(answer, register=library.register),
        bar_chart(answer),
        map_chart(answer, places=library.places, actors=library.actors),
    ):
        assert "<svg" in drawn(chart)


def test_two_attacks_of_one_name_are_two(al_udeid: Answer) -> None:
    """Neither a bar nor a cell of one covers that of the other: the day tells them apart, else the id."""
    first = al_udeid.assessment.incidents[0]
    again = replace(first, id="again")
    twice = replace(al_udeid.assessment, incidents=(first, again))
    labels = incident_labels(twice)

    assert 2 == len(set(labels.values()))
    assert labels["again"].endswith("(again)")
    assert first.title == incident_labels(replace(twice, incidents=(first,)))[first.id]


def test_pictures_name_their_source(doha: Answer, cover: Cover, july: Cascade, library: Library) -> None:
    """Whoever takes a picture along has the day of law, the register and that it is no advice."""
    digest = library.register.digest
    for chart in (
        bar_chart(doha.assessment),
        map_chart(doha.assessment, places=library.places, actors=library.actors),
        network_chart(cover, actors=library.actors, digest=digest),
        rounds_chart(july, actors=library.actors, digest=digest),
    ):
        svg = drawn(chart)

        assert "legal advice." in svg
        assert digest[:12] in svg


def test_a_network_shows_both_ways_and_tells_them_apart(cover: Cover, library: Library) -> None:
    """Full lines lead to Qatar, dashed ones from it, and the legend says which is which."""
    owed = follow.owed_by("QAT", on=DAY, library=library)
    chart = network_chart(cover, actors=library.actors, owed=owed)
    pairs = {(row["bearer"], row["beneficiary"]) for row in chart.rows}
    svg = drawn(chart)

    assert {("KWT", "QAT"), ("QAT", "KWT")} <= pairs
    assert ("QAT", "USA") not in pairs
    assert {"owed to Qatar", "owed by Qatar"} <= set(re.findall(">(owed [^<]+)<", svg))
    assert "stroke-dasharray" in svg


def test_of_all_states_there_is_one_way_to_draw(library: Library) -> None:
    """Without anybody in the middle no line is dashed."""
    world = follow.cover(None, on=date(1914, 7, 28), library=library)

    assert ">which way<" not in drawn(network_chart(world, actors=library.actors))


def test_rounds_say_who_is_drawn_in_and_who_stays_out(july: Cascade, library: Library) -> None:
    """Germany comes in by its treaty in the second round; Italy is kept out by the words, or its way is open."""
    chart = rounds_chart(july, actors=library.actors)
    germany = next(row for row in chart.rows if row["actor"] == "DEU" and row["what"] == "comes in")
    italy = {row["what"] for row in chart.rows if row["actor"] == "ITA"}

    assert (2, "AUH") == (germany["round"], germany["for_whom"])
    assert "aut-deu-1879#1" in str(germany["provisions"])
    assert {"kept out by the words", "way in left open"} == italy
    assert "is assumed to come in" in {row["what"] for row in chart.rows if row["actor"] == "RUS"}
    assert "round 0: Serbia is attacked by Austria-Hungary" in chart.description
    begun = {row["lane"]: row["begin"] for row in _marks_of(chart) if "begin" in row}
    assert (0, 2, 3) == (begun["Serbia"], begun["Germany"], begun["France"])
    assert "Italy" not in begun


def test_a_band_in_doubt_is_in_doubt_for_as_long_as_it_is(doha: Answer) -> None:
    """An entry that is known to lie between two days is sure from the later of them on."""
    chart = timeline_chart(doha.assessment, register=doha.register)
    shown = {row["id"]: row["status"] for row in _marks(chart, "instrument")}

    assert "in force, dates in doubt" == of_kind(chart, key="id", value="gcc-jda-2000")[0]["status"]
    assert "in force" == shown["gcc-jda-2000"]


def _marks(chart: Chart, row: str) -> list[dict[str, object]]:
    """Return what is drawn of a kind."""
    sets = chart.spec.get("datasets", {}).values()
    values = [*chart.spec.get("data", {}).get("values", []), *(one for each in sets for one in each)]
    return [one for one in values if one.get("row") == row]


def test_acts_name_states_as_people_do(doha: Answer, library: Library) -> None:
    """Not `Condemnation by un-security-council`."""
    named = timeline_chart(doha.assessment, register=doha.register, actors=library.actors)

    assert "Condemnation by United Nations Security Council" in {row["label"] for row in named.rows}


def test_a_map_has_a_key_and_the_names_of_the_land(doha: Answer, library: Library) -> None:
    """Each spot has a number, and the key says what stands there."""
    svg = drawn(map_chart(doha.assessment, places=library.places, actors=library.actors))

    assert "territory struck: of Qatar" in svg
    assert "1 Doha, thing aimed at: Hamas" in svg
    assert ">Saudi Arabia<" in svg


def test_the_dark_turns_colours_and_leaves_data_alone(doha: Answer, library: Library) -> None:
    """Land that is pale in the light is not pale in the dark, and no word of a report is changed."""
    chart = map_chart(doha.assessment, places=library.places, actors=library.actors)
    light, dark = (render_chart(chart, form="json", scheme=scheme).decode() for scheme in ("light", "dark"))

    assert "#e6e6e6" in light
    assert "#e6e6e6" not in dark
    assert "sovereignty of Qatar" in dark


def test_of_many_those_who_fare_alike_share_a_lane(library: Library) -> None:
    """Two dozen allies who come in at once are one lane, and each has its row."""
    start = Start(attackers=("RUS",), victims=("EST",), on=date(2026, 1, 1))
    found = follow.cascade(start, only=("shall",), library=library)
    chart = rounds_chart(found, actors=library.actors)
    lanes = {row["lane"] for row in _marks_of(chart) if "lane" in row}
    drawn_in = {row["actor"] for row in chart.rows if row["what"] == "comes in"}

    assert len(lanes) < len(drawn_in)
    assert any(" more" in str(lane) for lane in lanes)


def _marks_of(chart: Chart) -> list[dict[str, object]]:
    """Return everything that is drawn."""
    return [one for each in chart.spec.get("datasets", {}).values() for one in each] + [
        one for layer in chart.spec.get("layer", []) for one in layer.get("data", {}).get("values", [])
    ]
