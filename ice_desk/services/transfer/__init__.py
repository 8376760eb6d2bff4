"""Conversations as files: Markdown, HTML, Word and JSON to take away, JSON to bring back."""

from ice_desk.services.transfer.forms import FORMS, Form, form_for, written

__all__ = ["FORMS", "Form", "form_for", "written"]
