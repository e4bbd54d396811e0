"""How to cite the software, the register and each instrument with its sources."""

from dataclasses import dataclass

from foedus.instruments import Register
from foedus.places import SOURCES
from foedus.reports.page import Block, Heading, Items, Page, Paragraph, items, section
from foedus.reports.version import product_version

__version__ = product_version()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One thing to cite; `kind` is `software`, `register`, `data` or `instrument`."""

    kind: str
    id: str
    text: str
    sources: tuple[str, ...] = ()


def references_of(register: Register) -> tuple[Reference, ...]:
    """Return how to cite the software, the register by its digest, its data, and each instrument by its id."""
    software = Reference(
        kind="software",
        id="foedus",
        text=f"The Foedus authors. Foedus: security guarantees as executable rules. Version {__version__}. Apache-2.0.",
    )
    whole = Reference(
        kind="register",
        id="foedus-register",
        text=f"The Foedus authors. The Foedus register of instruments, {len(register.instruments)} instruments. "
        f"Version {__version__}, sha-256 {register.digest}. CC BY 4.0.",
    )
    return (
        software,
        whole,
        *(Reference(kind="data", id=f"data-{number}", text=text) for number, text in enumerate(SOURCES, start=1)),
        *(
            Reference(
                kind="instrument",
                id=one.id,
                text=f"{one.title}. {one.citation}.".replace("..", "."),
                sources=tuple(one.sources),
            )
            for one in register.instruments
        ),
    )


def references_page(references: tuple[Reference, ...]) -> Page:
    """Return the references as a page: software and register, then the instruments with their sources."""
    blocks: list[Block] = [Heading(text="How to cite", level=1)]
    blocks.append(
        Paragraph(
            text="Cite the software with its version, the register with its digest, "
            "and the instruments that an answer rests on."
        )
    )
    for title, kind in (("Software", "software"), ("Register", "register"), ("Data", "data")):
        blocks += section(title, blocks=items(one.text for one in references if one.kind == kind))
    blocks.append(Heading(text="Instruments"))
    for one in references:
        if one.kind == "instrument":
            blocks += [Paragraph(text=f"{one.id}: {one.text}"), *((Items(items=one.sources),) if one.sources else ())]
    return Page(blocks=tuple(blocks))
