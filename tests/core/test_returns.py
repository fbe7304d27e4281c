"""Costs, benefits and what they return, by hand."""

import pytest

from service.core.returns import Money, Spent, cost_per_unit, return_of, returns_of


@pytest.mark.parametrize(
    ("money", "cost", "benefit", "roi"),
    [
        ([Money(400.0, 1000.0)], 400.0, 1000.0, 1.5),
        ([Money(400.0, 1000.0), Money(600.0, 500.0)], 1000.0, 1500.0, 0.5),
        ([Money(400.0, 100.0)], 400.0, 100.0, -0.75),
        ([Money(400.0, -100.0)], 400.0, -100.0, -1.25),
        ([Money(0.0, 0.0), Money(10.0, 20.0)], 10.0, 20.0, 1.0),
    ],
)
def test_the_return_is_what_came_back_beyond_the_cost(
    money: list[Money], cost: float, benefit: float, roi: float
) -> None:
    found = return_of(money)
    assert (found.cost, found.benefit, found.roi) == pytest.approx((cost, benefit, roi))
    assert (found.tactics, found.cost_missing, found.benefit_missing, found.reason) == (len(money), 0, 0, None)


@pytest.mark.parametrize(
    ("money", "rule"),
    [
        ([], "returns.no_tactics"),
        ([Money(0.0, 50.0)], "returns.no_cost"),
        ([Money(5.0, 50.0), Money(None, 50.0)], "returns.incomplete"),
        ([Money(5.0, None)], "returns.incomplete"),
        ([Money(1e308, 5.0), Money(1e308, 5.0)], "returns.too_large"),
        ([Money(5e-324, 1e308)], "returns.too_large"),
    ],
)
def test_there_is_no_return_where_something_is_missing(money: list[Money], rule: str) -> None:
    found = return_of(money)
    assert found.roi is None
    assert found.reason is not None
    assert found.reason.rule == rule


def test_what_is_known_adds_up_and_what_is_not_is_counted() -> None:
    found = return_of([Money(5.0, 50.0), Money(None, 30.0), Money(7.0, None), Money(None, 1.0)])
    assert (found.cost, found.benefit, found.cost_missing, found.benefit_missing) == (12.0, 81.0, 2, 1)


def test_estimates_are_of_what_was_decided_and_actual_figures_of_what_is_over() -> None:
    found = returns_of(
        [
            Spent(Money(100.0, 300.0), Money(150.0, 300.0), decided=True, finished=True),
            Spent(Money(100.0, 100.0), Money(20.0, None), decided=True, finished=False),
            Spent(Money(80.0, 90.0), Money(50.0, 0.0), decided=False, finished=True),
            Spent(Money(7.0, 9.0), Money(None, None), decided=False, finished=False),
        ]
    )
    assert (found.estimated.tactics, found.estimated.cost, found.estimated.roi) == (2, 200.0, 1.0)
    assert (found.actual.tactics, found.actual.cost, found.actual.roi) == (2, 200.0, 0.5)
    assert (found.estimated_of_finished.cost, found.estimated_of_finished.benefit) == (180.0, 390.0)


@pytest.mark.parametrize(
    ("cost", "gain", "each"),
    [
        (200.0, 50.0, 4.0),
        (0.0, 50.0, 0.0),
        (200.0, 0.0, None),
        (200.0, -3.0, None),
        (None, 5.0, None),
        (5.0, None, None),
        (1e308, 1e-10, None),
    ],
)
def test_a_unit_has_its_price_only_where_something_moved(
    cost: float | None, gain: float | None, each: float | None
) -> None:
    assert cost_per_unit(cost, gain) == each
