"""What the service can do: plain async functions over a `Work`, one module per noun.

The first line of each asks for the scope it takes. Nothing here knows HTTP or GraphQL.
"""
