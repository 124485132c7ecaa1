"""What the last builds made, and from what: enough to see that nothing needs doing.

Kept in build/.cache/state.json: one line with the digest of the rest, then JSON. Losing it costs
a build, nothing else.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import Any

VERSION = 2
NAME = ".cache/state.json"


class State:
    """Outputs by path, each with the digest of the inputs it was last found right for."""

    def __init__(self) -> None:
        self.outputs: dict[str, dict[str, Any]] = {}
        self.targets: list[list[str]] = []  # all there are: edition, language, publication, format
        self.shared: dict[str, Any] = {}  # the files of no single output, as an output's

    @classmethod
    def load(cls, build: str) -> State:
        """Read the state; a missing, damaged or foreign one is empty."""
        state = cls()
        try:
            with open(os.path.join(build, NAME), "rb") as file:
                seal, _, body = file.read().partition(b"\n")
        except OSError:
            return state
        # JSON with one byte changed is often still JSON, and then anything could follow from it.
        if seal != _seal(body):
            return state
        document = json.loads(body)
        if document["version"] == VERSION:
            state.outputs, state.targets = document["outputs"], document["targets"]
            state.shared = document["shared"]
        return state

    def dump(self) -> bytes:
        """Return the state as it is written."""
        document = {
            "version": VERSION,
            "targets": self.targets,
            "outputs": self.outputs,
            "shared": self.shared,
        }
        body = json.dumps(document, ensure_ascii=False, sort_keys=True).encode() + b"\n"
        return _seal(body) + b"\n" + body

    def is_current(self, path: str, inputs: str, build: str) -> bool:
        """Return whether an output is there whole and was made from these inputs."""
        known = self.outputs.get(path)
        return known is not None and known["inputs"] == inputs and is_whole(known, build)


def is_whole(known: dict[str, Any], build: str) -> bool:
    """Return whether every file of an output is there with its size."""
    try:
        return "files" in known and all(
            os.stat(os.path.join(build, name)).st_size == size
            for name, (size, _) in known["files"].items()
        )
    except OSError:
        return False


def _seal(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode("ascii")
