"""Oarlock: the goals backend other software builds on."""

__version__ = "0.1.0"
