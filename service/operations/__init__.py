"""What the service can do: plain async functions over a `Work`, one module per noun.

Each is held to its line in the table of permissions. Nothing here knows HTTP or GraphQL.
"""
