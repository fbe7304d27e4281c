"""A team to look around in: Campfire, Inc., its plans and two years of what it measured.

`campfire(today)` gives plain data in the shapes that clients send to create things. Two files tell the story, to be
read and changed by people who know the field: `campfire.toml` says who wants what and how they go about it,
`metrics.toml` what is measured and how each number behaves.
"""

from service.demo.campfire import Demo, campfire

__all__ = ["Demo", "campfire"]
