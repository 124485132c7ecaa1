from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings

from publisher.adapters.project_files import load_project
from publisher.adapters.record_cache import RecordCache
from publisher.adapters.strict_yaml import Plain, read
from tests.builders import CACHE, amend, write_project
from tests.strategies import yaml_documents

RECORD = b"name: Ana\n"
DATA: Plain = {"name": "Ana"}


def keep(path: Path, *contents: bytes) -> None:
    cache = RecordCache(path)
    for content in contents:
        digest, _ = cache.get(content)
        cache.put(digest, {"name": content.decode()})
    cache.save()


def test_what_was_put_is_found_by_its_content(tmp_path: Path) -> None:
    keep(tmp_path / "deep" / "c.json", RECORD)
    digest, data = RecordCache(tmp_path / "deep" / "c.json").get(RECORD)
    assert data == {"name": "name: Ana\n"}
    assert digest == sha256(RECORD).hexdigest()
    assert RecordCache(tmp_path / "deep" / "c.json").get(b"name: Ane\n")[1] is None


def test_a_cache_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    assert RecordCache(tmp_path / "c.json").get(RECORD)[1] is None


def test_contents_nobody_asked_for_are_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    keep(file, b"a", b"b")
    cache = RecordCache(file)
    cache.get(b"a")
    cache.save()
    assert RecordCache(file).get(b"a")[1] is not None
    assert RecordCache(file).get(b"b")[1] is None


def test_nothing_new_is_nothing_written(tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    keep(file, b"a", b"b")
    before = file.stat()
    cache = RecordCache(file)
    cache.get(b"b")
    cache.get(b"a")
    cache.save()
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def foreign(records: object, version: int = 2) -> bytes:
    """A cache as another version might have sealed it."""
    body = json.dumps({"version": version, "records": records}).encode()
    return sha256(body).hexdigest().encode() + b"\n" + body


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"not json",
        b"[" * 100_000,
        b'{"version":2,"records":{}}',
        json.dumps({"version": 1, "records": {sha256(RECORD).hexdigest(): 5}}).encode(),
        json.dumps({"version": 1, "records": {sha256(RECORD).hexdigest(): {"a": 1}}}).encode(),
        foreign({sha256(RECORD).hexdigest(): {"name": "from another version"}}, version=99),
        foreign({sha256(RECORD).hexdigest(): {"name": "cut"}})[:-1],
        foreign({sha256(RECORD).hexdigest(): {"name": "Ana"}}).replace(b"Ana", b"Eva"),
    ],
    ids=lambda content: str(content[:20]),
)
def test_a_damaged_or_foreign_cache_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c.json").write_bytes(content)
    assert RecordCache(tmp_path / "c.json").get(RECORD)[1] is None


@pytest.mark.parametrize("old", ["Jone Etxeberria", "records", '"koopera"', "version"])
def test_a_changed_letter_in_the_cache_never_reaches_a_record(tmp_path: Path, old: str) -> None:
    write_project(tmp_path)
    good = load_project(tmp_path)
    cache = tmp_path / CACHE
    text = cache.read_text(encoding="utf-8")
    assert old in text
    cache.write_text(text.replace(old, old[:-2] + "X" + old[-1]), encoding="utf-8")
    assert load_project(tmp_path) == good
    assert cache.read_text(encoding="utf-8") == text


def test_a_file_with_faults_is_never_kept(tmp_path: Path) -> None:
    write_project(tmp_path)
    load_project(tmp_path)
    amend(tmp_path, "sources/people/jone.yaml", "sort:", "srot:")
    first = load_project(tmp_path)
    assert first == load_project(tmp_path)
    assert "srot" not in (tmp_path / CACHE).read_text(encoding="utf-8")


def test_a_cache_that_cannot_be_read_or_written_is_not_missed(tmp_path: Path) -> None:
    good = load_project(write_project(tmp_path / "good"))
    root = write_project(tmp_path / "other", files={"build": "a file where a folder is due"})
    assert load_project(root) == good
    (root / "build").unlink()
    (root / CACHE).mkdir(parents=True)
    assert load_project(root) == good


@settings(deadline=None, max_examples=50)
@given(yaml_documents())
def test_keeping_changes_no_data(document: tuple[str, Plain]) -> None:
    content = document[0].encode("utf-8")
    data, findings = read(content, "x.yaml")
    assert (data, findings) == read(content, "x.yaml")
    assert json.loads(json.dumps(data, ensure_ascii=False, sort_keys=True)) == data
