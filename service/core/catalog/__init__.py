"""The catalogue as data: metrics, goal types, outcomes, and their names by language."""
