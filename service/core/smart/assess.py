"""Judging goals: language, frame, case, five letters, verdict. The whole way of one goal on one page."""

from dataclasses import replace
from datetime import date

from service.core import periods
from service.core.smart.answers import Assessment, Criteria, Extraction, Judgement, Status, Verdict
from service.core.smart.attain import judge_attainable
from service.core.smart.case import Case, case_of
from service.core.smart.conflicts import conflicts_of
from service.core.smart.detection import detect, surely_usual
from service.core.smart.flags import flags_of
from service.core.smart.frame import Frame, frame_of
from service.core.smart.goals import LONGEST_TEXT, MOST_GOALS, MOST_TEXT, Context, Goal, ValidateGoals
from service.core.smart.languages import PACKAGES, Language, language_of
from service.core.smart.measurable import judge_measurable
from service.core.smart.owners import owner_in
from service.core.smart.reading import reading_of
from service.core.smart.relevance import Declared, judge_relevant
from service.core.smart.rewrites import rewrite_of
from service.core.smart.specific import judge_specific
from service.core.smart.timely import judge_timely
from service.core.smart.words import read
from service.core.smart.written import Calendar
from service.core.verdict import Reason
from service.errors import invalid, worded

DEFAULT_LANGUAGE = "en"
YEARS = range(1900, 2200)
"""The years a goal may be judged in: far enough from the ends of the calendar to count years in both directions."""


def assess_all(request: ValidateGoals, today: date, calendar: periods.Calendar | None = None) -> tuple[Assessment, ...]:
    """Every goal judged, in order. Raises Problem(invalid) with the pointer of the goal that cannot be judged."""
    if len(request.goals) > MOST_GOALS:
        raise invalid("/goals", "too_many", worded("Send at most {most} goals in one call.", most=MOST_GOALS))
    if sum(map(_length, request.goals)) > MOST_TEXT:
        message = worded("Send at most {most:,} characters of text in one call.", most=MOST_TEXT)
        raise invalid("/goals", "too_long", message)
    return tuple(assess(goal, today, index, calendar) for index, goal in enumerate(request.goals))


def assess(
    goal: Goal,
    today: date,
    index: int = 0,
    calendar: periods.Calendar | None = None,
    inherited: date | None = None,
    declared: Declared | None = None,
) -> Assessment:
    """One goal judged. `today` stands in for a missing reference date; `index` is the goal's place in the request.

    `inherited` is the day on which what the goal stands in ends; it counts where the goal itself names none. `declared`
    is what is on record of a stored goal and the objective above it.

    `calendar` says when weeks begin and when the fiscal year ends of which a goal does not say it. Without one, weeks
    begin on Monday, and fiscal periods cannot be placed.

    Raises Problem(invalid) for a text in a language that is not read yet, and for a goal that says nothing.
    """
    at = f"/goals/{index}"
    context = goal.context or Context()
    reference = goal.reference_date or today
    if reference.year not in YEARS:
        years = {"first": YEARS.start, "last": YEARS.stop - 1}
        message = worded("Send a reference date in the years {first} to {last}.", **years)
        raise invalid(f"{at}/reference_date", "out_of_range", message)
    year_end = _year_end(context, at)
    text = goal.text if goal.text and goal.text.strip() else None
    if text is None and not _enough(context):
        raise invalid(f"{at}/text", "nothing_to_judge", "Send the goal's text, or a context with a metric or a target.")
    if text is not None and len(text) > LONGEST_TEXT:
        message = worded("Send at most {most} characters of text.", most=LONGEST_TEXT)
        raise invalid(f"{at}/text", "too_long", message)
    language = language_for(goal, text, at)
    counted = Calendar(reference, year_end)
    if calendar is not None:
        counted = Calendar(reference, year_end or calendar.fiscal_year_end, calendar.week_start)
    frame = frame_of(reading_of(text, language), counted) if text is not None else None
    if frame is not None and not frame.reading.tokens:
        frame = None
    case = case_of(context, frame, language, reference, inherited)
    parent = _parent(context, language, counted)
    conflicts = conflicts_of(case, language)
    flags = flags_of(case, goal.framework, contradicted=bool(conflicts))
    attainable, foreseen = judge_attainable(case, goal.framework)
    criteria = Criteria(
        S=judge_specific(case),
        M=_for_objective(judge_measurable(case), flags),
        A=attainable,
        R=judge_relevant(case, parent, declared),
        T=judge_timely(case),
    )
    return Assessment(
        ref=goal.ref if goal.ref is not None else str(index),
        language=language.code,
        verdict=verdict_of(criteria),
        criteria=criteria,
        extraction=_extraction(case),
        flags=flags,
        conflicts=conflicts,
        rewrite=rewrite_of(case, criteria, conflicts, numberless="okr_objective" in flags),
        forecast=foreseen,
    )


def _length(goal: Goal) -> int:
    above = goal.context.parent_objective if goal.context is not None else None
    return len(goal.text or "") + len(above or "")


def _for_objective(measurable: Judgement, flags: tuple[str, ...]) -> Judgement:
    """An objective of an OKR needs no number of its own: the label stands, the advice points to its key results."""
    if "okr_objective" not in flags or measurable.status is Status.PASS:
        return measurable
    return replace(measurable, suggestion=Reason("M.key_results"))


def verdict_of(criteria: Criteria) -> Verdict:
    """`smart` if S, M and T pass and no letter fails, `not_smart` if S, M or T fails, else `needs_work`."""
    text: tuple[Judgement, ...] = (criteria.S, criteria.M, criteria.T)
    if any(letter.status is Status.FAIL for letter in text):
        return Verdict.NOT_SMART
    failed = Status.FAIL in {criteria.A.status, criteria.R.status}
    return Verdict.SMART if all(letter.status is Status.PASS for letter in text) and not failed else Verdict.NEEDS_WORK


def language_for(goal: Goal, text: str | None, at: str) -> Language:
    """The language to read the text in: the one given, else the one detected, else English, which the answer says."""
    given = (goal.language or "").lower().replace("_", "-").split("-")[0]
    code = given or (_detected(text) if text is not None else None) or DEFAULT_LANGUAGE
    if code in PACKAGES:
        return language_of(code)
    if text is None:
        return language_of(DEFAULT_LANGUAGE)
    message = GIVEN_AS_ANOTHER if given else RECOGNISED_AS_ANOTHER
    raise invalid(f"{at}/language", "language_not_read", worded(message, known=", ".join(PACKAGES)))


GIVEN_AS_ANOTHER = (
    "This version reads goal texts in these languages only: {known}; this text is given as another one. "
    "Send the goal as structured context without text, or its text in one of them."
)
RECOGNISED_AS_ANOTHER = (
    "This version reads goal texts in these languages only: {known}; this text is recognised as another one. "
    "Send the goal as structured context without text, or its text in one of them."
)


def _detected(text: str) -> str | None:
    tokens = read(text)
    if surely_usual(tokens, language_of(DEFAULT_LANGUAGE).phrases.known):
        return DEFAULT_LANGUAGE
    return detect(tokens, {code: language_of(code).phrases.known for code in PACKAGES})


def _enough(context: Context) -> bool:
    return bool(context.metric or context.target is not None or context.target_change_percent is not None)


def _year_end(context: Context, at: str) -> tuple[int, int] | None:
    """The fiscal year's end as (month, day)."""
    if context.fiscal_year_end is None:
        return None
    try:
        # A leap year admits 02-29; in other years the month's last day is taken.
        end = date.fromisoformat(f"2028-{context.fiscal_year_end}")
    except ValueError:
        raise invalid(
            f"{at}/context/fiscal_year_end", "not_a_day", "Send the fiscal year's last day as MM-DD, such as 06-30."
        ) from None
    return end.month, end.day


def _parent(context: Context, language: Language, calendar: Calendar) -> Frame | None:
    text = context.parent_objective
    if not text or not text.strip():
        return None
    reading = reading_of(text, language)
    return frame_of(reading, calendar) if reading.tokens else None


def _extraction(case: Case) -> Extraction:
    frame = case.frame
    return Extraction(
        targets=tuple(case.targets),
        deadline=case.deadline,
        recurrence=frame.recurrence.value if frame and frame.recurrence else None,
        channel=frame.channel if frame else None,
        owner=owner_in(frame.reading) if frame else None,
    )
