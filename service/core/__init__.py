"""Judgement: values and dates in, verdicts out. No I/O, no clock, no framework."""
