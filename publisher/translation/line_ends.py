"""Line ends of the files that this program writes in one way, and editors save in another."""

from __future__ import annotations


def plain(content: bytes) -> bytes:
    """Return a file with every line ended by a line feed alone."""
    return content.replace(b"\r\n", b"\n")


def ended_like(before: bytes | None, after: bytes) -> bytes:
    """Return what is to be written with the line ends of the file as it is; plain when new."""
    if before is None or b"\r\n" not in before:
        return after
    return plain(after).replace(b"\n", b"\r\n")
