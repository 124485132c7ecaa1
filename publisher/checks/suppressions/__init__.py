"""The suppressions themselves: each has a reason, and hides something."""
