from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from predictions.models import Verdict
from predictions.public.paging import BadKey, key_of, page_of
from tests.make import at, make_tracked_claim, make_verdict

pytestmark = pytest.mark.django_db


def publish_many(number: int) -> None:
    """Verdicts of which three share each moment, so that the moment alone is no key."""
    for serial in range(number):
        make_verdict(make_tracked_claim(), published_at=at(date(2021, 9, 1 + serial // 3)))


def test_pages_meet_without_gap_or_repeat() -> None:
    publish_many(11)
    seen: list[int] = []
    after = ""
    while True:
        page = page_of(Verdict.objects.published(), after=after, size=4)
        seen += [verdict.pk for verdict in page.verdicts]
        if page.older is None:
            break
        after = page.older
    newest_first = Verdict.objects.published().newest_first().values_list("pk", flat=True)
    assert seen == list(newest_first)
    assert len(seen) == 11


def test_a_new_verdict_shifts_no_older_page() -> None:
    publish_many(8)
    first = page_of(Verdict.objects.published(), after="", size=4)
    before = page_of(Verdict.objects.published(), after=first.older or "", size=4).verdicts
    make_verdict(make_tracked_claim())
    assert page_of(Verdict.objects.published(), after=first.older or "", size=4).verdicts == before


def test_a_draft_has_no_place() -> None:
    with pytest.raises(BadKey):
        key_of(make_verdict(published=False))


@pytest.mark.parametrize("key", ["x", "1", "-", "1-", "1-2-3", "１-2", "9" * 18 + "-1", "1-" + "9" * 19, "\x00"])
def test_a_key_that_is_none_is_not_found(client: Client, key: str) -> None:
    for address in ("/", "/corrections/"):
        assert client.get(address, {"after": key}).status_code == 404
