"""Texts that do not fit on their pages."""

from __future__ import annotations

import json

from tests.builders import EDITION

LONG = "Desoxirribonucleoproteinasintetizadoradeinterterritorialidades"  # 62 letters
NARROW = "Presidenta" * 6
SPANISH = {
    "Bienvenida": " ".join(f"Saludo {n} de los foros a la economía social" for n in range(9)),
    "Una cooperativa de barrio": LONG,
    "Presidenta": NARROW,
    "Repara y revende.": " ".join(f"Repara y revende aparato {n}." for n in range(170)),
    "Valores y territorios": " ".join(f"valor {n} y territorio" for n in range(24)),
}
COORDINATED = f"sources/{EDITION}/sessions/1-2.yaml"


def coordinated() -> str:
    """Return a workshop that fills its page in French, and more than its page in Spanish."""
    said = (("fr", "Mot", 180), ("en", "Word", 160), ("es", "Conversación", 150))
    texts = {
        at: " ".join(f"{word} {n} {word}." for n in range(number)) for at, word, number in said
    }
    return f"""\
code: "1.2"
language: fr
kind: workshop
parent: session-1
title: {{fr: Table, en: Table, es: Mesa}}
organisers: [{{organisations: [koopera]}}]
description: {json.dumps(texts, ensure_ascii=False)}
"""
