"""The front matter of a report: what a text says of itself above its words."""

import re
from dataclasses import dataclass

FENCE = "---"
MAX_HEAD = 4000
KEY = re.compile(r"^(?P<key>[a-z_]{1,30}):[ \t]*(?P<value>.*)$")
ITEM = re.compile(r"^[ \t]+-[ \t]+(?P<value>.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The front matter of a report, and where the text begins."""

    title: str = ""
    outlet: str = ""
    published_on: str = ""
    origin: str = ""
    url: str = ""
    sources: tuple[str, ...] = ()
    body: int = 0


def read_head(text: str) -> Head:
    """Return the front matter between two `---` lines at the top, or an empty one; unknown keys are let be."""
    if not text.startswith(FENCE + "\n"):
        return Head()
    close = text.find(f"\n{FENCE}\n", len(FENCE), MAX_HEAD)
    if close < 0:
        return Head()
    values: dict[str, str] = {}
    sources: list[str] = []
    key = ""
    for line in text[len(FENCE) + 1 : close].split("\n"):
        found, item = KEY.match(line), ITEM.match(line)
        if found:
            key = found["key"]
            values[key] = found["value"].strip().strip("\"'")
        elif item and key == "sources":
            sources.append(item["value"].strip())
    return Head(
        title=values.get("title", ""),
        outlet=values.get("outlet", ""),
        published_on=values.get("published_on", ""),
        origin=values.get("origin", ""),
        url=values.get("url", ""),
        sources=tuple(sources),
        body=close + len(FENCE) + 2,
    )
