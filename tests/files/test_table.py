"""The register's tables as text."""

from pathlib import Path

import pytest

from foedus.errors import RegisterError
from foedus.files import read_table, split_list


def test_a_missing_table_is_the_registers_fault() -> None:
    """A broken installation is said to be one."""
    with pytest.raises(RegisterError) as caught:
        list(read_table("actors/nowhere.tsv"))

    assert "register/missing-table" == caught.value.code


def test_a_list_in_a_cell_is_parted_by_semicolons() -> None:
    """Names may hold commas, so they are not parted by them."""
    assert ("Washington, D.C.", "DC") == split_list("Washington, D.C.; DC;")
    assert () == split_list("")


def test_a_row_wider_than_its_header_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A tab too many would shift every cell behind it."""
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "x.tsv").write_text("# why\na\tb\n1\n1\t2\t3\n", encoding="utf-8")
    monkeypatch.setattr("foedus.files.table.files", lambda _: tmp_path)

    with pytest.raises(RegisterError) as caught:
        list(read_table("x.tsv"))

    assert ("register/wide-row", "register/x.tsv:4") == (caught.value.code, caught.value.at)
