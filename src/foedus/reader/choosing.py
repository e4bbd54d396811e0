"""Which reader reads: our rules, a spaCy pipeline, a language model, or one that another package brings."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from foedus.actors import Actors
from foedus.errors import UsageError
from foedus.files import among
from foedus.places import Places
from foedus.reader.coding import Reader, code_report
from foedus.reader.gate import Gated

GROUP = "foedus.readers"
RULES, SPACY, MODEL = "rules", "spacy", "model"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which reader is chosen, and what it needs: `pipeline` for spaCy; `endpoint`, `model` and `key` for a model."""

    name: str = RULES
    pipeline: str = ""
    endpoint: str = ""
    model: str = ""
    key: str = ""


def find_reader(choice: Choice, *, actors: Actors, places: Places) -> Reader:
    """Return the reader that is chosen; every one but the rules themselves stands behind the gate.

    Raises:
        UsageError: There is no such reader, it lacks a setting, or its package cannot be loaded.
        DocumentError: spaCy or its pipeline is not installed.
    """
    if choice.name == RULES:
        return code_report
    return Gated(inner=_inner(choice), actors=actors, places=places)


def _inner(choice: Choice) -> Reader:
    if choice.name == SPACY:
        # Each of the two is loaded where it is asked for.
        from foedus.reader.spacyreader import load_pipeline  # noqa: PLC0415

        return load_pipeline(_needed(choice, "pipeline", "en_core_web_sm"))
    if choice.name == MODEL:
        from foedus.reader.modelreader import ModelReader  # noqa: PLC0415

        endpoint = _needed(choice, "endpoint", "http://127.0.0.1:8080/v1")
        return ModelReader(endpoint=endpoint, model=_needed(choice, "model", "some-model"), key=choice.key)
    return _plugged_in(choice.name, entry_points(group=GROUP))


def _needed(choice: Choice, name: str, example: str) -> str:
    value = str(getattr(choice, name))
    if value:
        return value
    raise UsageError(
        f"The reader `{choice.name}` needs a setting that is not there: {name}.",
        code="reader/missing-setting",
        at="`[reader]` in foedus.toml",
        want=f'{name} = "…", for example "{example}"',
        mend=f"add it, or set FOEDUS_READER_{name.upper()}",
    )


def _plugged_in(name: str, found: Iterable[EntryPoint]) -> Reader:
    known = {one.name: one for one in found}
    entry = known.get(name)
    if entry is None:
        raise UsageError(
            f'There is no reader "{name}".',
            code="reader/unknown-reader",
            at="--reader",
            want=among(name, words=[RULES, SPACY, MODEL, *sorted(known)]),
            mend="correct the name, or install the package that brings it",
        )
    try:
        reader = entry.load()
    except (ImportError, AttributeError) as error:
        raise _broken(name, f"it cannot be loaded: {error}") from error
    if not callable(reader):
        raise _broken(name, "it cannot be called")
    loaded: Reader = reader
    return loaded


def _broken(name: str, cause: str) -> UsageError:
    return UsageError(
        f'The reader "{name}" cannot be used: {cause}.',
        code="reader/broken-reader",
        at=f"entry point {GROUP}",
        want="a reader as `foedus.reader.Reader` has it",
        mend="mend or remove the package that brings it",
    )
