"""The nouns of a Freedom of Information archive: frozen dataclasses over the standard library."""
