"""Measurements on made-up data: what `manage.py bench NAME` runs."""
