"""Abuse: whatever is sent to whichever route, the answer is soon there and small, and nobody else waits for theirs."""

import gzip
import json
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

import pytest

from service.edge.requests import NOUN_BYTES
from service.settings import Settings
from tests.edges.contract import Contract
from tests.edges.served import Served, check_refused, serving
from tests.edges.walk import Step, addressed, steps
from tests.support.server import Server

pytestmark = pytest.mark.slow

COMPUTING = {"evaluate_progress", "prioritize_tactics", "validate_goals", "record_readings"}
"""Operations that take bodies as large as there may be."""

LENIENT = {"export_metrics"}
"""Operations whose protocol takes JSON with any fields, and gzip."""


@pytest.fixture(scope="module")
def served(server: Server) -> Iterator[Served]:
    """One service for all of this."""
    with serving(server) as made:
        yield made


def url_of(step: Step, served: Served) -> str:
    """Its path, with the id of something that is there."""
    path = step.owner
    known = path is not None and path in served.world.made
    return addressed(step.path, served.world.id(path) if known else served.world.id("sources"))


@cache
def writing(contract: Contract) -> list[Step]:
    """Every operation that takes a body."""
    return [step for step in steps(contract) if step.schema is not None]


def text(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


ITEM = {"kind": "increase_to", "baseline": 1, "target": 9}

SMALL: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "cut short": lambda: b'{"title": "x"',
    "a string cut short": lambda: b'{"title": "x',
    "two values": lambda: b"{}{}",
    "NUL": lambda: b"\x00",
    "NUL in a text": lambda: b'{"title": "a\\u0000b", "name": "a\\u0000b", "key": "a\\u0000b", "scopes": ["\\u0000"]}',
    "half a character": lambda: b'{"title": "\\ud800", "name": "\\udfff"}',
    "half a character in a name": lambda: b'{"\\ud800": 1}',
    "BOM": lambda: b"\xef\xbb\xbf{}",
    "UTF-16": lambda: '{"title": "x"}'.encode("utf-16"),
    "UTF-32": lambda: '{"title": "x"}'.encode("utf-32"),
    "not UTF-8": lambda: b'{"title": "\xff\xfe"}',
    "overlong": lambda: b'{"title": "\xc0\xaf"}',
    "a name twice": lambda: b'{"title": 1, "title": 2, "title": {"a": []}}',
    "1e400": lambda: b'{"value": 1e400, "baseline": -1e400, "weight": 1e400}',
    "many digits": lambda: b'{"value": 1' + b"0" * 5_000 + b', "baseline": 0.' + b"1" * 5_000 + b"}",
    "NaN": lambda: b'{"value": NaN, "baseline": -Infinity}',
    "deep lists": lambda: b"[" * 50_000,
    "deep objects": lambda: b'{"a":' * 50_000,
    "closed depth": lambda: b"[" * 50_000 + b"]" * 50_000,
    "closed depth in a field": lambda: b'{"title": ' + b"[" * 900 + b"]" * 900 + b"}",
    "a long name": lambda: b'{"' + b"~" * 300_000 + b'": 1}',
    "a long text": lambda: text(dict.fromkeys(("title", "name", "key", "metric"), "~" * 100_000)),
    "unknown names": lambda: text({f"unknown-{number}": number for number in range(20_000)}),
    "objects in a field": lambda: b'{"title": [' + b"{}," * 100_000 + b"{}]}",
    "lists for everything": lambda: text({name: [[]] * 9_000 for name in ("title", "name", "key", "requires", "id")}),
    "numbers": lambda: text({name: [0] * 80_000 for name in ("title", "requires", "assignee_ids")}),
    "a form": lambda: b"title=x&name=y",
    "XML": lambda: b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
}  # fmt: skip
"""What every operation is sent. No more than a noun may have, so that it is read."""

LARGE: dict[str, Callable[[], bytes]] = {
    "wrong readings": lambda: text({"items": [{**ITEM, "history": [["x", "y"]] * 9_990}] * 50}),
    "100,000 unknown names": lambda: text({f"unknown-{number}": number for number in range(100_000)}),
    "600,000 names": lambda: text({f"k{number}": 1 for number in range(600_000)}),
    "empty objects": lambda: b'{"items": [' + b"{}," * 2_700_000 + b"{}]}",
    "empty lists": lambda: b"[" + b"[]," * 2_700_000 + b"[]]",
    "numbers for items": lambda: b'{"items": [' + b"0.1," * 2_000_000 + b"1]}",
    "numbers for goals": lambda: b'{"goals": [' + b"0.1," * 2_000_000 + b"1]}",
    "texts for tactics": lambda: b'{"tactics": [' + b'"abc",' * 1_300_000 + b"1]}",
    "wrong goals": lambda: text({"goals": [{"text": 5, "context": {"history": [[1, 2]] * 700}}] * 900}),
    "wrong scores": lambda: text({"tactics": [{"id": "a", "scores": {f"c{n}": "x" for n in range(300_000)}}]}),
    "readings of too many fields": lambda: text([{f"k{n}": 1 for n in range(90)}] * 8_000),
    "readings of nothing": lambda: text([{"metric": [[[]]] * 90, "value": {}}] * 9_000),
    "readings beyond a batch": lambda: text([5] * 2_000_000),
    "one long reading": lambda: text({"metric": "m", "value": 1, "at": "2" * 8_000_000}),
    "depth": lambda: b"[" * 8_000_000,
    "deep here and there": lambda: b"[" + (b"[" * 30 + b"]" * 30 + b",") * 130_000 + b"1]",
    "spaces": lambda: b" " * 8_388_608,
    "NULs": lambda: b"\x00" * 8_388_608,
    "one long text": lambda: b'"' + b"\\u00e9" * 1_390_000 + b'"',
    "one long number": lambda: b"1" * 8_388_608,
    "one long fraction": lambda: b"0." + b"1" * 8_388_000,
}  # fmt: skip
"""What the computing operations are sent, up to the largest body there may be."""


@pytest.mark.slow
@pytest.mark.parametrize("name", SMALL)
def test_no_body_fails_or_keeps_anybody_waiting(served: Served, contract: Contract, name: str) -> None:
    body = SMALL[name]()
    assert len(body) <= NOUN_BYTES
    with served.watched():
        for step in writing(contract):
            answer = served.ask(step.method, url_of(step, served), body)
            if step.name in LENIENT:  # its protocol leaves out what it does not know
                assert answer.status < 500, (step.name, name)
                continue
            check_refused(answer, (step.name, name))
        answer = served.ask("POST", "/graphql", body)
        assert answer.status < 500, name


TOGETHER = 1.0
"""Seconds that others may wait while several of the worst come at once, sent from the same two cores."""


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_no_large_body_keeps_anybody_waiting(served: Served, contract: Contract, name: str) -> None:
    body = LARGE[name]()
    assert len(body) <= Settings().max_body_bytes
    with served.watched():
        for step in writing(contract):
            if step.name in COMPUTING:
                check_refused(served.ask(step.method, url_of(step, served), body), (step.name, name))


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_several_at_once_keep_nobody_waiting_either(served: Served, contract: Contract, name: str) -> None:
    body = LARGE[name]()
    asked = [step for step in writing(contract) if step.name in COMPUTING] * 2
    with served.watched(TOGETHER), ThreadPoolExecutor(4) as threads:
        answers = threads.map(lambda step: served.ask(step.method, url_of(step, served), body), asked)
        for step, answer in zip(asked, answers, strict=True):
            assert answer.status in (400, 413, 422), (step.name, name, answer.body)


def test_a_body_beyond_the_limit_is_refused_and_the_refusal_is_read(served: Served, contract: Contract) -> None:
    """Whoever sends all of it before reading gets the answer, too: the connection is not just reset."""
    beyond = b" " * (Settings().max_body_bytes + 2_000_000)
    with served.watched():
        for step in writing(contract):
            if step.name == "import_workspace":
                continue  # a stream of any length
            declared = served.ask(step.method, url_of(step, served), beyond)
            pieces = (beyond[start : start + 1_000_000] for start in range(0, len(beyond), 1_000_000))
            chunked = served.ask(step.method, url_of(step, served), pieces)
            for answer in (declared, chunked):
                check_refused(answer, step.name, 413)
                assert answer.headers["connection"] == "close"


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"}, {"Content-Type": ""}, {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"}, {"Content-Type": "application/jsonx"},
        {"Content-Type": "application/xml"}, {"Content-Type": ";" * 9_000}, {"Content-Encoding": "gzip"},
        {"Content-Encoding": "br"}, {"Content-Encoding": "gzip, gzip"}, {"Content-Encoding": "nonsense"},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_json_as_it_is_is_refused(served: Served, contract: Contract, headers: dict[str, str]) -> None:
    bomb = gzip.compress(b" " * 5_000_000)
    for step in writing(contract):
        if step.name == "ingest" and "Content-Type" in headers:
            continue  # a source says what it likes: its signature is over the bytes
        status = 413 if step.name in LENIENT and headers == {"Content-Encoding": "gzip"} else 415
        check_refused(served.ask(step.method, url_of(step, served), bomb, **headers), (step.name, headers), status)


LONG = "x" * 60_000
QUERIES = (
    f"{LONG}=1", f"title={LONG}", f"sort={LONG}", f"cursor={LONG}", f"limit={LONG}", f"title[{LONG}]=1",
    "&".join(f"p{number}=1" for number in range(1_000)), "&".join(["title[contains]=a"] * 1_000), "&" * 60_000,
    "=" * 60_000, "sort=" + "title," * 9_000, "id[in]=" + "x," * 20_000, "limit=1&" * 7_000, "%00=%00", "title=%00",
    "title=%", "title=%ZZ", "title=%ff%fe", "%ff=1", "title=%ed%a0%80", "[=1", "]=1", "title[[]]=1", "limit=%D9%A3",
    "sort=%00", "cursor=%00", "cursor=" + "A" * 50_000, "a;b", "?", "title[contains]=" + "%25" * 19_000,
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("place", range(len(QUERIES)))
def test_no_query_fails_or_is_told_again(served: Served, contract: Contract, place: int) -> None:
    query = QUERIES[place]
    with served.watched():
        for step in steps(contract):
            if step.schema is None:
                answer = served.ask(step.method, f"{url_of(step, served)}?{query}")
                assert answer.status < 500, (step.name, query[:60], answer.body[:200])
                assert answer.seconds < 2
                assert b"x" * 200 not in answer.body
                assert answer.status < 400 or len(answer.body) < 20_000


PATHS = (
    "/v1/plans/%00", "/v1/plans/%", "/v1/plans/%ZZ", "/v1/plans/%ff", "/v1/plans/%2e%2e/keys", "/v1/plans/..%2fkeys",
    "/v1/plans/" + "x" * 60_000, "/v1" + "/x" * 20_000, "/" * 30_000, "/v1/plans//", "/%00", "/v1/metrics/x/readings/y",
    "/problems/%00", "/problems/" + "x" * 60_000, "/v1/plans/00000000-0000-7000-8000-00000000000g",
    "/v1/plans/{id}", "/v1/metrics/00000000-0000-7000-8000-000000000000/readings/%00%ff", "*",
)  # fmt: skip


@pytest.mark.parametrize("place", range(len(PATHS)))
def test_no_path_fails(served: Served, place: int) -> None:
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND"):
        answer = served.ask(method, PATHS[place])
        assert answer.status < 500, (method, PATHS[place][:60], answer.body[:200])
        assert answer.seconds < 2
        assert len(answer.body) < 20_000


HEADERS = (
    "Authorization", "Accept", "Accept-Language", "If-Match", "If-None-Match", "Idempotency-Key", "Oarlock-Reason",
    "X-Request-Id", "Cookie", "Range", "Prefer", "Traceparent", "Origin", "Expect", "X-Forwarded-For",
)  # fmt: skip
VALUES = (LONG, "", ",", ";q=" * 5_000, "\xff\xfe", '"' * 20_000, "W/" * 20_000, "\t", "a, " * 15_000, "bytes=0-")


@pytest.mark.parametrize("header", HEADERS)
def test_no_header_fails(served: Served, contract: Contract, header: str) -> None:
    step = next(step for step in steps(contract) if step.name == "update_plan")
    with served.watched():
        for value in VALUES:
            if header == "Expect" and value == "":
                continue
            for method, body in (("GET", None), ("PATCH", b'{"mission": "x"}')):
                answer = served.ask(method, url_of(step, served), body, **{header: value})
                assert answer.status < 500, (header, value[:60], answer.body[:200])
                assert answer.seconds < 2
                assert len(answer.body) < 20_000


def test_very_many_headers_and_one_that_is_too_long(served: Served) -> None:
    many = served.ask("GET", "/v1/plans", **{f"X-{number}": "1" for number in range(90)})
    assert many.status == 200
    check_refused(served.ask("GET", "/v1/plans?" + "x" * 200_000), "query", 400)
    check_refused(served.ask("GET", "/v1/plans", Cookie="x" * 200_000), "cookie", 400)


LIES = {
    "a length beyond what comes": b"Content-Length: 1000\r\n\r\n{}",
    "a length below what comes": b"Content-Length: 2\r\n\r\n{}{}{}{}",
    "a length that is none": b"Content-Length: x\r\n\r\n{}",
    "a negative length": b"Content-Length: -5\r\n\r\n{}",
    "a length of many digits": b"Content-Length: " + b"9" * 4_000 + b"\r\n\r\n{}",
    "two lengths": b"Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}",
    "a length and chunks": b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "chunks that are none": b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    "a chunk of no end": b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
    "a long chunk extension": b"Transfer-Encoding: chunked\r\n\r\n2;" + b"a" * 70_000 + b"\r\n{}\r\n0\r\n\r\n",
    "an encoding nobody knows": b"Transfer-Encoding: rot13\r\n\r\n{}",
    "an upgrade": b"Connection: upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n\r\n{}",
    "an end after the headers": b"Content-Length: 2\r\n\r\n",
}


@pytest.mark.parametrize("name", LIES)
def test_no_lie_about_the_body_harms_anybody(served: Served, name: str) -> None:
    head = f"POST /v1/plans HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {served.key}\r\n"
    with served.watched(), socket.create_connection(("127.0.0.1", served.port), timeout=10) as connection:
        connection.sendall(head.encode() + b"Content-Type: application/json\r\n" + LIES[name])
        connection.shutdown(socket.SHUT_WR)
        found = b""
        while part := connection.recv(65_536):
            found += part
    assert len(found) < 20_000
    assert b" 500 " not in found
    assert b" 201 " not in found
    assert not found or found.startswith(b"HTTP/1.1 4"), found[:200]


def history(days: int) -> list[list[Any]]:
    return [[f"20{10 + day // 365 % 16:02d}-{1 + day % 12:02d}-{1 + day % 28:02d}", day] for day in range(days)]


def readings(count: int) -> list[dict[str, Any]]:
    return [
        {
            "metric": "served-heavy",
            "value": n,
            "at": f"20{10 + n // 8760:02d}-{1 + n // 720 % 12:02d}-{1 + n // 24 % 28:02d}T{n % 24:02d}:00:00Z",
        }
        for n in range(count)
    ]


DATED = {"starts_on": "2026-01-01", "due_on": "2026-12-31", "cadence": "daily"}
GOAL = "Grow newsletter followers from 12,400 to 15,000 by 31 March 2027"
HEAVY: dict[str, tuple[str, Callable[[], Any]]] = {
    "a thousand items": ("progress/evaluate", lambda: {"items": [{**ITEM, **DATED, "history": history(400)}] * 800}),
    "items full of readings": ("progress/evaluate", lambda: {"items": [{**ITEM, "history": history(10_000)}] * 40}),
    "bounds over years": (
        "progress/evaluate",
        lambda: {"items": [{"kind": "stay_within", "lower": 1, "upper": 9, **DATED, "history": history(400)}] * 800},
    ),
    "ten thousand tactics": (
        "tactics/prioritize",
        lambda: {"tactics": [{"id": str(n), "value": n % 5, "complexity": 2} for n in range(10_000)]},
    ),
    "a thousand goals": (
        "smart/validate",
        lambda: {"goals": [{"text": GOAL, "context": {"metric": "followers", "history": history(300)}}] * 1_000},
    ),
    "ten thousand readings": ("readings", lambda: readings(10_000)),
    "ten thousand readings again": ("readings", lambda: readings(10_000)),
    "ten thousand readings of unknown metrics": (
        "readings",
        lambda: [{**one, "metric": f"served-unknown-{place}"} for place, one in enumerate(readings(10_000))],
    ),
    "ten thousand repeated readings": ("readings", lambda: readings(500) * 20),
}  # fmt: skip
QUICK = ("items full of readings", "ten thousand tactics", "ten thousand readings")


@pytest.fixture(scope="module")
def metric(served: Served) -> None:
    """A metric that takes many readings."""
    made = served.ask("POST", "/v1/metrics", text({"key": "served-heavy", "name": "Heavy", "kind": "level"}))
    assert made.status == 201, made.body


@pytest.mark.usefixtures("metric")
@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in HEAVY]
)
def test_the_largest_good_requests_are_answered_and_keep_nobody_waiting(served: Served, name: str) -> None:
    path, make = HEAVY[name]
    body = text(make())
    assert len(body) <= Settings().max_body_bytes
    with served.watched():
        answer = served.ask("POST", f"/v1/{path}", body)
    assert answer.status == 200, answer.body[:300]


@pytest.mark.slow
@pytest.mark.usefixtures("metric")
def test_all_of_the_largest_requests_together_keep_nobody_waiting(served: Served) -> None:
    bodies = [(f"/v1/{path}", text(make())) for path, make in HEAVY.values()]
    with served.watched(TOGETHER), ThreadPoolExecutor(len(bodies)) as threads:
        statuses = list(threads.map(lambda one: served.ask("POST", *one).status, bodies))
    assert set(statuses) <= {200, 503}, statuses
    assert statuses.count(200) >= len(bodies) - 4


def test_a_batch_refused_whole_is_told_briefly(served: Served) -> None:
    answer = served.ask("POST", "/v1/readings", text([{"metric": "m", "value": "x"}] * 10_000))
    check_refused(answer, "batch", 422)
    assert answer.json["rejected"] == 10_000
    assert [one["index"] for one in answer.json["items"]] == list(range(50))
    assert len(answer.json["errors"]) == 20
