"""Text on its way into a page."""

from types import SimpleNamespace

from foedus.web.pages.rendering import clause_pieces, linked, render, shown, static_version

HOSTILE = SimpleNamespace(
    status=400,
    title="<script>alert(1)</script>\u202egnp.exe",
    faults=(SimpleNamespace(message='"><img src=x onerror=alert(1)>', want="\u200bhidden", mend="", code="web/x"),),
)


def test_text_from_strangers_is_shown_as_text() -> None:
    """No word of a report becomes a tag, and no mark in it turns or hides its neighbours."""
    page = render("refused.html", frame=None, problem=HOSTILE)

    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\\u{202E}gnp.exe" in page
    assert "\\u{200B}hidden" in page


def test_what_is_no_text_is_left_as_it_is() -> None:
    """A number is a number, and nothing is nothing."""
    assert (3, "", "plain") == (shown(3), shown(None), shown("plain"))


def test_addresses_in_a_text_become_links_and_nothing_else_does() -> None:
    """A reader goes to the source with one click; a script is no source."""
    pieces = list(linked("see https://example.org/a(b) and javascript:alert(1)."))

    assert [(False, "see "), (True, "https://example.org/a(b"), (False, ") and javascript:alert(1).")] == pieces


def test_clauses_in_a_text_lead_to_their_words() -> None:
    """Whoever reads nato-1949#5 may see it."""
    pieces = list(clause_pieces("by nato-1949#5, for Qatar"))

    assert [("", "by "), ("/instruments/nato-1949#clause-5", "nato-1949#5"), ("", ", for Qatar")] == pieces


def test_a_changed_file_has_another_address() -> None:
    """A browser keeps a style sheet until it changes."""
    assert static_version("foedus.css") != static_version("foedus.js")
