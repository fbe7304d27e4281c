"""Formulas of one's own: what they come to, what is refused and where, and what a metric is worth over a window."""

import operator
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.catalog.formulas import FORMULAS
from service.core.expressions import (
    Aggregate,
    Base,
    Part,
    Result,
    Terms,
    Window,
    check_declared,
    evaluate,
    figure_of,
    parse_expression,
    unit_of,
)
from service.core.expressions.syntax import Negative, Node, Number, Operation, nodes_of
from service.core.expressions.values import Figure
from service.core.series import Bucket
from service.core.thresholds import DEFAULTS
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, MetricKind
from service.errors import Problem
from tests.core.test_formulas import EXAMPLES

FIGURES = {"a": 4.0, "ig.likes": 10.0, "ig/views": 40.0, "zero": 0.0, "7days": 7.0}


def figure(part: Part) -> Figure:
    found = FIGURES.get(part.name)
    return Reason("derive.no_reading", {"metric": part.name}) if found is None else found


def valued(text: str) -> Result:
    return evaluate(parse_expression(text), figure)


def refused(work: Callable[[], object]) -> tuple[str, str, str]:
    """The pointer, code and message of a refusal."""
    with pytest.raises(Problem) as caught:
        work()
    (fault,) = caught.value.errors
    return fault.pointer, fault.code, fault.message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("10 - 4 - 3", 3),
        ("100 / 10 / 5", 2),
        ("-a * -(a - 1)", 12),
        ("--a", 4),
        ("1.5e2 + 0.5 - 1E-1 * 5", 150),
        (" ig.likes\n/ `ig/views` * 100 ", 25),
        ("`7days` + `ig.likes`", 17),
        ("sum(ig.likes) + last(`ig/views`)", 50),
        ("engagement_rate.by_reach(likes=a, comments=a, shares=2, reach=`ig/views`)", 25),
        ("engagement_rate.by_reach(reach=`ig/views`, engagements=ig.likes)", 25),
        ("engagement_rate(likes=a, comments=a, shares=2, followers=`ig/views` * 10)", 2.5),
        ("cpc(spend=a, clicks=ig.likes - 2) * 2", 1),
        ("share_of_voice(own=ig.likes, competitors=[a, a + 2])", 50),
        ("share_of_voice(own=a, competitors=[])", 100),
        ("csat(responses_5=a, responses_4=a, responses_3=0, responses_2=0, responses_1=a - 2)", 80),
        ("average_response_time(minutes=[a, ig.likes])", 7),
    ],
)
def test_worked_examples(text: str, value: float) -> None:
    assert valued(text).value == pytest.approx(value)


@pytest.mark.parametrize(("metric", "variant", "inputs", "value"), EXAMPLES)
def test_every_formula_of_the_catalogue_is_a_function(metric: str, variant: str, inputs: dict, value: float) -> None:
    written: list[str] = []
    for name, given_value in inputs.items():
        if isinstance(given_value, dict):
            written += [f"{name}_{level}={given_value.get(level, 0)}" for level in "12345"]
        else:
            written.append(f"{name}={given_value}")
    for name in [f"{metric}.{variant}", *([metric] if FORMULAS[metric][0].variant == variant else [])]:
        assert valued(f"{name}({', '.join(written)})").value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "rule", "params"),
    [
        ("a + gone", "derive.no_reading", {"metric": "gone"}),
        ("0 * gone", "derive.no_reading", {"metric": "gone"}),
        ("cpc(spend=gone, clicks=0)", "derive.no_reading", {"metric": "gone"}),
        ("a / zero", "derive.nothing_to_divide_by", {"formula": "a / zero"}),
        ("a / (zero - 0)", "derive.nothing_to_divide_by", {"formula": "a / (zero - 0)"}),
        ("cpc(spend=a, clicks=zero)", "derive.nothing_to_divide_by", {"formula": "spend / clicks"}),
        ("1e308 * 10", "derive.overflow", {}),
        ("1e308 * 10 - 1e308 * 10", "derive.overflow", {}),
        ("share_of_voice(own=1, competitors=[1e308, 1e308])", "derive.overflow", {}),
    ],
)
def test_no_value_has_a_reason(text: str, rule: str, params: dict) -> None:
    assert valued(text) == Result(None, Reason(rule, params))


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("", "formula_incomplete", 1),
        ("a +", "formula_incomplete", 4),
        ("a + * 2", "formula_incomplete", 5),
        ("a ** 2", "formula_incomplete", 4),
        ("()", "formula_incomplete", 2),
        ("+a", "formula_incomplete", 1),
        ("a b", "formula_unexpected", 3),
        ("7days", "formula_unexpected", 2),
        ("(a", "formula_unexpected", 3),
        ("a)", "formula_unexpected", 2),
        ("a = 2", "formula_unexpected", 3),
        ("a[0]", "formula_unexpected", 2),
        ("a; a", "formula_character", 2),
        ("a.b%2", "formula_character", 4),
        ("ig.lıkes", "formula_character", 5),
        ("１ + a", "formula_character", 1),
        ("a + \u202ea", "formula_character", 5),
        ("a\x00", "formula_character", 2),
        ("`a", "formula_character", 1),
        ("`a b`", "formula_character", 1),
        ("``", "formula_character", 1),
        ("'a'", "formula_character", 1),
        ("__import__('os')", "formula_character", 1),
        ("open(a)", "formula_function", 1),
        ("a.__class__()", "formula_function", 1),
        ("2 + engagement_rate.by_magic(a=1)", "formula_function", 5),
        ("sum(a + a)", "formula_function", 7),
        ("sum(2)", "formula_function", 5),
        ("sum()", "formula_function", 5),
        ("cpc(a, a)", "formula_inputs", 1),
        ("a * cpc(spend=a)", "formula_inputs", 5),
        ("cpc(spend=a, clicks=a, clicks=a)", "formula_inputs", 1),
        ("cpc(spend=a, clicks=[a])", "formula_inputs", 1),
        ("cpc(spend=a, clicks=a, likes=a)", "formula_inputs", 1),
        ("share_of_voice(own=a, competitors=a)", "formula_inputs", 1),
        ("csat(responses=a)", "formula_inputs", 1),
        ("csat(responses_5=a)", "formula_inputs", 1),
        ("nps(scores=[9, 10])", "formula_inputs", 1),
        ("1e999", "formula_number", 1),
        ("9" * 400, "formula_number", 1),
    ],
)
def test_what_cannot_be_read_says_where(text: str, code: str, at: int) -> None:
    pointer, found, message = refused(lambda: parse_expression(text, "/expression"))
    assert (pointer, found) == ("/expression", code)
    assert f"character {at} " in f"{message.replace(':', ' ').replace('.', ' ').lower()} "


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("(" * 10**6, "formula_too_long"),
        ("a" * 1_001, "formula_too_long"),
        ("(" * 21 + "a" + ")" * 21, "formula_too_deep"),
        ("-" * 21 + "a", "formula_too_deep"),
        ("(" * 499 + "a" + ")" * 499, "formula_too_deep"),
        ("share_of_voice(own=a,competitors=[" * 21 + "a" + "])" * 21, "formula_too_deep"),
        ("+".join("a" * 101), "formula_too_large"),
        ("+".join(f"a{place}" for place in range(21)), "formula_too_large"),
    ],
)
def test_what_is_too_much_is_refused(text: str, code: str) -> None:
    assert refused(lambda: parse_expression(text))[1] == code


def test_what_is_just_not_too_much_is_computed() -> None:
    assert valued("(" * 20 + "a" + ")" * 20) == Result(4.0)
    assert valued("-" * 20 + "a") == Result(4.0)
    assert valued("+".join("a" * 100)) == Result(400.0)
    assert parse_expression("+".join(f"a{place}" for place in range(20))).names[19] == "a19"


@given(st.text(max_size=60) | st.text("ab1.`()[]+-*/=, eE", max_size=60))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        found = evaluate(parse_expression(text), lambda _: 1.5)
    except Problem as problem:
        assert problem.errors[0].code.startswith("formula_")
    else:
        assert found.reason is not None or (found.value is not None and isfinite(found.value))


OPERATIONS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
NUMBERS = st.floats(0, 1e6).map(lambda value: Number(round(value, 3))) | st.integers(0, 9).map(
    lambda n: Number(float(n))
)
LEAVES = NUMBERS | st.sampled_from(["a", "ig.likes", "ig/views", "zero", "7days"]).map(Part)
TREES = st.recursive(
    LEAVES,
    lambda inner: inner.map(Negative) | st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
    max_leaves=25,
)


def written(node: Node) -> str:
    """A tree as a formula, with no parenthesis that is not needed."""
    match node:
        case Number(value=value):
            return repr(value)
        case Part(name=name):
            return name if name.replace(".", "").isalpha() else f"`{name}`"
        case Negative(of=of):
            return f"-({written(of)})" if isinstance(of, Operation) else f"-{written(of)}"
        case Operation(sign=sign, left=left, right=right):
            weak = "+-" if sign in "*/" else ""
            before = f"({written(left)})" if isinstance(left, Operation) and left.sign in weak else written(left)
            tight = "+-*/" if sign in "*/" else "+-"
            after = f"({written(right)})" if isinstance(right, Operation) and right.sign in tight else written(right)
            return f"{before}{sign}{after}"
        case _:
            raise AssertionError(node)


def reference(node: Node) -> float:
    match node:
        case Number(value=value):
            return value
        case Part(name=name):
            return FIGURES[name]
        case Negative(of=of):
            return -reference(of)
        case Operation(sign=sign, left=left, right=right):
            return OPERATIONS[sign](reference(left), reference(right))
        case _:
            raise AssertionError(node)


@given(TREES)
def test_what_is_written_is_computed_as_python_computes_it(tree: Node) -> None:
    text = written(tree)
    try:
        found = valued(text)
    except Problem as problem:
        assert problem.errors[0].code in ("formula_too_deep", "formula_too_long")
        return
    try:
        expected = reference(tree)
    except ZeroDivisionError:
        assert found.reason == Reason("derive.nothing_to_divide_by", {"formula": text})
        return
    assert found.value == expected if isfinite(expected) else found.reason == Reason("derive.overflow")
    assert len(list(nodes_of(parse_expression(text).node))) == len(list(nodes_of(tree)))


UNITS = {"eur": "EUR", "usd": "USD", "hours": "hours", "count": "count", "rate": "%", "pp": "pp", "own": "letters"}


def united(text: str) -> str | None:
    return unit_of(parse_expression(text), lambda part: UNITS.get(part.name))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("eur + eur", "EUR"),
        ("eur + 5 - eur", "EUR"),
        ("-eur * 2 / 3", "EUR"),
        ("eur / eur", "x"),
        ("eur / eur * eur", "EUR"),
        ("eur / count", None),
        ("eur / eur * 100", "x"),
        ("own + eur", None),
        ("nothing + eur", None),
        ("rate + pp", None),
        ("count(eur) + count", "count"),
        ("100", None),
        ("cpc(spend=eur, clicks=count)", "EUR"),
        ("roi(revenue=eur, cost=eur)", "%"),
        ("cpc(spend=own, clicks=count) + usd", None),
        ("engagement_rate(likes=count, comments=count, shares=own, followers=count)", "%"),
    ],
)
def test_the_unit_is_said_where_it_is_certain(text: str, unit: str | None) -> None:
    assert united(text) == unit


@pytest.mark.parametrize(
    ("text", "at", "units"),
    [
        ("eur + usd", 5, ("EUR", "USD")),
        ("hours - count", 7, ("hours", "count")),
        ("2 * (rate + count)", 11, ("%", "count")),
        ("eur / eur + eur", 11, ("x", "EUR")),
        ("roi(revenue=eur, cost=usd)", 1, ("EUR", "USD")),
        ("share_of_voice(own=count, competitors=[count, eur])", 1, ("count", "EUR")),
        ("engagement_rate.by_reach(likes=count, comments=hours, shares=count, reach=count)", 1, ("count", "hours")),
        ("csat(responses_5=count,responses_4=eur,responses_3=0,responses_2=0,responses_1=0)", 1, ("EUR", "count")),
    ],
)
def test_what_does_not_go_together_is_not_added_up(text: str, at: int, units: tuple[str, str]) -> None:
    pointer, code, message = refused(lambda: united(text))
    assert (pointer, code) == ("/formula", "units_differ")
    assert f"character {at}," in message
    assert all(unit in message for unit in units)


def test_a_metric_in_another_currency_than_its_formula_is_refused() -> None:
    assert refused(lambda: check_declared("EUR", "USD"))[:2] == ("/unit", "other_currency")
    for found, declared in [("EUR", "EUR"), ("EUR", None), (None, "USD"), ("EUR", "%"), ("x", "USD"), ("EUR", "SQL")]:
        check_declared(found, declared)


DAY = timedelta(days=1)
START = datetime(2026, 11, 2, tzinfo=UTC)
END = START + 7 * DAY
TERMS = Terms(now=END + 30 * DAY, zone=ZoneInfo("UTC"), thresholds=DEFAULTS)


def base(kind: MetricKind, cadence: Cadence = Cadence.DAILY) -> Base:
    return Base(key="m", kind=kind, cadence=cadence)


def window(*values: float, before: tuple[datetime, float] | None = None, length: timedelta = DAY) -> Window:
    """A week with a reading a day, from its first moment on."""
    if not values:
        return Window(START, END, None, before)
    last = START + (len(values) - 1) * DAY
    bucket = Bucket(
        index=0,
        count=len(values),
        total=sum(values),
        least=min(values),
        most=max(values),
        first=values[0],
        first_start=START,
        last=values[-1],
        last_start=last,
        last_end=last + length,
        provisional=False,
        received_at=END,
    )
    return Window(START, END, bucket, before)


@pytest.mark.parametrize(
    ("kind", "aggregate", "value"),
    [
        (MetricKind.LEVEL, None, 2),
        (MetricKind.LEVEL, Aggregate.START, 3),
        (MetricKind.LEVEL, Aggregate.END, 2),
        (MetricKind.LEVEL, Aggregate.AVG, 3),
        (MetricKind.FLOW, None, 9),
        (MetricKind.FLOW, Aggregate.SUM, 9),
        (MetricKind.FLOW, Aggregate.AVG, 3),
        (MetricKind.RATIO, Aggregate.LAST, 2),
        (MetricKind.UNIQUE, Aggregate.MAX, 4),
        (MetricKind.UNIQUE, Aggregate.MIN, 2),
        (MetricKind.UNIQUE, Aggregate.COUNT, 3),
    ],
)
def test_what_a_metric_is_worth(kind: MetricKind, aggregate: Aggregate | None, value: float) -> None:
    assert figure_of(base(kind), aggregate, window(3, 4, 2), TERMS) == value


@pytest.mark.parametrize("kind", [MetricKind.RATIO, MetricKind.UNIQUE])
def test_what_does_not_add_up_counts_only_where_one_reading_covers_the_window(kind: MetricKind) -> None:
    whole = window(5, length=END - START)
    assert figure_of(base(kind, Cadence.WEEKLY), None, whole, TERMS) == 5
    for part in (window(5), window(5, 6)):
        assert figure_of(base(kind), None, part, TERMS) == Reason("derive.not_covered", {"metric": "m"})


@pytest.mark.parametrize("kind", MetricKind)
def test_absence_is_not_zero(kind: MetricKind) -> None:
    assert figure_of(base(kind), None, window(), TERMS) == Reason("derive.no_reading", {"metric": "m"})
    assert figure_of(base(kind), Aggregate.MAX, window(), TERMS) == Reason("derive.no_reading", {"metric": "m"})
    assert figure_of(base(kind), Aggregate.COUNT, window(), TERMS) == 0


def test_a_month_is_not_taken_for_the_week_in_which_it_begins() -> None:
    month = window(100, length=30 * DAY)
    assert figure_of(base(MetricKind.FLOW), None, month, TERMS) == Reason("derive.longer_than_this", {"metric": "m"})
    assert figure_of(base(MetricKind.FLOW), Aggregate.MAX, month, TERMS) == Reason(
        "derive.longer_than_this", {"metric": "m"}
    )


@pytest.mark.parametrize(
    ("cadence", "read_at", "stands"),
    [
        (Cadence.DAILY, START - DAY, False),
        (Cadence.WEEKLY, START - DAY, True),
        (Cadence.WEEKLY, END - 15 * DAY, True),
        (Cadence.WEEKLY, END - 16 * DAY, False),
        (Cadence.IRREGULAR, END - 36 * DAY, True),
        (Cadence.IRREGULAR, END - 37 * DAY, False),
    ],
)
def test_a_level_stands_until_it_is_no_longer_fresh(cadence: Cadence, read_at: datetime, stands: bool) -> None:
    """Two cadences before the window's last day; 35 days for an irregular one."""
    found = figure_of(base(MetricKind.LEVEL, cadence), None, window(before=(read_at, 8.0)), TERMS)
    assert found == (8.0 if stands else Reason("derive.too_old", {"metric": "m", "read_on": read_at.date()}))


def test_in_a_window_that_still_runs_a_level_is_as_old_as_it_is_now() -> None:
    running = Terms(now=START + DAY, zone=ZoneInfo("UTC"), thresholds=DEFAULTS)
    earlier = window(before=(START - DAY, 8.0))
    assert figure_of(base(MetricKind.LEVEL), None, earlier, running) == 8.0
    assert figure_of(base(MetricKind.FLOW), None, earlier, running) == Reason("derive.no_reading", {"metric": "m"})


def test_a_window_starts_with_what_was_read_at_its_first_moment_or_last_before_it() -> None:
    level = base(MetricKind.LEVEL)
    assert figure_of(level, Aggregate.START, window(3, 4, before=(START - DAY, 8.0)), TERMS) == 3
    later = window(3, 4, before=(START - DAY, 8.0))
    assert later.bucket is not None
    begun = Window(START - timedelta(hours=1), END, later.bucket, later.before)
    assert figure_of(level, Aggregate.START, begun, TERMS) == 8.0
    old = Window(START - timedelta(hours=1), END, later.bucket, (START - 9 * DAY, 8.0))
    read_on = date(2026, 10, 24)
    assert figure_of(level, Aggregate.START, old, TERMS) == Reason(
        "derive.too_old", {"metric": "m", "read_on": read_on}
    )
    assert figure_of(level, Aggregate.START, Window(old.start, END, old.bucket), TERMS) == Reason(
        "derive.no_reading", {"metric": "m"}
    )


def test_sums_beyond_any_number_have_no_value() -> None:
    huge = window(1e308, 1e308)
    assert figure_of(base(MetricKind.FLOW), None, huge, TERMS) == Reason("derive.overflow")
