"""foi-archive: publish Freedom of Information requests, question by question."""

__version__ = "0.1.0"
