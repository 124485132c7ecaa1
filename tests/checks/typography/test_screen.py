"""What the screen lets pass unseen, no rule of typography would have changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks.examined import Examined
from publisher.checks.typography.screen import may_be_set
from publisher.text.typography import changes
from tests.checks import seeds

LANGUAGES = ("fr", "en", "es")
PIECES = (
    *"0 1 3 12 2018 1250 000 % € $ ° h m km s a e er ère ème o º ª . .. ... … , ; : ! ?".split(),
    *"« » “ ” ( ) [ ] ' \" ’ - -- – — n° nº N.º p. pp. art. §".split(),
    *"M. Mme Dr Mr St Sra. D. EE. UU. p. ej. a.m. pm le word año".split(),
    *"siècle siglo XXI XXIe IIème etc Etc etc. janvier January enero de".split(),
    *"https://a.org a@b.org x_y 10:30 3:1 Paris \u200b".split(),
    *(" ", " ", " ", "  ", "\u00a0", "\u202f", "\u2009", "\n"),
)  # fmt: skip


@settings(deadline=None, max_examples=1500)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(LANGUAGES))
def test_what_is_not_looked_at_would_not_be_changed(text: str, language: str) -> None:
    if not may_be_set(Examined(text, language)):
        assert changes(text, language) == ()


def test_most_right_texts_are_not_looked_at() -> None:
    right = [(one.target, one.language) for one in seeds.right()]
    looked = sum(may_be_set(Examined(text, language)) for text, language in right)
    assert looked <= len(right) / 3
