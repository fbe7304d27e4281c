"""What SECURITY.md promises is shown by tests that are there, and names only what exists."""

import ast
import asyncio
import re
from functools import cache
from pathlib import Path

import certifi
import pytest
from asyncpg import PostgresError
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from service.settings import Settings
from service.store.database import make_engine
from tests.support.server import Server

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
AUTHORITY = Path(certifi.where()).read_bytes()
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)))


@cache
def functions_of(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("path", sorted({path for path, _ in NAMED}))
def test_every_test_that_is_named_is_there(path: str) -> None:
    assert {name for of, name in NAMED if of == path} <= functions_of(path)


def test_every_threat_says_what_holds_and_which_test_shows_it() -> None:
    section = TEXT.split("## Threats\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 15
    for row in rows:
        threat, held, shown = (cell.strip() for cell in row.strip("|").split(" | "))
        assert threat
        assert held
        assert re.fullmatch(r"(`tests/[\w/]+\.py::test_\w+` ?)+", shown), threat


def test_settings_targets_and_files_that_are_named_exist() -> None:
    known = {f"OARLOCK_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"OARLOCK_[A-Z_]+", TEXT)) <= known
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make ([a-z-]+)`", TEXT):
        assert re.search(rf"^{target}:", makefile, re.M), target
    for path in re.findall(r"`((?:supply|docs)/[\w./-]+)`", TEXT):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("asked_for", [True, False])
async def test_where_tls_is_asked_for_nothing_is_said_to_a_server_without_it(
    asked_for: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    heard = bytearray()

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.extend(await reader.read(1024))
        writer.write(b"N")  # no TLS here
        heard.extend(await reader.read(1024))
        writer.close()

    certificate = tmp_path / "root.crt"
    certificate.write_bytes(AUTHORITY)
    monkeypatch.setenv("PGSSLROOTCERT", str(certificate))
    monkeypatch.setenv("PGSSLMODE", "verify-full" if asked_for else "prefer")
    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        engine = make_engine(f"postgresql://somebody:hidden@127.0.0.1:{port}/goals", Settings())
        with pytest.raises((OSError, DBAPIError), match="SSL" if asked_for else None):
            async with engine.connect():
                pass
        await engine.dispose()
    assert (b"somebody" in heard) is not asked_for


async def test_the_databases_password_may_come_from_a_file(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = make_url(server.url)
    host = url.query.get("host") or url.host or "localhost"
    told = "localhost" if str(host).startswith("/") else host
    passwords = tmp_path / "pgpass"
    passwords.touch(mode=0o600)
    passwords.write_text(f"{told}:*:*:{url.username}:{url.password}\n")
    bare = server.url.replace(f":{url.password}@", "@")
    assert make_url(bare).password is None
    for right in (True, False):
        monkeypatch.setenv("PGPASSFILE", str(passwords if right else tmp_path / "none"))
        engine = make_engine(bare, Settings())
        try:
            async with engine.connect() as connection:
                assert right
                assert (await connection.execute(text("SELECT 1"))).scalar_one() == 1
        except (OSError, DBAPIError, PostgresError):
            assert not right
        finally:
            await engine.dispose()
