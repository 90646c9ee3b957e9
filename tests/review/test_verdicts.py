from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from predictions import review
from predictions.models import AuditEntry, Claim, Review, Verdict
from predictions.models.choices import CorrectionClass, ReviewReason
from predictions.vocabulary import Rating
from tests import make

pytestmark = pytest.mark.django_db


def drafted(claim: Claim, **fields: object) -> Verdict:
    words = {
        "rating": Rating.FALSE,
        "headline": "The bridge opens by 10 July",
        "explanation": "It opened on 30 August.",
    }
    return review.draft(claim.pk, by=make.make_user("ana"), **{**words, **fields})  # type: ignore[arg-type]


def published(claim: Claim) -> Verdict:
    verdict = drafted(claim)
    review.approve(verdict.pk, by=make.make_user("ben"))
    return review.publish(verdict.pk, by=make.make_user("ben"))


def test_two_people_publish_a_verdict_and_its_review_closes() -> None:
    claim = make.make_tracked_claim(check_on=date(2021, 7, 11))
    review.flag_due(today=make.TODAY)
    published(claim)
    assert Verdict.objects.published().get().version == 1
    assert not Review.objects.open().exists()
    claim.refresh_from_db()
    assert claim.check_on is None
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", "actor__username")) == [
        ("flag", None),
        ("draft", "ana"),
        ("approve", "ben"),
        ("publish", "ben"),
    ]


def test_the_drafter_does_not_approve() -> None:
    verdict = drafted(make.make_tracked_claim())
    with pytest.raises(review.NeedsSecondEditor):
        review.approve(verdict.pk, by=make.make_user("ana"))
    verdict.refresh_from_db()
    assert verdict.approved_at is None


def test_nothing_is_published_unapproved() -> None:
    verdict = drafted(make.make_tracked_claim())
    with pytest.raises(review.NotApproved):
        review.publish(verdict.pk, by=make.make_user("ben"))
    assert not Verdict.objects.published().exists()


def test_a_revised_draft_loses_its_approval() -> None:
    claim = make.make_tracked_claim()
    verdict = drafted(claim)
    review.approve(verdict.pk, by=make.make_user("ben"))
    drafted(claim, rating=Rating.MIXED)
    verdict.refresh_from_db()
    assert (verdict.rating, verdict.approved_at, verdict.version) == (Rating.MIXED, None, 1)


def test_a_candidate_gets_no_verdict() -> None:
    with pytest.raises(review.NotTracked):
        drafted(make.make_claim())


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"headline": "  "}, "headline"),
        ({"explanation": ""}, "explanation"),
        ({"headline": "x" * 76}, "76 characters"),
        ({"rating": Rating.PENDING}, "pending"),
    ],
)
def test_a_verdict_says_something(fields: dict[str, object], says: str) -> None:
    with pytest.raises(review.ReviewError, match=says):
        drafted(make.make_tracked_claim(), **fields)


def test_a_draft_rests_on_the_outcomes_that_stand() -> None:
    claim = make.make_tracked_claim()
    outcome = make.make_outcome(claim.question)
    verdict = drafted(claim)
    assert [(each.stance, each.outcome) for each in verdict.evidence.all()] == [("undermines", outcome)]
    drafted(claim)
    assert verdict.evidence.count() == 1


class TestCorrecting:
    def correct(
        self, claim: Claim, rating: Rating, correction_class: CorrectionClass, reason: str = "New source."
    ) -> Verdict:
        return review.correct(
            claim.pk,
            by=make.make_user("ana"),
            rating=rating,
            headline="The bridge opens by 10 July",
            explanation="It opened on 30 August, after all.",
            correction_class=correction_class,
            reason=reason,
        )

    def test_supersedes_the_published_version_once_it_is_published(self) -> None:
        claim = make.make_tracked_claim()
        first = published(claim)
        second = self.correct(claim, Rating.MIXED, CorrectionClass.RATING_CHANGED)
        assert Verdict.objects.published().get() == first
        review.approve(second.pk, by=make.make_user("ben"))
        review.publish(second.pk, by=make.make_user("ben"))
        first.refresh_from_db()
        assert first.superseded_at is not None
        assert Verdict.objects.published().get().version == 2

    def test_a_void_verdict_is_not_public(self) -> None:
        claim = make.make_tracked_claim()
        published(claim)
        second = self.correct(claim, Rating.VOID, CorrectionClass.VOID)
        review.approve(second.pk, by=make.make_user("ben"))
        review.publish(second.pk, by=make.make_user("ben"))
        assert not Verdict.objects.published().exists()
        assert Verdict.objects.voided().count() == 1

    @pytest.mark.parametrize(
        ("rating", "correction_class"),
        [
            (Rating.MIXED, CorrectionClass.TYPO),
            (Rating.FALSE, CorrectionClass.RATING_CHANGED),
            (Rating.VOID, CorrectionClass.RATING_CHANGED),
            (Rating.FALSE, CorrectionClass.VOID),
        ],
    )
    def test_its_class_says_what_its_rating_says(self, rating: Rating, correction_class: CorrectionClass) -> None:
        claim = make.make_tracked_claim()
        published(claim)
        with pytest.raises(review.WrongCorrection):
            self.correct(claim, rating, correction_class)

    def test_needs_a_published_verdict_and_a_reason(self) -> None:
        claim = make.make_tracked_claim()
        with pytest.raises(review.NothingToCorrect):
            self.correct(claim, Rating.FALSE, CorrectionClass.UPDATE)
        published(claim)
        with pytest.raises(review.ReviewError, match="readers see it"):
            self.correct(claim, Rating.FALSE, CorrectionClass.UPDATE, reason=" ")

    def test_a_published_verdict_is_not_drafted_again(self) -> None:
        claim = make.make_tracked_claim()
        published(claim)
        with pytest.raises(review.AlreadyDecided):
            drafted(claim)


class TestTheDatabaseHolds:
    """Whatever the verbs do: these go around them."""

    def refuses(self, verdict: Verdict, **fields: object) -> None:
        with pytest.raises(DatabaseError), transaction.atomic():
            Verdict.objects.filter(pk=verdict.pk).update(**fields)

    def test_a_published_version_never_changes(self) -> None:
        verdict = make.make_verdict()
        for fields in ({"rating": Rating.TRUE}, {"explanation": "else"}, {"published_at": None}, {"version": 7}):
            self.refuses(verdict, **fields)

    def test_it_is_superseded_once(self) -> None:
        verdict = make.make_verdict()
        Verdict.objects.filter(pk=verdict.pk).update(superseded_at=make.at(make.TODAY))
        self.refuses(verdict, superseded_at=None)

    def test_an_approved_draft_reads_as_it_was_approved(self) -> None:
        verdict = make.make_verdict(published=False)
        Verdict.objects.filter(pk=verdict.pk).update(approved_by=make.make_user("ben"), approved_at=make.at(make.TODAY))
        self.refuses(verdict, rating=Rating.TRUE)

    def test_the_approver_is_not_the_drafter(self) -> None:
        verdict = make.make_verdict(published=False)
        self.refuses(verdict, approved_by=make.make_user("ana"), approved_at=make.at(make.TODAY))

    def test_versions_have_no_gap(self) -> None:
        claim = make.make_tracked_claim()
        with pytest.raises(IntegrityError), transaction.atomic():
            make.make_verdict(claim, version=2)

    def test_no_version_is_deleted(self) -> None:
        verdict = make.make_verdict(published=False)
        with pytest.raises(DatabaseError), transaction.atomic():
            verdict.delete()

    def test_the_evidence_of_a_published_verdict_stays(self) -> None:
        claim = make.make_tracked_claim()
        make.make_outcome(claim.question)
        verdict = published(claim)
        with pytest.raises(IntegrityError), transaction.atomic():
            verdict.evidence.all().delete()
        with pytest.raises(IntegrityError), transaction.atomic():
            verdict.evidence.update(stance="supports")

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE predictions_auditentry SET verb = 'x'",
            "DELETE FROM predictions_auditentry",
            "TRUNCATE predictions_auditentry",
        ],
    )
    def test_the_audit_is_append_only(self, statement: str) -> None:
        drafted(make.make_tracked_claim())
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)

    def test_one_open_review_a_claim(self) -> None:
        claim = make.make_tracked_claim()
        fields = {"claim": claim, "reasons": [ReviewReason.ASKED], "due_on": make.TODAY}
        Review.objects.create(**fields)
        with pytest.raises(IntegrityError), transaction.atomic():
            Review.objects.create(**fields)
