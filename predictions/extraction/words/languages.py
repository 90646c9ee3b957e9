"""What tells one language from another: scripts, and the small words of languages in Latin letters."""

from __future__ import annotations

# name, first and last code point of the letters; the name is the likeliest language in that script.
SCRIPTS: tuple[tuple[str, int, int], ...] = (
    ("Russian", 0x0400, 0x04FF),
    ("Greek", 0x0370, 0x03FF),
    ("Hebrew", 0x0590, 0x05FF),
    ("Arabic", 0x0600, 0x06FF),
    ("Hindi", 0x0900, 0x097F),
    ("Thai", 0x0E00, 0x0E7F),
    ("Georgian", 0x10A0, 0x10FF),
    ("Korean", 0xAC00, 0xD7AF),
    ("Japanese", 0x3040, 0x30FF),
    ("Chinese", 0x4E00, 0x9FFF),
)

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "English": frozenset("the of and to in a is that for was on with as by at from has it be are will he have".split()),
    "French": frozenset("le la les de des du et à un une est que qui dans pour sur au par pas ce il avec".split()),
    "German": frozenset("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als".split()),
    "Spanish": frozenset("el la los las de del y en que un una por con para se su al es no lo como".split()),
    "Italian": frozenset("il la di che e in un una per con del della è non si al da le dei sono".split()),
    "Portuguese": frozenset("o a os as de do da e em que um uma por com para se no na ao não".split()),
    "Dutch": frozenset("de het een van en in is dat op te zijn voor met die niet aan er om ook".split()),
    "Polish": frozenset("w i na z się nie do że to o jest jak po za od przez dla co".split()),
    "Turkish": frozenset("ve bir bu için ile da de olarak çok daha olan gibi sonra kadar ise".split()),
    "Swedish": frozenset("och att det i en som är på för med av den till inte har om ett".split()),
}
