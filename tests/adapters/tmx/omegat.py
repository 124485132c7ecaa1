"""OmegaT, as .ci/run installs it: a reader of our memories that is not ours."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

JAR = Path("/usr/share/omegat/OmegaT.jar")
PROJECT = """\
<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>{}</source_lang><target_lang>{}</target_lang>
<sentence_seg>false</sentence_seg><remove_tags>false</remove_tags>
<support_default_translations>false</support_default_translations>
</project></omegat>
"""


def needs_omegat() -> None:
    """Skip where it is missing; in CI that is a failure."""
    missing = [name for name in ("java",) if shutil.which(name) is None]
    missing += [str(JAR)] if not JAR.exists() else []
    if missing and "CI" not in os.environ:
        pytest.skip(f"missing: {', '.join(missing)}; .ci/run installs them")
    assert missing == []


def new_project(folder: Path, source: str, target: str) -> None:
    """Make a project as OmegaT does."""
    for name in ("source", "target", "tm/auto", "omegat", "glossary", "dictionary"):
        (folder / name).mkdir(parents=True)
    (folder / "omegat.project").write_text(PROJECT.format(source, target), encoding="utf-8")


def console(folder: Path) -> None:
    """Let OmegaT write the translated catalogues of a project."""
    home = folder.with_name(f"{folder.name}-home")
    done = subprocess.run(
        ["java", "-Djava.awt.headless=true", f"-Duser.home={home}", "-jar", str(JAR), str(folder),
         "--mode=console-translate", f"--config-dir={home}"],
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert any((folder / "target").iterdir()), done.stdout + done.stderr


def translated(folder: Path, catalogue: Path, memory: Path, source: str, target: str) -> Path:
    """Let OmegaT fill a catalogue from one memory; return the catalogue it writes.

    The catalogue's own translations are taken out first.
    """
    new_project(folder, source, target)
    (folder / "source" / catalogue.name).write_text(emptied(catalogue), encoding="utf-8")
    shutil.copy(memory, folder / "tm" / "auto")
    console(folder)
    return folder / "target" / catalogue.name


def emptied(catalogue: Path) -> str:
    """Return a catalogue without its translations."""
    head, *entries = re.split(r"\n\n(?=[#m])", catalogue.read_text(encoding="utf-8"))
    text = r'^(msgstr(?:\[\d\])?) ".*"(?:\n".*")*$'
    return "\n\n".join([head, *(re.sub(text, r'\1 ""', e, flags=re.MULTILINE) for e in entries)])


def document_type(folder: Path) -> Path:
    """Return the document type of TMX 1.4b, which comes with OmegaT."""
    with ZipFile(JAR) as jar:
        return Path(jar.extract("schemas/tmx14.dtd", folder))
