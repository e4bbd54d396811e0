"""An answer given again beside its receipt, as people read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.comparisons import Difference, Replay
from foedus.instruments import Register
from foedus.obligations import DISCLAIMER
from foedus.reports.citation import Citations
from foedus.reports.knowledgesheet import cause_words, change_items, findings_table
from foedus.reports.page import Block, Heading, Page, Paragraph, fields, items, section
from foedus.reports.wording import count_of, instrument_name, join_words, written_date, written_moment
from foedus.statements import Record

LAW = {
    "changed": "is no more what it was",
    "gone": "is no more in the register",
    "new": "gave no finding then",
    "same": "is what it was",
}
SAME = "The answer is the same."


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A replay with what it was made of, and the version of the software that made it."""

    replay: Replay
    record: Record
    register: Register
    actors: Actors
    version: str


def replay_page(seen: Replayed) -> Page:
    """Return an answer of today beside its receipt: whether it is the same, and what each difference comes through."""
    replay, citations = seen.replay, Citations(seen.record, seen.actors)
    blocks: list[Block] = [Heading(text="An answer given again", level=1), *_frame(seen)]
    blocks.append(Paragraph(text=replay_sentence(replay), strong=True))
    blocks += section("Statements that differ", blocks=_evidence(seen, citations))
    blocks += section("Instruments that differ", blocks=_instruments(seen))
    blocks += section("Findings that differ", blocks=_differences(seen, citations))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def replay_sentence(replay: Replay) -> str:
    """Return whether the answer is the same and, if not, through what it differs."""
    lost = len(replay.evidence.missing) + len(replay.evidence.later)
    missing = f"{count_of(lost, noun='statement')} that it rests on cannot be had any more." if lost else ""
    if not replay.differences:
        return f"{SAME[:-1]}, but {missing}" if missing else SAME
    through = dict.fromkeys(name for one in replay.differences for name in replay.through(one))
    told = count_of(len(replay.differences), noun="finding")
    words = {"statement": "statements", "clause": "clauses", "lost statement": "lost statements"}
    named = join_words([words.get(name, "neither statements nor clauses, but the software") for name in through])
    return f"{told} of {len(replay.differences) + replay.same} differ{'s' * (told[:2] == '1 ')}, through {named}."


def _frame(seen: Replayed) -> tuple[Block, ...]:
    receipt = seen.replay.receipt
    question = receipt.question
    return fields(
        (
            ("Incidents", ", ".join(receipt.incidents)),
            ("Law of", written_date(question.on) if question.on else "the day it happened"),
            ("Known by", written_moment(question.as_of) if question.as_of else "everything on record"),
            ("Evidence policy", receipt.policy),
            ("Account", question.account),
            ("Readings", "narrow and broad" if question.reading == "both" else question.reading),
            ("Register", _then_and_now(receipt.register_digest, now=seen.register.digest, same="as it was")),
            ("Foedus", _then_and_now(receipt.version, now=seen.version, same=seen.version)),
        )
    )


def _then_and_now(then: str, *, now: str, same: str) -> str:
    return same if then == now else f"{then[:10]} then, {now[:10]} now"


def _differences(seen: Replayed, citations: Citations) -> Iterator[Block]:
    """Yield a table for each reason, with what the instruments as they were make of it."""
    grouped: dict[str, list[Difference]] = {}
    for one in seen.replay.differences:
        grouped.setdefault(_reason(one, seen, citations), []).append(one)
    for reason, listed in grouped.items():
        yield Heading(text=f"Through {reason}", level=3)
        pairs = ((one.before, one.after) for one in listed)
        yield from findings_table(pairs, register=seen.register, actors=seen.actors)


def _reason(one: Difference, seen: Replayed, citations: Citations) -> str:
    finding = one.after or one.before
    name = instrument_name(finding.instrument, register=seen.register) if finding else ""
    found = []
    for through in seen.replay.through(one):
        if through == "statement":
            found.append(cause_words(one.cause, citations=citations))
        elif through == "clause":
            found.append(f"a clause: {name} {LAW[one.law]}{_restored(one)}")
        elif through == "lost statement":
            found.append("a statement that is lost")
        else:
            found.append("neither a statement nor a clause: the software, its places or its actors")
    return join_words(found)


def _restored(one: Difference) -> str:
    if one.restored is None:
        return ""
    kept = "is as it was" if one.restored else "still differs"
    return f"; with the register of the receipt the finding {kept}"


def _instruments(seen: Replayed) -> tuple[Block, ...]:
    turned: dict[str, list[str]] = {}
    for one in seen.replay.differences:
        finding = one.after or one.before
        if finding is not None and one.by_law:
            turned.setdefault(finding.instrument, []).append(finding.provision)
    return items(
        f"{instrument_name(name, register=seen.register)} ({name}) {LAW[law]}; "
        + (
            f"otherwise found: {join_words(list(dict.fromkeys(turned[name])))}."
            if name in turned
            else "no finding differs."
        )
        for name, law in seen.replay.instruments.items()
    )


def _evidence(seen: Replayed, citations: Citations) -> Iterator[Block]:
    evidence = seen.replay.evidence
    yield from change_items(evidence.changes, citations=citations)
    yield from items(
        (
            *(f"missing: the record has no statement {name[:10]}" for name in evidence.missing),
            *(
                f"later: {citations.entry(one)} It is dated after the receipt's day of knowledge."
                for one in evidence.later
            ),
        )
    )
