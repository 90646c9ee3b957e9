"""Getting articles in: sources, readable text, the store that keeps each text once, and its claims."""

from predictions.ingest.documents import MAX_BYTES, Document, read_document
from predictions.ingest.extract import extract_article
from predictions.ingest.intake import Intake, take_in
from predictions.ingest.refusal import Refused
from predictions.ingest.store import Status, Stored, store_article

__all__ = [
    "MAX_BYTES",
    "Document",
    "Intake",
    "Refused",
    "Status",
    "Stored",
    "extract_article",
    "read_document",
    "store_article",
    "take_in",
]
