"""A database that says nothing any more: who asks is told in time, nobody else waits, and it passes by itself."""

import asyncio
import time
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.faults.conftest import REQUEST, SLACK, Place
from tests.faults.wire import Wire

PLAN = {"title": "A plan"}
AWAY = (503, 504)
COMMIT = b"COMMIT"
PLANS = "SELECT count(*) FROM oarlock.plans WHERE workspace_id = $ws"


async def timed(asking: Any) -> tuple[httpx.Response, float]:
    """An answer, and how many seconds it took."""
    begun = time.monotonic()
    response = await asking
    return response, time.monotonic() - begun


async def is_back(place: Place, within: float = 4.0) -> None:
    """Before long everything is as it was."""
    begun = time.monotonic()
    while (response := await place.client.get("/v1/plans")).status_code != 200:
        assert response.status_code in AWAY, response.text
        assert time.monotonic() - begun < within, response.text
        await asyncio.sleep(0.05)
    assert (await place.client.post("/v1/plans", json=PLAN)).status_code == 201
    assert (await place.client.get("/readyz")).status_code == 200
    await place.is_whole()


async def all_at_once(place: Place) -> None:
    """Many ask, more than there are connections; each is told in time, and who needs no database never waits."""
    begun = time.monotonic()
    asking = [asyncio.create_task(timed(place.client.get("/v1/plans"))) for _ in range(6)]
    asking += [asyncio.create_task(timed(place.client.post("/v1/plans", json=PLAN))) for _ in range(6)]
    while not all(task.done() for task in asking):
        alive, seconds = await timed(place.client.get("/livez"))
        assert (alive.status_code, seconds < 1.0) == (200, True)
        await asyncio.sleep(0.02)
        assert time.monotonic() - begun < REQUEST + SLACK
    for task in asking:
        response, _ = task.result()
        assert response.status_code in AWAY, response.text
        assert int(response.headers["retry-after"]) >= 1


@pytest.mark.slow
@pytest.mark.parametrize("ways", [(), ("up",), ("down",)], ids=["both", "up", "down"])
@pytest.mark.parametrize("forget", [False, True], ids=["resumed", "forgotten"])
async def test_whoever_asks_into_the_silence_is_told_in_time(
    place: Place, wire: Wire, ways: tuple[str, ...], *, forget: bool
) -> None:
    assert (await place.client.post("/v1/plans", json=PLAN)).status_code == 201
    wire.silence(*ways)
    await all_at_once(place)
    ready, seconds = await timed(place.client.get("/readyz"))
    assert ready.status_code in AWAY
    assert seconds < REQUEST + SLACK
    wire.resume(forget=forget)
    await is_back(place)
    assert place.told("database_away") <= 1


@pytest.mark.slow
async def test_silence_in_the_middle_of_a_request(place: Place, wire: Wire) -> None:
    plan = (await place.client.post("/v1/plans", json=PLAN)).json()
    for at in range(1, 60):
        wire.cut(at, "silence")
        response, seconds = await timed(place.client.patch(f"/v1/plans/{plan['id']}", json={"mission": f"{at}"}))
        assert seconds < REQUEST + SLACK
        if not wire.happened:
            assert response.status_code == 200
            break
        found = (await place.client.get(f"/v1/plans/{plan['id']}")).json()["mission"]
        assert response.status_code in (200, *AWAY), response.text
        if response.status_code == 200:
            assert found == f"{at}"
        elif found == f"{at}":  # it was done and could not be told: so it was said that nobody knows
            assert "is unknown" in response.json()["detail"]
        await place.is_whole()
    else:
        pytest.fail("a change takes fewer messages")
    assert at > 4


async def test_silence_at_the_commit_is_told_as_what_it_is(place: Place, wire: Wire) -> None:
    """Nobody knows whether it was done. Who asks again with the same key finds it done once."""
    assert (await place.client.get("/v1/plans")).status_code == 200
    made = 0
    while True:  # what goes on beside requests commits, too
        made += 1
        headers = {"Idempotency-Key": uuid4().hex}
        wire.cut(COMMIT, "silence")
        response, seconds = await timed(place.client.post("/v1/plans", json=PLAN, headers=headers))
        if response.status_code != 201:
            break
    assert response.status_code in AWAY
    assert "whether it was done is unknown" in response.json()["detail"]
    assert seconds < REQUEST + SLACK
    assert await place.count(PLANS) == made, "it was done, and only its answer was lost"
    again = await place.client.post("/v1/plans", json=PLAN, headers=headers)
    assert (again.status_code, again.headers["idempotency-replayed"]) == (201, "true")
    assert await place.count(PLANS) == made
    await place.is_whole()


@pytest.mark.slow
async def test_connections_that_died_unheard_cost_the_first_who_ask_a_moment_at_most(place: Place, wire: Wire) -> None:
    """As behind a firewall that forgets what is idle: every connection of the pool is dead, new ones are not."""
    await asyncio.gather(*(place.client.get("/v1/plans") for _ in range(12)))
    for line in wire.lines:
        line.deaf = True
    responses = await asyncio.gather(*(timed(place.client.get("/v1/plans")) for _ in range(4)))
    assert all(response.status_code in (200, *AWAY) for response, _ in responses)
    assert max(seconds for _, seconds in responses) < REQUEST + SLACK
    response, seconds = await timed(place.client.get("/v1/plans"))
    assert (response.status_code, seconds < 1.5) == (200, True)
    await is_back(place)


async def test_a_slow_wire_is_slow_and_nothing_else(place: Place, wire: Wire) -> None:
    await asyncio.gather(*(place.client.post("/v1/plans", json=PLAN) for _ in range(4)))  # with everything prepared
    wire.delay = 0.003
    responses = await asyncio.gather(*(place.client.post("/v1/plans", json=PLAN) for _ in range(4)))
    assert {one.status_code for one in responses} == {201}
    wire.delay = 0.0
    await place.is_whole()


async def test_resets_are_told_and_the_next_finds_a_new_connection(place: Place, wire: Wire) -> None:
    for _ in range(3):
        assert (await place.client.post("/v1/plans", json=PLAN)).status_code == 201
        wire.reset()
    wire.refusing = True
    wire.reset()
    refused = await place.client.get("/v1/plans")
    assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
    assert (await place.client.get("/readyz")).status_code == 503
    assert (await place.client.get("/livez")).status_code == 200
    wire.refusing = False
    await is_back(place)
    assert (place.told("database_away"), place.told("database_back")) == (1, 1)
