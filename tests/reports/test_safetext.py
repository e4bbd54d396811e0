"""Text from strangers moves nothing but the reader."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.reports.safetext import escape_json, escape_markdown, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x\x1b]8;;http://evil\x1b\\link", "xlink"),
        ("\x9b2Jx\x1bcy", "xy"),
        ("a\x00\x08\x7fb", "ab"),
        ("\u202eevil\u2066", "\\u{202E}evil\\u{2066}"),
        ("zero\u200bwidth", "zero\\u{200B}width"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("\ud800", "\\u{D800}"),
    ],
)
def test_controls_go_and_hidden_marks_show(text: str, shown: str) -> None:
    """Colours, titles, links and overrides do nothing; a joiner in Persian is spelling."""
    assert shown == visible(text)


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    """Whatever comes in, no control character goes out."""
    assert not [one for one in one_line(text) if ord(one) < 32 or 0x7F <= ord(one) < 0xA0]
    assert "\n" not in one_line(text)


@given(st.text())
def test_json_keeps_its_value(text: str) -> None:
    """The escape changes how it is written and not what it says."""
    assert text == json.loads(escape_json(json.dumps(text, ensure_ascii=False)))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# x", "\\# x"),
        ("1. x", "1\\. x"),
        ("- x", "\\- x"),
        ("[x](y) <b> a|b", "\\[x\\](y) &lt;b&gt; a\\|b"),
        ("&amp; &#60; & Co", "&amp;amp; &amp;#60; & Co"),
        ("Art. 5 {: #x }", "Art. 5 \\{: #x \\}"),
        ("Sec. 2(a), 90 FR 48143", "Sec. 2(a), 90 FR 48143"),
    ],
)
def test_markdown_is_shown_as_it_stands(text: str, escaped: str) -> None:
    """A heading, a list or a link in a report stays text."""
    assert escaped == escape_markdown(text)
