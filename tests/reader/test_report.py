"""Reports as files: front matter, the day of publication, and files that cannot be read."""

from pathlib import Path

import pytest

from foedus.errors import DocumentError
from foedus.reader import Lexicon, read_report
from foedus.reader.report import read_head
from foedus.statements import Record

TEXT = "Iran struck Doha on Tuesday.\n"
HEAD = "---\ntitle: A strike\noutlet: Wire\npublished_on: 2025-09-10\norigin: Agency\nsources:\n  - https://a.example\n---\n"


def read(path: Path, lexicon: Lexicon, published_on: str | None = None) -> Record:
    """Read a report without instruments."""
    return read_report(path, published_on=published_on, lexicon=lexicon, instruments=())


def days(record: Record) -> list[str]:
    """Return the days on which something is said to have happened."""
    return [one.value[0] for one in record.statements if one.property == "happened_on"]


def test_front_matter_is_the_document(tmp_path: Path, lexicon: Lexicon) -> None:
    """Title, outlet, day and sources are of the document, not of its text."""
    path = tmp_path / "A Report.md"
    path.write_text(HEAD + TEXT, encoding="utf-8")
    document = read(path, lexicon).documents[0]

    assert ("a-report", "Wire", "A strike", "2025-09-10") == (
        document.id, document.outlet, document.title, document.published_on)  # fmt: skip
    assert ("Agency", ("https://a.example",), 64) == (document.origin, document.sources, len(document.sha256))


def test_the_day_given_beats_the_day_written(tmp_path: Path, lexicon: Lexicon) -> None:
    """Tuesday is the one before the day of publication."""
    path = tmp_path / "report.md"
    path.write_text(HEAD + TEXT, encoding="utf-8")

    assert ["2025-09-09"] == days(read(path, lexicon))
    assert ["2025-09-16"] == days(read(path, lexicon, "2025-09-17"))


def test_offsets_count_in_the_file(tmp_path: Path, lexicon: Lexicon) -> None:
    """A statement's words stand in the file where it says."""
    path = tmp_path / "report.md"
    path.write_text(HEAD + TEXT, encoding="utf-8")

    assert all((HEAD + TEXT)[one.start : one.end] == one.words for one in read(path, lexicon).statements)


@pytest.mark.parametrize("text", ["", " \n\n", "---\ntitle: x\n---\n \n"])
def test_an_empty_report_is_refused(tmp_path: Path, lexicon: Lexicon, text: str) -> None:
    """There is nothing to read in it."""
    path = tmp_path / "empty.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        read(path, lexicon)

    assert ("reader/empty-report", str(path)) == (caught.value.code, caught.value.at)


def test_a_wrong_day_of_publication_is_refused(tmp_path: Path, lexicon: Lexicon) -> None:
    """31 February is no day."""
    path = tmp_path / "report.md"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        read(path, lexicon, "2025-02-31")

    assert "reader/wrong-publication-date" == caught.value.code


@pytest.mark.parametrize(
    ("data", "code"), [(b"\x00\x01", "files/binary"), (b"Doha \xff\xfe struck", "files/not-utf-8")]
)
def test_files_that_are_no_text_are_refused(tmp_path: Path, lexicon: Lexicon, data: bytes, code: str) -> None:
    """The faults of files are those of the files room."""
    path = tmp_path / "report.md"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        read(path, lexicon)

    assert code == caught.value.code


@pytest.mark.parametrize("text", ["no head", "---\nnever closed", "---\n: odd\n---\n"])
def test_text_without_front_matter_is_all_text(text: str) -> None:
    """A head that is none is left in the text, or is empty."""
    assert "" == read_head(text).title
