"""What the last builds made, and from what: enough to see that nothing needs doing.

Kept in build/.cache/state.json: a line with a checksum of the rest, a line of JSON with what must
be known when there is nothing to do, and a longer one with which records each output shows and what
was seen on its pages. Losing it costs a build, nothing else.
"""

from __future__ import annotations

import json
import os
from zlib import crc32

TYPE_CHECKING = False  # not from typing, see `publisher.cli.verbs`
if TYPE_CHECKING:
    from typing import Any

VERSION = 4
NAME = ".cache/state.json"


class State:
    """Outputs by path, each with the digest of the inputs it was last found right for."""

    def __init__(self) -> None:
        self.outputs: dict[str, dict[str, Any]] = {}
        self.failed: dict[str, dict[str, Any]] = {}  # the last try, where it came to nothing
        self.targets: list[list[str]] = []  # all there are: edition, language, publication, format
        self.shared: dict[str, Any] = {}  # the files of no single output, as an output's

    @classmethod
    def load(cls, build: str, *, briefly: bool = False) -> State:
        """Read the state; a missing, damaged or foreign one is empty.

        ``briefly``: for a look only, without the records that outputs show and what was seen.
        """
        state = cls()
        try:
            with open(os.path.join(build, NAME), "rb") as file:
                seal, _, body = file.read().partition(b"\n")
        except OSError:
            return state
        # JSON with one byte changed is often still JSON, and then anything could follow from it.
        if seal != _seal(body):
            return state
        first, _, second = body.partition(b"\n")
        document = json.loads(first)
        if document["version"] == VERSION:
            state.outputs, state.targets = document["outputs"], document["targets"]
            state.shared = document["shared"]
            long = {} if briefly else json.loads(second)
            state.failed = long.pop("failed", {})
            for path, (records, seen) in long.items():
                state.outputs[path]["facts"]["inputs"] = records
                state.outputs[path]["seen"] = seen
        return state

    def dump(self) -> bytes:
        """Return the state as it is written."""
        long: dict[str, Any] = {
            path: [known["facts"]["inputs"], known["seen"]] for path, known in self.outputs.items()
        }
        long["failed"] = self.failed  # no output has such a path
        document = {
            "version": VERSION,
            "targets": self.targets,
            "outputs": {path: _brief(known) for path, known in self.outputs.items()},
            "shared": self.shared,
        }
        lines = [
            json.dumps(part, ensure_ascii=False, sort_keys=True).encode() + b"\n"
            for part in (document, long)
        ]
        body = b"".join(lines)
        return _seal(body) + b"\n" + body

    def is_current(self, path: str, inputs: str, build: str) -> bool:
        """Return whether an output is there whole and was made from these inputs."""
        known = self.outputs.get(path)
        return known is not None and known["inputs"] == inputs and is_whole(known, build)


def is_whole(known: dict[str, Any], build: str) -> bool:
    """Return whether every file of an output is there with its size."""
    try:
        return "files" in known and all(
            os.stat(f"{build}/{name}").st_size == size for name, (size, _) in known["files"].items()
        )
    except OSError:
        return False


def _brief(known: dict[str, Any]) -> dict[str, Any]:
    facts = {k: v for k, v in known["facts"].items() if k != "inputs"}
    return {**{k: v for k, v in known.items() if k != "seen"}, "facts": facts}


def _seal(body: bytes) -> bytes:
    return f"{crc32(body):08x}".encode("ascii")
