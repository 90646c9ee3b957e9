"""What the desk asks for. The forms check shape; whether a change is allowed is for the verbs to say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from predictions.models import Question, Verdict, choices
from predictions.models.verdict import HEADLINE_LENGTH
from predictions.vocabulary import Comparator, InvalidTerms, OutcomeFact, OutcomeKind

DISMISSALS = ("Not checkable", "Misread by the extractor", "Repeats another claim", "Of no public interest", "Trivial")


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _day(label: str, help_text: str = "") -> forms.DateField:
    return forms.DateField(
        label=label, help_text=help_text, input_formats=["%Y-%m-%d"], widget=forms.DateInput(attrs={"type": "date"})
    )


class DeskForm(forms.Form):
    """A form whose field ids start with its verb, so that several stand on one page."""

    verb = ""

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, auto_id=f"{self.verb}_%s", label_suffix="", **options)


class TrackForm(DeskForm):
    """The question to track a claim on; none tracks it by its window alone."""

    verb = "track"
    question = forms.ModelChoiceField(Question.objects.all(), required=False, widget=forms.HiddenInput)


class ReasonForm(DeskForm):
    reason = forms.CharField(label="Reason", max_length=1000)


class DismissForm(ReasonForm):
    verb = "dismiss"
    reason = forms.CharField(
        label="Reason", max_length=1000, widget=forms.TextInput(attrs={"list": "dismissals", "autocomplete": "off"})
    )


class AskForm(ReasonForm):
    verb = "ask"


class QuestionForm(DeskForm):
    """A new question of the kind that its claim needs."""

    verb = "open_and_track"
    title = forms.CharField(
        label="Title", max_length=200, help_text="A statement that an outcome makes true, or the name of a figure."
    )
    criteria = forms.CharField(
        label="Criteria",
        required=False,
        max_length=5000,
        widget=_lines(2),
        help_text="What counts, by which source, in which time zone.",
    )
    unit = forms.CharField(label="Unit", max_length=60, help_text="In the singular, such as “soldier” or “percent”.")

    def __init__(self, data: Any = None, *, kind: OutcomeKind, unit: str = "") -> None:
        super().__init__(data, initial={"unit": unit})
        if kind is OutcomeKind.EVENT:
            del self.fields["unit"]


class NewQuestionForm(DeskForm):
    """A new question of either kind."""

    verb = "open_question"
    kind = forms.ChoiceField(label="About", choices=choices.outcome_kinds)
    title = forms.CharField(
        label="Title", max_length=200, help_text="A statement that an outcome makes true, or the name of a figure."
    )
    criteria = forms.CharField(
        label="Criteria",
        required=False,
        max_length=5000,
        widget=_lines(3),
        help_text="What counts, by which source, in which time zone.",
    )
    unit = forms.CharField(
        label="Unit", required=False, max_length=60, help_text="For a quantity, in the singular: “soldier”, “percent”."
    )


class DraftForm(DeskForm):
    verb = "draft"
    rating = forms.ChoiceField(label="Rating", choices=[("", "Choose a rating"), *choices.verdict_ratings()])
    headline = forms.CharField(
        label="Headline",
        help_text=f"The claim in short, without the verdict: {HEADLINE_LENGTH} characters at most.",
        # a pattern refuses what is too long where maxlength would cut a pasted text without a word
        widget=forms.TextInput(
            attrs={"pattern": f".{{1,{HEADLINE_LENGTH}}}", "title": f"{HEADLINE_LENGTH} characters at most"}
        ),
    )
    explanation = forms.CharField(label="Explanation", max_length=10_000, widget=_lines(6))

    def clean_headline(self) -> str:
        headline: str = self.cleaned_data["headline"]
        if len(headline) > HEADLINE_LENGTH:
            raise forms.ValidationError(f"The headline has {len(headline)} characters, {HEADLINE_LENGTH} at most.")
        return headline


class CorrectForm(DraftForm):
    verb = "correct"
    correction_class = forms.ChoiceField(
        label="What is corrected", choices=[("", "Choose a class"), *choices.correction_classes()]
    )
    reason = forms.CharField(label="Why", max_length=2000, widget=_lines(2), help_text="Readers see it.")


class DraftSeenForm(DeskForm):
    """The draft that an editor had before them, by its id and the moment it was written."""

    verdict = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**63 - 1)
    seen = forms.CharField(widget=forms.HiddenInput, max_length=40)


class ApproveForm(DraftSeenForm):
    verb = "approve"


class PublishForm(DraftSeenForm):
    verb = "publish"


def seen_at(draft: Verdict) -> str:
    """What changes whenever a draft is revised."""
    return draft.drafted_at.isoformat()


class OutcomeForm(DeskForm):
    """The source of an outcome; what happened is asked for by the kind of question."""

    verb = "record_outcome"
    final = forms.BooleanField(label="Final: nothing more will come", required=False)
    source = forms.CharField(label="Source", max_length=500)
    source_url = forms.URLField(label="Address of the source", required=False, max_length=2000, assume_scheme="https")
    note = forms.CharField(label="Note", required=False, max_length=5000, widget=_lines(2))

    def fact(self, given: dict[str, Any]) -> OutcomeFact:
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                given["fact"] = self.fact(given)
            except InvalidTerms as contradiction:
                self.add_error(None, str(contradiction).capitalize() + ".")
        return given


class EventOutcomeForm(OutcomeForm):
    occurred = forms.TypedChoiceField(
        label="What happened",
        choices=[("yes", "It occurred on the day"), ("no", "It had not occurred by the end of the day")],
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
    )
    day = _day("Day")
    field_order = ("occurred", "day")

    def fact(self, given: dict[str, Any]) -> OutcomeFact:
        occurred: bool = given["occurred"]
        day: date = given["day"]
        return OutcomeFact(
            kind=OutcomeKind.EVENT,
            occurred=occurred,
            on=day if occurred else None,
            as_of=None if occurred else day,
            final=given["final"],
        )


class QuantityOutcomeForm(OutcomeForm):
    comparator = forms.ChoiceField(label="Comparator", choices=choices.comparators, initial=Comparator.EXACT)
    value = forms.DecimalField(label="Value", max_digits=34, decimal_places=12)
    upper = forms.DecimalField(
        label="Upper value", required=False, max_digits=34, decimal_places=12, help_text="For “between” alone."
    )
    unit = forms.CharField(label="Unit", max_length=60)
    day = _day("Measured on")
    field_order = ("comparator", "value", "upper", "unit", "day")

    def fact(self, given: dict[str, Any]) -> OutcomeFact:
        value: Decimal = given["value"]
        return OutcomeFact(
            kind=OutcomeKind.QUANTITY,
            on=given["day"],
            value=value,
            upper=given["upper"],
            unit=given["unit"],
            comparator=Comparator(given["comparator"]),
            final=given["final"],
        )


def outcome_form(data: Any, question: Question) -> OutcomeForm:
    """The form that asks for an outcome of a question's kind."""
    if question.kind == OutcomeKind.EVENT:
        return EventOutcomeForm(data)
    return QuantityOutcomeForm(data, initial={"unit": question.unit, "comparator": Comparator.EXACT})


class WithdrawForm(ReasonForm):
    verb = "withdraw_outcome"
    outcome = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**63 - 1)


class PublicationDateForm(DeskForm):
    verb = "set_date"
    published_on = _day("Published on", "The day that its claims are read against. It cannot be changed later.")

    def __init__(self, data: Any = None, *, latest: date) -> None:
        super().__init__(data)
        self.latest = latest

    def clean_published_on(self) -> date:
        day: date = self.cleaned_data["published_on"]
        if day > self.latest:
            raise forms.ValidationError("This day is still to come.")
        return day


class BulkTrackForm(DeskForm):
    """One choice of a question for each claim, the likeliest preselected."""

    verb = "track_selected"
    LEAVE = "leave"
    NONE = "none"

    def __init__(self, data: Any = None, *, offers: Sequence[tuple[int, Sequence[tuple[int, str]]]] = ()) -> None:
        super().__init__(data)
        for claim_id, questions in offers:
            options = [(str(pk), label) for pk, label in questions]
            options += [(self.NONE, "Track without a question"), (self.LEAVE, "Leave in triage")]
            self.fields[f"claim_{claim_id}"] = forms.ChoiceField(label="Question", choices=options)


class BulkDismissForm(DismissForm):
    verb = "dismiss_selected"
