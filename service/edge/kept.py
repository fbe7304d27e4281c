"""Answers kept: the same question of the same caller is answered by the same bytes, as long as nothing has changed.

Each time it is asked in the database whether something has: the change log counts every change of a workspace. Nothing
is kept of what may be another without a change: of what rests on the moment, looks back, or is not in the log. The day
is in every answer, and no answer is kept for longer than some seconds, so that what somebody changes past the log, by
hand, is seen too.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.types import Message

from service.store.states import States, state_in
from service.store.work import Work

LARGEST = 1_048_576
"""Bytes of the largest answer that is kept."""
MOST = 67_108_864
"""Bytes of all answers that are kept, with their questions."""
ASIDE = 1_000
"""Bytes that a question takes besides its body."""
DAYS_BEGIN = 900
"""Every day of every time zone begins at a whole quarter of an hour: until then, no day ends."""
KEPT = "oarlock.kept"

Question = tuple[Any, ...]


@dataclass(slots=True)
class Answer:
    """An answer that may be told again while the workspace is in that state."""

    state: str
    made: float
    route: Any
    start: Message
    body: bytes
    operation: str | None = None
    """Of a GraphQL document, which one was asked for."""


@dataclass(slots=True)
class Making:
    """An answer that is being made. `again`: the question was asked before; what is asked once is not worth keeping."""

    again: bool
    wanted: bool = False
    state: str | None = None
    start: Message | None = None
    body: bytes | None = None

    def hear(self, message: Message) -> None:
        """A message of the answer; one that comes in pieces is not kept."""
        if message["type"] == "http.response.start":
            self.start = dict(message)
        elif message["type"] == "http.response.body" and self.body is None:
            self.body = b"" if message.get("more_body") else message.get("body", b"")
            self.wanted = self.wanted and not message.get("more_body")


class Kept:
    """The answers that a process keeps for so many seconds, those that were not asked for longest given up first."""

    def __init__(self, states: States, seconds: float, clock: Callable[[], float] = time.time) -> None:
        self.states = states
        self.seconds = seconds
        self.clock = clock
        self._held: OrderedDict[Question, Answer | None] = OrderedDict()
        self._bytes = 0

    def get(self, question: Question) -> Answer | None:
        """The answer to a question, if it is kept and was made a moment ago on the same day."""
        found, now = self._held.get(question), self.clock()
        if found is None or not 0 <= now - found.made < self.seconds or now // DAYS_BEGIN != found.made // DAYS_BEGIN:
            return None
        self._held.move_to_end(question)
        return found

    def knows(self, question: Question) -> bool:
        """Whether a question was asked before."""
        return question in self._held

    def keep(self, question: Question, answer: Answer | None) -> None:
        """Keep an answer, or only that it was asked for."""
        if question in self._held:
            self._bytes -= _size(question, self._held.pop(question))
        self._held[question] = answer
        self._bytes += _size(question, answer)
        while self._bytes > MOST:
            self._bytes -= _size(*self._held.popitem(last=False))


def _size(question: Question, answer: Answer | None) -> int:
    """Bytes, roughly."""
    *_, path, query, headers, body = question
    asked = len(path) + len(query) + len(body) + sum(len(name) + len(value) for name, value in headers)
    return ASIDE + asked + (len(answer.body) if answer is not None else 0)


async def keep(request: Request, work: Work) -> None:
    """Let the answer that was made from a work be told again. The last line of what reads, before the work ends."""
    making: Making | None = request.scope.get(KEPT)
    if making is None or work.fleeting or work.writes:
        return
    making.wanted = True
    if making.again:
        making.state = await state_in(work)
