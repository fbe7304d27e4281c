"""How a chart is to look."""

from dataclasses import dataclass

from service.errors import invalid, worded
from service.present.charts.themes import Theme

LEAST_WIDTH, USUAL_WIDTH, MOST_WIDTH = 320, 800, 1600


@dataclass(frozen=True, slots=True)
class Look:
    """The width of a chart in pixels and its colours. Raises `invalid` for a width that is not drawn."""

    width: int = USUAL_WIDTH
    theme: Theme = Theme.AUTO

    def __post_init__(self) -> None:
        """Hold the width to what can be read."""
        if not LEAST_WIDTH <= self.width <= MOST_WIDTH:
            message = worded("A width is a whole number from {least} to {most}.", least=LEAST_WIDTH, most=MOST_WIDTH)
            raise invalid("width", "out_of_range", message)

    @property
    def still(self) -> "Look":
        """The same for a form that cannot follow what the reader prefers."""
        return Look(self.width, Theme.LIGHT) if self.theme is Theme.AUTO else self
