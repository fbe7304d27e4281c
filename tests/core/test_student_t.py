import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.student_t import distribution, quantile

# NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values
TABLE = [
    (0.90, 1, 3.078),
    (0.975, 1, 12.706),
    (0.90, 2, 1.886),
    (0.975, 2, 4.303),
    (0.90, 3, 1.638),
    (0.975, 3, 3.182),
    (0.995, 5, 4.032),
    (0.90, 10, 1.372),
    (0.975, 10, 2.228),
    (0.90, 30, 1.310),
    (0.975, 30, 2.042),
    (0.999, 30, 3.385),
    (0.975, 100, 1.984),
]


@pytest.mark.parametrize(("probability", "freedom", "t"), TABLE)
def test_published_critical_values(probability, freedom, t):
    assert quantile(probability, freedom) == pytest.approx(t, abs=5.1e-4)


def test_the_normal_distribution_is_the_limit():
    assert quantile(0.975, 1_000_000) == pytest.approx(1.959964, abs=1e-5)
    assert quantile(0.9, 1_000_000) == pytest.approx(1.281552, abs=1e-5)


@pytest.mark.parametrize(
    ("t", "freedom", "probability"),
    [
        (1.0, 1, 0.75),  # Cauchy: 1/2 + arctan(t) ÷ π
        (-1.0, 1, 0.25),
        (3**0.5, 1, 5 / 6),
        (2**0.5, 2, 0.5 + 0.5 * (0.5**0.5)),  # 1/2 + t ÷ (2 √(2 + t²))
        (0.0, 9, 0.5),
        (1e308, 3, 1.0),
        (-1e308, 3, 0.0),
    ],
)
def test_closed_forms(t, freedom, probability):
    assert distribution(t, freedom) == pytest.approx(probability, abs=1e-13)


@given(st.floats(0.51, 0.9999), st.integers(1, 2000))
def test_quantile_and_distribution_are_inverse(probability, freedom):
    assert distribution(quantile(probability, freedom), freedom) == pytest.approx(probability, abs=1e-10)


@given(st.floats(-50, 50), st.floats(0.001, 5), st.integers(1, 500))
def test_the_distribution_rises_and_is_symmetric(t, step, freedom):
    assert 0 <= distribution(t, freedom) <= distribution(t + step, freedom) + 1e-14 <= 1 + 1e-14
    assert distribution(t, freedom) + distribution(-t, freedom) == pytest.approx(1, abs=1e-12)
