"""The exception tree, and the one shape that every fault has.

```
FoedusError
├── RegisterError    an instrument file, the register or a schema
├── StatementError   a statements or case file, a stated fact
├── DocumentError    a report or another text from outside
├── PlaceError       a place, a unit or an area
├── FeedError        a published data set
├── StoreError       the record of statements, a file or a folder
├── EngineError      execution, a question that cannot be run
└── UsageError       a command or an argument
```

Checks report every fault at once, as an `ExceptionGroup` of these.
"""

from collections.abc import Callable, Iterable

MAX_FIELD = 2_000


class FoedusError(Exception):
    """A fault that says what is wrong, where, what was wanted and how to mend it.

    `code` is stable, `<room>/<words>`, and has an entry in the reference.
    """

    def __init__(self, message: str, *, code: str, at: str = "", want: str = "", mend: str = "") -> None:
        """Hold the five fields, each short enough to read; empty means that the field has nothing to say."""
        self.message = _clip(message)
        self.code = code
        self.at = _clip(at)
        self.want = _clip(want)
        self.mend = _clip(mend)
        super().__init__(self.message)

    def as_dict(self) -> dict[str, str]:
        """Return `kind, code, message, at, want, mend`, the shape of `--format json`."""
        return {
            "kind": type(self).__name__,
            "code": self.code,
            "message": self.message,
            "at": self.at,
            "want": self.want,
            "mend": self.mend,
        }

    def __str__(self) -> str:
        """Return the fault as people read it, one field a line."""
        lines = [f"{type(self).__name__} [{self.code}]: {self.message}"]
        lines += [f"  {name:<5} {text}" for name, text in self._fields() if text]
        return "\n".join(lines)

    def __reduce__(self) -> tuple[Callable[..., "FoedusError"], tuple[object, ...]]:
        """Return what makes the fault anew in another process, with all that it says."""
        return _made_anew, (type(self), self.message, self.code, self.at, self.want, self.mend)

    def _fields(self) -> Iterable[tuple[str, str]]:
        return (("at", self.at), ("want", self.want), ("mend", self.mend))


class RegisterError(FoedusError):
    """An instrument file, the register or a schema is at fault."""


class StatementError(FoedusError):
    """A statements or case file, or a stated fact, is at fault."""


class DocumentError(FoedusError):
    """A report or another text from outside cannot be read."""


class PlaceError(FoedusError):
    """A place, a unit or an area is not known."""


class FeedError(FoedusError):
    """A published data set cannot be read."""


class StoreError(FoedusError):
    """The record of statements, a file or a folder cannot be used."""


class EngineError(FoedusError):
    """A question cannot be run."""


class UsageError(FoedusError):
    """A command or an argument is at fault."""


def _made_anew(kind: type[FoedusError], message: str, code: str, at: str, want: str, mend: str) -> FoedusError:
    return kind(message, code=code, at=at, want=want, mend=mend)


def _clip(text: str) -> str:
    """Leave out the middle of a text that a hostile file made long: people read both of its ends."""
    half = MAX_FIELD // 2
    if len(text) <= MAX_FIELD:
        return text
    return f"{text[:half]} … ({len(text) - MAX_FIELD:,} characters left out) … {text[-half:]}"


def flatten(error: FoedusError | ExceptionGroup[FoedusError]) -> tuple[FoedusError, ...]:
    """Return every fault in `error`, in order, whether it is one or a group."""
    if isinstance(error, FoedusError):
        return (error,)
    faults: list[FoedusError] = []
    for inner in error.exceptions:
        faults.extend(flatten(inner))
    return tuple(faults)
