"""One session in several documents: which they are, what they say together, where they differ."""

from __future__ import annotations

from publisher.documents.meeting.merging import Merged, merge
from publisher.documents.meeting.sameness import Meeting, same_session
from publisher.documents.meeting.telling import Contradiction, Side, Telling, tellings

__all__ = [
    "Contradiction",
    "Meeting",
    "Merged",
    "Side",
    "Telling",
    "merge",
    "same_session",
    "tellings",
]
