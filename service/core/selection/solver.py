"""The best choice under any limits, by HiGHS (Huangfu and Hall, 2018), when the extra `solver` is installed.

Two programs in whole numbers: the most value, then the least effort for it.
"""

from importlib.util import find_spec
from typing import Any

import numpy as np

from service.core.selection.problem import ROUNDING, Choice, Problem

FIRST_SHARE = 0.7
"""Of the time goes to the value; the rest is for the effort."""


def is_installed() -> bool:
    """Whether the optional library is there."""
    return find_spec("highspy") is not None


def solve(problem: Problem, seconds: float) -> Choice | None:
    """The best choice found in time, and the bound on what any could be worth; None when none was found."""
    values = np.array(problem.values, dtype=np.float64)
    rows = _rows(problem)
    found = _run(problem, -values, rows, seconds * FIRST_SHARE)
    if found is None:
        return None
    chosen, bound = found
    best = problem.value_of(chosen)
    if -bound > best + abs(best) * ROUNDING:
        return Choice(chosen, -bound)
    least = np.array(problem.efforts, dtype=np.float64)
    as_good = ({one: value for one, value in enumerate(problem.values) if value}, best - abs(best) * ROUNDING, np.inf)
    cheaper = _run(problem, least, [*rows, as_good], seconds * (1 - FIRST_SHARE))
    if cheaper is not None and _is_better(problem, cheaper[0], chosen):
        chosen = cheaper[0]
    return Choice(chosen, problem.value_of(chosen))


_Row = tuple[dict[int, float], float, float]
"""Coefficients by item, the least and the most of their sum."""


def _rows(problem: Problem) -> list[_Row]:
    rows: list[_Row] = [(dict(limit.uses), -np.inf, limit.amount * (1 + ROUNDING)) for limit in problem.limits]
    rows += [
        ({item: 1.0, other: -1.0}, -np.inf, 0.0)
        for item, others in problem.requires.items()
        for other in others
        if other != item
    ]
    rows += [({one: 1.0, other: 1.0}, -np.inf, 1.0) for one, other in problem.excludes]
    return rows


def _is_better(problem: Problem, one: frozenset[int], other: frozenset[int]) -> bool:
    slack = abs(problem.value_of(other)) * ROUNDING
    as_good = problem.value_of(one) >= problem.value_of(other) - slack
    return as_good and problem.effort_of(one) < problem.effort_of(other)


def _run(problem: Problem, costs: Any, rows: list[_Row], seconds: float) -> tuple[frozenset[int], float] | None:
    """The choice of the least cost and the lower bound on any; None when nothing was found or it does not hold."""
    import highspy

    count = len(costs)
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = count, len(rows)
    program.col_cost_ = costs
    lower, upper = np.zeros(count), np.ones(count)
    lower[list(problem.mandatory)] = 1.0
    upper[list(problem.barred)] = 0.0
    program.col_lower_, program.col_upper_ = lower, upper
    program.row_lower_ = np.array([row[1] for row in rows])
    program.row_upper_ = np.array([row[2] for row in rows])
    matrix = program.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.cumsum([0, *(len(row[0]) for row in rows)])
    matrix.index_ = np.array([one for row in rows for one in row[0]], dtype=np.int32)
    matrix.value_ = np.array([use for row in rows for use in row[0].values()])
    program.integrality_ = [highspy.HighsVarType.kInteger] * count
    solver = highspy.Highs()
    settings = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0, "time_limit": seconds}
    for name, value in settings.items():
        solver.setOptionValue(name, value)
    solver.passModel(program)
    solver.run()
    solution = solver.getSolution()
    if not solution.value_valid:
        return None
    chosen = frozenset(int(one) for one in np.flatnonzero(np.array(solution.col_value) > 0.5))
    return (chosen, solver.getInfo().mip_dual_bound) if problem.allows(chosen) else None
