"""Whatever a file holds, its rows are counted, or it is refused with a reason."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.errors import FeedError
from foedus.feeds import read_feed
from tests import feedfiles
from tests.feedfiles import Cells, parts_of, table_text

TABLES: dict[str, tuple[Cells, str, bool]] = {
    "ged": (feedfiles.GED, ",", True),
    "prio": (feedfiles.CONFLICT, ",", True),
    "acled": (feedfiles.ACLED, ",", True),
    "older acled": (feedfiles.ACLED_OLDER, ",", True),
    "gdelt 1": (feedfiles.GDELT_1, "\t", False),
    "gdelt 2": (feedfiles.GDELT_2, "\t", False),
    "mentions": (feedfiles.MENTION, "\t", False),
    "icews": (feedfiles.ICEWS, "\t", True),
    "mid-ip": (feedfiles.PARTY, ",", True),
    "mid-i": (feedfiles.INCIDENT, ",", True),
    "gml": (feedfiles.GML, ",", True),
    "monthly": (feedfiles.MONTH, ",", True),
    "midloc": (feedfiles.MIDLOC, ",", True),
    "wars": (feedfiles.WAR, ",", True),
    "icb1": (feedfiles.CRISIS, ",", True),
    "icb2": (feedfiles.CRISIS_ACTOR, ",", True),
    "own": (feedfiles.OWN, ",", True),
}
TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "0", "-9", "9e99", "nan", "1e400", "=1+1", "2020-02-31", "0000-01-01", "99999999", "\x1f", "|"]
    ),
    st.sampled_from(["Government of ", "Civilians", "Congo", "unit:", "a, b", ": ", "()", "+", "365.5", "٣", "²"]),
)


BYTES = st.sampled_from([b'"', b"\n", b'"\n"', b"\r", b"\0", b",", b"\t", b"\xe9"])


@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_value_breaks_the_coding(tmp_path: Path, name: str, data: st.DataObject) -> None:
    """Any text in any cell is coded or set aside, and never an error."""
    cells, delimiter, header = TABLES[name]
    changed = data.draw(st.dictionaries(st.sampled_from(sorted(cells)), TEXTS, max_size=4))
    clean = {key: "".join(" " if one in "\t\r\n\0" else one for one in text) for key, text in changed.items()}
    path = tmp_path / "table"
    text = table_text([cells, cells | clean], delimiter=delimiter, header=header)
    path.write_bytes(text.encode("utf-8", "replace"))
    feed = read_feed(path)
    parts_of(feed)

    assert 2 == feed.tally.rows_in


@pytest.mark.parametrize("name", ["ged", "gdelt 2", "own"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_bytes_are_lost(tmp_path: Path, name: str, data: st.DataObject) -> None:
    """A table with bytes cut out, put in or doubled is read row by row, or refused as a whole."""
    cells, delimiter, header = TABLES[name]
    text = bytearray(table_text([cells] * 4, delimiter=delimiter, header=header).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        until = data.draw(st.integers(at, min(len(text), at + 40)))
        text[at:until] = data.draw(
            st.one_of(
                st.binary(max_size=8), st.sampled_from([b'"', b"\n", b'"\n"', b"\r", b"\0", b",", b"\t", b"\xe9"])
            )
        )
    path = tmp_path / "table"
    path.write_bytes(text)
    try:
        feed = read_feed(path)
        parts_of(feed)
    except FeedError as fault:
        assert fault.want  # noqa: PT017 - either is right, and a refusal says what was wanted
        return
    spread = sum(1 for line in bytes(text).split(b"\n") if line.strip())

    assert feed.tally.rows_in <= spread
