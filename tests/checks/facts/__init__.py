"""Checks of facts: what is the same said in another way, and what is not."""
