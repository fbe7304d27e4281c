"""What tests of the command line share: an environment without settings."""

import os

import pytest


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The developer's own settings, and those of the test run, are not the test's."""
    for name in [name for name in os.environ if name.startswith("OARLOCK_")]:
        monkeypatch.delenv(name)
