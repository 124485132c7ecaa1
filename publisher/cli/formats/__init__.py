"""The formats of `publisher check`, one file each with a function `write`: a report in, text out.

Whatever comes from files is made safe for the reader of the format: a terminal, a forge, a parser.
"""

# Format, and its module here.
FORMATS = {
    "text": "text",
    "json": "data",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "markdown": "markdown",
}
