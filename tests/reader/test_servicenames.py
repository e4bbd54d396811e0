"""Armed services and formations by name, and the state or group whose they are."""

from collections.abc import Callable

import pytest

from foedus.reader.servicenames import FORCE_NAMES
from foedus.statements import Record

Read = Callable[..., Record]
DONE_BY = (
    ("VKS aircraft bombed a hospital in Idlib.", "RUS"),
    ("The Royal Saudi Air Force bombed a market in Saada.", "SAU"),
    ("Danab commandos raided a camp near Kismayo.", "SOM"),
    ("AMISOM troops shelled Barawe.", "au"),
    ("IS fighters stormed a prison in Hasakah.", "islamic-state"),
    ("The Selous Scouts attacked a camp in Mozambique in August 1976.", "ZWE"),
    ("Shebab fighters attacked a hotel in Mogadishu.", "al-shabaab"),
)


@pytest.mark.parametrize(("text", "by"), DONE_BY, ids=[one[0][:30] for one in DONE_BY])
def test_a_service_stands_for_its_state(read: Read, text: str, by: str) -> None:
    """Who serves under a name that one state's or group's forces bear alone does it for them."""
    assert {by} == {one.value[0] for one in read(text).statements if one.property == "by"}


def test_a_name_that_two_bear_stands_nowhere() -> None:
    """The National People's Army was East Germany's, and is Algeria's."""
    names = [name for of_one in FORCE_NAMES.values() for name in set(of_one)]

    assert [] == sorted(name for name in set(names) if names.count(name) > 1)
    assert set() == {"National People's Army", "Republican Guard", "Pacific Fleet"} & set(names)
