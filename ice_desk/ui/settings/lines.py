"""The shape that the settings' longer rows share."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget


def stack_lines(row: QWidget, head: QLayout, line: QLayout, status: QWidget) -> None:
    """A head, a line of fields, and what came of the last act under both."""
    box = QVBoxLayout(row)
    box.setContentsMargins(0, 4, 0, 6)
    box.setSpacing(5)
    box.addLayout(head)
    box.addLayout(line)
    box.addWidget(status)
