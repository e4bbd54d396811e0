"""What the register holds and what it lacks: instruments, clauses and words counted by kind, region and period."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import Literal

from foedus.actors import Actors
from foedus.instruments import Instrument, Provision, Register, member_of
from foedus.instruments.written import Version
from foedus.reports.page import Block, Page, Paragraph, items, section, table
from foedus.reports.wording import join_words
from foedus.terms import parse_days
from foedus.terms.duties import INSTRUMENT_KINDS

State = Literal["executable", "auxiliary", "standing", "unread", "unpublished"]
Words = Literal["instrument", "translation", "weak", "none"]
Group = Callable[[Instrument], str]

AUXILIARY = ("definition", "condition")
# The last year of each period, and its name; after the last one comes `SINCE`.
PERIODS = ((1914, "to 1914"), (1945, "1915 to 1945"), (1991, "1946 to 1991"))
SINCE, NO_DAY = "from 1992", "no day known"
SEVERAL, NO_REGION = "several", "none"
REGIONS = ("africa", "america", "asia", "europe", "oceania", SEVERAL, NO_REGION)
COLUMNS = (
    "instruments",
    "provisions",
    "executable",
    "definitions and conditions",
    "standing",
    "published, unread",
    "unpublished",
    "words of the instrument",
    "in translation",
    "from a weak copy",
    "no words",
    "examples",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much some instruments hold; each provision has one state, and words of one kind."""

    instruments: int = 0
    provisions: int = 0
    executable: int = 0
    auxiliary: int = 0
    standing: int = 0
    unread: int = 0
    unpublished: int = 0
    verified: int = 0
    translated: int = 0
    weak: int = 0
    wordless: int = 0
    examples: int = 0


def state_of(provision: Provision) -> State:
    """Return whether a clause can be engaged, and if not, why.

    `executable` has a casus, its own or by reference; `auxiliary` defines or cuts another clause; `standing` is a duty
    or status that waits for nothing; `unread` is published and was not reached; `unpublished` nobody can read.
    """
    if provision.kind in AUXILIARY and provision.published == "true":
        return "auxiliary"
    if provision.casus or provision.defined_by or any(version.casus for version in provision.versions):
        return "executable"
    states: dict[str, State] = {"true": "standing", "unread": "unread", "false": "unpublished"}
    return states[provision.published]


def words_of(provision: Provision) -> Words:
    """Return what words the register has of a clause; of several wordings the weakest counts."""
    every: list[Provision | Version] = [provision, *provision.versions]
    wordings = [one for one in every if one.words]
    if not wordings:
        return "none"
    if any(one.words_quality == "weak" for one in wordings):
        return "weak"
    return "translation" if any(one.words_of == "translation" for one in wordings) else "instrument"


def tally_of(instruments: Iterable[Instrument]) -> Tally:
    """Return how much the instruments hold."""
    listed = tuple(instruments)
    provisions = [one for instrument in listed for one in instrument.provisions]
    states, words = [state_of(one) for one in provisions], [words_of(one) for one in provisions]
    return Tally(
        instruments=len(listed),
        provisions=len(provisions),
        executable=states.count("executable"),
        auxiliary=states.count("auxiliary"),
        standing=states.count("standing"),
        unread=states.count("unread"),
        unpublished=states.count("unpublished"),
        verified=words.count("instrument"),
        translated=words.count("translation"),
        weak=words.count("weak"),
        wordless=words.count("none"),
        examples=sum(len(instrument.examples) for instrument in listed),
    )


def period_of_signature(instrument: Instrument) -> str:
    """Return the period in which an instrument was signed or, where no day of that is known, began to bind."""
    days = (instrument.signed_on, instrument.in_force_from, *(party.since for party in instrument.parties))
    known = next((day for day in days if day), None)
    if known is None:
        return NO_DAY
    year = parse_days(known).first.year
    return next((name for last, name in PERIODS if year <= last), SINCE)


def region_of(instrument: Instrument, *, actors: Actors) -> str:
    """Return the region of all its parties, `several`, or `none` where the register gives none.

    An organisation stands for whoever was ever its member.
    """
    found: set[str] = set()
    for party in instrument.parties:
        organisation = member_of(party.party) or party.party
        members = [one.actor for one in actors.memberships.get(organisation, ())]
        named = [actors.get(name) for name in members or [party.party]]
        found |= {one.region for one in named if one and one.region}
    return SEVERAL if len(found) > 1 else next(iter(found), NO_REGION)


def count_table(instruments: Iterable[Instrument], *, title: str, by: Group, order: Sequence[str]) -> tuple[Block, ...]:
    """Return a table of what instruments hold, in groups.

    Grain: one row a group that has instruments, in the order given, and one for all.
    """
    listed = tuple(instruments)
    groups = {name: [one for one in listed if by(one) == name] for name in order}
    rows = [(name, tally_of(group)) for name, group in groups.items() if group]
    counted = (*rows, ("all", tally_of(listed)))
    return table((title, *COLUMNS), rows=((name, *map(str, astuple(tally))) for name, tally in counted))


def kinds_table(instruments: Iterable[Instrument]) -> tuple[Block, ...]:
    """Return a table of what instruments hold, by kind of instrument."""
    return count_table(instruments, title="kind", by=lambda one: one.kind, order=INSTRUMENT_KINDS)


def coverage_page(register: Register, *, actors: Actors) -> Page:
    """Return what a register holds and what it is known to lack; it stands under a title."""
    listed = register.instruments
    periods = (*(name for _, name in PERIODS), SINCE, NO_DAY)
    regions = count_table(listed, title="region", by=lambda one: region_of(one, actors=actors), order=REGIONS)
    blocks: list[Block] = [Paragraph(text=_sentence(tally_of(listed)), strong=True)]
    blocks += section("By kind", blocks=kinds_table(listed))
    blocks += section("By region of the parties", blocks=regions)
    blocks += section(
        "By period of signature",
        blocks=count_table(listed, title="period", by=period_of_signature, order=periods),
    )
    blocks += section("Instruments whose text is not public", blocks=items(_not_public(listed)))
    blocks += section("Clauses that are published and were not reached", blocks=items(_not_reached(listed)))
    blocks += section("Executable clauses without words", blocks=items(_without_words(listed)))
    blocks += section("Entry into force not known", blocks=items(_no_entry(listed)))
    return Page(blocks=tuple(blocks))


def _sentence(all_of: Tally) -> str:
    read = all_of.verified + all_of.translated
    return (
        f"{all_of.instruments} instruments with {all_of.provisions} provisions: the words of {read} were read in the "
        f"instrument or a translation, those of {all_of.weak} in a weak copy; {all_of.executable} can be engaged, and "
        f"{all_of.examples} examples say when."
    )


def _named(instrument: Instrument) -> str:
    return f"{instrument.short_title or instrument.title} ({instrument.id})"


def _not_public(instruments: tuple[Instrument, ...]) -> Iterator[str]:
    told = {"false": "not published", "in part": "published in part"}
    for one in instruments:
        if one.published in told:
            yield f"{_named(one)}: {told[one.published]}"


def _refs(instrument: Instrument, provisions: Iterable[Provision]) -> Iterator[str]:
    refs = [one.ref for one in provisions]
    if refs:
        yield f"{_named(instrument)}: {join_words(refs)}"


def _not_reached(instruments: tuple[Instrument, ...]) -> Iterator[str]:
    for one in instruments:
        yield from _refs(one, (each for each in one.provisions if each.published == "unread"))


def _without_words(instruments: tuple[Instrument, ...]) -> Iterator[str]:
    for one in instruments:
        bare = (each for each in one.provisions if words_of(each) == "none" and each.published == "true")
        yield from _refs(one, (each for each in bare if state_of(each) == "executable"))


def _no_entry(instruments: tuple[Instrument, ...]) -> Iterator[str]:
    for one in instruments:
        if not one.in_force_from and any(party.since is None for party in one.parties):
            yield _named(one)
