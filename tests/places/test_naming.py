"""Names without their kind."""

import pytest

from foedus.places.naming import bare_name


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("al udeid air base", "al udeid"),
        ("port of aden", "aden"),
        ("kharg island", "kharg"),
        ("doha", "doha"),
    ],
)
def test_a_base_is_known_without_the_word_base(name: str, bare: str) -> None:
    """Papers write Al Udeid, Al Udeid base and Al Udeid Air Base."""
    assert bare == bare_name(name)
