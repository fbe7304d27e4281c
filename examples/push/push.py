"""Sends readings to a source, signed by Standard Webhooks. Needs httpx and standardwebhooks."""

import json
import os
from datetime import UTC, datetime

import httpx
from standardwebhooks import Webhook

readings = [
    {"metric": "push.orders", "value": 12, "at": "2026-01-05"},
    {"metric": "push.orders", "value": 15, "at": "2026-01-06"},
]
body, now = json.dumps(readings), datetime.now(UTC)
name = "orders-2026-01-06"  # the delivery's id: sent again under it, it is recorded once
answer = httpx.post(
    os.environ["OARLOCK_INGEST_URL"],
    content=body,  # these very bytes are signed: not `json=`, which would write them anew
    headers={
        "Content-Type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(os.environ["OARLOCK_SECRET"]).sign(name, now, body),
    },
)
print(answer.raise_for_status().text)
