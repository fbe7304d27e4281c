"""Sends the figures of a table that grows to Oarlock, signed by Standard Webhooks: each once, whatever happens.

    OARLOCK_INGEST_URL=http://127.0.0.1:8000/v1/ingest/… OARLOCK_SECRET=whsec_… python sender.py figures.csv --follow 60

The table is CSV: a column `at` with days or instants, and a column for each metric, named by its key. Rows are only
ever added. How far it has come stands beside the table, in `figures.csv.sent`. Needs httpx and standardwebhooks.
"""

import argparse
import csv
import hashlib
import io
import json
import os
import random
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from standardwebhooks import Webhook

PASSING = {408, 429, 500, 502, 503, 504}
"""What is answered in a bad moment: the same delivery, sent again, may be taken."""

LANDED = {"accepted", "unchanged", "revised"}
LONGEST_WAIT = 60.0

Reading = dict[str, Any]


class Sender:
    """A source's address and secret, and what became of the readings sent to it."""

    def __init__(self, url: str, secret: str, tries: int = 8, dry_run: bool = False) -> None:
        self.http = httpx.Client(timeout=60)
        self.url = f"{url}?dry_run=true" if dry_run else url
        self.webhook = Webhook(secret)
        self.tries = tries
        self.outcomes: Counter[str] = Counter()

    def send(self, readings: list[Reading], lines: list[int]) -> None:
        """Send readings, of these lines of the table, until each has landed or is known never to."""
        for attempt in range(self.tries):
            body = json.dumps(readings, separators=(",", ":"))
            # The id is made of what is sent: sent again, it is done once, and the first answer is told again.
            name = f"msg_{hashlib.sha256(body.encode()).hexdigest()[:32]}_{attempt}"
            items = self.deliver(name, body)
            waiting = [index for index, one in enumerate(items) if one["retryable"]]
            for index, one in enumerate(items):
                if index not in waiting:
                    self.outcomes[one["outcome"]] += 1
                    tell(one, readings[index], lines[index])
            if not waiting:
                return
            readings, lines = [readings[index] for index in waiting], [lines[index] for index in waiting]
            time.sleep(wait_before(attempt))
        sys.exit(f"{len(readings)} readings were to be sent again later. Run this again: what has landed is known.")

    def deliver(self, name: str, body: str) -> list[Any]:
        """Send one delivery, if need be again: under the same name, signed anew; gives an outcome a reading."""
        problem = ""
        for attempt in range(self.tries):
            now, asked = datetime.now(UTC), 0.0
            headers = {
                "Content-Type": "application/json", "webhook-id": name, "webhook-timestamp": str(int(now.timestamp())),
                "webhook-signature": self.webhook.sign(name, now, body),
            }  # fmt: skip
            try:
                answer = self.http.post(self.url, content=body, headers=headers)
            except httpx.TransportError as fault:
                problem = f"no answer: {fault}"
            else:
                if answer.status_code == httpx.codes.OK:
                    return answer.json()["items"]
                problem = f"{answer.status_code}: {answer.text}"
                if answer.status_code not in PASSING:
                    sys.exit(f"This will not be taken, however often it is sent. {problem}")
                asked = float(answer.headers.get("Retry-After", 0))
            time.sleep(max(asked, wait_before(attempt)))
        sys.exit(f"Given up for now. Run this again: what has landed is known. {problem}")


def wait_before(attempt: int) -> float:
    """Seconds until the next attempt: twice as long each time, and never quite the same as others wait."""
    return min(LONGEST_WAIT, 0.5 * 2**attempt) * random.uniform(0.5, 1)  # noqa: S311 - spreads who waits


def tell(outcome: dict[str, Any], reading: Reading, line: int) -> None:
    """Say which reading did not land, and why: sending it again would not help, somebody has to look."""
    if outcome["outcome"] not in LANDED:
        print(f"line {line}, {reading['metric']}: {outcome['outcome']}. {outcome['message']}", file=sys.stderr)


def rows_of(table: Path) -> list[dict[str, str]]:
    """The rows of a table, but for a last one that may still be being written."""
    text = table.read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text[: text.rfind("\n") + 1])))
    if rows and "at" not in rows[0]:
        sys.exit(f"{table} has no column `at`, which says when the figures of a row are for.")
    return rows


def readings_of(row: dict[str, str]) -> list[Reading]:
    """A row's readings: one a metric, of columns that hold something."""
    return [
        {"metric": name, "value": number(text), "at": row["at"]}
        for name, text in row.items()
        if name != "at" and text and text.strip()
    ]


def number(text: str) -> float | str:
    """A number; or the text as it is, for the service to say what is wrong with it."""
    try:
        return float(text)
    except ValueError:
        return text


def send_new(table: Path, sender: Sender, batch: int, keep: bool = True) -> None:
    """Send the rows that were added, `batch` of them a delivery, and remember after each answer how far it has come."""
    place = table.with_name(f"{table.name}.sent")
    rows = rows_of(table)
    for first in range(int(place.read_text()) if place.exists() else 0, len(rows), batch):
        taken = list(enumerate(rows, 2))[first : first + batch]  # the names of the columns are line 1
        pairs = [(reading, line) for line, row in taken for reading in readings_of(row)]
        if pairs:
            sender.send([reading for reading, _ in pairs], [line for _, line in pairs])
        if keep:
            beside = place.with_suffix(".new")
            beside.write_text(str(first + len(taken)))
            beside.replace(place)  # in one step: it is either told or not, never half


def main() -> None:
    """Read what is wanted from the command line; send."""
    parser = argparse.ArgumentParser(description="Send the figures of a table that grows to Oarlock.")
    parser.add_argument("table", type=Path, help="CSV: a column `at`, and one for each metric, named by its key")
    parser.add_argument("--follow", type=float, metavar="SECONDS", help="go on, looking for new rows this often")
    parser.add_argument("--batch", type=int, default=500, metavar="ROWS", help="rows a delivery; 500 unless it is said")
    parser.add_argument("--tries", type=int, default=8, help="how often to try before giving up for now")
    parser.add_argument("--dry-run", action="store_true", help="ask what would become of it, and leave nothing behind")
    wanted = parser.parse_args()
    url, secret = (os.environ.get(f"OARLOCK_{name}") for name in ("INGEST_URL", "SECRET"))
    if not url or not secret or not wanted.table.is_file():
        parser.error("it takes a table that is there, and OARLOCK_INGEST_URL and OARLOCK_SECRET of a source")
    sender = Sender(url, secret, wanted.tries, wanted.dry_run)
    while True:
        sender.outcomes.clear()
        send_new(wanted.table, sender, wanted.batch, keep=not wanted.dry_run)
        if sender.outcomes:
            print(", ".join(f"{count} {outcome}" for outcome, count in sorted(sender.outcomes.items())), flush=True)
        if wanted.follow is None or wanted.dry_run:
            sys.exit(bool(sender.outcomes.keys() - LANDED))
        time.sleep(wanted.follow)


if __name__ == "__main__":
    main()
