"""Towns that the register does not know, and the states in which the words around them put them."""

from collections.abc import Callable

import pytest

from foedus.reader import Lexicon
from foedus.reader.mention import HitPart, Part
from foedus.reader.towns import home_of, place_by_rest, place_towns
from foedus.statements import Record

Read = Callable[..., Record]

PLACED: tuple[tuple[str, list[str]], ...] = (
    ("Two Russian helicopters crossed into Poland near Zzyzx on Monday.", ["Zzyzx in Poland"]),
    ("Russia bombed the hamlet of Tres Bocas on the Ukrainian side.", ["Tres Bocas in Ukraine"]),
    ("A drone hit the village of Zzyzx in northern Mali.", ["Zzyzx in Mali"]),
    ("Israel shelled an Armenian border post near Zzyzx.", ["Zzyzx in Armenia"]),
    ("Germany bombed Lyons, Nancy and Lille.", ["Lille", "Lyons in France", "Nancy in France"]),
    ("Rockets fell on the camp of Zzyzx, west of Goma.", ["Zzyzx in Democratic Republic of the Congo"]),
    ("Rebels shelled the town of Zzyzx in South Kivu.", ["Zzyzx in Democratic Republic of the Congo"]),
    ("Israel struck a villa in the Zzyzx quarter of Doha.", ["Doha"]),
    ("Russia shelled Zzyzx.", []),
    ("LEBANON\n\nIsrael shelled the village of Zzyzx.\n\nSPORT NEWS\n\nIsrael shelled Qqyzx.", ["Zzyzx in Lebanon"]),
    ("A drone hit Zzyzx, Mali. Jets bombed the town of Zzyzx on Monday.", ["Zzyzx in Mali"]),
    ("The Sudanese army bombed a market in Zzyzx, North Darfur.", ["Zzyzx in Sudan"]),
    ("In Aleppo, jets dropped bombs on the district of Zzyzx.", ["Aleppo"]),
    ("In November Chinese jets bombed the Dachen Islands.", ["Dachen Islands in China"]),
    ("Hezbollah rockets hit a school close to Kibbutz Malkia on Monday.", ["Kibbutz Malkia in Israel"]),
    ("A Ukrainian sea drone struck a tanker 40 miles north of Kefken.", ["Kefken in Türkiye"]),
    ("Azerbaijani guns shelled a school near Nagorno-Karabakh.", ["Nagorno-Karabakh"]),
    ("Jets bombed the town of Zzyzx on Monday, Mali said. The jets had struck Mali on Monday.", ["Zzyzx in Mali"]),
)


@pytest.mark.parametrize(("text", "places"), PLACED, ids=[one[0][:40] for one in PLACED])
def test_a_town_lies_where_the_words_put_it(read: Read, text: str, places: list[str]) -> None:
    """A town on no map is somewhere in its state, where the words say which; else nothing is said."""
    found = {value for one in read(text).statements if one.property == "place" for value in one.value}

    assert set(places) <= found
    assert not {one for one in found if "zzyzx" in one.lower() or "qqyzx" in one.lower()} - set(places)


def test_the_owner_of_what_lies_at_home_says_where(lexicon: Lexicon) -> None:
    """A border post of Armenia lies in Armenia; its embassy may lie anywhere."""
    post, embassy = HitPart("security forces", "ARM", 0, 4), HitPart("diplomatic premises", "ARM", 0, 4)

    assert ("Armenia", "") == (home_of([post], lexicon=lexicon), home_of([embassy], lexicon=lexicon))


def test_a_town_is_remembered(lexicon: Lexicon) -> None:
    """A report that has placed a town once need not do so again."""
    told: dict[str, str] = {}
    first = place_towns([Part(("Zzyzx in Mali",), 0, 5, "Zzyzx")], lexicon=lexicon, told=told)
    again = place_towns([Part(("Zzyzx",), 9, 14, "Zzyzx", unplaced=True)], lexicon=lexicon, told=told)

    assert ("Zzyzx in Mali",) == first[0].value == again[0].value


def test_the_rest_of_an_attack_places_a_town(lexicon: Lexicon) -> None:
    """Where all else lies in one state, so does the town; a known city beside it says nothing."""
    town = Part(("Zzyzx",), 0, 5, "Zzyzx", unplaced=True)
    within = place_by_rest(town, stated=["Mali"], lexicon=lexicon)

    assert ("Zzyzx in Mali",) == within.value
    assert town == place_by_rest(town, stated=["Gao"], lexicon=lexicon)
    assert town == place_by_rest(town, stated=["Mali", "Chad"], lexicon=lexicon)


LANDS: tuple[tuple[str, list[str]], ...] = (
    ("Iran said that Iraqi guns had shelled the village of Zzyzx.", ["Zzyzx in Iran"]),
    ("MUSCAT, 3 November - Iranian jets bombed the village of Zzyzx.", ["Zzyzx in Oman"]),
    ("Iranian jets bombed the village of Zzyzx, a day after Oman had protested.", ["Zzyzx in Oman"]),
    ("Iranian gunners shelled the village of Khash on Monday. Afghan officers met.", ["Khash in Iran"]),
    ("Iranian jets bombed the village of Zzyzx, a day after Oman and Qatar had protested.", []),
    ("Spanish ships shelled the town of Gravelines.", ["Gravelines in France"]),
    ("Iranian jets bombed the town of Gravelines. Tokyo protested.", []),
    ("Drones hit the power station of Merowe in Sudan.", ["Merowe in Sudan"]),
    ("Jets struck a plant at Zzyzx, outside Massawa.", ["Zzyzx in Eritrea"]),
)


@pytest.mark.parametrize(("text", "places"), LANDS, ids=[one[0][:60] for one in LANDS])
def test_a_town_lies_in_the_land_that_was_attacked(read: Read, text: str, places: list[str]) -> None:
    """Who complains, where the report is from, or the one other state that is named has the village."""
    assert places == [value for one in read(text).statements if one.property == "place" for value in one.value]
