"""Columns need a library that the base install lacks."""

import sys

import pytest

from foedus.errors import UsageError
from foedus.panels import arrow


def test_without_the_library_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the command that installs it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError) as caught:
        arrow()

    assert ("panels/not-installed", "the extra `scale`") == (caught.value.code, caught.value.want)
