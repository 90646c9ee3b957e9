"""PostgreSQL and Valkey from wheels, so that Python and pip are all a machine needs (`python -m factcheck.local`)."""
