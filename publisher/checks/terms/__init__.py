"""A translation says what the glossary says."""
