"""REST under `/v1`: routes that are lists of one-line calls."""
