"""A document as one HTML page that needs nothing else: styles inside, charts inline, no script, no address.

It is well-formed XML, too. It follows the light or dark that the reader prefers, and is printed on white.
"""

from functools import cache

from service.present.charts.paper import escaped
from service.present.charts.texts import FONTS
from service.present.charts.themes import COLOURS
from service.present.report.document import Block, Bullets, Document, Heading, Paragraph, Picture, Table

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may load: nothing, also where it was saved."""
SHAPES = (
    f"body{{margin:0 auto;padding:1.5rem;max-width:70rem;font:16px/1.5 {FONTS}}}"
    "body{color:var(--ink);background:var(--paper)}"
    "h1{font-size:1.8rem;line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid var(--grid)}"
    "h1,h2,h3,p,li,td,th,caption,figcaption{overflow-wrap:anywhere}"
    "div{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.9rem}"
    "caption{text-align:left;font-weight:700;padding:.3rem 0}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--grid);min-width:4rem}"
    "thead th{color:var(--muted);border-bottom:2px solid var(--axis)}tbody th{font-weight:600;min-width:9rem}"
    ".n{text-align:right;font-variant-numeric:tabular-nums}"
    "figure{margin:1.5rem 0}figcaption{font-weight:700;padding-bottom:.3rem}figure svg{max-width:100%;height:auto}"
    "footer{margin-top:2.5rem;border-top:1px solid var(--grid);color:var(--muted);font-size:.85rem}"
)
PAPER = (
    "@page{margin:15mm}body{max-width:none;padding:0;font-size:10pt}table{font-size:8.5pt}div{overflow:visible}"
    "figure,tr{break-inside:avoid}h2,h3,caption{break-after:avoid}thead{display:table-header-group}"
)


def written(document: Document) -> str:
    """The whole page."""
    body = "".join(_block(one) for one in document.blocks)
    notes = "".join(f"<p>{escaped(note)}</p>" for note in document.footnotes)
    title = _line(document.title)
    return (
        f'<!DOCTYPE html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        '<meta name="color-scheme" content="light dark"/>\n'
        f"<title>{title}</title>\n<style>{_styles()}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n<footer>{notes}</footer>\n</body>\n</html>\n"
    )


@cache
def _styles() -> str:
    """The style sheet: the colours of charts for all else, too, and light ones for charts on paper."""
    light, dark = ("".join(f"--{role}:{colours[place]};" for role, colours in COLOURS.items()) for place in (0, 1))
    printed = "".join(
        f"svg .f-{role}{{fill:{colours[0]}}}svg .s-{role}{{stroke:{colours[0]}}}" for role, colours in COLOURS.items()
    )
    return (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        f"{SHAPES}@media print{{{PAPER}{printed}}}"
    )


def _line(text: str) -> str:
    return escaped(" ".join(text.split()))


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_line(block.text)}</h{block.level}>\n"
        case Paragraph():
            return "".join(f"<p>{_line(line)}</p>\n" for line in block.text.splitlines() if line.strip())
        case Bullets():
            return f"<ul>{''.join(f'<li>{_line(one)}</li>' for one in block.items)}</ul>\n"
        case Picture():
            return f"<figure><figcaption>{_line(block.title)}</figcaption>{block.svg}</figure>\n"
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    marks = ["" if place not in table.figures else ' class="n"' for place in range(len(table.columns))]
    heads = "".join(f'<th scope="col"{mark}>{_line(one)}</th>' for mark, one in zip(marks, table.columns, strict=True))
    rows = "".join(_row(row, marks) for row in table.rows)
    caption = f"<caption>{_line(table.caption)}</caption>"
    # What is wider than the window is scrolled by itself, with the keyboard, too.
    return (
        f'<div role="region" tabindex="0" aria-label="{_line(table.caption)}"><table>{caption}'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>\n"
    )


def _row(row: tuple[str, ...], marks: list[str]) -> str:
    cells = "".join(f"<td{mark}>{_line(one)}</td>" for mark, one in zip(marks[1:], row[1:], strict=True))
    return f'<tr><th scope="row">{_line(row[0])}</th>{cells}</tr>'
