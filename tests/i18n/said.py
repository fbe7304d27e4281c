"""Every message the service can say, found in its code: what is translated has to be a constant there.

A message is what is given to one of `SPEAKERS`, or to a function that hands a parameter of its own on to one. It is a
string, or a name, a choice or a table of strings; what was a message before, such as `fault.message`, is passed over.
Whatever else is given, an f-string above all, is a fault: no catalogue could hold it.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import service
from service.errors import TITLES
from service.operations.history import NOUNS

FOLDER = Path(service.__file__).parent
BACK = frozenset({"worded", "words", "joined", "translate", "placed", "message_of"})
"""Functions that give messages, which they were given elsewhere."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Speaker:
    """Where a function takes a message. What is not `strict` also takes what is no message."""

    place: int
    name: str
    strict: bool = True


SPEAKERS = {
    "Problem": Speaker(1, "detail"),
    "Fault": Speaker(2, "message"),
    "Outcome": Speaker(3, "message"),
    "Untimely": Speaker(2, "message"),
    "Malformed": Speaker(0, "message"),
    "GraphQLError": Speaker(0, "message"),
    "Dependence": Speaker(4, "label"),
    "worded": Speaker(0, "template"),
    "words": Speaker(0, "text", strict=False),
    "translate": Speaker(0, "text", strict=False),
    "not_found": Speaker(0, "noun", strict=False),
}
VALIDATORS = "store/tables"
"""Where a ValueError is a message, too."""


@dataclass
class Module:
    """A module: its functions, with those around them, its constants, and where its names come from."""

    name: str
    tree: ast.Module
    constants: dict[str, list[ast.expr]] = field(default_factory=dict)
    imported: dict[str, str] = field(default_factory=dict)


def modules() -> dict[str, Module]:
    """All modules by name."""
    found: dict[str, Module] = {}
    for path in sorted(FOLDER.rglob("*.py")):
        name = path.relative_to(FOLDER).as_posix()
        module = found[name] = Module(name, ast.parse(path.read_text(encoding="utf-8")))
        module.constants = assignments(module.tree)
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("service"):
                source = "/".join((node.module or "").split(".")[1:])
                module.imported |= {(one.asname or one.name): source for one in node.names}
    return found


def assignments(scope: ast.AST) -> dict[str, list[ast.expr]]:
    """What is assigned to names in a scope, functions within it left out."""
    found: dict[str, list[ast.expr]] = {}
    waiting = list(ast.iter_child_nodes(scope))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Function | ast.Lambda):
            continue
        pairs: list[tuple[ast.expr, ast.expr | None]] = []
        if isinstance(node, ast.Assign):
            pairs = [pair for target in node.targets for pair in unpacked(target, node.value)]
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr):
            pairs = [(node.target, node.value)]
        for target, value in pairs:
            if isinstance(target, ast.Name) and value is not None:
                found.setdefault(target.id, []).append(value)
        waiting.extend(ast.iter_child_nodes(node))
    return found


def unpacked(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """`a, b = x, y` as two assignments."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]


@dataclass
class Search:
    """Goes through the code until no more functions are found that hand a message on."""

    modules: dict[str, Module] = field(default_factory=modules)
    speakers: dict[tuple[str, str], Speaker] = field(default_factory=dict)
    templates: set[str] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)

    def run(self) -> "Search":
        """Find all templates, and all faults."""
        known = -1
        while known != len(self.speakers):
            known = len(self.speakers)
            self.templates, self.faults = set(), set()
            for module in self.modules.values():
                for call, around in calls(module.tree, ()):
                    self._look(module, call, around)
        return self

    def _speaker(self, module: Module, call: ast.Call) -> Speaker | None:
        name = call.func.id if isinstance(call.func, ast.Name) else None
        if name is None:
            return None
        if name == "ValueError":
            return Speaker(0, "message") if module.name.startswith(VALIDATORS) else None
        source = module.imported.get(name)
        places = [module.name] if source is None else [f"{source}.py", f"{source}/__init__.py"]
        return SPEAKERS.get(name) or next(
            (self.speakers[one, name] for one in places if (one, name) in self.speakers), None
        )

    def _look(self, module: Module, call: ast.Call, around: tuple[Function, ...]) -> None:
        speaker = self._speaker(module, call)
        if speaker is None:
            return
        for place, given in enumerate(call.args):
            if place == speaker.place or (isinstance(given, ast.Starred) and place < speaker.place):
                self._resolve(module, given, around, speaker)
        for keyword in call.keywords:
            if keyword.arg == speaker.name:
                self._resolve(module, keyword.value, around, speaker)

    def _resolve(self, module: Module, given: ast.expr, around: tuple[Function, ...], speaker: Speaker) -> None:
        if isinstance(given, ast.Constant) and isinstance(given.value, str) and given.value:
            self.templates.add(given.value)
        elif isinstance(given, ast.Name):
            self._resolve_name(module, given.id, around, speaker, given)
        elif (parts := parts_of(given)) is not None:
            self._resolve_all(module, parts, around, speaker)
        else:
            self._fault(module, given, speaker)

    def _resolve_all(
        self, module: Module, given: list[ast.expr], around: tuple[Function, ...], speaker: Speaker
    ) -> None:
        for one in given:
            self._resolve(module, one, around, speaker)

    def _resolve_name(
        self, module: Module, name: str, around: tuple[Function, ...], speaker: Speaker, given: ast.expr
    ) -> None:
        for function in reversed(around):
            values = assignments(function).get(name)
            if values is not None:
                return self._resolve_all(module, values, around, speaker)
            names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
            keywords = [one.arg for one in function.args.kwonlyargs]
            if name in names + keywords:
                place = names.index(name) if name in names else -1
                self.speakers[module.name, function.name] = Speaker(place, name, speaker.strict)
                return self._resolve_all(module, defaults_of(function, name), around, speaker)
        values, source = module.constants.get(name), module.imported.get(name)
        if values is None and source is not None:
            found = self.modules.get(f"{source}.py") or self.modules.get(f"{source}/__init__.py")
            values = None if found is None else found.constants.get(name)
        return self._fault(module, given, speaker) if values is None else self._resolve_all(module, values, (), speaker)

    def _fault(self, module: Module, given: ast.expr, speaker: Speaker) -> None:
        if speaker.strict:
            self.faults.add(f"{module.name}:{given.lineno}: {ast.unparse(given)}")


def parts_of(given: ast.expr) -> list[ast.expr] | None:
    """What a choice or a table may stand for; nothing new for what was a message before; None for all else."""
    match given:
        case ast.Starred(value=one) | ast.Subscript(value=(ast.Name() | ast.Dict()) as one):
            return [one]
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BoolOp(values=values) | ast.Tuple(elts=values) | ast.Dict(values=values):
            return values
        case ast.Call(func=ast.Attribute(value=ast.Name() as table, attr="get"), args=[_, *default]):
            return [table, *default]
        case ast.Constant() | ast.Attribute():
            return []
        case ast.Call(func=ast.Name(id=name)) if name in BACK:
            return []
        case _:
            return None


def calls(node: ast.AST, around: tuple[Function, ...]) -> Iterator[tuple[ast.Call, tuple[Function, ...]]]:
    """All calls, each with the functions around it, the outermost first."""
    inner = (*around, node) if isinstance(node, Function) else around
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, inner
        yield from calls(child, inner)


def defaults_of(function: Function, name: str) -> list[ast.expr]:
    """The default of a parameter, if it has one."""
    given = [*function.args.posonlyargs, *function.args.args]
    late = zip(reversed(given), reversed(function.args.defaults), strict=False)
    named = zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return [default for one, default in (*late, *named) if one.arg == name and default is not None]


SEARCH = Search().run()
TEMPLATES = SEARCH.templates | set(TITLES.values()) | {noun.replace("_", " ") for noun in NOUNS.values()}
"""All that has to be translated: messages by their English, the titles of problems, and what things are called."""
