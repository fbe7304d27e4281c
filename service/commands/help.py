"""Help that is told at once: commands by what they are for, each with examples and the meaning of its exit codes."""

from typing import Any

from service.commands.failures import EXIT_CODES, Commands

START, DATA, TENANTS, OPERATION = "Begin", "Readings and plans", "Who may do what", "Operation"
OTHERS = "Commands"
HEADINGS = (START, DATA, TENANTS, OPERATION, OTHERS)

IMPORT_CODES = (
    "Exit codes: 0 all is recorded, or waits for its metric · 1 it failed · 2 an option or the file is wrong · "
    "3 done, but rows were rejected · 130 interrupted."
)
JUDGE_CODES = (
    "Exit codes: 0 every goal is smart · 1 it failed · 2 an option is wrong, or a goal cannot be read · "
    "3 judged, but a goal needs work."
)


def notes(*examples: str, codes: str = EXIT_CODES) -> str:
    """What stands below a command's help."""
    lines = "\n".join(f"  {one}" for one in examples)
    return f"\b\nExamples:\n{lines}\n\n{codes}"


OF_JUDGE = notes(
    'oarlock judge "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027"',
    'oarlock judge "Zdobyć 500 leadów" --answer-in en --deadline 2027-06-30',
    "oarlock judge --file goals.txt",
    "oarlock judge --file goals.txt --json | jq -r 'select(.rewrite) | .rewrite.text'",
    codes=JUDGE_CODES,
)
OF_IMPORT = notes(
    "oarlock import sales.csv --metric docs.sales --decimal comma --column at=Datum",
    "zcat readings.csv.gz | oarlock import - --format csv",
    "oarlock import acme.ndjson.gz --workspace other --dry-run",
    "oarlock import okrs.csv --plan ID",
    codes=IMPORT_CODES,
)
OF_COMPLETIONS = notes(
    'eval "$(oarlock completions bash)"   # in ~/.bashrc',
    'eval "$(oarlock completions zsh)"    # in ~/.zshrc, below compinit',
    "oarlock completions fish | source    # in ~/.config/fish/config.fish",
)


class Sections(Commands):
    """A group that lists its commands under the headings that they name."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands below their headings, in the order of their making."""
        longest = max(map(len, self.commands))
        sections: dict[str, list[tuple[str, str]]] = {heading: [] for heading in HEADINGS}
        for name, command in self.commands.items():
            text = command.get_short_help_str(formatter.width - longest - 6)
            heading = getattr(command, "rich_help_panel", None) or OTHERS
            sections[heading].append((name.ljust(longest), text))
        for heading, rows in sections.items():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
