"""Other people's event codes, each with what it leaves possible in our words.

A code that fits several of our words narrows to all of them, and never to the likeliest. What a code does not tell
stays open, so whoever reads a feed starts from these sets and lets the rest of the row narrow them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from foedus.errors import RegisterError, UsageError
from foedus.files import nearest, read_table, split_list
from foedus.terms.acts import acts
from foedus.terms.objects import objects
from foedus.terms.records import INTENTS, ORIGINS, kinds
from foedus.terms.trees import Tree

INDEX = "crosswalks/crosswalks.tsv"
ANY_NUMBER = "*"
_LAST_ROOT = 20  # CAMEO's roots are 01 to 20, so a longer code that begins higher has lost a zero.
_NUMBER = re.compile(r"(-?\d+)(?:\.0*)?")
_DIGITS = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """What one code leaves possible.

    `acts` are acts of force and what comes near them, `kinds` recorded acts; a code may be either.
    `nothing` says that it may be no act of ours at all; where both lists are empty, it is none.
    An empty `objects`, `origin` or `intent` is not told by the code, and stays open.
    """

    variable: str
    code: str
    name: str
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    intent: tuple[str, ...] = ()
    nothing: bool = False
    note: str = ""

    @property
    def act_mask(self) -> int:
        """The leaves of the tree of acts that are possible; 0 where it is no act of force."""
        return _mask(acts(), self.acts)

    @property
    def kind_mask(self) -> int:
        """The kinds of recorded acts that are possible; 0 where it is none."""
        return _mask(kinds(), self.kinds)

    @property
    def object_mask(self) -> int:
        """The objects that are possible: all of them, where the code does not tell."""
        return _mask(objects(), self.objects) if self.objects else objects().whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """The codes of one publisher, with the codebook that defines them."""

    name: str
    title: str
    spelling: str
    variable: str
    also: Mapping[str, str]
    citation: str
    url: str
    note: str
    rows: Mapping[tuple[str, str], Mapped]

    def values(self, code: str, *, variable: str | None = None) -> Mapped | None:
        """Return what the code leaves possible, or None for a code that the table does not have.

        Without `variable`, the publisher's main one: `sub_event_type`, `triggr`. Case and spaces do not matter.

        >>> crosswalk("acled").values("Air/drone strike").acts[:2]
        ('air strike', 'missile strike')
        >>> crosswalk("icews").values("10").code
        '010'
        """
        column = variable or self.variable
        column = self.also.get(column, column)
        spelt = SPELLINGS[self.spelling](code)
        found = self.rows.get((column, spelt))
        return found or (self.rows.get((column, ANY_NUMBER)) if spelt.isdigit() else None)

    def variables(self) -> tuple[str, ...]:
        """Return the variables that have rows, the main one first."""
        return tuple(dict.fromkeys((self.variable, *(variable for variable, _ in self.rows))))


def crosswalk_names() -> tuple[str, ...]:
    """Return whose codes are crossed over."""
    return tuple(row["name"] for row in read_table(INDEX))


@cache
def crosswalk(name: str) -> Crosswalk:
    """Return the crosswalk called `name`: `cameo`, `gdelt`, `icews`, `plover`, `acled`, `ucdp`, `mid` or `icb`.

    Raises:
        UsageError: There is none of this name.
        RegisterError: Its table is at fault.
    """
    for row in read_table(INDEX):
        if row["name"] == name:
            at = f"crosswalks/{row['table']}.tsv"
            return read_crosswalk(row, rows=read_table(at), at=at)
    raise UsageError(
        f'"{name}" is no crosswalk.',
        code="register/unknown-crosswalk",
        want=f"one of {', '.join(crosswalk_names())}{nearest(name, words=crosswalk_names())}",
        mend="choose one of them",
    )


def read_crosswalk(source: Mapping[str, str], *, rows: Iterable[Mapping[str, str]], at: str) -> Crosswalk:
    """Return the crosswalk of `source`, a row of the index, with the codes of `rows`.

    Raises:
        RegisterError: A code stands twice, says nothing, or names a word that we do not have.
    """
    found: dict[tuple[str, str], Mapped] = {}
    for row in rows:
        mapped = _read_row(row, at)
        key = (mapped.variable, _plain(mapped.code))
        if key in found:
            raise _wrong(mapped, "stands twice", at, want="each code once")
        found[key] = mapped
    return Crosswalk(
        name=source["name"],
        title=source["title"],
        spelling=source["spelling"],
        variable=source["variable"],
        also=dict(_pair(one) for one in split_list(source["also"])),
        citation=source["citation"],
        url=source["url"],
        note=source["note"],
        rows=found,
    )


def _read_row(row: Mapping[str, str], at: str) -> Mapped:
    mapped = Mapped(
        variable=row["variable"],
        code=row["code"],
        name=row["name"],
        acts=split_list(row["acts"]),
        kinds=split_list(row["kinds"]),
        objects=split_list(row["objects"]),
        origin=split_list(row["origin"]),
        intent=split_list(row["intent"]),
        nothing=row["nothing"] == "yes",
        note=row["note"],
    )
    for words, known in (
        (mapped.acts, tuple(acts().masks)),
        (mapped.kinds, tuple(kinds().masks)),
        (mapped.objects, tuple(objects().masks)),
        (mapped.origin, ORIGINS),
        (mapped.intent, INTENTS),
    ):
        for word in words:
            if word not in known:
                raise _wrong(mapped, f'names "{word}"', at, want=f"a word of ours{nearest(word, words=known)}")
    if row["nothing"] not in ("", "yes") or not (mapped.acts or mapped.kinds or mapped.nothing):
        raise _wrong(mapped, "maps to nothing without saying so", at, want="acts, kinds, or `yes` under `nothing`")
    return mapped


def _wrong(mapped: Mapped, what: str, at: str, *, want: str) -> RegisterError:
    return RegisterError(
        f"the code {mapped.variable} {mapped.code} {what}",
        code="register/wrong-crosswalk",
        at=f"register/{at}",
        want=want,
        mend="correct the row",
    )


def _pair(text: str) -> tuple[str, str]:
    name, _, same_as = text.partition("=")
    return name, same_as


def _mask(tree: Tree, words: Iterable[str]) -> int:
    total = 0
    for word in words:
        total |= tree.mask(word)
    return total


def _plain(code: str) -> str:
    return " ".join(code.casefold().split())


def _number(code: str) -> str:
    """Return a whole number without the point that tables with gaps give it: `9.0` is 9."""
    found = _NUMBER.fullmatch(code.strip())
    return str(int(found[1])) if found else _plain(code)


def _with_zero(code: str) -> str:
    """Return a CAMEO code with the zero that was dropped when it was kept as a number.

    No code of ICEWS is a root, so one or two digits have lost a zero, and so has a code whose root would pass 20.
    """
    digits = code.strip().removesuffix(".0")
    if not _DIGITS.fullmatch(digits) or digits.startswith("0"):
        return digits
    lost = len(digits) <= len("20") or int(digits[:2]) > _LAST_ROOT
    return f"0{digits}" if lost else digits


SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "cameo": str.strip,
    "icews": _with_zero,
    "number": _number,
    "plain": _plain,
}
