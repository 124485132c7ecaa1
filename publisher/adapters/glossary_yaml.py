"""A glossary as YAML, in the shape of `sources/glossary.yaml`: read, written, faults located."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from publisher.adapters.strict_yaml import positions, read
from publisher.adapters.yaml_styles import inline
from publisher.model.decode import Fault
from publisher.model.finding import Finding
from publisher.model.glossary import Glossary
from publisher.terms.decode import Plain, decode_glossary, encode_glossary

_WIDTH = 100


def read_yaml(
    content: bytes, path: str, languages: tuple[str, ...]
) -> tuple[Glossary, list[Finding]]:
    """Return the glossary that a file's bytes hold, and every fault with line and column."""
    data, findings = read(content, path)
    if data is None:
        return Glossary(), sorted(findings)
    glossary, faults = decode_glossary(data, languages)
    if not faults:
        return glossary, []
    return glossary, locate(faults, positions(content), path)


def locate(
    faults: Iterable[Fault], places: Mapping[tuple[str | int, ...], tuple[int, int]], path: str
) -> list[Finding]:
    """Return faults as findings, each where its path stands in a file, in the file's order."""
    return sorted({fault.finding(path, places) for fault in faults})


def write_yaml(glossary: Glossary, languages: tuple[str, ...]) -> bytes:
    """Return a glossary as a file that `read_yaml` reads back the same.

    A new file: comments of an old one are not in it. Always the same bytes for one glossary.
    """
    blocks = [
        "\n".join([f"{id_}:", *_lines(fields, 1)])
        for id_, fields in encode_glossary(glossary, languages).items()
    ]
    return ("\n\n".join(blocks) + "\n" if blocks else "{}\n").encode()


def _lines(value: Plain, depth: int) -> list[str]:
    """Return a value below its key: items and maps in one line where they fit."""
    indent = "  " * depth
    if isinstance(value, Mapping):
        lines: list[str] = []
        for key, inner in value.items():
            if isinstance(inner, str):
                lines.append(f"{indent}{key}: {inline(inner, '', flow=False)}")
            else:
                lines += _nested(f"{indent}{key}:", inner, depth)
        return lines
    return [line for item in value for line in _item(item, indent)]


def _nested(head: str, value: Plain, depth: int) -> list[str]:
    whole = f"{head} {_flow(value)}"
    if len(whole) <= _WIDTH or (isinstance(value, Mapping) and _has_lists(value)):
        return [whole]
    return [head, *_lines(value, depth + 1)]


def _has_lists(value: Mapping[str, Plain]) -> bool:
    return any(not isinstance(inner, str) for inner in value.values())


def _item(item: Plain, indent: str) -> list[str]:
    if isinstance(item, str):
        return [f"{indent}- {inline(item, '', flow=False)}"]
    whole = f"{indent}- {_flow(item)}"
    if len(whole) <= _WIDTH or not isinstance(item, Mapping):
        return [whole]
    lines = [f"{indent}  {key}: {_flow(inner, outer=False)}" for key, inner in item.items()]
    return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]


def _flow(value: Plain, *, outer: bool = True) -> str:
    if isinstance(value, str):
        return inline(value, "", flow=outer)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(_flow(inner) for inner in value) + "]"
