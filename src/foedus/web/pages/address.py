"""Where things stand: the address of every page, built in one place; values from strangers are quoted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

Query = Mapping[str, str | Iterable[str]]


def with_query(path: str, *, query: Query) -> str:
    """Return a path with the parts of a query that say something, in their order."""
    parts = [
        (name, one) for name, value in query.items() for one in ([value] if isinstance(value, str) else value) if one
    ]
    return f"{path}?{urlencode(parts)}" if parts else path


def incident(name: str, *, query: Query | None = None) -> str:
    """Return the page of an incident."""
    return with_query(f"/incidents/{_part(name)}", query=query or {})


def incident_part(name: str, *, part: str, query: Query | None = None) -> str:
    """Return a page or file that belongs to an incident: `accounts`, `brief`, `findings.csv`."""
    return with_query(f"/incidents/{_part(name)}/{part}", query=query or {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """Where the grounds of findings stand: of an incident on record or, without one, of what is supposed.

    `query` is what every link keeps of the question.
    """

    incident: str = ""
    query: Query = field(default_factory=dict)

    def why(self, clause: str, *, beneficiary: str = "", **more: str) -> str:
        """Return the page on which the grounds of a finding under `instrument#provision` stand."""
        which, _, provision = clause.partition("#")
        path = f"/incidents/{_part(self.incident)}" if self.incident else "/what-if"
        query = {**self.query, **more, "for": beneficiary}
        return with_query(f"{path}/why/{_part(which)}/{_part(provision)}", query=query)


def instrument(name: str, *, provision: str = "") -> str:
    """Return the page of an instrument, or the place on it where a clause stands."""
    which, _, clause = name.partition("#")
    anchor = provision or clause
    return f"/instruments/{_part(which)}" + (f"#clause-{_part(anchor)}" if anchor else "")


def state(name: str, *, query: Query | None = None) -> str:
    """Return the page of a state or another actor."""
    return with_query(f"/actors/{_part(name)}", query=query or {})


def report(name: str, *, statement: str = "") -> str:
    """Return the page of a report, or the place in it where a statement stands; `statement` is its short id."""
    return f"/reports/{_part(name)}" + (f"#s-{_part(statement)}" if statement else "")


def draft(name: str) -> str:
    """Return the page on which a report that is not yet recorded is reviewed."""
    return f"/drafts/{_part(name)}"


def explore(query: Query | None = None, *, form: str = "") -> str:
    """Return the page of all incidents and commitments, or the same as a file: `csv` or `json`."""
    return with_query(f"/explore{'.' + form if form else ''}", query=query or {})


def compare(clauses: Iterable[str], *, on: str = "") -> str:
    """Return the page on which clauses stand side by side."""
    return with_query("/compare", query={"clause": tuple(clauses), "on": on})


def what_if(query: Query | None = None) -> str:
    """Return the page on which something is supposed."""
    return with_query("/what-if", query=query or {})


def cascade(query: Query | None = None) -> str:
    """Return the page on which an attack is followed through."""
    return with_query("/cascade", query=query or {})


def _part(name: str) -> str:
    # A slash in a name would be taken for a step in the path, and a dot-segment for a way up.
    quoted = quote(name, safe="")
    return quoted.replace(".", "%2E") if set(name) == {"."} else quoted
