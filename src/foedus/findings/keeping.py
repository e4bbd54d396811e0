"""What a register comes to for the plan, kept from run to run as JSON: whom clauses reach, how they read, what decides.

A cache saves time and decides nothing: what is missing, old or damaged in it is worked out again. It stands under the
hash of everything that it follows from, and of the code that made it.
"""

import hashlib
import json
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeAlias

from foedus.files.cachefile import cached_path, write_cached
from foedus.findings.attackers import AttackerTest
from foedus.findings.compiling import Position
from foedus.findings.drafting import Draft, Reach
from foedus.findings.facts import Numbers
from foedus.findings.finding import Check
from foedus.findings.judging import Answer
from foedus.findings.sheet import Form, Leaf, Line, Manner, Sheet
from foedus.terms import Days

Json: TypeAlias = Any
KIND = "law"
SCHEMA = "foedus/kept-law/1"
ROOMS = ("findings", "incidents", "instruments", "places", "actors", "terms", "register/actors", "register/places")
# Coordinates turn into units before a row comes to the plan.
UNREAD = "geometry.json"
NOTHING = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was worked out of a register, in values and not in numbers of one run.

    `reaches`: by law, whom each provision reaches. `asked`: each question with the places of its drafts. `rulings`:
    form, bits, and a number for what they come to. `verdicts`: whether in force, kind, ruling, and the answer.
    """

    laws: tuple[tuple[object, Days], ...]
    reaches: dict[int, list[tuple[int, Reach]]]
    drafts: tuple[Draft, ...]
    asked: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    width: int
    rulings: tuple[tuple[Form, tuple[int, ...], int], ...]
    verdicts: tuple[tuple[str, str, int, Answer], ...]


def key_of(*parts: str) -> str:
    """Return the hash of parts, of the code that reads law, and of the shipped actors and places."""
    whole = hashlib.sha256("\n".join((SCHEMA, *parts)).encode())
    root = files("foedus")
    for room in ROOMS:
        for item in sorted(_files(root.joinpath(room)), key=lambda one: one.name):
            whole.update(item.read_bytes())
    return whole.hexdigest()


def _files(folder: Traversable) -> Iterator[Traversable]:
    return (one for one in folder.iterdir() if one.name.endswith((".py", ".tsv", ".json")) and one.name != UNREAD)


def read_kept(key: str, *, folder: Path) -> Kept | None:
    """Return what is kept under a key, or None where there is nothing that can be read."""
    try:
        with cached_path(KIND, key=key, folder=folder).open("rb") as file:
            digest, body = file.readline(), file.read()
        if digest.strip() != hashlib.sha256(body).hexdigest().encode():
            return None
        return _Reader(json.loads(body)).kept()
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def write_kept(kept: Kept, *, key: str, folder: Path) -> None:
    """Keep it, whole or not at all; what was kept under another key is dropped.

    A folder that cannot be written to is no fault: nothing is kept.
    """
    body = json.dumps(_Writer().written(kept), separators=(",", ":")).encode()
    write_cached(body, kind=KIND, key=key, folder=folder)


def can_be_kept(sheet: Sheet | None) -> bool:
    """Say whether a sheet can be written: one that asks who backed the attackers is worked out each time."""
    manners = (one for word in sheet.words for signature in word for one in signature) if sheet else ()
    return not any(isinstance(one, Manner) and one.pleas for one in manners)


@dataclass(slots=True)
class _Writer:
    """Writes values once each, and then by number."""

    asks: Numbers[Hashable] = field(default_factory=Numbers)
    signatures: Numbers[tuple[object, ...]] = field(default_factory=Numbers)
    lines: Numbers[Line] = field(default_factory=Numbers)
    forms: Numbers[Form] = field(default_factory=Numbers)
    sheets: Numbers[Sheet] = field(default_factory=Numbers)
    answers: Numbers[Answer] = field(default_factory=Numbers)
    checks: Numbers[Check] = field(default_factory=Numbers)

    def written(self, kept: Kept) -> Json:
        """Return what is kept as lists and words."""
        found = {
            "schema": SCHEMA,
            "laws": [[law, str(days.first), str(days.last)] for law, days in kept.laws],
            "reaches": [[law, [[p, *_reach(one)] for p, one in listed]] for law, listed in kept.reaches.items()],
            "drafts": [self._draft(one) for one in kept.drafts],
            "asked": kept.asked,
            "width": kept.width,
            "rulings": [[self.forms.of(form), bits, number] for form, bits, number in kept.rulings],
            "verdicts": [[force, kind, number, self.answers.of(one)] for force, kind, number, one in kept.verdicts],
        }
        sheets = [
            [self.forms.of(one.form), [[self.signatures.of(each) for each in word] for word in one.words]]
            for one in self.sheets.values
        ]
        signatures = [
            [NOTHING if one is None else self.asks.of(one) for one in each] for each in self.signatures.values
        ]
        forms = [self._form(one) for one in self.forms.values]
        answers = [self._answer(one) for one in self.answers.values]
        return found | {
            "sheets": sheets,
            "signatures": signatures,
            "asks": [_ask(one) for one in self.asks.values],
            "forms": forms,
            "lines": [[getattr(one, name) for name in LINE] for one in self.lines.values],
            "answers": answers,
            "checks": [[getattr(one, name) for name in CHECK] for one in self.checks.values],
        }

    def _draft(self, one: Draft) -> Json:
        sheet = NOTHING if one.sheet is None else self.sheets.of(one.sheet)
        standing = NOTHING if one.standing is None else self.answers.of(one.standing)
        return [*(getattr(one, name) for name in DRAFT), sheet, standing]

    def _form(self, form: Form) -> Json:
        return [[at.reading, at.interpretation, [self._leaf(leaf) for leaf in leaves]] for at, leaves in form.positions]

    def _leaf(self, leaf: Leaf) -> Json:
        listed = [[self.lines.of(one) for one in each] for each in leaf.alternatives]
        return [leaf.meeting, leaf.failing, listed, [self.lines.of(one) for one in leaf.shared], leaf.unsure]

    def _answer(self, one: Answer) -> Json:
        return [*(getattr(one, name) for name in ANSWER), [self.checks.of(each) for each in one.checks]]


LINE = ("name", "part", "implied", "about", "inside", "outside")
CHECK = ("name", "status", "part", "implied", "property")
DRAFT = ("instrument", "provision", "kind", "beneficiary", "bearers", "bearers_in_doubt", "force", "reads")
TUPLES = frozenset({"bearers", "bearers_in_doubt", "deciding", "positions", "contested_by"})
ANSWER = (
    *("verdict", "in_force", "had_it_been_in_force", "deciding", "near_miss", "positions", "contested_by"),
    *("fact_dispute", "law_dispute"),
)


def _reach(one: Reach) -> list[object]:
    return [one.mode, one.cover, sorted(one.touch), one.alone, one.one, one.bearers]


def _ask(one: object) -> Json:
    if isinstance(one, Manner):
        return {"origin": one.origin, "intent": one.intent}
    if isinstance(one, tuple):
        tests, mask = one
        return [[[test.quantifier, test.members, test.least] for test in tests], mask]
    return one


@dataclass(slots=True)
class _Reader:
    """Reads back what `_Writer` wrote."""

    told: dict[str, Json]

    def kept(self) -> Kept:
        """Return what was kept.

        Raises:
            KeyError: Something is missing.
            ValueError: Something is not what it should be.
        """
        told = self.told
        if told["schema"] != SCHEMA:
            raise ValueError(told["schema"])
        forms = self._forms()
        answers = self._answers()
        sheets = self._sheets(forms)
        return Kept(
            laws=tuple(
                (_tuple(law), Days(date.fromisoformat(first), date.fromisoformat(last)))
                for law, first, last in told["laws"]
            ),
            reaches={law: [(p, _reached(*parts)) for p, *parts in listed] for law, listed in told["reaches"]},
            drafts=tuple(
                Draft(
                    **_named(DRAFT, parts),
                    sheet=None if sheet == NOTHING else sheets[sheet],
                    standing=None if standing == NOTHING else answers[standing],
                )
                for *parts, sheet, standing in told["drafts"]
            ),
            asked=tuple((tuple(key), tuple(places)) for key, places in told["asked"]),
            width=told["width"],
            rulings=tuple((forms[form], tuple(bits), number) for form, bits, number in told["rulings"]),
            verdicts=tuple((force, kind, number, answers[one]) for force, kind, number, one in told["verdicts"]),
        )

    def _forms(self) -> list[Form]:
        lines = [Line(**dict(zip(LINE, one, strict=True))) for one in self.told["lines"]]

        def leaf(kept: Json) -> Leaf:
            meeting, failing, alternatives, shared, unsure = kept
            listed = tuple(tuple(lines[one] for one in each) for each in alternatives)
            return Leaf(meeting, failing, listed, tuple(lines[one] for one in shared), unsure)

        return [
            Form(
                tuple(
                    (Position(reading=reading, interpretation=interpretation), tuple(map(leaf, leaves)))
                    for reading, interpretation, leaves in form
                )
            )
            for form in self.told["forms"]
        ]

    def _sheets(self, forms: list[Form]) -> list[Sheet]:
        asks = [_asked(one) for one in self.told["asks"]]
        signatures = [tuple(None if one == NOTHING else asks[one] for one in each) for each in self.told["signatures"]]
        return [
            Sheet(forms[form], tuple(tuple(signatures[one] for one in word) for word in words))
            for form, words in self.told["sheets"]
        ]

    def _answers(self) -> list[Answer]:
        checks = [Check(wanted="", found="", **dict(zip(CHECK, one, strict=True))) for one in self.told["checks"]]
        return [
            Answer(**_named(ANSWER, parts), checks=tuple(checks[one] for one in listed))
            for *parts, listed in self.told["answers"]
        ]


def _named(names: tuple[str, ...], values: list[Json]) -> dict[str, Json]:
    pairs = zip(names, values, strict=True)
    return {name: tuple(value) if name in TUPLES else value for name, value in pairs}


def _reached(mode: int, cover: list[str], touch: list[str], alone: str, one: bool, bearers: list[str]) -> Reach:  # noqa: FBT001 - private
    return Reach(mode=mode, cover=tuple(cover), touch=frozenset(touch), alone=alone, one=one, bearers=tuple(bearers))


def _asked(one: Json) -> object:
    if isinstance(one, dict):
        return Manner(one["origin"], one["intent"])
    if isinstance(one, list):
        tests, mask = one
        return tuple(AttackerTest(quantifier, members, least) for quantifier, members, least in tests), mask
    return one


def _tuple(value: Json) -> object:
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
