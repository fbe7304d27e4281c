"""The sender that is meant to be copied: killed in between, answered badly, told to wait, and nothing counted twice."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.cli.running import ROOT
from tests.docs.test_documents import answers_of, blocks
from tests.edges.served import Served
from tests.examples.conftest import Make

EXAMPLE = ROOT / "examples" / "sender"
SECONDS = 60.0

pytestmark = pytest.mark.slow


@dataclass
class Shop:
    """A table that grows, and a source that it is sent to."""

    served: Served
    table: Path
    metrics: list[str]
    url: str
    secret: str
    days: int = 0

    def grow(self, days: int) -> None:
        """So many days more, with a figure each that tells the day."""
        with self.table.open("a") as file:
            for day in range(self.days, self.days + days):
                file.write(f"{date(2024, 1, 1) + timedelta(days=day)},{day + 1},{day + 1000}\n")
        self.days += days

    def start(self, *arguments: str, url: str | None = None) -> subprocess.Popen[str]:
        environment = {**os.environ, "OARLOCK_INGEST_URL": url or self.url, "OARLOCK_SECRET": self.secret}
        command = [sys.executable, str(EXAMPLE / "sender.py"), str(self.table), *arguments]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def send(self, *arguments: str, url: str | None = None) -> tuple[int, str, str]:
        """Its exit, what it said, and what it complained of."""
        with self.start(*arguments, url=url) as process:
            said, complained = process.communicate(timeout=SECONDS)
            return process.returncode, said, complained

    def values(self, metric: int = 0) -> list[float]:
        """What is on record, by day."""
        found, cursor = [], ""
        while True:
            path = f"/v1/readings?metric_id={self.metrics[metric]}&sort=period_start&limit=200{cursor}"
            page = self.served.ask("GET", path).json
            found += [one["value"] for one in page["items"]]
            if page["next_cursor"] is None:
                return found
            cursor = f"&cursor={page['next_cursor']}"

    def revisions(self) -> int:
        """How often a value took another's place."""
        paths = [f"/v1/readings/revisions?metric_id={metric}" for metric in self.metrics]
        return sum(len(self.served.ask("GET", path).json["items"]) for path in paths)


@pytest.fixture
def shop(served: Served, make: Make, tmp_path: Path) -> Shop:
    name = f"shop-{uuid4().hex[:8]}"
    keys = [f"{name}.orders", f"{name}.visitors"]
    metrics = [make("metrics", key=key, name=key, kind="flow", cadence="daily")["id"] for key in keys]
    source = make("sources", name=name)
    table = tmp_path / "shop.csv"
    table.write_text(",".join(["at", *keys]) + "\n")
    return Shop(served, table, metrics, f"http://127.0.0.1:{served.port}/v1/ingest/{source['id']}", source["secret"])


def test_it_is_killed_in_between_and_nothing_is_doubled(shop: Shop) -> None:
    shop.grow(80)
    with shop.start("--batch", "1") as process:
        while not shop.values():
            time.sleep(0.01)
        process.kill()
    landed = len(shop.values())
    assert 0 < landed < 80
    shop.grow(50)
    code, said, complained = shop.send()
    assert (code, complained) == (0, "")
    assert shop.values() == [day + 1 for day in range(130)]
    assert shop.values(1) == [day + 1000 for day in range(130)]
    assert shop.revisions() == 0
    assert said.endswith("accepted\n") or "unchanged" in said
    assert shop.send() == (0, "", "")


def test_who_forgets_how_far_it_was_counts_nothing_twice(shop: Shop) -> None:
    shop.grow(30)
    assert shop.send("--batch", "7") == (0, "60 accepted\n", "")
    shop.table.with_name("shop.csv.sent").unlink()
    assert shop.send("--batch", "7") == (0, "60 accepted\n", "")  # the same deliveries: the first answers, told again
    shop.table.with_name("shop.csv.sent").unlink()
    assert shop.send("--batch", "11") == (0, "60 unchanged\n", "")  # others, of the same readings
    assert len(shop.values()) == 30
    assert shop.revisions() == 0


def test_a_dry_run_leaves_nothing_behind(shop: Shop) -> None:
    shop.grow(3)
    assert shop.send("--dry-run") == (0, "6 accepted\n", "")
    assert shop.values() == []
    assert not shop.table.with_name("shop.csv.sent").exists()


def test_what_does_not_land_is_told_by_its_line_and_passed_over(shop: Shop) -> None:
    shop.grow(1)
    with shop.table.open("a") as file:
        file.write("2024-01-02,many,5\n2024-01-03,,6\n2024-01-04,7,")  # the last one is still being written
    code, said, complained = shop.send()
    assert (code, said) == (1, "4 accepted, 1 rejected\n")
    assert complained.startswith("line 3, shop-")
    assert shop.values() == [1]
    with shop.table.open("a") as file:
        file.write("8\n")
    assert shop.send() == (0, "2 accepted\n", "")
    assert shop.values() == [1, 7]


def test_it_follows_a_table_that_grows(shop: Shop) -> None:
    shop.grow(2)
    with shop.start("--follow", "0.1") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "4 accepted\n"
        shop.grow(3)
        assert process.stdout.readline() in {"6 accepted\n", "2 accepted\n", "4 accepted\n"}
        process.terminate()
    assert shop.send()[0] == 0
    assert shop.values() == [1, 2, 3, 4, 5]


def test_what_is_missing_is_said(shop: Shop) -> None:
    shop.table.write_text("day,orders\n2024-01-01,5\n")
    assert "no column `at`" in shop.send()[2]
    shop.table.unlink()
    code, _, complained = shop.send()
    assert code == 2
    assert "a table that is there" in complained


def test_what_will_never_be_taken_ends_it_and_stays_to_be_sent(shop: Shop) -> None:
    shop.grow(2)
    right, shop.secret = shop.secret, "whsec_" + "c2VjcmV0" * 4
    code, said, complained = shop.send()
    assert (code, said) == (1, "")
    assert "401" in complained
    assert "unauthenticated" in complained
    shop.secret = right
    assert shop.send() == (0, "4 accepted\n", "")


@dataclass
class Road:
    """The way to the service, on which answers are lost, and bad ones met; then it is good."""

    target: str
    troubles: list[str]
    seen: list[tuple[str, str]] = field(default_factory=list)
    url: str = ""

    def pass_on(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers["Content-Length"]))
        self.seen.append((handler.headers["webhook-id"], handler.headers["webhook-timestamp"]))
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble == "busy":
            handler.send_response(503)
            handler.send_header("Retry-After", "1")
            handler.send_header("Content-Length", "0")
            handler.end_headers()
            return
        answer = httpx.post(self.target, content=body, headers=dict(handler.headers), trust_env=False)
        if trouble == "lost":
            handler.close_connection = True
            return
        content = answer.content
        if trouble == "later":  # as if the service had no room for one of them just now
            told = answer.json()
            told["items"][1] |= {"outcome": "rejected", "retryable": True}
            content = json.dumps(told).encode()
        handler.send_response(answer.status_code)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)


@contextmanager
def road(target: str, *troubles: str) -> Iterator[Road]:
    found = Road(target, list(troubles))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            found.pass_on(self)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        found.url = f"http://127.0.0.1:{server.server_port}/"
        yield found
        server.shutdown()


def test_bad_moments_are_waited_out_under_the_same_id_with_a_new_signature(shop: Shop) -> None:
    shop.grow(2)
    with road(shop.url, "lost", "busy") as way:
        assert shop.send(url=way.url) == (0, "4 accepted\n", "")
    names, times = zip(*way.seen, strict=True)
    assert len(names) == 3
    assert len(set(names)) == 1
    assert int(times[2]) - int(times[1]) >= 1
    assert shop.values() == [1, 2]
    assert shop.revisions() == 0


def test_what_may_land_later_is_sent_again_by_itself(shop: Shop) -> None:
    shop.grow(2)
    with road(shop.url, "later") as way:
        assert shop.send(url=way.url) == (0, "3 accepted, 1 unchanged\n", "")
    assert len({name for name, _ in way.seen}) == 2
    assert shop.values() == [1, 2]


def test_it_gives_up_for_now_and_keeps_its_place(shop: Shop) -> None:
    shop.grow(1)
    with road(shop.url, "busy") as way:
        code, _, complained = shop.send("--tries", "1", url=way.url)
    assert code == 1
    assert "Run this again" in complained
    assert shop.send() == (0, "2 accepted\n", "")


def test_the_readme_does_what_it_says(served: Served) -> None:
    document = "examples/sender/README.md"
    answers = iter(answers_of(document, {"URL": f"http://127.0.0.1:{served.port}", "KEY": served.key}))
    answer = ""
    checked = 0
    for language, text in blocks(document):
        if language == "bash":
            answer = next(answers)
        elif language == "text":
            assert answer.strip() == text.strip()
            checked += 1
    assert checked == 2
