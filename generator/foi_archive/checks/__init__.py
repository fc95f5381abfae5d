"""What is said about a thread that is well formed: one rule a file, and its docstring is its manual page."""
