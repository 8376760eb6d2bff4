"""Documents of a chat: read apart, kept, found again, and put before a question."""

from ice_desk.services.documents.desk import Documents, DocumentsState, Reading

__all__ = ["Documents", "DocumentsState", "Reading"]
