"""What pydantic refuses, in our words: a message for each kind of misfit that the declared shapes know."""

from typing import Any

from pydantic_core import ErrorDetails

from service.errors import Words, worded, words
from service.store.strictness import EXAMPLES, TOO_MANY_FIELDS
from service.store.tables.base import NO_NUL

REQUIRED = "This field is required."
UNKNOWN = "There is no such field here, or it cannot be set."
TEXT = "Send a string."
WHOLE_NUMBER = "Send a whole number."
NUMBER = "Send a number."
BOOLEAN = "Say true or false."
ID = "Send a UUID."
CHOICE = "Send one of these: {expected}."
ARRAY = "Send an array."
OBJECT = "Send an object."
DAY = "Write a day as YYYY-MM-DD."
NO_DAY = "There is no such day. Write days as YYYY-MM-DD."
MOMENT = "Write a time as RFC 3339, for example 2026-11-21T09:00:00Z."
NO_MOMENT = "There is no such time. Write times as RFC 3339, for example 2026-11-21T09:00:00Z."

MESSAGES = {
    "missing": REQUIRED,
    "extra_forbidden": UNKNOWN,
    "unexpected_keyword_argument": UNKNOWN,
    "string_type": TEXT,
    "string_unicode": "Send a string of whole Unicode characters.",
    "string_too_short": "This is too short: the length is {min_length} or more.",
    "string_too_long": "This is too long: the length is at most {max_length}.",
    "string_pattern_mismatch": "This has to match the pattern {pattern} of a regular expression.",
    "int_type": WHOLE_NUMBER,
    "int_parsing": WHOLE_NUMBER,
    "int_from_float": "Send a whole number, without a fraction.",
    "int_parsing_size": "This number is too large.",
    "float_type": NUMBER,
    "float_parsing": NUMBER,
    "finite_number": "Send a finite number.",
    "greater_than": "Send a number above {gt}.",
    "greater_than_equal": "Send a number of {ge} or more.",
    "less_than": "Send a number below {lt}.",
    "less_than_equal": "Send a number of {le} or less.",
    "bool_type": BOOLEAN,
    "bool_parsing": BOOLEAN,
    "uuid_type": ID,
    "uuid_parsing": ID,
    "enum": CHOICE,
    "literal_error": CHOICE,
    "list_type": ARRAY,
    "tuple_type": ARRAY,
    "too_short": "These are too few: send {min_length} or more.",
    "too_long": "These are too many: send at most {max_length}.",
    TOO_MANY_FIELDS: "These are too many: an object holds at most {most:,} fields.",
    "dict_type": OBJECT,
    "model_type": OBJECT,
    "model_attributes_type": OBJECT,
    "dataclass_type": OBJECT,
    "date_type": DAY,
    "date_parsing": NO_DAY,
    "date_from_datetime_parsing": NO_DAY,
    "date_from_datetime_inexact": "Send a day without a time.",
    "datetime_type": MOMENT,
    "datetime_parsing": NO_MOMENT,
    "datetime_from_date_parsing": NO_MOMENT,
    "timezone_aware": "Say the time's offset too: Z, or for example +02:00.",
}
"""By pydantic's type of error; the figures are those of its context."""


def message_of(detail: ErrorDetails) -> Words:
    """What to change about a value that pydantic refused; what a validator of ours said stays what it said."""
    context = detail.get("ctx", {})
    said, pattern = context.get("error"), context.get("pattern")
    if isinstance(said, ValueError):
        return words(said.args[0])
    if pattern == NO_NUL["pattern"]:
        return words("The character U+0000 cannot be stored: take it out.")
    if pattern in EXAMPLES:
        return worded("Write it as {example}.", example=EXAMPLES[pattern])
    template = MESSAGES.get(detail["type"])
    if template is None:
        return words("This value does not fit.")
    return worded(template, **{name: _shown(value) for name, value in context.items()})


def _shown(value: Any) -> Any:
    """A figure without a fraction that says nothing; choices one after another, without the English “or”."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.replace(" or ", ", ") if isinstance(value, str) else value
