"""The little words of some other languages, by which a text in them is known."""

from __future__ import annotations

from collections.abc import Mapping

LITTLE: Mapping[str, frozenset[str]] = {
    "Portuguese": frozenset(
        """a ao aos as com da das do dos e em foi há isso já mais mas muito na nas no nos não o os
        ou para pela pelas pelo pelos por que se sem seu sua são também tem um uma você à às é
        """.split()
    ),
    "Italian": frozenset(
        """a ai al alla alle anche che chi ci come con da dal dalla degli dei del della delle di e
        gli ha hanno i il in la le lo ma nei nel nella nelle non per più questa questo sono su
        un una uno è""".split()
    ),
    "Catalan": frozenset(
        """a això als amb aquest aquesta dels el els en hi i la les més no o per però què són també
        un una unes uns és""".split()
    ),
    "German": frozenset(
        """als am an auch auf aus bei das dass dem den der des die ein eine einem einen einer es
        für hat ich im in ist mit nach nicht noch nur oder sich sie sind so um und von vor wie
        wir wird zu zum zur über""".split()
    ),
    "Dutch": frozenset(
        """aan als bij dat de die door een en er het hun ik in is maar met naar niet of om onze ook
        op te tot uit van voor was we wij worden wordt ze zich zij zijn""".split()
    ),
}
