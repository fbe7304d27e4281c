"""What is kept of answers: for so long, on the same day, so many bytes of them, and nothing that comes in pieces."""

from typing import Any

import pytest

from service.edge import kept
from service.edge.kept import Answer, Kept, Making, Question

START: dict[str, Any] = {"type": "http.response.start", "status": 200, "headers": []}


class Clock:
    """A clock that stands still."""

    def __init__(self) -> None:
        self.now = 1_000_000_000.0 * 900 + 100

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def kept_by(clock: Clock, seconds: float = 5.0) -> Kept:
    return Kept(None, seconds, clock)  # pyright: ignore[reportArgumentType]


def question(text: str) -> Question:
    return "caller", "GET", text, b"", (), b""


def answer(clock: Clock, body: bytes = b"{}") -> Answer:
    return Answer("7.1", clock.now, None, START, body)


def test_an_answer_is_kept_for_so_many_seconds(clock: Clock) -> None:
    held = kept_by(clock)
    held.keep(question("a"), answer(clock))
    clock.now += 4.9
    assert held.get(question("a")) is not None
    assert held.get(question("b")) is None
    clock.now += 0.2
    assert held.get(question("a")) is None
    assert held.knows(question("a"))


def test_no_answer_outlives_the_day_in_any_time_zone(clock: Clock) -> None:
    clock.now += 900 - 100 - 1  # a second before a quarter of an hour, when a day ends somewhere
    held = kept_by(clock)
    held.keep(question("a"), answer(clock))
    assert held.get(question("a")) is not None
    clock.now += 1
    assert held.get(question("a")) is None


def test_an_answer_of_the_future_is_not_told(clock: Clock) -> None:
    held = kept_by(clock)
    held.keep(question("a"), answer(clock))
    clock.now -= 60
    assert held.get(question("a")) is None


def test_what_was_not_asked_for_longest_is_given_up_first(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 30_000)
    held = kept_by(clock)
    for name in ("a", "b", "c"):
        held.keep(question(name), answer(clock, b"x" * 7_000))
    assert held.get(question("a")) is not None
    held.keep(question("d"), answer(clock, b"x" * 7_000))
    assert [held.get(question(name)) is not None for name in ("a", "b", "c", "d")] == [True, False, True, True]
    held.keep(question("a"), None)
    held.keep(question("e"), answer(clock, b"x" * 5_000))
    assert [held.get(question(name)) is not None for name in ("a", "c", "d", "e")] == [False, True, True, True]


def test_questions_alone_do_not_fill_the_memory(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 100_000)
    held = kept_by(clock)
    for number in range(1_000):
        held.keep(question(str(number)), None)
    assert len(held._held) < 100
    assert held._bytes <= 100_000


def test_an_answer_in_pieces_is_not_kept() -> None:
    making = Making(again=True, wanted=True)
    making.hear(START)
    making.hear({"type": "http.response.body", "body": b"a", "more_body": True})
    making.hear({"type": "http.response.body", "body": b"b"})
    assert not making.wanted
    whole = Making(again=True, wanted=True)
    whole.hear(START)
    whole.hear({"type": "http.response.body", "body": b"ab"})
    assert (whole.wanted, whole.body) == (True, b"ab")
