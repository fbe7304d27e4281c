"""What a title still says of a plan that is over: its figures, and the days it was to end on."""

from collections.abc import Collection, Iterator
from datetime import date
from math import isclose

from service.core.smart.assess import DEFAULT_LANGUAGE
from service.core.smart.detection import detect
from service.core.smart.frame import Frame, frame_of
from service.core.smart.languages import PACKAGES, Language, language_of
from service.core.smart.reading import reading_of
from service.core.smart.times import Role
from service.core.smart.words import read
from service.core.smart.written import Calendar

LEVELS = frozenset({"absolute", "from_to"})
"""The kinds of target whose values are values of the metric."""
SCALES = (1.0, 1e3, 1e6, 1e9)
"""A title may say 100 million where the metric, which counts millions, holds 100."""
ENDS = (Role.DEADLINE, Role.WINDOW)
Days = tuple[date | None, date | None]


def outdated_in(title: str, gone: Collection[float], old: Days, new: Days, calendar: Calendar) -> tuple[str, ...]:
    """The words of a title that hold no longer, in the order of the text.

    They name one of the values that are `gone`, or a day of the `old` plan that is none of the `new` one; a day without
    a year is the next one from a plan's first day on. `calendar` says how the workspace counts time.
    """
    reading = reading_of(title, _language(title))
    if not reading.tokens:
        return ()
    before = frame_of(reading, calendar._replace(reference=old[0] or calendar.reference))
    places = [*_figures(before, gone), *_days(before, old, new, calendar)]
    return tuple(reading.quote(start, end) for start, end in sorted(set(places)))


def _language(title: str) -> Language:
    found = detect(read(title), {code: language_of(code).phrases.known for code in PACKAGES})
    return language_of(found if found in PACKAGES else DEFAULT_LANGUAGE)


def _figures(frame: Frame, gone: Collection[float]) -> Iterator[tuple[int, int]]:
    """Where values that are gone are named: as a target, or as where one starts."""
    for found in frame.targets:
        named = [(found.start_quantity, found.baseline)]
        if found.kind in LEVELS:
            named += [(found.quantity, value) for value in found.values]
        for quantity, value in named:
            if quantity is not None and value is not None and _is_among(gone, value):
                yield quantity.start, quantity.end


def _is_among(gone: Collection[float], value: float) -> bool:
    return any(isclose(value, one * scale) for one in gone for scale in SCALES)


def _days(before: Frame, old: Days, new: Days, calendar: Calendar) -> Iterator[tuple[int, int]]:
    """Where a day is named that the old plan held and the new one does not."""
    first, last = new
    if first is None:
        return
    after = frame_of(before.reading, calendar._replace(reference=first))
    again = {time.start: time.on for time in after.timed(*ENDS, Role.PAST)}
    for time in before.timed(*ENDS):
        on = again.get(time.start)
        within = on is not None and first <= on <= (last or date.max)
        if time.on is not None and (old[0] or date.min) <= time.on < first and not within:
            yield time.start, time.end
