"""Records are right in themselves: names, times, addresses, no leftovers of forms."""
