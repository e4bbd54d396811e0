"""The ledger as people read it: what was done about each duty, what does not count to it and why, what is open."""

from collections.abc import Iterator

from foedus.actors import Actors
from foedus.instruments import Register
from foedus.ledgers import NO_BREACH, RULE, Entry, Laid, Ledger, Stage, Way
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Items, Page, Paragraph, items, section, table
from foedus.reports.wording import (
    actor_name,
    actor_names,
    duty_words,
    instrument_name,
    join_words,
    named_words,
    written_date,
)

QUIET = ("dormant", "standing")
NAMED = 8


def ledger_page(ledger: Ledger, *, register: Register, actors: Actors) -> Page:
    """Return the ledger as a page: the states in a table, then each duty with its acts, then the procedure."""
    title = "; ".join(one.title or one.id for one in ledger.incidents)
    blocks: list[Block] = [Heading(text=f"Ledger: {title}", level=1)]
    blocks.append(Paragraph(text=ledger_sentence(ledger, register=register, actors=actors), strong=True))
    blocks += section("Duties", blocks=_overview(ledger, register, actors))
    blocks += section("Owed without an incident", blocks=_standing(ledger, register, actors))
    blocks += section("How firm", blocks=_firmness(ledger, register))
    for group in _alike((*ledger.entries, *ledger.standing)):
        if group[0].acts:
            blocks += _entry(group, register, actors)
    for way in ledger.ways:
        blocks += section(f"Procedure: {_clause(way, register)}", blocks=_way(way, actors), level=3)
    if ledger.unlaid:
        blocks += section("Acts beside no duty", blocks=items(ledger.unlaid))
    return Page(blocks=(*blocks, Paragraph(text=RULE), Paragraph(text=NO_BREACH), Paragraph(text=DISCLAIMER)))


def ledger_sentence(ledger: Ledger, *, register: Register, actors: Actors) -> str:
    """Return the answer in one sentence: the states, and the clauses for which nothing is on record."""
    counts: dict[str, int] = {}
    for group in _alike(ledger.entries):
        counts[group[0].state] = counts.get(group[0].state, 0) + 1
    told = [f"{count} {state.replace('_', ' ')}" for state, count in counts.items() if state not in QUIET]
    silent = dict.fromkeys(
        f"{instrument_name(one.instrument, register=register)}, {one.provision}"
        f" ({actor_name(one.bearer, actors=actors)})"
        for group in _alike(ledger.entries)
        for one in group[:1]
        if one.state == "no_record" and len(group) == 1
    )
    rest = f" Nothing on record counts to: {join_words(list(silent))}." if silent else ""
    return f"Of the duties laid open, clause by clause: {join_words(told) or 'none'}.{rest}"


def _alike(entries: tuple[Entry, ...]) -> list[list[Entry]]:
    """Return the entries of one clause together whose bearers stand alike, by the same acts."""
    found: dict[tuple[object, ...], list[Entry]] = {}
    for one in entries:
        acts = tuple((act.act, act.credit, act.score) for act in one.acts)
        key = (one.incident, one.instrument, one.provision_id, one.beneficiary, one.owes, one.state, acts)
        found.setdefault(key, []).append(one)
    return list(found.values())


def _overview(ledger: Ledger, register: Register, actors: Actors) -> tuple[Block, ...]:
    rows = (
        (
            f"{instrument_name(one.instrument, register=register)}, {one.provision}",
            actor_names(tuple(each.bearer for each in group), actors=actors),
            actor_name(one.beneficiary, actors=actors),
            duty_words(one.modality, owes=one.owes),
            one.state.replace("_", " "),
            "–" if one.score is None else f"{one.score} of 3",
            written_date(one.deadline_on) if one.deadline_on else "",
        )
        for group in _alike(ledger.entries)
        for one in group[:1]
        if one.state not in QUIET
    )
    return table(("Clause", "Owed by", "To", "Owes", "State", "Score", "By"), rows=rows)


def _standing(ledger: Ledger, register: Register, actors: Actors) -> tuple[Block, ...]:
    """Return the duties of peace: they stand whatever happened, and silence about them says nothing."""
    refrain = tuple(one for one in ledger.entries if one.state == "standing")
    rows = (
        (
            f"{instrument_name(one.instrument, register=register)}, {one.provision}",
            actor_names(_bearers(group), actors=actors, most=NAMED),
            actor_name(one.beneficiary, actors=actors),
            duty_words(one.modality, owes=one.owes) if one.owes else "refrain",
            one.state.replace("_", " "),
            "–" if one.score is None else f"{one.score} of 3",
            one.because,
        )
        for group in _alike((*ledger.standing, *refrain))
        for one in group[:1]
    )
    return table(("Clause", "Owed by", "To", "Owes", "State", "Score", "Because"), rows=rows)


def _bearers(group: list[Entry]) -> tuple[str, ...]:
    """Return who owes; an entry of a clause that yields no obligation names all its bearers together."""
    return tuple(
        dict.fromkeys(name for one in group for name in (one.bearer.split() if not one.owes else [one.bearer]))
    )


def _firmness(ledger: Ledger, register: Register) -> tuple[Block, ...]:
    """Return the four axes of each clause, side by side and never added up, and what goes before it."""
    seen = {
        (one.instrument, one.provision_id, one.owes, one.yields): one
        for one in (*ledger.entries, *ledger.standing)
        if one.automaticity
    }
    rows = (
        (
            f"{instrument_name(one.instrument, register=register)}, {one.provision}",
            one.binding,
            one.automaticity.replace("_", " "),
            one.means.replace("_", " "),
            one.latitude.replace("_", " "),
            ", ".join(one.yields),
        )
        for one in seen.values()
    )
    return table(("Clause", "Binding", "Comes", "Means", "Choice", "Yields to"), rows=rows)


def _entry(group: list[Entry], register: Register, actors: Actors) -> Iterator[Block]:
    one = group[0]
    bearers = actor_names(tuple(each.bearer for each in group), actors=actors)
    yield Heading(text=f"{instrument_name(one.instrument, register=register)}, {one.provision}: {bearers}", level=3)
    yield Paragraph(text=named_words(f"{one.state.replace('_', ' ').capitalize()}: {one.because}", actors=actors))
    yield Items(items=tuple(named_words(_act(act), actors=actors) for act in one.acts))


def _act(act: Laid) -> str:
    when = f", {written_date(act.happened_on)}" if act.happened_on else ", on a day that is not known"
    score = f" ({act.score} of 3)" if act.score is not None else ""
    head = "counts" if act.credit == "credited" else act.credit.replace("_", " ")
    because = act.because.removeprefix("not credited, since ")
    since = "since " if act.because != because else ""
    where = f" [{', '.join(one[:10] for one in act.statements[:1])}]" if act.statements else ""
    return f"{act.title}{when}: {head}{score}, {since}{because}{where}"


def _way(way: Way, actors: Actors) -> Iterator[Block]:
    judges = way.procedure.judges
    yield Paragraph(text=f"Who judges: {named_words(join_words(judges), actors=actors) or 'not stated'}.")
    yield from table(
        ("Stage", "State", "Day", "Asked for by", "Who can move it", "On record"),
        rows=(_stage(one, actors) for one in way.procedure.stages),
    )


def _stage(one: Stage, actors: Actors) -> tuple[str, ...]:
    record = [step.act + ("" if step.names or one.name == "attack" else " (does not name it)") for step in one.steps]
    return (
        one.name,
        "on record, not asked for" if one.state == "beside" else one.state,
        written_date(one.on) if one.on else "",
        one.asked_by,
        actor_names(one.movers, actors=actors) if one.state == "open" else "",
        ", ".join(record),
    )


def _clause(way: Way, register: Register) -> str:
    return f"{instrument_name(way.instrument, register=register)}, {way.provision}"
