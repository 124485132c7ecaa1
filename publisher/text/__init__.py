"""Pure functions on text: no files, no clock, no locale of the machine."""
