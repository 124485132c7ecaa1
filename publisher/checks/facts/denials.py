"""Words that deny, and that say as much without denying, in French, English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What denies, in each language; "not only", "ne … que" and "No. 5" do not.
DENYING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:ne\b|n[’'])[^.;:!?]{1,60}?\b(?:pas|jamais|rien|aucun\w*|plus|personne|ni|nul(?:le)?"
        r"|guère|point)\b"
        r"|\b(?:aucun\w*|personne|rien|nul|jamais|ni)\b[^.;:!?]{0,40}?\b(?:ne\b|n[’'])"
        r"|(?:\bne |\bn[’'])(?:saur(?:ait|aient|ions|iez)|cess(?:e|ent|ait|aient|era)|ose(?:nt)?"
        r"|peu(?:t|vent))\b"
        r"|\bpas (?<!deux pas )(?<!trois pas )(?<!quelques pas )(?<!petits pas )(?<!un pas )"
        r"(?<!premier pas )(?<!grand pas )(?<!chaque pas )(?<!le pas )(?<!les pas )(?<!ces pas )"
        r"(?<!au pas )(?:de|d[’']|un|encore|que)\b"
        r"|\bsans\b|\bni\b", re.I
    ),
    "en": re.compile(
        r"\b(?:not|never|cannot|nothing|nobody|none|nor|neither|without|nowhere)\b|n[’']t\b"
        r"|\bno\b(?!\.?[ \u00a0]?\d)", re.I
    ),
    "es": re.compile(
        r"\bno\b(?:[^.;:,!?]{1,60}?\b(?:nada|nadie|nunca|jamás|ning[uú]n\w*|tampoco)\b)?"
        r"|\b(?:nunca|jamás|nada|nadie|tampoco|sin|ni)\b|\bning[uú]n\w*", re.I
    ),
}  # fmt: skip
ONLY = re.compile(
    r"\b(?=[adjnpsuwà])(?:(?:pas|not|no) (?:sans|without|sin)\b"
    r"|no quedan? (?:plazas?|entradas?|sitio)|(?:ne |n[’'])\w+ plus (?:de places?|de billets?)"
    r"|no (?:seats|places|tickets|room) (?:left|remain\w*)"
    r"|no \w+ (?:\w+ )?(?:solo|sólo|solamente|únicamente)\b"
    r"|(?:ne |n[’'])\w+(?: \w+)? pas (?:seulement|uniquement|que)\b"
    r"|not \w+ (?:only|just|merely)\b"
    r"|apenas\b[^.,;:!?]{0,40}\b(?:nada|nadie|ning[uú]n\w*)\b"
    r"|ne (?:se|nous|vous) (?:content|limit|born|résum|réduis)\w+ pas\b|ne compt\w+ plus\b"
    r"|no (?:se|nos) (?:limit|content|conform|resum|reduc)\w+"
    r"|(?:do|does|did)(?: not|n[’']t) (?:only|just|merely|stop)\b|not content\b|no single\b"
    r"|pas de (?:panique|souci|problème)s?\b|no (?:problem|worries|panic|pasa nada)\b"
    r"|unless\b|à moins qu|a menos que\b|"
    r"(?:no|not|nunca|jamais|pas) (?:more|less|fewer|later|plus|moins|más|menos) (?:than|de"
    r"|d[’']|que)\b|not (?:only|just|merely)\b|(?:non|pas) (?:seulement|que)\b|no (?:solo"
    r"|sólo|solamente)\b"
    r"|n[’']est-ce pas\b|sans (?:doute|cesse|frontières?)\b|no doubt\b|sin (?:duda"
    r"|embargo|fronteras)\b"
    r"|(?:no|not) (?:obstante|withstanding)\b|nonprofit|not-for-profit|sans[- ]abri"
    r"|sans[- ]papiers"
    r"|sin[- ](?:hogar|techo|papeles)|without borders|[Nn]o\.?[ \u00a0]?(?=\d))",
    re.I,
)
# What one language says by denying and another without: who hasn't, not until, no … sin, ne … que.
_NOT = r"(?:\bne\b|\bn[’']|\bnot\b|n[’']t\b|\bcannot\b|\bno\b|\bn(?:ever|unca|othing|ada|adie)\b)"
TURNED = re.compile(
    rf"{_NOT}[^.,;:!?]{{1,60}}?\b(?:sino|hasta|until|till|avant|antes|before|sin|sans|without"
    r"|otr[oa]s? (?:cosa )?que|other than|but|más (?:[^\W\d_]+ ){0,2}que)\b"
    rf"|{_NOT}[^.;:!?]{{1,60}}?\b(?:salvo|sauf|excepto|except|save)\b"
    r"|(?:\bne |\bn[’'])(?:(?!\bpas\b)[^.;:!?,]){1,40}? qu(?:e |[’'])"
    r"|\b(?:nothing|none|no one|nobody|nada|nadie|rien|personne)"
    r" (?:but|other|else|más|d[’']autre)\b"
    r"|\b(?:autres?(?: \w+)?|plus) qu(?:e\b|[’'])"
    r"|\b(?:unless|à moins d?|a menos|a no ser|de no (?:ser|haber)"
    r"|were it not|had (?:it|he|she|they|we) not|if not|si no)\b"
    rf"|\b(?:si|if|mientras|tant que|as long as|while)\b[^.,;:!?]{{1,30}}?{_NOT}"
    r"|\b(?:no es que|ce n[’']est pas que|it(?: is|[’']s) not that|not that)\b"
    r"|\bni que decir\b|\bneedless\b|\bn[’']en dépla|\bwhy not\b"
    r"|\bp(?:or|our)qu[eoé]i? (?:no|pas)\b"
    r"|\bpas de petite?s?\b|\bno (?:wonder|small|mean|tard\w+)\b|\bnot least\b|\bmal que\b"
    r"|\bcan(?:not|[’']t) (?:help|wait|but)\b|\bpu(?:ed|d)\w* (?:evitar|menos)"
    r"|\bnot? (?:a |an )?(?:single|long|far|fewer|less|more)\b|\b(?:ne|n[’']\w*) (?:pas )?tard\w*"
    r"|\b(?:quien no|(?:tout le monde|tous|toutes) ne|not (?:all|everyone|everybody))\b"
    # hasta que no llegue; none of it without you; no ha podido con él; no hay más de once
    rf"|\b(?:hasta|jusqu[’']à ce|until|till)\b[^.;:!?]{{1,90}}?{_NOT}"
    r"|\b(?:sans|sin|without)\b[^.;:!?]{1,40}?\b(?:rien|nada|nothing|none)"
    r"|\b(?:rien|nada|nothing|none)[^.;:!?]{1,40}?\b(?:sans|sin|without)\b"
    r"|\b(?:nor|ni) (?:without|sans|sin)\b|\bp(?:odido|udieron|udo|ueden?) con\b"
    rf"|{_NOT}[^.,;:!?]{{1,20}}?\b(?:more than|plus de|más de)\b"
    rf"|{_NOT}[^.,;:!?]{{1,25}}?\b(?:fail(?:s|ed)? to|stranger to)\b"
    r"|\bn[’']est pas (?:un|par) hasard|\bno es casual|\bno (?:coincidence|accident)\b"
    r"|\b(?:nothing like|rien de tel|nada como|rien n[’']y|rien à|nada que)\b",
    re.I,
)
# No X without Y: with Y, or Y is needed.
NOT_WITHOUT = re.compile(
    r"\b(?:sans|sin|without)\b[^.;:!?]{1,40}?\b(?:pas d|no\b|not\b|ne\b|n[’'])"
    r"|\b(?:pas d(?:e\b|[’'])|no\b|not\b)[^.;:!?]{1,40}?\b(?:sans|sin|without)\b",
    re.I,
)
NEEDED = re.compile(
    r"\b(?:exig|requi[eè]r|nécess|neces|need|depend|dépend|suppos|presupo|require|il faut"
    r"|(?:hace|hacen) falta|avec|with|(?<!cuenta )con|gr[aâ]c|thanks|owe|doit|doivent"
    r"|debe)\w*", re.I
)  # fmt: skip
# Said on both sides, they turn nothing.
COMPANIONS = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in ("unless|à moins d?|a menos|a no ser", "avant|before|antes", "without|sans|sin")
)
NON = re.compile(r"\bnon[ -](?=[a-zà-ÿ])", re.IGNORECASE)
# What is denied with these is said to be so.
TWICE = {
    "fr": re.compile(
        r"\b(?:exclu|refus|cess|manqu|oubli|interd|empêch|dout|hésit|rat[eé]|ignor|échapp"
        r"|décourag|dissuad|rares?\b|seule?s?\b|solitu|peu\b|repar[ts]|restent?\b|in(?:util|différ|habit|signif|connu)"
        r"|im(?:poss|prob))\w*",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:exclud|refus|stop|ceas|miss|forg[eo]t|prevent|doubt|hesitat|fail|left out|ignor"
        r"|escap|deter|discourag|rare\b|alone\b|lonel|leav|few\b|little\b|un(?!i|der|til|less)\w{4}"
        r"|in(?:freq|signif|diff|conce))\w*",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:exclu|rechaz|cesa|olvid|falt|impid|imped|duda|perde|pierd|dej|ignor|escap"
        r"|desanim|disuad|rar[oa]|sol[oa]s?\b|soled|qued|poc[oa]s?\b|in(?:frec|útil|diferen|usual|signif)"
        r"|im(?:pos|prob))\w*",
        re.I,
    ),
}
WITHOUT = frozenset(("sans", "without", "sin"))
SANS = re.compile(r"\b(?:sans|without|sin)\b", re.IGNORECASE)
WITH = {
    "fr": re.compile(r"\bavec\b|\bà l[a’']", re.I),
    "en": re.compile(r"\b(?:with|on|using)\b", re.I),
    "es": re.compile(r"\bcon\b", re.I),
}
# What lacks is denied as well.
LACKING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:faute d(?!u)|à défaut d|manque d|en l[’']absence d|dépourvue?s? d|incapables?"
        r"|(?:est|sont|était|étaient) dénuée?s? d)|\binterdi(?:t|te|ts|tes|re|sent|sait)\b"
        r"|\bzéro [a-z]",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:(?:for|the) (?:lack|want) of|lacks?|lacking|in the absence of|(?:has|have"
        r"|had) yet to"
        r"|devoid of"
        r"|unable to|fail(?:s|ed)? to|forbidden|prohibit(?:s|ed)|by no means)\b|\bzero[ -][a-z]",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:falta de|carec\w+|carent\w+|en ausencia de|incapa[cz]\w*|prohibid[oa]s?"
        r"|despojad[oa]s? de|desprovist[oa]s? de)\b|\bcero [a-z]",
        re.I,
    ),
}
# What says of something that it lacks, denying or not.
SHORT_OF = re.compile(
    r"\b(?:lack|miss|need|short|want|scarc|manqu|défaut|besoin|pénur|falt|necesi|care[cnz]"
    r"|escas)\w*",
    re.IGNORECASE,
)
# What may say as much without a word that denies.
EXCUSING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:i[lmnr]\w{3,}[ai]bles?|non|maint\w*|continu\w*|poursui\w*|pensez|pense[rz]? à"
        r"|souvenez|rappel\w*|avant|attend\w*|reje[ct]\w*|écart\w*|déclin\w*|immobil\w*"
        r"|ferm(?:e|er|ée?s?|ent)|à court|épuis\w*"
        r"|au lieu|(?:l[ea]s?|du|au|aux) mêmes?|égal\w*|ensemble|premi\w*|meilleur\w*|mieux"
        r"|dispar\w*"
        r"|défunt\w*|décéd\w*|mort\w*|tant que|sinon|dès que|zéro|peu|plusieurs|divers"
        r"|maigres?|(?<!à )moins|seule?s?|seulement|au plus"
        r"|hors|loin|trop|sauf|malgré|plutôt|rare\w*"
        r"|à peine|excepté|hormis"
        r"|manqu\w*|absen\w*|interdi\w*|refus\w*|exclu\w*|empêch\w*|évit\w*|échapp\w*|cess\w*"
        r"|ignor\w*"
        r"|échou\w*|dépourvu\w*|priv[ée]\w*|perd\w*|libre\w*|gratuit\w*|quitt\w*|abandon\w*"
        r"|vide\w*|nul\w*"
        r"|diff[éè]r\w*|diverg\w*|contred\w*|étrang\w*|contrair\w*|renonc\w*|arrêt\w*|suppri\w*"
        r"|aboli\w*|(?<!échangée )(?<!échangés )(?<!échanger )contre|sort(?:ir?|ie?s?|ent|ant)"
        r"|décroch\w*|défaut|rest\w*|toujours"
        r"|suspend\w*|annul\w*|plafonn\w*|en dessous|sous|n[’']importe"
        r"|faute|mal\w*|in(?:actif|capa|conn|just|exist|suffi|visib|access|complet|dépend|utile"
        r"|util|occup|form|employ)\w*"
        r"|im(?:poss|prob|pay|prév)\w*|ir(?:rég|rem|resp)\w*|illég\w*|dés\w{4,}|mécon\w*"
        r"|anti\w*|découvr\w*|inédit\w*|nouv\w*|empêch\w*"
        r"|jusqu\w*)\b", re.I
    ),
    "en": re.compile(
        r"\b(?:i[lmnr]\w{3,}[ai]ble|remember\w*|keep\w*|maintain\w*|continu\w*|recall|sure"
        r"|before|equal\w*|together|wait\w*|reject\w*|declin\w*|turn\w* (?:down|away)|idle|closed"
        r"|gave up|countless|vacant|void|invalid"
        r"|shar\w+|first|best|gone|late|departed|passed away|died|dead|once"
        r"|zero|tough|hard\w*|anything but|short|few|several|various|scarce|scant|little"
        r"|less|only|hardly|rather|too [a-z]+|far|at most"
        r"|except|instead|beyond|discover\w*|new\w*|unprecedented|out of|rare\w*|seldom|barely"
        r"|lack\w*|fail\w*"
        r"|refus\w*|prevent\w*|avoid\w*|exclu\w*|stop\w*|ceas\w*|escap\w*|absen\w*|miss\w*"
        r"|depriv\w*|den[iy]\w*"
        r"|differ\w*|contradict\w*|ignor\w*|unless|outside|free|left|leav\w*|quit|drop\w*"
        r"|los[ets]\w*|lost|empty|ban\w*|forb\w*|remain\w*"
        r"|stay\w*|same|still|until|but|off|end\w*|abolish\w*|give up|giv\w* up|against|former\w*"
        r"|suspend\w*|cancel\w*|cap(?:s|ped)?|limit\w*|under|below|in spite|any(?:one|body)"
        r"|unlike|anti\w*"
        r"|un(?!i|der|til|less)\w{3,}|dis(?!tri|cuss|play|cover|tin|tan|pos|ciplin)\w{4,}"
        r"|in(?:activ|cap|just|exis|suff|visib|access|complet|depen|form|sec|adeq|dispens)\w*"
        r"|im(?:poss|prob|mob)\w*|il(?:leg|lit)\w*"
        r"|ir(?:reg|resp|rel)\w*|mis\w{5,}|\w+less(?:ness|ly)?|more than)\b", re.I
    ),
    "es": re.compile(
        r"\b(?:i[lmnr]\w{3,}[ai]bles?|recuerd\w*|recorda\w*|acu[eé]rd\w*|antes|en vez|en lugar"
        r"|igual\w*|junt(?:os?|as)|esper\w*|descart\w*|desestim\w*|den[ie]eg\w*|inmóvil\w*"
        r"|cerr\w*|cierr\w*|parad[oa]s?|agot\w*|incontable\w*"
        r"|primer\w*|mejor\w*|fallec\w*|difunt\w*"
        r"|carenci\w*|mant[eiu]\w*|sigu\w*|desaparec\w*|muert\w*|caíd\w*|cero|difícil\w*"
        r"|poc[oa]s?|menos|sol[oa]s?|sólo|solamente|salvo|excepto|lejos|fuera|apenas"
        r"|como mucho|descubr\w*|estren\w*|nuev[oa]s?|inédit\w*"
        r"|suspend\w*|anula\w*|máxim\w*|tope|límit\w*|por debajo|a pesar|pese|cualquiera"
        r"|demasiad\w*|sino|rar[oa]\w*"
        r"|falt\w*|car[eé]\w*|evit\w*|impid\w*|imped\w*|exclu\w*|rechaz\w*|ajen\w*|escap\w*"
        r"|escas\w*|vari[oa]s|dej\w*|cesa\w*|libre\w*"
        r"|gratis|gratuit\w*|pierd\w*|perd\w*|niega\w*|neg[aó]\w*|difier\w*|diferen\w*"
        r"|contradic\w*|depend\w*|oblig\w*|ignor\w*|prohib\w*|abandon\w*|aboli\w*|contra|hasta"
        r"|anti\w*|más que|más allá|sigu\w*|todavía|mism\w*|vací\w*|mal\w*"
        r"|in(?:activ|cap|just|exis|sufi|visib|acces|complet|depen|form|seg|útil|adec)\w*"
        r"|im(?:pos|prob|pag)\w*|il(?:eg|ég)\w*|ir(?:reg|res)\w*"
        r"|des\w{4,})\b", re.I
    ),
}  # fmt: skip
# French without a verb: "une caution, jamais". It excuses, for "pas" is a step as well.
BARE: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:pas|jamais|aucune?s?|rien|nul(?:le)?s?|personne|plus|guère|non)\b", re.I
    ),
    "en": re.compile(r"\b(?:not?|non)\b", re.I),
    "es": re.compile(r"\b(?:no|jamás|nunca)\b", re.I),
}
NOBODY = frozenset(
    "nobody none no neither personne aucun aucune nul nulle nadie ninguno ninguna ningún".split()
)
ALL = frozenset(
    """everybody everyone all every each both chacun chacune tous toutes chaque todos todas todo
    toda cada ambos ambas""".split()
)
WORDS = frozenset(
    """ne n ni pas plus jamais rien aucun aucune aucuns aucunes personne nul nulle guère point sans
    not never cannot nothing nobody none nor neither without nowhere no t can cant
    faute défaut manque absence dépourvu dépourvue dépourvus incapable incapables interdit zéro
    lack lacks lacking absence yet devoid unable fails failed forbidden prohibited zero
    falta carece carecen carente ausencia incapaz incapaces prohibido prohibida cero
    nunca jamás nada nadie tampoco sin ningún ninguno ninguna""".split()
)
# A word of each of these that deny or lack stands in one piece of a text.
CLUES = {
    "fr": r"(?i)\b(?:(?:ne|ni|pas|sans)\b|n[’']|faute|défaut|manque|absence|dépourvu|incapable"
    r"|dénué|interdi|zéro)",
    "en": r"(?i)\b(?:(?:no|not|nor|yet|want)\b|never|cannot|nothing|nobody|none|neither|without"
    r"|nowhere|lack|absence|devoid|unable|fail|forbidden|prohibit|zero)|n[’']t\b",
    "es": r"(?i)\b(?:(?:no|ni|sin)\b|nunca|jamás|nada|nadie|tampoco|ning[uú]n|falta|carec|carent"
    r"|ausencia|incapa|prohibid|despojad|desprovist|cero)",
}
# A word of each of these stands in the pieces in which a phrase that denies or lacks, or is taken
# for one, begins or ends: no further from its ends than `FARTHEST`.
_LACKED = (
    r"(?:non|yet|want|means)\b|faute|défaut|manque|absence|dépourvu|incapa|dénué|interdi|zéro|lack"
    r"|devoid|unable|fail|forbidden|prohibit|zero|falta|carec|carent|ausencia|despojad|desprovist|cero"
)
LACKED = re.compile(rf"(?i)\b(?:{_LACKED})")  # what `LACKING` and `NON` need
TOLD = re.compile(
    r"(?i)\b(?:(?:n[ei]|not?|nor|pas|sans|sin|plus|point)\b|n[’']|aucun|personne|rien|nul|jamais"
    r"|guère|never|cannot|nothing|nobody|none|neither|without|nowhere|unless|nonprofit|nunca|jamás"
    rf"|nada|nadie|tampoco|ning[uú]n|apenas|moins|menos|{_LACKED})|n[’']t\b"
)
FARTHEST = 3  # pieces
