"""Text that people and machines read: without secrets, and on the lines it belongs on."""

import pytest

from service.core.redaction import HIDDEN, known, on_lines, on_one_line, redacted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("postgresql://me:hunter2@db:5432/goals", f"postgresql://{HIDDEN}@db:5432/goals"),
        ("postgresql://me:a@b@db/goals", f"postgresql://{HIDDEN}@db/goals"),
        ("GET /calendar?token=hunter2&as_of=now", f"GET /calendar?token={HIDDEN}&as_of=now"),
        ("Authorization: Bearer hunter2, more", f"Authorization: Bearer {HIDDEN}, more"),
        ("Basic aHVudGVyMg==", f"Basic {HIDDEN}"),
        ("{'password': 'hunt\\'er2', 'port': 1}", f"{{'password': '{HIDDEN}', 'port': 1}}"),
        ('{"client_secret": "hunter2"}', f'{{"client_secret": "{HIDDEN}"}}'),
        ("(b'x-hub-signature-256', b'hunter2')", f"(b'x-hub-signature-256', '{HIDDEN}')"),
        ('secret="hunter 2" host=x', f"secret={HIDDEN} host=x"),
        ("password=hunter2 host=x", f"password={HIDDEN} host=x"),
        ("a key oar_0123456789abcdef is", f"a key {HIDDEN} is"),
        ("a link cal_0123456789abcdef is", f"a link {HIDDEN} is"),
        ("whsec_aHVudGVyMg==", HIDDEN),
        ("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln", HIDDEN),
        ("[type=int, input_value='hunter2', input_type=str]", f"[type=int, input_value={HIDDEN}, input_type=str]"),
        ("no\nDETAIL: Failing row contains (hunter2,\nhunter3).\nHINT: look", "no\nHINT: look"),
        ("x\n[SQL: SELECT 1]\n[parameters: ('hunter2',)]", "x\n[SQL: SELECT 1]\n"),
    ],
)
def test_what_looks_like_a_secret_is_taken_out(text: str, left: str) -> None:
    assert redacted(text) == left


@pytest.mark.parametrize("text", ["a plain sentence", "https://example.com/a?page=2", "keys: 3", "route=/v1/tokens"])
def test_what_does_not_stays(text: str) -> None:
    assert redacted(text) == text


def test_known_values_are_taken_out_wherever_they_stand_the_longest_first() -> None:
    values = known({"sesame-open", "sesame-open-wide", "abc"})
    assert redacted("xsesame-open-wide abc sesame-open.", values) == f"x{HIDDEN} abc {HIDDEN}."
    assert known({"abc"}) is None, "what is short would be found everywhere"


def test_nothing_ends_a_line_or_moves_a_cursor() -> None:
    told = on_one_line('a\nb\r\x1b[31m\x7f\x9b\u2028\u202e\ud800"', 100)
    assert told == 'a\\x0ab\\x0d\\x1b[31m\\x7f\\x9b\\u2028\\u202e\\ud800"'
    assert on_lines("a\nb\x1b", 100, "  ") == "a\n  b\\x1b"


def test_what_is_long_keeps_its_beginning_and_end() -> None:
    assert on_one_line("a" * 50 + "z" * 50, 10) == "aaaaa…zzzzz"
