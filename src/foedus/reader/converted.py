"""What becomes of a page or a PDF: its text as Markdown, and what it says of itself."""

from dataclasses import dataclass

from foedus.errors import DocumentError


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """The text of a document, paragraphs parted by an empty line, and what its metadata say; empty is unsaid.

    `notes` tell what people should know: what was left out, or that two metadata contradict each other.
    """

    text: str
    title: str = ""
    outlet: str = ""
    published_on: str = ""
    dated_by: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()


def too_complex(message: str, *, at: str, want: str) -> DocumentError:
    """Return the fault that a document is beyond what is converted."""
    return DocumentError(
        message,
        code="reader/too-complex",
        at=at,
        want=want,
        mend="copy the report's own words into a text file, and read that",
    )


def no_words(message: str, *, at: str) -> DocumentError:
    """Return the fault that a document has no text that could be read."""
    return DocumentError(
        message,
        code="reader/no-text",
        at=at,
        want="a document with words in it",
        mend="copy the report's own words into a text file, and read that",
    )
