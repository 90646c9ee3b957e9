"""What is not published is nowhere to be read: one secret word a state, looked for on every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from predictions.models import Claim, Suggestion
from tests.make import (
    TODAY,
    make_article,
    make_claim,
    make_outcome,
    make_publisher,
    make_question,
    make_speaker,
    make_tracked_claim,
    make_verdict,
)
from tests.public.published import publish

pytestmark = pytest.mark.django_db
SECRET = "Xylophone"
SPEAKER = "Zanzibar Office"


def secret_claim(triage: str) -> Claim:
    article = make_article(
        f"The {SECRET} bridge will open by 10 July.", title=SECRET, publisher=make_publisher("Secretive")
    )
    speaker = make_speaker(SPEAKER)
    question = make_question() if triage == "tracked" else None
    return make_claim(f"The {SECRET} bridge will open", article, triage=triage, speaker=speaker, question=question)


def candidate() -> Claim:
    return secret_claim("candidate")


def dismissed() -> Claim:
    return secret_claim("dismissed")


def draft() -> Claim:
    claim = secret_claim("tracked")
    make_verdict(claim, published=False, rating="mixed", headline=SECRET, explanation=SECRET)
    return claim


def suggested() -> Claim:
    claim = secret_claim("tracked")
    Suggestion.objects.create(
        claim=claim,
        outcomes_version=1,
        rules_version="1",
        rating="mixed",
        reason="late",
        explanation=SECRET,
        judged_on=TODAY,
    )
    return claim


def void() -> Claim:
    claim = secret_claim("tracked")
    publish(claim, rating="mixed", headline=SECRET, explanation=SECRET)
    publish(
        claim, rating="mixed", headline=SECRET, explanation=SECRET, correction_class="typo", correction_reason=SECRET
    )
    publish(
        claim,
        rating="void",
        headline=SECRET,
        explanation=SECRET,
        correction_class="void",
        correction_reason="It spoke of another bridge.",
    )
    return claim


def corrected_in_draft() -> Claim:
    claim = make_tracked_claim(speaker=make_speaker("Pentagon"))
    publish(claim)
    make_verdict(claim, published=False, rating="mixed", headline=SECRET, explanation=SECRET, correction_reason=SECRET)
    return claim


def everything(client: Client, claim: Claim) -> dict[str, str]:
    """All that the public pages say by address, following redirects."""
    addresses = ["/", "/?rating=mixed", "/corrections/", "/feed.atom", f"/verdicts/{claim.pk}-x/"]
    addresses += [make_question().get_absolute_url()]
    addresses += [make_publisher(name).get_absolute_url() for name in ("The Daily Ledger", "Secretive")]
    addresses += [speaker.get_absolute_url() for speaker in (make_speaker(SPEAKER), make_speaker("Pentagon"))]
    return {address: client.get(address, follow=True).content.decode() for address in addresses}


@pytest.mark.parametrize("make", [candidate, dismissed, draft, suggested, void, corrected_in_draft])
def test_what_is_not_published_is_not_to_be_read(client: Client, make: Callable[[], Claim]) -> None:
    publish(make_tracked_claim(), [make_outcome()], headline="This one is public")
    claim = make()
    pages = everything(client, claim)
    for address, text in pages.items():
        assert SECRET.lower() not in text.lower(), address
        # these print a row for each rating, with its count
        if "/speakers/" not in address and "/publishers/" not in address:
            assert "r-mixed" not in text, address
    assert "This one is public" in pages["/"]


@pytest.mark.parametrize("make", [candidate, dismissed, void])
def test_who_said_it_is_not_named_either(client: Client, make: Callable[[], Claim]) -> None:
    claim = make()
    for address, text in everything(client, claim).items():
        assert SPEAKER not in text, address


@pytest.mark.parametrize(
    ("make", "status"),
    [(candidate, 404), (dismissed, 404), (draft, 404), (suggested, 404), (void, 410), (corrected_in_draft, 200)],
)
def test_the_address_of_a_claim_answers_by_its_state(client: Client, make: Callable[[], Claim], status: int) -> None:
    claim = make()
    assert client.get(f"/verdicts/{claim.pk}-x/", follow=True).status_code == status


def test_a_withdrawal_says_why_and_stands_in_the_log(client: Client) -> None:
    claim = void()
    assert "It spoke of another bridge." in client.get(f"/verdicts/{claim.pk}-x/").content.decode()
    log = client.get("/corrections/").content.decode()
    assert log.count("It spoke of another bridge.") == 1
    assert f"/verdicts/{claim.pk}-withdrawn/" in log


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202egnp"


def test_hostile_text_stays_text(client: Client) -> None:
    article = make_article(
        f"He says {HOSTILE} is by 10 July.", title=HOSTILE, author=HOSTILE, publisher=make_publisher(HOSTILE)
    )
    question = make_question(HOSTILE, criteria=HOSTILE)
    speaker = make_speaker(HOSTILE)
    claim = make_claim(
        HOSTILE, article, triage="tracked", question=question, speaker=speaker, hedge=HOSTILE, window_text=HOSTILE
    )
    outcome = make_outcome(question, source=HOSTILE, note=HOSTILE)
    publish(claim, [outcome], headline=HOSTILE[:75], explanation=HOSTILE)
    verdict = publish(claim, [outcome], headline=HOSTILE[:75], explanation=HOSTILE, correction_reason=HOSTILE)
    for address in (
        "/",
        verdict.get_absolute_url(),
        question.get_absolute_url(),
        speaker.get_absolute_url(),
        make_publisher(HOSTILE).get_absolute_url(),
        "/corrections/",
    ):
        html = client.get(address, follow=True).content.decode()
        assert "gnp" in html, address
        assert "<script>" not in html, address
        assert "<img" not in html, address
