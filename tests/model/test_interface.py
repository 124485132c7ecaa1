from __future__ import annotations

import gettext
import pickle

from publisher.model.interface import Counted, Untranslated


class Half(gettext.NullTranslations):
    """Translates what begins with a capital letter."""

    def gettext(self, message: str) -> str:
        return message if message[0].isupper() else Untranslated(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return Untranslated(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return f"{message} ({context})"


def test_each_message_counts_once_whatever_its_form() -> None:
    counted = Counted(Half())
    assert counted.coverage() == (0, 0)
    said = [counted.gettext("Day"), counted.gettext("day"), counted.gettext("day")]
    said += [counted.ngettext("hour", "hours", n) for n in (1, 2)]
    said += [counted.pgettext(context, "day") for context in ("of work", "of rest")]
    assert said == ["Day", "day", "day", "hour", "hours", "day (of work)", "day (of rest)"]
    assert counted.coverage() == (3, 5)


def test_an_untranslated_message_stays_one_with_its_values_and_between_processes() -> None:
    text = Untranslated("%(num)s days") % {"num": 2}
    assert text == "2 days"
    assert isinstance(text, Untranslated)
    assert isinstance(pickle.loads(pickle.dumps(text)), Untranslated)
