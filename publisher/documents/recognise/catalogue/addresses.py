"""Web addresses in a line, whole or broken, and the texts between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from publisher.documents.draft import Value
from publisher.documents.recognise.catalogue.ledger import GUESS, LIKELY, Doubt

_FIND = re.compile(
    r"""(?P<link>\[[^\[\]]{0,300}\]\((?P<to>[^()\s]{1,500})\))
    |<(?P<angled>(?:h[tp]{2,4}s?\s?:|www\s?\.)[^<>]{1,500})>
    |(?P<bare>\b(?:h[tp]{2,4}s?\s?:\s?[/\\]{0,2}|(?<![@\w.])www\.)[^\s<>"]{1,500})
    |(?P<mail>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAILED = re.compile(r"<\s*(?:mailto:)?([^<>\s@]{1,64}@[^<>\s]{1,200})\s*>", re.IGNORECASE)
# After a space: a short piece in small letters, to the end of the text, as no sentence ends.
_REST = re.compile(r" ([a-z0-9\-_/]{1,8}(?:\.[a-z]{2,6})?(?:/\S{0,200})?)\s*[.>]?\s*\Z")
_SCHEME = re.compile(r"h[tp]{2,4}(s?)\s?:\s?[/\\]{0,3}", re.IGNORECASE)
_VALID = re.compile(
    r"https?://(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}(?::\d{1,5})?(?:[/?#]\S*)?\Z"
)
_SAYS = re.compile(r"[^\W_]")  # anything but signs
_RIGHT = re.compile(r"https?://")


class Address(NamedTuple):
    """An address as it should be and as it is printed."""

    url: str
    printed: str
    state: str = ""  # "repaired", "broken"; empty: as printed
    doubt: Doubt | None = None

    @property
    def link(self) -> dict[str, Value]:
        """The address as a record's `Link`."""
        link: dict[str, Value] = {"url": self.url}
        if self.url != self.printed:
            link["printed"] = self.printed
        if self.state:
            link["state"] = self.state
        return link


class Mail(NamedTuple):
    """An address of electronic mail, which records have no field for."""

    printed: str


def cut(text: str) -> Iterator[str | Address | Mail]:
    """Yield the addresses of a text and what stands between them, in order. Linear time."""
    text = _MAILED.sub(r"\1", text)
    start = 0
    for found in _FIND.finditer(text):
        if found.start() < start:
            continue
        if _SAYS.search(between := text[start : found.start()].strip()):
            yield between
        part, start = _part(text, found)
        yield part
    if _SAYS.search(rest := text[start:].strip()):
        yield rest


def whole(text: str) -> Address | None:
    """Return the address that a text is and nothing else."""
    parts = list(cut(text))
    return parts[0] if len(parts) == 1 and isinstance(parts[0], Address) else None


def _part(text: str, found: re.Match[str]) -> tuple[Address | Mail, int]:
    """Return what was found, and where the text goes on."""
    if found["mail"]:
        return Mail(found["mail"]), found.end()
    if found["link"]:
        target = found["to"]
        return (Mail(target[7:]) if target.startswith("mailto:") else _mended(target)), found.end()
    if found["angled"]:
        return _mended(found["angled"]), found.end()
    printed = found["bare"].rstrip(".,;:!?)]»’'*")
    end = found.start() + len(printed)
    rest = _REST.match(text, end)
    if rest and not _is_whole(printed, rest[1]):
        return _mended(f"{printed} {rest[1]}"), len(text)
    return _mended(printed), end


def _is_whole(printed: str, rest: str) -> bool:
    """Tell whether an address is better without the word that follows it."""
    return "/" in printed.partition("//")[2].partition(".")[2] and "/" not in rest


def _mended(printed: str) -> Address:
    """Return an address that a browser can open, or the printed one as broken."""
    url, doubt = printed, None
    if re.search(r"\s", url):
        url = re.sub(r"\s+", "", url)
        doubt = Doubt("a space inside the address", GUESS)
    scheme = _SCHEME.match(url)
    if scheme and not _RIGHT.match(url):
        url = f"http{scheme[1].lower()}://{url[scheme.end() :]}"
        doubt = doubt or Doubt("the beginning of the address is misspelt", LIKELY)
    elif not scheme:
        url = f"http://{url}"
    if not _VALID.match(url):
        return Address(url, printed, "broken", Doubt("this cannot be the address of a page", GUESS))
    return Address(url, printed, "repaired" if doubt else "", doubt)
