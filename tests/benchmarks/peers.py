"""The checks of others, over the same pairs: pofilter of the Translate Toolkit, and Weblate's.

Neither is a dependency of this project. Give an interpreter that has them:

    python -m venv /tmp/peers && /tmp/peers/bin/pip install translate-toolkit
    PEERS=/tmp/peers/bin/python python -m tests.benchmarks --only checks

This file is a script for that interpreter and imports nothing of ours. It reads pairs as lines of
JSON, and writes for each peer which checks speak of which pair, and how long that took. Weblate's
checks are asked outside its server, with settings of their own; those that need its database are
left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

Check = Callable[[Mapping[str, str]], Iterable[str]]  # a pair, to the names of those that complain
# What pofilter tells of the state of a unit, or of programs' messages, is no judgement of a text.
NOT_JUDGED = frozenset(("isfuzzy", "isreview", "hassuggestion", "untranslated"))


def pofilter() -> tuple[Check, int]:
    """Return the Translate Toolkit's checks as `pofilter --language` makes them."""
    checks = import_module("translate.filters.checks")
    pypo = import_module("translate.storage.pypo")
    made: dict[str, Any] = {}

    def checker(language: str) -> Any:
        if language not in made:
            config = checks.CheckerConfig(targetlanguage=language)
            made[language] = (
                checks.StandardUnitChecker(checkerconfig=config),
                checks.TeeChecker(checkerclasses=[checks.StandardChecker], checkerconfig=config),
            )
        return made[language]

    def ask(pair: Mapping[str, str]) -> Iterable[str]:
        unit = pypo.pounit(pair["source"])
        unit.target = pair["target"]
        names: set[str] = set()
        for one in checker(pair["to"]):
            one.setsuggestionstore(None)
            names |= set(one.run_filters(unit))
        return names - NOT_JUDGED

    one, tee = checker("fr")
    count = len(one.getfilters()) + sum(len(each.getfilters()) for each in tee.checkers)
    return ask, count


def weblate() -> tuple[Check, int]:
    """Return those of Weblate's checks that compare two texts and need no server."""
    settings = import_module("django.conf").settings
    if not settings.configured:
        settings.configure(SECRET_KEY="none", USE_TZ=True)
    flags: Any = ModuleType("weblate.checks.flags")  # the true one wants a database
    flags.TYPED_FLAGS = {}
    sys.modules[flags.__name__] = flags
    base = import_module("weblate.checks.base").TargetCheck
    found: set[Any] = set()
    for name in WEBLATE:
        for kind in vars(import_module(f"weblate.checks.{name}")).values():
            if isinstance(kind, type) and issubclass(kind, base) and vars(kind).get("check_id"):
                found.add(kind)
    made = [kind() for kind in sorted(found, key=lambda kind: str(kind.check_id))]

    def ask(pair: Mapping[str, str]) -> Iterable[str]:
        unit = _unit(pair)
        for check in made:
            try:
                skipped = check.should_skip(unit)
                found = not skipped and check.check_single(pair["source"], pair["target"], unit)
            except Exception:  # it asks for what only a server has
                continue
            if found:
                yield str(check.check_id)

    return ask, len(made)


WEBLATE = ("same", "chars", "consistency", "duplicate", "markup", "format", "placeholders")


class _Named:
    """Whatever Weblate's checks ask of a language, a component or a translation."""

    def __init__(self, **given: Any) -> None:
        self.__dict__.update(given)


class _Flags(frozenset[str]):
    """The flags of a unit; Weblate's own class wants a database."""

    def has_any(self, names: Iterable[str]) -> bool:
        return not self.isdisjoint(names)

    def has_value(self, name: str) -> bool:
        return False


def _language(code: str) -> _Named:
    def is_base(codes: Iterable[str]) -> bool:
        return code in codes

    return _Named(code=code, base_code=code, is_base=is_base, is_cjk=lambda: False, is_rtl=False)


def _unit(pair: Mapping[str, str]) -> _Named:
    component = _Named(
        source_language=_language(pair["from"]), file_format="po", is_multivalue=False, id=1,
        name="", project=_Named(name=""),
    )  # fmt: skip
    translation = _Named(language=_language(pair["to"]), component=component, is_source=False)
    source, target = pair["source"], pair["target"]
    return _Named(
        translation=translation, all_flags=_Flags(("md-text",)), check_cache={}, source=source,
        target=target, source_string=source, note="", readonly=False, pk=1, translated=True,
        state=20, all_checks_names=(), id_hash=hash(source),
        get_source_plurals=lambda: [source], get_target_plurals=lambda: [target],
    )  # fmt: skip


PEERS: Mapping[str, Callable[[], tuple[Check, int]]] = {"pofilter": pofilter, "weblate": weblate}


def main() -> None:
    pairs = [json.loads(line) for line in sys.stdin]
    answer: dict[str, dict[str, object]] = {}
    for name, make in PEERS.items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        try:
            ask, count = make()
        except ImportError as error:
            answer[name] = {"missing": str(error)}
            continue
        began = time.process_time()
        found = [sorted(ask(pair)) for pair in pairs]
        answer[name] = {"found": found, "checks": count, "cpu": time.process_time() - began}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
