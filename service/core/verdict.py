"""What every verdict is made of: a stable rule id with the figures it was judged by.

Core never writes sentences. It returns a `Reason`; `service.i18n` finds the words for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Param = float | int | str | bool | date | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is what it is.

    `rule` is stable and public (for example `pace.behind`); `params` holds what was seen and the arithmetic,
    ready to be put into the message of that rule.
    """

    rule: str
    params: Mapping[str, Param] = field(default_factory=dict[str, Param])
