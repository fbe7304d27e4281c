"""Pictures in the documents: they are there, small enough to be fetched on a train, and each is shown somewhere."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"
SHOWN = re.compile(r"""!\[[^\]]+\]\(([^)\s]+\.png)\)|(?:src|srcset)="([^"\s]+\.png)\"""")
MOST_BYTES = 150_000


def shown() -> set[Path]:
    """The pictures that documents show."""
    found: set[Path] = set()
    for document in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for markdown, markup in SHOWN.findall(document.read_text(encoding="utf-8")):
            found.add((document.parent / (markdown or markup)).resolve())
    return found


def test_every_picture_that_is_shown_is_there_and_small() -> None:
    pictures = shown()
    assert len(pictures) > 5
    for picture in pictures:
        assert picture.is_file(), f"run `make pictures`: {picture.name}"
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size <= MOST_BYTES, picture.name


def test_every_picture_that_is_kept_is_shown() -> None:
    assert {path.resolve() for path in FOLDER.glob("*.png")} <= shown()
