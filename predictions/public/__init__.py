"""The public pages: what a reader sees of published verdicts, server-rendered and without script."""
