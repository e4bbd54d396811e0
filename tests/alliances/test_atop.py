"""ATOP's file of members, in rows made up in its layout."""

from pathlib import Path

import pytest

from foedus.actors import load_codes
from foedus.alliances.atop import Coded, read_atop
from foedus.alliances.pledge import Conditions
from foedus.errors import FeedError
from tests.alliances.conftest import WriteRows, an_atop_row

PAIR = (2, 20)


def two(**cells: object) -> list[dict[str, object]]:
    """Return the two members of an alliance, alike."""
    return [an_atop_row(member=member, **cells) for member in PAIR]


def read(path: Path) -> Coded:
    """Return what a copy of ATOP holds."""
    return read_atop(path, codes=load_codes())


def test_every_row_is_used_or_set_aside_with_its_reason(write_rows: WriteRows) -> None:
    """Counts in are counts out; a reason names the column and what stands in it."""
    bad = [
        an_atop_row(atopid=2, member=9999, defense=1),
        an_atop_row(atopid=2, yrent="", defense=1),
        an_atop_row(atopid=2, defense=7),
        an_atop_row(atopid=2, moent=2, dayent=31, defense=1),
        an_atop_row(atopid=2, yrexit=1850, defense=1),
        an_atop_row(atopid=2, yrexit=0, defense=1),
        an_atop_row(atopid=3, member=2, defense=1),
        *[an_atop_row(atopid=4, member=member) for member in PAIR],
    ]
    path = write_rows([*two(defense=1), *bad])
    path.write_text(path.read_text(encoding="utf-8") + "1,2,3\r\n\r\n", encoding="utf-8")
    found = read(path)
    reasons = {one.line: one.reason for one in found.tally.aside}

    assert (12, 2, 10) == (found.tally.rows, found.tally.used, len(reasons))
    assert ["atop-1"] == [one.id for one in found.alliances]
    assert "9999 is no number of a state of Correlates of War" == reasons[4]
    assert 'yrent is "missing"' == reasons[5]
    assert 'defense is "7", neither 0 nor 1' == reasons[6]
    assert reasons[7].startswith("a day of entry or exit cannot be read")
    assert "it leaves on 1850-01-01, before it enters on 1900-01-01" == reasons[8]
    assert "it is no longer in effect, and has no year of exit" == reasons[9]
    assert "no other member of the alliance can be read" == reasons[10]
    assert "it codes no obligation" == reasons[11] == reasons[12]
    assert reasons[13].startswith("3 cells under")


def test_a_missing_column_is_named(write_rows: WriteRows) -> None:
    """With where it was looked for."""
    path = write_rows(two(defense=1), without=("defcoadv", "yrexit"))
    with pytest.raises(FeedError) as caught:
        read(path)

    assert "alliances/wrong-columns" == caught.value.code
    assert "Columns yrexit, defcoadv are missing." == caught.value.message


def test_a_column_that_stands_twice_is_named(write_rows: WriteRows) -> None:
    """One of the two would be read, and nobody knows which."""
    path = write_rows(two(defense=1))
    path.write_text(path.read_text(encoding="utf-8").replace("pubsecr", "defense", 1), encoding="utf-8")
    with pytest.raises(FeedError) as caught:
        read(path)

    assert "Column defense is there twice." == caught.value.message


def test_the_file_of_members_is_found_by_its_columns(write_rows: WriteRows) -> None:
    """Whatever it is called; names of columns may be in capitals."""
    path = write_rows(two(defense=1), name="Members.CSV")
    (path.parent / "atop5_1a.csv").write_text("atopid,begyr\n1,1900\n", encoding="utf-8")
    head, _, rest = path.read_text(encoding="utf-8").partition("\r\n")
    path.write_text(f"{head.upper()}\r\n{rest}", encoding="utf-8")

    assert 2 == read(path.parent).tally.used


@pytest.mark.parametrize("names", [(), ("a.csv", "b.csv")])
def test_a_folder_without_one_file_of_members_is_refused(
    names: tuple[str, ...], tmp_path: Path, write_rows: WriteRows
) -> None:
    """None, or two of them."""
    for name in names:
        write_rows(two(defense=1), name=name)
    with pytest.raises(FeedError) as caught:
        read(tmp_path)

    assert "alliances/no-member-file" == caught.value.code


@pytest.mark.parametrize(
    ("text", "code"), [("", "alliances/no-table"), ('"' + "x" * 200_000 + '"', "alliances/no-table")]
)
def test_a_file_that_is_no_table_is_refused(text: str, code: str, tmp_path: Path) -> None:
    """Empty, or with a cell of a size that no header has."""
    path = tmp_path / "members.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FeedError) as caught:
        read(path)

    assert code == caught.value.code


def test_days_known_in_part_stay_intervals_and_what_goes_on_is_cut_at_the_end_of_the_data(
    write_rows: WriteRows,
) -> None:
    """A month for an entry; in effect at the end of 2018, and later not known to be."""
    found = read(write_rows(two(defense=1, dayent="", yrexit=0, moexit=0, dayexit="", ineffect=1)))
    stay = found.alliances[0].stays[0]

    assert ("1900-01", "2019-01-01~") == (stay.since, stay.until)
    assert (1815, 2018, "5.1") == (found.first, found.last, found.version)


def test_of_a_version_that_nobody_knows_the_last_year_is_the_last_in_the_file(write_rows: WriteRows) -> None:
    """And without a version, too."""
    found = read(write_rows(two(defense=1, version="9.9", yrexit=1907)))

    assert ("9.9", 1907) == (found.version, found.last)


def test_a_number_that_passed_from_state_to_state_is_each_in_its_time(write_rows: WriteRows) -> None:
    """365 is Russia up to 30 December 1922, and the Soviet Union after."""
    rows = [an_atop_row(member=member, defense=1, yrent=1921, yrexit=1930) for member in (365, 640)]
    found = read(write_rows(rows)).alliances[0]

    assert {
        ("RUS", "1921-01-01", "1922-12-30"),
        ("SUN", "1922-12-30", "1930-01-01"),
        ("TUR", "1921-01-01", "1930-01-01"),
    } == {(one.actor, one.since, one.until) for one in found.stays}


def test_conditions_follow_the_codes_of_each_promise(write_rows: WriteRows) -> None:
    """An adversary that is named is an element; what is not told is a question; a missing code is one too."""
    cells = {"defense": 1, "defcoadv": 1, "statthr1": 365, "defcoloc": 1, "defconum": "", "defconpr": 1, "olimob": 1}
    cells |= {"neutral": 1, "neucoatt": 1, "consul": 1, "concoreq": 1, "offense": 1, "offcoadv": 1, "nonagg": 1}
    found = read(write_rows(two(**cells))).alliances[0]
    told = {one.promise: one.conditions for one in found.promises}

    assert ("location", "number") == told["defence"].opened
    assert (("RUS",), True, True) == (told["defence"].adversaries, told["defence"].unprovoked, told["defence"].limited)
    assert ("DEFENSE = 1", "DEFCOADV = 1", "DEFCOLOC = 1", "DEFCONUM = missing") == told["defence"].codes[:4]
    assert (True, True) == (told["neutrality"].attacked, told["consultation"].requested)
    assert (("RUS",), ()) == (told["offence"].adversaries, told["offence"].opened)
    assert Conditions(limited=True, codes=("NONAGG = 1", "OLIMOB = 1")) == told["non-aggression"]


def test_an_adversary_that_is_not_told_is_a_question(write_rows: WriteRows) -> None:
    """The text names one, and the codes do not."""
    found = read(write_rows(two(defense=1, defcoadv=1, statthr1=9999))).alliances[0]

    assert ("adversary",) == found.promises[0].conditions.opened


def test_a_promise_whose_code_is_missing_is_noted(write_rows: WriteRows) -> None:
    """The row is used for the others."""
    found = read(write_rows(two(defense=1, nonagg="", pubsecr="1.0"))).alliances[0]

    assert {"defence"} == {one.promise for one in found.promises}
    assert ("The treaty was secret (PUBSECR = 1).", "NONAGG is missing on line 2.", "NONAGG is missing on line 3.") == (
        found.notes
    )


def test_a_cell_of_a_size_that_no_table_has_is_refused(write_rows: WriteRows) -> None:
    """With its line."""
    path = write_rows(two(defense=1))
    path.write_text(path.read_text(encoding="utf-8") + '"' + "x" * 200_000 + '"\r\n', encoding="utf-8")
    with pytest.raises(FeedError) as caught:
        read(path)

    assert ("alliances/no-table", True) == (caught.value.code, "cannot be read" in caught.value.message)


def test_a_version_that_could_be_none_is_not_known(write_rows: WriteRows) -> None:
    """A formula, or no such column; what is shown of a cell is short."""
    formula = read(write_rows(two(defense=1, version='=HYPERLINK("x")')))
    without = read(write_rows([an_atop_row(member="9" * 50, defense=1)], without=("version",)))

    assert ("unknown", "unknown") == (formula.version, without.version)
    assert f'member is "{"9" * 20}"' == without.tally.aside[0].reason


def test_bytes_that_are_no_utf_8_are_refused(write_rows: WriteRows) -> None:
    """With the line on which they stand."""
    path = write_rows(two(defense=1))
    path.write_bytes(path.read_bytes() + "Württemberg".encode("latin-1"))
    with pytest.raises(FeedError) as caught:
        read(path)

    assert ("files/not-utf-8", f"{path}:4") == (caught.value.code, caught.value.at)
