"""`make vendor`: copies what the pages are made of that others wrote from their packages into `service/pages/vendor`.

`supply/pages` says which packages, locked by digests, and which of their files. The same lock gives the same bytes, and
`vendored.lock` keeps the SHA-256 of each file, so that a test without a network sees that nobody changed one by hand.
"""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from supply import ROOT

PLACE = ROOT / "supply" / "pages"
VENDOR = ROOT / "service" / "pages" / "vendor"
MAP = re.compile(rb"\n?//# sourceMappingURL=\S*\s*\Z")
"""The last line of a script that names a file which is not copied."""
TERMS = re.compile(r"(licen[cs]e|copying|notice)", re.I)


def wanted() -> dict[str, Any]:
    """What is copied, as `vendored.toml` lists it."""
    return tomllib.loads((PLACE / "vendored.toml").read_text(encoding="utf-8"))


def name_of(told: Mapping[str, Any]) -> str:
    """The path of a copy in the folder."""
    return told["to"] + (".gz" if told.get("packed") else "")


def made(modules: Path) -> Iterator[tuple[str, bytes]]:
    """Every copy, by its path in the folder, from packages that are installed."""
    listed = wanted()
    for told in listed["files"]:
        body = (modules / told["from"]).read_bytes()
        body = MAP.sub(b"", body) if told["to"].endswith(".js") else body
        for text, other in told.get("replace", {}).items():
            assert text.encode() in body, f"{told['from']} holds no {text} any more"
            body = body.replace(text.encode(), other.encode())
        yield name_of(told), gzip.compress(body, mtime=0) if told.get("packed") else body
    for told in listed["terms"]:
        yield told["to"] + ".gz", gzip.compress(terms_of(modules, told["package"]).encode(), mtime=0)


def terms_of(modules: Path, package: str) -> str:
    """The licences of a package and of all that it was built from."""
    told = []
    for path, about in sorted(built_from(package).items()):
        files = sorted(one for one in (modules.parent / path).iterdir() if TERMS.match(one.name) and one.is_file())
        texts = [one.read_text(encoding="utf-8").strip() for one in files] or [f"Licence: {about.get('license')}"]
        told.append("\n\n".join([f"{path.rpartition('node_modules/')[2]} {about['version']}", *texts]))
    return f"\n\n{'-' * 80}\n\n".join(told) + "\n"


def built_from(package: str) -> dict[str, dict[str, Any]]:
    """What the lock says of a package and of all that it names, by their places."""
    lock: dict[str, Any] = json.loads((PLACE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    found, left = dict[str, dict[str, Any]](), [f"node_modules/{package}"]
    while left:
        path = left.pop()
        if path in lock and path not in found:
            found[path] = lock[path]
            for name in lock[path].get("dependencies", ()):
                left += [f"{path}/node_modules/{name}", f"node_modules/{name}"]
    return found


def served() -> dict[str, dict[str, Any]]:
    """What the lock says of every package that files come from, and of those that are built into them."""
    listed = wanted()
    found: dict[str, dict[str, Any]] = {}
    for package in json.loads((PLACE / "package.json").read_text(encoding="utf-8"))["dependencies"]:
        whole = built_from(package)
        found |= (
            whole
            if any(told["package"] == package for told in listed["terms"])
            else {path: about for path, about in whole.items() if path == f"node_modules/{package}"}
        )
    return found


def lines_of(folder: Path) -> list[str]:
    """The SHA-256 of every file in a folder, with its path, as `sha256sum` writes them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}" for path in files]


def main() -> int:
    """Install the packages in a place that is forgotten, and make the folder anew."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(PLACE / name, folder)
        options = ("--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error")
        subprocess.run(["npm", "ci", *options], cwd=folder, check=True)
        copies = dict(made(Path(folder) / "node_modules"))
    shutil.rmtree(VENDOR, ignore_errors=True)
    for name, body in copies.items():
        (VENDOR / name).parent.mkdir(parents=True, exist_ok=True)
        (VENDOR / name).write_bytes(body)
    (PLACE / "vendored.lock").write_text("\n".join(lines_of(VENDOR)) + "\n", encoding="utf-8")
    print(f"{len(copies)} files, {sum(map(len, copies.values())):,} bytes, in {VENDOR.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
