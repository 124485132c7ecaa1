"""The memory of the Translate Toolkit (`translate.search.match`), asked text by text.

A script for the interpreter that the variable PEERS names; it imports nothing of ours. The first
line it reads is a list of sources as JSON, each other one a text as JSON. It answers each with a
line of JSON: what its memory is missing, if anything; then for each text the source it finds, or
none, and how much CPU that took.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module

LONGEST = 2_000  # characters: by default it looks at the first 70
LEAST = 75  # the similarity that a match needs, in per cent


def main() -> None:
    sources = json.loads(sys.stdin.readline())
    try:
        match = import_module("translate.search.match")
        pypo = import_module("translate.storage.pypo")
        import_module("rapidfuzz")  # without it distances are counted in Python
    except ImportError as error:
        print(json.dumps({"missing": str(error)}), flush=True)
        return
    memory = pypo.pofile()
    for source in sources:
        memory.addsourceunit(source).target = "x"
    matcher = match.matcher(memory, max_candidates=1, min_similarity=LEAST, max_length=LONGEST)
    print(json.dumps({"missing": ""}), flush=True)
    for line in sys.stdin:
        text = json.loads(line)
        began = time.process_time()
        found = matcher.matches(text)
        spent = time.process_time() - began
        print(json.dumps({"found": [str(unit.source) for unit in found], "cpu": spent}), flush=True)


if __name__ == "__main__":
    main()
