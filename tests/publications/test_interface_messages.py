"""What the program itself says: extracted afresh, and translated in every language."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from tests import real

POT = real.ROOT / "locales" / "ui.pot"
# As `make messages` names them: two functions whose first argument is the context.
KEYWORDS = {**DEFAULT_KEYWORDS, "pgettext": ((1, "c"), 2), "gender": ((1, "c"), 2)}
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
every_language = pytest.mark.parametrize("language", real.LANGUAGES)


def po(language: str) -> Path:
    return real.ROOT / "locales" / language / "LC_MESSAGES" / "ui.po"


@cache
def catalogue(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(path: Path, language: str | None = None) -> list[Message]:
    return [message for message in catalogue(path, language) if message.id]


def key(message: Message) -> tuple[str | None, str]:
    return message.context, "|".join(forms(message.id))


def forms(text: str | Iterable[str] | None) -> list[str]:
    """Return the forms of a message or of its translation: one, or one per number."""
    return [text] if isinstance(text, str) else [str(form) for form in text or ()]


def in_the_package(folder: str) -> bool:
    first = Path(folder).relative_to(real.ROOT).parts[:1]
    return first in ((), ("publisher",))


def test_the_template_holds_what_the_program_says() -> None:
    with (real.ROOT / "babel.cfg").open(encoding="utf-8") as file:
        # mypy: Babel gives this one function no types.
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    fresh = Catalog()
    found = extract_from_dir(
        real.ROOT, methods, options, keywords=KEYWORDS, directory_filter=in_the_package
    )
    for _, _, message, _, context in found:
        fresh.add(message, context=context)
    wanted = {key(message) for message in fresh if message.id}
    assert len(wanted) > 40
    assert {key(message) for message in messages(POT)} == wanted, "run 'make messages'"


@every_language
def test_a_catalogue_holds_the_messages_of_the_template(language: str) -> None:
    assert {key(m) for m in messages(po(language), language)} == {key(m) for m in messages(POT)}


@every_language
def test_every_message_is_translated_and_none_is_in_doubt(language: str) -> None:
    assert [m.id for m in messages(po(language), language) if not all(forms(m.string))] == []
    assert [m.id for m in messages(po(language), language) if m.fuzzy] == []
    assert not catalogue(po(language), language).obsolete


@every_language
def test_every_form_of_a_number_is_there(language: str) -> None:
    for message in messages(po(language), language):
        if message.pluralizable:
            assert len(forms(message.string)) == 2, message.id


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("fr", "0 atelier, 1 atelier, 2 ateliers, 42 ateliers"),
        ("en", "0 workshops, 1 workshop, 2 workshops, 42 workshops"),
        ("es", "0 talleres, 1 taller, 2 talleres, 42 talleres"),
    ],
)
def test_numbers_take_the_form_of_the_language(language: str, numbers: str) -> None:
    say = real.interface(language).ngettext
    shown = [say("%(num)s workshop", "%(num)s workshops", n) % {"num": n} for n in (0, 1, 2, 42)]
    assert ", ".join(shown) == numbers


@every_language
def test_placeholders_are_those_of_the_message(language: str) -> None:
    for message in messages(po(language), language):
        wanted = sorted(set(PLACEHOLDER.findall("".join(forms(message.id)))))
        for form in forms(message.string):
            assert sorted(set(PLACEHOLDER.findall(form))) == wanted, message.id


@every_language
def test_translations_begin_and_end_like_the_message(language: str) -> None:
    for message in messages(po(language), language):
        for form in forms(message.string):
            assert form == form.strip(), message.id


@every_language
def test_gettext_finds_no_fault(language: str) -> None:
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        assert os.environ.get("CI") != "true", "msgfmt must be there in continuous integration"
        pytest.skip("msgfmt is not installed")
    command = [msgfmt, "-c", "-o", os.devnull, str(po(language))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
