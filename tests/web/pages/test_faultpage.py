"""What went wrong, as a page."""

from starlette.testclient import TestClient

from tests.web.pages.reading import HTML, read, words


def test_what_is_not_there_is_told_with_a_way_on(page: TestClient) -> None:
    """A wrong address is no dead end."""
    told = words(read(page, "/nowhere", status=404))

    assert "There is nothing here" in told
    assert "web/no-such-page" in told
    assert "Back to the desk" in told


def test_whoever_is_refused_sees_nothing_of_the_project(nobody: TestClient) -> None:
    """Without the token there is a bare page: no link, no name of the folder, no token."""
    answer = nobody.get("/incidents/doha-2025-09-09", headers=HTML)

    assert 401 == answer.status_code
    assert "text/html; charset=utf-8" == answer.headers["content-type"]
    assert "Nobody comes in without the start-up token." in words(answer.text)
    assert "href" not in answer.text


def test_a_wrong_day_is_told_with_what_is_wanted(page: TestClient) -> None:
    """A typing mistake is told as such."""
    told = words(read(page, "/incidents/doha-2025-09-09?on=2025-13-99", status=400))

    assert "cli/wrong-date" in told
