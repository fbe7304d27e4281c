"""The command line, one module a command.

What is heavy is imported where it is used: asking for help must not load a web framework.
"""
