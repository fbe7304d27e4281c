"""A small world for tests that write: a plan with one key result, and a source that may send readings for it."""

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from standardwebhooks import Webhook


@dataclass(frozen=True)
class World:
    """A workspace of one's own. The key result counts readers, from 400 to 1,000."""

    url: str
    slug: str
    key: str
    ids: dict[str, str]
    secret: str

    @property
    def client(self) -> httpx.Client:
        """REST, as its admin."""
        return client(self.url, self.key)

    def deliver(self, body: Any, *, status: int = 200) -> None:
        """Send something to the source, signed as Standard Webhooks has it."""
        text = json.dumps(body)
        identity, now = f"msg_{secrets.token_hex(8)}", datetime.now(UTC)
        signature = Webhook(self.secret).sign(identity, now, text)
        headers = {
            "content-type": "application/json",
            "webhook-id": identity,
            "webhook-timestamp": f"{int(now.timestamp())}",
            "webhook-signature": signature,
        }
        answer = httpx.post(f"{self.url}/v1/ingest/{self.ids['source']}", content=text, headers=headers)
        assert answer.status_code == status, answer.text

    def count(self, readers: float) -> None:
        """Let the source say how many readers there are now."""
        self.deliver({"metric": "readers", "value": readers, "at": datetime.now(UTC).isoformat()})

    def new_key(self, *scopes: str) -> dict[str, Any]:
        """Another key of it: `{id, key, …}`."""
        return post(self.client, "keys", {"scopes": list(scopes), "name": "Page"})


def client(url: str, key: str) -> httpx.Client:
    """REST, as the holder of a key."""
    return httpx.Client(base_url=f"{url}/v1", headers={"Authorization": f"Bearer {key}"})


def post(client: httpx.Client, path: str, body: Any) -> dict[str, Any]:
    """Create something."""
    answer = client.post(path, json=body)
    assert answer.status_code in (200, 201), answer.text
    return answer.json()


def make_world(url: str, told: str) -> World:
    """Fill a new workspace; `told` is what the command that made it said."""
    made = json.loads(told)
    rest = client(url, made["key"])
    today = datetime.now(UTC).date()
    begin, end = today - timedelta(days=90), today + timedelta(days=90)
    plan = post(
        rest, "plans",
        {"title": "Newsletter", "status": "active", "starts_on": f"{begin}", "ends_on": f"{end}"},
    )  # fmt: skip
    objective = post(rest, "objectives", {"plan_id": plan["id"], "title": "Readers who stay", "level": "team"})
    metric = post(
        rest, "metrics",
        {"key": "readers", "name": "Readers", "kind": "level", "unit": "count", "good_direction": "up"},
    )  # fmt: skip
    key_result = post(
        rest, "key-results",
        {"objective_id": objective["id"], "metric_id": metric["id"], "title": "Grow readers from 400 to 1,000",
         "kind": "increase_to", "baseline": 400, "target": 1000},
    )  # fmt: skip
    source = post(rest, "sources", {"name": "Newsletter tool"})
    nouns = {"plan": plan, "objective": objective, "metric": metric, "key_result": key_result, "source": source}
    ids = {noun: one["id"] for noun, one in nouns.items()}
    return World(url, made["workspace"], made["key"], ids, source["secret"])
