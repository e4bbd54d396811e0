"""Who owes what to whom, clause by clause, with the words that say so."""

from collections.abc import Iterator

from foedus.instruments import Register
from foedus.obligations import Assessment, Owed
from foedus.reports.citation import Citations
from foedus.reports.findingtable import clause_name
from foedus.reports.page import Block, Heading, Quote, fields
from foedus.reports.wording import actor_name, actor_names, duty_words, join_words, named_words, written_date


def owed_blocks(assessment: Assessment, *, register: Register, citations: Citations) -> Iterator[Block]:
    """Yield, for each clause, who owes what; bearers who owe alike stand together."""
    grouped: dict[tuple[str, str, str], list[Owed]] = {}
    for one in assessment.obligations:
        grouped.setdefault((one.incident, one.instrument, one.provision_id), []).append(one)
    for (incident, _, _), group in grouped.items():
        where = f", for {incident}" if len(assessment.incidents) > 1 else ""
        yield Heading(text=clause_name(group[0], register=register) + where, level=3)
        if group[0].words:
            yield Quote(text=group[0].words)
        by_state: dict[tuple[str, str, tuple[str, ...]], list[Owed]] = {}
        for one in group:
            by_state.setdefault((one.beneficiary, one.state, one.awaiting), []).append(one)
        for alike in by_state.values():
            yield from _owed(alike, citations)


def _owed(alike: list[Owed], citations: Citations) -> Iterator[Block]:
    one, actors = alike[0], citations.actors
    bearers = actor_names(tuple(dict.fromkeys(each.bearer for each in alike)), actors=actors)
    state = one.state + (f" ({named_words(join_words(one.awaiting), actors=actors)})" if one.awaiting else "")
    open_ = {"measures": one.measures, "discretion": one.discretion, "deadline": one.deadline, "until when": one.until}
    yield from fields(
        (
            ("Owed by", bearers),
            ("Through", one.officer),
            ("Owed to", actor_name(one.beneficiary, actors=actors)),
            ("Owes", duty_words(one.modality, owes=one.owes)),
            ("Measures", join_words(one.measures)),
            ("Discretion", one.discretion),
            ("Deadline", one.deadline),
            ("Due by", f"{written_date(one.deadline_on)} ({one.deadline_basis})" if one.deadline_on else ""),
            ("Until", one.until),
            ("Procedure", one.procedure),
            ("Bounded by", one.bound_by),
            ("Against", join_words(one.against)),
            ("Jointly", one.jointly if one.jointly != "not stated" else ""),
            ("Yields to", one.yields_to),
            ("Binding", one.binding),
            ("State", state),
            ("Not stated", join_words([name for name, value in open_.items() if not value])),
            ("Contested by", join_words([citations.holder(name) for name in one.contested_by])),
            (
                "Statements" if citations.clauses is None else "Sources",
                citations.mark((f"{one.instrument}#{one.provision_id}", *one.statements)),
            ),
        )
    )
