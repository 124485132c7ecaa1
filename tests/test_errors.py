from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.errors import (
    BrokenInputError,
    BuildError,
    ConflictError,
    Location,
    PublisherError,
    StorageError,
    UsageError,
)

EXIT_CODES = [
    (BuildError, 1),
    (UsageError, 2),
    (BrokenInputError, 3),
    (ConflictError, 4),
    (StorageError, 5),
]
AT = Location("sources/x.yaml", 4, 2)


@pytest.mark.parametrize(
    ("location", "text"),
    [
        (Location("a.yaml"), "a.yaml"),
        (Location("a.yaml", 4), "a.yaml:4"),
        (Location("a.yaml", 4, 2), "a.yaml:4:2"),
        (Location("a.yaml", 0, 2), "a.yaml"),
    ],
)
def test_a_location_reads_like_a_compilers(location: Location, text: str) -> None:
    assert str(location) == text


def test_locations_sort_by_file_line_and_column_as_numbers() -> None:
    ordered = [Location("a", 2), Location("a", 9, 9), Location("a", 10), Location("b")]
    assert sorted({*ordered}) == ordered


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (UsageError("no such edition"), "publisher: no such edition"),
        (UsageError("no such edition", mend="try a"), "publisher: no such edition; try a"),
        (BuildError("too long", AT), "sources/x.yaml:4:2: too long"),
        (BuildError("too long", AT, "cut it"), "sources/x.yaml:4:2: too long; cut it"),
    ],
)
def test_an_error_says_where_what_and_how_to_mend(error: PublisherError, text: str) -> None:
    assert str(error) == text


@pytest.mark.parametrize(("kind", "code"), EXIT_CODES)
def test_every_kind_of_error_has_its_exit_code(kind: type[PublisherError], code: int) -> None:
    assert kind("x").exit_code == code
    assert issubclass(kind, PublisherError)


@pytest.mark.parametrize("kind", [kind for kind, _ in EXIT_CODES])
@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy])
@settings(deadline=None)
@given(st.text(), st.none() | st.builds(Location, st.text(), st.integers()), st.text())
def test_an_error_survives_a_copy_with_all_its_fields(
    kind: type[PublisherError],
    again: Callable[[PublisherError], PublisherError],
    what: str,
    at: Location | None,
    mend: str,
) -> None:
    error = kind(what, at, mend)
    twin = again(error)
    assert type(twin) is kind
    assert (twin.what, twin.at, twin.mend) == (what, at, mend)
    assert str(twin) == str(error)


def test_an_error_comes_back_whole_from_a_worker() -> None:
    with (
        ProcessPoolExecutor(1, mp_context=get_context("forkserver")) as pool,
        pytest.raises(StorageError) as caught,
    ):
        pool.submit(_fail).result()
    assert (caught.value.what, caught.value.at, caught.value.mend) == ("full", AT, "free space")


def _fail() -> None:
    raise StorageError("full", AT, "free space")
