from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from predictions import judging, review
from predictions.models import AuditEntry, Claim, Question, Review, Suggestion
from predictions.models.choices import ReviewReason, Triage
from predictions.vocabulary import ClaimKind, ClaimTerms, OutcomeFact, OutcomeKind, Rating, Reason
from tests import make

pytestmark = pytest.mark.django_db

LATE = OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=date(2021, 8, 30))


def tracked(today: date = make.PUBLISHED_ON, question: Question | None = None, **fields: Any) -> Claim:
    question = question or make.make_question()
    return review.track(make.make_claim(**fields).pk, by=make.make_user(), question=question, today=today)


def record(question: Question | None, fact: OutcomeFact = LATE) -> None:
    assert question is not None
    review.record_outcome(question.pk, fact, by=make.make_user(), source="A ministry's notice")


def test_a_claim_is_flagged_on_the_day_after_its_window_and_not_before() -> None:
    claim = tracked(window_end=date(2021, 7, 10))
    assert review.flag_due(today=date(2021, 7, 10)).opened == 0
    assert review.flag_due(today=date(2021, 7, 11)).opened == 1
    flagged = Review.objects.open().get(claim=claim)
    assert flagged.reasons == [ReviewReason.WINDOW_CLOSED]
    assert (flagged.suggestion.rating, flagged.suggestion.reason) == (Rating.PENDING, Reason.DUE_NO_OUTCOME)  # type: ignore[union-attr]


def test_a_late_sweep_makes_nothing_due_later() -> None:
    tracked(window_end=date(2021, 7, 10))
    review.flag_due(today=date(2021, 8, 1))
    assert Review.objects.open().get().due_on == date(2021, 7, 11)


def test_flagging_twice_changes_nothing() -> None:
    tracked()
    review.flag_due(today=make.TODAY)
    entries = AuditEntry.objects.count()
    assert review.flag_due(today=make.TODAY) == review.Flagged()
    assert (Review.objects.count(), AuditEntry.objects.count()) == (1, entries)


def test_an_outcome_flags_and_judges_every_tracked_claim_of_its_question() -> None:
    claim = tracked()
    other = tracked(quote="The bridge will open by 1 September", window_end=date(2021, 9, 1))
    make.make_claim("The bridge may never open", kind=ClaimKind.EVENT)
    record(claim.question)
    assert review.flag_due(today=date(2021, 8, 30)).suggestions >= 2
    ratings = dict(Review.objects.open().values_list("claim_id", "suggestion__rating"))
    assert ratings == {claim.pk: Rating.FALSE, other.pk: Rating.TRUE}


def test_reasons_add_up_on_the_one_open_review() -> None:
    claim = tracked()
    review.flag_due(today=date(2021, 7, 11))
    record(claim.question)
    review.flag_due(today=date(2021, 9, 1))
    review.ask(claim.pk, by=make.make_user("ben"), today=make.TODAY, reason="A reader wrote.")
    flagged = Review.objects.open().get()
    assert flagged.reasons == [ReviewReason.WINDOW_CLOSED, ReviewReason.OUTCOME_RECORDED, ReviewReason.ASKED]
    assert flagged.suggestion.rating == Rating.FALSE  # type: ignore[union-attr]


def test_an_outcome_that_decides_nothing_yet_flags_nobody() -> None:
    claim = tracked(today=date(2021, 6, 25), window_end=date(2021, 12, 31))
    record(claim.question, OutcomeFact(kind=OutcomeKind.EVENT, occurred=False, as_of=date(2021, 7, 1)))
    assert review.flag_due(today=date(2021, 7, 2)).opened == 0
    assert Suggestion.objects.get(outcomes_version=1).reason == Reason.NOT_DUE
    assert review.flag_due(today=date(2022, 1, 1)).opened == 1


def test_tracking_a_claim_judges_it_by_the_outcomes_that_stand() -> None:
    question = make.make_question()
    record(question)
    claim = tracked(today=make.TODAY, question=question)
    assert Review.objects.open().get(claim=claim).suggestion.rating == Rating.FALSE  # type: ignore[union-attr]


def test_a_hedge_too_weak_to_decide_is_flagged_as_soon_as_it_is_tracked() -> None:
    claim = tracked(kind=ClaimKind.EVENT, probability=0.5)
    assert Review.objects.open().get(claim=claim).suggestion.reason == Reason.HEDGE_TOO_WEAK  # type: ignore[union-attr]


def test_a_closed_window_is_flagged_when_the_claim_is_tracked_late() -> None:
    tracked(today=make.TODAY)
    assert review.flag_due(today=make.TODAY).opened == 1


def test_a_claim_without_a_window_is_looked_at_once_a_year() -> None:
    claim = tracked(today=date(2021, 7, 1), kind=ClaimKind.EVENT)
    assert review.flag_due(today=date(2022, 6, 30)).opened == 0
    assert review.flag_due(today=date(2022, 7, 1)).opened == 1
    claim.refresh_from_db()
    assert claim.check_on == date(2022, 7, 1) + timedelta(days=365)


class TestAPublishedVerdict:
    def publish(self, rating: Rating = Rating.FALSE) -> Claim:
        claim = tracked()
        record(claim.question)
        review.flag_due(today=make.TODAY)
        verdict = review.draft(claim.pk, by=make.make_user("ana"), rating=rating, headline="H", explanation="E.")
        review.approve(verdict.pk, by=make.make_user("ben"))
        review.publish(verdict.pk, by=make.make_user("ben"))
        return claim

    def test_is_not_flagged_by_news_that_agrees(self) -> None:
        claim = self.publish()
        record(claim.question, OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=date(2021, 9, 2)))
        assert review.flag_due(today=make.TODAY).opened == 0

    def test_is_flagged_again_by_news_that_disagrees_and_stays_published(self) -> None:
        claim = self.publish()
        record(claim.question, OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=date(2021, 7, 9)))
        review.flag_due(today=make.TODAY)
        assert Review.objects.open().get(claim=claim).reasons == [ReviewReason.CHECK_AGAIN]
        assert claim.verdicts.published().count() == 1

    def test_that_differs_from_its_suggestion_is_not_flagged_while_the_suggestion_stays(self) -> None:
        claim = self.publish(Rating.MIXED)
        record(claim.question, OutcomeFact(kind=OutcomeKind.EVENT, occurred=True, on=date(2021, 9, 2)))
        assert review.flag_due(today=make.TODAY).opened == 0

    def test_is_flagged_when_its_only_outcome_is_withdrawn(self) -> None:
        claim = self.publish()
        outcome = claim.question.outcomes.get()  # type: ignore[union-attr]
        review.withdraw_outcome(outcome.pk, by=make.make_user(), reason="The ministry took it back.")
        review.flag_due(today=make.TODAY)
        assert Review.objects.open().get(claim=claim).reasons == [ReviewReason.CHECK_AGAIN]


def test_dismissing_closes_the_review_and_ends_the_wait() -> None:
    claim = tracked()
    review.flag_due(today=make.TODAY)
    review.dismiss(claim.pk, by=make.make_user(), reason="No claim at all.")
    claim.refresh_from_db()
    assert (claim.triage, claim.check_on, Review.objects.open().count()) == (Triage.DISMISSED, None, 0)


def test_a_claim_is_tracked_only_on_a_question_of_its_kind() -> None:
    claim = make.make_claim(kind=ClaimKind.QUANTITY, value=Decimal(3))
    with pytest.raises(review.WrongKind):
        review.track(claim.pk, by=make.make_user(), question=make.make_question(), today=make.TODAY)


def test_a_fact_stands_once() -> None:
    question = make.make_question()
    record(question)
    with pytest.raises(review.AlreadyRecorded):
        record(question)


def test_the_same_fact_may_be_recorded_again_once_withdrawn() -> None:
    question = make.make_question()
    record(question)
    review.withdraw_outcome(question.outcomes.get().pk, by=make.make_user(), reason="Wrong day.")
    record(question)
    assert question.outcomes.standing().count() == 1


def test_one_claim_that_cannot_be_judged_does_not_keep_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = tracked()
    good = tracked(quote="The bridge will open by 9 July", window_end=date(2021, 7, 9))
    suggest = judging.suggest

    def refuse_bad(claim: ClaimTerms, *rest: object) -> object:
        if claim.window == bad.window():
            raise ValueError("a row that the constraints let through")
        return suggest(claim, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "suggest", refuse_bad)
    review.flag_due(today=make.TODAY)
    suggestions = dict(Review.objects.open().values_list("claim_id", "suggestion__reason"))
    assert suggestions == {bad.pk: None, good.pk: Reason.DUE_NO_OUTCOME}


def test_suggested_questions_put_the_one_that_shares_most_words_first() -> None:
    right = make.make_question("The northern bridge is open to traffic")
    make.make_question("The southern tunnel is complete")
    make.make_question("Vehicles over the northern bridge a day", kind=OutcomeKind.QUANTITY, unit="vehicle")
    claim = make.make_claim("the northern bridge will be open to lorries by 10 July")
    suggested = review.suggested_questions(claim)
    assert suggested[0].question == right
    assert "bridge" in suggested[0].reason
    assert {s.question.kind for s in suggested} == {OutcomeKind.EVENT}
