"""Make the views of one edition in one language: follow references, choose texts."""

from __future__ import annotations

from collections.abc import Sequence

from publisher.model.records import (
    Group,
    Initiative,
    Link,
    Participation,
    Record,
    Report,
    Session,
    Statement,
)
from publisher.model.translated import Shown, place_of
from publisher.publications.localizer import Localizer
from publisher.publications.views import (
    Address,
    ExchangeView,
    InitiativeView,
    Named,
    Participant,
    ParticipantGroup,
    ReportView,
    SessionView,
    StatementView,
)


class Viewer:
    """Builds the views of one edition in one language."""

    def __init__(self, localizer: Localizer) -> None:
        self.loc = localizer

    def initiative(self, record: Initiative) -> InitiativeView:
        """Return the card of an initiative."""
        workshop = self.loc.records.sessions[record.session]
        return InitiativeView(
            anchor=f"initiatives-{record.id}",
            code=record.code,
            title=self.loc.text(record, "title", record.title),
            organisations=self.organisations(record.organisations),
            places=self.loc.places(record.places),
            countries=self.countries(record),
            description=self.loc.text(record, "description", record.description),
            contacts=self.participants(record, "initiatives", "contacts", record.contacts),
            addresses=_addresses(record.urls),
            themes=self.themes(record.themes),
            workshop=Named(
                self.loc.text(workshop, "title", workshop.title),
                f"sessions-{workshop.id}",
                workshop.code,
            ),
        )

    def session(self, record: Session, initiatives: Sequence[Initiative] = ()) -> SessionView:
        """Return a workshop or session with the initiatives presented in it."""
        loc = self.loc
        moderators = self.participants(record, "sessions", "moderators", record.moderators)
        return SessionView(
            anchor=f"sessions-{record.id}",
            code=record.code,
            kind=record.kind,
            title=loc.text(record, "title", record.title),
            subtitle=loc.maybe(record, "subtitle", record.subtitle),
            hours=loc.hours(record),
            room=loc.maybe(record, "room", record.room),
            spoken=loc.languages(record.spoken),
            interpretation=loc.languages(record.interpretation),
            themes=self.themes(record.themes),
            context=loc.maybe(record, "context", record.context),
            objectives=loc.maybe(record, "objectives", record.objectives),
            main_question=loc.maybe(record, "main_question", record.main_question),
            rounds=tuple(loc.text(record, "rounds", r.questions) for r in record.rounds),
            description=loc.maybe(record, "description", record.description),
            organisers=self.participants(record, "sessions", "organisers", record.organisers),
            moderators=moderators,
            moderators_label=loc.moderators([m.person or "" for m in record.moderators]),
            speakers=self.participants(record, "sessions", "speakers", record.speakers),
            groups=tuple(
                self.group(record, group, number) for number, group in enumerate(record.groups, 1)
            ),
            initiatives=tuple(self.initiative(initiative) for initiative in initiatives),
            addresses=_addresses(record.urls),
        )

    def group(self, record: Session, group: Group, number: int) -> ParticipantGroup:
        """Return a group of participants."""
        return ParticipantGroup(
            self.loc.maybe(record, "groups", group.title),
            self.loc.maybe(record, "groups", group.description),
            self.participants(record, "sessions", f"group{number}", group.participants),
        )

    def participants(
        self, record: Record, kind: str, part: str, people: Sequence[Participation]
    ) -> tuple[Participant, ...]:
        """Return people in one of a record's parts, in the record's order."""
        anchor = f"{kind}-{record.id}-{part}"
        return tuple(
            self._participant(record, f"{anchor}-{number}", participation)
            for number, participation in enumerate(people, 1)
        )

    def _participant(self, record: Record, anchor: str, part: Participation) -> Participant:
        loc = self.loc
        person = loc.person(part.person) if part.person else None
        return Participant(
            anchor=anchor,
            person=self.named_person(part.person) if part.person else None,
            organisations=self.organisations(part.organisations),
            role=loc.maybe(record, "role", part.role),
            country=self.country(part.country) if part.country else None,
            function=loc.function(part.function),
            title=loc.maybe(record, "presentation title", part.title),
            description=loc.maybe(record, "presentation", part.description),
            bio=loc.maybe(person, "bio", person.bio) if person else None,
            addresses=_addresses(part.urls),
        )

    def countries(self, record: Initiative) -> tuple[Named, ...]:
        """Return the countries of an initiative's places, each once."""
        codes = [self.loc.registries.places[place].country for place in record.places]
        return tuple(self.country(code) for code in dict.fromkeys(codes))

    def country(self, code: str) -> Named:
        """Return a country by its name in this language."""
        return Named(self.loc.own(self.loc.country(code)), f"countries-{code.lower()}")

    def report(self, record: Report) -> ReportView:
        """Return the report of a session, with the session it reports on."""
        loc = self.loc
        attendance = record.attendance
        return ReportView(
            anchor=f"reports-{record.id}",
            session=self.session(loc.records.sessions[record.session]),
            attendance=loc.number(int(attendance.number)) if attendance else "",
            attendance_number=int(attendance.number) if attendance else 0,
            attendance_note=(
                loc.maybe(record, "attendance", attendance.note) if attendance else None
            ),
            summaries=self.statements(record, "summaries", record.summaries),
            answers=self.statements(record, "answers", record.answers),
            exchanges=tuple(
                ExchangeView(
                    loc.text(record, "exchanges", exchange.question),
                    self.statements(record, "exchanges", exchange.answers, f"exchange{number}"),
                )
                for number, exchange in enumerate(record.exchanges, 1)
            ),
            comments=self.statements(record, "comments", record.comments),
            conclusion=loc.maybe(record, "conclusion", record.conclusion),
        )

    def statements(
        self, record: Report, field: str, statements: Sequence[Statement], part: str = ""
    ) -> tuple[StatementView, ...]:
        """Return what was said, each with who said it where the report names them."""
        return tuple(
            StatementView(
                self._speaker(f"reports-{record.id}-{part or field}-{number}", statement),
                statement.audience,
                self.loc.text(record, field, statement.text),
            )
            for number, statement in enumerate(statements, 1)
        )

    def _speaker(self, anchor: str, statement: Statement) -> Participant | None:
        if statement.person is None and not statement.organisations:
            return None
        return Participant(
            anchor=anchor,
            person=self.named_person(statement.person) if statement.person else None,
            organisations=self.organisations(statement.organisations),
            role=None,
            country=self.country(statement.country) if statement.country else None,
            function="",
            title=None,
            description=None,
            bio=None,
            addresses=(),
        )

    def named_person(self, id_: str) -> Named:
        """Return a person's name; names are the same in every language."""
        person = self.loc.person(id_)
        at = place_of(person.path, ("name",))
        return Named(Shown(person.name, None, fallback=False, at=at), f"people-{id_}")

    def organisations(self, ids: Sequence[str]) -> tuple[Named, ...]:
        """Return organisations by the names in use in this language."""
        return tuple(Named(self.loc.organisation(id_), f"organisations-{id_}") for id_ in ids)

    def themes(self, ids: Sequence[str]) -> tuple[Named, ...]:
        """Return themes by their titles."""
        themes = self.loc.registries.themes
        return tuple(
            Named(self.loc.text(themes[id_], "title", themes[id_].title), f"themes-{id_}")
            for id_ in ids
        )


def _addresses(links: Sequence[Link]) -> tuple[Address, ...]:
    return tuple(
        Address(None if link.state in ("broken", "misleading") else link.url, _short(link.url))
        for link in links
        if link.state != "misleading"  # an address of somebody else helps nobody
    )


def _short(url: str) -> str:
    """Return an address as print shows it: without scheme, without a closing slash."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
