"""Let the n-th call of the system about files go wrong, once or from then on."""

from __future__ import annotations

import os
from typing import Any

import pytest

CALLS = ("open", "write", "fsync", "replace", "rename", "mkdir", "unlink", "rmdir", "fchmod")


class Faults:
    """Stands for the calls of `os` that commands make; counts them, and raises instead."""

    def __init__(self, error: BaseException, at: int, *, once: bool) -> None:
        self.error, self.at, self.once, self.calls = error, at, once, 0

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Take the place of the calls for as long as the patch lasts."""
        for name in CALLS:
            patch.setattr(os, name, self._raising(getattr(os, name)))

    def _raising(self, real: Any) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls == self.at or (self.calls > self.at and not self.once):
                raise self.error
            return real(*arguments, **options)

        return call
