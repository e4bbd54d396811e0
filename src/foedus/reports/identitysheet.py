"""Incidents brought together or taken apart: what was stated, which are one now, and what is found otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.actors import Actors
from foedus.comparisons import IdentityChange, Pair
from foedus.instruments import Register
from foedus.obligations import DISCLAIMER
from foedus.reports.citation import Citations
from foedus.reports.dispute import contradiction_items
from foedus.reports.knowledgesheet import QUIET, findings_table
from foedus.reports.page import Block, Heading, Page, Paragraph, items, section
from foedus.reports.wording import count_of, join_words
from foedus.statements import Record, Statement
from foedus.terms.records import NOT_SAME, SAME

Clusters = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A change with what it was made of; `names` are those that were named, `kept` says where it was recorded."""

    change: IdentityChange
    names: tuple[str, ...]
    record: Record
    register: Register
    actors: Actors
    kept: str


def identity_page(seen: Decided) -> Page:
    """Return what becomes otherwise as a page: statements, clusters, findings under the id that is asked about."""
    change, citations = seen.change, Citations(seen.record, seen.actors)
    blocks: list[Block] = [Heading(text=join_words(list(seen.names)), level=1)]
    blocks.append(Paragraph(text=identity_sentence(seen), strong=True))
    blocks.append(Paragraph(text=seen.kept))
    stated = (_stated(one, citations) for one in change.statements)
    blocks += section("What is stated", blocks=items(stated))
    blocks += section("Which are one", blocks=items(_clusters(change.before, change.after)))
    blocks += section("Contradictions", blocks=contradiction_items(change.contradictions, citations=citations))
    blocks += section("Findings with another verdict", blocks=_findings(seen))
    return Page(blocks=(*blocks, Paragraph(text=DISCLAIMER)))


def identity_sentence(seen: Decided) -> str:
    """Return whether those named are one or several now, and how many findings that changes."""
    change = seen.change
    groups = [[name for name in seen.names if name in group] for group in change.after]
    shared = [group for group in groups if len(group) > 1]
    told = "; ".join(f"{join_words(group)} are one" for group in shared)
    apart = [group[0] for group in groups if group]
    if not shared:
        told = f"{join_words(apart)} are {count_of(len(apart), noun='incident or act', many='incidents or acts')}"
        told = f"{apart[0]} is one with no other" if len(apart) == 1 and _alone(apart[0], change.after) else told
    elif len(apart) > 1:
        told += f"; {join_words(apart)} stay apart"
    found, whole = sum(map(_turned, change.findings)), len(change.findings) + change.same
    return f"{told}. {count_of(found, noun='finding')} of {whole} {'has' if found == 1 else 'have'} another verdict."


def _alone(name: str, groups: Clusters) -> bool:
    return any(group == (name,) for group in groups)


def _stated(one: Statement, citations: Citations) -> str:
    """Return a statement in a line: who says what, and why."""
    said = {SAME: f"{one.about} is {one.value[0]}", NOT_SAME: f"{one.about} is not {one.value[0]}"}
    told = said.get(one.property, f"statement {one.about[:10]} is taken back")
    return f"{citations.holder(one.holder)}: {told}. Reason: {one.reason} (statement {one.short_id})"


def _clusters(before: Clusters, after: Clusters) -> Iterator[str]:
    """Yield each cluster as it is, and as it was where that was otherwise."""
    if before != after:
        yield f"before: {_listed(before)}"
    yield f"now: {_listed(after)}"


def _listed(groups: Clusters) -> str:
    return "; ".join(" = ".join(group) for group in groups)


def _findings(seen: Decided) -> Iterator[Block]:
    """Yield a table for each id that is asked about, and how many findings differ in no more than their grounds."""
    turned = [pair for pair in seen.change.findings if _turned(pair)]
    for name in dict.fromkeys(one.incident for pair in turned for one in pair if one is not None):
        yield Heading(text=f"Asked about {name}", level=3)
        mine = [pair for pair in turned if name in {one.incident for one in pair if one is not None}]
        yield from findings_table(mine, register=seen.register, actors=seen.actors)
    rest = count_of(len(seen.change.findings) - len(turned), noun="finding")
    if len(turned) < len(seen.change.findings):
        yield Paragraph(text=f"{rest} more: decided by something else, or asked on one side alone and not engaged.")


def _turned(pair: Pair) -> bool:
    """Say whether a finding has another verdict, or is there on one side alone and tells something."""
    before, after = (one.outcome if one is not None else None for one in pair)
    return before != after and not {before, after} <= QUIET
