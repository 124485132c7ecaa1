"""Page data: records with every reference followed and every text chosen for one language.

Layouts read these and nothing else. Texts are `Shown`, so that a fallback carries its language.
"""

from __future__ import annotations

from dataclasses import dataclass

from publisher.model.translated import Shown


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a record and the anchor under which its own entry stands."""

    name: Shown
    anchor: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A web address: where it leads, and the short form a reader types."""

    href: str | None  # None: known to be broken or to lead elsewhere
    label: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A person, an organisation or both, and what they do here."""

    anchor: str  # of this very appearance, so that an index names the right page
    person: Named | None
    organisations: tuple[Named, ...]
    role: Shown | None
    country: Named | None
    function: str
    title: Shown | None
    description: Shown | None
    bio: Shown | None
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class ParticipantGroup:
    """Participants under one subject; without a title they are simply the participants."""

    title: Shown | None
    description: Shown | None
    participants: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """An initiative, as its card shows it."""

    anchor: str
    code: str
    title: Shown
    organisations: tuple[Named, ...]
    places: tuple[tuple[Shown, ...], ...]  # by country: names, then the country's
    countries: tuple[Named, ...]
    description: Shown
    contacts: tuple[Participant, ...]
    addresses: tuple[Address, ...]
    themes: tuple[Named, ...]
    workshop: Named


@dataclass(frozen=True, slots=True)
class SessionView:
    """A workshop or a session with all it says."""

    anchor: str
    code: str
    kind: str
    title: Shown
    subtitle: Shown | None
    hours: tuple[str, ...]
    room: Shown | None
    spoken: str
    interpretation: str
    themes: tuple[Named, ...]
    context: Shown | None
    objectives: Shown | None
    main_question: Shown | None
    rounds: tuple[Shown, ...]
    description: Shown | None
    organisers: tuple[Participant, ...]
    moderators: tuple[Participant, ...]
    moderators_label: str
    speakers: tuple[Participant, ...]
    groups: tuple[ParticipantGroup, ...]
    initiatives: tuple[InitiativeView, ...]
    addresses: tuple[Address, ...]

    @property
    def coordinated(self) -> bool:
        """Return whether organisations run it themselves instead of presenting initiatives."""
        return bool(self.organisers) and not self.initiatives


@dataclass(frozen=True, slots=True)
class StatementView:
    """What somebody said."""

    speaker: Participant | None
    from_audience: bool
    text: Shown


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """A question of the public and its answers."""

    question: Shown
    answers: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """The report of one session."""

    anchor: str
    session: SessionView
    attendance: str  # as this language writes the number; empty: not reported
    attendance_number: int
    attendance_note: Shown | None
    summaries: tuple[StatementView, ...]
    answers: tuple[StatementView, ...]
    exchanges: tuple[ExchangeView, ...]
    comments: tuple[StatementView, ...]
    conclusion: Shown | None
