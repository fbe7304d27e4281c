"""PostgreSQL, and only this: tables, transactions, paging, and the embedded server."""
