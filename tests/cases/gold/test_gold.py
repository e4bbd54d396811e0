"""The development set of annotated reports: that it keeps to its format, and that the scorer keeps to its laws."""

import gzip
import io
import json
import re
import tarfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bench.reader.__main__ import main
from bench.reader.found import reading_of
from bench.reader.gold import CLASSES, GoldAct, GoldClaim, GoldEvent, GoldReport, load_folder, load_gold
from bench.reader.invention import Invention, list_inventions
from bench.reader.known import Known, date_credit, load_known, word_credit
from bench.reader.others import measure_set
from bench.reader.paragraphs import measure_paragraphs
from bench.reader.score import EVENTS, Score, score_sheet, sheet_of
from bench.reader.sentences import measure_sentences
from foedus.statements import Document, Record, Statement, Titled, Unread
from foedus.terms import acts, kinds, objects

FOLDER = Path(__file__).parent
REPORTS = load_folder(FOLDER)
HOLDER = re.compile(r"report|unnamed(:.+)?|(person|body|group|document):.+")
ACTORS = frozenset(("by", "of", "sent_by", "backed_by", "provoked"))
TREES = {"act": acts, "object": objects}


@pytest.fixture(scope="module")
def known() -> Known:
    """Return the shipped register, as the scorer asks it."""
    return load_known()


@pytest.fixture(params=REPORTS, ids=lambda one: one.id)
def report(request: pytest.FixtureRequest) -> GoldReport:
    """Return each report of the set in turn."""
    found = request.param
    assert isinstance(found, GoldReport)
    return found


def one_report(name: str) -> GoldReport:
    """Return the report called `name`."""
    return next(one for one in REPORTS if one.id == name)


def as_record(gold: GoldReport) -> Record:
    """Return what a reader would state that found all that the gold has, and nothing else."""
    told = [one for one in gold.events if CLASSES[one.status] == "took place"]
    public = [(f"act-{number}", one) for number, one in enumerate(gold.acts)]
    return Record(
        documents=(Document(id=gold.id, outlet=gold.outlet, published_on=gold.published_on),),
        incidents=tuple(Titled(id=one.id) for one in told),
        acts=tuple(Titled(id=name) for name, _ in public),
        statements=(
            *(one for event in told for one in event_statements(gold, event)),
            *(one for name, act in public for one in act_statements(gold, name, act)),
        ),
        unread=tuple(
            Unread(
                document=gold.id,
                words=one.trigger.words,
                reason="denied" if one.status == "denied" else "said of the future",
                start=one.trigger.start,
                end=one.trigger.end,
            )
            for one in gold.events
            if one not in told
        ),
        named_instruments=tuple(one.id for one in gold.instruments if one.id),
    )


def event_statements(gold: GoldReport, event: GoldEvent) -> Sequence[Statement]:
    """Return the claims of an event as a reader states them."""
    return [stated(gold, event.id, one.property, one.value, one) for one in event.holders]


def act_statements(gold: GoldReport, name: str, act: GoldAct) -> Sequence[Statement]:
    """Return an act as a reader states it."""
    told = [("kind", act.kind), *(("by", one) for one in act.by), *(("to", one) for one in act.to)]
    return [stated(gold, name, key, value, act) for key, value in told]


def stated(gold: GoldReport, about: str, name: str, value: str, span: GoldClaim | GoldAct) -> Statement:
    """Return one statement on a span of the gold; who is no actor is the document with a mark."""
    kind, _, rest = span.holder.partition(":")
    unknown = kind in {"unnamed", "person", "body", "group", "document"}
    holder = rest if kind == "unnamed" and rest else gold.id if unknown or kind == "report" else span.holder
    return Statement(
        about=about,
        property=name,
        value=(value,),
        holder=holder,
        document=gold.id,
        stance="denies" if span.stance == "denies" else "affirms",
        words=span.words,
        start=span.start,
        end=span.end,
        via=("somebody",) if unknown else (),
        rule="gold",
    )


def scored(gold: GoldReport, record: Record, known: Known) -> tuple[Score, tuple[Invention, ...]]:
    """Return the scores and inventions of a record against the gold."""
    sheet = sheet_of(gold, reading=reading_of(record), known=known)
    return score_sheet(sheet), list_inventions(sheet)


def test_reports_are_short_and_dated(report: GoldReport) -> None:
    """A report of the set has some 300 to 600 words, a day and an outlet, and says whether its events are made up."""
    length = len(report.words.split())

    assert (True, length, True) == (295 <= length <= 620, report.words_counted, bool(report.published_on))
    assert report.invented or report.sources


def test_the_words_of_the_annotation_are_known(report: GoldReport, known: Known) -> None:
    """Every act, object, kind, actor and holder of the annotation is one that the register or the format has."""
    claims = [one for event in report.events for one in event.holders]
    actors = {one for claim in claims if claim.name in ACTORS for one in claim.may_be("value", claim.value)}
    actors |= {one for act in report.acts for one in (*act.by, *act.to)}
    holders = {one for claim in claims for one in claim.may_be("holder", claim.holder)}
    holders |= {one for act in report.acts for one in act.may_be("holder", act.holder)}
    words = {(one.name, value) for one in claims if one.name in TREES for value in one.may_be("value", one.value)}

    assert set() == {one for one in actors - {"", "others"} if not known.is_actor(one)}
    assert set() == {one for one in holders - {""} if not (HOLDER.fullmatch(one) or known.is_actor(one))}
    assert set() == {one for one in words if one[1] and not TREES[one[0]]().has(one[1])}
    assert set() == {one.kind for one in report.acts if not kinds().has(one.kind)}


def test_no_event_stands_on_words_that_are_none(report: GoldReport) -> None:
    """What is listed as no attack is no trigger of one."""
    triggers = [span for event in report.events for span in event.mentions]

    assert [] == [one.words for one in report.not_events for span in triggers if one.meets(span.start, span.end)]


def test_the_gold_scores_full_against_itself(report: GoldReport, known: Known) -> None:
    """Who finds all that the hand found, and nothing else, is right in everything, and invents nothing."""
    score, inventions = scored(report, as_record(report), known)

    assert {} == {name: one.as_dict() for name, one in score.tallies.items() if one.f1 not in {1.0, None}}
    assert [] == [one for one in inventions if one.certain]
    assert [] == [(gold, found) for gold, found in score.statuses if gold != found]


def test_a_silent_reader_finds_nothing(known: Known) -> None:
    """Who says nothing has no recall and no false alarm."""
    score, inventions = scored(one_report("d01"), Record(documents=(Document(id="d01"),)), known)

    assert (0.0, 0, ()) == (score.tallies[EVENTS].recall, score.tallies[EVENTS].found, inventions)


def test_an_attack_missed_lowers_recall_alone(known: Known) -> None:
    """Of two attacks one is missed: half of them is found, and all that is found is right."""
    gold = one_report("d13").model_copy(update={"events": one_report("d13").events[:2]})
    whole = as_record(gold)
    left = tuple(one for one in whole.statements if one.about != gold.events[0].id)

    score, _ = scored(gold, replace(whole, statements=left), known)

    assert (1.0, 0.5) == (score.tallies[EVENTS].precision, score.tallies[EVENTS].recall)


@pytest.mark.parametrize(("place", "precision"), [("Isfahan", 1.0), ("", 0.8)])
def test_a_stroke_at_a_place_of_its_own_is_a_part(place: str, precision: float, known: Known) -> None:
    """One attack on three sites may be told as several strokes, each at its site; twice at one is once too often."""
    gold = one_report("d39")
    record = as_record(gold.model_copy(update={"acts": (), "events": gold.events[:4]}))
    mine = [one for one in record.statements if one.about == "fordow"]
    apart = [one for one in mine if one.value == (place,)] + [one for one in mine if one.property in {"act", "by"}]
    left = [one for one in record.statements if not (one.about == "fordow" and one.value == (place,))]

    statements = (*left, *(replace(one, about="apart") for one in apart))
    score, _ = scored(gold, replace(record, statements=statements), known)

    assert (precision, 1.0) == (score.tallies[EVENTS].precision, score.tallies[EVENTS].recall)
    assert 1.0 == score.tallies["attacker"].recall


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"property": "by", "value": ("PRK",)}, "neither the gold nor the words name it"),
        ({"property": "place", "value": ("Lima, Peru",)}, "neither the gold nor the words name it"),
        ({"words": "words that do not stand there"}, "the span does not hold its words"),
        ({"start": 90_000, "end": 90_010}, "no such span in the text"),
        ({"holder": "PRK"}, "nothing near names its holder PRK"),
    ],
)
def test_what_is_invented_is_listed(wrong: dict[str, object], why: str, known: Known) -> None:
    """A statement that the words do not carry is listed with the reason."""
    gold = one_report("d01")
    record = as_record(gold)
    first = replace(record.statements[0], **wrong)  # type: ignore[arg-type]

    _, inventions = scored(gold, replace(record, statements=(*record.statements, first)), known)

    assert [why] == sorted({one.why for one in inventions if one.certain})


def test_an_attack_in_sport_is_an_invention(known: Known) -> None:
    """An incident on the words of a match is no attack, and is listed."""
    gold = one_report("d03")
    at = gold.not_events[0]
    told = Statement(
        about="x", property="act", value=("attack",), holder="d03", document="d03", words=at.words,
        start=at.start, end=at.end,
    )  # fmt: skip

    score, inventions = scored(gold, replace(as_record(gold), statements=(told,), incidents=(Titled(id="x"),)), known)

    assert ["an event on words that are none: sport"] == [one.why for one in inventions if one.certain]
    assert 0.0 == score.tallies[EVENTS].precision


def test_a_threat_read_as_done_is_a_false_alarm(known: Known) -> None:
    """What was only threatened did not take place."""
    gold = one_report("d05")
    event = next(one for one in gold.events if one.id == "bases")
    record = as_record(gold)

    score, _ = scored(gold, replace(record, statements=(*record.statements, *event_statements(gold, event))), known)

    assert 1 == score.statuses["not yet", "took place"]
    assert 2 / 3 == pytest.approx(score.tallies[EVENTS].precision)


@pytest.mark.parametrize(
    ("found", "gold", "credit"),
    [
        (("air strike",), "air strike", 1.0),
        (("attack",), "air strike", 0.5),
        (("air strike", "missile strike"), "air strike", 0.5),
        (("shelling",), "air strike", 0.0),
        (("anything",), "air strike", 0.0),
    ],
)
def test_a_wider_word_earns_half(found: tuple[str, ...], gold: str, credit: float) -> None:
    """A word that takes in the right one is coarser and not wrong."""
    assert credit == word_credit("act", found=found, gold=gold)


@pytest.mark.parametrize(
    ("found", "gold", "credit"),
    [
        ("2026-05-02", "2026-05-02", 1.0),
        ("2026-05-01..2026-05-31", "2026-05", 1.0),
        ("2026-05", "2026-05-02", 0.5),
        ("2026-05-03", "2026-05-02", 0.0),
        ("2026-05-02", "2026-05", 0.0),
        ("2026-05-02~", "2026-05-02..", 1.0),
    ],
)
def test_a_wider_date_earns_half(found: str, gold: str, credit: float) -> None:
    """Days that take in the right ones are coarser; a narrower date says more than the text."""
    assert credit == date_credit(found, gold=gold)


@pytest.mark.parametrize(
    ("name", "property_", "value", "words", "slot"),
    [
        ("d25", "aimed_at", "JOR", "in Zarqa on Sunday night", "aimed at"),
        ("d13", "h9.object", "civilian object", "the village of Chakothi", "object hit"),
    ],
)
def test_what_is_neither_right_nor_wrong_does_not_count(
    name: str, property_: str, value: str, words: str, slot: str, known: Known
) -> None:
    """A hit given as the aim too, and a town given as the thing hit, change no figure."""
    gold = one_report(name)
    record, start = as_record(gold), gold.words.index(words)
    event = gold.events[0]
    first = replace(record.statements[0], about=event.id, property=property_, value=(value,), stance="affirms")
    more = replace(first, words=words, start=start, end=start + len(words))

    score, _ = scored(gold, replace(record, statements=(*record.statements, more)), known)

    assert 1.0 == score.tallies[slot].precision


def test_a_state_for_a_town_earns_half(known: Known) -> None:
    """Who names the state where the text names a town is right at the coarser grain."""
    gold = one_report("d10")
    record = as_record(gold)
    told = tuple(replace(one, value=("Ukraine",)) if one.value == ("Izmail",) else one for one in record.statements)

    score, _ = scored(gold, replace(record, statements=told), known)

    assert (0.5, 1.0) == (score.tallies["place"].f1, score.tallies["place, by its state"].f1)


def test_a_stance_turned_round_earns_nothing(known: Known) -> None:
    """Who has a denial as an affirmation has the holder wrong."""
    gold = one_report("d01")
    record = as_record(gold)
    turned = tuple(
        replace(one, stance="affirms") if one.holder == "IRN" and one.about == "duqm" else one
        for one in record.statements
    )

    score, _ = scored(gold, replace(record, statements=turned), known)

    assert (1.0, True) == (score.tallies[EVENTS].f1, (score.tallies["holder and stance"].f1 or 0) < 1)


def test_a_faulty_annotation_is_refused(tmp_path: Path) -> None:
    """A span that does not hold its words is no annotation."""
    source = FOLDER / "d02.yaml"
    (tmp_path / "d02.txt").write_text("other words", encoding="utf-8")
    (tmp_path / "d02.yaml").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")

    with pytest.raises(ValueError, match="does not hold"):
        load_gold(tmp_path / "d02.yaml")


def test_the_command_prints_the_scores(capsys: pytest.CaptureFixture[str]) -> None:
    """The command gives the counts as JSON, and as a table with every difference and its sentence."""
    main([str(FOLDER), "--only", "d10", "--json"])
    told = json.loads(capsys.readouterr().out)
    main([str(FOLDER), "--only", "d10", "--errors"])
    table = capsys.readouterr().out

    assert (["d10"], True) == (list(told["reports"]), "attack events" in told["pooled"]["tallies"])
    assert "pooled over 1 reports" in table
    assert 2 == main([str(FOLDER), "--only", "nobody"])


RAMS = {
    "doc_key": "made-up-1",
    "sentences": [["Iran", "attacked", "Iraq", "on", "Monday", ".", "Iranian", "missiles", "struck", "Erbil", "."]],
    "evt_triggers": [[8, 8, [["conflict.attack.airstrikemissilestrike", 1.0]]]],
    "gold_evt_links": [[[8, 8], [6, 6], "evt001arg01attacker"], [[8, 8], [9, 9], "evt001arg03place"]],
}
WIKI = {
    "doc_id": "made-up-2",
    "tokens": ["Iranian", "missiles", "struck", "Erbil", "in", "Iraq", "."],
    "entity_mentions": [{"id": "e1", "start": 0, "end": 1}, {"id": "e2", "start": 3, "end": 4}],
    "event_mentions": [
        {
            "event_type": "Conflict.Attack.Unspecified",
            "trigger": {"start": 2, "end": 3},
            "arguments": [{"role": "Attacker", "entity_id": "e1"}, {"role": "Place", "entity_id": "e2"}],
        },
        {"event_type": "Contact.Contact.Meet", "trigger": {"start": 0, "end": 1}, "arguments": []},
    ],
}
MUC = {
    "made-up-3": {"doc": "IRANIAN MISSILES STRUCK ERBIL IN IRAQ.", "roles": {"perp_organization_id": [["IRAN"]]}},
    "made-up-4": {"doc": "THE MINISTER MET THE PRESS.", "roles": {"perp_organization_id": []}},
}


@pytest.mark.parametrize(("kind", "plain"), [("rams", RAMS), ("wikievents", WIKI)])
def test_sets_of_others_are_measured(kind: str, plain: object, tmp_path: Path, known: Known) -> None:
    """A set in the layout of others is read from its path, and trigger, attacker and place are counted."""
    path = tmp_path / "set.gz"
    path.write_bytes(gzip.compress(f"{json.dumps(plain)}\n".encode()))

    told = measure_set(kind, path=path, known=known)

    triggers, arguments = told["triggers"], told["arguments"]
    assert isinstance(triggers, dict)
    assert isinstance(arguments, dict)
    assert (1, 1.0) == (triggers["wanted"], triggers["recall"])
    assert [1.0, 1.0] == [arguments[f"{role}, strict"]["recall"] for role in ("attacker", "place")]


PARAGRAPHS = """
- p: "Iranian missiles struck Erbil on Monday, killing three people. Oil rose."
  "on": "2025-11-12"
  events:
  - {head: "struck", by: "IRN", of: "IRQ", at: "Erbil", date: "2025-11-10", kill: "3", who: "report"}
  - {head: "rose", by: "USA", of: "", at: "Basra", date: "2025-11-01", kill: "", who: "report"}
"""
SENTENCES = """
- {s: "Iranian missiles struck Erbil on Monday.", by: "IRN", of: "", at: "Erbil", date: "Monday", head: "struck"}
- {s: "Oil rose in Erbil.", by: "", of: "", at: "", date: "", head: "rose", not: true}
"""


def packed(text: str, path: Path) -> Path:
    """Return the path of an archive with one file in it."""
    content = text.encode()
    member = tarfile.TarInfo("made-up.yaml")
    member.size = len(content)
    with tarfile.open(path, "w:gz") as archive:
        archive.addfile(member, io.BytesIO(content))
    return path


def test_paragraphs_are_measured(tmp_path: Path, known: Known) -> None:
    """Of two attacks that a paragraph is said to tell one is found, with who, where, when and how many."""
    told = measure_paragraphs(packed(PARAGRAPHS, tmp_path / "set.tar.gz"), known=known)["made-up.yaml"]

    assert (1, 2, 1, 1) == tuple(told[name] for name in ("paragraphs", *(f"attacks {it}" for it in COUNTED)))
    assert [(1, 1, 1)] * 4 == [tuple(told[f"{slot} {it}"] for it in COUNTED) for slot in ("by", "at", "date", "kill")]


COUNTED = ("wanted", "found", "right")


def test_sentences_are_measured(tmp_path: Path, known: Known) -> None:
    """The sentence that tells an attack is read so, and the one that tells none is not."""
    told = measure_sentences(packed(SENTENCES, tmp_path / "set.tar.gz"), known=known)

    assert {"made-up.yaml": {"read": 1, "of": 1}, "made-up.yaml, that tell none": {"read": 0, "of": 1}} == told


def test_messages_in_capitals_are_measured(tmp_path: Path, known: Known) -> None:
    """Of two messages in capitals the one with an attack is found, and who did it."""
    path = tmp_path / "muc.gz"
    path.write_bytes(gzip.compress(json.dumps(MUC).encode()))

    told = measure_set("muc4", path=path, known=known)

    whose = told["organisations that did it, of those the register knows"]
    messages = told["messages with an incident"]
    assert isinstance(messages, dict)
    assert isinstance(whose, dict)
    assert (2, 1.0, 1.0) == (told["documents"], messages["f1"], whose["f1"])
