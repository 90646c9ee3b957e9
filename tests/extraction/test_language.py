from __future__ import annotations

import pytest

from predictions.extraction import NotEnglish, language_of, refuse_other_languages

ENGLISH = (
    "The ministry said that the road to the coast will be closed for a week while workers clear the snow from it. " * 2
)
RUSSIAN = "Министерство сообщило, что дорога к побережью будет закрыта на неделю, пока рабочие убирают с неё снег. " * 3
FRENCH = (
    "Le ministère a dit que la route de la côte sera fermée pour une semaine et que les ouvriers vont la dégager. " * 3
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "English"),
        (RUSSIAN, "Russian"),
        (FRENCH, "French"),
        (ENGLISH * 4 + RUSSIAN[:110], "English"),
        (ENGLISH * 2 + FRENCH[:110], "English"),
        ("Москва", "English"),
        ("", "English"),
        ("1,000 2,000 3,000", "English"),
    ],
)
def test_language_of(text: str, language: str) -> None:
    assert language_of(text) == language


def test_refuses_what_is_not_english() -> None:
    refuse_other_languages(ENGLISH)
    with pytest.raises(NotEnglish, match="looks like Russian; only English is read"):
        refuse_other_languages(RUSSIAN)
