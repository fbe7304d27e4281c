"""What import rules cannot say: of SQLAlchemy, the edges know the name of a row, and nothing else."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EDGES = ("edge", "graphql", "rest", "webhooks")


def imports_of(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def test_the_edges_hold_no_sql() -> None:
    modules = [
        ROOT / "service" / "main.py",
        *(path for edge in EDGES for path in (ROOT / "service" / edge).rglob("*.py")),
    ]
    known = {
        (str(module.relative_to(ROOT)), name)
        for module in modules
        for name in imports_of(module)
        if name.startswith("sqlalchemy") and name != "sqlalchemy.Row"
    }
    assert known == set()


def test_what_is_looked_for_is_seen() -> None:
    seen = set(imports_of(ROOT / "service" / "store" / "work.py"))
    assert {"sqlalchemy.select", "asyncio"} <= seen
