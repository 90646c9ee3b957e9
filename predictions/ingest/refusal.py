from __future__ import annotations


class Refused(ValueError):
    """Something that cannot be taken in; the message is one line for the person who gave it."""
