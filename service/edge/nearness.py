"""Whether a request was made on this very machine, by whoever sits at it: by no proxy, and for no other site's page.

A page of another site may send a browser here under a name of its own that it lets stand for this machine (DNS
rebinding), so the name that was asked for has to be this machine's; and browsers say for whom they ask.
"""

import re

from starlette.requests import Request

from service.settings import is_local

HERE = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?", re.I)
"""What `Host` may say."""
PASSED_ON = ("forwarded", "via", "x-forwarded-", "x-real-ip")
"""How headers begin that a proxy adds."""
OWN_SITE = (["same-origin"], ["none"], [])
"""What `Sec-Fetch-Site` may say: a page of ours asks, somebody typed the address, or it is no browser."""


def is_near(request: Request) -> bool:
    """Whether the client, the name it asked for and the page it asks for are all of this machine."""
    headers = request.headers
    hosts = headers.getlist("host")
    return (
        request.client is not None
        and is_local(request.client.host)
        and len(hosts) == 1
        and HERE.fullmatch(hosts[0]) is not None
        and not any(name.startswith(PASSED_ON) for name in headers)
        and "origin" not in headers  # which browsers leave out where a page reads from where it came
        and headers.getlist("sec-fetch-site") in OWN_SITE
    )
