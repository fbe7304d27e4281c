"""Telling others of what happened: which events there are, whom they may reach, and when it is tried again."""
