"""What the page is made of, as text: its modules, and the questions in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import ROOT

PAGES = ROOT / "service" / "pages"
MARKED = re.compile(r"/\* GraphQL \*/\s*`((?:[^`\\]|\\.)*)`", re.S)
NAMED = re.compile(r"\b(?:const|let)\s+(\w+)\s*=\s*/\* GraphQL \*/\s*`((?:[^`\\]|\\.)*)`", re.S)
UNMARKED = re.compile(
    r"(?<!\*/)(?<!\*/ )(?<!\*/\n)`\s*(?:#[^\n]*\s*)*(?:query|mutation|subscription|fragment)\s+\w+[^`]*\{", re.S
)
IMPORTED = re.compile(r"import\s*\{([^}]*)\}\s*from\s*'([^']+)'", re.S)
PART = re.compile(r"\$\{(\w+)\}")


def modules() -> list[Path]:
    """All modules of the page's own."""
    return sorted(one for one in PAGES.rglob("*.js") if "vendor" not in one.parts)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Question:
    """A document as it is sent, and where it stands."""

    place: str
    text: str

    @property
    def is_part(self) -> bool:
        """Whether it is fragments alone, which others spread."""
        return re.search(r"^\s*(query|mutation|subscription|\{)", self.text, re.M) is None


def questions() -> Iterator[Question]:
    """All documents of the page, with what they are put together from."""
    for path in modules():
        for number, found in enumerate(MARKED.finditer(text_of(path)), 1):
            yield Question(f"{path.relative_to(PAGES)}:{number}", whole(found.group(1), path))


def whole(text: str, path: Path) -> str:
    """A template with the templates that are named in it, of the same module or of those that it imports from."""
    return PART.sub(lambda found: whole(*part(found.group(1), path)), text)


def part(name: str, path: Path) -> tuple[str, Path]:
    """The template of a name, and the module that it stands in."""
    for one in NAMED.finditer(text_of(path)):
        if one.group(1) == name:
            return one.group(2), path
    for names, place in IMPORTED.findall(text_of(path)):
        for one in names.split(","):
            original, _, local = one.strip().partition(" as ")
            if name == (local or original):
                return part(original, (path.parent / place).resolve())
    raise AssertionError(f"{path.name} names {name}, which is no marked document")
