"""What a word is looked up by: its beginning, without the endings that its forms differ in.

A stemmer takes forty times as long for each word, and the whole dictionary has to be read before
the first look-up. That two words of unlike meaning may get one key is no harm there.
"""

from __future__ import annotations

from collections.abc import Mapping

_LEAST = 3  # letters that stay
_DOUBLED = frozenset("bcdfglmnprtz")
_PLAIN = str.maketrans("àâäáãçéèêëíìîïñóòôöúùûüœ", "aaaaaceeeeiiiinoooouuuuo")
_FRENCH = """
s x e es é ée és ées er ez ent ant ante ants antes ais ait aient ai a as âmes èrent
era erai eras erez eront erons erait eraient eons ons ions iez i is it ie ies ir ira iront irait
iraient ît issent issant issante issants issons issez issait issaient u ue us ues
al ale ales aux el elle els elles eux euse euses eur eurs
ateur ateurs atrice atrices ation ations ition itions ement ements issement issements
age ages able ables abilité abilités ité ités ier ière iers ières
ien ienne iens iennes iste istes ique iques
"""
_ENGLISH = """
s e es ed ing ings er ers or ors ered ering y ies ied ier iers iest est ly ely ily
ate ates ated ating ator ators ation ations ition itions ment ments ement ements able ability
abilities ness al als ally ality alities ery eries ity ities ous ful less
ent ents ently ence ences ency ant ants ance ances ancy
"""
_SPANISH = """
s o a os as e es an en enes ar er ir
ado ada ados adas ido ida idos idas ando iendo yendo ye yen yó
aba aban ábamos ía ían íamos é és ó ió í aron ieron aste iste amos emos imos áis éis
aré ará arán aría arían aremos eré erá erán ería erían eremos iré irá irán iría irían iremos
iera ieran iese iesen
arse erse irse arlo arla arlos arlas arle arles erlo erla erlos erlas erle erles irlo irla irlos
irlas irle irles
ación aciones ición iciones ón ones amiento amientos imiento imientos ador adora adores adoras
edor edora edores edoras idor idora idores idoras able ables ible ibles abilidad ante antes iente
ientes mente amente almente al ales idad idades ivo iva ivos ivas ico ica icos icas
ista istas oso osa osos osas
"""
_ENDINGS: Mapping[str, frozenset[str]] = {
    base: frozenset(endings.split())
    for base, endings in (("fr", _FRENCH), ("en", _ENGLISH), ("es", _SPANISH))
}
_LONGEST = max(len(ending) for endings in _ENDINGS.values() for ending in endings)


def key(word: str, language: str) -> str:
    """Return what the forms of a word begin with, given in small letters and without region.

    Equal keys, perhaps the same word; keys of two languages have nothing to do with each other.
    """
    endings = _ENDINGS.get(language, frozenset())
    for size in range(min(_LONGEST, len(word) - _LEAST), 0, -1):
        if word[-size:] in endings and not (size == 1 and word.endswith("ss")):
            word = word[:-size]
            break
    if len(word) <= _LEAST and language != "es":
        return word  # "mer" is not "mère"
    if not word.isascii():
        word = word.translate(_PLAIN)
    if word[-1:] == word[-2:-1] and word[-1] in _DOUBLED:
        word = word[:-1]
    return f"{word[:-1]}i" if word[-1:] == "y" else word
