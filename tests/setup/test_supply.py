"""What is asked of what we did not write: findings are told and fail, and silence is no answer."""

import json
import os
import secrets
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from supply import TOOLS, audit, leaks, sbom
from supply.audit import Accepted, Unreached
from supply.leaks import Found, MadeUp
from supply.locks import Pin, pins_here

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 22)
FOUND = {
    "name": "pathspec",
    "version": "1.1.1",
    "vulns": [{"id": "PYSEC-2026-1", "aliases": ["CVE-2026-1"], "fix_versions": ["1.1.2"]}],
}
CLEAN = {"name": "pluggy", "version": "1.7.0", "vulns": []}
SKIPPED = {"name": "tomlkit", "skip_reason": "Dependency not found."}


def accepted(until: date, identity: str = "CVE-2026-1", package: str = "pathspec") -> Accepted:
    return Accepted(identity, package, "Patterns come from us alone.", until)


@pytest.mark.parametrize(
    ("packages", "entries", "said"),
    [
        ([CLEAN], [], []),
        ([FOUND, CLEAN], [], ["pathspec 1.1.1: PYSEC-2026-1 (mended in: 1.1.2)"]),
        ([FOUND], [accepted(TODAY)], []),
        ([FOUND], [accepted(date(2026, 11, 21))], ["it was accepted until 2026-11-21"]),
        ([FOUND], [accepted(TODAY, package="pluggy")], ["CVE-2026-1 of pluggy is accepted but not found", "pathspec"]),
        ([CLEAN], [accepted(TODAY)], ["CVE-2026-1 of pathspec is accepted but not found: take it out"]),
        ([FOUND], [accepted(date(2027, 2, 21))], ["accepted for more than 90 days"]),
        ([CLEAN, SKIPPED], [], ["tomlkit was not audited: Dependency not found."]),
    ],
)
def test_a_finding_fails_unless_it_is_accepted_for_now(
    packages: list[dict[str, Any]], entries: list[Accepted], said: list[str]
) -> None:
    faults = audit.judge(packages, entries, TODAY)
    assert len(faults) == len(said)
    for fault, words in zip(faults, said, strict=True):
        assert words in fault


def test_an_acceptance_says_what_why_and_until_when(tmp_path: Path) -> None:
    assert all(entry.reason and entry.until.year > 2000 for entry in audit.read_accepted())
    entries = tmp_path / "advisories.toml"
    entries.write_text('[[accepted]]\nid = "CVE-2026-1"\npackage = "pathspec"\nuntil = 2026-12-01\n')
    with pytest.raises(TypeError, match="reason"):
        audit.read_accepted(entries)


PLACE = "tests/webhooks/test_signatures.py"
LINE = Found(PLACE, 40, "Secret Keyword", "d1", 'password = "made-up"')


@pytest.mark.parametrize(
    ("entry", "explains"),
    [
        (MadeUp(PLACE, "An example.", digest="d1"), True),
        (MadeUp("tests/*", "An example.", digest="d1"), True),
        (MadeUp(PLACE, "An example.", digest="d2"), False),
        (MadeUp("service/*", "An example.", digest="d1"), False),
        (MadeUp("tests/*", "An example.", line='"made-up"'), True),
        (MadeUp("tests/*", "An example.", line='"other"'), False),
    ],
)
def test_what_looks_like_a_secret_is_explained_or_told(entry: MadeUp, explains: bool) -> None:
    faults = leaks.judge([LINE], [entry])
    assert (not faults) is explains
    if not explains:
        assert faults[0] == f'{PLACE}:40: Secret Keyword, digest = "d1"'
        assert "explains what is not there" in faults[1]


def test_every_explanation_has_a_reason_and_says_exactly_what_it_is_about() -> None:
    for entry in leaks.read_made_up():
        assert entry.reason.endswith(".")
        assert bool(entry.digest) is not bool(entry.line)
        assert "/" in entry.path


DOCUMENT: dict[str, Any] = {
    "components": [
        {"name": "Mako", "version": "1.4.3", "bom-ref": "Mako==1.4.3"},
        {"name": "MarkupSafe", "version": "3.0.4", "bom-ref": "MarkupSafe==3.0.4"},
        {"name": "pytest", "version": "9.2.0", "bom-ref": "pytest==9.2.0"},
    ],
    "dependencies": [
        {"ref": "root-component", "dependsOn": ["Mako==1.4.3", "pytest==9.2.0"]},
        {"ref": "Mako==1.4.3", "dependsOn": ["MarkupSafe==3.0.4"]},
        {"ref": "MarkupSafe==3.0.4"},
        {"ref": "pytest==9.2.0"},
    ],
}


def test_the_bill_holds_what_is_locked_with_its_digests_and_no_more() -> None:
    pins = {"mako": Pin("mako", "1.4.3", ("ab",)), "markupsafe": Pin("markupsafe", "3.0.4", ("cd", "ef"))}
    bill = sbom.narrowed(DOCUMENT, pins)
    assert [one["name"] for one in bill["components"]] == ["Mako", "MarkupSafe"]
    assert bill["components"][1]["hashes"] == [{"alg": "SHA-256", "content": word} for word in ("cd", "ef")]
    assert bill["dependencies"] == [
        {"ref": "root-component", "dependsOn": ["Mako==1.4.3"]},
        {"ref": "Mako==1.4.3", "dependsOn": ["MarkupSafe==3.0.4"]},
        {"ref": "MarkupSafe==3.0.4"},
    ]
    for other in (Pin("mako", "1.4.4", ()), Pin("alembic", "1.20.1", ())):
        with pytest.raises(SystemExit, match=other.name):
            sbom.narrowed(DOCUMENT, pins | {other.name: other})


def test_a_lock_is_read_whole() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = pins_here(ROOT / "requirements.lock")
    elsewhere = {line.split("==")[0] for line in text.splitlines() if " ; " in line} - pins.keys()
    assert pins.keys() | elsewhere == {line.split("==")[0] for line in text.splitlines() if "==" in line}
    assert all(pin.hashes and all(len(one) == 64 for one in pin.hashes) for pin in pins.values())


# With the tools themselves, in their own environment.


@contextmanager
def database_of_vulnerabilities() -> Iterator[str]:
    """One that knows a vulnerability of pathspec, on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["package"]
            ranges = [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.0"}]}]
            affected = [{"package": asked, "ranges": ranges}]
            known = {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-1"], "affected": affected}
            body = json.dumps({"vulns": [known]} if asked["name"] == "pathspec" else {}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1/query"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.slow
def test_a_known_vulnerability_is_found_and_an_absent_database_is_not_taken_for_an_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with database_of_vulnerabilities() as url:
        options = ("-s", "osv", "--osv-url", url)
        packages = audit.ask(ROOT / "requirements-build.lock", *options)
        (fault,) = audit.judge(packages, [], TODAY)
        assert "PYSEC-2026-1 (mended in: 99.0)" in fault
        assert audit.judge(packages, [accepted(TODAY)], TODAY) == []
        assert audit.main(*options) == 1
        assert "PYSEC-2026-1" in capsys.readouterr().out
    with pytest.raises(Unreached):
        audit.ask(ROOT / "requirements-build.lock", *options)
    assert audit.main(*options) == 0
    assert capsys.readouterr().out.startswith("NOT AUDITED")


@pytest.mark.slow
def test_a_tool_that_fails_for_another_reason_fails_the_audit(tmp_path: Path) -> None:
    broken = tmp_path / "requirements.lock"
    broken.write_text("pluggy==1.7.0\n")
    with pytest.raises(SystemExit, match="did not work"):
        audit.ask(broken, "-s", "osv", "--osv-url", "http://127.0.0.1:9/")


@pytest.mark.slow
def test_planted_secrets_are_found_whether_tracked_or_new_and_never_repeated(tmp_path: Path) -> None:
    planted = {
        "tracked.py": f"key = 'oar_{secrets.token_urlsafe(32)}'\n",
        "notes.md": f"The hook signs with whsec_{secrets.token_hex(24)} since Monday.\n",
        "deploy.env": "AWS_ACCESS_KEY_ID=AKIA" + "".join(secrets.choice("ABCDEFGHJKLMNPQR234567") for _ in range(16)),
        "server.pem": "-----BEGIN RSA " + "PRIVATE KEY-----\n",
    }
    for name, text in planted.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "plain.py").write_text("answer = 42\n")
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    for words in (("init", "--quiet"), ("add", "tracked.py", "plain.py")):
        subprocess.run(["git", *words], cwd=tmp_path, env=env, check=True)
    files = leaks.files_in(tmp_path)
    assert set(files) == {*planted, "plain.py"}
    found = leaks.scan(tmp_path, files)
    assert {one.path for one in found} == planted.keys()
    told = "\n".join(leaks.judge(found, leaks.read_made_up()))
    for name, text in planted.items():
        assert f"{name}:1:" in told
        assert text.strip()[-20:] not in told


VALIDATE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
sys.exit(repr(fault) if (fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read())) else 0)
"""


@pytest.mark.slow
def test_the_bill_of_what_is_served_is_the_same_each_time() -> None:
    path = ROOT / "dist" / "oarlock.cdx.json"
    assert sbom.main() == 0
    first = path.read_bytes()
    assert sbom.main() == 0
    assert path.read_bytes() == first
    bill = json.loads(first)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    subprocess.run([TOOLS / "python", "-c", VALIDATE], input=first, check=True)
    assert not bill.keys() & {"serialNumber"}
    assert "timestamp" not in bill["metadata"]
    kinds = ("pkg:pypi/", "pkg:npm/")
    ours, pages = ([one for one in bill["components"] if one["purl"].startswith(kind)] for kind in kinds)
    assert len(ours) + len(pages) == len(bill["components"])
    names = {one["name"].lower().replace("_", "-") for one in ours}
    assert names == pins_here(ROOT / "requirements.lock").keys()
    assert {"preact", "swagger-ui-dist", "graphiql", "monaco-editor"} <= {one["name"] for one in pages}
    assert all(one["hashes"] for one in bill["components"])
    (root,) = [one for one in bill["dependencies"] if one["ref"] == "root-component"]
    assert any(ref.startswith("fastapi==") for ref in root["dependsOn"])
    assert not any(ref.startswith("pytest==") for ref in root["dependsOn"])
