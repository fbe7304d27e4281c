"""The documents as a site: links lead somewhere, every page is in the navigation once, and nobody else is asked."""

import os
import re
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.docs.test_documents import ROOT

LINK = re.compile(r"(?<=\]\()(?!\w+:|#|/)([^)\s#]+)")
AT_THE_ROOT = ("README", "ARCHITECTURE", "CHANGELOG", "CONTRIBUTING", "DECISIONS", "SECURITY")
LOADED = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "embed": "src",
    "object": "data", "form": "action",
}  # fmt: skip
FETCHED = re.compile(r"stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|manifest")
ELSEWHERE = re.compile(r"(?:https?:)?//", re.I)
IN_STYLES = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s]+)""")


class Page(HTMLParser):
    """What a page loads, where it leads, what can be led to in it, and its navigation."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids.update(given[name] for name in ("id", "name") if name in given)
        if tag in LOADED:
            self.loaded.append(given.get(LOADED[tag], ""))
        elif tag == "link" and FETCHED.search(given.get("rel", "")):
            self.loaded.append(given.get("href", ""))
        elif tag == "a" and "href" in given:
            self.links.append(given["href"])
        self.loaded += IN_STYLES.findall(given.get("style", ""))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built strictly: a broken link, an anchor that is not there or a page left out fails."""
    folder = tmp_path_factory.mktemp("site")
    command = [".venv/site/bin/mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html") if path.name != "404.html"}


@pytest.mark.slow
def test_nobody_else_is_asked(site: Path, pages: dict[Path, Page]) -> None:
    loaded = {one for page in pages.values() for one in page.loaded}
    styles = {one for path in site.rglob("*.css") for one in IN_STYLES.findall(path.read_text(encoding="utf-8"))}
    assert len(loaded) > 5
    assert len(styles) > 3
    assert [one for one in loaded | styles if ELSEWHERE.match(one)] == []
    # the generator's script would fetch this for diagrams: so there are none
    assert not any('class="mermaid"' in path.read_text(encoding="utf-8") for path in pages)


@pytest.mark.slow
def test_what_is_loaded_and_where_links_lead_is_there(site: Path, pages: dict[Path, Page]) -> None:
    checked = 0
    for path, page in pages.items():
        for link in page.links + page.loaded:
            there = urlsplit(link)
            if there.scheme or link in {"", "javascript:void(0)"}:
                continue
            target = (path.parent / unquote(there.path)).resolve() if there.path else path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{path.relative_to(site)} leads to {link}"
            anchor = unquote(there.fragment)
            assert not anchor or target not in pages or anchor in pages[target].ids, f"{path.name}: {link}"
            checked += 1
    assert checked > 1000


@pytest.mark.slow
def test_every_page_is_in_the_navigation_once(site: Path) -> None:
    named = Counter(re.findall(r"[\w./-]+\.md\b", (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[1]))
    assert set(named.values()) == {1}
    built = {path.relative_to(site).with_suffix(".md").as_posix() for path in site.rglob("*.html")} - {"404.md"}
    assert set(named) == built


@pytest.mark.slow
def test_search_needs_no_server(site: Path) -> None:
    """A page that is opened from a folder may fetch nothing: the words of all pages come as a script."""
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8").startswith("var __index = ")
    assert "assets/iframe-worker.js" in (site / "index.html").read_text(encoding="utf-8")


def test_links_of_documents_lead_through_the_repository() -> None:
    """So that they work where the documents are read as they are."""
    documents = [ROOT / f"{name}.md" for name in AT_THE_ROOT] + sorted((ROOT / "docs").rglob("*.md"))
    links = [(path, found) for path in documents for found in LINK.findall(path.read_text(encoding="utf-8"))]
    assert len(links) > 200
    assert [f"{path.name}: {link}" for path, link in links if not (path.parent / unquote(link)).exists()] == []
