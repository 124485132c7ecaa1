"""The translators' round trip on files: read the desk, agree, write back, report."""
