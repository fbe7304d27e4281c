"""Tables of readings: what is read, what is refused, and that it does not matter how the bytes arrive."""

import tracemalloc
from typing import Any

import pytest

from service.core.columns import CsvOptions, Decimal, number_of, options_of
from service.core.delimited import LONGEST, CsvReader, Row
from service.errors import Fault, Kind, Problem

VISITS = {"metric": "visits", "value": 12.5, "at": "2026-01-05"}


def read(text: str | bytes, step: int = 0, **options: Any) -> list[Row]:
    """All rows of a text that comes in pieces of so many bytes, or at once."""
    raw = text.encode() if isinstance(text, str) else text
    reader = CsvReader(CsvOptions(**options))
    pieces = [raw[start : start + step] for start in range(0, len(raw), step)] if step else [raw]
    return [row for piece in pieces for row in reader.feed(piece)] + reader.end()


def codes(rows: list[Row]) -> list[tuple[int, str]]:
    return [(row.line, row.item.code) for row in rows if isinstance(row.item, Fault)]


def problem_of(text: str | bytes, **options: Any) -> Problem:
    with pytest.raises(Problem) as caught:
        read(text, **options)
    return caught.value


@pytest.mark.parametrize("delimiter", [",", ";", "|", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_delimiter_is_found_in_the_header(delimiter: str, ending: str, mark: bytes) -> None:
    text = ending.join(delimiter.join(line) for line in (("metric", "value", "at"), ("visits", "12.5", "2026-01-05")))
    assert read(mark + text.encode()) == [Row(2, VISITS)]


@pytest.mark.parametrize("header", ["metric", "metric,value;at", '"a,b"'])
def test_a_header_that_does_not_tell_the_delimiter_is_refused(header: str) -> None:
    problem = problem_of(f"{header}\n")
    assert (problem.kind, problem.errors[0].pointer) == (Kind.INVALID, "delimiter")


@pytest.mark.parametrize("step", [1, 2, 3, 7, 4096])
def test_it_does_not_matter_how_the_bytes_arrive(step: int) -> None:
    text = 'metric,value,at,note\n\nvisits,1,2026-01-05,"Łódź, „a""b”\nand more"\n' * 1
    text += "".join(f'visits,{day},2026-01-{day:02},"день {day}\n\n;"\n' for day in range(1, 29)) * 20
    rows = read(text, step)
    assert rows == read(text)
    assert rows[0] == Row(3, {"metric": "visits", "value": 1.0, "at": "2026-01-05", "note": 'Łódź, „a"b”\nand more'})
    assert [row.line for row in rows[1:4]] == [5, 8, 11]
    assert len(rows) == 1 + 28 * 20


@pytest.mark.parametrize(
    ("written", "decimal", "value"),
    [
        ("12", None, 12.0), ("-0.5", None, -0.5), (".5", None, 0.5), ("1e3", None, 1000.0), ("1.234", None, 1.234),
        ("1,234", None, None), ("12,5", None, None), ("1 234", None, None), ("1e999", None, None), ("٣", None, None),
        ("nan", None, None), ("0x10", None, None), ("1_000", None, None), ("5 %", None, None), ("--1", None, None),
        ("1.234", Decimal.COMMA, 1234.0), ("1.234,5", Decimal.COMMA, 1234.5), ("12,5", Decimal.COMMA, 12.5),
        ("12.5", Decimal.COMMA, None), ("1.2345", Decimal.COMMA, None), ("1 234 567,8", Decimal.COMMA, 1234567.8),
        ("1\u202f234,5", Decimal.COMMA, 1234.5), ("1'234,5", Decimal.COMMA, 1234.5), ("1.234 567", Decimal.COMMA, None),
        ("1,234", Decimal.POINT, 1234.0), ("1,234.5", Decimal.POINT, 1234.5), ("1,23", Decimal.POINT, None),
        ("1234,567", Decimal.POINT, None), ("1,234,56", Decimal.POINT, None), ("12.5", Decimal.POINT, 12.5),
        ("9" * 65, None, None),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written_or_not_at_all(
    written: str, decimal: Decimal | None, value: float | None
) -> None:
    assert number_of(written, decimal) == value


def test_an_empty_value_is_no_reading_and_no_zero() -> None:
    reader = CsvReader(CsvOptions())
    rows = reader.feed(b"metric,value,at\nvisits,,2026-01-05\nvisits,0,2026-01-06\n,,\n") + reader.end()
    assert rows == [Row(3, {"metric": "visits", "value": 0.0, "at": "2026-01-06"})]
    assert reader.skipped == 2


def test_bad_rows_are_told_with_their_lines_and_the_others_are_read() -> None:
    rows = read(
        "metric,value,at,provisional\n"
        "visits,x,2026-01-05,\n"
        "visits,1,2026-01-05\n"
        '"visits"s,1,2026-01-05,\n'
        "visits,1,2026-01-05,perhaps\n"
        "visits,1,2026-01-06,TRUE\n"
        '"visits,1,2026-01-05,\n'
    )
    assert codes(rows) == [
        (2, "no_number"),
        (3, "wrong_width"),
        (4, "bad_quotes"),
        (5, "wrong_type"),
        (7, "open_quote"),
    ]
    assert [row.item for row in rows if isinstance(row.item, dict)] == [
        {"metric": "visits", "value": 1.0, "at": "2026-01-06", "provisional": True}
    ]


def test_columns_are_called_as_the_sender_calls_them() -> None:
    rows = read(
        "Datum;Besuche;Notiz;x\n05.01.2026;1.200,5;gut;?\n",
        columns={"at": "Datum", "value": "Besuche", "note": "Notiz"},
        metric="visits",
        source="shop",
        ignored=frozenset("x"),
        decimal=Decimal.COMMA,
    )
    assert rows == [Row(2, {"metric": "visits", "source": "shop", "at": "05.01.2026", "value": 1200.5, "note": "gut"})]


def test_a_column_that_is_told_is_no_longer_what_it_is_named() -> None:
    rows = read("metric,at,value\nvisits,7,2026-01-05\n", columns={"value": "at", "at": "value"})
    assert rows == [Row(2, {"metric": "visits", "value": 7.0, "at": "2026-01-05"})]


def test_a_wide_table_has_a_metric_a_column() -> None:
    rows = read(
        "Day,visits,leads,note\n2026-01-05,3,,x\n2026-01-06,,,\n2026-01-07,a,2,\n", columns={"at": "Day"}, wide=True
    )
    assert rows[0] == Row(2, {"metric": "visits", "value": 3.0, "at": "2026-01-05", "note": "x"})
    assert codes(rows) == [(4, "no_number")]
    assert rows[2] == Row(4, {"metric": "leads", "value": 2.0, "at": "2026-01-07"})
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("header", "options", "pointer", "code"),
    [
        ("", {}, "header", "missing"),
        ("\n\n", {}, "header", "missing"),
        ("metric,at", {}, "header", "missing"),
        ("value,at", {}, "header", "missing"),
        ("metric,value", {}, "header", "missing"),
        ("metric,value,at,colour", {}, "header", "unknown_column"),
        ("metric,value,at,", {}, "header", "unknown_column"),
        ("metric,value,at,at", {}, "header", "repeated"),
        ("metric,value,at", {"metric": "m"}, "header", "repeated"),
        ("metric,value,at", {"columns": {"note": "Notiz"}}, "column[note]", "unknown_column"),
        ("metric,value,x", {"columns": {"at": "x", "note": "x"}}, "column[note]", "repeated"),
        ("metric,value,at", {"ignored": frozenset({"x"})}, "ignore", "unknown_column"),
        ("at,value,x", {"wide": True}, "header", "repeated"),
        ("at,note", {"wide": True}, "header", "no_metric"),
        ('metric,"val\nue",at', {}, "header", "malformed"),
        (",".join(f"c{place}" for place in range(1001)), {}, "header", "too_many"),
    ],
)
def test_a_header_that_leaves_anything_open_is_refused(
    header: str, options: dict[str, Any], pointer: str, code: str
) -> None:
    problem = problem_of(f"{header}\n", **options)
    assert [(fault.pointer, fault.code) for fault in problem.errors] == [(pointer, code)]


@pytest.mark.parametrize("raw", [b"metric,value,at\nvisits,1,\xff\n", "metric,value\n".encode("utf-16"), b"a,\xc3"])
def test_what_is_not_utf_8_is_refused(raw: bytes) -> None:
    assert problem_of(raw).kind is Kind.MALFORMED


@pytest.mark.parametrize("row", ["x" * (LONGEST + 1), '"' + "x\n" * LONGEST, '"' + '""\n' * LONGEST])
def test_a_row_without_end_is_refused_soon(row: str) -> None:
    reader = CsvReader(CsvOptions())
    raw = ("metric,value,at\n" + row).encode()
    with pytest.raises(Problem) as caught:
        for start in range(0, len(raw), 2):
            reader.feed(raw[start : start + 2])
        reader.end()
    assert caught.value.kind is Kind.TOO_LARGE


def test_a_long_table_takes_the_memory_of_a_piece() -> None:
    reader = CsvReader(CsvOptions())
    reader.feed(b"metric,value,at\n")
    piece = b"visits,1,2026-01-05\n" * 3000
    reader.feed(piece)
    tracemalloc.start()
    reader.feed(piece)
    once = tracemalloc.get_traced_memory()[1]
    count = sum(len(reader.feed(piece)) for _ in range(20))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count >= 20 * 2900
    assert most < 1.5 * once


def test_options_are_told_by_names() -> None:
    told = [
        ("delimiter", "tab"), ("decimal", "comma"), ("metric", "m"), ("column[at]", "Datum"), ("wide", "true"),
        ("ignore", "a"), ("ignore", "b,c"), ("atomic", "true"), ("source", "s"),
    ]  # fmt: skip
    assert options_of(told) == CsvOptions(
        "\t", Decimal.COMMA, "m", "s", {"at": "Datum"}, frozenset({"a", "b,c"}), wide=True
    )
    assert options_of([]) == CsvOptions()


@pytest.mark.parametrize("told", [("delimiter", "x"), ("delimiter", ""), ("decimal", "."), ("wide", "yes")])
def test_an_option_that_is_none_is_refused(told: tuple[str, str]) -> None:
    with pytest.raises(Problem) as caught:
        options_of([told])
    assert caught.value.errors[0].pointer == told[0]


def test_an_option_that_is_told_twice_is_refused() -> None:
    with pytest.raises(Problem):
        options_of([("decimal", "comma"), ("decimal", "point")])
