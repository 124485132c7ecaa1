"""A catalogue says rightly what it is."""
