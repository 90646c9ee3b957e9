from __future__ import annotations

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import connection, models
from django.db.models.functions import Now


class Heartbeat(models.Model):
    """When a periodic job last ended, by the database's clock."""

    name = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.name} at {self.at:%Y-%m-%d %H:%M:%S}"


def beat(name: str) -> None:
    Heartbeat.objects.bulk_create(
        [Heartbeat(name=name, at=Now())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["at"],
    )


def age_of(name: str) -> timedelta | None:
    """The time since `name` last beat, or None where it never did."""
    now_less_at = models.ExpressionWrapper(Now() - models.F("at"), models.DurationField())
    return Heartbeat.objects.filter(name=name).values_list(now_less_at, flat=True).first()


def database_now() -> datetime:
    """The database's clock, which all hosts share, in UTC."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now


def desk_today() -> date:
    """The day that it is at the desk, by the database's clock and the desk's zone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT (clock_timestamp() AT TIME ZONE %s)::date", [settings.DESK_TIME_ZONE])
        today: date = cursor.fetchone()[0]
    return today
