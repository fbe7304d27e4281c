"""Signed input: who sent it, what it says, and the routes it comes in by."""
