"""Cases and examples come out as they say, and a departure is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from foedus.actors import Actors
from foedus.comparisons import Bench, example_record
from foedus.errors import StatementError
from foedus.findings import Finder
from foedus.instruments import Instrument, make_register, read_instrument
from foedus.instruments.written import Example
from foedus.places import Places
from foedus.statements import load_case

ROOT = Path(__file__).parents[2]
SEMANTICS = sorted((ROOT / "tests" / "cases" / "semantics").glob("*.yaml"))
SHELF = sorted((ROOT / "src" / "foedus" / "register" / "instruments").glob("*.yaml"))


@pytest.fixture
def bench(actors: Actors, places: Places) -> Bench:
    """Return the shipped actors and places, with no instrument but a case's own."""
    return Bench(actors, places, make_register((), digest=""))


def an_instrument(path: Path, bench: Bench) -> Instrument:
    """Return the instrument in a file."""
    return read_instrument(path.read_text(encoding="utf-8"), at=path.name, actors=bench.actors, places=bench.places)


@pytest.mark.parametrize("path", SEMANTICS, ids=lambda path: path.stem)
def test_the_semantics_are_as_the_truth_tables_say(path: Path, bench: Bench) -> None:
    """Each rule of how facts, silence, accounts and readings make a verdict has a case of a few lines."""
    _, departures = bench.run_case_file(path)

    assert [] == departures


@pytest.mark.parametrize("path", SHELF, ids=lambda path: path.stem)
def test_the_examples_of_an_instrument_come_out(path: Path, bench: Bench) -> None:
    """A clause does to the incidents written beside it what their author, reading its words, expected."""
    assert [] == list(bench.run_examples(an_instrument(path, bench), at=path.name))


def test_a_departure_says_what_was_expected_and_what_was_found(bench: Bench) -> None:
    """Whoever breaks a rule is told which, where, and why it was so."""
    case = load_case(SEMANTICS[0], actors=bench.actors, places=bench.places)
    wrong = case.file.expect[0].model_copy(update={"verdict": "disputed", "deciding": ["area"], "turns_on": [["by"]]})
    found = list(bench.run_case(replace(case, file=case.file.model_copy(update={"expect": [wrong]}))))
    fault = found[0].as_fault()

    assert ["verdict", "deciding", "turns_on"] == [one.what.rpartition(", ")[2] for one in found]
    assert "disputed" == found[0].expected
    assert isinstance(fault, StatementError)
    assert "comparisons/other-answer" == fault.code
    assert f"{SEMANTICS[0]}:" in fault.at


def test_an_expected_silence_and_an_unexpected_one_are_told_apart(bench: Bench) -> None:
    """No finding is an answer too, and has to be expected."""
    case = load_case(SEMANTICS[0], actors=bench.actors, places=bench.places)
    entry = case.file.expect[0]
    none = entry.model_copy(update={"verdict": "no finding"})
    lost = entry.model_copy(update={"provision": "treaty-a#99"})
    found = list(bench.run_case(replace(case, file=case.file.model_copy(update={"expect": [none, lost]}))))

    assert [("no finding", entry.verdict), (entry.verdict, "no finding")] == [
        (one.expected, one.found) for one in found
    ]


def test_a_case_with_an_instrument_at_fault_is_refused(bench: Bench, tmp_path: Path) -> None:
    """A case that brings its own law answers for it."""
    text = SEMANTICS[0].read_text(encoding="utf-8").replace("party: POL", "party: POLL")
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ExceptionGroup) as told:
        bench.run_case_file(path)

    assert "register/unknown-party" == told.value.exceptions[0].code  # type: ignore[union-attr]


def test_an_example_with_facts_that_mean_nothing_is_told(bench: Bench) -> None:
    """A word that no vocabulary has is a fault of the example and no answer."""
    instrument = an_instrument(SHELF[0], bench)
    example = instrument.examples[0].model_copy(update={"facts": {"press": {"act": ["air strik"]}}})
    found = list(bench.run_examples(instrument.model_copy(update={"examples": [example]}), at="file"))

    assert ["facts that mean something"] == [one.expected for one in found]
    assert "air strik" in found[0].found


def test_two_holders_of_one_act_speak_of_one_act() -> None:
    """Whether France helps is one question, however many answer it; two attackers joined by & are two."""
    example = Example.model_validate(
        {
            "title": "made up",
            "on": "1938-09-30",
            "facts": {"press": {"by": ["SRB & RUS"]}},
            "acts": [
                {"kind": ["assistance"], "by": ["FRA"], "holder": ["CSK"]},
                {"kind": ["assistance"], "by": ["FRA"], "holder": ["FRA"], "stance": ["denies"]},
            ],
            "provision": "1",
            "expect": "disputed",
            "because": "They differ.",
        }
    )
    record = example_record(example)

    assert 1 == len(record.acts)
    assert ["denies"] == [one.stance for one in record.statements if one.holder == "FRA" and one.property == "kind"]
    assert [("RUS",), ("SRB",)] == sorted(
        one.value for one in record.statements if one.property == "by" and one.about == "example"
    )


def test_a_case_that_expects_nothing_is_told_of_a_finding(bench: Bench, tmp_path: Path) -> None:
    """An empty list of answers means that there is none."""
    text = SEMANTICS[0].read_text(encoding="utf-8")
    path = tmp_path / "case.yaml"
    path.write_text(text[: text.index("expect:")] + "expect: []\n", encoding="utf-8")
    count, departures = bench.run_case_file(path)

    assert 0 == count
    assert {("no finding", "treaty-a#1")} <= {(one.expected, one.what) for one in departures}


def test_what_decides_has_its_order_and_what_was_presumed_may_be_more(bench: Bench) -> None:
    """By before act before object; of what was presumed, what is named must be among it, and nothing means nothing."""
    path = next(path for path in SEMANTICS if path.stem.startswith("19-"))
    case = load_case(path, actors=bench.actors, places=bench.places)
    closed = case.file.expect[0]
    entries = [
        closed.model_copy(update={"presumed": []}),
        closed.model_copy(update={"presumed": ["hits", "by"]}),
        closed.model_copy(update={"presumed": ["hits"]}),
        case.file.expect[1].model_copy(update={"deciding": ["object", "of"]}),
    ]
    departures = list(bench.run_case(replace(case, file=case.file.model_copy(update={"expect": entries}))))

    assert ["presumed", "presumed", "deciding"] == [one.what.rpartition(", ")[2] for one in departures]


def test_an_example_of_no_provision_is_left_to_the_check_of_the_file(bench: Bench) -> None:
    """A reference that leads nowhere is a fault of the file, told where files are checked."""
    instrument = an_instrument(SHELF[0], bench)
    example = instrument.examples[0].model_copy(update={"provision": "nowhere"})

    assert [] == list(bench.run_examples(instrument.model_copy(update={"examples": [example]}), at="file"))


def test_an_example_may_say_what_it_would_have_been(bench: Bench) -> None:
    """`not_in_force (had: engaged)` expects both, and is told of either."""
    instrument = an_instrument(next(path for path in SHELF if path.stem == "usa-qat-2025"), bench)
    before = next(one for one in instrument.examples if one.expect.startswith("not_in_force"))
    had = [before.model_copy(update={"expect": f"not in force (had: {word})"}) for word in ("engaged", "not engaged")]
    found = list(bench.run_examples(instrument.model_copy(update={"examples": had}), at="file"))

    assert ["had_it_been_in_force"] == [one.what.rpartition(", ")[2] for one in found]


@pytest.mark.parametrize("name", ["nato-1949", "usa-qat-2025", "deu-rus-1887"])
def test_an_answer_is_given_in_the_words_that_expect_it(name: str, bench: Bench) -> None:
    """What comes out can be written down as what is expected."""
    instrument = an_instrument(next(path for path in SHELF if path.stem == name), bench)
    finder = Finder(make_register((instrument,), digest=""), bench.actors, bench.places)
    prepared = [one for one in bench.prepare(instrument) if "in force" not in one.example.expect.replace("_", " ")]

    assert [one.example.expect.replace("_", " ") for one in prepared] == [
        bench.verdict(finder, one=one) for one in prepared
    ]
    assert prepared
