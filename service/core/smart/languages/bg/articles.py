"""The Bulgarian article, which stands at the end of the first word of a noun phrase."""

ALREADY = ("ата", "ята", "ите", "ото", "ето", "стта", "ът", "ят", "ните", "ния")
"""How a word ends that most likely has its article."""
BY_ENDING = {"а": ("та",), "я": ("та",), "о": ("то",), "е": ("то",), "у": ("то",), "ю": ("то",), "и": ("те",)}


def articled(word: str) -> tuple[str, ...]:
    """The forms of a noun or adjective with the article (дял: дела is not found so, дялът and дяла are)."""
    if len(word) < 3 or word.isascii() or not word.isalpha() or word.endswith(ALREADY):
        return ()
    last = word[-1]
    if last in BY_ENDING:
        masculine = (f"{word[:-1]}ия", f"{word[:-1]}ият") if word.endswith("ски") else ()
        return tuple(word + ending for ending in BY_ENDING[last]) + masculine
    if word.endswith("ст"):
        return (word + "та", word + "а", word + "ът")
    if word.endswith("й"):
        return (word[:-1] + "я", word[:-1] + "ят")
    if word.endswith("ен"):
        return (word[:-2] + "ния", word[:-2] + "ният")
    return (word + "а", word + "ът")
