"""The editors' desk: the stock admin site with lists and pages of our own. Every change is a verb of review."""

from django.conf import settings
from django.contrib import admin

from predictions.admin import articles, audit, people, questions, queue, triage, verdicts

__all__ = ["articles", "audit", "people", "questions", "queue", "triage", "verdicts"]

admin.site.site_header = settings.SITE_NAME
admin.site.site_title = f"{settings.SITE_NAME} desk"
admin.site.index_title = "Today"
# the desk has its own way about, and its lists need the width
admin.site.enable_nav_sidebar = False
admin.site.login_template = "admin/desk/login.html"
admin.site.index_template = "admin/desk/index.html"
