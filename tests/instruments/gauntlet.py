"""What a stranger's instrument file meets on its way: every reader, and all that is done with what they let through."""

import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from foedus.actors import Actors, load_actors
from foedus.comparisons import Bench, Mutant, lint_instruments, mutants_of, suggest_example
from foedus.errors import FoedusError, RegisterError, flatten
from foedus.files import MAX_FAULTS, Node, read_json_lines, read_plain, read_text, read_yaml
from foedus.instruments import Instrument, Register, instrument_of, load_register, make_register, read_instrument
from foedus.instruments.cache import read_cache, write_cache
from foedus.places import Places, load_places
from foedus.reports import instrument_page, render_page
from foedus.reports.markup import Format

SCHEMA = Path(__file__).parents[2] / "src/foedus/register/schema/instrument.json"
CODE = re.compile(r"(?:files|register)/[a-z0-9-]+")
# What YAML 1.2 takes for a number, so that an editor hands it to a schema as one.
NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
FORMATS: tuple[Format, ...] = ("text", "markdown", "html")
MANY_NODES = 20_000
FEW_EXAMPLES = 6
FEW_MUTANTS = 60


class BrokenPromiseError(AssertionError):
    """Something other than what a reader promises."""


def demand(holds: object, promise: str) -> None:
    """Fail where a promise does not hold.

    Raises:
        BrokenPromiseError: It does not.
    """
    if not holds:
        raise BrokenPromiseError(promise)


@dataclass(slots=True)
class Gauntlet:
    """All that a file meets, in the order in which it meets it; `folder` is a place for its bytes."""

    folder: Path
    actors: Actors = field(default_factory=load_actors)
    places: Places = field(default_factory=load_places)
    register: Register = field(init=False)
    schema: Any = field(init=False)

    def __post_init__(self) -> None:
        """Load what the files are checked against."""
        cache = self.folder / "cache"
        self.register = load_register(actors=self.actors, places=self.places, cache=cache)
        demand(
            self.register == load_register(actors=self.actors, places=self.places, cache=cache), "what is kept is read"
        )
        self.schema = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

    def warm(self) -> None:
        """Load what only some files ask for, before the memory that is left is counted."""
        self.places.find("25.28,51.53")
        self.places.find("Ruritania, Nowhere")

    def meet(self, data: bytes) -> str:
        """Return what became of a file with these bytes: `read`, or the first code with which it was refused.

        Raises:
            BrokenPromiseError: A promise was broken. Any other exception is a promise broken too.
        """
        path = self.folder / "law.yaml"
        path.write_bytes(data)
        try:
            text = read_text(path, kind=RegisterError)
        except RegisterError as fault:
            return fault.code
        self._as_lines(text)
        try:
            found = read_instrument(text, at="law.yaml", actors=self.actors, places=self.places)
        except ExceptionGroup as group:
            faults = flatten(group)
            _check_faults(faults)
            self._quickly_and_carefully(text, None)
            return faults[0].code
        self._quickly_and_carefully(text, found)
        self._used(found)
        return "read"

    def _as_lines(self, text: str) -> None:
        """Hand the text to the other reader of files, which must not stumble over it either."""
        try:
            list(read_json_lines(text, at="law.jsonl", kind=RegisterError))
        except ExceptionGroup as group:
            _check_faults(flatten(group), at="law.jsonl")

    def _quickly_and_carefully(self, text: str, found: Instrument | None) -> None:
        """See that both readings of YAML have the same values, and that what they have is an instrument to both."""
        plain, node = read_plain(text), _read(text)
        demand(plain is None or (node is not None and node.plain() == plain), "both readings find the same values")
        if node is None:
            demand(found is None, "what is no YAML is no instrument")
            return
        try:
            careful = instrument_of(node, at="law.yaml", actors=self.actors, places=self.places)
        except ExceptionGroup as group:
            demand(found is None, f"the careful reading refuses what the quick one takes: {group.exceptions[0]}")
            return
        demand(careful == found, "both readings find the same instrument")

    def _used(self, found: Instrument) -> None:
        """Do with an instrument what every command does with those that were let through."""
        lints = lint_instruments([found], actors=self.actors, places=self.places, beside=self.register.instruments[:20])
        demand(all(one.message and one.instrument == found.id for one in lints), "a lint says something")
        page = instrument_page(found, actors=self.actors)
        for format in FORMATS:  # noqa: A001 - the option's name
            demand(render_page(page, format=format), "a page has something on it")
        shorter = found.model_copy(update={"examples": found.examples[:FEW_EXAMPLES]})
        bench = Bench(self.actors, self.places, self.register)
        try:
            demand(all(one.what for one in bench.run_examples(shorter, at="law.yaml")), "a mismatch says of what")
        except RegisterError as fault:
            demand(fault.code == "findings/clause-too-large", f"a clause is refused for nothing but its size: {fault}")
        mutants = list(islice(mutants_of(found, actors=self.actors, places=self.places), FEW_MUTANTS))
        demand(all(one.id.startswith(f"{found.id}#") for one in mutants), "a mutant has a name")
        for mutant in mutants[-1:]:
            self._suggested(mutant, found, bench)
        make_register((found,), digest="").with_instruments([found], digest="x")

    @staticmethod
    def _suggested(mutant: Mutant, found: Instrument, bench: Bench) -> None:
        """Look for facts that tell a change; an answer that is no different would tell nothing."""
        try:
            suggestion = suggest_example(mutant, instrument=found, bench=bench)
        except RegisterError as fault:
            demand(fault.code == "findings/clause-too-large", f"a clause is refused for nothing but its size: {fault}")
        else:
            demand(suggestion is None or suggestion.clause != suggestion.changed, "what is suggested tells the change")

    def kept(self, data: bytes) -> None:
        """See that an instrument that was read is the same after a stay in the cache, and after the careful loading.

        Raises:
            BrokenPromiseError: It is another.
        """
        with suppress(FoedusError, ExceptionGroup):
            found = read_instrument(_text(data), at="law.yaml", actors=self.actors, places=self.places)
            write_cache((found,), key="one", folder=self.folder / "kept")
            demand((found,) == read_cache("one", folder=self.folder / "kept"), "what is kept is what was read")

    def loaded(self, data: bytes) -> None:
        """Load a folder in which the file stands twice, beside the shipped ones."""
        own = self.folder / "own"
        own.mkdir(exist_ok=True)
        for name in ("one.yaml", "two.yml"):
            (own / name).write_bytes(data)
        try:
            load_register((own,), actors=self.actors, places=self.places, cache=self.folder / "cache")
        except ExceptionGroup as group:
            demand(all(isinstance(one, RegisterError) for one in flatten(group)), "a register is refused as one")

    def agrees(self, data: bytes) -> None:
        """See that the schema takes what the loader takes, as it stands and as an editor reads it.

        One thing is left out, for it lies in YAML and not in the schema: an editor reads a bare `true` as no text,
        which the loader takes for the word.

        Raises:
            BrokenPromiseError: The schema refuses it.
        """
        node = _read(_text(data))
        if node is None or _size(node) > MANY_NODES:
            return
        try:
            instrument_of(node, at="law.yaml", actors=self.actors, places=self.places)
        except ExceptionGroup:
            return
        for value in (node.plain(), _as_editors_read(node.plain())):
            fault = next(self.schema.iter_errors(value), None)
            demand(fault is None, f"the schema takes what the loader takes: {fault and fault.message[:300]}")


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _read(text: str) -> Node | None:
    try:
        return read_yaml(text, at="law.yaml")
    except ExceptionGroup as group:
        _check_faults(flatten(group))
        return None


def _size(node: Node) -> int:
    return 1 + sum(map(_size, node.items or ())) + sum(1 + _size(value) for _, value in node.pairs or ())


def _as_editors_read(value: object) -> object:
    """Return a plain value with numbers where YAML 1.2 sees some."""
    if isinstance(value, dict):
        return {key: _as_editors_read(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_editors_read(inner) for inner in value]
    if isinstance(value, str) and len(value) < 20 and NUMBER.fullmatch(value):
        return int(value, 16) if "x" in value else int(value) if value.lstrip("+-").isdecimal() else float(value)
    return value


def _check_faults(faults: tuple[FoedusError, ...], *, at: str = "law.yaml") -> None:
    """See that faults are of the one kind, at a place in the file, and few enough to be read."""
    demand(faults, "who refuses says why")
    demand(len(faults) <= MAX_FAULTS + 1, f"{len(faults)} faults are more than anybody reads")
    for fault in faults:
        demand(isinstance(fault, RegisterError), f"{type(fault).__name__} is no RegisterError: {fault}")
        demand(CODE.fullmatch(fault.code), f"{fault.code} is no code of these rooms")
        demand(fault.at.startswith(at), f"{fault.at} is no place in the file")
        demand(fault.message and str(fault), "a fault says something")
