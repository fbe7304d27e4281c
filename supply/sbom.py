"""`make sbom`: what is served, as a CycloneDX document.

The tool describes the environment, with licences and who needs whom; the lock files say what of that is served, and
from which files it may be installed. What the pages have of others, a lock of their own tells. The same locks on the
same platform give the same bytes: no time, no number.
"""

import base64
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from packaging.utils import canonicalize_name

from supply import ROOT, TOOLS, vendor
from supply.locks import Pin, pins_here

ROOT_REFERENCE = "root-component"
"""What the tool calls the project itself."""


def describe() -> dict[str, Any]:
    """The whole environment, as the tool sees it."""
    how = ("environment", "--no-validate", "--output-reproducible", "--spec-version", "1.6", "--output-format", "JSON")
    command = [TOOLS / "cyclonedx-py", *how, "--pyproject", ROOT / "pyproject.toml", ROOT / ".venv" / "bin" / "python"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def narrowed(document: Mapping[str, Any], pins: Mapping[str, Pin]) -> dict[str, Any]:
    """Only what is pinned, with its digests. SystemExit when the environment is not the one that is locked."""
    kept: dict[str, Any] = {canonicalize_name(one["name"]): one for one in document["components"]}
    kept = {name: kept[name] for name in sorted(kept.keys() & pins.keys())}
    if wrong := [name for name, pin in pins.items() if name not in kept or kept[name]["version"] != pin.version]:
        raise SystemExit(f"The environment is not what the locks say, run `make .venv/test.stamp`: {', '.join(wrong)}")
    references = {ROOT_REFERENCE, *(one["bom-ref"] for one in kept.values())}
    hashes = {name: [{"alg": "SHA-256", "content": digest} for digest in pin.hashes] for name, pin in pins.items()}
    needs = [
        one | ({"dependsOn": [ref for ref in one["dependsOn"] if ref in references]} if "dependsOn" in one else {})
        for one in document["dependencies"]
        if one["ref"] in references
    ]
    components = [one | {"hashes": hashes[name]} for name, one in kept.items()]
    return {**document, "components": components, "dependencies": needs}


def pages() -> list[dict[str, Any]]:
    """The packages of npm that files of the pages come from, with the digests and licences of their lock."""
    found = []
    for path, about in sorted(vendor.served().items()):
        name, version = path.rpartition("node_modules/")[2], about["version"]
        purl = f"pkg:npm/{name.replace('@', '%40')}@{version}"
        content = base64.b64decode(about["integrity"].removeprefix("sha512-")).hex()
        told = {"type": "library", "name": name, "version": version, "purl": purl, "bom-ref": f"{purl}#{path}"}
        terms = {"licenses": [{"expression": about["license"]}]} if "license" in about else {}
        found.append(told | terms | {"hashes": [{"alg": "SHA-512", "content": content}]})
    return found


def main(extras: Sequence[str] = ()) -> int:
    """Write the document of what is served with these extras to `dist/oarlock.cdx.json`."""
    pins: dict[str, Pin] = {}
    for name in ("requirements.lock", *(f"requirements-{extra}.lock" for extra in extras)):
        pins |= pins_here(ROOT / name)
    document = narrowed(describe(), pins)
    document["components"] += pages()
    path = ROOT / "dist" / "oarlock.cdx.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path.relative_to(ROOT)}: {len(document['components'])} components.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
