"""Dates, lists, countries, numbers and sorting as each language writes them."""
