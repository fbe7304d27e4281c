"""The embedded server, for real: tests start PostgreSQL in directories of their own and end only what they started."""

import asyncio
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import platformdirs
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from service.errors import Kind
from service.store.embedded import Embedded, StartFailed, default_data_dir, keeper, open_server
from service.store.embedded.launch import find_programs, find_socket

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the embedded server refuses Windows")

as_root = pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root on Linux has a choice")

ROOT = Path(__file__).parents[2]

USER = """
import pathlib, sys
from service.store.embedded import open_server
server = open_server(pathlib.Path(sys.argv[1]))
print("joined", flush=True)
if sys.argv[2] == "stay":
    sys.stdin.read()
    server.close()
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """A directory to be, and the end of a server that a failed test has left in it."""
    path = tmp_path / "d"
    yield path
    end_server(path)
    for elsewhere in keeper.read_lines(path / "postgres" / "socket.path"):
        shutil.rmtree(elsewhere)


def end_server(data_dir: Path) -> None:
    home = data_dir / "postgres"
    pid = keeper.read_pid(home / keeper.STATUS)
    if pid is not None and not keeper.is_free(home / keeper.SERVER_LOCK):
        os.kill(pid, signal.SIGQUIT)


def user_command(data_dir: Path, what: str) -> list[str]:
    return [sys.executable, "-c", USER, str(data_dir), what]


@contextmanager
def user_process(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has joined the server and stays until its input ends."""
    process = start_user(data_dir)
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "joined\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def start_user(data_dir: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        user_command(data_dir, "stay"),
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def until(condition: Callable[[], bool], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def is_stopped(data_dir: Path) -> bool:
    return all(keeper.is_free(data_dir / "postgres" / name) for name in (keeper.SERVER_LOCK, "keeper.lock"))


def server_pid(data_dir: Path) -> int:
    pid = keeper.read_pid(data_dir / "postgres" / keeper.STATUS)
    assert pid is not None
    return pid


def keeper_pid(data_dir: Path) -> int:
    """The process whose arguments are the keeper's, found the way an operator would."""
    listing = subprocess.run(["ps", "-ww", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    (found,) = [line.split()[0] for line in listing.splitlines() if line.endswith(f"keeper.py {data_dir}/postgres")]
    return int(found)


async def fetch(url: str, query: str) -> list[tuple[object, ...]]:
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            result = await connection.execute(text(query))
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        await engine.dispose()


async def keep_a_row(server: Embedded) -> None:
    await fetch(server.admin_url, "create table kept as select 42 as answer")


async def kept_row(server: Embedded) -> list[tuple[object, ...]]:
    return await fetch(server.admin_url, "select answer from kept")


# Starting, stopping, and what one gets


async def test_data_outlive_a_stop(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        await keep_a_row(server)
        first = server_pid(data_dir)
    assert is_stopped(data_dir)
    with open_server(data_dir) as server:
        assert server_pid(data_dir) != first
        assert await kept_row(server) == [(42,)]
    server.close()
    assert is_stopped(data_dir)


async def test_the_service_role_is_plain_and_the_owner_is_not(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        roles = await fetch(
            server.url,
            "select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication "
            "from pg_roles where rolname like 'oarlock%' order by 1",
        )
        assert roles == [
            ("oarlock_app", True, False, False, False, False, False),
            ("oarlock_owner", True, True, True, True, True, True),
        ]
        owner = "select pg_get_userbyid(datdba), current_user from pg_database where datname = current_database()"
        assert await fetch(server.url, owner) == [("oarlock_owner", "oarlock_app")]
        with pytest.raises(Exception, match="permission denied for schema public"):
            await fetch(server.url, "create table public.mine ()")
        with pytest.raises(Exception, match="permission denied"):
            await fetch(server.url, "copy (select 1) to program 'true'")


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("data_checksums", "on"),
        ("fsync", "on"),
        ("full_page_writes", "on"),
        ("synchronous_commit", "on"),
        ("listen_addresses", ""),
        ("server_encoding", "UTF8"),
        ("password_encryption", "scram-sha-256"),
        ("max_connections", "100"),
        ("TimeZone", "UTC"),
    ],
)
async def test_settings(shared_server: Embedded, setting: str, value: str) -> None:
    assert await fetch(shared_server.url, f"select current_setting('{setting}')") == [(value,)]


@pytest.fixture(scope="module")
def shared_server() -> Iterator[Embedded]:
    """For tests that only look."""
    with tempfile.TemporaryDirectory() as folder, open_server(Path(folder)) as server:
        yield server


async def test_letters_of_all_scripts_have_cases_and_sort_by_code_point(shared_server: Embedded) -> None:
    assert await fetch(shared_server.url, "select upper('żółty ъгъл ñ'), 'Z' < 'a', 'z' < 'ż'") == [
        ("ŻÓŁTY ЪГЪЛ Ñ", True, True)
    ]


async def test_a_running_statement_can_be_cancelled(shared_server: Embedded) -> None:
    connection = await connect(shared_server.url)
    with pytest.raises(asyncpg.QueryCanceledError):
        await connection.execute("set statement_timeout = 50; select pg_sleep(20)")
    await connection.close()


async def connect(url: str, password: str | None = None) -> asyncpg.Connection:
    parts = make_url(url)
    return await asyncpg.connect(
        host=parts.query["host"],
        port=5432,
        user=parts.username,
        password=password or parts.password,
        database=parts.database,
    )


@pytest.mark.parametrize("role", ["oarlock_app", "oarlock_owner", "postgres"])
async def test_nobody_gets_in_without_the_password(shared_server: Embedded, role: str) -> None:
    url = make_url(shared_server.url).set(username=role).render_as_string(hide_password=False)
    with pytest.raises(asyncpg.InvalidPasswordError):
        await connect(url, password="guess")


def test_passwords_are_long_and_different_and_shown_nowhere(shared_server: Embedded) -> None:
    passwords = {make_url(url).password or "" for url in (shared_server.url, shared_server.admin_url)}
    assert len(passwords) == 2
    assert all(len(password) >= 43 for password in passwords)
    shown = repr(shared_server) + shared_server.home.log.read_text()
    assert not [password for password in passwords if password in shown]


async def test_an_extra_database_is_empty_and_serves_both_roles(shared_server: Embedded) -> None:
    admin_url, url = await shared_server.create_database('odd "name"')
    assert await fetch(admin_url, "select current_database(), current_user") == [('odd "name"', "oarlock_owner")]
    assert await fetch(url, "select current_database(), current_user") == [('odd "name"', "oarlock_app")]
    assert await fetch(url, "select count(*) from pg_class where relnamespace = 'public'::regnamespace") == [(0,)]


async def test_surrounding_pg_variables_do_not_mislead(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PGPORT": "6543", "PGDATA": "/nowhere", "PGHOST": "example.org", "PGUSER": "eve"}.items():
        monkeypatch.setenv(name, value)
    with open_server(data_dir) as server:
        assert await fetch(server.url, "select current_user") == [("oarlock_app",)]


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="reads /proc")
def test_the_server_sees_none_of_our_secrets(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OARLOCK_ADMIN_KEY", "a-key-that-is-nobody-elses-business")
    with open_server(data_dir) as server:
        for pid in (server_pid(data_dir), keeper_pid(data_dir)):
            seen = Path(f"/proc/{pid}/environ").read_text() + Path(f"/proc/{pid}/cmdline").read_text()
            assert "business" not in seen
            assert not [password for password in server.passwords.all if password in seen]


# Paths and permissions


@pytest.mark.parametrize(
    "name", ["a b", "zażółć ъ", "q'uo\"te", "com,ma", "50%?&x=1#y", "co:lon@at", "$HOME`x`", "d" * 120]
)
async def test_any_path_will_do(tmp_path: Path, name: str) -> None:
    data_dir = tmp_path / name
    with open_server(data_dir) as server:
        assert await fetch(server.url, "select 1") == [(1,)]
        socket = server.socket
        found = socket.stat()
        assert (stat.S_IMODE(found.st_mode), found.st_uid) == (0o700, os.geteuid())
    with open_server(data_dir) as server:
        assert server.socket == socket
    if not socket.is_relative_to(tmp_path):
        shutil.rmtree(socket)


async def test_a_socket_directory_that_others_could_enter_is_not_used_again(tmp_path: Path) -> None:
    data_dir = tmp_path / ("d" * 120)
    with open_server(data_dir) as server:
        first = server.socket
    first.chmod(0o777)
    with open_server(data_dir) as server:
        assert server.socket != first
        assert await fetch(server.url, "select 1") == [(1,)]
    for folder in (first, server.socket):
        shutil.rmtree(folder)


def test_a_path_that_cannot_be_written_down_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StartFailed, match="characters"):
        open_server(tmp_path / "two\nlines")


def test_nothing_outside_changes_and_nothing_inside_is_open(tmp_path: Path) -> None:
    data_dir = tmp_path / "a" / "b" / "data"
    data_dir.parent.mkdir(parents=True)
    for folder in (tmp_path, data_dir.parent.parent, data_dir.parent):
        folder.chmod(0o700)
    outside = [*data_dir.parents, *find_programs().parents, *find_programs().rglob("*"), Path("/etc/passwd")]
    before = {path: rights(path) for path in outside}
    with open_server(data_dir):
        inside = [data_dir, *data_dir.rglob("*")]
        assert not [path for path in inside if rights(path)[0] & 0o077]
        assert {path: rights(path) for path in outside} == before
    assert {path: rights(path) for path in outside} == before


def rights(path: Path) -> tuple[int, int, int]:
    found = path.lstat()
    return stat.S_IMODE(found.st_mode), found.st_uid, found.st_gid


def test_an_existing_data_directory_keeps_its_mode_and_its_files(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "note.txt").write_text("mine")
    with open_server(tmp_path):
        assert rights(tmp_path)[0] == 0o755
        assert rights(tmp_path / "postgres")[0] == 0o700
    assert (tmp_path / "note.txt").read_text() == "mine"


@pytest.mark.slow
@as_root
def test_as_root_without_namespaces_it_runs_as_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")  # so that there is no `unshare`
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        parent = Path(folder)
        parent.chmod(0o711)
        data_dir = parent / "d"
        with open_server(data_dir) as server:
            assert Path(f"/proc/{server_pid(data_dir)}").stat().st_uid == server.home.cluster.stat().st_uid != 0
            assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]
            assert rights(parent)[0] == 0o711
            assert rights(server.home.passwords) == (0o600, 0, 0)
        monkeypatch.undo()  # with namespaces back, the files stay with their owner
        with open_server(data_dir) as server:
            assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]
        assert is_stopped(data_dir)


@as_root
def test_as_root_without_any_way_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    tmp_path.chmod(0o700)
    with pytest.raises(StartFailed, match=r"does not run as root.*another user.*OARLOCK_DATABASE_URL"):
        open_server(tmp_path / "d")
    assert rights(tmp_path)[0] == 0o700
    assert not list(tmp_path.iterdir())


def test_the_default_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert default_data_dir() == Path("/var/lib/oarlock")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert default_data_dir() == Path(platformdirs.user_data_dir("oarlock", appauthor=False))


# Several processes


def test_processes_share_a_server_and_the_last_one_out_stops_it(data_dir: Path) -> None:
    with user_process(data_dir) as other:
        pid = server_pid(data_dir)
        server = open_server(data_dir)
        assert server_pid(data_dir) == pid
        other.communicate("")  # it leaves in good order
        assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]
        assert server_pid(data_dir) == pid
        server.close()
        assert is_stopped(data_dir)


def test_one_process_may_join_twice(data_dir: Path) -> None:
    with open_server(data_dir) as outer:
        with open_server(data_dir) as inner:
            assert inner.url == outer.url
        assert asyncio.run(fetch(outer.url, "select 1")) == [(1,)]
    assert is_stopped(data_dir)


def test_many_first_starts_at_once_make_one_server(data_dir: Path) -> None:
    users = [start_user(data_dir) for _ in range(4)]
    try:
        assert [user.stdout.readline() for user in users if user.stdout] == ["joined\n"] * 4
        assert server_pid(data_dir)
    finally:
        for user in users:
            user.communicate("")
    assert is_stopped(data_dir)
    log = (data_dir / "postgres" / keeper.LOG).read_text()
    assert log.count("ready to accept connections") == 1


def test_a_killed_last_user_ends_the_server(data_dir: Path) -> None:
    with user_process(data_dir) as user:
        user.kill()
    assert until(lambda: is_stopped(data_dir))
    assert "database system is shut down" in (data_dir / "postgres" / keeper.LOG).read_text()


def test_a_killed_user_does_not_end_the_server_of_others(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        with user_process(data_dir) as user:
            user.kill()
        time.sleep(0.2)
        assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]


@pytest.mark.slow
def test_newcomers_right_after_the_last_one_are_served(data_dir: Path) -> None:
    for _ in range(3):
        with user_process(data_dir) as user:
            user.kill()
        with open_server(data_dir) as server:
            assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]


@pytest.mark.parametrize("ending", ["close", "kill"])
def test_a_killed_keeper_is_replaced(data_dir: Path, ending: str) -> None:
    with user_process(data_dir) as user:
        first = keeper_pid(data_dir)
        os.kill(first, signal.SIGKILL)
        assert until(lambda: keeper.is_free(data_dir / "postgres" / "keeper.lock"))
        if ending == "close":
            user.communicate("")
            assert is_stopped(data_dir)
        else:
            with open_server(data_dir):
                assert keeper_pid(data_dir) != first
                user.kill()
    assert until(lambda: is_stopped(data_dir))


def test_a_parent_that_reads_our_output_is_not_kept_waiting(data_dir: Path) -> None:
    with open_server(data_dir):
        end_server(data_dir)  # so that the child starts the server that outlives it
        done = subprocess.run(
            user_command(data_dir, "go"),
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        assert done.stdout == "joined\n"
        assert not is_stopped(data_dir)


@pytest.mark.slow
def test_an_interrupt_in_the_terminal_spares_the_server(data_dir: Path) -> None:
    with user_process(data_dir) as user, open_server(data_dir) as server:
        pids = server_pid(data_dir), keeper_pid(data_dir)
        os.killpg(user.pid, signal.SIGINT)
        user.wait(10)
        assert (server_pid(data_dir), keeper_pid(data_dir)) == pids
        assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]


def test_the_keeper_ignores_requests_to_end(data_dir: Path) -> None:
    with open_server(data_dir):
        pid = keeper_pid(data_dir)
        for request in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(pid, request)
        time.sleep(0.1)
        assert keeper_pid(data_dir) == pid


# Crashes


async def test_a_server_killed_under_its_users_comes_back_with_all_that_was_committed(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        await keep_a_row(server)
        url, pid = server.url, server_pid(data_dir)
        os.kill(pid, signal.SIGKILL)
        assert until(lambda: find_socket(server.home) is None)
        server.ensure_running()
        assert server_pid(data_dir) != pid
        assert server.url == url
        assert await kept_row(server) == [(42,)]
        pid = server_pid(data_dir)
        server.ensure_running()
        assert server_pid(data_dir) == pid
    assert is_stopped(data_dir)


def test_after_a_power_cut_a_start_recovers_even_if_the_process_id_is_taken(data_dir: Path) -> None:
    with user_process(data_dir) as user, open_server(data_dir) as server:
        asyncio.run(keep_a_row(server))
        for pid in (keeper_pid(data_dir), server_pid(data_dir)):
            os.kill(pid, signal.SIGKILL)
        user.kill()
        for note in (server.home.path / keeper.STATUS, server.socket / ".s.PGSQL.5432.lock"):
            lines = note.read_text().splitlines(keepends=True)
            note.write_text("".join([f"{os.getpid()}\n", *lines[1:]]))
        with open_server(data_dir) as again:
            assert asyncio.run(kept_row(again)) == [(42,)]


def test_an_emptied_process_note_is_no_obstacle(data_dir: Path) -> None:
    with open_server(data_dir):
        pass
    (data_dir / "postgres" / keeper.STATUS).touch()
    with open_server(data_dir) as server:
        assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]


def test_an_interrupted_first_start_is_begun_anew(data_dir: Path) -> None:
    home = data_dir / "postgres"
    (home / "cluster.new" / "base").mkdir(parents=True)
    (home / "cluster.new" / "PG_VERSION").write_text("18\n")
    (home / "passwords.json").write_text('{"own')
    with open_server(data_dir) as server:
        assert asyncio.run(fetch(server.url, "select 1")) == [(1,)]
        assert not (home / "cluster.new").exists()


# Starts that fail


def test_a_failed_start_says_why_leaves_nothing_and_can_be_mended(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        secrets = server.passwords.all
    settings = server.home.cluster / "postgresql.conf"
    good = settings.read_text()
    settings.write_text(f"{good}\nshared_buffers = '{secrets[0]}'\n")
    with pytest.raises(StartFailed) as caught:
        open_server(data_dir)
    assert caught.value.kind is Kind.UNAVAILABLE
    assert 'invalid value for parameter "shared_buffers": "…"' in caught.value.detail
    assert "OARLOCK_DATABASE_URL" in caught.value.detail
    assert not [secret for secret in secrets if secret in caught.value.detail]
    assert until(lambda: is_stopped(data_dir))
    settings.write_text(good)
    with open_server(data_dir):
        pass


def test_data_of_another_version_are_left_alone(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        pass
    (server.home.cluster / "PG_VERSION").write_text("16\n")
    with pytest.raises(StartFailed, match=r"written by PostgreSQL 16.*brings 18.*export"):
        open_server(data_dir)


def test_lost_passwords_are_named(data_dir: Path) -> None:
    with open_server(data_dir) as server:
        pass
    server.home.passwords.unlink()
    with pytest.raises(StartFailed, match=r"passwords\.json is missing"):
        open_server(data_dir)
    assert until(lambda: is_stopped(data_dir))


def test_a_place_that_cannot_be_a_directory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StartFailed, match=r"cannot be used: .*file.*OARLOCK_DATA_DIR"):
        open_server(tmp_path / "file" / "data")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system of its own")
@pytest.mark.parametrize(
    ("size", "fill", "message"),
    [
        (64, False, "A new database needs 192 MB"),
        (256, True, "full|No space left on device|MB free"),
    ],
)
def test_a_full_disk_is_named(tmp_path: Path, size: int, *, fill: bool, message: str) -> None:
    outcome = on_small_disk(tmp_path, size, FULL_DISK if fill else FIRST_START)
    if "cannot mount" in outcome:
        pytest.skip("may not mount a file system here")
    assert outcome.startswith("failed")
    assert re.search(message, outcome), outcome
    if fill:
        assert outcome.endswith("recovered\n")


FIRST_START = """
import pathlib, sys
from service.store.embedded import StartFailed, open_server
data_dir = pathlib.Path(sys.argv[1])
try:
    open_server(data_dir).close()
except StartFailed as failure:
    print("failed", failure.detail)
"""

FULL_DISK = """
import pathlib, sys
from service.store.embedded import StartFailed, open_server
data_dir = pathlib.Path(sys.argv[1])
open_server(data_dir).close()
filler = data_dir / "filler"
with filler.open("wb", buffering=0) as file:
    for size in (2**20, 1):
        try:
            while True:
                file.write(bytes(size))
        except OSError:
            pass
try:
    open_server(data_dir).close()
except StartFailed as failure:
    print("failed", failure.detail)
filler.unlink()
open_server(data_dir).close()
print("recovered")
"""


def on_small_disk(place: Path, megabytes: int, code: str) -> str:
    """Run code with a small file system at `place`, seen by that process and its children alone."""
    mount = 'mount -t tmpfs -o size="$1"m,mode=700 none "$2" || { echo cannot mount; exit 0; }'
    script = f'{mount}; exec "$3" -c "$4" "$2"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", str(megabytes), str(place)]
    done = subprocess.run(
        [*command, sys.executable, code],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout or done.stderr


def test_windows_is_refused_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(StartFailed, match="OARLOCK_DATABASE_URL"):
        open_server(tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_log_is_set_aside_when_it_has_grown_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "LARGEST_LOG", 100)
    log = tmp_path / "server.log"
    with log.open("a") as server:
        server.write("x" * 100)
        server.flush()
        keeper.limit_log(log)
        assert log.stat().st_size == 100
        server.write("y")
        server.flush()
        keeper.limit_log(log)
        assert (log.stat().st_size, (tmp_path / "server.log.1").stat().st_size) == (0, 101)
        server.write("on it goes")
    assert log.read_text() == "on it goes"
