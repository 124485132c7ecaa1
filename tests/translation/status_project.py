"""A small project whose records and catalogues agree, for tests of what is said of it."""

from __future__ import annotations

from pathlib import Path

from publisher.cli.main import main
from tests.builders import EDITION, write_project

PUBLICATIONS = ("program", "catalogue", "sheets", "reports")
PO = f"locales/es/LC_MESSAGES/{EDITION}-from-fr.po"
UI = "locales/es/LC_MESSAGES/ui.po"
KOOPERA = f"sources/{EDITION}/initiatives/koopera.yaml"
WELCOME = f"sources/{EDITION}/pages/welcome.yaml"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
LONG = """\
kind: practical
language: fr
title: {fr: Venir, en: Getting here, es: Cómo llegar}
body:
  fr: |
    Prenez le tramway.

    Marchez dix minutes.
  en: |
    Take the tram.

    Walk for ten minutes.
  es: |
    Tome el tranvía.

    Camine diez minutos.
"""


def agreed(root: Path) -> Path:
    """Write the project, with two messages of the interface, and synchronise it."""
    files = {
        f"sources/{EDITION}/pages/practical.yaml": LONG,
        "locales/ui.pot": HEADER + '\nmsgid "Contents"\nmsgstr ""\n\nmsgid "Open now"\nmsgstr ""\n',
        UI: HEADER + '\nmsgid "Contents"\nmsgstr "Índice"\n\nmsgid "Open now"\nmsgstr "Abierto"\n',
    }
    write_project(root, files=files, publications=PUBLICATIONS)
    assert main(["-C", str(root), "--quiet", "sync"]) == 0
    return root
