"""Several judged goals at once: how often each letter holds, why it mostly does not, and what to put right first.

What is `unknown` is counted, and asks for evidence, not for another wording. A stretch that is intended is no fault.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from service.core.smart.answers import Assessment, Judgement, Status

LETTERS = "SMART"
TEXT_LETTERS = frozenset("SMT")
"""The letters that make a goal not SMART when they fail."""
INTENDED = frozenset({"A.stretch_intended", "A.stretch_foreseen"})
"""The advice that leaves a goal as it is."""
MOST_REASONS = 3
MOST_FIXES = 10

Name = TypeVar("Name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Generic[Name]):
    """One letter over all goals; each rule with the goals it was given for, the most frequent first."""

    letter: str
    counts: Mapping[Status, int]
    reasons: tuple[tuple[str, tuple[Name, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix(Generic[Name]):
    """One letter of one goal that is to be put right."""

    goal: Name
    letter: str
    judged: Judgement


def standings(judged: Mapping[Name, Assessment]) -> tuple[Standing[Name], ...]:
    """The five letters, the weakest first: most failed, then most partial, then most unknown, then in their order."""
    found = [_standing(letter, judged) for letter in LETTERS]
    order = (Status.FAIL, Status.PARTIAL, Status.UNKNOWN)
    return tuple(sorted(found, key=lambda one: [-one.counts[status] for status in order]))


def _standing(letter: str, judged: Mapping[Name, Assessment]) -> Standing[Name]:
    told: dict[str, list[Name]] = {}
    for name, assessment in judged.items():
        one = _letter(assessment, letter)
        if one.status is not Status.PASS:
            told.setdefault(one.rule, []).append(name)
    frequent = sorted(told.items(), key=lambda each: -len(each[1]))[:MOST_REASONS]
    counts = Counter(_letter(assessment, letter).status for assessment in judged.values())
    reasons = tuple((rule, tuple(names)) for rule, names in frequent)
    return Standing(letter=letter, counts={status: counts[status] for status in Status}, reasons=reasons)


def _letter(assessment: Assessment, letter: str) -> Judgement:
    return getattr(assessment.criteria, letter)


def fixes(judged: Mapping[Name, Assessment]) -> tuple[Fix[Name], ...]:
    """What to put right first, at most ten: failed S, M and T, failed A and R, then what is partial.

    Among equals the goals keep their order: objectives come before the key results that serve them.
    """
    found = [
        Fix(goal=name, letter=letter, judged=one)
        for name, assessment in judged.items()
        for letter in LETTERS
        if (one := _letter(assessment, letter)).status in {Status.FAIL, Status.PARTIAL}
        and not (one.suggestion is not None and one.suggestion.rule in INTENDED)
    ]
    found.sort(key=lambda fix: (fix.judged.status is Status.PARTIAL, fix.letter not in TEXT_LETTERS))
    return tuple(found[:MOST_FIXES])
