"""How far a translation is: what is missing, what waits for a person."""
