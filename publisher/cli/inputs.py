"""What several verbs ask of a folder before they load anything heavy."""

from __future__ import annotations

import os


def require_project(folder: str) -> None:
    """Raise `UsageError` unless the folder holds a project."""
    if not os.path.isfile(os.path.join(folder, "sources", "project.yaml")):
        from publisher.errors import UsageError

        mend = "name the project's folder with -C FOLDER, or begin one: publisher init"
        raise UsageError("no sources/project.yaml in this folder", mend=mend)


def fingerprint(folder: str) -> str:
    """Return the digest of everything that shapes outputs and agreement."""
    from publisher.pipeline.inputs import fingerprint as digest

    require_project(folder)
    return digest(folder)
