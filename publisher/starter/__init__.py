"""What a new project begins with: example records, words of the interface, what git needs."""
