"""Answers to look at: a strike on Doha that is told in two ways, and one that waits for a request."""

from foedus.assess import load_library
from foedus.projects.answering import Asked, answer, suppose_matter
from foedus.projects.matter import Matter
from foedus.reports import Answer
from foedus.statements import Document, Record, Statement, Titled
from foedus.terms import Stance

QUARREL: tuple[tuple[str, str, str, Stance], ...] = (
    ("by", "IRN", "wire", "affirms"),
    ("act", "missile strike", "wire", "affirms"),
    ("happened_on", "2025-11-01", "wire", "affirms"),
    ("place", "Doha", "wire", "affirms"),
    ("h1.object", "residential building", "QAT", "affirms"),
    ("h1.of", "QAT", "QAT", "affirms"),
    ("h1.object", "military base", "IRN", "affirms"),
    ("h1.object", "residential building", "IRN", "denies"),
    ("aimed_at", "USA", "IRN", "affirms"),
)


def told_by_two() -> Record:
    """Return a strike of which Qatar and Iran tell differently."""
    documents = (Document(id="wire", outlet="Example Wire", published_on="2025-11-02"),)
    statements = [
        Statement(
            about="doha", property=name, value=(value,), holder=holder, document="wire", stance=stance, words=value
        )
        for name, value, holder, stance in QUARREL
    ]
    notice = [
        Statement(about="notice", property=name, value=(value,), holder="wire", document="wire")
        for name, value in (("kind", "notification"), ("by", "USA"), ("to", "QAT"), ("of", "doha"))
    ]
    return Record(
        documents=documents,
        incidents=(Titled(id="doha", title="Strike in Doha"),),
        acts=(Titled(id="notice", title="Notice of the strike"),),
        statements=(*statements, *notice),
    )


def quarrel() -> Answer:
    """Return the answer to it."""
    return answer(Matter(record=told_by_two(), library=load_library()), asked=Asked())


def supposed(**words: str) -> Answer:
    """Return the answer to an attack that is supposed."""
    return answer(suppose_matter(words, library=load_library()), asked=Asked())
