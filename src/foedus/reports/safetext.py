"""Text from strangers made safe to show: no control characters, bidirectional controls visible, Markdown escaped."""

import re

ESCAPE_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, clearing
    r"|\x1b[\]P^_X][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # OSC, DCS and their like: titles, links, the clipboard
    r"|\x9b[0-?]*[ -/]*[@-~]"  # CSI as one character
    r"|\x1b[ -/]*[0-~]?"
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Marks that turn or hide what stands beside them; the joiners U+200C and U+200D are spelling in Persian and stay.
HIDDEN = re.compile(
    "[\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
JSON_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
MARKDOWN = re.compile(r"([\\`*_\[\]{}|~])")
LINE_START = re.compile(r"^(\s*)([#+\-=]|\d+(?=[.)]))", re.MULTILINE)
ENTITY = re.compile(r"&(?=#?\w+;)")


def visible(text: str) -> str:
    r"""Return `text` without control characters and escape sequences; hidden marks show as `\u{202E}`.

    >>> visible("a\x1b[31mb\x07c")
    'abc'
    """
    plain = CONTROL.sub("", ESCAPE_SEQUENCE.sub("", text))
    return HIDDEN.sub(lambda match: f"\\u{{{ord(match[0]):04X}}}", plain)


def one_line(text: str) -> str:
    """Return `text` as `visible` shows it, with every run of white space as one space."""
    return " ".join(visible(text).split())


def escape_markdown(text: str) -> str:
    r"""Return `text` so that Markdown shows it as it stands.

    Angle brackets and entities are written as entities: not every Markdown knows a backslash before them.

    >>> escape_markdown("# <b> [x](y) 2(a)")
    '\\# &lt;b&gt; \\[x\\](y) 2(a)'
    """
    escaped = LINE_START.sub(_escape_start, MARKDOWN.sub(r"\\\1", ENTITY.sub("&amp;", text)))
    return escaped.replace("<", "&lt;").replace(">", "&gt;")


def _escape_start(match: re.Match[str]) -> str:
    mark = match[2]
    return f"{match[1]}{mark}\\" if mark.isdigit() else f"{match[1]}\\{mark}"


def escape_json(text: str) -> str:
    r"""Return JSON `text` of the same value, with marks that turn or hide their neighbours as `\u202e`."""
    return JSON_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
