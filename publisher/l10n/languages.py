"""Names of languages, in other languages and in their own."""

from __future__ import annotations

from publisher.l10n.cldr import UnknownLanguageError, base_language, locale

IN_LANGUAGE = {"fr": "en {name}", "en": "in {name}", "es": "en {name}"}


def language_name(code: str, language: str) -> str:
    """Return what a language is called in another: "espagnol", "Spanish", "español".

    Small or capital as inside a sentence. Raises `UnknownLanguageError` for either code.
    """
    identifier = code.replace("-", "_")
    base, _, variant = identifier.partition("_")
    # A language may have no name for a far one; then the English name stands.
    for data in (locale(language), locale("en")):
        if identifier in data.languages:
            return str(data.languages[identifier])
        kind = data.territories if variant in data.territories else data.scripts
        if base in data.languages and variant in kind:
            return f"{data.languages[base]} ({kind[variant]})"
    raise UnknownLanguageError(
        f"no language '{code}'", mend="write a code of ISO 639 such as fr or eu"
    )


def autonym(code: str) -> str:
    """Return what a language calls itself: "français", "English", "euskara".

    Raises `UnknownLanguageError`, also for a language that CLDR can name but has no data in.
    """
    return language_name(code, code)


def in_language(code: str, language: str) -> str:
    """Say in which language something is: "en espagnol", "in Spanish", "en español".

    Where no rule is known it is the bare name in parentheses, right in any grammar:
    "(gaztelania)". Raises `UnknownLanguageError`.
    """
    name = language_name(code, language)
    return IN_LANGUAGE.get(base_language(language), "({name})").format(name=name)
