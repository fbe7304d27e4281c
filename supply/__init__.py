"""What is asked of what we did not write: known vulnerabilities, secrets that slipped in, and the bill of materials.

`make audit`, `make secrets` and `make sbom` run these. The tools live in `.venv/supply`, apart from what they look at.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
"""The checkout."""

TOOLS = ROOT / ".venv" / "supply" / "bin"
"""The programs of the dependency group `supply`."""
