"""Documents become records: read, recognised, matched with the registries, merged, written."""
