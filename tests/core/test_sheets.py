"""Tables as people keep them: what every one of them is read by, whatever its columns mean."""

import pytest

from service.core.sheets import MOST_FAULTS, MOST_ROWS, columns_of, names_in, plain, refusal, sheet_in
from service.errors import Fault, Problem


def meaning_of(name: str, number: int) -> str | Fault:
    return Fault("header", "unknown_column", f"Column {number}.") if name == "?" else name.lower()


def test_capitals_accents_brackets_and_signs_make_no_difference() -> None:
    alike = {"Właściciel", "WLASCICIEL", "wlasciciel (imię)", " _Wlasciciel_ [1]"}
    assert {plain(name) for name in alike} == {"wlasciciel"}


def test_fields_are_called_by_themselves_and_by_their_names() -> None:
    found = names_in("""
due_on = deadline, by,
    fecha límite
owner = dri
""")
    assert found == {"due on": "due_on", "deadline": "due_on", "by": "due_on", "fecha limite": "due_on"} | {
        "owner": "owner", "dri": "owner"
    }  # fmt: skip


def test_rows_are_told_by_their_lines_and_those_that_do_not_fit_are_faults() -> None:
    names, rows = sheet_in('\ufeff\n a ;b\n1;"two\nlines"\n\n;;\n3\n4;5\n6;"7', None)
    assert names == ["a", "b"]
    told = [(line, one.code if isinstance(one, Fault) else one) for line, one in rows]
    assert told == [(3, ["1", "two\nlines"]), (7, "wrong_width"), (8, ["4", "5"]), (9, "bad_quotes")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing"),
        ("\n  \n", "missing"),
        ('"a,b', "malformed"),
        ("a," * 1_000 + "b", "too_many"),
        ("a\n" + "1\n" * (MOST_ROWS + 1), "too_many"),
    ],
)
def test_what_is_no_table_is_refused(text: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        list(sheet_in(text, ",")[1])
    assert [one.code for one in caught.value.errors] == [code]


def test_as_many_rows_as_may_be_are_read() -> None:
    assert len(list(sheet_in("a\n" + "1\n" * MOST_ROWS, ",")[1])) == MOST_ROWS


def test_columns_mean_something_once_or_are_ignored_by_name() -> None:
    assert columns_of(["A", "?", "b"], frozenset({"?"}), meaning_of) == {"a": 0, "b": 2}
    with pytest.raises(Problem) as caught:
        columns_of(["A", "?", "a"], frozenset(), meaning_of)
    assert [one.code for one in caught.value.errors] == ["unknown_column", "repeated"]
    with pytest.raises(Problem) as caught:
        columns_of(["A"], frozenset({"b"}), meaning_of)
    assert [(one.pointer, one.code) for one in caught.value.errors] == [("ignore", "unknown_column")]


def test_of_many_faults_the_first_are_told() -> None:
    problem = refusal([Fault(f"/{line}", "no_number", "Write a number.") for line in range(2, 40)])
    assert (len(problem.errors), problem.errors[0].pointer) == (MOST_FAULTS, "/2")
    assert f"({38 - MOST_FAULTS} more)" in problem.detail
