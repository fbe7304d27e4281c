"""What is on its way out says so: in every answer of its route, and in the document."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Since when something should not be used any more, when it goes away, and where it says what to use instead.

    Days begin in UTC. `sunset` is None while nobody has decided.
    """

    since: date
    sunset: date | None = None
    link: str | None = None

    @property
    def sentence(self) -> str:
        """The same for people, as Markdown."""
        end = "" if self.sunset is None else f" It goes away on {self.sunset.isoformat()}."
        more = "" if self.link is None else f" See <{self.link}>."
        return f"Deprecated since {self.since.isoformat()}.{end}{more}"

    def headers(self) -> list[tuple[str, str]]:
        """`Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the link that explains them."""
        found = [("Deprecation", f"@{int(_start_of(self.since).timestamp())}")]
        if self.sunset is not None:
            found.append(("Sunset", format_datetime(_start_of(self.sunset), usegmt=True)))
        if self.link is not None:
            found.append(("Link", f'<{self.link}>; rel="deprecation"'))
        return found


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def announcing(app: ASGIApp, deprecation: Deprecation) -> ASGIApp:
    """A route's application whose every answer, also a problem, carries the headers of a deprecation."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        async def announce(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in deprecation.headers():
                    headers.append(name, value)
            await send(message)

        await app(scope, receive, announce)

    return run
