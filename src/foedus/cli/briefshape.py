"""How `foedus brief` writes: the format by the file's ending, the length, the house style."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from typer import Option

from foedus.cli.option import Printing
from foedus.errors import UsageError

LARGEST_TEMPLATE = 20_000_000


class BriefShape(StrEnum):
    """In which form a brief is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    JSON = "json"


class BriefLengthWord(StrEnum):
    """How long a brief is."""

    PAGE = "page"
    WHOLE = "whole"


BY_SUFFIX = {
    ".md": BriefShape.MARKDOWN,
    ".markdown": BriefShape.MARKDOWN,
    ".html": BriefShape.HTML,
    ".htm": BriefShape.HTML,
    ".pdf": BriefShape.PDF,
    ".docx": BriefShape.DOCX,
    ".json": BriefShape.JSON,
    ".txt": BriefShape.TEXT,
}
FILES_ONLY = (BriefShape.PDF, BriefShape.DOCX)


@dataclass(frozen=True, kw_only=True)
class BriefPrinting:
    """How and where a brief is written."""

    format: Annotated[
        BriefShape | None,
        Option(
            "--format",
            help="text, markdown, html, pdf, docx or json. [by the ending of the output file; else text]",
            rich_help_panel="Output",
        ),
    ] = None
    output: Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Write the answer to a file.")] = None
    quiet: Annotated[bool, Option("--quiet", "-q", help="The answer and nothing else.")] = False
    no_color: Annotated[bool, Option("--no-color", help="No colours.")] = False
    length: Annotated[BriefLengthWord, Option("--length", help="page (one sheet) or whole.")] = BriefLengthWord.WHOLE
    template: Annotated[
        Path | None,
        Option(
            "--template",
            metavar="FILE",
            help="Your house style: a .typ for PDF, a .docx, .html.j2 or .md.j2.",
        ),
    ] = None

    def shape(self, *, settled: BriefShape) -> BriefShape:
        """Return the form asked for: by the option, the file's ending, or what is settled for the project.

        Raises:
            UsageError: A PDF or a DOCX document is asked for without a file to write.
        """
        by_name = BY_SUFFIX.get(self.output.suffix.lower()) if self.output else None
        shape = self.format or by_name or settled
        if shape in FILES_ONLY and self.output is None:
            raise UsageError(
                f"A brief as {shape.value} needs a file to be written to.",
                code="cli/no-output",
                at=f"--format {shape.value}",
                want="a file",
                mend=f"add `-o brief.{shape.value}`",
            )
        return shape

    def house_style(self) -> bytes | None:
        """Return what the template's file holds, or None without one.

        Raises:
            UsageError: It cannot be read, or is larger than 20 MB.
        """
        if self.template is None:
            return None
        try:
            if self.template.stat().st_size <= LARGEST_TEMPLATE:
                return self.template.read_bytes()
            why = "it is larger than 20 MB"
        except OSError as error:
            why = error.strerror or str(error)
        raise UsageError(
            f"The template cannot be read: {why}.",
            code="cli/cannot-read",
            at=str(self.template),
            want="a template's file",
            mend="name another file, or leave `--template` out",
        )

    @property
    def printing(self) -> Printing:
        """The same for what is written as it is."""
        return Printing(output=self.output, quiet=self.quiet, no_color=self.no_color)
