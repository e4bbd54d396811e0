"""A spaCy pipeline parses; what it gives is read by our words, and passes the same gate."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from foedus.actors import Actors
from foedus.errors import DocumentError
from foedus.places import Places
from foedus.reader import Lexicon
from foedus.reader.gate import Gated, count_rejected
from foedus.reader.spacyreader import SpacyReader, load_pipeline
from foedus.statements import Document, Record

DOCUMENT = Document(id="wire", published_on="2025-09-10")
# A sentence a line: each word with its label and the number of its head, in the labels of spaCy's English pipelines
# or of Universal Dependencies. A star marks a verb.
PARSES = (
    (
        "Israeli/amod/1 aircraft/nsubj/2 struck*/ROOT/2 Qatari/amod/4 territory/dobj/2 in/prep/2 Doha/pobj/5 on/prep/2 "
        "Tuesday/pobj/7 ./punct/2"
    ),
    "Doha/nsubjpass/2 was/auxpass/2 bombed*/ROOT/2 by/agent/2 Iran/pobj/3 ./punct/2",
    "Tehran/nsubj:pass/2 was/aux:pass/2 bombed*/ROOT/2 by/case/4 Israel/obl/2 in/case/6 June/obl/2 ./punct/2",
    "Qatar/nsubj/1 said*/ROOT/1 Israel/nsubj/3 attacked*/ccomp/1 Doha/obj/3 ./punct/1",
    "Iran/nsubj/1 denied*/ROOT/1 that/mark/4 it/nsubj/4 attacked*/ccomp/1 Qatar/obj/4 ./punct/1",
    "Diplomats/nsubj/1 said*/ROOT/1 Iran/nsubj/3 attacked*/ccomp/1 Qatar/obj/3 ./punct/1",
    "Israel/nsubj/3 did/aux/3 not/neg/3 attack*/ROOT/3 Iran/obj/3 ./punct/3",
    "Israel/nsubj/2 would/aux/2 attack*/ROOT/2 Iran/obj/2 ./punct/2",
    "Israel/nsubj/1 threatened*/ROOT/1 to/aux/3 attack*/xcomp/1 Iran/obj/3 ./punct/1",
    "If/mark/2 Israel/nsubj/2 attacks*/advcl/5 Iran/obj/2 Qatar/nsubj/5 suffers*/ROOT/5 ./punct/5",
    "Jordan/nsubj/1 attacked*/ROOT/1 Israel/obj/1 at/case/4 Jordan/obl/1 ./punct/1",
    (
        "Iran/nsubj/1 fired*/ROOT/1 missiles/obj/1 at/prep/1 Al/compound/7 Udeid/compound/7 Air/compound/7 Base/pobj/3 "
        "./punct/1"
    ),
)


def sentence_of(parse: str) -> tuple[list[str], list[str], list[int]]:
    """Return the words, labels and heads of a line above."""
    parts = [word.rsplit("/", 2) for word in parse.split()]
    return [word for word, _, _ in parts], [label for _, label, _ in parts], [int(head) for _, _, head in parts]


KNOWN = {" ".join(sentence_of(one)[0]).replace("*", ""): sentence_of(one) for one in PARSES}


@Language.component("test_parser")
def parse(doc: Doc) -> Doc:
    """Parse by looking up; a parser that was trained would have guessed the same."""
    begin = 0
    heads: list[int] = []
    starts: list[bool | int | None] = []
    labels, kinds = [], []
    for end in [token.i + 1 for token in doc if token.text == "."]:
        words, deps, ups = KNOWN[" ".join(token.text for token in doc[begin:end])]
        heads += [begin + up for up in ups]
        labels += deps
        starts += [at == 0 for at in range(len(words))]
        kinds += ["VERB" if word.endswith("*") else "NOUN" for word in words]
        begin = end
    return Doc(
        doc.vocab, words=[one.text for one in doc], spaces=[bool(one.whitespace_) for one in doc], heads=heads,
        deps=labels, sent_starts=starts, pos=kinds,
        ents=[f"B-{one.ent_type_}" if one.ent_type_ else "O" for one in doc],
    )  # fmt: skip


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Return a pipeline of rules: entities, and a parse."""
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Jordan"}])  # type: ignore[attr-defined]
    made.add_pipe("test_parser")
    return made


Read = Callable[..., Record]


@pytest.fixture
def read(nlp: Language, lexicon: Lexicon, actors: Actors, places: Places) -> Read:
    """Return a reader of the sentences above, by their numbers, through the gate."""

    def read_sentences(*numbers: int, blanks: int = 0) -> Record:
        text = " " * blanks + " ".join(list(KNOWN)[number].replace(" .", ".") for number in numbers)
        gate = Gated(inner=SpacyReader(pipeline=nlp), actors=actors, places=places)
        record = gate(text, document=DOCUMENT, lexicon=lexicon, instruments=())
        assert all(text[one.start : one.end] == one.words for one in record.statements)
        return record

    return read_sentences


def terms(record: Record) -> set[tuple[str, ...]]:
    """Return what is claimed, by whom, with which stance."""
    return {(one.property, *one.value, one.holder, one.stance) for one in record.statements}


@pytest.mark.parametrize("blanks", [0, 64])
def test_an_active_clause_is_read(read: Read, blanks: int) -> None:
    """Who, what, whose, where, when; also behind front matter, which is blank."""
    record = read(0, blanks=blanks)

    assert {
        ("act", "air strike", "wire", "affirms"),
        ("by", "ISR", "wire", "affirms"),
        ("h1.object", "territory", "wire", "affirms"),
        ("h1.of", "QAT", "wire", "affirms"),
        ("place", "Doha", "wire", "affirms"),
        ("happened_on", "2025-09-09", "wire", "affirms"),
    } == terms(record)
    assert ["doha-2025-09-09"] == [one.id for one in record.incidents]
    assert {"spacy"} == {one.rule for one in record.statements}


@pytest.mark.parametrize(("number", "attacker", "owner"), [(1, "IRN", "QAT"), (2, "ISR", "IRN")])
def test_a_passive_clause_is_read(read: Read, number: int, attacker: str, owner: str) -> None:
    """In both ways to label; the subject is the victim."""
    found = terms(read(number))

    assert ("by", attacker, "wire", "affirms") in found
    assert ("h1.of", owner, "wire", "affirms") in found
    assert ("by", owner, "wire", "affirms") not in found


def test_a_speaker_holds_what_he_says(read: Read) -> None:
    """By the verb of speech above the clause; one who is nobody we know is kept in his words."""
    unplaced = read(5)

    assert {"QAT"} == {one.holder for one in read(3).statements}
    assert {("wire", ("Diplomats",))} == {(one.holder, one.via) for one in unplaced.statements}


def test_a_denial_is_a_denial(read: Read) -> None:
    """And founds no incident of its own."""
    denied, negated = read(4), read(6)

    assert ((), ()) == (denied.incidents, negated.incidents)
    assert "nothing that passed tells of an act of force" in count_rejected(denied)
    assert {one.reason for one in negated.unread} == {"rejected: nothing that passed tells of an act of force"}


@pytest.mark.parametrize("number", [7, 8, 9])
def test_what_was_not_done_is_not_stated(read: Read, number: int) -> None:
    """Only possible, threatened, on a condition."""
    assert ((), ()) == (read(number).statements, read(number).unread)


def test_a_person_is_no_state(read: Read) -> None:
    """Entities tell Jordan from Jordan."""
    found = {one.property for one in read(10).statements}

    assert {"act", "h1.of"} == found


def test_two_sentences_are_two_incidents_unless_place_and_day_are_one(read: Read) -> None:
    """What is vague stays apart."""
    assert ["doha-2025-09-09"] == [one.id for one in read(0, 0).incidents]
    assert 2 == len(read(3, 11).incidents)


def test_a_pipeline_without_a_parser_is_refused(lexicon: Lexicon) -> None:
    """Sentences and a parse are needed."""
    for nlp in (spacy.blank("en"), pipeline_of_sentences()):
        with pytest.raises(DocumentError) as caught:
            SpacyReader(pipeline=nlp)("Iran struck Doha.", document=DOCUMENT, lexicon=lexicon, instruments=())

        assert "reader/poor-pipeline" == caught.value.code


def pipeline_of_sentences() -> Language:
    """Return a pipeline that finds sentences and nothing else."""
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    return made


def test_a_pipeline_is_loaded_from_its_folder(tmp_path: Path) -> None:
    """None is downloaded."""
    pipeline_of_sentences().to_disk(tmp_path / "nlp")

    assert ["sentencizer"] == load_pipeline(str(tmp_path / "nlp")).pipeline.pipe_names
    with pytest.raises(DocumentError) as caught:
        load_pipeline(str(tmp_path / "none"))

    assert "reader/no-pipeline" == caught.value.code


def test_without_spacy_the_message_gives_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra of its own."""
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    with pytest.raises(DocumentError) as caught:
        load_pipeline("en_core_web_sm")

    assert ("reader/not-installed", True) == (caught.value.code, "foedus[spacy]" in caught.value.mend)
