"""The editor on every record of the project: texts come and go without a trace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from publisher.adapters.strict_yaml import Path, Plain, read
from publisher.adapters.yaml_editor import set_texts
from tests.real import LANGUAGES, ROOT

FILES = sorted((ROOT / "sources").rglob("*.yaml"))


def texts(data: Plain, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    else:
        inner = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in inner:
            yield from texts(value, (*path, key))


def every_record() -> Iterator[tuple[bytes, dict[Path, str]]]:
    for file in FILES:
        content = file.read_bytes()
        data, _ = read(content, file.name)
        assert data is not None
        yield content, dict(texts(data))


def test_setting_every_text_to_itself_changes_no_byte() -> None:
    assert len(FILES) > 500
    for content, found in every_record():
        assert set_texts(content, found, "x.yaml", LANGUAGES) == content


@pytest.mark.parametrize("added", ["autre ", "Évaluation\u202f! "])
def test_setting_every_text_to_another_and_back_changes_no_byte(added: str) -> None:
    for content, found in every_record():
        changed = set_texts(content, {path: added + found[path] for path in found}, "x.yaml")
        assert changed.count(b"\n") == content.count(b"\n")
        assert set_texts(changed, found, "x.yaml") == content


def test_one_edit_touches_one_line_of_a_title() -> None:
    edited = 0
    for content, found in every_record():
        title: Path = ("title", "es")
        if title in found:
            after = set_texts(content, {title: "Otro título"}, "x.yaml").split(b"\n")
            lines = content.split(b"\n")
            assert sum(a != b for a, b in zip(after, lines, strict=True)) == 1
            edited += 1
    assert edited > 100


def test_a_last_language_can_be_deleted_and_added_again() -> None:
    again = 0
    for content, found in every_record():
        last = {path: text for path, text in found.items() if path[-1:] == ("es",)}
        kept = {path[:-1] for path in found if path[-1:] == ("fr",)}
        last = {path: text for path, text in last.items() if path[:-1] in kept}
        without = set_texts(content, dict.fromkeys(last), "x.yaml")
        back = set_texts(without, last, "x.yaml", LANGUAGES)
        assert read(back, "x.yaml") == read(content, "x.yaml")
        again += bool(last) and back == content
    assert again > 100
