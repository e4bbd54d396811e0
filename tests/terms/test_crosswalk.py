"""Other people's event codes in our words."""

import pytest

from foedus.errors import RegisterError, UsageError
from foedus.terms import acts, kinds, objects
from foedus.terms.crosswalk import Crosswalk, Mapped, crosswalk, crosswalk_names, read_crosswalk
from foedus.terms.records import INTENTS, ORIGINS

CAMEO = crosswalk("cameo")
# Codes that occur in a month of ICEWS and in samples of the others, as their files write them.
ICEWS = """10 100 102 105 111 112 1121 114 115 12 120 124 127 128 13 130 1312 138 139 14 141 145 153 154 16 160 161
1621 164 17 171 1711 173 174 175 180 181 182 1821 1822 19 190 193 20 22 241 251 30 311 32 331 36 40 41 42 43 44 46 50
51 52 55 57 60 61 72 73 81 841 90""".split()
GDELT = """012 013 014 015 020 030 031 036 040 042 043 045 046 050 051 071 080 090 100 110 111 112 1124 113 120 128
129 130 141 172 173 174 190 192 193 01 02 03 04 05 07 08 09 10 11 12 13 14 17 19""".split()
SEEN: dict[tuple[str, str], list[str]] = {
    ("icews", "CAMEO Code"): ICEWS,
    ("gdelt", "EventCode"): GDELT,
    ("ucdp", "type_of_violence"): ["1", "2", "3"],
    ("ucdp", "type_of_conflict"): ["interstate", "intrastate", "II", "2", "3", "4"],
    ("mid", "action"): [*map(str, range(23)), "-9"],
    ("mid", "hiact"): [*map(str, range(22)), "-9"],
    ("mid", "hostlev"): ["1", "2", "3", "4", "5", "-9"],
    ("icb", "break"): [f"{number}.0" for number in range(1, 10)],
    ("icb", "triggr"): [f"{number}.0" for number in range(1, 10)],
    ("icb", "majres"): [str(number) for number in range(1, 10)],
    ("icb", "viol"): ["1.0", "2.0", "3.0", "4.0"],
    ("icb", "sevviosy"): ["1.0", "2.0", "3.0", "4.0"],
    ("icb", "crismg"): [str(number) for number in range(1, 9)],
    ("icb", "trigent"): ["2.0", "365.0", "671.0", "995", "996.0", "997.0"],
    ("acled", "event_type"): [
        "Battles",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Protests",
        "Riots",
        "Strategic developments",
        "Battle-No change of territory",
        "Remote violence",
        "Riots/Protests",
        "Strategic development",
    ],
}


def rows() -> list[Mapped]:
    """Return every row of every crosswalk."""
    return [row for name in crosswalk_names() for row in crosswalk(name).rows.values()]


def test_every_code_maps_to_words_that_exist() -> None:
    """A code leads into the vocabulary and nowhere else."""
    for row in rows():
        assert all(acts().has(word) for word in row.acts), row
        assert all(kinds().has(word) for word in row.kinds), row
        assert all(objects().has(word) for word in row.objects), row
        assert set(row.origin) <= set(ORIGINS), row
        assert set(row.intent) <= set(INTENTS), row


def test_what_is_no_act_of_ours_is_said_to_be_none() -> None:
    """No code falls silently to nothing."""
    assert [] == [row for row in rows() if not (row.acts or row.kinds or row.nothing)]


def test_each_crosswalk_cites_its_codebook() -> None:
    """Whoever doubts a row can look the code up."""
    assert [] == [name for name in crosswalk_names() if not (crosswalk(name).citation and crosswalk(name).url)]


@pytest.mark.parametrize(("name", "variable"), SEEN)
def test_every_code_that_occurs_is_mapped(name: str, variable: str) -> None:
    """Feeds are full of these."""
    unknown = [one for one in SEEN[name, variable] if crosswalk(name).values(one, variable=variable) is None]

    assert [] == unknown


def test_a_wide_code_of_cameo_takes_in_the_narrow_ones_below_it() -> None:
    """Whoever says 19 has not excluded 195."""
    below = {code: CAMEO.values(code[:-1]) for _, code in CAMEO.rows}
    for (_, code), row in CAMEO.rows.items():
        wide = below[code]
        if wide is not None:
            assert 0 == row.act_mask & ~wide.act_mask, code
            assert 0 == row.kind_mask & ~wide.kind_mask, code
            assert wide.nothing or not row.nothing, code


def test_a_mode_of_plover_narrows_its_event() -> None:
    """A mode says more than the event alone."""
    plover = crosswalk("plover")
    for _, code in plover.rows:
        event, stroke, _ = code.partition("/")
        wide, narrow = plover.values(event), plover.values(code)
        if stroke and wide and narrow:
            assert 0 == narrow.act_mask & ~wide.act_mask, code
            assert 0 == narrow.kind_mask & ~wide.kind_mask, code


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("Battles", ("Armed clash", "Government regains territory", "Non-state actor overtakes territory")),
        (
            "Explosions/Remote violence",
            (
                "Chemical weapon",
                "Air/drone strike",
                "Suicide bomb",
                "Shelling/artillery/missile attack",
                "Remote explosive/landmine/IED",
                "Grenade",
            ),
        ),
        ("Violence against civilians", ("Sexual violence", "Attack", "Abduction/forced disappearance")),
        ("Protests", ("Peaceful protest", "Protest with intervention", "Excessive force against protesters")),
        ("Riots", ("Violent demonstration", "Mob violence")),
        (
            "Strategic developments",
            ("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Other"),
        ),
    ],
)
def test_a_sub_event_type_narrows_its_event_type(wide: str, narrow: tuple[str, ...]) -> None:
    """ACLED's two columns never contradict each other."""
    acled = crosswalk("acled")
    whole = acled.values(wide, variable="event_type")

    assert whole is not None
    for code in narrow:
        part = acled.values(code)
        assert part is not None, code
        assert 0 == part.act_mask & ~whole.act_mask, code


def test_an_action_of_a_dispute_lies_within_its_level_of_hostility() -> None:
    """MID's actions 1-6 are threats, 7-12 displays, 13-19 uses of force, 20-22 war."""
    mid = crosswalk("mid")
    for level, actions in (("2", range(1, 7)), ("3", range(7, 13)), ("4", range(13, 20)), ("5", range(20, 23))):
        whole = mid.values(level, variable="hostlev")
        for action in map(str, actions):
            part = mid.values(action)
            assert whole is not None
            assert part is not None, action
            assert 0 == part.act_mask & ~whole.act_mask, action
            assert ("outside by a state",) == part.origin, action


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("cameo", "139", ("ultimatum",)),
        ("cameo", "192", ("annexation", "armed bands", "invasion", "occupation", "overstay of forces", "rebellion")),
        ("cameo", "176", ("cyber operation",)),
        ("cameo", "2042", ("nuclear strike",)),
        ("acled", "air/drone  STRIKE", None),
        ("mid", "13", ("blockade",)),
        ("plover", "assault/drone", ("air engagement", "drone strike", "naval attack")),
    ],
)
def test_a_code_means_what_its_codebook_says(name: str, code: str, words: tuple[str, ...] | None) -> None:
    """A few that everybody knows."""
    found = crosswalk(name).values(code)

    assert found is not None
    assert words is None or words == tuple(sorted(found.acts))


def test_an_air_strike_of_acled_may_be_any_strike_from_the_air() -> None:
    """A code that fits several words narrows to that set and no further."""
    found = crosswalk("acled").values("Air/drone strike")

    assert found is not None
    assert found.act_mask & acts().mask("air strike")
    assert found.act_mask & acts().mask("drone strike")
    assert not found.act_mask & acts().mask("shelling")
    assert objects().whole == found.object_mask


def test_a_code_that_tells_the_object_narrows_it() -> None:
    """Whom ACLED calls civilians are persons."""
    found = crosswalk("acled").values("Attack")

    assert found is not None
    assert objects().mask("persons") == found.object_mask


def test_a_recorded_act_is_no_act_of_force() -> None:
    """A ceasefire stands on the record and hits nobody."""
    found = CAMEO.values("0871")

    assert found is not None
    assert (0, kinds().mask("armistice"), False) == (found.act_mask, found.kind_mask, found.nothing)


def test_icews_has_lost_its_zeros() -> None:
    """ICEWS 10 is a statement (010), and 100 a demand; CAMEO 10 is a demand of some kind."""
    icews = crosswalk("icews")

    expected = ["010", "100", "016", "0211", "201", "057", "019"]
    codes = [found.code for one in ("10", "100", "16", "211", "201", "57", "19") if (found := icews.values(one))]
    assert expected == codes
    assert icews.values("none") is None


def test_an_unknown_code_is_left_to_whoever_reads_the_feed() -> None:
    """Codebooks grow, and a new code is no fault of ours."""
    assert CAMEO.values("9999") is None
    assert crosswalk("acled").values("Tidal wave") is None
    assert crosswalk("mid").values("365") is None


def test_any_number_of_a_state_triggers_from_outside() -> None:
    """ICB names the triggering state by its number."""
    icb = crosswalk("icb")
    state, within = icb.values("640.0", variable="trigent"), icb.values("995", variable="trigent")

    assert state is not None
    assert within is not None
    assert (("outside by a state",), ("within",)) == (state.origin, within.origin)


def test_the_main_variable_stands_first() -> None:
    """Whoever does not say the column means this one."""
    assert ("sub_event_type", "event_type", "disorder_type") == crosswalk("acled").variables()


def test_an_unknown_crosswalk_is_refused_with_what_there_is() -> None:
    """A misspelt name is answered with the nearest."""
    with pytest.raises(UsageError) as caught:
        crosswalk("acleed")

    assert "register/unknown-crosswalk" == caught.value.code
    assert "nearest: acled" in caught.value.want


def read(**cells: str) -> Crosswalk:
    """Return a crosswalk of one code, twice where `twice` is given."""
    source = dict.fromkeys(("title", "citation", "url", "note", "also"), "") | {
        "name": "x",
        "spelling": "plain",
        "variable": "kind",
    }
    row = dict.fromkeys(("name", "acts", "kinds", "objects", "origin", "intent", "nothing", "note"), "")
    whole = {"variable": "kind", "code": "1"} | row | cells
    return read_crosswalk(source, rows=[whole, whole] if "twice" in cells else [whole], at="crosswalks/x.tsv")


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"acts": "air strik"}, 'names "air strik"'),
        ({"kinds": "hint"}, 'names "hint"'),
        ({"objects": "castle"}, 'names "castle"'),
        ({"nothing": "yes", "origin": "abroad"}, 'names "abroad"'),
        ({"nothing": "yes", "intent": "perhaps"}, 'names "perhaps"'),
        ({}, "without saying so"),
        ({"acts": "attack", "nothing": "no"}, "without saying so"),
        ({"acts": "attack", "twice": "yes"}, "stands twice"),
    ],
)
def test_a_faulty_row_is_refused(cells: dict[str, str], fault: str) -> None:
    """A word that we do not have would let a code vanish."""
    with pytest.raises(RegisterError) as caught:
        read(**cells)

    assert fault in caught.value.message
    assert "register/wrong-crosswalk" == caught.value.code


def test_a_sound_row_is_kept() -> None:
    """What is written is what comes out."""
    found = read(acts="attack; coup", note="why").values(" 1 ")

    assert found is not None
    assert (("attack", "coup"), "why") == (found.acts, found.note)
