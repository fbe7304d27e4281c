"""The browser that the tests in this folder drive: the machine's own Chromium, got by apt-get where it is missing.

Knows the standard library only, so that it runs before anything is installed.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ABSENT = "Chromium is not here and cannot be installed, so the tests in a browser are left out."


def find() -> str | None:
    """The path of a browser, or None."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def install() -> None:
    """Get Debian's, where that is ours to do; whatever comes of it, `find` tells."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"]):
        subprocess.run(
            ["apt-get", "-qq", *command], env=quiet, stdout=sys.stderr, check=False, stdin=subprocess.DEVNULL
        )


def main() -> int:
    """Exit code 0 when there is a browser now."""
    if find() is None:
        install()
    if find() is None:
        print(ABSENT)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
