"""Which profile sets which language."""

from __future__ import annotations

from publisher.text.typography.english import ENGLISH
from publisher.text.typography.french import FRENCH
from publisher.text.typography.neutral import NEUTRAL
from publisher.text.typography.rules import Profile
from publisher.text.typography.spanish import SPANISH

PROFILES: dict[str, Profile] = {profile.language: profile for profile in (FRENCH, ENGLISH, SPANISH)}


def profile_of(language: str) -> Profile:
    """Find the profile of a language tag; `fr-CA` falls back to `fr`, the unknown to neutral."""
    base = language.replace("_", "-").partition("-")[0].lower()
    return PROFILES.get(base, NEUTRAL)
