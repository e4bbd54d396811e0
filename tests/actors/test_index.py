"""The actors' index: names, days, members, classes and masks."""

from datetime import date

import pytest

from foedus.actors import OTHER_GROUP, OTHER_STATE, load_actors
from foedus.errors import UsageError

TODAY = date(2025, 9, 9)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("the United States", "USA"),
        ("U.S.", "USA"),
        ("Turkey", "TUR"),
        ("türkiye", "TUR"),
        ("Kingdom of Saudi Arabia", "SAU"),
        ("UAE", "ARE"),
        ("Côte d'Ivoire", "CIV"),
        ("cote d’ivoire", "CIV"),
        ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"),
        ("Hizballah", "hezbollah"),
        ("ISIS", "islamic-state"),
        ("VNM-S", "RVN"),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(text: str, actor: str) -> None:
    """Spellings differ between papers; the actor is one."""
    found = load_actors().find(text)

    assert found is not None
    assert actor == found.id


def test_a_demonym_is_no_name() -> None:
    """French is how people speak of France, not what it is called."""
    actors = load_actors()

    assert actors.find("French") is None
    assert "FRA" == actors.nearest("Frannce")


def test_states_come_and_go() -> None:
    """In 1980 there were a Soviet Union and two Germanies, in 2000 a Russia and one Germany."""
    then, later = (load_actors().states_on(date(year, 6, 1)) for year in (1980, 2000))

    assert {"SUN", "DDR", "DEU", "YUG", "CSK"} <= then
    assert {"RUS", "DEU", "CZE", "SVK"} <= later
    assert not {"RUS", "CZE"} & then
    assert not {"SUN", "DDR", "CSK"} & later


def test_austria_is_no_state_between_the_anschluss_and_1945() -> None:
    """Austria was absorbed on 13 March 1938 and restored on 27 April 1945."""
    actors = load_actors()

    assert "AUT" in actors.states_on(date(1938, 3, 12))
    assert "AUT" not in actors.states_on(date(1938, 3, 13))
    assert "AUT" in actors.states_on(date(1945, 4, 27))


@pytest.mark.parametrize(
    ("organisation", "on", "count"),
    [
        ("un", date(1946, 1, 1), 51),
        ("un", TODAY, 193),
        ("nato", date(1949, 8, 24), 12),
        ("nato", TODAY, 32),
        ("eu", date(1958, 1, 1), 6),
        ("eu", date(2019, 1, 1), 28),
        ("eu", TODAY, 27),
        ("arab-league", TODAY, 22),
        ("gcc", TODAY, 6),
        ("csto", TODAY, 6),
        ("oas", TODAY, 34),
    ],
)
def test_organisations_have_the_members_of_the_day(organisation: str, on: date, count: int) -> None:
    """The organisations grew, and some lost members."""
    members = load_actors().members(organisation, on=on)

    assert count == len(members)


def test_finland_is_covered_by_nato_only_since_its_accession() -> None:
    """Finland acceded on 4 April 2023."""
    actors = load_actors()

    assert "FIN" not in actors.members("nato", on=date(2023, 4, 3))
    assert "FIN" in actors.members("nato", on=date(2023, 4, 4))


def test_a_mask_and_its_ids_are_the_same_set() -> None:
    """What is encoded comes back."""
    actors = load_actors()

    assert ("USA", "QAT", "hamas") == actors.decode(actors.mask(["hamas", "QAT", "USA"]))
    assert actors.everyone == actors.mask(actors.ids()) | actors.bit(OTHER_STATE) | actors.bit(OTHER_GROUP)


def test_some_other_state_is_a_state_and_some_other_group_is_not() -> None:
    """An attacker whom nobody named may still be known to be a state."""
    actors = load_actors()

    assert actors.states & actors.bit(OTHER_STATE)
    assert not actors.states & actors.bit(OTHER_GROUP)
    assert actors.states == actors.class_mask("state", on=TODAY)
    assert not actors.class_mask("non-state group", on=TODAY) & actors.states


def test_great_powers_of_1914() -> None:
    """Eight powers were great in July 1914, by the list of the Correlates of War."""
    powers = load_actors().decode(load_actors().class_mask("great power", on=date(1914, 7, 28)))

    assert {"GBR", "FRA", "DEU", "AUH", "ITA", "RUS", "USA", "JPN"} == set(powers)


def test_european_powers_of_1939() -> None:
    """Germany and the Soviet Union were European Powers in August 1939, Japan and Austria were not."""
    actors = load_actors()
    mask = actors.class_mask("European power", on=date(1939, 8, 25))

    assert mask & actors.bit("DEU")
    assert mask & actors.bit("SUN")
    assert not mask & (actors.bit("JPN") | actors.bit("AUT"))


def test_american_states_need_not_be_party_to_anything() -> None:
    """Canada is an American State though it never joined the Rio Treaty."""
    actors = load_actors()
    mask = actors.class_mask("american-state", on=TODAY)

    assert mask & actors.bit("CAN")
    assert not mask & actors.bit("GBR")


def test_an_unknown_actor_or_class_is_refused_with_what_was_wanted() -> None:
    """A misspelt id is answered with the nearest."""
    with pytest.raises(UsageError) as caught:
        load_actors().bit("QTR")

    assert "actors/unknown-actor" == caught.value.code

    with pytest.raises(UsageError) as caught:
        load_actors().class_mask("great pover", on=TODAY)

    assert "great power" in caught.value.want


HARD_NAMES = [
    ("Persia", "IRN"),
    ("Siam", "THA"),
    ("Ceylon", "LKA"),
    ("Burma", "MMR"),
    ("Myanmar (Burma)", "MMR"),
    ("Zaire", "COD"),
    ("Zaïre", "COD"),
    ("Congo-Kinshasa", "COD"),
    ("Congo-Brazzaville", "COG"),
    ("Republic of the Congo", "COG"),
    ("Congo, The Democratic Republic of the", "COD"),
    ("DRC", "COD"),
    ("Upper Volta", "BFA"),
    ("Dahomey", "BEN"),
    ("Swaziland", "SWZ"),
    ("Kingdom of eSwatini", "SWZ"),
    ("Macedonia", "MKD"),
    ("FYROM", "MKD"),
    ("Macedonia, FYR", "MKD"),
    ("Macedonia (Former Yugoslav Republic of)", "MKD"),
    ("Turkey", "TUR"),
    ("Turkiye", "TUR"),
    ("Ottoman Empire", "TUR"),
    ("Czechia", "CZE"),
    ("the Czech Republic", "CZE"),
    ("Czechoslovakia", "CSK"),
    ("Cape Verde", "CPV"),
    ("Ivory Coast", "CIV"),
    ("East Timor", "TLS"),
    ("Abyssinia", "ETH"),
    ("Rhodesia", "ZWE"),
    ("Tanganyika", "TZA"),
    ("Gold Coast", "GHA"),
    ("Bechuanaland", "BWA"),
    ("Transjordan", "JOR"),
    ("Trucial States", "ARE"),
    ("Formosa", "TWN"),
    ("Communist China", "CHN"),
    ("Korea, Republic of", "KOR"),
    ("Korea, Democratic People's Republic of", "PRK"),
    ("DPRK", "PRK"),
    ("Viet Nam", "VNM"),
    ("North Vietnam", "VNM"),
    ("Republic of Vietnam", "RVN"),
    ("German Federal Republic", "DEU"),
    ("GDR", "DDR"),
    ("West Germany", "DEU"),
    ("Yemen Arab Republic", "YAR"),
    ("Yemen, People's Republic of", "YMD"),
    ("UAR", "EGY"),
    ("Soviet Russia", "SUN"),
    ("Russian Empire", "RUS"),
    ("Servia", "SRB"),
    ("Kingdom of the Serbs, Croats and Slovenes", "YUG"),
    ("Habsburg Monarchy", "AUH"),
    ("Sardinia-Piedmont", "SAR"),
    ("Kingdom of the Two Sicilies", "SIC"),
    ("Wuerttemburg", "WRT"),
    ("Iran (Islamic Republic of)", "IRN"),
    ("Bolivia, Plurinational State of", "BOL"),
    ("Micronesia, Federated States of", "FSM"),
    ("Guinea", "GIN"),
    ("Guinea-Bissau", "GNB"),
    ("Equatorial Guinea", "GNQ"),
    ("Papua New Guinea", "PNG"),
    ("Georgia", "GEO"),
    ("Niger", "NER"),
    ("Nigeria", "NGA"),
    ("Dominica", "DMA"),
    ("the Dominican Republic", "DOM"),
    ("Austria", "AUT"),
    ("Australia", "AUS"),
    ("Samoa", "WSM"),
    ("Ireland", "IRL"),
]


@pytest.mark.parametrize(("text", "actor"), HARD_NAMES)
def test_hard_names_find_the_right_state_or_nobody(text: str, actor: str | None) -> None:
    """States change their names, and lists of states invert and bracket them."""
    found = load_actors().find(text)

    assert actor == (found.id if found else None)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Congo", "COD or COG"),
        ("the Congo", "COD or COG"),
        ("Korea", "KOR or PRK"),
        ("Hesse", "HSE or HSG"),
        ("National Liberation Front", "fln or viet-cong"),
    ],
)
def test_a_homonym_finds_nobody_and_says_whom_it_may_mean(text: str, meant: str) -> None:
    """Which Congo is meant is not ours to guess."""
    actors = load_actors()

    assert actors.find(text) is None
    assert meant == actors.nearest(text)


@pytest.mark.parametrize(
    "text", ["Russia (Soviet Union)", "Serbia (Yugoslavia)", "Georgia (U.S. state)", "Nowhere (A)"]
)
def test_a_bracket_that_means_another_finds_nobody(text: str) -> None:
    """The code and the day say which; the name alone does not."""
    assert load_actors().find(text) is None


def test_demonyms_that_two_states_bear_stand_with_both() -> None:
    """Congolese, Korean and Dominican say too little, and the reader leaves them alone."""
    actors = load_actors()
    bearers = {
        word: {one.id for one in actors.by_id.values() if word in one.demonyms}
        for word in ("Congolese", "Korean", "Dominican")
    }

    assert {"Congolese": {"COD", "COG"}, "Korean": {"KOR", "PRK"}, "Dominican": {"DMA", "DOM"}} == bearers


@pytest.mark.parametrize(
    ("organisation", "on", "count"),
    [
        ("sco", TODAY, 10),
        ("osce", date(1975, 8, 1), 35),
        ("osce", TODAY, 57),
        ("commonwealth", TODAY, 56),
        ("au", date(1963, 6, 1), 32),
        ("au", TODAY, 55),
        ("sadc", TODAY, 16),
        ("eccas", TODAY, 11),
        ("eac", TODAY, 8),
        ("ecowas", date(2025, 1, 28), 15),
        ("ecowas", date(2025, 1, 29), 12),
        ("weu", date(2000, 1, 1), 10),
        ("cento", date(1957, 1, 1), 5),
        ("seato", date(1960, 1, 1), 8),
        ("warsaw-pact", date(1960, 1, 1), 8),
        ("warsaw-pact", date(1970, 1, 1), 7),
        ("asean", TODAY, 10),
        ("asean", date(2025, 10, 26), 11),
        ("oecs", TODAY, 6),
    ],
)
def test_alliances_and_communities_have_the_members_of_the_day(organisation: str, on: date, count: int) -> None:
    """Albania left the Warsaw Pact in 1968, three Sahel states ECOWAS in 2025."""
    assert count == len(load_actors().members(organisation, on=on))


def test_nothing_is_near_to_a_name_without_end() -> None:
    """Nobody meant that, and nobody waits for it to be compared with every name."""
    assert None is load_actors().nearest("Qatar" * 100_000)
