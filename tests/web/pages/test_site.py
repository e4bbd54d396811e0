"""What every page shares."""

import pytest

from foedus.web.pages.site import file_answer, local


@pytest.mark.parametrize("place", ["//evil.example", "https://evil.example", "/\\evil.example", "x", "/a\nb", ""])
def test_no_form_leads_to_another_host(place: str) -> None:
    """Whoever switches the light off stays where he is."""
    assert "/" == local(place)


def test_a_page_of_ours_is_come_back_to() -> None:
    """With its question."""
    assert "/explore?q=a" == local("/explore?q=a")


def test_a_file_has_a_plain_name() -> None:
    """No name breaks out of its header."""
    answer = file_answer("x", name='a"\r\nb/é.csv', media_type="text/csv")

    assert 'attachment; filename="a---b--.csv"' == answer.headers["content-disposition"]
