"""Load a project for those who publish it."""

from __future__ import annotations

from pathlib import Path

from publisher.model.finding import Finding
from publisher.model.project import Project
from publisher.translation.refusals import refusals
from publisher.translation.view import reconciled
from publisher.translation.workspace import open_workspace


def load_for_readers(root: Path) -> tuple[Project | None, list[Finding]]:
    """Load a project as it is to be published; None with every fault of every file.

    Whatever translators have written in their catalogues is in it, synchronised or not.
    """
    workspace, findings = open_workspace(root)
    if workspace is None:
        return None, findings
    desk = workspace.desk
    if not desk.catalogues and not any(lines.contexts for lines in desk.ledgers.values()):
        return workspace.project, []  # nobody has ever synchronised: the records are all there is
    agreement = workspace.agree()
    refused = refusals(workspace.project, agreement, workspace.documents)
    if refused:
        return None, refused
    return reconciled(workspace.project, agreement, desk.recall), []
