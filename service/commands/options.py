"""Options that several commands share, and the values that options may have."""

from enum import StrEnum
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Which = Annotated[str | None, typer.Option("--workspace", help="Its slug. Unset: the first one.", metavar="SLUG")]


class KeyScope(StrEnum):
    """What a key may do."""

    READ = "read"
    WRITE = "write"
    INGEST = "ingest"
    ADMIN = "admin"


class DateOrder(StrEnum):
    """What comes first in a day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Framing(StrEnum):
    """How goals are framed."""

    SMART = "smart"
    OKR = "okr"


class Shell(StrEnum):
    """What a shell is called."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


class TextFormat(StrEnum):
    """What is in a file of readings."""

    CSV = "csv"
    NDJSON = "ndjson"
