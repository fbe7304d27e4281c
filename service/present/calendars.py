"""A plan's calendar as an iCalendar file (RFC 5545) that calendar programs subscribe to.

One all-day event for each tactic with a due day, and for each objective, key result and plan with a last day of its
own; a day that is inherited is shown where it was set. Same rows, same bytes: nothing tells when the file was made.

People stand in the description by name. There are no ATTENDEE and ORGANIZER: programs would take the events for
invitations and answer them by mail, and whoever holds the link would get everybody's address.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from service.core.recurrence import Rule, next_of, settled
from service.core.verdict import Reason
from service.errors import words
from service.i18n import say, translate

if TYPE_CHECKING:  # the library is loaded when the first calendar is asked for
    from icalendar import Event

MEDIA_TYPE = "text/calendar"
PRODUCT = "-//Oarlock//Calendar of a plan//EN"
REFRESH = timedelta(hours=1)
FORMAT = 1
"""Raised when the same days are written otherwise."""

DONE = "✓ "
BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What any program may take for the end of a line."""
UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
"""Control characters, which no text of a calendar may hold."""


class Certainty(StrEnum):
    """STATUS of an event. What is done stays confirmed, with a mark in its summary: events know no completion."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """Something that is due on a day, or on several; `version` counts how often it was changed."""

    id: UUID
    noun: str
    title: str
    day: date
    created_at: datetime
    updated_at: datetime
    version: int
    rule: Rule | None = None
    certainty: Certainty = Certainty.CONFIRMED
    done: bool = False
    notes: tuple[Reason, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCalendar:
    """The days of a plan, and in which language and zone they are told."""

    title: str
    description: str | None
    language: str
    time_zone: str
    events: tuple[CalendarEvent, ...]

    @property
    def mark(self) -> bytes:
        """All that the file depends on: it tells whether the file is still the same, without writing it."""
        return repr((FORMAT, self)).encode()


def written(calendar: PlanCalendar) -> bytes:
    """The file: CRLF, lines of at most 75 octets, UTF-8."""
    from icalendar import Calendar, vDuration, vText

    made = Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", PRODUCT)
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", "PUBLISH")
    for name in ("NAME", "X-WR-CALNAME"):
        made.add(name, vText(one_line(calendar.title)))
    if calendar.description:
        made.add("X-WR-CALDESC", vText(plain(calendar.description)))
    made.add("X-WR-TIMEZONE", calendar.time_zone)
    made.add("REFRESH-INTERVAL", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", vDuration(REFRESH))
    for one in calendar.events:
        made.add_component(_event(one, calendar.language))
    return made.to_ical(sorted=False)


def _event(one: CalendarEvent, language: str) -> "Event":
    from icalendar import Event, vRecur

    category = translate(words(one.noun.replace("_", " ")), language).capitalize()
    day = one.day if one.rule is None else next_of(one.rule, one.day, one.day) or one.day
    made = Event()
    made.add("UID", f"{one.id}@oarlock")
    made.add("DTSTAMP", one.updated_at)
    made.add("CREATED", one.created_at)
    made.add("LAST-MODIFIED", one.updated_at)
    made.add("SEQUENCE", one.version - 1)
    made.add("DTSTART", day)
    if day < date.max:
        made.add("DTEND", day + timedelta(days=1))
    if one.rule is not None:
        made.add("RRULE", vRecur.from_ical(str(settled(one.rule, one.day))))
    made.add("SUMMARY", _summary(one, category))
    if text := _description(one, language):
        made.add("DESCRIPTION", text)
    made.add("CATEGORIES", [category])
    made.add("STATUS", one.certainty.value)
    made.add("TRANSP", "TRANSPARENT")
    return made


def _summary(one: CalendarEvent, category: str) -> str:
    """Tactics by their titles; what else is due says what it is, for many programs show no categories."""
    named = one.title if one.noun == "tactic" else f"{category}: {one.title}"
    return one_line(f"{DONE if one.done else ''}{named}")


def _description(one: CalendarEvent, language: str) -> str:
    notes = [say(note, language) for note in one.notes]
    return "\n".join([*map(one_line, notes), *([plain(one.description)] if one.description else [])])


def plain(text: str) -> str:
    """A text as calendars can hold it: its lines end in one way, and nothing in it is unseen."""
    return UNSEEN.sub("", BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(plain(text).split())


def people(rule: str, ids: Iterable[UUID], names: Mapping[UUID, str]) -> tuple[Reason, ...]:
    """A note that names people, if there are any."""
    found = [names[identity] for identity in ids if identity in names]
    return (Reason(rule, {"names": ", ".join(found)}),) if found else ()
