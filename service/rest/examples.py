"""Examples in the OpenAPI document: what can be sent to the demo as it stands, told in `examples.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

NAME, WORKS = "demo", "Works in the demo"


@cache
def told() -> dict[str, dict[str, Any]]:
    """The file: ids by collection and by operation, bodies by operation, and which answers are no success."""
    return tomllib.loads(files("service.rest").joinpath("examples.toml").read_text(encoding="utf-8"))


def exemplify(document: dict[str, Any]) -> None:
    """Put the examples where they belong."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            name = operation["operationId"]
            identity = told()["ids_of"].get(name, told()["ids"].get(path.split("/")[2]))
            for parameter in operation.get("parameters", ()):
                wanted = parameter.get("in") == "path" and parameter["name"] == "id"
                if wanted and identity is not None and method != "delete" and name not in told()["without"]:
                    parameter["example"] = identity
            if name in told()["bodies"]:
                _show(operation, told()["bodies"][name], told()["answers"].get(name))


def _show(operation: dict[str, Any], body: Any, answer: dict[str, Any] | None) -> None:
    summary = WORKS if answer is None else f"Answered by {answer['status']}: {answer['why']}"
    for media, content in operation["requestBody"]["content"].items():
        if media in ("application/json", "application/merge-patch+json"):
            content["examples"] = {NAME: {"summary": summary, "value": body}}
