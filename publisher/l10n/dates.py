"""Dates, times and time zones as each language writes them: the names to import from.

The work is done in `days`, `times` and `zones`, by house style for French, English and Spanish,
and in `patterns` by CLDR for any other language. Nothing here reads a clock or a locale setting.
"""

from __future__ import annotations

from publisher.l10n.days import (
    format_date,
    format_date_range,
    month_name,
    sentence_start,
    weekday_name,
)
from publisher.l10n.times import format_instant, format_time, format_time_range
from publisher.l10n.zones import UnknownZoneError, local_time, utc_offset, zone_city

__all__ = [
    "UnknownZoneError",
    "format_date",
    "format_date_range",
    "format_instant",
    "format_time",
    "format_time_range",
    "local_time",
    "month_name",
    "sentence_start",
    "utc_offset",
    "weekday_name",
    "zone_city",
]
