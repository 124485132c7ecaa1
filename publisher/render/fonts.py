"""The fonts of this package and no others: a fontconfig of our own, set before Pango wakes up."""

from __future__ import annotations

import os
from pathlib import Path

from publisher.adapters.files import write_atomically

FOLDER = Path(__file__).parent / "fonts"
FAMILIES = frozenset({"Source Serif 4", "Source Serif 4 Display", "Source Sans 3"})

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


def use_project_fonts(cache: Path) -> None:
    """Make this process, and those it forks, see only the fonts of the package.

    Must run before WeasyPrint is first imported. Writes the configuration and fontconfig's own
    cache under ``cache``. Raises `StorageError` when that cannot be written.
    """
    text = CONFIGURATION.format(fonts=FOLDER.resolve(), cache=(cache / "fontconfig").resolve())
    file = cache / "fonts.conf"
    write_atomically(file, text.encode("utf-8"))
    os.environ["FONTCONFIG_FILE"] = str(file.resolve())
