"""One edition told in one language: texts with their fallback, names, dates, places.

It also keeps count of the texts shown and of those that had to fall back, which is what an
output's completeness is made of. One instance serves one publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from publisher.l10n.countries import country_name
from publisher.l10n.dates import format_date, format_date_range, format_instant, sentence_start
from publisher.l10n.languages import language_name
from publisher.l10n.lists import join_list
from publisher.l10n.numbers import format_number
from publisher.model.interface import SOURCE, Interface, Untranslated
from publisher.model.project import EditionRecords, Project
from publisher.model.publication import Completeness
from publisher.model.records import Organisation, Person, Place, Record, Session
from publisher.model.translated import ANY, Shown, Translated, place_of


class Localizer:
    """Answers every question of language a publication has; no I/O."""

    def __init__(
        self, project: Project, records: EditionRecords, language: str, interface: Interface
    ) -> None:
        self.project = project
        self.registries = project.registries
        self.records = records
        self.language = language
        self.interface = interface
        self._fallbacks = project.settings.fallbacks_of(language)
        # By identity: a field counts once per output.
        self._shown: dict[int, tuple[Translated, Shown]] = {}
        self._missing: dict[int, str] = {}
        self._outdated: dict[int, str] = {}
        self._read: set[str] = {records.edition.path}

    # Texts

    def text(self, record: Record, field: str, translated: Translated) -> Shown:
        """Return a field's text in this language, or its fallback, and count it."""
        original = getattr(record, "language", None)
        order = (original, *self._fallbacks) if original else self._fallbacks
        shown = translated.show(self.language, order, record.path)
        key = id(translated)
        self._read.add(record.path)
        self._shown[key] = (translated, shown)
        if shown.fallback:
            self._missing[key] = f"{record.path} {field}"
        if shown.outdated:
            self._outdated[key] = f"{record.path} {field}"
        return shown

    def maybe(self, record: Record, field: str, translated: Translated | None) -> Shown | None:
        """Return the text of an optional field, or None when the record has none."""
        return None if translated is None else self.text(record, field, translated)

    def own(self, text: str) -> Shown:
        """Wrap a text the program itself says, in this language unless it is untranslated."""
        language = SOURCE if isinstance(text, Untranslated) else self.language
        return Shown(text, language, fallback=False)

    def completeness(self) -> Completeness:
        """Return how much of what was shown so far stood in this language."""
        missing, outdated = sorted(self._missing.values()), sorted(self._outdated.values())
        return Completeness(len(self._shown), tuple(missing), tuple(outdated))

    def shown(self) -> Iterable[tuple[Translated, Shown]]:
        """Return every field asked for so far, once, and what readers get of it."""
        return self._shown.values()

    def inputs(self) -> tuple[str, ...]:
        """Return the paths of all records that were asked for so far."""
        return tuple(sorted(self._read))

    # Names

    def person(self, id_: str) -> Person:
        """Return a person of the registry; loading has proved that it is there."""
        person = self.registries.people[id_]
        self._read.add(person.path)
        return person

    def organisation(self, id_: str) -> Shown:
        """Return an organisation's name in use in this language, else its own, protected one."""
        organisation = self.registries.organisations[id_]
        self._read.add(organisation.path)
        names = organisation.names.texts if organisation.names else {}
        if self.language in names:
            at = place_of(organisation.path, ("names", self.language))
            return Shown(names[self.language], self.language, fallback=False, at=at)
        at = place_of(organisation.path, ("name",))
        return Shown(organisation.name, organisation.name_language, fallback=False, at=at)

    def acronym(self, organisation: Organisation) -> str:
        """Return the acronym used in this language, or an empty text."""
        texts = organisation.acronym.texts if organisation.acronym else {}
        return texts.get(self.language) or texts.get(ANY) or next(iter(texts.values()), "")

    def country(self, code: str) -> str:
        """Return a country's name."""
        return country_name(code, self.language)

    def place(self, id_: str) -> tuple[Shown, ...]:
        """Return "Mungia", "Pays basque" and "Espagne", as much of it as is known."""
        return self._places([self.registries.places[id_]])

    def places(self, ids: Sequence[str]) -> tuple[tuple[Shown, ...], ...]:
        """Return several places, those of one country together: "Lima", "Ayacucho", "Pérou"."""
        by_country: dict[str, list[Place]] = {}
        for id_ in ids:
            place = self.registries.places[id_]
            by_country.setdefault(place.country, []).append(place)
        return tuple(self._places(places) for places in by_country.values())

    def _places(self, places: Sequence[Place]) -> tuple[Shown, ...]:
        """Return the names of places of one country, its own last, each name once."""
        parts: list[Shown] = []
        for place in places:
            self._read.add(place.path)  # one without a name shows its country
            for field, name in (("name", place.name), ("region", place.region)):
                # Several places are told by their names; a region would part them.
                if name is not None and (field == "name" or len(places) == 1):
                    parts.append(self.text(place, field, name))
        parts.append(self.own(self.country(places[0].country)))
        return tuple({part.text: part for part in parts}.values())

    def list(self, items: Sequence[str]) -> str:
        """Join items with this language's "and"."""
        return join_list(items, self.language)

    def languages(self, codes: Sequence[str]) -> str:
        """Return "français et anglais"."""
        return self.list([language_name(code, self.language) for code in codes])

    def number(self, number: int) -> str:
        """Return a whole number with this language's groups of digits."""
        return format_number(number, self.language)

    # Parts people play; French and Spanish agree with the person's gender

    def function(self, function: str | None) -> str:
        """Return the label of a participant who opens or concludes, else an empty text."""
        _ = self.interface.gettext
        # Translators: label before a person who opens a workshop
        return {"opening": _("Opening"), "conclusions": _("Conclusions"), None: ""}[function]

    def moderators(self, people: Sequence[str]) -> str:
        """Return "Modératrice", "Modérateur", "Modératrices" or "Modérateurs"."""
        gender = self.interface.pgettext
        # An organisation moderates under an empty id: it is no woman.
        genders = {self.registries.people[id_].gender if id_ else None for id_ in people}
        if len(people) == 1:
            if genders == {"f"}:
                return gender("one woman", "Moderator")
            return gender("one man", "Moderator")
        if genders == {"f"}:
            return gender("several women", "Moderators")
        return gender("several people", "Moderators")

    # Dates and hours

    def day(self, day: date, *, year: bool = True) -> str:
        """Return "Lundi 1er octobre 2018", ready to stand alone."""
        text = format_date(day, self.language, weekday=True, year=year)
        return sentence_start(text, self.language)

    def span(self) -> str:
        """Return the edition's dates as a range, "Du 1er au 3 octobre 2018"."""
        edition = self.records.edition
        span = format_date_range(edition.start, edition.end, self.language)
        return sentence_start(span, self.language)

    def hours(self, session: Session) -> tuple[str, ...]:
        """Return the session's hours in the edition's zone, then in the zones asked for."""
        if session.start is None or session.end is None:
            return ()
        edition = self.records.edition.zone
        zones = dict.fromkeys((edition, *self.records.settings.zones))
        reference = session.start.astimezone(ZoneInfo(edition)).date()
        return tuple(
            sentence_start(
                format_instant(
                    session.start, session.end, zone, self.language, reference_day=reference
                ),
                self.language,
            )
            for zone in zones
        )
