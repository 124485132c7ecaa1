"""The formats of `publisher check`, one file each with a function `write`: a report in, text out.

Whatever comes from files is made safe for the reader of the format: a terminal, a forge, a parser.
"""
