"""manage.py load_sample: the sample dossier, through the same verbs that editors and programs use."""

from __future__ import annotations

import json
import os
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from predictions import ingest, review
from predictions.claim_json import read_outcome
from predictions.management.input import BAD_INPUT_STATUS
from predictions.models import Article, Claim, Question, Review, Verdict
from predictions.models.choices import CorrectionClass
from predictions.models.heartbeat import desk_today
from predictions.sample.dossier import Decision, Dossier, SampleVerdict, Stage, read
from predictions.vocabulary import Rating

PASSWORDS_VARIABLE = "DEMO_PASSWORDS_FILE"
REPORTER, EDITOR = "reporter", "editor"


@dataclass(frozen=True, slots=True)
class Desk:
    """Who drafts, who approves, and the day that it is."""

    reporter: User
    editor: User
    today: date


@dataclass(slots=True)
class Report:
    """What a run did, by name, and which decisions found no claim of their own."""

    counts: Counter[str] = field(default_factory=Counter)
    skipped: list[str] = field(default_factory=list)

    def lines(self) -> Iterable[str]:
        """The report in lines for a person; one line where nothing changed."""
        if not self.counts:
            yield "The sample dossier is loaded already; nothing was changed."
        width = max((len(name) for name in self.counts), default=0)
        for name, count in self.counts.items():
            yield f"{name:<{width}}  {count:>3}"
        for decision in self.skipped:
            yield f"skipped, since it does not mean exactly one claim: {decision}"


class Command(BaseCommand):
    help = (
        "Load the sample dossier: articles, questions, outcomes and what two demo editors decide, by the verbs that "
        "editors use. All or nothing; a second run changes nothing. A database with articles of its own is refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--passwords",
            metavar="FILE",
            default=os.environ.get(PASSWORDS_VARIABLE),
            help=f'JSON {{"{REPORTER}": PASSWORD, "{EDITOR}": PASSWORD}} (default: the file that {PASSWORDS_VARIABLE} '
            "names)",
        )
        parser.add_argument("--force", action="store_true", help="load beside articles that are not the dossier's")

    def handle(self, *args: Any, **options: Any) -> None:
        dossier = read()
        passwords = read_passwords(options["passwords"])
        if not options["force"]:
            refuse_other_articles(dossier)
        with transaction.atomic():
            report = load(dossier, passwords)
        for line in report.lines():
            self.stderr.write(line)


def read_passwords(name: str | None) -> dict[str, str]:
    """Read the demo editors' passwords; raises CommandError where the file does not hold them."""
    if not name:
        raise CommandError(
            f"no passwords for the demo editors: name a file by --passwords or {PASSWORDS_VARIABLE}.",
            returncode=BAD_INPUT_STATUS,
        )
    try:
        given = json.loads(Path(name).read_text("utf-8"))
        passwords = {user: given[user] for user in (REPORTER, EDITOR)}
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}", returncode=BAD_INPUT_STATUS) from error
    except (ValueError, KeyError, TypeError) as error:
        passwords = {}
        cause: Exception | None = error
    else:
        cause = None
    if not passwords or not all(isinstance(password, str) and password for password in passwords.values()):
        raise CommandError(
            f'{name}: not JSON of the form {{"{REPORTER}": PASSWORD, "{EDITOR}": PASSWORD}}.',
            returncode=BAD_INPUT_STATUS,
        ) from cause
    return passwords


def refuse_other_articles(dossier: Dossier) -> None:
    """Keep demo verdicts out of a newsroom's own database."""
    others = Article.objects.exclude(url__in=[article.url for article in dossier.articles])
    if count := others.count():
        raise CommandError(
            f"this database holds {count} article(s) that are not the sample's; --force loads it all the same.",
            returncode=BAD_INPUT_STATUS,
        )


def load(dossier: Dossier, passwords: Mapping[str, str]) -> Report:
    """Load what is not there yet, in the order in which a desk would work."""
    report = Report()
    desk = Desk(
        reporter=demo_user(REPORTER, passwords[REPORTER], report),
        editor=demo_user(EDITOR, passwords[EDITOR], report),
        today=desk_today(),
    )
    new_articles = store_articles(dossier, desk.today, report)
    questions = open_questions(dossier, desk, report)
    chosen = choose_claims(dossier, new_articles, report)
    for decision, claim in chosen:
        triage(decision, claim, questions, desk, report)
    record_outcomes(dossier, questions, desk, report)
    if chosen:
        report.counts["reviews opened"] += review.flag_due(today=desk.today).opened
    for decision, claim in chosen:
        for verdict in decision.verdicts:
            decide(claim, verdict, desk, report)
    return report


def demo_user(name: str, password: str, report: Report) -> User:
    """Return the user of that name with that password, in the role of the same name where it is new."""
    user, is_new = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    if is_new:
        user.groups.set(Group.objects.filter(name=name))
    if not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
        report.counts["demo editors given a password"] += 1
    return user


def store_articles(dossier: Dossier, today: date, report: Report) -> dict[str, Article]:
    """Store and extract the articles; return those that were new, by their file."""
    new = {}
    for sample in dossier.articles:
        document = replace(
            ingest.read_document(sample.text.encode(), sample.file),
            url=sample.url,
            title=sample.title,
            author=sample.author or "",
        )
        taken = ingest.take_in(document, published_on=sample.published, publisher=sample.publisher or "", today=today)
        if taken.status is ingest.Status.NEW:
            new[sample.file] = taken.article
            report.counts["articles stored"] += 1
    for kind, count in kinds_of(new.values()):
        report.counts[f"claims extracted: {kind}"] += count
    return new


def kinds_of(articles: Iterable[Article]) -> list[tuple[str, int]]:
    """Count the claims of the articles by kind."""
    return sorted(Counter(Claim.objects.filter(article__in=articles).values_list("kind", flat=True)).items())


def open_questions(dossier: Dossier, desk: Desk, report: Report) -> dict[str, Question]:
    """Open the questions that are not there; return all of the dossier's by title."""
    for sample in dossier.questions:
        if not Question.objects.filter(title=sample.title).exists():
            review.open_question(
                by=desk.editor, title=sample.title, kind=sample.kind, criteria=sample.criteria, unit=sample.unit or ""
            )
            report.counts["questions opened"] += 1
    titles = [sample.title for sample in dossier.questions]
    return {question.title: question for question in Question.objects.filter(title__in=titles)}


def choose_claims(dossier: Dossier, articles: Mapping[str, Article], report: Report) -> list[tuple[Decision, Claim]]:
    """Pair the decisions on new articles with the claims that they mean."""
    chosen = []
    for decision in dossier.decisions:
        if decision.article not in articles:
            continue
        claims = [
            claim
            for claim in articles[decision.article].claims.order_by("start", "pk")
            if decision.points_at(claim.quote, claim.kind, claim.value)
        ]
        if len(claims) == 1:
            chosen.append((decision, claims[0]))
        else:
            report.skipped.append(str(decision))
    return chosen


def triage(decision: Decision, claim: Claim, questions: Mapping[str, Question], desk: Desk, report: Report) -> None:
    """Track or dismiss a claim; count how often matching had put the right question first."""
    if decision.question is None:
        review.dismiss(claim.pk, by=desk.reporter, reason=decision.reason or "")
        report.counts["claims dismissed"] += 1
        return
    question = questions[decision.question]
    suggested = review.suggested_questions(claim, limit=1)
    report.counts["claims tracked"] += 1
    report.counts["of them with the question that matching put first"] += bool(
        suggested and suggested[0].question == question
    )
    review.track(claim.pk, by=desk.reporter, question=question, today=desk.today)


def record_outcomes(dossier: Dossier, questions: Mapping[str, Question], desk: Desk, report: Report) -> None:
    """Record the outcomes of questions that never had one; an outcome that an editor withdrew stays withdrawn."""
    untouched = {title for title, question in questions.items() if not question.outcomes.exists()}
    for number, row in enumerate(dossier.outcomes):
        if row["question"] in untouched:
            review.record_outcome(
                questions[row["question"]].pk,
                read_outcome(row, f"outcomes[{number}]"),
                by=desk.editor,
                source=row["source"],
                source_url=row.get("source_url", ""),
                note=row.get("note", ""),
            )
            report.counts["outcomes recorded"] += 1


def decide(claim: Claim, sample: SampleVerdict, desk: Desk, report: Report) -> None:
    """Draft a verdict as the reporter and take it as far as it goes as the editor."""
    if sample.correction is None and not Review.objects.open().filter(claim=claim).exists():
        # neither its day nor an outcome brought it before an editor, so one asks for it
        review.ask(claim.pk, by=desk.reporter, today=desk.today, reason="It can be decided as things stand.")
        report.counts["reviews asked for"] += 1
    suggestion = claim.suggestions.latest("pk")
    verdict = _drafted(
        claim, sample, sample.rating or Rating(suggestion.rating), sample.explanation or suggestion.explanation, desk
    )
    if sample.stage is not Stage.DRAFT:
        review.approve(verdict.pk, by=desk.editor)
    if sample.stage is Stage.PUBLISHED:
        review.publish(verdict.pk, by=desk.editor)
    report.counts[f"verdicts {sample.stage}: {verdict.rating}" + (" (correction)" if sample.correction else "")] += 1


def _drafted(claim: Claim, sample: SampleVerdict, rating: Rating, explanation: str, desk: Desk) -> Verdict:
    if sample.correction is None:
        return review.draft(
            claim.pk, by=desk.reporter, rating=rating, headline=sample.headline, explanation=explanation
        )
    return review.correct(
        claim.pk,
        by=desk.reporter,
        rating=rating,
        headline=sample.headline,
        explanation=explanation,
        correction_class=CorrectionClass(sample.correction.kind),
        reason=sample.correction.reason,
    )
