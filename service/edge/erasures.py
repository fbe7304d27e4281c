"""What is said of a workspace that was erased: its own log is gone with it, so the service's log has to tell."""

from dataclasses import asdict

import structlog

from service.store.work import Work

log = structlog.get_logger("oarlock.workspaces")


def tell_erased(work: Work) -> None:
    """Say which workspace goes, and by whom: the key or the member, and the request."""
    sender = asdict(work.caller.sender(work.request_id))
    who = {name: str(value) for name, value in sender.items() if value is not None}
    log.warning("workspace_erased", workspace=str(work.workspace_id), **who)
