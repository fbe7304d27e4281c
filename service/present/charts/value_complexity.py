"""Tactics by complexity and value, in four sections: what is drawn, in the words of one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from service.core.priority import PrioritizedTactics
from service.core.priority.estimates import Estimate, central, figures_of, is_certain
from service.core.priority.methods import Scorer
from service.core.priority.ranking import RankedTactic
from service.core.priority.request import Ranking, TacticInputs
from service.core.priority.selection import Selection
from service.present.charts.words import Words

MOST_POINTS = 60
"""Tactics that are drawn, the first of the ranking: more would not be told apart."""
MOST_NAMED = 6
"""Titles that a note lists."""
NAMED_LIMITS = ("effort", "cost", "job_size")


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedPlan:
    """What is known: a plan's ranking, and what it was ranked from. Titles and inputs are by the tactic's id."""

    plan: str
    ranked: PrioritizedTactics
    ranking: Ranking
    titles: Mapping[str, str]
    inputs: Mapping[str, TacticInputs]


Span = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A tactic in its place."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: str
    """The tactic's id."""
    rank: int
    """1 is first."""
    title: str
    """What the tactic is called."""
    value: float
    """Its value; the middle of an uncertain estimate."""
    complexity: float
    """Its complexity; the middle of an uncertain estimate."""
    value_span: Span | None
    """The lowest and the highest value of an uncertain estimate, or of several votes."""
    complexity_span: Span | None
    """The lowest and the highest complexity of an uncertain estimate, or of several votes."""
    section: int
    """The number of the section it lies in."""
    selected: bool | None
    """Whether it is in the best selection; null when no capacity was given."""
    told: str
    """Title, place and whether it is selected, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One of the four sections."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    number: int
    """1 high value and low complexity, 2 high and high, 3 low and low, 4 low and high."""
    name: str
    """What it is called."""
    means: str
    """What lies in it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueComplexity:
    """Tactics by value and complexity, ready to be drawn; the words are in the language of the answer."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    title: str
    """What the chart is called."""
    ranked_by: str
    """The method, in words."""
    ranked: PrioritizedTactics
    """The ranking that is drawn: each tactic with its score and reasons, what is selected, what has no score."""
    value_axis: str
    """What the axis of values is called."""
    complexity_axis: str
    """What the axis of complexities is called."""
    value_threshold: float
    """From this value on it is high."""
    complexity_threshold: float
    """Up to this complexity it is low."""
    sections: tuple[Section, ...]
    """The four sections, by number."""
    points: tuple[Point, ...]
    """The tactics that have a value and a complexity, by rank; the first sixty."""
    selected: str | None
    """What a filled point means; null where nothing was to be selected."""
    not_selected: str | None
    """What a hollow point means; null where nothing was to be selected."""
    uncertain: str
    """What a line with two ends means."""
    aside: str
    """What a point beside its place means."""
    notes: tuple[str, ...]
    """The thresholds, where a cut by rank alone falls, and which tactics are not drawn."""
    empty: str | None
    """That nothing is drawn, and why."""
    words: Words = field(repr=False)
    """The language it is told in."""

    @property
    def description(self) -> str:
        """All of it in words: the ranked list, then the notes."""
        names = {one.number: one.name for one in self.sections}
        ranked = [f"{point.rank}. {point.told}: {names[point.section]}." for point in self.points]
        begins = [text for text in (self.ranked_by + ".", self.selected and f"{self.selected}.") if text]
        return " ".join([*begins, *([self.empty] if self.empty else []), *ranked, *self.notes])


def value_complexity_of(known: RankedPlan, language: str) -> ValueComplexity:
    """The chart of a plan's ranking. Tactics without both a value and a complexity are named in a note."""
    words, ranked = Words(language), known.ranked
    placed = [one for one in ranked.items if _has_place(known.inputs[one.id])]
    unplaced = [one for one in ranked.items if not _has_place(known.inputs[one.id])]
    points = tuple(_point(one, known, words) for one in placed[:MOST_POINTS])
    selection = ranked.selection
    chosen = 0 if selection is None else len(selection.ids)
    selected = not_selected = None
    if selection is not None:
        limits, of = limits_of(selection, words), len(ranked.items) + len(ranked.not_scored)
        selected = words.label("value_complexity.selected", limits=limits, count=str(chosen), of=str(of))
        not_selected = words.label("value_complexity.not_selected", count=str(of - chosen))
    sections = tuple(
        Section(
            number=number,
            name=words.label(f"section.{number}"),
            means=words.label(f"section.{number}.means"),
        )
        for number in (1, 2, 3, 4)
    )
    return ValueComplexity(
        title=words.label("value_complexity.title", plan=known.plan),
        ranked_by=words.label("value_complexity.ranked_by", method=words.label(f"method.{ranked.method.value}")),
        ranked=ranked,
        value_axis=words.label("axis.value"),
        complexity_axis=words.label("axis.complexity"),
        value_threshold=known.ranking.value_threshold,
        complexity_threshold=known.ranking.complexity_threshold,
        sections=sections,
        points=points,
        selected=selected,
        not_selected=not_selected,
        uncertain=words.label("value_complexity.range"),
        aside=words.label("value_complexity.aside"),
        notes=tuple(_notes(known, [one.id for one in unplaced], len(placed) - len(points), words)),
        empty=None if points else words.label("value_complexity.empty"),
        words=words,
    )


def _has_place(inputs: TacticInputs) -> bool:
    return inputs.value is not None and inputs.complexity is not None


def _point(one: RankedTactic, known: RankedPlan, words: Words) -> Point:
    inputs, title = known.inputs[one.id], known.titles[one.id]
    assert inputs.value is not None
    assert inputs.complexity is not None
    value, complexity = central(inputs.value), central(inputs.complexity)
    figures = {"value": words.number(value), "complexity": words.number(complexity)}
    told = [title, words.label("value_complexity.place", **figures)]
    if one.selected is not None:
        told.append(words.label("value_complexity.is_selected" if one.selected else "value_complexity.is_not_selected"))
    return Point(
        id=one.id,
        rank=one.rank,
        title=title,
        value=value,
        complexity=complexity,
        value_span=_span(inputs.value),
        complexity_span=_span(inputs.complexity),
        section=int(Scorer(known.ranking).section({"value": value, "complexity": complexity})),
        selected=one.selected,
        told=", ".join(told),
    )


def _span(estimate: Estimate) -> Span | None:
    return None if is_certain(estimate) else (min(figures_of(estimate)), max(figures_of(estimate)))


def limits_of(selection: Selection, words: Words) -> str:
    """What a selection had to fit into; the hours of members are named once."""
    named: dict[str, None] = {}
    for use in selection.limits:
        if use.member_id is not None:
            named[words.label("limit.hours")] = None
        elif use.limit in NAMED_LIMITS:
            named[words.label(f"limit.{use.limit}", amount=words.number(use.amount))] = None
        else:
            named[words.label("limit.other", name=use.limit, amount=words.number(use.amount))] = None
    return ", ".join(named)


def _notes(known: RankedPlan, unplaced: Sequence[str], more: int, words: Words) -> list[str]:
    ranked, selection = known.ranked, known.ranked.selection
    value, complexity = words.number(known.ranking.value_threshold), words.number(known.ranking.complexity_threshold)
    notes = [words.label("value_complexity.thresholds", value=value, complexity=complexity)]
    if selection is not None and not selection.feasible:
        notes.append(words.label("value_complexity.infeasible", limits=limits_of(selection, words)))
    elif selection is not None and selection.cut_rank is not None:
        notes.append(words.label("value_complexity.cut", rank=str(selection.cut_rank)))
    for name, ids in (("not_scored", [one.id for one in ranked.not_scored]), ("not_drawn", unplaced)):
        if ids:
            titles = words.listed([known.titles[one] for one in ids], MOST_NAMED)
            notes.append(words.label(f"value_complexity.{name}", count=str(len(ids)), titles=titles) + ".")
    if more > 0:
        notes.append(words.label("value_complexity.more", count=str(more)) + ".")
    return notes
