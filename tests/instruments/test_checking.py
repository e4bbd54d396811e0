"""What no schema can say of an instrument file; every message stands in tests/cases/bad-input."""

from collections.abc import Callable

import pytest

from foedus.actors import Actors
from foedus.instruments import Instrument, read_instrument
from foedus.places import Places
from tests.builders import a_party, a_provision, an_instrument, as_json, faults_of

Codes = Callable[..., list[str]]
VERSION = {"from": "2000-01-01"}


@pytest.fixture
def codes(actors: Actors, places: Places) -> Codes:
    """Return what gives the codes of the faults of an instrument, and where in it they stand."""

    def read(**changes: object) -> Instrument:
        text = as_json(an_instrument(**changes))
        return read_instrument(text, at="law.yaml", actors=actors, places=places)

    def found(**changes: object) -> list[str]:
        faults = faults_of(lambda: read(**changes))
        return [f"{fault.code} {fault.at.partition(' ')[2]}" for fault in faults]

    return found


def test_an_instrument_without_fault_is_told_nothing(codes: Codes) -> None:
    """Two parties, one clause, one duty."""
    assert [] == codes()


@pytest.mark.parametrize("party", ["QAT", "gcc", "hamas", "members of nato", "members of un"])
def test_a_party_is_an_actor_or_the_members_of_one(codes: Codes, party: str) -> None:
    """A treaty may bind whoever is a member of a body."""
    assert [] == codes(parties=[a_party(party=party)])


@pytest.mark.parametrize("party", ["Qatar", "members of", "members of atlantis", "beneficiary", ""])
def test_a_party_that_nobody_knows_is_told(codes: Codes, party: str) -> None:
    """A country by its name, a role and nobody are no parties."""
    assert ["register/unknown-party (parties › 1 › party)"] == codes(parties=[a_party(party=party)])


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"casus": [{"of": "XQZ"}]}, "casus › 1 › of"),
        ({"casus": [{"by": "XQZ"}]}, "casus › 1 › by › some"),
        ({"casus": [{"by": {"only": "XQZ"}}]}, "casus › 1 › by › only"),
        ({"casus": [{"by": {"none": "XQZ"}}]}, "casus › 1 › by › none"),
        ({"casus": [{"act": "attack"}, {"of": "XQZ"}]}, "casus › 2 › of"),
        ({"only_if": [{"given": [{"act": "request", "by": "XQZ"}]}]}, "only_if › 1 › given"),
        ({"only_if": [{"given": [{"act": "request", "to": "XQZ"}]}]}, "only_if › 1 › given"),
        ({"unless": [{"given": [{"state": "war", "of": "XQZ"}]}]}, "unless › 1 › given"),
        ({"unless": [{"given": [{"act": "sanction", "against": "XQZ"}]}]}, "unless › 1 › given"),
        ({"versions": [VERSION | {"casus": [{"of": "XQZ"}]}]}, "versions › 1 › casus › 1 › of"),
        ({"versions": [VERSION | {"only_if": [{"of": "XQZ"}]}]}, "versions › 1 › only_if › 1 › of"),
        ({"versions": [VERSION | {"unless": [{"of": "XQZ"}]}]}, "versions › 1 › unless › 1 › of"),
        ({"obligation": {"owes": "assist", "bearer": "XQZ"}}, "obligation › bearer"),
        ({"beneficiary": "XQZ"}, "beneficiary"),
        ({"beneficiary": "members of atlantis"}, "beneficiary"),
    ],
)
def test_a_name_that_nobody_knows_is_told_wherever_it_stands(
    codes: Codes, change: dict[str, object], where: str
) -> None:
    """A slip in a name would silently bind or cover nobody."""
    assert [f"register/unknown-party (provisions › 1 › {where})"] == [
        fault.replace(" › by › some", " › by › some") for fault in codes(provisions=[a_provision(**change)])
    ]


@pytest.mark.parametrize(
    "name", ["beneficiary", "party", "not a party", "great power", "members of nato", "RUS", "hamas"]
)
def test_a_clause_names_roles_classes_and_actors(codes: Codes, name: str) -> None:
    """Whoever a clause can mean has a word."""
    assert [] == codes(provisions=[a_provision(casus=[{"act": "attack", "of": name, "by": {"none": name}}])])


def test_an_area_without_units_is_told_wherever_it_stands(codes: Codes) -> None:
    """An area that nobody has drawn holds no place."""
    alternative = [{"area": "the moon"}]
    provision = a_provision(casus=alternative, unless=alternative, versions=[VERSION | {"casus": alternative}])

    assert [
        "register/unknown-area (provisions › 1 › casus › 1 › area)",
        "register/unknown-area (provisions › 1 › unless › 1 › area)",
        "register/unknown-area (provisions › 1 › versions › 1 › casus › 1 › area)",
    ] == codes(provisions=[provision])


@pytest.mark.parametrize("name", ["art. 1", "1", "as art. 1"])
def test_a_clause_refers_to_another_by_its_ref_or_its_id(codes: Codes, name: str) -> None:
    """Lawyers write the article, programs the id."""
    second = a_provision(id="2", ref="art. 2", casus=name, obligation=name)

    assert [] == codes(provisions=[a_provision(bears_on="art. 2"), second])


@pytest.mark.parametrize("key", ["casus", "obligation", "defined_by", "bears_on"])
@pytest.mark.parametrize("name", ["art. 9", "art. 1"])
def test_a_clause_that_refers_to_nothing_or_to_itself_is_told(codes: Codes, key: str, name: str) -> None:
    """A reference that leads nowhere would leave a clause without a casus or a duty."""
    assert [f"register/unknown-reference (provisions › 1 › {key})"] == codes(provisions=[a_provision(**{key: name})])


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"in_force_from": "2000", "in_force_to": "1999"}, "in_force_to"),
        ({"parties": [a_party(until="1999-12-31")]}, "parties › 1 › until"),
        ({"provisions": [a_provision(**{"from": "2000", "until": "1999"})]}, "provisions › 1 › until"),
        (
            {"provisions": [a_provision(versions=[VERSION | {"until": "1999"}])]},
            "provisions › 1 › versions › 1 › until",
        ),
    ],
)
def test_an_end_before_its_beginning_is_told(codes: Codes, changes: dict[str, object], where: str) -> None:
    """Law that ends before it begins was never in force, and somebody has slipped."""
    assert [f"register/dates-out-of-order ({where})"] == codes(**changes)


@pytest.mark.parametrize(("since", "until"), [("2000-01-01", "2000-01-01"), ("2000", "2000-06"), ("1999~2001", "2000")])
def test_dates_that_may_be_in_order_are_let_be(codes: Codes, since: str, until: str) -> None:
    """A day that is not fully known is not held against the author."""
    assert [] == codes(in_force_from=since, in_force_to=until)


@pytest.mark.parametrize(
    "change",
    [
        {"published": "false", "casus": None, "reported": "A pact, it is said."},
        {"published": "false", "reported": "A pact of mutual defence, it is said."},
        {"words": "An attack on one.", "words_of": "translation", "source": "a print"},
        {"casus": None, "obligation": None},
    ],
)
def test_a_clause_need_not_be_published_or_hold_a_casus(codes: Codes, change: dict[str, object]) -> None:
    """What is reported of a text may be ruled on; a standing duty waits for nothing."""
    assert [] == codes(provisions=[a_provision(**change)])


def test_an_example_speaks_of_a_clause_that_is_there(codes: Codes) -> None:
    """An example of another treaty shows nothing of this one."""
    example = {"title": "A strike", "on": "2025", "facts": {}, "expect": "engaged", "because": "It is."}
    examples = [example | {"provision": name} for name in ("1", "art. 1", "art. 9")]

    assert ["register/unknown-reference (examples › 3 › provision)"] == codes(examples=examples)


def test_a_thousand_faults_are_told_and_no_more(codes: Codes) -> None:
    """Whoever mends a file reads so many of them, and a file made to exhaust us has more."""
    strangers = [{"act": "attack", "of": [f"Ruritania {number}" for number in range(200)]}] * 6

    found = codes(provisions=[a_provision(casus=strangers)])
    assert 1_001 == len(found)
    assert "files/more-faults" == found[-1].strip()


def test_a_definition_that_refers_back_is_told_at_each_step(codes: Codes) -> None:
    """Of three provisions in a circle none has a casus, and each is told."""
    circle = [a_provision(id=name, ref=name, casus=f"as {after}") for name, after in ("ab", "bc", "ca")]

    assert [f"register/circular-reference (provisions › {number} › casus)" for number in (1, 2, 3)] == codes(
        provisions=circle
    )


def test_a_provision_that_refers_to_a_circle_is_no_part_of_it(codes: Codes) -> None:
    """The fault is where the circle is."""
    circle = [a_provision(id=name, ref=name, casus=f"as {after}") for name, after in ("ab", "bc", "cb")]

    assert ["(provisions › 2 › casus)", "(provisions › 3 › casus)"] == [
        one.partition(" ")[2] for one in codes(provisions=circle)
    ]


def test_a_clause_goes_before_clauses_that_are_there(codes: Codes) -> None:
    """Other agreements, this one, or a clause by its id; none that the instrument lacks, nor itself."""
    fine = [
        codes(provisions=[a_provision(), limit(over)]) for over in (["other agreements"], ["this agreement"], ["1"])
    ]
    wrong = [codes(provisions=[a_provision(), limit([name])]) for name in ("7", "9")]

    assert [[], [], []] == fine
    assert [["register/unknown-reference (provisions › 2 › precedence)"]] * 2 == wrong


def test_a_clause_goes_before_others_for_actors_that_are_known(codes: Codes) -> None:
    """A member of a body, or a party by its role."""
    assert [] == codes(provisions=[a_provision(), limit(["1"], **{"for": ["members of nato"]})])
    assert ["register/unknown-party (provisions › 2 › precedence › for)"] == codes(
        provisions=[a_provision(), limit(["1"], **{"for": ["Ruritania"]})]
    )


def limit(over: list[str], **more: object) -> dict[str, object]:
    """Return a clause that goes before others."""
    return a_provision(id="9", ref="art. 9", precedence={"over": over, **more})


def test_a_use_names_clauses_that_are_there(codes: Codes) -> None:
    """`1` is every clause of Art. 1; a clause that the instrument lacks is a fault."""
    used = {"by": "USA", "incident": "A raid", "outcome": "Talks.", "clauses": ["1"]}
    parts = [a_provision(id=f"1-{one}", ref=f"art. 1({one})") for one in ("a", "b")]

    assert [] == codes(invocations=[used])
    assert [] == codes(provisions=parts, invocations=[used])
    assert ["register/unknown-reference (invocations › 1 › clauses)"] == codes(invocations=[used | {"clauses": ["9"]}])
