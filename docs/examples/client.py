"""What the examples share: a client of the HTTP API that makes things once, however often it is asked.

`OARLOCK_URL` says where the service is, `OARLOCK_KEY` is a key with the scope `write`. Needs httpx.
"""

import os
import sys
import uuid
from typing import Any

import httpx

NAMESPACE = uuid.UUID("0198c0de-0000-7000-8000-0e8a3b1e5000")


class Oarlock:
    """The service, as one example uses it."""

    def __init__(self, example: str) -> None:
        """`example` keeps the ids of one example apart from those of the others."""
        self.example = example
        self.http = httpx.Client(
            base_url=os.environ.get("OARLOCK_URL", "http://127.0.0.1:8000"),
            headers={"Authorization": f"Bearer {os.environ['OARLOCK_KEY']}"},
            timeout=60,
        )

    def id(self, noun: str, name: str) -> str:
        """The same id whenever it is asked for: so that what is sent twice is made once."""
        return str(uuid.uuid5(NAMESPACE, f"{self.example}/{noun}/{name}"))

    def make(self, noun: str, name: str, /, **fields: Any) -> dict[str, Any]:
        """Make a thing under an id of its own, or find it there; either way as it is now."""
        answer = self.http.post(f"/v1/{noun}", json={"id": self.id(noun, name), **fields})
        if answer.status_code == httpx.codes.CONFLICT:
            return self.get(f"{noun}/{self.id(noun, name)}")
        return _body(answer)

    def find_or_make(self, noun: str, name: str, by: str, /, **fields: Any) -> dict[str, Any]:
        """A thing that others may have made already: the first one with the same field `by`."""
        found = self.get(noun, **{by: fields[by], "limit": 1})["items"]
        return found[0] if found else self.make(noun, name, **fields)

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        """Read."""
        return _body(self.http.get(f"/v1/{path}", params=query))

    def post(self, path: str, body: Any) -> dict[str, Any]:
        """Send. The key is made of what is sent: sent twice, it is done once, and answered twice."""
        key = {"Idempotency-Key": str(uuid.uuid5(NAMESPACE, f"{self.example}/{path}/{body}"))}
        return _body(self.http.post(f"/v1/{path}", json=body, headers=key))

    def patch(self, path: str, reason: str | None = None, /, **fields: Any) -> dict[str, Any]:
        """Change a thing, and say why."""
        headers = {"Oarlock-Reason": reason} if reason else {}
        return _body(self.http.patch(f"/v1/{path}", json=fields, headers=headers))

    def text(self, path: str) -> str:
        """Read what is not JSON: a report, a calendar."""
        answer = self.http.get(f"/v1/{path}")
        _body(answer)
        return answer.text

    def record(self, metric: str, values: dict[str, float]) -> dict[str, Any]:
        """Send readings by their days. What is there already is `unchanged`."""
        return self.post("readings", [{"metric": metric, "value": value, "at": day} for day, value in values.items()])


def _body(answer: httpx.Response) -> dict[str, Any]:
    """What was answered. A problem ends the example, with what it says has to change."""
    if answer.is_error:
        sys.exit(f"{answer.request.method} {answer.request.url.path}: {answer.text}")
    return answer.json() if "json" in answer.headers.get("Content-Type", "") else {}


def head(text: str) -> None:
    """Begin a part of what an example prints."""
    print(f"\n{text}\n{'-' * len(text)}")
