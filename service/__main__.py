"""The command line.

What the commands need is imported when they run: asking for help must not load a web framework.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from service import __version__
from service.commands.completions import PROGRAM, decimals, delimiters, fields, know_shells, languages, metrics
from service.commands.help import DATA, OF_COMPLETIONS, OF_IMPORT, OF_JUDGE, OPERATION, START, TENANTS, Sections, notes
from service.commands.options import DateOrder, Framing, Json, KeyScope, Shell, TextFormat, Which
from service.commands.signals import handled, leave

plain = {"rich_markup_mode": None, "no_args_is_help": True}
FIRST_STEPS = notes('oarlock judge "Win 500 leads by 30 June 2027"', "oarlock serve --demo", "oarlock doctor")
app = typer.Typer(cls=Sections, add_completion=False, pretty_exceptions_enable=False, epilog=FIRST_STEPS, **plain)
keys = typer.Typer(**plain)
workspaces = typer.Typer(**plain)


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


@app.command(
    rich_help_panel=START,
    short_help="Judge goals against SMART, without a database.",
    epilog=OF_JUDGE,
)
def judge(  # noqa: PLR0913, PLR0917 - the options of a command are its parameters
    goals: Annotated[
        list[str] | None, typer.Argument(metavar="GOAL", help="Goals in words; - for lines of stdin.")
    ] = None,
    file: Annotated[str | None, typer.Option("--file", "-f", help="A file with one goal a line.")] = None,
    language: Annotated[
        str | None, typer.Option(help="Of the text. Unset: detected.", autocompletion=languages)
    ] = None,
    answer_in: Annotated[
        str | None, typer.Option(help="The language of the answer. Unset: the goal's.", autocompletion=languages)
    ] = None,
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="The day of reference. Unset: today.")
    ] = None,
    framework: Annotated[Framing, typer.Option(help="In okr a stretch is intended.")] = Framing.SMART,
    metric: Annotated[
        str | None, typer.Option(help="What is measured, by name or key.", autocompletion=metrics)
    ] = None,
    unit: Annotated[str | None, typer.Option(help="%, count, hours, EUR, …")] = None,
    baseline: Annotated[float | None, typer.Option(help="The value it starts from.")] = None,
    target: Annotated[float | None, typer.Option(help="The value to reach.")] = None,
    deadline: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="The last day.")
    ] = None,
    parent: Annotated[str | None, typer.Option(help="The objective it is to serve, in words.")] = None,
    context: Annotated[
        Path | None, typer.Option(metavar="FILE", help="All fields as JSON, a history of readings too.")
    ] = None,
    details: Annotated[bool, typer.Option("--details", help="Tell all of each of several goals.")] = False,
    as_json: Json = False,
) -> None:
    """Judge goals against SMART, as the service does: five letters, each with its reason, and what would help.

    It needs no database and no server. Fields win over the text. Several goals make a table; --json tells each on a
    line of its own, as /v1/smart/validate does.
    """
    from service.commands.judge import Asked, judge_goals
    from service.core.smart.goals import Goal
    from service.core.thresholds import Framework

    common = Goal(language=language, reference_date=on and on.date(), framework=Framework(framework.value))
    said = {"metric": metric, "unit": unit, "baseline": baseline, "target": target, "parent_objective": parent}
    said["deadline"] = deadline and deadline.date()
    judge_goals(Asked(goals or (), file, common, context, said, answer_in, details, as_json))


@app.command(
    rich_help_panel=START,
    short_help="Serve REST, GraphQL and the page.",
    epilog=notes("oarlock serve --demo", "oarlock serve --host 0.0.0.0 --port 80 --workers 4"),
)
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")] = 8000,
    demo: Annotated[bool, typer.Option("--demo", help="Fill the first workspace, if it has no plans.")] = False,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes share the port.")] = 1,
) -> None:
    """Serve REST, GraphQL and the page.

    Without OARLOCK_DATABASE_URL, a PostgreSQL of its own runs in OARLOCK_DATA_DIR. The tables are brought up to date.
    The first start makes the workspace “main” and prints its admin key, unless OARLOCK_ADMIN_KEY sets one.
    SIGTERM and SIGINT end it within 10 seconds: what is in flight is finished, what is new is refused.
    """
    with handled(leave):
        from service.commands.serve import run_service

        run_service(host, port, demo=demo, workers=workers)


@app.command(
    rich_help_panel=OPERATION,
    short_help="Bring the tables up to date.",
    epilog=notes("oarlock migrate", "oarlock migrate --check"),
)
def migrate(
    check: Annotated[bool, typer.Option("--check", help="Only tell whether it is needed; exit 1 if so.")] = False,
    back_to: Annotated[
        str | None, typer.Option(metavar="REVISION", help="Take the tables back, for an earlier Oarlock to run on.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Bring the database's tables up to date."""
    from service.commands.migrate import bring_tables_up_to_date, take_tables_back

    if back_to is None:
        bring_tables_up_to_date(check=check, as_json=as_json)
    else:
        take_tables_back(back_to, as_json=as_json)


@app.command(
    "import",
    rich_help_panel=DATA,
    short_help="Import readings, an export, or a table of OKRs.",
    epilog=OF_IMPORT,
)
def import_file(  # noqa: PLR0913, PLR0917 - the options of a command are its parameters
    file: Annotated[str, typer.Argument(help="CSV (.csv .tsv .txt) or NDJSON (.ndjson .jsonl); - for stdin.")],
    form: Annotated[TextFormat | None, typer.Option("--format", help="Unset: as the file's ending says.")] = None,
    delimiter: Annotated[
        str | None, typer.Option(help="What stands between cells: , ; | or tab.", autocompletion=delimiters)
    ] = None,
    decimal: Annotated[
        str | None, typer.Option(help="What stands before decimals: point or comma.", autocompletion=decimals)
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(metavar="FIELD=COLUMN", help="Where a field comes from; once for each.", autocompletion=fields),
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


@app.command(
    rich_help_panel=DATA,
    short_help="Export a workspace whole.",
    epilog=notes("oarlock export --output acme.ndjson.gz --workspace acme", "oarlock export | gzip > acme.ndjson.gz"),
)
def export(
    output: Annotated[str, typer.Option(help="A file, packed if it ends in .gz; - for stdout.")] = "-",
    workspace: Which = None,
    as_json: Json = False,
) -> None:
    """Export a workspace whole: everything but keys, secrets and links, all of one moment.

    `oarlock import` takes it in again, here or elsewhere.
    """
    from service.commands.moving import export_file

    export_file(workspace, output, as_json=as_json)


@app.command(
    rich_help_panel=OPERATION,
    short_help="Do upkeep, and send events, beside what serves.",
    epilog=notes("oarlock worker", "oarlock worker --once"),
)
def worker(
    once: Annotated[
        bool, typer.Option("--once", help="One round, then end; exit 1 if something in it failed.")
    ] = False,
    minutes: Annotated[float, typer.Option(min=0.1, max=1440, help="From round to round.")] = 5.0,
    as_json: Json = False,
) -> None:
    """Do upkeep: partitions ahead of time, days rolled up, readings let go that are no longer kept.

    Processes that serve do it too, unless OARLOCK_UPKEEP_MINUTES is 0. SIGTERM and SIGINT end it at once: every piece
    is done or undone.
    """
    with handled(leave):
        from service.commands.worker import run_worker

        run_worker(minutes, once=once, as_json=as_json)


@app.command(
    rich_help_panel=OPERATION,
    short_help="Write openapi.json and schema.graphql.",
    epilog=notes("oarlock contracts", "oarlock contracts --check"),
)
def contracts(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if a file differs.")] = False,
    folder: Annotated[Path, typer.Option(help="Where they are.")] = Path("openapi"),
    as_json: Json = False,
) -> None:
    """Write the contracts, openapi.json and schema.graphql."""
    from service.commands.contracts import write_contracts

    write_contracts(folder, check=check, as_json=as_json)


@app.command(
    rich_help_panel=START,
    short_help="Look at everything the service stands on.",
    epilog=notes("oarlock doctor", "oarlock doctor --settings", "oarlock doctor --json"),
)
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


@keys.command("create", epilog=notes("oarlock keys create --scope ingest --name sensor --expires-in-days 365"))
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


@keys.command("list", epilog=notes("oarlock keys list --workspace acme"))
def list_keys(workspace: Which = None, as_json: Json = False) -> None:
    """List the keys of a workspace, without the keys themselves."""
    from service.commands.tenants import show_keys

    show_keys(workspace, as_json=as_json)


@keys.command("revoke", epilog=notes("oarlock keys revoke 0198c0de-0000-7000-8000-000000000001"))
def revoke_key(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The key's id.")],
    workspace: Which = None,
    as_json: Json = False,
) -> None:
    """Revoke a key. Running services refuse it within two seconds."""
    from service.commands.tenants import revoke

    revoke(workspace, identity, as_json=as_json)


@workspaces.command("create", epilog=notes('oarlock workspaces create acme --name "Acme, Inc."'))
def create_workspace(
    slug: Annotated[str, typer.Argument(help="Its name in commands and headers: a-z, 0-9 and hyphens.")],
    name: Annotated[str | None, typer.Option(help="What people call it. Unset: the slug.")] = None,
    as_json: Json = False,
) -> None:
    """Make a workspace and print its first key, which may do everything, this once."""
    from service.commands.tenants import make_workspace

    make_workspace(slug, name, as_json=as_json)


@workspaces.command("list", epilog=notes("oarlock workspaces list"))
def list_workspaces(as_json: Json = False) -> None:
    """List the workspaces."""
    from service.commands.tenants import show_workspaces

    show_workspaces(as_json=as_json)


@workspaces.command("erase", epilog=notes("oarlock workspaces erase acme --yes"))
def erase_workspace(
    slug: Annotated[str, typer.Argument(help="The workspace.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: Json = False,
) -> None:
    """Erase a workspace with all that is in it, for ever."""
    from service.commands.moving import erase

    erase(slug, sure=yes, as_json=as_json)


@app.command(
    rich_help_panel=OPERATION,
    short_help="Print what completes commands in a shell.",
    epilog=OF_COMPLETIONS,
)
def completions(shell: Annotated[Shell, typer.Argument(help="Which shell.")]) -> None:
    """Print what a shell has to run once to complete commands, options and their values by the Tab key."""
    from service.commands.completions import tell_script

    tell_script(shell.value)


app.add_typer(
    keys,
    name="keys",
    rich_help_panel=TENANTS,
    help="Bearer keys: make, list, revoke.",
    epilog=notes("oarlock keys create --scope read --name dashboard", "oarlock keys list"),
)
app.add_typer(
    workspaces,
    name="workspaces",
    rich_help_panel=TENANTS,
    help="Workspaces, the tenants: make, list, erase.",
    epilog=notes("oarlock workspaces create acme", "oarlock workspaces list"),
)


def main() -> None:
    """Run the command line. What nobody has thought of shows where it happened, without the secrets that were given."""
    know_shells()
    try:
        app(prog_name=PROGRAM)
    except Exception as error:
        from service.commands.failures import FAILED, bug_in

        sys.stderr.write(bug_in(error))
        sys.exit(FAILED)


if __name__ == "__main__":
    main()
