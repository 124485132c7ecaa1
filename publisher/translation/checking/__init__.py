"""Checks on files: load what is to be checked, run the checks, say where everything stands."""
