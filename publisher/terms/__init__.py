"""Terms of a glossary: read from plain data, found in texts, compared between languages. Pure."""
