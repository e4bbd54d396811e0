"""A cascade, as people read it: round by round who comes in and by which words, who stays out, where it forks."""

from collections.abc import Iterable, Iterator

from foedus.actors import Actors
from foedus.cascades import Call, Cascade, Entry, Fork, Round
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Page, Paragraph, Quote, items, section, table
from foedus.reports.wording import actor_name, actor_names, count_of, duty_words, join_words, named_words, written_date

COLUMNS = (
    *("round", "what", "actor", "against", "for_whom", "provision", "how", "owes", "modality", "binding"),
    *("automaticity", "means", "measures", "latitude", "discretion", "why", "reason", "followed"),
)
PRESUMED = (
    "Every attack is taken to be an invasion of the home land of the one attacked, where nothing else is said.",
    "Whoever is attacked resists, and whoever comes in is fought back; nothing is undone.",
    "Force that answers an attack which nobody provoked is brought on by that attack.",
    "Where a clause gives a right of self-defence (from 24 October 1945 on), such an answer is no armed attack.",
    "What waits for a request, a determination, a state of war or a judgement stays open until it is assumed.",
    "A clause that more than forty bear, or an organisation, is for the body to carry out, and calls nobody alone.",
)
KINDS = {
    "means": "a choice: help is owed, and force is not named",
    "modality": "a choice: it is not said that the bearer shall",
    "fact": "an open fact",
    "reading": "a reading of the words",
    "in force": "not known whether in force",
    "text": "a text that was not reached",
    "not stated": "the text says nothing of what follows",
    "body": "for a body of States to carry out",
    "torn": "torn between two sides",
}
WHY = {
    "initiative": "it began, or brought it on itself",
    "area": "outside the area",
    "attacker": "another attacker",
    "number": "the number of attackers",
    "act": "another act",
    "object": "another object",
    "owner": "another's",
    "condition": "its condition is not fulfilled",
    "discretion": "left to its discretion",
    "assumed": "assumed",
    "exception": "an exception",
}


def cascade_page(found: Cascade, *, actors: Actors) -> Page:
    """Return a cascade as a page: a section for each round, then what was presumed."""
    start = found.start
    title = f"If {actor_names(start.attackers, actors=actors)} attacks {actor_names(start.victims, actors=actors)}"
    blocks: list[Block] = [Heading(text=f"{title}: {written_date(start.on.isoformat())}", level=1)]
    blocks.append(Paragraph(text=cascade_sentence(found, actors=actors), strong=True))
    blocks += section("Assumed", blocks=items(_assumed(found, actors)))
    quoted: set[str] = set()
    for one in found.rounds[1:]:
        blocks += section(f"Round {one.number}", blocks=_round(one, actors, quoted))
    blocks += section("Presumed", blocks=items(PRESUMED))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def cascade_sentence(found: Cascade, *, actors: Actors) -> str:
    """Return who is at war in the end, after how many rounds, and how many forks were passed."""
    rounds = sum(1 for one in found.rounds[1:] if one.entries)
    first = {*found.start.attackers, *found.start.victims}
    joined = [name for name in found.belligerents if name not in first]
    open_forks = sum(1 for one in found.rounds for fork in one.forks if not fork.followed)
    forks = count_of(open_forks, noun="way in that is", many="ways in that are") + " left open"
    if not joined:
        return f"Nobody else comes in; {forks}."
    who = actor_names(joined, actors=actors, most=12)
    return f"{count_of(len(joined), noun='more belligerent')} in {count_of(rounds, noun='round')}: {who}; {forks}."


def cascade_rows(found: Cascade) -> list[dict[str, str]]:
    """Return everything that the rounds bring as rows of `COLUMNS`; `what` is entry, fork, kept-out or owes-else."""
    return [row for one in found.rounds for row in _rows(one)]


def cascade_network(found: Cascade, *, actors: Actors) -> dict[str, list[dict[str, str]]]:
    """Return nodes (id, name) and edges (who comes in against whom, in which round, by which clauses)."""
    nodes = [{"id": name, "name": actor_name(name, actors=actors)} for name in found.belligerents]
    edges = [
        {
            "source": one.by,
            "target": one.against,
            "round": str(each.number),
            "how": one.how,
            "for_whom": ", ".join(one.for_whom),
            "provisions": ", ".join(dict.fromkeys(call.clause for call in one.calls)),
        }
        for each in found.rounds
        for one in each.entries
    ]
    return {"nodes": nodes, "edges": edges}


def _assumed(found: Cascade, actors: Actors) -> Iterator[str]:
    rules = found.rules
    for one in rules.assumptions:
        who, other = (actor_name(name, actors=actors) if name else "" for name in (one.actor, one.other))
        when = f" in round {one.round}" if one.round else ""
        yield {
            "out": f"{who} stays out.",
            "in": f"{who} comes in wherever a clause leaves it open.",
            "joins": f"{who} joins {other} without a clause{when}.",
            "attacks": f"{who} attacks {other}{when}.",
            "war": "Every fight is a state of war.",
            "request": "Whoever is attacked asks for help.",
            "answers": "Force in answer to one's own attack counts as an attack.",
            "bodies": "What more than forty bear each of them carries out.",
            "yes": f"So it is: {one.text}.",
            "no": f"So it is not: {one.text}.",
        }[one.kind]
    if rules.only_shall:
        yield "Only clauses that say shall or will are followed."
    if rules.only_force:
        yield "Only clauses that name force are followed."


def _round(one: Round, actors: Actors, quoted: set[str]) -> Iterator[Block]:
    yield from items(_entry(each, actors) for each in one.entries)
    yield from _quotes((call for entry in one.entries for call in entry.calls), quoted)
    out = (*_grouped(one.kept_out, actors), *_quotes(one.kept_out, quoted))
    yield from section("Kept out, by these words", blocks=out, level=3)
    yield from section("Forks", blocks=_forks(one.forks, actors), level=3)
    yield from section("Owed besides, short of force", blocks=_grouped(one.owes_else, actors), level=3)


def _entry(one: Entry, actors: Actors) -> str:
    pair = f"{actor_name(one.by, actors=actors)} against {actor_name(one.against, actors=actors)}"
    if one.how == "assumed" and not one.calls:
        return f"{pair}: assumed, by no clause."
    told = [
        f"{call.instrument}, {call.ref} ({call.clause}), for {actor_name(call.beneficiary, actors=actors)}: "
        f"{duty_words(call.modality, owes=call.owes)}"
        for call in one.calls
    ]
    return f"{pair}, by {join_words(list(dict.fromkeys(told)))}."


def _quotes(calls: Iterable[Call], quoted: set[str]) -> Iterator[Block]:
    """Yield the words of each clause that was not quoted before."""
    for one in {call.clause: call for call in calls}.values():
        note = " (translation)" if one.words_of == "translation" else ""
        if one.words and one.clause not in quoted:
            quoted.add(one.clause)
            yield Quote(text=one.words, source=f"{one.instrument}, {one.ref}{note}")


def _grouped(calls: tuple[Call, ...], actors: Actors) -> Iterator[Block]:
    grouped: dict[tuple[str, str, str, str], list[Call]] = {}
    for one in calls:
        grouped.setdefault((one.clause, one.beneficiary, one.why, one.what), []).append(one)
    rows = (
        (
            actor_names([one.bearer for one in listed], actors=actors),
            actor_name(beneficiary, actors=actors),
            clause,
            WHY.get(why, KINDS.get(why, why)),
            named_words(what, actors=actors),
        )
        for (clause, beneficiary, why, what), listed in grouped.items()
    )
    yield from table(("who", "for whom", "clause", "because", "in full"), rows=rows)


def _forks(forks: tuple[Fork, ...], actors: Actors) -> Iterator[Block]:
    grouped: dict[tuple[str, str, str, str, bool], list[Fork]] = {}
    for one in forks:
        grouped.setdefault((one.call.clause, one.call.beneficiary, one.kind, one.what, one.followed), []).append(one)
    rows = (
        (
            actor_names([one.call.bearer for one in listed], actors=actors),
            actor_name(beneficiary, actors=actors),
            clause,
            KINDS.get(kind, kind),
            named_words(what, actors=actors),
            "followed" if followed else "left open",
        )
        for (clause, beneficiary, kind, what, followed), listed in grouped.items()
    )
    yield from table(("who", "for whom", "clause", "fork", "it turns on", "here"), rows=rows)


def _rows(one: Round) -> Iterator[dict[str, str]]:
    for entry in one.entries:
        base = {"round": str(one.number), "what": "entry", "actor": entry.by, "against": entry.against}
        base |= {"how": entry.how, "followed": "yes"}
        for call in entry.calls:
            yield _of(call) | base
        if not entry.calls:
            yield base
    for fork in one.forks:
        row = _of(fork.call) | {"round": str(one.number), "what": "fork", "why": fork.kind, "reason": fork.what}
        yield row | {"followed": "yes" if fork.followed else "no"}
    for what, calls in (("kept-out", one.kept_out), ("owes-else", one.owes_else)):
        yield from (_of(call) | {"round": str(one.number), "what": what} for call in calls)


def _of(call: Call) -> dict[str, str]:
    return {
        "actor": call.bearer,
        "against": ", ".join(call.against),
        "for_whom": call.beneficiary,
        "provision": call.clause,
        "owes": call.owes,
        "modality": call.modality,
        "binding": call.firmness.binding,
        "automaticity": call.firmness.automaticity,
        "means": call.firmness.means,
        "measures": ", ".join(call.firmness.measures) or "not stated",
        "latitude": call.firmness.latitude,
        "discretion": call.firmness.discretion,
        "why": call.why,
        "reason": call.what,
        "followed": "no",
    }
