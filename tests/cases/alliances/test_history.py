"""Three cases that every history knows, run on alliances as ATOP codes them; the rows are made up in its layout."""

import pytest

from foedus import suppose
from foedus.actors import load_actors, load_codes
from foedus.alliances import take_alliances
from foedus.assess import Library, load_library
from foedus.projects.answering import Asked
from tests.alliances.conftest import an_atop_row

DUAL = {"atopid": 9001, "yrent": 1879, "moent": 10, "dayent": 7, "yrexit": 1918, "moexit": 11, "dayexit": 3}
POLISH = {"atopid": 9002, "yrent": 1939, "moent": 8, "dayent": 25, "yrexit": 1945, "moexit": 7, "dayexit": 5}
SOVIET = {"atopid": 9003, "yrent": 1939, "moent": 8, "dayent": 23, "yrexit": 1941, "moexit": 6, "dayexit": 23}
# Austria-Hungary and Germany against Russia alone, and else neutral; Britain and Poland against Germany; the pact of
# Germany and the Soviet Union.
ROWS = [
    *(
        an_atop_row(member=code, defense=1, defcoadv=1, statthr1=365, neutral=1, neucoatt=1, **DUAL)
        for code in (300, 255)
    ),
    *(an_atop_row(member=code, defense=1, defcoadv=1, statthr1=255, consul=1, **POLISH) for code in (200, 290)),
    *(an_atop_row(member=code, nonagg=1, neutral=1, neucoatt=1, consul=1, **SOVIET) for code in (255, 365)),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the shipped register with the three alliances beside it."""
    path = tmp_path_factory.mktemp("atop") / "atop5_1m.csv"
    lines = [",".join(ROWS[0]), *(",".join(map(str, row.values())) for row in ROWS)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shipped = load_library()
    taken = take_alliances("atop", path=path, actors=load_actors(), places=shipped.places, codes=load_codes())
    return shipped.with_register(shipped.register.with_instruments(taken.instruments, digest="1" * 64))


def verdicts(library: Library, *, attacker: str, victim: str, place: str, date: str) -> dict[tuple[str, str, str], str]:
    """Return what an invasion engages of the three alliances: by clause, beneficiary and bearer."""
    words = {"act": "invasion", "attacker": attacker, "victim": victim, "place": place, "date": date}
    names = tuple(f"atop-{number}" for number in (9001, 9002, 9003))
    found = suppose(library=library, asked=Asked(clauses=names), object="territory", **words).assessment
    return {
        (one.name.removeprefix("atop-"), one.beneficiary, bearer): one.verdict
        for one in found.findings
        if one.instrument in names
        for bearer in one.bearers
    }


def test_russia_invades_austria_hungary_and_germany_owes_help(library: Library) -> None:
    """Russia is the adversary that the alliance names."""
    found = verdicts(library, attacker="RUS", victim="AUH", place="Lviv", date="1914-08-20")

    assert "engaged" == found["9001#defence", "AUH", "DEU"]


def test_france_invades_germany_and_austria_hungary_owes_neutrality_alone(library: Library) -> None:
    """France is not the adversary."""
    found = verdicts(library, attacker="FRA", victim="DEU", place="Strasbourg", date="1914-08-20")

    assert ("not_engaged", "engaged") == tuple(found[f"9001#{one}", "DEU", "AUH"] for one in ("defence", "neutrality"))


def test_germany_invades_poland_and_britain_owes_help(library: Library) -> None:
    """And not against the Soviet Union, sixteen days later; not before the alliance, either."""
    germany = verdicts(library, attacker="DEU", victim="POL", place="Warsaw", date="1939-09-01")
    soviets = verdicts(library, attacker="SUN", victim="POL", place="Vilnius", date="1939-09-17")
    earlier = verdicts(library, attacker="DEU", victim="POL", place="Warsaw", date="1939-08-24")

    assert "engaged" == germany["9002#defence", "POL", "GBR"]
    assert ("not_engaged", "engaged") == tuple(
        soviets[f"9002#{one}", "POL", "GBR"] for one in ("defence", "consultation")
    )
    assert "not_in_force" == earlier["9002#defence", "POL", "GBR"]


def test_germany_invades_the_soviet_union_against_its_pact(library: Library) -> None:
    """A duty to refrain is contravened by the one that owes it."""
    found = verdicts(library, attacker="DEU", victim="SUN", place="Minsk", date="1941-06-22")

    assert "contravened" == found["9003#non-aggression", "SUN", "DEU"]
