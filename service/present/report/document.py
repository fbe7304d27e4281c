"""A document as plain values: nothing in it is markup, whoever wrote it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second or a deeper level; the title of the document is the first."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. Line breaks in it are kept as breaks between paragraphs."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Several things, one each."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table under its caption. Each row has a cell for each column; `figures` are the places of those in numbers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart: SVG that was drawn here and is written as it is, and all that it shows in words."""

    title: str
    description: str
    svg: str


Block = Heading | Paragraph | Bullets | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report in one language, ready to be written."""

    language: str
    title: str
    blocks: tuple[Block, ...]
    footnotes: tuple[str, ...]


def table_of(
    caption: str, columns: tuple[str, ...], rows: list[tuple[str, ...]], figures: frozenset[int] = frozenset()
) -> Table:
    """A table without the columns in which every cell is empty. The first column stays."""
    kept = [place for place in range(len(columns)) if place == 0 or any(row[place] for row in rows)]
    return Table(
        caption=caption,
        columns=tuple(columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        figures=frozenset(new for new, place in enumerate(kept) if place in figures),
    )
