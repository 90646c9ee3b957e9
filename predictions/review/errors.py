from __future__ import annotations


class ReviewError(Exception):
    """A verb that does not apply; the message is for the editor who asked."""


class NotFound(ReviewError):
    """There is no such claim, question, outcome or verdict."""


class NotTracked(ReviewError):
    """The claim is not being tracked."""


class AlreadyDecided(ReviewError):
    """The claim has a published verdict, which can only be corrected."""
