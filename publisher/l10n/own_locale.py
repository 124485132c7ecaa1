"""A Babel locale that shares no data with another one. Imports Babel: load it through `cldr`."""

from __future__ import annotations

from copy import deepcopy
from functools import cached_property

from babel import Locale
from babel.localedata import LocaleDataDict


class OwnLocale(Locale):
    """A locale with its own copy of the CLDR data.

    Babel 2.18 writes resolved aliases back into data that all locales share: after one look at
    the Chinese stand-alone months, the Turkish and Hungarian ones are Chinese too, so that a
    text would depend on which language was built before (python-babel/babel#1234, open).
    The copy costs 5 to 10 ms a language, once.
    """

    @cached_property
    def _data(self) -> LocaleDataDict:
        return deepcopy(super()._data)
