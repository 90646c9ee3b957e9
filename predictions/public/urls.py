"""Addresses of the public pages."""

from __future__ import annotations

from django.urls import path

from predictions.public.corrections import corrections
from predictions.public.feed import VerdictFeed
from predictions.public.home import home
from predictions.public.methodology import methodology
from predictions.public.question import question
from predictions.public.records import publisher, speaker
from predictions.public.verdict import verdict

urlpatterns = [
    path("", home, name="home"),
    path("verdicts/<int:pk>-<slug:slug>/", verdict, name="verdict"),
    path("questions/<int:pk>-<slug:slug>/", question, name="question"),
    path("speakers/<int:pk>-<slug:slug>/", speaker, name="speaker"),
    path("publishers/<int:pk>-<slug:slug>/", publisher, name="publisher"),
    path("corrections/", corrections, name="corrections"),
    path("methodology/", methodology, name="methodology"),
    path("feed.atom", VerdictFeed(), name="feed"),
]
