"""Italian number words, each written as one word. Layout as in `languages`: tag, value, phrases."""

_ONES = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
_TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
_TEENS = [
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
]


def _below_hundred(number: int) -> str:
    """A number from 1 to 99 in one word (ventuno, trentotto)."""
    if number < 10:
        return _ONES[number - 1]
    if number < 20:
        return _TEENS[number - 10]
    tens, ones = _TENS[number // 10 - 2], number % 10
    if ones == 0:
        return tens
    return (tens[:-1] if ones in {1, 8} else tens) + _ONES[ones - 1]


def _word(number: int) -> str:
    """A number from 1 to 999 in one word (duecentocinquanta)."""
    hundreds, rest = divmod(number, 100)
    head = "" if hundreds == 0 else ("" if hundreds == 1 else _ONES[hundreds - 1]) + "cento"
    return head + (_below_hundred(rest) if rest else "")


def _number_words() -> str:
    """Italian writes numbers as one word: all up to 999, and the round thousands."""
    small = [f"  {number}: {_word(number)}" for number in range(2, 1000)]
    large = [f"  {number * 1000}: {_word(number)}mila" for number in (*range(2, 101), *range(150, 1000, 50))]
    return "\n".join(["number", "  0: zero", "  1000: mille", *small, *large])


TABLES = _number_words() + "\nnumber\n  3: tre, tré\n  23: ventitré\n  33: trentatré\n  43: quarantatré\n"
