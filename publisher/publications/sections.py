"""The sections publications share: cover, pages, contents, days, indexes, partners, notes."""

from __future__ import annotations

from publisher.model.publication import Matter, Section, Start
from publisher.model.records import Initiative, Report, Session
from publisher.publications.figures import figures, fill
from publisher.publications.indexes import Mentions, everyone, quoted
from publisher.publications.localizer import Localizer
from publisher.publications.structure import Day, days, initiatives, workshops
from publisher.publications.viewer import Viewer
from publisher.publications.views import SessionView


class Sections:
    """Makes sections for one publication; keeps what its indexes will need."""

    def __init__(self, loc: Localizer) -> None:
        self.loc = loc
        self.view = Viewer(loc)
        self.mentions = Mentions()
        self.figures = figures(loc.records, loc.registries, len(loc.project.settings.languages))
        self.days = days(loc.records)

    # Front

    def cover(self, title: str) -> Section:
        """Return the front cover."""
        loc, edition = self.loc, self.loc.records.edition
        venue = loc.maybe(edition, "venue", edition.venue)
        return Section(
            anchor="cover",
            template="cover",
            title=loc.own(title),
            data={
                "publication": title,
                "forum": loc.text(edition, "forum", edition.forum),
                "theme": loc.text(edition, "theme", edition.theme),
                "motto": loc.maybe(edition, "motto", edition.motto),
                "label": edition.label,
                "dates": loc.span(),
                "place": loc.place(edition.place),
                "venue": venue,
                "virtual": edition.virtual,
                "organisers": self.view.organisations(edition.organisers),
                "sponsors": self.view.organisations(edition.sponsors),
            },
            matter=Matter.FRONT,
            level=0,
            on_web=False,
        )

    def page(self, kind: str, matter: Matter, start: Start = Start.PAGE) -> tuple[Section, ...]:
        """Return the page of this kind, or nothing when the edition has none."""
        loc = self.loc
        found = [page for page in loc.records.pages.values() if page.kind == kind]
        return tuple(
            Section(
                anchor=f"pages-{page.id}",
                template="page",
                title=fill(loc.text(page, "title", page.title), self.figures, loc.language),
                data={
                    "kind": kind,
                    "body": fill(loc.text(page, "body", page.body), self.figures, loc.language),
                    "signature": loc.maybe(page, "signature", page.signature),
                    "credits": self._credits() if kind == "colophon" else (),
                },
                matter=matter,
                start=start,
            )
            for page in found
        )

    def _credits(self) -> tuple[tuple[object, ...], ...]:
        loc, edition = self.loc, self.loc.records.edition
        return tuple(
            (
                loc.text(edition, "credits", credit.task),
                loc.text(edition, "credits", credit.names),
                loc.languages(credit.languages),
            )
            for credit in edition.credits
        )

    def contents(self) -> Section:
        """Return the table of contents; rendering fills it from the other sections."""
        _ = self.loc.interface.gettext
        return Section(
            anchor="contents",
            template="contents",
            # Translators: heading of the table of contents
            title=self.loc.own(_("Contents")),
            data={},
            matter=Matter.FRONT,
            level=0,
            on_web=False,
        )

    # Body

    def schedule(self) -> Section:
        """Return the schedule at a glance: days, sessions and workshops on one spread."""
        _, loc = self.loc.interface.gettext, self.loc
        return Section(
            anchor="schedule",
            template="schedule",
            # Translators: heading of the table of days, sessions and workshops
            title=loc.own(_("Schedule at a glance")),
            data={
                "days": tuple(
                    (day.number, loc.day(day.date, year=False), tuple(map(self._row, day.sessions)))
                    for day in self.days
                ),
                "coordinated": self.figures["coordinated"] > 0,
            },
            start=Start.PAGE,
        )

    def _row(self, session: Session) -> tuple[SessionView, tuple[SessionView, ...]]:
        below = workshops(self.loc.records, session)
        return self.view.session(session), tuple(self.view.session(w) for w in below)

    def day(self, day: Day) -> Section:
        """Return the divider of a day."""
        return Section(
            anchor=f"day-{day.number}",
            template="day",
            title=self.loc.own(self.loc.day(day.date)),
            data={
                "day": day.number,
                "date": self.loc.day(day.date, year=False),
                "rows": tuple(map(self._row, day.sessions)),
            },
            start=Start.RIGHT,
            day=day.number,
            head=self.loc.day(day.date, year=False),
        )

    def block(self, block: Session, day: Day) -> Section:
        """Return the opening of a session of workshops."""
        view, below = self._row(block)
        counted = tuple(
            (workshop, len(initiatives(self.loc.records, record)))
            for workshop, record in zip(below, workshops(self.loc.records, block), strict=True)
        )
        return Section(
            anchor=view.anchor,
            template="block",
            title=view.title,
            data={"session": view, "workshops": counted},
            level=2,
            day=day.number,
            head=self.loc.day(day.date, year=False),
        )

    def workshop(self, workshop: Session, day: Day, start: Start, *, listing: bool) -> Section:
        """Return a workshop, with the list of its initiatives when ``listing``."""
        view = self.view.session(workshop, initiatives(self.loc.records, workshop))
        self.mentions.session(view, initiatives=listing)
        return Section(
            anchor=view.anchor,
            template="workshop",
            title=view.title,
            data={"session": view, "listing": listing},
            level=3,
            number=view.code,
            day=day.number,
            start=start,
            contains=_inside(view, listing=listing),
            head=self.loc.day(day.date, year=False),
        )

    def initiative(self, record: Initiative, day: Day) -> Section:
        """Return the card of an initiative."""
        view = self.view.initiative(record)
        self.mentions.initiative(view)
        return Section(
            anchor=view.anchor,
            template="initiative",
            title=view.title,
            data={"initiative": view},
            contains=tuple(contact.anchor for contact in view.contacts),
            level=4,
            number=view.code,
            day=day.number,
            start=Start.FLOW,
            head=self.loc.day(day.date, year=False),
        )

    def session(self, record: Session, day: Day, *, full: bool = False) -> Section:
        """Return a session that stands alone: its announcement, or its whole sheet."""
        view = self.view.session(record)
        self.mentions.session(view)
        return Section(
            anchor=view.anchor,
            template="sheet" if full else "session",
            title=view.title,
            data={"session": view, "date": self.loc.day(day.date)},
            contains=_inside(view, listing=False),
            level=1 if full else 2,
            number=view.code,
            day=day.number,
            start=Start.RIGHT if full else Start.PAGE,
            head=self.loc.day(day.date, year=False),
        )

    def report(self, record: Report, day: Day) -> Section:
        """Return the report of a session."""
        view = self.view.report(record)
        self.mentions.report(view)
        return Section(
            anchor=view.anchor,
            template="report",
            title=view.session.title,
            data={"report": view, "date": self.loc.day(day.date)},
            contains=tuple(p.anchor for p in quoted(view)),
            number=view.session.code,
            day=day.number,
            start=Start.RIGHT,
            head=self.loc.day(day.date, year=False),
        )


def _inside(view: SessionView, *, listing: bool) -> tuple[str, ...]:
    """Return the anchors inside a workshop's section that indexes may point to."""
    people = [participant.anchor for participant in everyone(view)]
    if listing:
        for initiative in view.initiatives:
            people += [initiative.anchor, *(contact.anchor for contact in initiative.contacts)]
    return tuple(people)
