"""What would come out if something were otherwise, as people read it."""

from collections.abc import Iterator

from foedus.actors import Actors
from foedus.comparisons.whatif import Moved, Turned, WhatIf
from foedus.instruments import Register
from foedus.obligations import DISCLAIMER
from foedus.reports.page import Block, Heading, Items, Page, Paragraph, items
from foedus.reports.wording import (
    actor_name,
    actor_names,
    count_of,
    element_words,
    instrument_name,
    join_words,
    named_words,
)

FEW = 5


def what_if_page(found: WhatIf, *, register: Register, actors: Actors) -> Page:
    """Return the findings that come out otherwise, each with the elements that turn it."""
    blocks: list[Block] = [Heading(text=f"What if: {found.incident}", level=1)]
    blocks += items(f"supposed: {one.key} = {one.value}" for one in found.settings)
    blocks.append(Paragraph(text=what_if_sentence(found), strong=True))
    for one in found.turned:
        blocks += _turned(one, register, actors)
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def what_if_sentence(found: WhatIf) -> str:
    """Return the answer in one sentence."""
    rest = f"{count_of(found.unchanged, noun='finding')} {'stays' if found.unchanged == 1 else 'stay'} as before."
    if not found.turned:
        return f"Nothing comes out otherwise; {rest}"
    told = [f"{one.provision} ({_change(one)})" for one in found.turned[:FEW]]
    told += [f"{len(found.turned) - FEW} more"] if len(found.turned) > FEW else []
    return f"Otherwise: {join_words(told)}. {rest}"


def _change(one: Turned) -> str:
    return f"{one.after}, by others" if one.turn == "bearers" else f"{one.before} → {one.after}"


def _turned(one: Turned, register: Register, actors: Actors) -> Iterator[Block]:
    name, _, clause = one.provision.partition("#")
    whose = actor_name(one.beneficiary, actors=actors)
    yield Heading(text=f"{instrument_name(name, register=register)}, {clause}, for {whose}", level=3)
    yield Paragraph(text=f"{_change(one)}: {named_words(one.reason, actors=actors)}", strong=True)
    yield Paragraph(text=f"Bearers: {actor_names(one.bearers, actors=actors) or 'none'}.")
    if one.joined:
        yield Paragraph(text=f"More by: {actor_names(one.joined, actors=actors)}.")
    if one.left:
        yield Paragraph(text=f"No more: {actor_names(one.left, actors=actors)}.")
    if one.moved:
        yield Items(items=tuple(_moved(each, actors) for each in one.moved))


def _moved(one: Moved, actors: Actors) -> str:
    told = [f"{found} ({status})" if status else found for found, status in _sides(one)]
    return named_words(f"{element_words((one.element,))}: {' → '.join(told)}", actors=actors)


def _sides(one: Moved) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one.before, one.status_before.replace("_", " ")), (one.after, one.status_after.replace("_", " "))
