"""What the pages have of others: listed, locked, as it was copied, and with its licences."""

import gzip
import json
import tomllib
from pathlib import Path

from supply.vendor import PLACE, VENDOR, lines_of, made, name_of, wanted

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = json.loads((PLACE / "package.json").read_text(encoding="utf-8"))
LOCK = json.loads((PLACE / "package-lock.json").read_text(encoding="utf-8"))


def test_every_file_is_as_it_was_copied() -> None:
    """Run `make vendor` after a change of what is wanted."""
    assert "\n".join(lines_of(VENDOR)) + "\n" == (PLACE / "vendored.lock").read_text(encoding="utf-8")


def test_there_is_what_is_wanted_and_nothing_else() -> None:
    listed = wanted()
    names = {name_of(told) for told in listed["files"]} | {f"{told['to']}.gz" for told in listed["terms"]}
    assert names == {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}


def test_packages_are_locked_by_digests_and_name_no_registry() -> None:
    assert LOCK["packages"][""]["dependencies"] == PACKAGE["dependencies"]
    for path, package in LOCK["packages"].items():
        assert "resolved" not in package
        assert not path or package["integrity"].startswith("sha512-"), path
    used = {told["from"] for told in wanted()["files"]}
    assert {name for name in PACKAGE["dependencies"] if any(one.startswith(f"{name}/") for one in used)} == set(
        PACKAGE["dependencies"]
    )


def test_licences_come_along() -> None:
    for folder in VENDOR.iterdir():
        assert [path for path in folder.iterdir() if path.name.startswith("LICENSE")], folder.name
    terms = gzip.decompress((VENDOR / "graphiql" / "LICENSES.txt.gz").read_bytes()).decode()
    for name in ("@graphql-yoga/graphiql", "graphiql", "graphql", "monaco-editor", "react", "graphql-ws"):
        assert f"\n{name} {LOCK['packages'][f'node_modules/{name}']['version']}\n" in f"\n{terms}", name


def test_packed_files_hold_no_time_and_scripts_name_no_maps() -> None:
    for path in VENDOR.rglob("*"):
        body = path.read_bytes() if path.is_file() else b""
        if path.suffix == ".gz":
            assert body[4:8] == b"\0\0\0\0", path.name
            body = gzip.decompress(body)
        assert b"\n//# sourceMappingURL=" not in body, path.name


def test_a_copy_is_made_as_the_list_says(tmp_path: Path) -> None:
    """From packages that are as small as can be."""
    listed = tomllib.loads((PLACE / "vendored.toml").read_text(encoding="utf-8"))
    for told in listed["files"]:
        place = tmp_path / "node_modules" / told["from"]
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(told.get("replace", {})) + "\n//# sourceMappingURL=x.map\n", encoding="utf-8")
    for path in LOCK["packages"]:
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
    copies = dict(made(tmp_path / "node_modules"))
    assert copies["preact/hooks.js"] == b'from"./preact.js"'
    assert gzip.decompress(copies["swagger-ui/swagger-ui-bundle.js.gz"]) == b""
    assert "react 19" in gzip.decompress(copies["graphiql/LICENSES.txt.gz"]).decode()
