"""The calendar file, read back by the library: the days, the words, and nothing that breaks a line."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from typing import Any
from uuid import UUID

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as some
from icalendar import Calendar

from service.core.recurrence import occurrences, rule_of
from service.core.verdict import Reason
from service.i18n import LANGUAGES
from service.present.calendars import CalendarEvent, Certainty, PlanCalendar, one_line, people, plain, written

ID = UUID("01a1f000-0000-7000-8000-000000000001")
MADE, CHANGED = datetime(2026, 11, 1, 8, 0, tzinfo=UTC), datetime(2026, 11, 21, 12, 30, 15, 999, tzinfo=UTC)
HOSTILE = 'A; B, C\\D: "x"\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org\x0b\x85\u2028🎉 ' + "ż🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 40


def event(**given: Any) -> CalendarEvent:
    plain: dict[str, Any] = {"id": ID, "noun": "tactic", "title": "Write a letter", "day": date(2026, 12, 30)}
    plain |= {"created_at": MADE, "updated_at": CHANGED, "version": 3}
    return CalendarEvent(**plain | given)


def calendar(*events: CalendarEvent, **given: Any) -> PlanCalendar:
    plain: dict[str, Any] = {"title": "Spring", "description": None, "language": "en", "time_zone": "Europe/Sofia"}
    return PlanCalendar(**plain | given, events=events)


def read(made: PlanCalendar) -> Any:
    """The file as a program reads it, held to what RFC 5545 says of lines."""
    body = written(made)
    lines = body.split(b"\r\n")
    assert lines[-1] == b"" and max(map(len, lines)) <= 75
    assert b"\n" not in body.replace(b"\r\n", b"") and b"\r" not in body.replace(b"\r\n", b"")
    assert not any((byte < 32 and byte != 9) or byte == 127 for line in lines for byte in line)
    for line in lines:
        line.decode()
    return Calendar.from_ical(body)


def unescaped(text: str) -> str:
    """A text on one line, of a property whose type the library does not know."""
    return re.sub(r"\\(.)", r"\1", text)


def one_of(**given: Any) -> Any:
    (found,) = read(calendar(event(**given))).walk("VEVENT")
    return found


def test_a_tactic_is_an_event_of_a_whole_day() -> None:
    body = written(calendar(event())).decode()
    for line in (
        "VERSION:2.0", "PRODID:-//Oarlock//Calendar of a plan//EN", "METHOD:PUBLISH", "X-WR-CALNAME:Spring",
        "X-WR-TIMEZONE:Europe/Sofia", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        f"UID:{ID}@oarlock", "DTSTAMP:20261121T123015Z", "LAST-MODIFIED:20261121T123015Z", "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20261231", "SUMMARY:Write a letter", "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT", "CATEGORIES:Tactic",
    ):  # fmt: skip
        assert f"\r\n{line}\r\n" in body, line
    assert "ATTENDEE" not in body and "ORGANIZER" not in body


def test_the_same_rows_make_the_same_bytes() -> None:
    assert written(calendar(event())) == written(calendar(event()))
    assert calendar(event()).mark == calendar(event()).mark
    for other in (calendar(event(version=4)), calendar(event(), language="es"), calendar(event(), event())):
        assert written(other) != written(calendar(event()))
        assert other.mark != calendar(event()).mark


@pytest.mark.parametrize("recurrence", ["FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=MONTHLY", "FREQ=WEEKLY;BYDAY=WE;COUNT=9"])
def test_programs_see_the_days_that_we_see(recurrence: str) -> None:
    first, rule = date(2026, 12, 30), rule_of(recurrence)
    found = one_of(rule=rule)
    start = found.decoded("DTSTART")
    seen = rrulestr(found["RRULE"].to_ical().decode(), dtstart=datetime.combine(start, time()))
    until = datetime.combine(date(2031, 1, 1), time())
    ours = list(occurrences(rule, first, first, until.date()))
    assert [day.date() for day in takewhile(lambda day: day < until, seen)] == ours
    assert start == first == ours[0]


def test_a_day_that_is_none_of_the_rule_is_not_shown() -> None:
    """As stored before rules were checked: the event begins on the rule's own first day."""
    found = one_of(rule=rule_of("FREQ=WEEKLY;BYDAY=MO"))
    assert found.decoded("DTSTART") == date(2027, 1, 4)


def test_what_is_done_dropped_or_an_idea_says_so() -> None:
    assert one_of(done=True)["SUMMARY"] == "✓ Write a letter"
    assert one_of(certainty=Certainty.CANCELLED)["STATUS"] == "CANCELLED"
    assert one_of(certainty=Certainty.TENTATIVE)["STATUS"] == "TENTATIVE"


def test_hostile_texts_stay_texts() -> None:
    notes = people("calendar.responsible", [ID], {ID: HOSTILE})
    made = calendar(event(title=HOSTILE, description=HOSTILE, notes=notes), title=HOSTILE, description=HOSTILE)
    parsed = read(made)
    (found,) = parsed.walk("VEVENT")
    assert "ATTENDEE" not in found
    assert "\n" not in found["SUMMARY"] and found["SUMMARY"].startswith('A; B, C\\D: "x" BEGIN:VEVENT ATTENDEE:mailto:')
    assert found["SUMMARY"].endswith("ż🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 40)
    assert found["DESCRIPTION"].count("BEGIN:VEVENT") == 2
    assert unescaped(parsed["X-WR-CALNAME"]).startswith("A; B, C\\D")


@given(title=some.text(min_size=1, max_size=300), text=some.text(max_size=400))
def test_any_text_comes_back(title: str, text: str) -> None:
    title, text = (one.encode(errors="ignore").decode() for one in (title, text))
    parsed = read(calendar(event(title=title, description=text), title=title))
    (found,) = parsed.walk("VEVENT")
    assert found["SUMMARY"] == unescaped(parsed["X-WR-CALNAME"]) == one_line(title)
    assert found.get("DESCRIPTION", "") == plain(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_the_workspaces(language: str) -> None:
    notes = (Reason("calendar.objective", {"title": "Be known"}),)
    found = read(calendar(event(noun="key_result", notes=notes), language=language)).walk("VEVENT")[0]
    words = {"en": "Key result", "es": "Resultado clave", "pl": "Kluczowy wynik", "ca": "Resultat clau"}
    words |= {"bg": "Ключов резултат", "it": "Risultato chiave"}
    assert found["SUMMARY"] == f"{words[language]}: Write a letter"
    assert found["CATEGORIES"].cats == [words[language]]
    assert "Be known" in found["DESCRIPTION"]


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    assert "DTEND" not in one_of(day=date.max)
    assert one_of(day=date.max - timedelta(days=1)).decoded("DTEND") == date.max


def test_an_empty_calendar_is_one_all_the_same() -> None:
    assert read(calendar()).walk("VEVENT") == []
    assert read(replace(calendar(), title="  ")) is not None
