"""Who covers whom, as people read it: a table of clauses, their words, a matrix, and a network."""

from collections.abc import Iterator

from foedus.actors import Actors
from foedus.comparisons import Cover, Promise
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Page, Paragraph, Quote, items, section, table
from foedus.reports.wording import actor_name, actor_names, count_of, duty_words, join_words, named_words, written_date
from foedus.terms import hyphened

FORCE = {"yes": "yes", "unknown": "not known"}
MOST_WORDS = 40
NAMED = 8
COLUMNS = (
    "bearer",
    "beneficiary",
    "provision",
    "ref",
    "kind",
    "owes",
    "modality",
    "binding",
    "automaticity",
    "means",
    "measures",
    "latitude",
    "discretion",
    "in_force",
    "meets",
    "conditions",
    "exceptions",
    "hinges_on",
)


def cover_page(cover: Cover, *, actors: Actors) -> Page:
    """Return who would owe what, clause by clause, with the words of each, and the clauses that an attacker escapes."""
    blocks: list[Block] = [Heading(text=_title(cover, actors), level=1)]
    blocks.append(Paragraph(text=cover_sentence(cover, actors=actors), strong=True))
    blocks += section("Who would owe what", blocks=_clauses(cover.promises, cover, actors))
    title = f"Clauses that an attack by {actor_name(cover.against, actors=actors)} cannot meet"
    blocks += section(title, blocks=_clauses(cover.excluded, cover, actors))
    blocks += section("Which words", blocks=_words(cover))
    if cover.for_all:
        told = join_words(list(cover.for_all))
        blocks.append(Paragraph(text=f"Every State may help by {told}; that covers nobody in particular."))
    blocks.append(
        Paragraph(
            text="Firmness has four axes, and no sum. What the text does not state is not stated, and not nothing."
        )
    )
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def cover_sentence(cover: Cover, *, actors: Actors) -> str:
    """Return how many would owe something, by how many clauses, and how surely these are in force."""
    surely = [one for one in cover.promises if one.in_force == "yes"]
    bearers = {one.bearer for one in surely}
    clauses = {one.clause for one in surely}
    if not cover.promises:
        return "Nobody would owe anything by the clauses of the register."
    covered = {one.beneficiary for one in surely}
    told = f"{count_of(len(bearers), noun='actor')} would owe something by {count_of(len(clauses), noun='clause')}"
    if len(cover.beneficiaries) > 1:
        told += f" to {len(covered)} of {len(cover.beneficiaries)} States"
    doubtful = len({one.clause for one in cover.promises} - clauses)
    whether = "whether it is in force" if doubtful == 1 else "whether they are in force"
    more = f"; of {count_of(doubtful, noun='more clause')} it is not known {whether}" if doubtful else ""
    few = f": {_first_names(sorted(bearers), actors)}" if len(cover.beneficiaries) == 1 and bearers else ""
    return f"{told}{few}{more}."


def _first_names(names: list[str], actors: Actors) -> str:
    """Return the first of some names, with how many more there are; how many in all is told before."""
    shown = [actor_name(one, actors=actors) for one in names[:NAMED]]
    left = len(names) - len(shown)
    return f"{', '.join(shown)} and {left} more" if left else join_words(shown)


def cover_matrix_page(cover: Cover, *, actors: Actors) -> Page:
    """Return a matrix: who covers down the side, who is covered across, the clauses in the cells."""
    names, rows = matrix_of(cover)
    blocks: list[Block] = [Heading(text=_title(cover, actors), level=1)]
    blocks += table(("bearer", *names), rows=rows)
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def matrix_of(cover: Cover) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the names across, and a row for each bearer: its name, then the clauses by which it covers each."""
    cells: dict[tuple[str, str], list[str]] = {}
    for one in cover.promises:
        cells.setdefault((one.bearer, one.beneficiary), []).append(one.clause)
    across = tuple(sorted({name for _, name in cells}))
    down = sorted({name for name, _ in cells})
    rows = tuple((bearer, *("; ".join(cells.get((bearer, name), ())) for name in across)) for bearer in down)
    return across, rows


def cover_rows(cover: Cover) -> list[dict[str, str]]:
    """Return the promises as rows of `COLUMNS`, excluded ones among them (`meets` is not_met)."""
    return [
        {
            "bearer": one.bearer,
            "beneficiary": one.beneficiary,
            "provision": one.clause,
            "ref": one.ref,
            "kind": one.kind,
            "owes": hyphened(one.owes),
            "modality": one.modality,
            "binding": one.firmness.binding,
            "automaticity": one.firmness.automaticity,
            "means": one.firmness.means,
            "measures": ", ".join(one.firmness.measures) or "not stated",
            "latitude": one.firmness.latitude,
            "discretion": one.firmness.discretion,
            "in_force": one.in_force,
            "meets": one.meets,
            "conditions": " | ".join(one.conditions),
            "exceptions": " | ".join(one.exceptions),
            "hinges_on": " | ".join(map(str, one.hinges_on)),
        }
        for one in (*cover.promises, *cover.excluded)
    ]


def cover_network(cover: Cover, *, actors: Actors) -> dict[str, list[dict[str, str]]]:
    """Return nodes (id, name) and edges (from bearer to beneficiary, one a clause) of what would be owed."""
    names = sorted({name for one in cover.promises for name in (one.bearer, one.beneficiary)})
    edges = []
    for row in cover_rows(cover)[: len(cover.promises)]:
        rest = {key: value for key, value in row.items() if key not in ("bearer", "beneficiary")}
        edges.append({"source": row["bearer"], "target": row["beneficiary"]} | rest)
    return {"nodes": [{"id": one, "name": actor_name(one, actors=actors)} for one in names], "edges": edges}


def _title(cover: Cover, actors: Actors) -> str:
    who = actor_names(cover.beneficiaries, actors=actors, most=2)
    by = f"an attack by {actor_name(cover.against, actors=actors)}" if cover.against else "an attack by anyone"
    return f"Who would owe what to {who} against {by}, {written_date(cover.on.isoformat())}"


def _clauses(promises: tuple[Promise, ...], cover: Cover, actors: Actors) -> tuple[Block, ...]:
    grouped: dict[tuple[str, tuple[str, ...]], list[Promise]] = {}
    for one in promises:
        grouped.setdefault((one.clause, (one.in_force, *one.conditions)), []).append(one)
    columns = ["clause", "who", "to whom", "owes", "binding", "brought about", "measures", "discretion", "in force"]
    columns += ["if", "unless", "hinges on"]
    many = len(cover.beneficiaries) > 1
    rows = (_row(clause, listed, actors, many=many) for (clause, _), listed in grouped.items())
    return table(tuple(columns), rows=rows)


def _row(clause: str, listed: list[Promise], actors: Actors, *, many: bool) -> tuple[str, ...]:
    one = listed[0]
    axes = {name: word.replace("_", " ") for name, word in one.firmness.axes()}
    return (
        clause,
        actor_names(list(dict.fromkeys(each.bearer for each in listed)), actors=actors),
        actor_names(list(dict.fromkeys(each.beneficiary for each in listed)), actors=actors) if many else "",
        duty_words(one.modality, owes=one.owes),
        axes["bindingness"],
        axes["automaticity"],
        _with(axes["measures named"], ", ".join(one.firmness.measures)),
        _with(axes["discretion"], one.firmness.discretion),
        FORCE[one.in_force],
        " or ".join(one.conditions),
        " or ".join(one.exceptions),
        named_words("; ".join(map(str, one.hinges_on)).replace("_", " "), actors=actors),
    )


def _with(word: str, words: str) -> str:
    """Return the word of an axis with the words behind it, where the text has any."""
    return f"{word}: {words}" if words and words != "not stated" else word


def _words(cover: Cover) -> Iterator[Block]:
    told = {one.clause: one for one in cover.promises}
    shown = list(told.values())[:MOST_WORDS]
    for one in shown:
        if one.words:
            note = " (translation)" if one.words_of == "translation" else ""
            yield Quote(text=one.words, source=f"{one.instrument}, {one.ref} ({one.clause}){note}")
    unread = [one.clause for one in shown if not one.words]
    yield from items([f"No words were read of {join_words(unread)}."] if unread else [])
    left = len(told) - len(shown)
    if left > 0:
        yield Paragraph(text=f"The words of {left} more clauses are shown by `foedus show`.")
