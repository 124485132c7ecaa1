"""What people wrote: the texts of the records, and the paragraphs among them."""

from __future__ import annotations

from collections.abc import Iterator

from publisher.checks.subject import Corpus, Origin


def written(corpus: Corpus) -> Iterator[Origin]:
    """Yield the source texts of records; the program's own messages are written elsewhere."""
    return (origin for origin in corpus.origins if origin.text.kind != "message")


def is_prose(origin: Origin) -> bool:
    """Tell whether it is a paragraph of a text, and no title, name, item or cell."""
    return origin.text.markdown and origin.text.kind == "paragraph" and origin.role != "signature"
