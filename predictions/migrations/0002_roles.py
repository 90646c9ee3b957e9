"""The two roles of the desk, as groups: a reporter drafts verdicts and corrections, an editor also approves and publishes."""

from django.db import migrations

APP = "predictions"
MODELS = (
    "article",
    "auditentry",
    "claim",
    "evidence",
    "heartbeat",
    "outcome",
    "publisher",
    "question",
    "review",
    "speaker",
    "suggestion",
    "verdict",
)
REPORTER = {
    **{f"view_{model}": (model, f"Can view {model}") for model in MODELS},
    "change_article": ("article", "Can change article"),
    "change_claim": ("claim", "Can change claim"),
    "add_review": ("review", "Can add review"),
    "add_question": ("question", "Can add question"),
    "add_outcome": ("outcome", "Can add outcome"),
    "change_outcome": ("outcome", "Can change outcome"),
    "add_verdict": ("verdict", "Can add verdict"),
    "correct_verdict": ("verdict", "Can draft a correction of a published verdict"),
}
EDITOR = {
    **REPORTER,
    "change_publisher": ("publisher", "Can change publisher"),
    "change_speaker": ("speaker", "Can change speaker"),
    "approve_verdict": ("verdict", "Can approve a verdict that somebody else drafted"),
    "publish_verdict": ("verdict", "Can publish an approved verdict"),
}
ROLES = {"reporter": REPORTER, "editor": EDITOR}


def make_roles(apps, schema_editor):
    # permissions are otherwise made after all migrations, too late for the groups that hold them
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    Group = apps.get_model("auth", "Group")
    for role, permissions in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        for codename, (model, name) in permissions.items():
            content_type, _ = ContentType.objects.get_or_create(app_label=APP, model=model)
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type, codename=codename, defaults={"name": name}
            )
            group.permissions.add(permission)


def drop_roles(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("predictions", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(make_roles, drop_roles),
    ]
