"""Words on whether two ids are one, drawn at random or written in a line, and records that hold them."""

from collections.abc import Iterable

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from foedus.statements import Record, Statement, Titled
from foedus.terms import Stance
from foedus.terms.records import DESK
from tests.incidents.builders import WIRE, a_record, a_strike, says

NAMES = ("alpha", "bravo", "charlie", "delta", "echo")
VOICES = (DESK, WIRE, "RUS", "POL")
DAYS = ("", "2025-05-01", "2025-05-02", "2025-05-03T12:00:00Z")


def a_word(text: str, *, holder: str = DESK, recorded: str = "", stance: Stance = "affirms") -> Statement:
    """Return a word on two ids: `alpha = bravo` says that they are one, `alpha / bravo` that they are two."""
    about, sign, value = text.split()
    return Statement(
        about=about,
        property="same_as" if sign == "=" else "not_same_as",
        value=(value,),
        holder=holder,
        document="",
        stance=stance,
        recorded_at=recorded,
        reason="the times agree" if sign == "=" else "the times differ",
    )


def words_on(names: tuple[str, ...] = NAMES) -> SearchStrategy[Statement]:
    """Return anybody's word on any two of the names."""
    pairs = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True)
    return st.builds(
        lambda pair, sign, holder, when, stance: a_word(
            f"{pair[0]} {sign} {pair[1]}", holder=holder, recorded=when, stance=stance
        ),
        pairs,
        st.sampled_from("=/"),
        st.sampled_from(VOICES),
        st.sampled_from(DAYS),
        st.sampled_from(("affirms", "denies")),
    )


def strikes(*words: Statement, names: Iterable[str] = NAMES) -> Record:
    """Return a record of a strike for each name, told one a day from 1 May, and words on which are one."""
    told = [one for number, name in enumerate(names, start=1) for one in _strike(name, f"2025-05-0{number}")]
    record = a_record(*told)
    return Record(
        documents=record.documents,
        holders=record.holders,
        incidents=tuple(Titled(id=name, title=name.title()) for name in names),
        statements=(*told, *words),
    )


def _strike(name: str, day: str) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            about=one.about,
            property=one.property,
            value=one.value,
            holder=one.holder,
            document=one.document,
            recorded_at=day,
        )
        for one in a_strike(says("h1.object", "hospital", about=name), about=name)
    )
