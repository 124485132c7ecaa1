"""Markdown: what a reader will see as headings, lists, emphasis and links."""
