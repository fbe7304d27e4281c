"""Anchors: events a text counts time from or to without giving their date: before the launch, after the opening."""

from service.core.smart.dates import SHORT_WORD
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.words import Sort

NOUN_REACH = 3
"""Among how many words the event is looked for (the first public presentation)."""


def anchored_end(reading: Reading, place: int) -> int | None:
    """Where an end that begins here and hangs on an event ends (by the end of the campaign); None if there is none."""
    prep, after = reading.at(place, "time_prep"), reading.at(place, "after")
    led_by = "after" if after is not None else prep.value if prep is not None else ""
    start = after or prep
    inner = reading.skip(start.end if start is not None else place)
    edge = reading.at(inner, "edge")
    ended = edge is not None and edge.value == "end"
    if not ended and (led_by not in {"by", "before", "after"} or (led_by == "by" and _bare(reading, prep))):
        return None
    inner = reading.skip(edge.end) if edge else inner
    following = reading.at(inner, "which")
    certain = ended or led_by == "before" or (following is not None and following.value == "next")
    for step in range(NOUN_REACH):
        noun = reading.at(inner + step, "anchor_noun")
        if noun is not None:
            return noun.end if certain or _placed_by(noun, led_by) else None
        token = reading.token(inner + step)
        if token is None or token.sort is not Sort.WORD or reading.at(inner + step, "verb", "metric"):
            break
    return None


def _bare(reading: Reading, prep: Mark | None) -> bool:
    """A short preposition (a, al) that also leads to a level or a place, where it is no word for an end alone."""
    short = prep is not None and prep.end == prep.start + 1 and len(reading.tokens[prep.start].text) <= SHORT_WORD
    determined = prep is not None and reading.skip(prep.end) > prep.end and not reading.language.noun_first
    return short and not reading.language.genitive and not determined


def _placed_by(noun: Mark, led_by: str) -> bool:
    """Para la feria says when, para el proyecto what for; tras la compra names a step, tras la apertura a time."""
    return noun.value == "event" or noun.value == {"by": "step", "after": "span"}.get(led_by)


def counted_after(reading: Reading, place: int) -> Mark | None:
    """The word between a length of time and the event it is counted from (six months after the opening)."""
    after = reading.at(place, "after")
    return after if after is not None and event_follows(reading, after.end) else None


def event_follows(reading: Reading, place: int) -> bool:
    """Whether a noun comes next that is no period of its own."""
    token = reading.token(reading.skip(place))
    return (
        token is not None
        and token.sort is Sort.WORD
        and not reading.at(reading.skip(place), "month", "which", "time_prep")
    )
