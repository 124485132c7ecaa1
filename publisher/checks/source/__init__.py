"""Faults of the author, found in the text as it was written, before translators meet them."""
