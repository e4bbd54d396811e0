"""One Hypothesis strategy for each noun: a new noun joins them."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from foedus.statements import Document, Holder, Record, Statement, Titled
from foedus.terms import Days, Period, Stance, Status, Term, Tree, acts, grow_tree, kinds, objects
from foedus.terms.duties import DUTIES, MODALITIES
from foedus.terms.records import (
    ACT_PROPERTIES,
    CREDITS,
    EXTENTS,
    HIT_PROPERTIES,
    INCIDENT_PROPERTIES,
    INTENTS,
    ORIGINS,
    WHENS,
)
from tests.builders import a_party, a_provision, an_instrument

ACTORS = ("QAT", "ISR", "USA", "IRN", "RUS", "POL", "TUR", "hamas", "nato")
PLACES = ("Doha", "Warsaw", "Al Udeid", "Manama", "Indian Ocean", "QAT", "Ceuta")
INCIDENTS = ("doha-2025-09-09", "al-udeid-2025-06-23")
ACTS = ("notice", "apology")
DOCUMENTS = ("wire", "daily", "gazette")
HOLDERS = ("spokesman", "minister")
STANCES: tuple[Stance, ...] = ("affirms", "denies")
STATUSES: tuple[Status, ...] = ("met", "not_met", "unknown")
RECORDED = ("", "2025-09-10", "2025-09-12T08:00:00Z")


# Text and nested data, for files


def texts(*, max_size: int = 20) -> SearchStrategy[str]:
    """Return any text that a UTF-8 file can hold."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)


def plain_data() -> SearchStrategy[object]:
    """Return nested mappings, lists, texts and nothing: all that a strict file can hold."""
    return st.recursive(
        texts() | st.none(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts(max_size=10), inner, max_size=4),
        max_leaves=12,
    )


# Days and law's time


@st.composite
def days(draw: st.DrawFn, *, first: date = date.min, last: date = date.max) -> Days:
    """Return an interval of days still possible."""
    one, other = draw(st.dates(first, last)), draw(st.dates(first, last))
    return Days(min(one, other), max(one, other))


def day_texts() -> SearchStrategy[str]:
    """Return a date as people write it: a day, a month, a year, or an interval of these in either spelling."""
    return st.builds(_day_text, days(), st.sampled_from([4, 7, 10]), st.sampled_from(["", "~", ".."]))


def _day_text(possible: Days, length: int, between: str) -> str:
    first, last = (day.isoformat()[:length] for day in (possible.first, possible.last))
    return f"{first}{between}{last}" if between else first


def periods(*, first: date = date.min, last: date = date.max) -> SearchStrategy[Period]:
    """Return a stretch of law, each edge known to a day, to an interval, or not at all."""
    edge = st.none() | days(first=first, last=last)
    return st.builds(Period, start=edge, end=edge)


def statuses() -> SearchStrategy[Status]:
    """Return the status of an element."""
    return st.sampled_from(STATUSES)


# Vocabularies


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Return a vocabulary of any shape: each word stands under an earlier one, or at the top."""
    terms: list[Term] = []
    for number in range(draw(st.integers(1, 40))):
        under = draw(st.sampled_from([None, *(term.name for term in terms)]))
        terms.append(Term(name=f"word {number}", under=under, meaning="A word."))
    return grow_tree("words", terms=tuple(terms))


def vocabularies() -> SearchStrategy[Tree]:
    """Return a shipped vocabulary, or one of any shape."""
    return st.sampled_from([acts(), objects(), kinds()]) | trees()


def tree_words(tree: Tree) -> SearchStrategy[str]:
    """Return a word of the vocabulary, or another spelling of one."""
    return st.sampled_from(sorted(tree.spellings))


def masks(tree: Tree) -> SearchStrategy[int]:
    """Return a set of leaves not yet ruled out."""
    return st.integers(0, tree.whole)


# Statements and records


def values_of(kind: str) -> SearchStrategy[str]:
    """Return a value that means something for a property of this kind."""
    known: dict[str, SearchStrategy[str]] = {
        "act": tree_words(acts()),
        "object": tree_words(objects()),
        "kind": tree_words(kinds()),
        "actors": st.sampled_from(ACTORS),
        "days": day_texts(),
        "place": st.sampled_from(PLACES),
        "origin": st.sampled_from(ORIGINS),
        "intent": st.sampled_from(INTENTS),
        "when": st.sampled_from(WHENS),
        "extent": st.sampled_from(EXTENTS),
        "count": st.integers(0, 10**9 - 1).map(str),
    }
    return known.get(kind, texts().map(str.strip))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Return a claim that means something about one of two incidents and two acts."""
    about = draw(st.sampled_from([*INCIDENTS, *ACTS]))
    hits = {f"h{number}.{name}": kind for number in (1, 2) for name, kind in HIT_PROPERTIES.items()}
    known = ACT_PROPERTIES if about in ACTS else INCIDENT_PROPERTIES | hits
    name = draw(st.sampled_from(sorted(known)))
    kind = "extent" if name == "extent" else known[name]
    start = draw(st.none() | st.integers(0, 500))
    return Statement(
        about=about,
        property=name,
        value=tuple(draw(st.lists(values_of(kind), min_size=1, max_size=3))),
        holder=draw(st.sampled_from([*ACTORS, *DOCUMENTS, *HOLDERS])),
        document=draw(st.sampled_from(["", *DOCUMENTS])),
        stance=draw(st.sampled_from(STANCES)),
        words=draw(texts().map(str.strip)),
        start=start,
        end=None if start is None else start + draw(st.integers(1, 50)),
        stated_on=draw(st.just("") | day_texts()),
        via=tuple(draw(st.lists(st.sampled_from(DOCUMENTS), max_size=2))),
        rule=draw(st.sampled_from(["", "active verb"])),
        recorded_at=draw(st.sampled_from(RECORDED)),
        recorded_by=draw(st.sampled_from(["", "a coder"])),
        reason="so it was said" if name in CREDITS else "",
    )


def records() -> SearchStrategy[Record]:
    """Return up to six claims, with the documents, holders, incidents and acts that they speak of."""
    return st.builds(
        Record,
        documents=st.just(tuple(Document(id=name, outlet=name.title()) for name in DOCUMENTS)),
        holders=st.just(tuple(Holder(id=name, speaks_for="QAT") for name in HOLDERS)),
        incidents=st.just(tuple(Titled(id=name) for name in INCIDENTS)),
        acts=st.just(tuple(Titled(id=name) for name in ACTS)),
        statements=st.lists(statements(), max_size=6, unique_by=lambda one: one.id).map(tuple),
    )


# Instruments


def alternatives() -> SearchStrategy[dict[str, object]]:
    """Return a checklist as an instrument file writes it, of one element at least."""
    whose = st.sampled_from(["beneficiary", "party", "not a party", "anyone", *ACTORS])
    elements: dict[str, SearchStrategy[object]] = {
        "act": st.sampled_from([*acts().masks, "aggression", "armed attack.broad"]),
        "object": st.lists(st.sampled_from(sorted(objects().masks)), min_size=1, max_size=3),
        "of": whose,
        "by": whose | st.fixed_dictionaries({"none": whose}),
        "origin": st.sampled_from(ORIGINS),
        "area": st.sampled_from(["nato area", "rio treaty area", "pacific area"]),
        "since": day_texts(),
    }
    return st.fixed_dictionaries({}, optional=elements).filter(bool)


@st.composite
def instruments(draw: st.DrawFn) -> dict[str, object]:
    """Return an instrument as a file writes it: parties with their own dates, provisions that refer back."""
    names = draw(st.lists(st.sampled_from(ACTORS), min_size=2, max_size=4, unique=True))
    parties = [a_party(**{"party": name, "from": draw(day_texts())}) for name in names]
    provisions = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        earlier = [f"as art. {one}" for one in range(1, number)]
        casus = st.lists(alternatives(), min_size=1, max_size=2)
        obligation = {"owes": draw(st.sampled_from(sorted(DUTIES))), "modality": draw(st.sampled_from(MODALITIES))}
        provisions.append(
            a_provision(
                id=str(number),
                ref=f"art. {number}",
                casus=draw(casus | st.sampled_from(earlier) if earlier else casus),
                obligation=obligation,
            )
        )
    return an_instrument(parties=parties, provisions=provisions)


# Incidents, accounts, findings and obligations stand below this line.
