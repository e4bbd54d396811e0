"""The incident that is asked about."""

import pytest

from foedus.errors import UsageError
from foedus.incidents import check_incident


def test_one_that_is_there_is_let_through() -> None:
    """Nothing is said."""
    check_incident("doha", known=["doha"])


@pytest.mark.parametrize(
    ("known", "want"), [(["doha-2025", "x"], "one of doha-2025, x; nearest: doha-2025"), ([], "nothing was found")]
)
def test_one_that_is_not_is_refused(known: list[str], want: str) -> None:
    """With those that there are, and the nearest."""
    with pytest.raises(UsageError) as caught:
        check_incident("doha-2024", known=known)

    assert "cli/unknown-incident" == caught.value.code
    assert want in caught.value.want
