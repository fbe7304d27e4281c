"""`oarlock completions`: what a shell runs to complete commands, and what options offer it.

A shell asks with every press of a key, so that nothing here may need the database, or long.
"""

import os
from collections.abc import Callable, Iterable

import typer

PROGRAM = "oarlock"
ASKED_BY = "_OARLOCK_COMPLETE"
"""The variable of the environment in which a shell asks."""

Offer = Callable[[str], list[str]]


def tell_script(shell: str) -> None:
    """Print what a shell has to run once."""
    from typer.completion import get_completion_script  # pyright: ignore[reportPrivateImportUsage]

    typer.echo(get_completion_script(prog_name=PROGRAM, complete_var=ASKED_BY, shell=shell))


def know_shells() -> None:
    """Be ready for a shell that asks."""
    if ASKED_BY in os.environ:
        from typer.completion import completion_init  # pyright: ignore[reportPrivateImportUsage]

        completion_init()


def _offering(values: Callable[[], Iterable[str]]) -> Offer:
    def offer(incomplete: str) -> list[str]:
        return [one for one in values() if one.startswith(incomplete)]

    return offer


def _languages() -> Iterable[str]:
    from service.i18n import LANGUAGES

    return LANGUAGES


def _metrics() -> Iterable[str]:
    from service.core.catalog.metrics import METRICS

    return sorted(METRICS)


def _fields() -> Iterable[str]:
    from service.core.columns import FIELDS

    return (f"{name}=" for name in FIELDS)


languages, metrics, fields = map(_offering, (_languages, _metrics, _fields))
decimals, delimiters = map(_offering, (lambda: ("point", "comma"), lambda: ("tab",)))
