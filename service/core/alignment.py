"""The alignment statement: what we do to help us with what is above it."""

import re

from service.core.verdict import Reason

BEGINNINGS = frozenset(
    {
        "a", "achieve", "an", "attract", "be", "become", "better", "boost", "bring", "build", "campaign", "collect",
        "convert", "create", "cut", "decrease", "deepen", "deliver", "develop", "double", "drive", "earn", "educate",
        "engage", "enter", "establish", "expand", "fewer", "find", "gain", "generate", "get", "grow", "halve", "help",
        "hire", "improve", "increase", "invest", "keep", "launch", "lead", "learn", "listen", "lower", "maintain",
        "make", "measure", "meet", "more", "move", "multiply", "nurture", "offer", "open", "our", "partner", "post",
        "prepare", "produce", "promote", "publish", "raise", "reach", "recruit", "reduce", "release", "retain", "run",
        "save", "sell", "serve", "ship", "show", "start", "stop", "strengthen", "support", "test", "the", "train",
        "triple", "turn", "understand", "use", "win", "write",
    }
)  # fmt: skip
"""English words that are written small when they do not begin a sentence: names that look like them are rare."""

LAST_STOP = re.compile(r"(?<=[a-zà-öø-ÿа-яąćęłńóśźż]{4})\.$")
"""The full stop of a sentence; one after fewer letters, or after a capital, may belong to an abbreviation."""


def statement_of(upper: str, lower: str) -> Reason:
    """To help us with the upper objective, we do the lower one; both are given by their titles."""
    return Reason("alignment.statement", {"to": within(upper), "from": within(lower)})


def within(title: str) -> str:
    """A title as it stands within a sentence: without its full stop, and small where its first word surely is."""
    plain = LAST_STOP.sub("", title.strip())
    first, _, _ = plain.partition(" ")
    begins = first.istitle() and first.lower() in BEGINNINGS
    return plain[:1].lower() + plain[1:] if begins else plain
