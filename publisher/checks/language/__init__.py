"""A text is in the language it is said to be in, wholly and of itself."""
