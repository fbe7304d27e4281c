"""A detector for what this service gives out: its keys, and the secrets that sign webhooks.

detect-secrets loads it by path. Entropy alone finds such random letters only between quotes; this finds them anywhere.
"""

import re

from detect_secrets.plugins.base import RegexBasedDetector


class OarlockDetector(RegexBasedDetector):
    """Keys of Oarlock, and signing secrets after Standard Webhooks."""

    secret_type = "Oarlock Key or Webhook Secret"  # noqa: S105 -- the name of a kind
    denylist = (
        re.compile(r"\boar_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"),
        re.compile(r"\bwhsec_[A-Za-z0-9+/]{32,88}={0,2}"),
    )
