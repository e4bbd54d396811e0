"""A plan on a day, as people read it: a strip with one mark a point, the points, and the acts behind each."""

from collections.abc import Iterator

from foedus.actors import Actors
from foedus.ledgers.plan import MARKS, PlanOnDay, Point, Tracked
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Fields, Heading, Items, Page, Paragraph, section, table
from foedus.reports.wording import actor_names, join_words, named_words, shortened, written_date

NOT_STATED = "not stated"


def plan_page(plan: PlanOnDay, *, actors: Actors) -> Page:
    """Return the plan as a page."""
    blocks: list[Block] = [Heading(text=f"{plan.title} on {written_date(plan.on)}", level=1)]
    blocks.append(Paragraph(text=plan_sentence(plan), strong=True))
    blocks.append(Fields(pairs=(("Strip", plan.strip), ("Marks", _legend(plan)))))
    rows = (_row(one, actors) for one in plan.points)
    blocks += section("Points", blocks=table(("Point", "", "Asks", "Of", "State", "Score", "By"), rows=rows))
    for one in plan.points:
        if one.acts:
            blocks += _evidence(one, actors)
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def plan_sentence(plan: PlanOnDay) -> str:
    """Return how many points stand how, in one sentence."""
    counts: dict[str, int] = {}
    for one in plan.points:
        counts[one.state] = counts.get(one.state, 0) + 1
    told = [f"{count} {state.replace('_', ' ')}" for state, count in counts.items()]
    return f"Of {len(plan.points)} points: {join_words(told)}."


def _legend(plan: PlanOnDay) -> str:
    seen = {one.state for one in plan.points}
    return ", ".join(f"{mark} {state.replace('_', ' ')}" for state, mark in MARKS.items() if state in seen)


def _row(one: Point, actors: Actors) -> tuple[str, ...]:
    return (
        one.ref,
        MARKS[one.state],
        shortened(one.asks),
        actor_names(one.bearers, actors=actors) or NOT_STATED,
        one.state.replace("_", " "),
        "–" if one.score is None else f"{one.score} of 3",
        written_date(one.deadline_on) if one.deadline_on else "",
    )


def _evidence(one: Point, actors: Actors) -> Iterator[Block]:
    yield Heading(text=f"{one.ref}: {one.state.replace('_', ' ')}", level=3)
    if one.condition:
        since = f", on record since {written_date(one.since)}" if one.since else ""
        yield Paragraph(text=f"Condition: {named_words(one.condition, actors=actors)}{since}.")
    yield Items(items=tuple(_act(act, actors) for act in one.acts))


def _act(act: Tracked, actors: Actors) -> str:
    when = written_date(act.on) if act.on else "on a day that is not known"
    score = "a refusal" if act.score is None else f"{act.score} of 3"
    head = f"counts, {score}" if act.counts else "does not count"
    cited = f" [{act.statements[0][:10]}]" if act.statements else ""
    return named_words(f"{act.title}, {when}: {head}: {act.because}{cited}", actors=actors)
