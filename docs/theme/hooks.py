"""What the site takes from outside `docs/`: documents at the root, and the icon, colours and letters of the page.

Links in documents lead through the repository, so that they work on a code host. Here the same links are turned to
where the site has the same document.
"""

import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "service" / "pages"
LOOK = ("icon.svg", "styles/tokens.css", "vendor/inter/*.woff2")
"""What the site has of the page, at the same places under `page/`."""
TAKEN = {
    **{f"{name}.md": f"{name}.md" for name in ("ARCHITECTURE", "CHANGELOG", "CONTRIBUTING", "DECISIONS", "SECURITY")},
    "README.md": "settings.md",
    "benchmarks/README.md": "benchmarks.md",
    "examples/frontend/README.md": "frontend-example.md",
    "examples/sender/README.md": "sender-example.md",
}
"""Where the site has a document that stands outside `docs/`."""
PROGRAMS = ("examples/*/*", "examples/frontend/src/*")
CODE = frozenset({".css", ".csv", ".graphql", ".json", ".mjs", ".py", ".ts", ".tsx"})
"""Examples that documents lead to, as they are."""
SETTINGS = re.compile(r"^## (Run it for real\n.*?)(?=^## )", re.M | re.S)
"""The part of the README that the site has; the rest of it is said by other pages."""
LINK = re.compile(r"(?<=\]\()(?!\w+:|#|/)([^)\s#]+)(#[^)\s]*)?(?=\))")


def on_files(files: Files, config: Any) -> Files:
    """Add what stands elsewhere."""
    for source, target in TAKEN.items():
        files.append(File.generated(config, target, content=_text(source)))
    look = {f"page/{path.relative_to(PAGE).as_posix()}": path for pattern in LOOK for path in PAGE.glob(pattern)}
    programs = {path.relative_to(ROOT).as_posix(): path for pattern in PROGRAMS for path in ROOT.glob(pattern)}
    code = {name: path for name, path in programs.items() if path.suffix in CODE}
    for name, path in (look | code).items():
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Turn links through the repository into links through the site."""
    target = page.file.src_uri
    source = next((name for name, taken in TAKEN.items() if taken == target), f"docs/{target}")
    return LINK.sub(lambda found: _turned(found, source, target), markdown)


def _turned(found: re.Match[str], source: str, target: str) -> str:
    there = normpath(join(dirname(source), found[1]))
    there = TAKEN.get(there, there.removeprefix("docs/"))
    return relpath(there, dirname(target) or ".") + (found[2] or "")


def _text(source: str) -> str:
    text = (ROOT / source).read_text(encoding="utf-8")
    if source != "README.md":
        return text
    part = SETTINGS.search(text)
    if part is None:
        raise ValueError("The README has no part “Run it for real” any more: say here what the site takes of it.")
    return f"# {part[1]}"
