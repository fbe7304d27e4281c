"""Subscriptions: what changes, told while it does, over WebSockets and over events that a server sends.

`hub` hears that logs grow, and wakes whoever follows them; `streams` reads what has come and answers for it; `roots` is
what can be subscribed to; `sockets` and `events` are the two ways over the wire.
"""
