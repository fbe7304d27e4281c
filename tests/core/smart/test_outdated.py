"""What a title says of a plan that is over, in six languages."""

from datetime import date

import pytest

from service.core.smart.outdated import outdated_in
from service.core.smart.written import Calendar

OLD, NEW = (date(2012, 11, 1), date(2016, 12, 31)), (date(2017, 1, 1), date(2020, 12, 31))
CALENDAR = Calendar(date(2017, 1, 1))


@pytest.mark.parametrize(
    ("title", "gone", "named"),
    [
        (
            "Raise YouTube's watch time from 100 million to 1 billion hours a day by the end of 2016",
            {100.0},
            ("100 million", "by the end of 2016"),
        ),
        (
            "Aumentar los leads de 120 a 300 al mes antes del 31 de diciembre de 2016",
            {120.0, 300.0},
            ("120", "300", "antes del 31 de diciembre de 2016"),
        ),
        ("Zwiększyć liczbę leadów z 120 do 300 do końca 2016 roku", {120.0}, ("120", "do końca 2016 roku")),
        (
            "Augmentar els seguidors de 1.000 a 2.000 abans del 31 de desembre de 2016",
            {1000.0},
            ("1.000", "abans del 31 de desembre de 2016"),
        ),
        (
            "Да увеличим последователите от 1 000 на 2 000 до края на 2016 г.",
            {1000.0},
            ("1 000", "до края на 2016 г."),
        ),
        ("Aumentare i follower da 1.000 a 2.000 entro il 2016", {2000.0}, ("2.000", "entro il 2016")),
        ("Raise leads by 20% by the end of 2018", {20.0}, ()),
        ("Get 500 leads by the end of the year", {100.0}, ()),
        ("Followers", {100.0}, ()),
        ("!", {100.0}, ()),
    ],
)
def test_figures_and_days_that_hold_no_longer(title: str, gone: set[float], named: tuple[str, ...]) -> None:
    assert outdated_in(title, gone, OLD, NEW, CALENDAR) == named


def test_a_day_without_a_year_holds_where_the_new_plan_has_it_too() -> None:
    title = "Get 500 leads by 30 June"
    halves = [(date(2026, 1, 1), date(2026, 6, 30)), (date(2026, 7, 1), date(2026, 12, 31))]
    assert outdated_in(title, (), halves[0], halves[1], CALENDAR) == ("by 30 June",)
    years = [(date(2026, 1, 1), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 12, 31))]
    assert outdated_in(title, (), years[0], years[1], CALENDAR) == ()
    assert outdated_in(title, (), halves[0], (None, None), CALENDAR) == ()
