"""The words of a PDF, in lines and paragraphs as they stand on its pages."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError

from foedus.errors import DocumentError
from foedus.reader.converted import Converted, no_words, too_complex

MOST_PAGES = 500
LONGEST = 2_000_000
# A line further from the one before than this many usual steps begins a paragraph.
APART = 1.2
# And one whose letters are this many times larger or smaller.
OTHER_SIZE = 1.15
# A line that stands at the edge of this many pages and more is no part of the text.
FEWEST_HEADS = 3
BULLETS = re.compile(r"[•◦▪‣·∙]\s{0,9}")
NUMBERS = re.compile(r"\d{1,9}")
ENDED = re.compile(r"[.!?:;…][\"'”’)\]]{0,3}$")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
# What programs put where a title should stand.
NO_TITLE = re.compile(r"^(?:microsoft word|untitled|document\d*)|\.(?:docx?|pdf|indd|qxd|tex|rtf)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    y: float
    size: float


def convert_pdf(data: bytes, *, at: str) -> Converted:
    """Return the text of a PDF: a paragraph where the lines stand further apart or change their size.

    The day on which a PDF was made is not that on which it was published, and is only noted.

    Raises:
        DocumentError: The PDF is broken, encrypted, too long, or holds pictures of text.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        _check(reader, at)
        pages = list(_read_pages(reader, at))
        title, made = _information(reader)
    except DocumentError:
        raise
    except LimitReachedError as error:
        raise too_complex(
            "The PDF unpacks to more than is read.", at=at, want="a PDF whose pages hold a report, and no bomb"
        ) from error
    except (PyPdfError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError) as error:
        raise broken(at, cause=str(error)) from error
    heads = _running_heads(pages)
    text = "\n\n".join(_paragraphs([_without(page, heads) for page in pages]))
    if not text:
        raise no_words("The PDF holds no words; perhaps its pages are pictures.", at=at)
    notes = [f"{len(heads)} running heads or page numbers were left out."] if heads else []
    notes += [f"The PDF was made on {made}, which is no day of publication."] if made else []
    return Converted(text=text + "\n", title=title, notes=tuple(notes))


def _check(reader: PdfReader, at: str) -> None:
    if reader.is_encrypted:
        raise DocumentError(
            "The PDF is encrypted.",
            code="reader/encrypted-pdf",
            at=at,
            want="a PDF without a password",
            mend="save a copy without it, for example with `qpdf --decrypt`",
        )
    if len(reader.pages) > MOST_PAGES:
        raise too_complex(
            f"The PDF has {len(reader.pages):,} pages.", at=at, want=f"a PDF of at most {MOST_PAGES} pages"
        )


def broken(at: str, *, cause: str) -> DocumentError:
    """Return the fault that a PDF cannot be taken apart."""
    return DocumentError(
        f"The PDF is broken: {cause[:200] or 'it cannot be taken apart'}.",
        code="reader/broken-pdf",
        at=at,
        want="a PDF document",
        mend="save or export the document anew",
    )


def _read_pages(reader: PdfReader, at: str) -> Iterator[list[_Line]]:
    length = 0
    for page in reader.pages:
        lines = _Lines()
        page.extract_text(visitor_text=lines._take)  # noqa: SLF001 - our own class; pypdf gives its five arguments by position
        found = lines.whole()
        length += sum(len(line.text) for line in found)
        if length > LONGEST:
            raise too_complex(
                f"The PDF has more than {LONGEST:,} characters.", at=at, want=f"at most {LONGEST:,} characters"
            )
        yield found


class _Lines:
    """Gathers the lines of a page from the pieces in which it shows its text."""

    def __init__(self) -> None:
        self.done: list[_Line] = []
        self.pieces: list[str] = []
        self.y = self.size = 0.0

    def _take(self, text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        """Take one piece; `outer` and `inner` are the matrices that say where it stands."""
        for part in text.splitlines(keepends=True):
            if part.strip() and not any(piece.strip() for piece in self.pieces):
                self.y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
                self.size = 0.0
            if part.strip():
                self.size = max(self.size, abs(size * inner[3] * outer[3]) or abs(size))
            self.pieces.append(part)
            if part.endswith("\n"):
                self._end()

    def _end(self) -> None:
        text = " ".join(CONTROLS.sub(" ", "".join(self.pieces)).split())
        self.pieces = []
        if text:
            self.done.append(_Line(text, self.y, self.size))

    def whole(self) -> list[_Line]:
        """Return the lines, the last one too."""
        self._end()
        return self.done


def _running_heads(pages: list[list[_Line]]) -> frozenset[str]:
    """Return the lines, numbers apart, that stand first or last on most pages."""
    edges = Counter(key for page in pages for key in {_without_numbers(line) for line in (*page[:2], *page[2:][-2:])})
    return frozenset(key for key, count in edges.items() if count >= max(FEWEST_HEADS, len(pages) / 2))


def _without_numbers(line: _Line) -> str:
    return NUMBERS.sub("#", line.text)


def _without(page: list[_Line], heads: frozenset[str]) -> list[_Line]:
    edge = {*range(2), *range(len(page) - 2, len(page))}
    return [line for at, line in enumerate(page) if at not in edge or _without_numbers(line) not in heads]


def _paragraphs(pages: Iterable[list[_Line]]) -> Iterator[str]:
    """Yield the paragraphs; a sentence goes on over the end of a page or a column."""
    whole = ""
    for page in pages:
        step = _usual_step(page)
        before: _Line | None = None
        for line in page:
            if whole and _begins(line, before, step, whole):
                yield whole
                whole = ""
            whole = _joined(whole, line.text)
            before = line
    if whole:
        yield whole


def _usual_step(page: list[_Line]) -> float:
    steps = Counter(round((one.y - other.y) * 2) / 2 for one, other in pairwise(page) if one.y > other.y)
    return steps.most_common(1)[0][0] if steps else 0.0


def _begins(line: _Line, before: _Line | None, step: float, whole: str) -> bool:
    if BULLETS.match(line.text):
        return True
    if before is None or line.y > before.y:
        return bool(ENDED.search(whole))
    ratio = line.size / before.size if before.size else 1.0
    return before.y - line.y > step * APART or not 1 / OTHER_SIZE < ratio < OTHER_SIZE


def _joined(whole: str, line: str) -> str:
    """Return a text with one more line; a hyphen at the end stays, for it may be one of a name."""
    line = BULLETS.sub("- ", line, count=1) if not whole else line
    if whole.endswith("\N{SOFT HYPHEN}"):
        return whole[:-1] + line
    return whole + line if not whole or (whole.endswith("-") and whole[-2:-1].isalpha()) else f"{whole} {line}"


def _information(reader: PdfReader) -> tuple[str, str]:
    """Return the title, where it is one, and the day on which the PDF was made."""
    information: Mapping[str, object] = reader.metadata or {}
    title = " ".join(CONTROLS.sub(" ", str(information.get("/Title") or "")).split())[:300]
    made = MADE.match(str(information.get("/CreationDate") or ""))
    return ("" if NO_TITLE.search(title) else title), "-".join(made.groups()) if made else ""
