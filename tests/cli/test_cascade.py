"""Clauses side by side, who covers whom, and what would follow, on the command line."""

import csv
import io
import json
from xml.dom.minidom import parseString

import pytest

from tests.cli.conftest import Run

WAR = ("cascade", "--attacker", "AUH", "--victim", "Serbia", "--on", "1914-07-28")


def test_a_cascade_is_told_round_by_round(foedus: Run) -> None:
    """Greece comes in by its treaty, and Italy and Romania are kept out by words that are quoted."""
    result = foedus(*WAR, "--assume", "war", "--only", "shall")

    assert 0 == result.status
    assert "Greece against Austria-Hungary" in result.out
    assert "sans provocation directe" in " ".join(result.out.replace("|", " ").split())


def test_a_cascade_as_data(foedus: Run) -> None:
    """JSON has the rounds, CSV the rows, GraphML the hostile pairs."""
    told = json.loads(foedus(*WAR, "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(foedus(*WAR, "--format", "csv").out)))
    drawn = parseString(foedus(*WAR, "--format", "graphml").out)  # noqa: S318 - our own

    assert ("foedus/cascade/1", ["AUH", "SRB", "GRC"]) == (told["schema"], told["belligerents"])
    assert {"entry", "kept-out", "owes-else", "fork"} == {row["what"] for row in rows}
    assert 2 == len(drawn.getElementsByTagName("edge"))


def test_every_assumption_is_told(foedus: Run) -> None:
    """What is assumed stands at the top, each in a sentence."""
    said = ["GRC stays out", "ITA comes in", "RUS joins SRB", "DEU attacks BEL in round 2", "war", "help is asked for"]
    said += ["answers are attacks", "all bearers act", "yes: it is grave", "no: it is small"]
    options = [word for one in said for word in ("--assume", one)]
    out = foedus(*WAR, *options, "--only", "force", "--only", "shall").out

    assert "Germany attacks Belgium in round 2." in out
    assert "Only clauses that name force are followed." in out
    assert "assumed, by no clause" in out


def test_a_cascade_from_an_incident_on_record(foedus: Run) -> None:
    """The strike in Doha calls the Arab League's members."""
    result = foedus("cascade", "doha-2025-09-09", "--format", "json")
    told = json.loads(result.out)

    assert (["ISR"], ["QAT"]) == (told["attackers"], told["victims"])
    assert "SAU" in told["belligerents"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("cascade",), "cli/no-attack"),
        (("cascade", "doha-2025-09-09", "--attacker", "ISR"), "cli/no-attack"),
        ((*WAR, "--only", "must"), "cli/wrong-only"),
        ((*WAR, "--act", "frown"), "cli/unknown-word"),
        ((*WAR, "--object", "mood"), "cli/unknown-word"),
        ((*WAR, "--place", "Nowhereville"), "places/unknown-place"),
        ((*WAR, "--assume", "perhaps"), "cascades/wrong-assumption"),
        (("cascade", "--attacker", "Ruritania", "--victim", "SRB"), "cli/unknown-actor"),
        (("cover",), "cli/no-actor"),
        (("cover", "QAT", "--all"), "cli/no-actor"),
        (("cover", "Ruritania"), "cli/unknown-actor"),
        (("compare", "nato-1949#5"), "cli/one-clause"),
        (("compare", "nato-1949#99", "nato-1949#5"), "cli/unknown-provision"),
        (("compare", "nato-1949#5", "nato-1949#4", "--format", "graphml"), "cli/no-network"),
    ],
)
def test_what_cannot_be_asked_is_refused(foedus: Run, options: tuple[str, ...], code: str) -> None:
    """With a code and a way to mend it."""
    result = foedus(*options)

    assert 0 != result.status
    assert code in result.err


def test_compare_is_a_table(foedus: Run) -> None:
    """A section of an instrument is all its clauses; an instrument is all of them; each pair is told."""
    pair = foedus("compare", "usa-qat-2025#2b", "nato-1949#5")
    told = json.loads(foedus("compare", "usa-qat-2025#2", "nato-1949#5", "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(foedus("compare", "usa-qat-2025#2b", "nato-1949#5", "--format", "csv").out)))

    assert "Firmness: four axes, no score" in pair.out
    assert ["usa-qat-2025#2a", "usa-qat-2025#2b"] == [one["provision"] for one in told["clauses"]][:2]
    assert 15 == len(told["pairs"])
    assert "will" == next(row["nato-1949#5"] for row in rows if row["name"] == "modality")
    assert 0 == foedus("compare", "gbr-jpn-1911", "gbr-jpn-1902#3", "--on", "1911-08-01").status


def test_cover_in_every_layout(foedus: Run) -> None:
    """A table with words, a matrix, a network, and the clauses that an attacker escapes."""
    plain = foedus("cover", "QAT", "--against", "IRN", "--on", "2026-03-01")
    told = json.loads(foedus("cover", "QAT", "--on", "2026-03-01", "--format", "json").out)
    matrix = foedus("cover", "--all", "--on", "1914-07-01", "--layout", "matrix", "--format", "csv").out
    network = json.loads(foedus("cover", "--all", "--on", "1914-07-01", "--layout", "network", "--format", "json").out)

    assert "Who would owe what to Qatar against an attack by Iran" in plain.out
    assert "usa-qat-2025#2b" in {one["provision"] for one in told["promises"]}
    assert "london-1839#1" in matrix
    assert {"source": "GBR", "target": "BEL"}.items() <= next(
        one for one in network["edges"] if (one["source"], one["target"]) == ("GBR", "BEL")
    ).items()
    assert foedus("cover", "POL", "--against", "SUN", "--on", "1939-09-17", "--layout", "matrix").out
    assert "cannot meet" in foedus("cover", "AUH", "--against", "SRB", "--on", "1914-07-01").out
    assert "Nobody would owe" in foedus("cover", "CHE", "--on", "1830-01-01").out
    assert "to 13 of 62 States" in foedus("cover", "--all", "--on", "1914-07-01", "-q").out


def test_areas_are_told_as_units(foedus: Run) -> None:
    """Two clauses with areas part in units, of which a long list is cut short."""
    out = " ".join(foedus("compare", "nato-1949#5", "anzus-1951#4-1", "rio-1947#3-1").out.split())

    assert "more units" in out or "Area of both" in out


def test_two_alliances_stand_side_by_side(foedus: Run) -> None:
    """The clause of 1902 stands beside that of 1905, both as they last were."""
    out = foedus("compare", "gbr-jpn-1902#3", "gbr-jpn-1905#2").out

    assert "gbr-jpn-1902#3 and gbr-jpn-1905#2" in out
