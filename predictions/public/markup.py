"""Data blocks that stand inside a page."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString

# Nothing in a data block may look like markup to an HTML parser; JSON reads these escapes as the same text.
ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def json_ld(node: dict[str, Any]) -> SafeString:
    """Write a schema.org node so that no text in it can end its script element."""
    return SafeString(json.dumps(node, ensure_ascii=False).translate(ESCAPES))
