"""Other formats: text to a draft of a thread, one source a file."""
