"""A link in the pages leads somewhere."""

import re
from pathlib import Path
from urllib.parse import unquote

FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\[[^\]\n]*\]\(<?([^)>\s]+)>?[^)]*\)|^\[[^\]^\n][^\]\n]*\]:\s*(\S+)", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#")


def local_links(text: str) -> list[str]:
    """Return the paths that `text` links to, without anchors; links to elsewhere are not ours to check."""
    prose = CODE.sub("", FENCE.sub("", text))
    targets = [inline or reference for inline, reference in LINK.findall(prose)]
    return [unquote(target.split("#")[0]) for target in targets if not ELSEWHERE.match(target)]


def will_be_there(place: Path, root: Path) -> bool:
    """Say whether `place` is in the tree, or a page of the register, which is built with the site and not kept."""
    if place.parent == root / "docs" / "register":
        instruments = root / "src" / "foedus" / "register" / "instruments"
        return place.name == "index.md" or (instruments / f"{place.stem}.yaml").exists()
    return place.exists() and place.is_relative_to(root)


def broken_links(page: Path, root: Path) -> list[str]:
    """Return the local links of `page` that lead nowhere, or out of `root`."""
    places = {link: (page.parent / link).resolve() for link in local_links(page.read_text(encoding="utf-8"))}
    return [link for link, place in places.items() if not will_be_there(place, root)]


def test_local_links_resolve(root: Path) -> None:
    """Nobody is sent to a page that is not there."""
    pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md"), *(root / "changelog.d").glob("*.md")]
    found = {page.relative_to(root).as_posix(): broken_links(page, root) for page in sorted(pages)}

    assert {} == {page: links for page, links in found.items() if links}


def test_every_page_stands_in_the_navigation(root: Path) -> None:
    """A page that nothing leads to is not read; the table of the register leads to the page of each instrument."""
    navigation = (root / "mkdocs.yml").read_text(encoding="utf-8")
    kept = [page for page in (root / "docs").rglob("*.md") if page.parent != root / "docs" / "register"]
    pages = ["register/index.md", *(page.relative_to(root / "docs").as_posix() for page in kept)]

    assert [] == sorted(page for page in pages if f": {page}\n" not in navigation)


def test_a_page_of_the_register_needs_its_instrument(tmp_path: Path) -> None:
    """The page is not in the tree, the file it is built from is."""
    (tmp_path / "src" / "foedus" / "register" / "instruments").mkdir(parents=True)
    (tmp_path / "src" / "foedus" / "register" / "instruments" / "a-1.yaml").touch()
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "page.md"
    page.write_text("[a](register/index.md) [b](register/a-1.md#2) [c](register/b-1.md)\n", encoding="utf-8")

    assert ["register/b-1.md"] == broken_links(page, tmp_path)


def test_a_broken_link_is_seen(tmp_path: Path) -> None:
    """Inline and reference links count; code and other sites do not."""
    page = tmp_path / "page.md"
    page.write_text(
        "[a](page.md#part) [b](gone.md) [c](https://example.org) `[d](code.md)` [e](../out.md)\n"
        "```\n[f](fenced.md)\n```\n\n[g]: lost.md\n",
        encoding="utf-8",
    )

    assert ["gone.md", "../out.md", "lost.md"] == broken_links(page, tmp_path)
