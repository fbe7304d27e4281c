"""What an extra of ours asks for, a requirement a line: `make lock` makes its lock of that."""

import sys
import tomllib

from supply import ROOT


def wanted_by(extra: str) -> list[str]:
    """The requirements of an extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project["optional-dependencies"][extra]


if __name__ == "__main__":
    print(*wanted_by(sys.argv[1]), sep="\n")
