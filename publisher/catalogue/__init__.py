"""Records and catalogues brought to agreement: units, ledger, rules. Pure: data in, data out."""
