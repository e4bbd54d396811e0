"""Frames of public acts: which verb, beside which words, is which act. Data, and the index of verb forms.

A frame wants its words in the first units after the verb. Several frames may share a verb: the first that fits counts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from foedus.reader.actwords import TEXT_NOUNS
from foedus.reader.attackwords import inflect
from foedus.reader.frameidioms import IDIOMS
from foedus.reader.frameplain import PLAIN
from foedus.reader.frametables import CLASSES, FRAMES
from foedus.reader.frameturns import EARLY, TURNS

REACH = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way of telling an act.

    `needs` and `also` want one of their words each after the verb, `following` right after it; `bars` allows none.
    `subject` wants one of its words in the subject. A word after a per cent sign is a role, borne by any word.
    `to` names the prepositions under which the one addressed stands ("" for the direct object), `addressed` wants one.
    `future` is "only" where the act is a promise in the future, "too" where it may be told of it, "not" where only
    its denial may.
    """

    kind: str
    verbs: tuple[str, ...]
    needs: frozenset[str]
    also: frozenset[str]
    following: frozenset[str]
    bars: frozenset[str]
    to: tuple[str, ...]
    addressed: bool = False
    free: bool = False
    future: str = ""
    reach: int = REACH
    subject: frozenset[str] = frozenset()
    by_role: bool = False


@cache
def frames_by_form() -> Mapping[str, tuple[tuple[str, Frame], ...]]:
    """Return, for each form of a verb, the frames that it opens, each with the name of the form."""
    found: dict[str, list[tuple[str, Frame]]] = {}
    for frame in _frames():
        for form, word in _forms(frame):
            found.setdefault(word, []).append((form, frame))
    return {word: tuple(each) for word, each in found.items()}


@cache
def words_of_kinds() -> Mapping[str, frozenset[str]]:
    """Return the words that can tell each kind of act: those of its verbs in any form."""
    found: dict[str, set[str]] = {}
    for frame in _frames():
        found.setdefault(frame.kind, set()).update(word for _, word in _forms(frame))
    return {kind: frozenset(words) for kind, words in found.items()}


def words_of_class(name: str) -> frozenset[str]:
    """Return the words of a class by its name."""
    return _classes()[name]


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    found = {name: frozenset(_plain(words)) for name, words in _entries(CLASSES)}
    papers = found["papers"] | frozenset(TEXT_NOUNS)
    return found | {"papers": papers, "treaties": papers | {"organisation"}}


@cache
def _frames() -> tuple[Frame, ...]:
    tables = (EARLY, FRAMES, IDIOMS, TURNS, PLAIN)
    return tuple(_frame(block) for table in tables for block in table.strip().split("\n\n"))


def _frame(block: str) -> Frame:
    (kind, verbs), *rest = _entries(block)
    told = dict(rest)
    marks = dict((*mark.partition("=")[::2],) for mark in told.get("marks", "").split())
    wanted = _set(" ".join(told.get(key, "") for key in ("needs", "also", "bars")))
    return Frame(
        kind=kind,
        by_role=any(word.startswith("%") for word in wanted),
        verbs=tuple(verb.strip() for verb in verbs.split(",")),
        needs=_set(told.get("needs", "")),
        also=_set(told.get("also", "")),
        following=_set(told.get("next", "")),
        bars=_set(told.get("bars", "")),
        to=tuple("" if one == "-" else one for one in told.get("to", "").split()),
        addressed="addressed" in marks,
        free="free" in marks,
        future=marks.get("future", ""),
        reach=int(marks.get("reach", REACH)),
        subject=_set(told.get("subject", "")),
    )


def _entries(text: str) -> list[tuple[str, str]]:
    """Return the keys of a table with what stands behind each, over as many lines as it takes."""
    found: list[tuple[str, str]] = []
    for line in text.strip().split("\n"):
        key, colon, rest = line.partition(":")
        if colon:
            found.append((key.strip(), rest.strip()))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
    return found


def _set(text: str) -> frozenset[str]:
    classes = (word.removeprefix("@") for word in text.split() if word.startswith("@"))
    return frozenset(_plain(" ".join(word for word in text.split() if not word.startswith("@")))).union(
        *(words_of_class(name) for name in classes)
    )


def _plain(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


def _forms(frame: Frame) -> Iterator[tuple[str, str]]:
    for lemma in frame.verbs:
        seen: set[str] = set()
        for form, word in inflect(IRREGULAR.get(lemma, lemma)).items():
            if word not in seen:
                seen.add(word)
                yield form, word


# Verbs that a frame may name by their first form alone.
IRREGULAR = {
    "lend": "lend lent lent lending",
    "send": "send sent sent sending",
    "rebut": "rebut rebutted rebutted rebutting",
    "commit": "commit committed committed committing",
    "ship": "ship shipped shipped shipping",
    "refer": "refer referred referred referring",
    "permit": "permit permitted permitted permitting",
    "regret": "regret regretted regretted regretting",
    "beg": "beg begged begged begging",
    "plead": "plead pleaded pleaded pleading",
    "rebuff": "rebuff rebuffed rebuffed rebuffing",
    "dub": "dub dubbed dubbed dubbing",
    "shrug": "shrug shrugged shrugged shrugging",
    "expel": "expel expelled expelled expelling",
    "veto": "veto vetoed vetoed vetoing",
    "sever": "sever severed severed severing",
    "cut": "cut cut cut cutting",
    "break": "break broke broken breaking",
    "ring": "ring rang rung ringing",
    "leave": "leave left left leaving",
    "withdraw": "withdraw withdrew withdrawn withdrawing",
    "bring": "bring brought brought bringing",
    "bar": "bar barred barred barring",
    "ban": "ban banned banned banning",
    "let": "let let let letting",
}
