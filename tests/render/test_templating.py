from __future__ import annotations

import gettext
import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup

import publisher
from publisher.model.interface import Untranslated
from publisher.model.translated import Shown
from publisher.render.templating import environment


def rendered(template: str, language: str = "es", /, **data: Any) -> str:
    env = environment(language, gettext.NullTranslations())
    return env.from_string(template).render(**data)


def own(text: str) -> Shown:
    return Shown(text, "es", fallback=False)


def fallback(text: str) -> Shown:
    return Shown(text, "fr", fallback=True)


def test_every_value_is_escaped() -> None:
    assert rendered("<i>{{ x }}</i>", x="<b a='1'>") == "<i>&lt;b a=&#39;1&#39;&gt;</i>"
    assert rendered('<i title="{{ x }}">', x='" onmouseover="y') == (
        '<i title="&#34; onmouseover=&#34;y">'
    )


def test_an_unknown_name_stops_the_work() -> None:
    for template in ("{{ nobody }}", "{{ x.nobody }}", "{% if nobody %}{% endif %}"):
        with pytest.raises(UndefinedError, match="nobody"):
            rendered(template, x={})


@pytest.mark.parametrize("name", ["../templating.py", "/etc/passwd", "nothing.html"])
def test_templates_come_from_the_package_only(name: str) -> None:
    with pytest.raises(TemplateNotFound):
        environment("es", gettext.NullTranslations()).get_template(name)


@pytest.mark.parametrize(
    "text", ["{{7*7}}", "{% include 'print.html' %}", "{# a #}", "{{ language }}"]
)
@pytest.mark.parametrize(
    "template", ["{{ x | words }}", "{{ x | flat }}", "{{ x | plain }}", "{{ x | blocks(2) }}"]
)
def test_template_syntax_in_a_record_is_printed(text: str, template: str) -> None:
    shown = rendered(template, "ko", x=Shown(text, "ko", fallback=False))
    plain = re.sub("<[^>]*>", "", str(Markup(shown).unescape())).strip()
    assert re.sub("[‘’']", "'", plain) == text


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ x | words }}", "¿Sí? 1.<sup>er</sup> &lt;b&gt;"),
        ("{{ x | flat }}", "¿Sí? 1.er &lt;b&gt;"),
        ("{{ x | plain }}", "¿Sí? 1.er &lt;b&gt;"),
        (
            "{{ x | blocks(2) }}",
            '<div class="prose"><p>¿Sí? 1.<sup>er</sup> &lt;b&gt;</p>\n</div>',
        ),
    ],
)
def test_a_text_in_the_readers_language_stands_alone(template: str, html: str) -> None:
    assert rendered(template, x=own("¿Sí? 1.er <b>")) == html


@pytest.mark.parametrize(
    ("template", "html"),
    [
        (
            "{{ x | words }}",
            '<span lang="fr">Oui\u202f?</span> <span class="fallback" lang="es">en francés</span>',
        ),
        (
            "{{ x | flat }}",
            '<span lang="fr">Oui\u202f?</span> <span class="fallback" lang="es">en francés</span>',
        ),
        ("{{ x | plain }}", "Oui\u202f?"),
        (
            "{{ x | blocks(2) }}",
            '<div class="prose" lang="fr"> <span class="fallback" lang="es">en francés</span>'
            "<p>Oui\u202f?</p>\n</div>",
        ),
    ],
)
def test_a_fallback_is_marked_for_the_eye_and_the_ear(template: str, html: str) -> None:
    assert rendered(template, x=fallback("Oui ?")) == html


def test_a_name_in_its_own_language_needs_no_mark() -> None:
    name = Shown("Mairie", "fr", fallback=False)
    assert rendered("{{ x | words }}", x=name) == '<span lang="fr">Mairie</span>'
    assert rendered("{{ x | words }}", x=Shown("Bilbao", None, fallback=False)) == "Bilbao"
    assert rendered("{{ x | blocks(2) }}", x=name) == (
        '<div class="prose" lang="fr"><p>Mairie</p>\n</div>'
    )


def test_a_language_code_cannot_break_out_of_its_attribute() -> None:
    hostile = Shown("a", 'fr" onclick="x', fallback=False)
    assert 'onclick="x"' not in rendered("{{ x | words }}{{ x | blocks(2) }}", x=hostile)


class Spanish(gettext.NullTranslations):
    """Knows how to say who wrote something, and nothing else."""

    def gettext(self, message: str) -> str:
        return {"by %(who)s": "por <i>%(who)s"}.get(message) or Untranslated(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return Untranslated(msgid1 if n == 1 else msgid2)


@pytest.mark.parametrize("filter_", ["", "|say"])
def test_interface_strings_are_translated_and_escaped_with_their_values(filter_: str) -> None:
    template = f"{{{{ _('by %(who)s', who=who){filter_} }}}}"
    html = environment("es", Spanish()).from_string(template).render(who="<b>")
    assert html == "por &lt;i&gt;&lt;b&gt;"


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("{{ _('From %(who)s', who='“<b>”')|say }}", '<span lang="en">From “&lt;b&gt;”</span>'),
        (
            "{{ ngettext('%(num)s day', '%(num)s days', 2)|say }}",
            '<span lang="en">2 days</span>',
        ),
        ("<nav aria-label=\"{{ _('Is it?')|say|striptags }}\">", '<nav aria-label="Is it?">'),
    ],
)
def test_untranslated_words_are_marked_as_english_where_a_mark_can_stand(
    template: str, html: str
) -> None:
    assert environment("es", Spanish()).from_string(template).render() == html


def test_there_is_one_markdown_parser_and_one_template_environment() -> None:
    """Both are unsafe as their makers set them up: raw HTML obeyed, nothing escaped."""
    package = Path(publisher.__file__).parent
    made: dict[str, list[str]] = {"MarkdownIt": [], "Environment": [], "Template": []}
    for file in sorted(package.rglob("*.py")):
        for name in re.findall(r"\b(MarkdownIt|Environment|Template)\(", file.read_text("utf-8")):
            made[name].append(file.relative_to(package).as_posix())
    assert made == {
        # Only the second one renders; the others look where marks are.
        "MarkdownIt": ["checks/mark_up.py", "render/markdown.py", "text/block_parser.py"],
        "Environment": ["render/templating.py"],
        "Template": [],
    }


def test_no_template_turns_escaping_off() -> None:
    templates = Path(publisher.__file__).parent / "render" / "templates"
    for file in sorted(templates.rglob("*.html")):
        assert not re.search(r"\|\s*safe\b|autoescape\s+false", file.read_text("utf-8")), file.name
