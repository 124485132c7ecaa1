"""Checks of the laid-out pages, and of what would spoil them."""
