"""What people write in an instrument file."""

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from foedus.files import read_yaml, validate
from foedus.instruments import SCHEMA, Alternative, Instrument, Provision
from foedus.instruments.written import By, Enemies
from foedus.terms.duties import DUTIES, MODALITIES
from tests.builders import a_provision, an_instrument, as_json, faults_of

SHIPPED_SCHEMA = Path(__file__).parents[2] / "src" / "foedus" / "register" / "schema" / "instrument.json"


def a_casus(**elements: object) -> Alternative:
    """Return a checklist as it was read."""
    node = read_yaml(as_json(elements), at="law.yaml")
    return validate(Alternative, node=node, at="law.yaml")


def codes(**elements: object) -> list[str]:
    """Return the codes of the faults of a checklist."""
    return [fault.code for fault in faults_of(lambda: a_casus(**elements))]


def read_provision(**changes: object) -> Provision:
    """Return a provision as it was read."""
    return validate(Provision, node=read_yaml(as_json(a_provision(**changes)), at="law.yaml"), at="law.yaml")


def test_an_editor_can_use_the_schema() -> None:
    """The schema that is generated from the nouns is itself one that editors understand."""
    schema = Instrument.model_json_schema(by_alias=True)

    jsonschema.Draft202012Validator.check_schema(schema)
    assert SCHEMA == schema["properties"]["schema"]["const"]
    assert {"schema", "id", "title", "kind", "binding", "citation", "parties", "provisions"} == set(schema["required"])
    assert not schema["additionalProperties"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("RUS", By(some=["RUS"])),
        (["RUS", "IRN"], By(some=["RUS", "IRN"])),
        ({"none": "party"}, By(none=["party"])),
        ({"only": ["state"], "none": ["USA"]}, By(only=["state"], none=["USA"])),
    ],
)
def test_an_adversary_alone_is_one_among_the_attackers(written: object, expected: By) -> None:
    """Who writes `by: RUS` asks whether Russia was among them."""
    assert expected == a_casus(by=written).by


@pytest.mark.parametrize("key", ["act", "object", "of", "area", "origin"])
def test_one_value_is_a_list_of_one(key: str) -> None:
    """Most clauses name one thing."""
    value = {"act": "attack", "object": "territory", "origin": "within"}.get(key, "party")

    assert [value] == getattr(a_casus(**{key: value}), key) == getattr(a_casus(**{key: [value]}), key)


@pytest.mark.parametrize(
    ("key", "written", "expected"),
    [
        ("object", "Armed-Forces", ["armed forces"]),
        ("object", "troops", ["land forces"]),
        ("origin", "outside-by-a-state", ["outside by a state"]),
        ("intent", "Deliberate", "deliberate"),
    ],
)
def test_a_word_is_kept_in_the_spelling_of_the_vocabulary(key: str, written: str, expected: object) -> None:
    """However it was joined, it is shown as everybody writes it."""
    assert expected == getattr(a_casus(**{key: written}), key)


@pytest.mark.parametrize("act", ["aggression", "armed attack", "armed attack.broad", "Armed-Attack", "airstrike"])
def test_a_clause_may_use_words_of_law_and_words_of_fact(act: str) -> None:
    """Armed attack is read narrowly or broadly, an air strike is an air strike."""
    assert [] == codes(act=act)


@pytest.mark.parametrize(
    ("elements", "code"),
    [
        ({"act": "strikes of air"}, "register/unknown-act"),
        ({"object": "houses of glass"}, "register/unknown-object"),
        ({"origin": "abroad"}, "register/unknown-origin"),
        ({"intent": "accidental"}, "register/unknown-intent"),
        ({"since": "lately"}, "register/wrong-date"),
        ({"within": "2025-02-30"}, "register/wrong-date"),
        ({"given": [{"act": "requests"}]}, "register/unknown-kind-of-act"),
        ({"given": [{"state": "peace"}]}, "files/wrong-value"),
        ({"enemies": {"at_least": 0}}, "files/wrong-value"),
        ({"enemies": {"at_most": -1}}, "files/wrong-value"),
        ({"by": {"sum": "RUS"}}, "files/unknown-key"),
    ],
)
def test_a_word_that_no_clause_may_use_is_told(elements: dict[str, object], code: str) -> None:
    """What nobody could ask of a fact is refused when the clause is written."""
    assert [code] == codes(**elements)


@pytest.mark.parametrize("name", ["2b", "sec-2", "un-charter-1945"])
def test_an_id_has_small_letters_digits_and_hyphens(name: str) -> None:
    """An id stands in a column, in a path and in a link."""
    assert name == read_provision(id=name).id


@pytest.mark.parametrize("name", ["", "2B", "a_b", "a--b", "-a", "a-", "a b", "a#b", "ä", "a\nb"])
def test_another_id_is_refused(name: str) -> None:
    """What would have to be escaped somewhere is no id."""
    assert ["register/wrong-id"] == [fault.code for fault in faults_of(lambda: read_provision(id=name))]


@pytest.mark.parametrize("owes", DUTIES)
def test_every_duty_can_be_owed(owes: str) -> None:
    """What is listed can be written, with any modality."""
    for modality in MODALITIES:
        obligation = read_provision(obligation={"owes": owes, "modality": modality}).obligation

        assert (owes, modality) == (getattr(obligation, "owes", ""), getattr(obligation, "modality", ""))


def test_what_is_not_said_is_what_is_commonest() -> None:
    """A duty is owed by each other party and expressed by `shall`; a text is published; a party is mutual."""
    provision = read_provision(obligation={"owes": "assist"})
    instrument = validate(Instrument, node=read_yaml(as_json(an_instrument()), at="law.yaml"), at="law.yaml")

    assert (["each other party"], "shall") == (
        getattr(provision.obligation, "bearer", None),
        getattr(provision.obligation, "modality", None),
    )
    assert ("true", "mutual") == (provision.published, instrument.parties[0].role)


@pytest.mark.parametrize("count", ["1_000", "+2", "2.0", "2 x", "\u0662", "1001", "0", "9" * 5_000])
def test_a_count_is_a_few_digits(count: str) -> None:
    """What other readers of YAML take for another number, or for none, is no number here."""
    assert ["files/wrong-value"] == codes(enemies={"at_least": count})


@pytest.mark.parametrize("count", [2, "2"], ids=["bare", "quoted"])
def test_a_count_may_stand_in_quotes(count: object) -> None:
    """An editor that checks a file takes what the loader takes."""
    schema = json.loads(SHIPPED_SCHEMA.read_text(encoding="utf-8"))
    written = an_instrument(provisions=[a_provision(casus=[{"enemies": {"at_least": count}}])])

    assert [] == list(jsonschema.Draft202012Validator(schema).iter_errors(written))
    assert a_casus(enemies={"at_least": count}).enemies == Enemies(at_least=2)


@pytest.mark.parametrize("key", ["act", "object", "of", "not_of", "area", "outside", "through", "origin", "given"])
def test_an_element_that_lists_nothing_is_refused(key: str) -> None:
    """It would ask nothing, and look as if it did."""
    assert ["files/wrong-value"] == codes(**{key: []})


def test_more_than_any_instrument_has_is_refused() -> None:
    """A list of a thousand alternatives is no clause that anybody agreed on."""
    assert ["files/wrong-value"] == codes(of=["QAT"] * 201)
    assert [] == codes(of=["QAT"] * 200)
