"""What the public may read, as querysets: everything here starts from `published()` or `tracked()`."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Greatest, Least, Substr

from predictions.models import Claim, Evidence, Outcome, Publisher, Question, Speaker, Verdict
from predictions.models.claim import ClaimQuerySet
from predictions.models.verdict import VerdictQuerySet
from predictions.vocabulary import Rating

# Characters of the article on either side of a quote among which its sentence is looked for.
CONTEXT = 1_000


def verdicts() -> VerdictQuerySet:
    """Published verdicts with what a list shows beside them; never the article's text, which may be long."""
    return Verdict.objects.published().with_claim().defer("claim__article__text")


def with_outcomes(found: VerdictQuerySet) -> VerdictQuerySet:
    """Join the evidence that verdicts rest on, with its outcomes."""
    return found.prefetch_related(Prefetch("evidence", Evidence.objects.select_related("outcome").order_by("pk")))


def verdicts_with_outcomes() -> VerdictQuerySet:
    return with_outcomes(verdicts())


def verdict_in_context() -> VerdictQuerySet:
    """Published verdicts with `before` and `after`: the article's text around the quote."""
    start = F("claim__start")
    return (
        verdicts_with_outcomes()
        .select_related("suggestion")
        .annotate(
            before=Substr(
                "claim__article__text", Greatest(start - CONTEXT + 1, Value(1)), Least(start, Value(CONTEXT))
            ),
            after=Substr("claim__article__text", F("claim__end") + 1, Value(CONTEXT)),
        )
    )


def verdicts_with_first_day() -> VerdictQuerySet:
    """Published verdicts with `first_published_at`, the moment of their first version."""
    first = Verdict.objects.filter(claim=OuterRef("claim"), version=1).values("published_at")
    return verdicts().annotate(first_published_at=Subquery(first))


def versions(claim_id: int) -> VerdictQuerySet:
    """All versions of a claim's verdict that were ever published, the first one first."""
    return Verdict.objects.filter(claim_id=claim_id, published_at__isnull=False).order_by("version")


def claims_on(question: Question) -> ClaimQuerySet:
    """Tracked claims on a question with their current verdict in `public_verdicts`; withdrawn ones are left out."""
    withdrawn = Verdict.objects.voided().filter(claim=OuterRef("pk"))
    return (
        Claim.objects.tracked()
        .filter(~Exists(withdrawn), question=question)
        .select_related("article__publisher", "speaker")
        .defer("article__text")
        .prefetch_related(Prefetch("verdicts", Verdict.objects.published(), to_attr="public_verdicts"))
        .order_by("made_on", F("window_end").asc(nulls_last=True), "pk")
    )


def public_verdict(claim: Claim) -> Verdict | None:
    """The current published verdict of a claim that `claims_on` gave."""
    found: list[Verdict] = getattr(claim, "public_verdicts", [])
    return found[0] if found else None


def outcomes_of(question: Question) -> QuerySet[Outcome]:
    """Standing outcomes of a question, the earliest day first."""
    return question.outcomes.standing().order_by(F("on").asc(nulls_last=True), "as_of", "pk")


def verdicts_on(speaker: Speaker) -> VerdictQuerySet:
    return verdicts().filter(claim__speaker=speaker)


def verdicts_in(publisher: Publisher) -> VerdictQuerySet:
    return verdicts().filter(claim__article__publisher=publisher)


def corrections() -> VerdictQuerySet:
    """Published later versions, the newest first. Of a withdrawn verdict the withdrawal alone is left to read."""
    withdrawn = Verdict.objects.voided().filter(claim=OuterRef("claim"))
    return (
        Verdict.objects.filter(published_at__isnull=False, version__gt=1)
        .filter(~Exists(withdrawn) | Exists(withdrawn.filter(pk=OuterRef("pk"))))
        .newest_first()
    )


def is_withdrawn(verdict: Verdict) -> bool:
    return verdict.rating == Rating.VOID
