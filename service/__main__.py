"""The command line.

What the commands need is imported when they run: asking for help must not load a web framework.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from service import __version__
from service.commands.failures import EXIT_CODES, Commands
from service.commands.signals import handled, leave

plain = {"rich_markup_mode": None, "no_args_is_help": True}
app = typer.Typer(cls=Commands, add_completion=False, pretty_exceptions_enable=False, epilog=EXIT_CODES, **plain)
keys = typer.Typer(help="Bearer keys: make, list, revoke.", **plain)
workspaces = typer.Typer(help="Workspaces, the tenants: make, list, erase.", **plain)
app.add_typer(keys, name="keys")
app.add_typer(workspaces, name="workspaces")

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Which = Annotated[str | None, typer.Option("--workspace", help="Its slug. Unset: the first one.", metavar="SLUG")]


class KeyScope(StrEnum):
    """What a key may do."""

    READ = "read"
    WRITE = "write"
    INGEST = "ingest"
    ADMIN = "admin"


class DateOrder(StrEnum):
    """What comes first in a day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class TextFormat(StrEnum):
    """What is in a file of readings."""

    CSV = "csv"
    NDJSON = "ndjson"


IMPORT_CODES = (
    "Exit codes: 0 all is recorded, or waits for its metric · 1 it failed · 2 an option or the file is wrong · "
    "3 done, but rows were rejected · 130 interrupted."
)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"oarlock {__version__}")
        raise typer.Exit


@app.callback()
def oarlock(
    _: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    """The goals backend other software builds on. Settings are environment variables: `oarlock doctor --settings`."""


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")] = 8000,
    demo: Annotated[bool, typer.Option("--demo", help="Fill the first workspace, if it has no plans.")] = False,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes share the port.")] = 1,
) -> None:
    """Serve REST and GraphQL.

    Without OARLOCK_DATABASE_URL, a PostgreSQL of its own runs in OARLOCK_DATA_DIR. The tables are brought up to date.
    The first start makes the workspace “main” and prints its admin key, unless OARLOCK_ADMIN_KEY sets one.
    SIGTERM and SIGINT end it within 10 seconds: what is in flight is finished, what is new is refused.
    """
    with handled(leave):
        from service.commands.serve import run_service

        run_service(host, port, demo=demo, workers=workers)


@app.command()
def migrate(
    check: Annotated[bool, typer.Option("--check", help="Only tell whether it is needed; exit 1 if so.")] = False,
    back_to: Annotated[
        str | None, typer.Option(metavar="REVISION", help="Take the tables back, for an earlier Oarlock to run on.")
    ] = None,
) -> None:
    """Bring the database's tables up to date."""
    from service.commands.migrate import bring_tables_up_to_date, take_tables_back

    if back_to is None:
        bring_tables_up_to_date(check=check)
    else:
        take_tables_back(back_to)


@app.command("import", epilog=IMPORT_CODES)
def import_file(  # noqa: PLR0913, PLR0917 - the options of a command are its parameters
    file: Annotated[str, typer.Argument(help="CSV (.csv .tsv .txt) or NDJSON (.ndjson .jsonl); - for stdin.")],
    form: Annotated[TextFormat | None, typer.Option("--format", help="Unset: as the file's ending says.")] = None,
    delimiter: Annotated[str | None, typer.Option(help="What stands between cells: , ; | or tab.")] = None,
    decimal: Annotated[str | None, typer.Option(help="What stands before decimals: point or comma.")] = None,
    column: Annotated[
        list[str] | None, typer.Option(metavar="FIELD=COLUMN", help="Where a field comes from; once for each.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="COLUMN", help="A column that is left out; once for each.")
    ] = None,
    metric: Annotated[str | None, typer.Option(help="The metric of every row, by id or key.")] = None,
    source: Annotated[str | None, typer.Option(help="The source of every row. Unset: import.")] = None,
    wide: Annotated[bool, typer.Option("--wide", help="Each column that is no field is a metric.")] = False,
    from_line: Annotated[int, typer.Option(min=1, help="Leave out what begins before this line.")] = 1,
    plan: Annotated[
        str | None, typer.Option(metavar="ID", help="The file is a table of OKRs for this plan, rather than readings.")
    ] = None,
    date_order: Annotated[
        DateOrder | None, typer.Option(help="Of OKRs: what comes first in a day like 03/04/2026.")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Of an export: write over what is there and differs.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Record nothing; tell what would happen.")] = False,
    errors: Annotated[
        Path | None, typer.Option(help="Where rejected rows are listed. Unset: FILE.rejected.csv.")
    ] = None,
    workspace: Which = None,
    as_json: Json = False,
) -> None:
    """Import readings from a file, ten thousand at a time, each lot on disk before the next; or an export; or OKRs.

    Given again, it records nothing twice. SIGINT and SIGTERM end it after the present lot and tell how to go on.
    """
    from service.commands.importing import Wanted, columns_told, import_readings
    from service.commands.moving import import_file as import_export
    from service.commands.moving import is_export

    if plan is not None:
        from service.commands.okrs import import_table

        order = date_order and date_order.value
        said = {"delimiter": delimiter, "decimal": decimal, "date_order": order, "ignore": ignore or []}
        import_table(file, plan, workspace, said | {"dry_run": dry_run}, as_json=as_json)
        return
    if is_export(file):
        import_export(file, workspace, replace=overwrite, dry=dry_run, as_json=as_json)
        return
    given = {"delimiter": delimiter, "decimal": decimal, "metric": metric, "source": source}
    told = [(name, text) for name, text in given.items() if text is not None]
    told += [*columns_told(column or ()), *(("ignore", name) for name in ignore or ())]
    told += [("wide", "true")] if wide else []
    wanted = Wanted(file, form and form.value, tuple(told), workspace, from_line, dry_run, errors)
    import_readings(wanted, as_json=as_json)


@app.command()
def export(
    output: Annotated[str, typer.Option(help="A file, packed if it ends in .gz; - for stdout.")] = "-",
    workspace: Which = None,
) -> None:
    """Export a workspace whole: everything but keys, secrets and links, all of one moment.

    `oarlock import` takes it in again, here or elsewhere.
    """
    from service.commands.moving import export_file

    export_file(workspace, output)


@app.command()
def worker(
    once: Annotated[
        bool, typer.Option("--once", help="One round, then end; exit 1 if something in it failed.")
    ] = False,
    minutes: Annotated[float, typer.Option(min=0.1, max=1440, help="From round to round.")] = 5.0,
) -> None:
    """Do upkeep: partitions ahead of time, days rolled up, readings let go that are no longer kept.

    Processes that serve do it too, unless OARLOCK_UPKEEP_MINUTES is 0. SIGTERM and SIGINT end it at once: every piece
    is done or undone.
    """
    with handled(leave):
        from service.commands.worker import run_worker

        run_worker(minutes, once=once)


@app.command()
def contracts(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if a file differs.")] = False,
    folder: Annotated[Path, typer.Option(help="Where they are.")] = Path("openapi"),
) -> None:
    """Write the contracts, openapi.json and schema.graphql."""
    from service.commands.contracts import write_contracts

    write_contracts(folder, check=check)


@app.command()
def doctor(
    settings: Annotated[bool, typer.Option("--settings", help="List all settings instead.")] = False,
    as_json: Json = False,
) -> None:
    """Look at everything the service stands on; exit 1 if something is wrong with it."""
    from service.commands.doctor import examine, list_settings

    if settings:
        list_settings(as_json=as_json)
    else:
        examine(as_json=as_json)


@keys.command("create")
def create_key(
    scope: Annotated[list[KeyScope], typer.Option(help="What the key may do; give it once for each.")],
    name: Annotated[str | None, typer.Option(help="What the key is for.")] = None,
    workspace: Which = None,
    expires_in_days: Annotated[int | None, typer.Option(min=1, max=3650, help="Unset: never.")] = None,
    as_json: Json = False,
) -> None:
    """Make a key and print it, this once."""
    from service.commands.tenants import make_key

    make_key(workspace, [one.value for one in scope], name, expires_in_days, as_json=as_json)


@keys.command("list")
def list_keys(workspace: Which = None, as_json: Json = False) -> None:
    """List the keys of a workspace, without the keys themselves."""
    from service.commands.tenants import show_keys

    show_keys(workspace, as_json=as_json)


@keys.command("revoke")
def revoke_key(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The key's id.")], workspace: Which = None
) -> None:
    """Revoke a key. Running services refuse it within two seconds."""
    from service.commands.tenants import revoke

    revoke(workspace, identity)


@workspaces.command("create")
def create_workspace(
    slug: Annotated[str, typer.Argument(help="Its name in commands and headers: a-z, 0-9 and hyphens.")],
    name: Annotated[str | None, typer.Option(help="What people call it. Unset: the slug.")] = None,
    as_json: Json = False,
) -> None:
    """Make a workspace and print its first key, which may do everything, this once."""
    from service.commands.tenants import make_workspace

    make_workspace(slug, name, as_json=as_json)


@workspaces.command("list")
def list_workspaces(as_json: Json = False) -> None:
    """List the workspaces."""
    from service.commands.tenants import show_workspaces

    show_workspaces(as_json=as_json)


@workspaces.command("erase")
def erase_workspace(
    slug: Annotated[str, typer.Argument(help="The workspace.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase a workspace with all that is in it, for ever."""
    from service.commands.moving import erase

    erase(slug, sure=yes)


def main() -> None:
    """Run the command line. What nobody has thought of shows where it happened, without the secrets that were given."""
    try:
        app(prog_name="oarlock")
    except Exception as error:
        from service.commands.failures import FAILED, bug_in

        sys.stderr.write(bug_in(error))
        sys.exit(FAILED)


if __name__ == "__main__":
    main()
