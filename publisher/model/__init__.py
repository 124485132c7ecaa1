"""What the project knows: records, languages and findings as plain frozen data. No I/O."""
