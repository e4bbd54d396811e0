"""A cache on disk: one file a kind, whole or not there."""

import hashlib
from pathlib import Path

from foedus.files.cachefile import cached_path, write_cached


def names(folder: Path) -> list[str]:
    """Return the files in a folder."""
    return sorted(one.name for one in folder.iterdir())


def test_what_is_kept_has_its_hash_before_it(tmp_path: Path) -> None:
    """A damaged file can be told from a whole one."""
    write_cached(b"law", kind="law", key="a", folder=tmp_path / "new")
    first, body = cached_path("law", key="a", folder=tmp_path / "new").read_bytes().split(b"\n")

    assert (hashlib.sha256(b"law").hexdigest().encode(), b"law") == (first, body)


def test_another_key_takes_the_place_of_the_last(tmp_path: Path) -> None:
    """And leaves what is of another kind."""
    for kind, key in (("law", "a"), ("register", "a"), ("law", "b")):
        write_cached(b"", kind=kind, key=key, folder=tmp_path)

    assert ["law-b.json", "register-a.json"] == names(tmp_path)


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """Nothing is kept, and nothing is said."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    write_cached(b"", kind="law", key="a", folder=tmp_path / "file")

    assert ["file"] == names(tmp_path)
