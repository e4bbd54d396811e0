"""The formal alliances of Correlates of War, in rows made up in their two layouts."""

from pathlib import Path

import pytest

from foedus.actors import load_actors, load_codes
from foedus.alliances import take_alliances
from foedus.alliances.atop import Coded
from foedus.alliances.cow import read_cow
from foedus.errors import FeedError
from foedus.instruments import make_register
from foedus.panels import Years, make_panel
from foedus.places import load_places
from tests.alliances.conftest import WriteRows, a_member_row, a_pair_row

OPEN = {"mem_end_year": "", "mem_end_month": "", "mem_end_day": "", "right_censor": 1}


def read(path: Path) -> Coded:
    """Return what a copy holds."""
    return read_cow(path, codes=load_codes())


def test_members_promise_all_the_others(write_rows: WriteRows) -> None:
    """What is cut off at either end of the data is not known beyond it."""
    censored = {"mem_st_year": 1816, "left_censor": "1.0", "all_st_year": 1386, "all_st_month": 5, "all_st_day": 9}
    rows = [a_member_row(ccode=code, defense=1, entente="1.0", **censored, **OPEN) for code in (200, 235)]
    found = read(write_rows(rows))
    stay, promises = found.alliances[0].stays[0], found.alliances[0].promises

    assert ("GBR", "1386-05-09..1816-01-01", "2013-01-01~") == (stay.actor, stay.since, stay.until)
    assert ["defence", "consultation"] == [one.promise for one in promises if one.actor == "GBR"]
    assert (("untold",), ()) == (promises[0].conditions.opened, promises[0].to)
    assert (1816, 2012, "4.1") == (found.first, found.last, found.version)


def test_directed_pairs_promise_one_another_on_their_own_days(write_rows: WriteRows) -> None:
    """Hungary and Poland, each on its days; the panel in days has just these."""
    days = {"dyad_st_year": 1905, "dyad_end_year": 1910}
    rows = [
        a_pair_row(defense=1),
        a_pair_row(ccode1=20, ccode2=2, neutrality=1),
        a_pair_row(ccode1=2, ccode2=200, defense=1, **days),
        a_pair_row(ccode1=200, ccode2=2, defense=1, **days),
    ]
    taken = take_alliances(
        "cow-alliances",
        path=write_rows(rows, name="by_directed.csv"),
        actors=load_actors(),
        places=load_places(),
        codes=load_codes(),
    )
    register = make_register(taken.instruments, digest="0" * 64)
    table = make_panel("dyad-spell", register=register, actors=load_actors(), years=Years(first=1890, last=1920)).table
    spans = {
        (row["actor1"], row["actor2"], row["owes"]): (str(row["from"]), str(row["until"])) for row in table.to_pylist()
    }

    assert {
        ("USA", "CAN", "assist with armed force"): ("1900-01-01", "1901-01-01"),
        ("CAN", "USA", "neutrality"): ("1900-01-01", "1901-01-01"),
        ("USA", "GBR", "assist with armed force"): ("1905-01-01", "1910-01-01"),
        ("GBR", "USA", "assist with armed force"): ("1905-01-01", "1910-01-01"),
    } == spans


def test_an_alliance_of_many_pairs_is_parted(write_rows: WriteRows) -> None:
    """A file holds 200 provisions; nothing is left out."""
    codes = [2, 20, 70, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135]
    rows = [
        a_pair_row(ccode1=one, ccode2=other, defense=1, dyad_st_day=1 + number)
        for number, one in enumerate(codes)
        for other in codes
        if one != other
    ]
    found = read(write_rows(rows))

    assert ["cow-1-1", "cow-1-2"] == [one.id for one in found.alliances]
    assert len(rows) == sum(len(one.promises) for one in found.alliances) == found.tally.used


def test_a_row_that_cannot_be_used_is_set_aside(write_rows: WriteRows) -> None:
    """With its reason."""
    rows = [
        *(a_member_row(ccode=code, defense=1) for code in (2, 20)),
        a_member_row(ccode="", defense=1),
        a_member_row(ccode=9999, defense=1),
        a_member_row(mem_st_year="", defense=1),
        a_member_row(mem_st_month=13, defense=1),
        a_member_row(mem_end_year=1850, defense=1),
        a_member_row(defense="x"),
        a_member_row(version4id=2, defense=1),
        *(a_member_row(version4id=3, ccode=code) for code in (2, 20)),
    ]
    found = read(write_rows(rows, name="by_member.csv"))
    reasons = [one.reason for one in found.tally.aside]

    assert (11, 2) == (found.tally.rows, found.tally.used)
    assert 'ccode is "missing"' == reasons[0]
    assert "9999 is no number of a state of Correlates of War" == reasons[1]
    assert "it has no year of beginning" == reasons[2]
    assert reasons[3].startswith("a day cannot be read")
    assert "it ends on 1850-01-01, before it begins on 1900-01-01" == reasons[4]
    assert 'defense is "x", neither 0 nor 1' == reasons[5]
    assert "no other member of the alliance can be read" == reasons[6]
    assert ["it codes no obligation"] * 2 == reasons[7:]


@pytest.mark.parametrize(("header", "named"), [("a,b", "ccode"), ("ccode,version4id", "left_censor")])
def test_a_file_of_another_layout_is_refused(header: str, named: str, tmp_path: Path) -> None:
    """Neither of the two, or one of them with columns gone."""
    path = tmp_path / "by_member.csv"
    path.write_text(f"{header}\n1,2\n", encoding="utf-8")
    with pytest.raises(FeedError) as caught:
        read(path)

    assert "alliances/wrong-columns" == caught.value.code
    assert named in caught.value.message


def test_a_pair_whose_beginning_lies_before_the_data_began_some_day_before(write_rows: WriteRows) -> None:
    """The file by pairs does not say when."""
    rows = [a_pair_row(dyad_st_year=1816, left_censor=1, defense=1), a_pair_row(ccode1=20, ccode2=2, defense=1)]

    assert "0001-01-01..1816-01-01" == read(write_rows(rows)).alliances[0].stays[0].since
