"""Records for the store in which much points to something else: sameness, acts of incidents, withdrawals."""

from dataclasses import replace

from hypothesis import strategies as st

from foedus.statements import Record, Statement, Titled
from foedus.terms.records import SAMENESS
from tests.strategies import ACTS, INCIDENTS, STANCES, records

# Enough of both for chains of sameness, and for acts of one that are also said to be of another.
STRIKES = (*INCIDENTS, "manama-2025-06-23", "udeid-again")
DEEDS = (*ACTS, "warning")


@st.composite
def linked_records(draw: st.DrawFn) -> Record:
    """Return a record in which acts are of incidents, some are said to be one or two, and some of it is taken back."""
    plain = draw(records())
    said = [*plain.statements, *draw(st.lists(_links(), max_size=5))]
    for number in range(draw(st.integers(0, 2 if said else 0))):
        said.append(_withdrawal(draw(st.sampled_from(said)), number, holder=draw(st.sampled_from(("desk", "QAT")))))
    return replace(
        plain,
        incidents=tuple(Titled(id=name) for name in STRIKES),
        acts=tuple(Titled(id=name) for name in DEEDS),
        statements=tuple({one.id: one for one in said if _is_kept(one)}.values()),
    )


def _is_kept(statement: Statement) -> bool:
    """Say whether a statement can be recorded: what an act is of is a name, and no name has U+0000."""
    return statement.property != "of" or not any("\0" in value for value in statement.value)


@st.composite
def _links(draw: st.DrawFn) -> Statement:
    name = draw(st.sampled_from(("of", *SAMENESS)))
    one, other = draw(st.permutations(draw(st.sampled_from((STRIKES, DEEDS)))))[:2]
    return Statement(
        about=draw(st.sampled_from(DEEDS)) if name == "of" else one,
        property=name,
        value=(draw(st.sampled_from(STRIKES)) if name == "of" else other,),
        holder=draw(st.sampled_from(("desk", "QAT", "wire"))),
        document="",
        stance=draw(st.sampled_from(STANCES)),
        reason="as the desk reads it",
    )


def _withdrawal(claim: Statement, number: int, *, holder: str) -> Statement:
    return Statement(
        about=claim.id[: 10 + 54 * (number % 2)],
        property="withdrawn",
        value=("yes",),
        holder=holder,
        document="",
        reason="misread",
    )
