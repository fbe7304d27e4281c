"""A document as Markdown (CommonMark, with the tables of GitHub). Whatever people wrote is shown, and means nothing.

Markdown has no charts of its own that could be relied on: of a picture it has the title and all it shows in words.
"""

import re
from collections.abc import Iterable

from service.present.charts.paper import NO_XML
from service.present.report.document import Block, Bullets, Document, Heading, Paragraph, Picture, Table

MEANING = re.compile(r"[\\`*\[\]<>|~&$]|(?<![^\W_])_|_(?![^\W_])")
"""What means something anywhere in a line. Within a word an underscore means nothing."""
LEADING = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=[\s=+-]|$)|\d{1,9}(?=[.)](?:\s|$)))")
"""What means something where a line begins."""
LINKING = re.compile(r":(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
"""What makes a link of a bare address."""


def plain(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    line = " ".join(NO_XML.sub("\N{REPLACEMENT CHARACTER}", text).split())
    line = LINKING.sub(r"\\\g<0>", MEANING.sub(r"\\\g<0>", line))
    return LEADING.sub(lambda found: found[0] + "\\" if found[0].isdigit() else "\\" + found[0], line)


def written(document: Document) -> str:
    """The whole document."""
    parts = [f"# {plain(document.title)}", *(_block(one) for one in document.blocks), "---"]
    parts += [f"*{plain(note)}*" for note in document.footnotes]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {plain(block.text)}"
        case Paragraph():
            return "\n\n".join(plain(line) for line in block.text.splitlines() if line.strip())
        case Bullets():
            return "\n".join(f"- {plain(one)}" for one in block.items)
        case Picture():
            return f"**{plain(block.title)}**\n\n{plain(block.description)}"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    marks = ("---:" if place in table.figures else "---" for place in range(len(table.columns)))
    rows = [_row(map(plain, table.columns)), _row(marks), *(_row(map(plain, row)) for row in table.rows)]
    return f"**{plain(table.caption)}**\n\n" + "\n".join(rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
