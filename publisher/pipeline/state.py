"""What the last builds made, and from what: enough to see that nothing needs doing.

Kept in build/.cache/state.json. Losing it costs a build, nothing else.
"""

from __future__ import annotations

import json
import os
from typing import Any

VERSION = 1


class State:
    """Outputs by path, each with the digest of the inputs it was last found right for."""

    def __init__(self, outputs: dict[str, dict[str, Any]], targets: list[list[str]]) -> None:
        self.outputs = outputs
        self.targets = targets  # all the project had: edition, language, publication, format

    @classmethod
    def load(cls, build: str) -> State:
        """Read the state; a missing, damaged or foreign one is empty."""
        try:
            with open(os.path.join(build, ".cache", "state.json"), "rb") as file:
                document = json.load(file)
            if document["version"] == VERSION:
                return cls(document["outputs"], document["targets"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass
        return cls({}, [])

    def dump(self) -> bytes:
        """Return the state as it is written."""
        document = {"version": VERSION, "targets": self.targets, "outputs": self.outputs}
        return json.dumps(document, ensure_ascii=False, sort_keys=True).encode() + b"\n"

    def is_current(self, path: str, inputs: str, build: str) -> bool:
        """Return whether an output is there whole and was made from these inputs."""
        known = self.outputs.get(path)
        return known is not None and known.get("inputs") == inputs and is_whole(known, build)


def is_whole(known: dict[str, Any], build: str) -> bool:
    """Return whether every file of an output is there with its size."""
    try:
        return all(
            os.stat(os.path.join(build, name)).st_size == size
            for name, (size, _) in known["files"].items()
        )
    except (OSError, KeyError, TypeError, ValueError):
        return False
