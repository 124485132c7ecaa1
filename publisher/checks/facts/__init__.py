"""What source and translation must say alike: numbers, dates, addresses, names, the sense."""
