"""A team to look around in: Campfire, Inc., its plans, what happened to them, and two years of what it measured.

`campfire(today)` gives plain data in the shapes that clients send. Three files tell the story, to be read and changed
by people who know the field: `campfire.toml` says who wants what and how they go about it, `year.toml` what happened
meanwhile, `metrics.toml` what is measured and how each number behaves.
"""

from service.demo.campfire import campfire
from service.demo.events import Demo, Event

__all__ = ["Demo", "Event", "campfire"]
