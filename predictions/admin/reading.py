"""What the desk reads, as querysets: joined and bounded, and never an article's text where only its title shows."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Greatest, Least, Substr

from predictions.matching import content_words
from predictions.models import Article, AuditEntry, Claim, Evidence, Outcome, Question, Review, Verdict
from predictions.models.article import ArticleQuerySet
from predictions.models.claim import ClaimQuerySet
from predictions.models.heartbeat import age_of
from predictions.models.review import ReviewQuerySet
from predictions.models.verdict import VerdictQuerySet
from predictions.vocabulary import OutcomeKind

# Characters around a quote that matching reads, as the verb that suggests questions does.
NEARBY = 300
# Questions that a list weighs for each of its claims; a claim's own page weighs all.
LISTED_QUESTIONS = 200
TRAIL = 50
CLAIMS_OF_A_QUESTION = 200
SWEEP_IS_LATE = timedelta(seconds=120)


def claims() -> ClaimQuerySet:
    """Claims with what a list shows beside them."""
    return Claim.objects.select_related("article__publisher", "speaker", "question").defer("article__text")


def claims_with_surroundings(found: ClaimQuerySet) -> ClaimQuerySet:
    """Claims with `nearby`: the article's text around the quote."""
    before = Least(F("start"), Value(NEARBY))
    return found.annotate(
        nearby=Substr(
            "article__text", Greatest(F("start") - NEARBY + 1, Value(1)), before + F("end") - F("start") + NEARBY
        )
    )


def questions_to_weigh() -> QuerySet[Question]:
    """The questions opened last, among which a list looks for each claim's likeliest."""
    return Question.objects.open().only("pk", "title", "unit", "kind").order_by("-pk")[:LISTED_QUESTIONS]


def questions_like(words: str, kind: OutcomeKind) -> QuerySet[Question]:
    return Question.objects.likely_for(list(content_words(words).values()), words, kind, limit=8)


def claims_with_text() -> QuerySet[Claim]:
    return Claim.objects.select_related("article__publisher", "speaker", "question")


def next_in_triage(claim: Claim) -> Claim | None:
    """The candidate to read after this one: the next of its article, or else the newest article's first."""
    waiting = Claim.objects.in_triage().exclude(pk=claim.pk)
    later = waiting.filter(article=claim.article_id, start__gte=claim.start).order_by("start", "pk")
    newest = waiting.order_by("-article__published_on", "-article__id", "start", "pk")
    return later.only("pk").first() or newest.only("pk").first()


def candidates_among(ids: list[int]) -> list[Claim]:
    """The claims of these ids that are still in triage, as an editor reads them."""
    found = claims_with_surroundings(claims().in_triage().filter(pk__in=ids))
    return list(found.order_by("-article__published_on", "-article__id", "start", "pk"))


def open_review(claim: Claim) -> Review | None:
    return Review.objects.open().filter(claim=claim).select_related("suggestion").first()


def open_reviews() -> ReviewQuerySet:
    """Reviews with what the queue shows; `has_draft` says whether somebody has begun."""
    draft = Verdict.objects.drafts().filter(claim=OuterRef("claim"))
    joined = Review.objects.select_related(
        "claim__article__publisher", "claim__speaker", "claim__question", "suggestion", "assignee"
    )
    return joined.defer("claim__article__text").annotate(has_draft=Exists(draft))


def reviews_with_text() -> QuerySet[Review]:
    return Review.objects.select_related(
        "claim__article__publisher", "claim__speaker", "claim__question", "suggestion", "assignee"
    )


def verdicts() -> VerdictQuerySet:
    """Verdicts with what a list shows beside them."""
    return Verdict.objects.with_claim().select_related("drafted_by", "approved_by").defer("claim__article__text")


def verdicts_with_text() -> VerdictQuerySet:
    return Verdict.objects.with_claim().select_related("drafted_by", "approved_by", "suggestion")


def draft_of(claim: Claim) -> Verdict | None:
    """The one draft of a claim, if there is one."""
    evidence = Prefetch("evidence", Evidence.objects.select_related("outcome").order_by("pk"))
    drafts = Verdict.objects.drafts().filter(claim=claim).select_related("drafted_by", "approved_by")
    return drafts.prefetch_related(evidence).first()


def current_of(claim: Claim) -> Verdict | None:
    """The published version that stands, void or not."""
    return Verdict.objects.current().filter(claim=claim).select_related("drafted_by", "approved_by").first()


def versions_of(claim: Claim) -> VerdictQuerySet:
    return Verdict.objects.filter(claim=claim).select_related("drafted_by", "approved_by").order_by("-version")


def draft_to_decide(claim: Claim, verdict_id: int) -> Verdict | None:
    """A claim's draft, locked until the transaction ends."""
    return Verdict.objects.drafts().select_for_update(of=("self",)).filter(claim=claim, pk=verdict_id).first()


def outcomes_of(question: Question) -> QuerySet[Outcome]:
    """All outcomes of a question, standing ones first, the earliest day first."""
    return question.outcomes.select_related("recorded_by").order_by(
        F("withdrawn_at").asc(nulls_first=True), F("on").asc(nulls_last=True), "as_of", "pk"
    )


def standing_outcomes_of(question: Question | None) -> list[Outcome]:
    if question is None:
        return []
    return list(question.outcomes.standing().order_by(F("on").asc(nulls_last=True), "as_of", "pk"))


def claims_on(question: Question) -> QuerySet[Claim]:
    """Tracked claims on a question with their current verdict in `current_verdicts`."""
    found = claims().tracked().filter(question=question)
    current = Prefetch("verdicts", Verdict.objects.current(), to_attr="current_verdicts")
    reviews = Prefetch("reviews", Review.objects.open().select_related("suggestion"), to_attr="open_reviews")
    ordered = found.prefetch_related(current, reviews).order_by("made_on", F("window_end").asc(nulls_last=True), "pk")
    return ordered[:CLAIMS_OF_A_QUESTION]


def claims_of(article: Article) -> QuerySet[Claim]:
    return article.claims.select_related("speaker", "question").order_by("start", "pk")


def trail_of(*, claim: Claim | None = None, question: Question | None = None) -> QuerySet[AuditEntry]:
    """The last audit entries of a claim or a question, the newest first."""
    about = Q(claim=claim) if claim else Q(question=question)
    return AuditEntry.objects.filter(about).select_related("actor").order_by("-pk")[:TRAIL]


def candidates() -> ClaimQuerySet:
    return Claim.objects.in_triage()


def articles_without_date() -> ArticleQuerySet:
    return Article.objects.waiting_for_date()


def drafts_to_approve(editor: User) -> QuerySet[Verdict]:
    """Drafts that somebody else wrote and nobody approved."""
    return Verdict.objects.drafts().filter(approved_at=None).exclude(drafted_by=editor)


def drafts_waiting(editor: User) -> QuerySet[Verdict]:
    """The editor's own drafts that wait for somebody else."""
    return Verdict.objects.drafts().filter(approved_at=None, drafted_by=editor)


def approved_drafts() -> QuerySet[Verdict]:
    return Verdict.objects.drafts().filter(approved_at__isnull=False)


def sweep_is_late() -> bool:
    """Say whether the job that flags due claims has not ended for too long, or never did."""
    age = age_of("sweep")
    return age is None or age > SWEEP_IS_LATE
