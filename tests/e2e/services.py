"""Services that the browser is sent to: one that answers, and the demo, which may be stopped and started again."""

import time
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from tests.cli.running import Service, serving


@dataclass
class Served:
    """A service that answers."""

    url: str
    admin_key: str

    def await_ready(self) -> None:
        """Wait until it takes requests."""
        until = time.monotonic() + 30
        while True:
            try:
                if httpx.get(f"{self.url}/readyz").is_success:
                    return
            except httpx.TransportError:
                pass
            assert time.monotonic() < until, "never ready"
            time.sleep(0.05)

    def client(self) -> httpx.Client:
        """REST, as the admin of the first workspace."""
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.admin_key}"})


@dataclass
class Demo(Served):
    """The demo, always at the same address."""

    settings: dict[str, str] = field(repr=False)
    _serving: AbstractContextManager[Service] | None = None

    def start(self) -> None:
        """Serve it; the first time, fill it."""
        self._serving = serving(self.settings, "--demo", "--port", str(urlsplit(self.url).port or 0))
        self.url = self._serving.__enter__().url
        self.await_ready()

    def stop(self) -> None:
        """Let nobody be there."""
        assert self._serving is not None
        self._serving.__exit__(None, None, None)
