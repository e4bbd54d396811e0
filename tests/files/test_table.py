"""The register's tables as text."""

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
