"""The same thing is called the same wherever it stands."""
