"""What each kind of publication holds and in which order: records in, sections out. No I/O."""
