"""Publish a forum's booklets and web pages in several languages from one set of records."""
