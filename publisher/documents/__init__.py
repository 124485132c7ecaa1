"""Documents people send in: their blocks, what is recognised in them, what became of each line."""
