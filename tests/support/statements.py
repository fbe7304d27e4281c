"""Every statement that a test sends is walked: each tenant table in it must be held to its workspace.

Row-level security would hide a missing predicate on one PostgreSQL; on distributed tables it makes a statement ask
every shard, or fail. So the rule is checked on the text that is sent, by a parser.

A test that breaks the rule on purpose says why: `text(…).execution_options(by_hand="…")`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import sqlglot
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from sqlglot import exp

from service.store.tables import metadata
from service.store.tables.base import SCHEMA
from service.store.work import Work

LOCAL = {
    "routes": "finds the workspace before it is known: it stays outside the tenants' tables",
    "installation": "one row that all tenants' processes share",
}
"""Tables that belong to no tenant, and why."""

TENANT: dict[str, str] = {
    table.name: "id" if table.name == "workspaces" else "workspace_id"
    for table in metadata.tables.values()
    if table.name not in LOCAL
}
"""The column by which each tenant table is held to its workspace."""

PARTITION = "_p_"
"""Part of the name of every partition, and of no other table."""

STABLE = {"cast", "coalesce", "array_remove", "and", "or", "case", "if"}
"""Functions that give the same for the same arguments, so that they may stand in a SET."""

NODEBOUND = {"pg_notify", "set_config"}
"""Functions that do something to the session or the node they are called on."""

DEFINITION = re.compile(r"\s*(CREATE|ALTER|DROP|GRANT|DO|SET|SHOW)\b", re.IGNORECASE)
OURS = re.compile(rf"\b({'|'.join(TENANT)})\b|{PARTITION}", re.IGNORECASE)
CHECKED = (exp.Select, exp.Insert, exp.Update, exp.Delete, exp.Merge, exp.SetOperation)


def shape_of(statement: str) -> str:
    """A statement without what varies from call to call: numbers of parameters, lengths of lists, and rows alike."""
    same = re.sub(r"\$\d+", "$1", statement)
    same = re.sub(r"\((\$1(?:::\w+)?)(?:, \1)+\)", r"(\1)", same)
    return re.sub(r"(\(\$1[^()]*\))(?:, \1)+", r"\1", same)


@cache
def faults_of(statement: str) -> tuple[str, ...]:
    """What is wrong with a statement; empty when every tenant table in it is held to its workspace."""
    if DEFINITION.match(statement) or not OURS.search(statement):
        return ()
    tree = sqlglot.parse_one(statement, dialect="postgres")
    return tuple(_walk(tree)) if isinstance(tree, CHECKED) else (f"a {type(tree).__name__} is not understood here",)


def _walk(tree: exp.Expression) -> Iterator[str]:
    named = {cte.alias for cte in tree.find_all(exp.CTE)}
    if tree.find(exp.Merge):
        yield "MERGE is beyond distributed tables"
    for table in tree.find_all(exp.Table):
        if isinstance(table.parent, exp.Lock) or (not table.db and table.name in named):
            continue
        if PARTITION in table.name:
            yield f"{table.name}: a partition read by itself escapes the policy of its parent"
        if table.name in TENANT:
            if table.db != SCHEMA:
                yield f"{table.name}: named without its schema"
            yield from _place_of(table)
    for setting in _settings(tree):
        yield from _volatile(setting)
    yield from _beyond_a_node(tree)


def _beyond_a_node(tree: exp.Expression) -> Iterator[str]:
    """What goes wrong where the statement is done by the node that holds the rows."""
    for function in tree.find_all(exp.Anonymous):
        if function.name.lower() in NODEBOUND:
            yield f"{function.name} is done on the node that holds the rows, where nobody hears of it"
    names = {table.name for table in tree.find_all(exp.Table) if table.db == SCHEMA}
    for local in sorted(names & LOCAL.keys() if names & TENANT.keys() else ()):
        yield f"{local}: a local table beside a tenant's cannot be read where the tenant's rows are"
    for insert in tree.find_all(exp.Insert):
        if isinstance(insert.expression, (exp.Select, exp.SetOperation)) and not (
            insert.args.get("returning") or insert.args.get("conflict")
        ):
            yield "what inserts a query has to return something, or say what to do on conflict: see store/bulk.py"


def _place_of(table: exp.Table) -> Iterator[str]:
    """Where a tenant table stands, and whether it is held there."""
    parent = table.parent
    if isinstance(parent, exp.Schema) and isinstance(parent.parent, exp.Insert):
        yield from _inserted(table, parent, parent.parent)
        return
    join = parent if isinstance(parent, exp.Join) else None
    owner = parent.parent if isinstance(parent, (exp.From, exp.Join)) else parent
    if not isinstance(owner, (exp.Select, exp.Update, exp.Delete)):
        yield f"{table.name}: stands where nobody looked for a table ({type(owner).__name__})"
    elif not any(_holds(term, table, owner) for term in _terms(owner, join)):
        yield f"{table.name}: no “{TENANT[table.name]} = parameter” of its own"


def _terms(owner: exp.Expression, own: exp.Join | None) -> Iterator[exp.Expression]:
    """What must be true of a row for it to come out: of the whole, and of the table's own join."""
    where = owner.args.get("where")
    if where is not None:
        yield from _conjuncts(where.this)
    for join in owner.args.get("joins") or ():
        inner = not join.side and join.kind in ("", "INNER", "CROSS")
        if join.args.get("on") is not None and (inner or (join is own and join.side == "LEFT")):
            yield from _conjuncts(join.args["on"])


def _conjuncts(term: exp.Expression) -> Iterator[exp.Expression]:
    term = term.unnest()
    if isinstance(term, exp.And):
        yield from _conjuncts(term.left)
        yield from _conjuncts(term.right)
    else:
        yield term


def _holds(term: exp.Expression, table: exp.Table, owner: exp.Expression) -> bool:
    if not isinstance(term, exp.EQ):
        return False
    for column, value in ((term.left, term.right), (term.right, term.left)):
        if isinstance(column, exp.Column) and column.name == TENANT[table.name] and _is_parameter(value):
            sources = [one for one in owner.find_all(exp.Table) if one.find_ancestor(type(owner)) is owner]
            return column.table == table.alias_or_name if column.table else len(sources) == 1
    return False


def _is_parameter(value: exp.Expression) -> bool:
    while isinstance(value, (exp.Cast, exp.Paren)):
        value = value.this
    return isinstance(value, (exp.Parameter, exp.Placeholder))


def _inserted(table: exp.Table, schema: exp.Schema, insert: exp.Insert) -> Iterator[str]:
    """What is inserted takes its workspace from a parameter, or from a row that is itself held."""
    column = TENANT[table.name]
    names = [one.name for one in schema.expressions]
    if column not in names:
        yield f"{table.name}: inserted without {column}"
        return
    place, source = names.index(column), insert.expression
    rows = [row.expressions for row in source.expressions] if isinstance(source, exp.Values) else [source.expressions]
    for row in rows:
        value = row[place]
        if not _is_parameter(value) and not (isinstance(value, exp.Column) and value.name == column):
            yield f"{table.name}: inserted with a {column} that is neither a parameter nor a row's own"


def _settings(tree: exp.Expression) -> Iterator[exp.Expression]:
    for update in tree.find_all(exp.Update):
        yield from update.expressions
    for conflict in tree.find_all(exp.OnConflict):
        yield from conflict.expressions


def _volatile(setting: exp.Expression) -> Iterator[str]:
    for function in setting.find_all(exp.Func):
        name = function.name if isinstance(function, exp.Anonymous) else function.sql_name()
        if name.lower() not in STABLE:
            yield f"SET calls {name}, which may give each shard another answer: hand in a parameter"


class Log:
    """What this process has sent, each shape of a statement once, and how many statements in all."""

    def __init__(self) -> None:
        self.sent: set[str] = set()
        self.count = 0
        self.new: list[str] = []

    def note(self, _c: Connection, _cursor: Any, statement: str, _p: Any, context: Any, _many: bool) -> None:
        """Keep a statement that is about to be sent."""
        if "by_hand" in context.execution_options:
            self.count += 1
        else:
            self.hear(statement)

    def hear(self, statement: str) -> None:
        """The same, of one that says nothing of itself."""
        self.count += 1
        shape = shape_of(statement)
        if shape not in self.sent:
            self.sent.add(shape)
            self.new.append(shape)

    def take_faults(self) -> list[str]:
        """What is wrong with what was sent since the last time."""
        new, self.new = self.new, []
        return [f"{fault}\n{statement}" for statement in new for fault in faults_of(statement)]


LOG = Log()


def listen() -> None:
    """Hear of every statement of this process, whichever engine or driver sends it."""
    event.listen(Engine, "before_cursor_execute", LOG.note)
    fetch = Work.fetch

    async def heard(work: Work, sql: str, *arguments: Any) -> Any:
        LOG.hear(sql)
        return await fetch(work, sql, *arguments)

    Work.fetch = heard


@contextmanager
def counted() -> Iterator[list[int]]:
    """Count the statements sent within; the list holds the number once it is left."""
    before, found = LOG.count, list[int]()
    yield found
    found.append(LOG.count - before)
