"""Clauses and facts, drawn from few words each, so that they meet, miss and straddle one another often."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from foedus.actors import load_actors
from foedus.instruments import Provision
from foedus.places import load_places
from foedus.statements import Statement
from foedus.terms import acts, objects
from tests.conformance.reference import BENEFICIARY, EVERYONE, Facts, HitFacts, leaves, named
from tests.incidents.builders import When, an_act, denies, says

ACT_WORDS = (
    "attack",
    "armed attack",
    "aggression",
    "bombardment",
    "missile strike",
    "cyber operation",
    "threat of force",
    "internal violence",
    "anything",
)
SAID_ACTS = (
    "missile strike",
    "destructive cyber operation",
    "threatening words",
    "coup",
    "jamming",
    "bombardment",
    "attack",
    "sabotage",
)
OBJECT_WORDS = ("territory", "armed forces", "military base", "critical infrastructure", "nationals", "anything")
SAID_OBJECTS = ("land territory", "land forces", "military base", "energy facility", "hospital", "armed forces")
OWNERS = ("beneficiary", "party", "each other party", "not a party", "LBN", "anyone")
CLASSES = ("RUS", "LBN", "hezbollah", "state", "non-state group", "party", "not a party", "anyone")
AREAS = ("north america", "high seas", "eu territory")
PLACES = {"Warsaw": "POL", "Washington": "USA", "Beirut": "LBN", "Mediterranean Sea": "mediterranean-sea"}
ORIGIN_WORDS = ("outside by a state", "outside by others", "within")
DAYS = tuple(date(2024, 6, day) for day in range(17, 22))
SPANS = ("2024-06-19", "2024-06-21")
GIVENS: tuple[Mapping[str, object], ...] = (
    {"act": "request", "by": ["beneficiary"]},
    {"act": "assistance", "by": ["USA"], "to": ["beneficiary"]},
    {"question": "whether it is manifest"},
)


def some_of(words: tuple[str, ...], *, most: int = 2) -> st.SearchStrategy[list[str]]:
    """Return a few of `words`."""
    return st.lists(st.sampled_from(words), min_size=1, max_size=most, unique=True)


def attackers() -> st.SearchStrategy[dict[str, list[str]]]:
    """Return a quantified class of attackers."""
    return st.dictionaries(st.sampled_from(("some", "only", "none")), some_of(CLASSES), min_size=1, max_size=2)


def counts() -> st.SearchStrategy[dict[str, object]]:
    """Return how many attackers of a class a clause asks for: no more than the reference's small world has."""
    least = st.integers(1, 2).map(lambda n: {"at_least": n})
    most = st.integers(0, 1).map(lambda n: {"at_most": n})
    both = st.just({"at_least": 1, "at_most": 1})
    return st.builds(lambda one, of: {**one, "of": of}, least | most | both, some_of(CLASSES))


ELEMENTS: dict[str, st.SearchStrategy[object]] = {
    "act": some_of(ACT_WORDS),
    "object": some_of(OBJECT_WORDS),
    "of": some_of(OWNERS),
    "by": attackers(),
    "enemies": counts(),
    "origin": some_of(ORIGIN_WORDS),
    "area": some_of(AREAS),
    "intent": st.sampled_from(("deliberate", "accident")),
    "since": st.sampled_from(SPANS),
    "within": st.sampled_from(("2024-06-17..2024-06-18", "2024-06-18..2024-06-20", "2024-06")),
    "given": st.lists(st.sampled_from(GIVENS), min_size=1, max_size=1),
}


@st.composite
def checklists(draw: st.DrawFn, *, most: int = 4) -> dict[str, object]:
    """Draw one checklist of a few elements."""
    names = draw(st.lists(st.sampled_from(tuple(ELEMENTS)), min_size=1, max_size=most, unique=True))
    return {name: draw(ELEMENTS[name]) for name in names}


@st.composite
def provisions(draw: st.DrawFn) -> dict[str, object]:
    """Draw a clause: alternatives, perhaps a condition precedent, perhaps an exception."""
    return {
        "id": "1",
        "ref": "art. 1",
        "kind": "defence",
        "casus": draw(st.lists(checklists(), min_size=1, max_size=3)),
        "only_if": draw(st.lists(checklists(most=2), max_size=1)),
        "unless": draw(st.lists(checklists(most=2), max_size=1)),
        "obligation": {"owes": "assist", "bearer": ["each other party"], "modality": "shall"},
    }


@dataclass(frozen=True, kw_only=True)
class Told:
    """An incident as statements tell it, and what these leave possible."""

    facts: Facts
    statements: tuple[Statement, ...]

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        """Print the statements as a failing example should show them."""
        lines = (f"{one.about} {one.stance} {one.property}={'|'.join(one.value)}" for one in self.statements)
        printer.text("..." if cycle else "\n".join(lines))


@st.composite
def tellings(draw: st.DrawFn, *, provision: Provision, strict: bool = False, lone: bool = False) -> Told:
    """Draw an incident, told by one wire: known, partly known or unsaid, property by property.

    `lone`: it is one hit, at no place that is said, from an origin that is said; no property follows from another.
    """
    said: list[Statement] = []
    act = _leaves(draw, "act", SAID_ACTS, said)
    by = _attackers(draw, said)
    place = None if lone else _place(draw, said)
    count = 1 if lone else draw(st.integers(0, 2))
    hits = tuple(_hit(draw, f"h{number}", said) for number in range(1, count + 1))
    facts = Facts(
        act=act,
        by=by[0],
        others=by[1] or strict,
        place=place,
        origin=_origin(draw, said, least=int(lone)),
        intent=_intent(draw, said, strict=strict),
        days=_days(draw, said),
        hits=hits,
        other_hits=strict or (not lone and _other_hits(draw, said)),
        given=_given(draw, provision, said, strict=strict),
    )
    return Told(facts=facts, statements=tuple(said))


def _leaves(draw: st.DrawFn, prop: str, words: tuple[str, ...], said: list[Statement]) -> frozenset[str]:
    tree = acts() if prop.endswith("act") else objects()
    how = draw(st.sampled_from(("known", "known", "one of these", "denied", "unsaid")))
    if how == "unsaid":
        return frozenset(tree.leaves)
    chosen = draw(some_of(words, most=1 if how == "known" else 2))
    said.append(denies(prop, *chosen) if how == "denied" else says(prop, *chosen))
    return frozenset(tree.leaves) - leaves(tree, words=chosen) if how == "denied" else leaves(tree, words=chosen)


def _attackers(draw: st.DrawFn, said: list[Statement]) -> tuple[tuple[frozenset[str], ...], bool]:
    groups = draw(st.lists(some_of(("RUS", "CHN", "POL", "LBN", "hezbollah", "ltte"), most=2), max_size=2))
    said += [says("by", *group) for group in groups]
    others = bool(groups) and draw(st.integers(0, 4)) == 0
    said += [says("by", "others")] * others
    return tuple(frozenset(group) for group in groups), others


def _place(draw: st.DrawFn, said: list[Statement]) -> frozenset[str] | None:
    places = draw(st.lists(st.sampled_from(tuple(PLACES)), max_size=2, unique=True))
    said += [says("place", *places)] if places else []
    return frozenset(PLACES[place] for place in places) if places else None


def _hit(draw: st.DrawFn, name: str, said: list[Statement]) -> HitFacts:
    of = draw(st.lists(st.sampled_from(("POL", "USA", "RUS", "CHN", "ltte")), max_size=2, unique=True))
    said += [says(f"{name}.of", *of)] if of else [says(f"{name}.intent", "deliberate", "accident")] * 0
    thing = _leaves(draw, f"{name}.object", SAID_OBJECTS, said)
    act = _leaves(draw, f"{name}.act", SAID_ACTS, said) if draw(st.integers(0, 4)) == 0 else None
    stated = any(one.property.startswith(f"{name}.") for one in said)
    said += [] if stated else [says(f"{name}.object", "anything")]
    own = act if any(one.property == f"{name}.act" for one in said) else None
    return HitFacts(object=thing, of=frozenset(of or EVERYONE), act=own)


def _origin(draw: st.DrawFn, said: list[Statement], *, least: int) -> frozenset[str] | None:
    words = draw(st.lists(st.sampled_from(ORIGIN_WORDS), min_size=least, max_size=2, unique=True))
    if not words or (not least and draw(st.booleans())):
        return None
    said.append(says("origin", *words))
    return frozenset(words)


def _intent(draw: st.DrawFn, said: list[Statement], *, strict: bool) -> frozenset[str]:
    words = draw(st.sampled_from(((), (), ("deliberate",), ("accident",), ("deliberate", "accident"))))
    said += [says("intent", *words)] if words else []
    return frozenset(words or (("deliberate", "accident") if strict else ("deliberate",)))


def _days(draw: st.DrawFn, said: list[Statement]) -> tuple[date, ...]:
    first = draw(st.integers(0, len(DAYS) - 1))
    last = draw(st.integers(first, len(DAYS) - 1))
    said.append(says("happened_on", f"{DAYS[first]}..{DAYS[last]}"))
    return DAYS[first : last + 1]


def _other_hits(draw: st.DrawFn, said: list[Statement]) -> bool:
    others = draw(st.integers(0, 4)) == 0
    said += [says("hits", "others")] * others
    return others


def _given(draw: st.DrawFn, provision: Provision, said: list[Statement], *, strict: bool) -> dict[str, frozenset[bool]]:
    """Draw an answer to each condition; silence is no where the clause has it as an exception, else open."""
    found: dict[str, frozenset[bool]] = {}
    casus = provision.casus if isinstance(provision.casus, list) else []
    asked = {named(item): item for one in (*casus, *provision.only_if) for item in one.given or ()}
    pleaded = {named(item): item for one in provision.unless for item in one.given or ()}
    for number, (name, item) in enumerate(sorted((asked | pleaded).items())):
        answer = draw(st.sampled_from(("yes", "no", "silence")))
        silence = frozenset({False}) if name in pleaded and not strict else frozenset({True, False})
        found[name] = silence if answer == "silence" else frozenset({answer == "yes"})
        if answer == "silence":
            continue
        tell = says if answer == "yes" else denies
        if item.question:
            said.append(tell("question", item.question, holder="POL"))
        else:
            by = BENEFICIARY if item.by == ["beneficiary"] else "USA"
            listed = an_act(f"act-{number}", str(item.act), by=by, to=BENEFICIARY if item.to else "")
            said += [tell("kind", *one.value, about=one.about) if one.property == "kind" else one for one in listed]
    return found


def known_actors() -> bool:
    """Say whether every actor of these strategies is in the register, on which they rely."""
    return all(load_actors().get(one) is not None for one in EVERYONE) and all(
        unit in load_places().units for unit in PLACES.values()
    )


HOLDERS = ("wire", "daily", "gazette", "RUS", "POL", "spokesman")
CLAIMS: dict[str, tuple[str, ...]] = {
    "act": (*SAID_ACTS, "armed attack"),
    "by": ("RUS", "CHN", "POL", "hezbollah", "ltte", "others"),
    "place": ("Warsaw", "Gdansk", "Washington", "Mediterranean Sea", "Poland"),
    "origin": ORIGIN_WORDS,
    "intent": ("deliberate", "accident"),
    "happened_on": ("2024-06-19", "2024-06", "2024-06-18..2024-06-20", "2009-12-31"),
    "h1.object": SAID_OBJECTS,
    "h1.of": ("POL", "USA", "RUS", "ITA"),
    "h2.object": SAID_OBJECTS,
    "h2.of": ("POL", "USA"),
    "provoked": ("POL", "RUS"),
    "war_declared": ("POL", "RUS"),
    "question": ("whether it is manifest",),
    "hits": ("others",),
    "sent_by": ("RUS", "POL"),
    "record_complete_to": ("2024-12-31",),
}
ACT_CLAIMS: dict[str, tuple[str, ...]] = {
    "kind": ("request", "assistance", "determination", "provocation"),
    "by": ("POL", "USA", "un-security-council"),
    "to": ("POL", "USA"),
    "of": ("strike", "another"),
    "names": ("armed attack",),
    "when": ("before", "after"),
}
DAY_KNOWN = (("happened_on", "2024-06-19"),)
PLAIN = (
    ("act", "missile strike"),
    ("by", "RUS"),
    ("place", "Warsaw"),
    ("h1.object", "military base"),
    ("h1.of", "POL"),
)
STATED = ("", "2024-06-20", "2024-06-21")
RECORDED = ("2024-07-01", "2024-07-03")


@st.composite
def claims(draw: st.DrawFn, *, about: str = "strike") -> Statement:
    """Draw what somebody says of an incident, or of an act on record; neutral or a side, affirmed or denied."""
    listed = ACT_CLAIMS if about.startswith("act") else CLAIMS
    prop = draw(st.sampled_from(tuple(listed)))
    most = 1 if prop in ("question", "hits", "record_complete_to", "happened_on", "of") else 2
    holder = draw(st.sampled_from(HOLDERS))
    when = When(stated=draw(st.sampled_from(STATED)), recorded=draw(st.sampled_from(RECORDED)))
    tell = draw(st.sampled_from((says, says, says, denies)))
    return tell(prop, *draw(some_of(listed[prop], most=most)), about=about, holder=holder, when=when)


class History(tuple[Statement, ...]):
    """What everybody says, printed as a failing example should show it."""

    __slots__ = ()

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: FBT001 - IPython's protocol
        lines = (
            f"{one.holder} {one.stance} {one.about}.{one.property}={'|'.join(one.value)} {one.stated_on}"
            for one in self
        )
        printer.text("..." if cycle else "\n".join(lines))


@st.composite
def histories(draw: st.DrawFn, *, least: int = 3) -> History:
    """Draw what everybody says of one strike and of two acts on record; it is known that there was one."""
    told = draw(st.lists(claims(), min_size=least, max_size=8))
    acted = draw(st.lists(claims(about="act-1") | claims(about="act-2"), max_size=5))
    plain = draw(st.sets(st.sampled_from(PLAIN), max_size=len(PLAIN)))
    known = [says(prop, value, when=When(recorded=RECORDED[0])) for prop, value in (*DAY_KNOWN, *sorted(plain))]
    kinds = [says("kind", "request", about=name) for name in ("act-1", "act-2")]
    return History((*known, *told, *(kinds if acted else ()), *acted))
