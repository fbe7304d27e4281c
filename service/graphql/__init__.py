"""The graph: the same nouns and operations as REST, as one schema.

    transport → documents (parsed, limited, validated, kept) → execution → roots → batch reads → operations

`derive` makes types of the declared fields, `types` joins them into the graph, `queries` and `mutations` are its roots.
A query is one snapshot; a mutation field is one transaction, committed before its answer is used.
"""
