"""What a page says of itself: title, outlet and day of publication, from its metadata and never from its words.

In this order: JSON-LD (schema.org), OpenGraph, `<meta>`, `<time itemprop=datePublished>`. A day is read where it is
written as ISO 8601, and is the day that stands there, at the place of whoever wrote it; it is never reckoned.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml.html import HtmlElement

ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle "
    "reviewnewsarticle askpublicnewsarticle blogposting liveblogposting report scholarlyarticle socialmediaposting "
    "advertisercontentarticle satiricalarticle techarticle webpage".split()
)
PAGE = "webpage"
DAY = re.compile(r"\s{0,9}(\d{4}-\d{2}-\d{2})(?:$|[T\s])")
LONGEST = 300
LARGEST_SCRIPT = 500_000
MOST_ITEMS = 2_000
PUBLISHED = (
    "article:published_time og:article:published_time article:published datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.issued dcterms.created citation_publication_date citation_date parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date publication_date article.published"
).split()
OUTLETS = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")
TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What a page says of itself; `dated_by` names the metadata that give the day, `notes` what contradicts it."""

    title: str = ""
    outlet: str = ""
    published_on: str = ""
    dated_by: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    by: str
    value: str


def read_page_meta(tree: HtmlElement) -> PageMeta:
    """Return what the metadata of a page say; days that contradict each other are noted, the first source counts."""
    articles = tuple(_articles(tree))
    metas = _metas(tree)
    days = [_Told("JSON-LD", day) for day in _days_of(articles)]
    days += [_Told(name, day) for name in PUBLISHED if (day := _day(metas.get(name, "")))]
    days += [_Told("<time>", day) for day in map(_day, _times(tree)) if day]
    unclear = len({one.value for one in days if one.by == "JSON-LD"}) > 1
    sure = [one for one in days if not (unclear and one.by == "JSON-LD")]
    first = sure[0] if sure else None
    others = [one for one in days if first is None or one.value != first.value]
    return PageMeta(
        title=_first(_texts(articles, "headline"), (metas.get(name, "") for name in TITLES), _heading(tree)),
        outlet=_first(_publishers(articles), (metas.get(name, "") for name in OUTLETS)),
        published_on=first.value if first else "",
        dated_by=first.by if first else "",
        url=_first(_canonical(tree), (metas.get("og:url", ""),)),
        notes=_contradictions(others),
    )


def _contradictions(others: list[_Told]) -> tuple[str, ...]:
    told = dict.fromkeys(f"{one.value} ({one.by})" for one in others)
    return (f"The metadata name other days of publication too: {', '.join(told)}.",) if told else ()


def _first(*groups: Iterator[str] | tuple[str, ...]) -> str:
    return next((clean for group in groups for one in group if (clean := _line(one))), "")


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST]


def _day(text: str) -> str:
    found = DAY.match(text)
    if found is None and len(text) != len("2025-09-10"):
        return ""
    try:
        return date.fromisoformat(found[1] if found else text.replace("/", "-")).isoformat()
    except ValueError:
        return ""


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Return the first content of each `<meta>`, by its name in small letters."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.strip().lower(), element.get("content") or "")
    return found


def _times(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("time"):
        if "datepublished" in (element.get("itemprop") or "").lower().split() or element.get("pubdate") is not None:
            yield element.get("datetime") or ""


def _heading(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("title"):
        yield element.text_content()


def _canonical(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("link"):
        address = element.get("href") or ""
        if (element.get("rel") or "").lower() == "canonical" and address.startswith(("http://", "https://")):
            yield address


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the articles that the JSON-LD of a page describes; where it describes some, the page itself is none."""
    found = [item for script in _scripts(tree) for item in _items(script)]
    named = [(one, _types(one)) for one in found]
    articles = [one for one, types in named if types & (ARTICLES - {PAGE})]
    yield from articles or [one for one, types in named if PAGE in types]


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for element in tree.iter("script"):
        text = element.text or ""
        if (element.get("type") or "").strip().lower() == "application/ld+json" and len(text) <= LARGEST_SCRIPT:
            try:
                yield json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue


def _items(script: object) -> Iterator[dict[str, Any]]:
    """Yield the things at the top of a script, and those in its graph; what they only refer to is something else."""
    rest: list[object] = [script]
    for _ in range(MOST_ITEMS):
        if not rest:
            return
        one = rest.pop(0)
        if isinstance(one, list):
            rest[:0] = one[:MOST_ITEMS]
        elif isinstance(one, dict):
            yield one
            rest += [one[name] for name in ("@graph", "mainEntity") if name in one]


def _types(item: dict[str, Any]) -> frozenset[str]:
    kind = item.get("@type")
    names = kind if isinstance(kind, list) else [kind]
    return frozenset(name.rpartition("/")[2].lower() for name in names if isinstance(name, str))


def _texts(articles: tuple[dict[str, Any], ...], name: str) -> Iterator[str]:
    yield from (value for one in articles if isinstance(value := one.get(name), str))


def _days_of(articles: tuple[dict[str, Any], ...]) -> list[str]:
    return [day for text in _texts(articles, "datePublished") if (day := _day(text))]


def _publishers(articles: tuple[dict[str, Any], ...]) -> Iterator[str]:
    for one in articles:
        publisher = one.get("publisher")
        for each in publisher if isinstance(publisher, list) else [publisher]:
            name = each.get("name") if isinstance(each, dict) else each
            if isinstance(name, str):
                yield name
