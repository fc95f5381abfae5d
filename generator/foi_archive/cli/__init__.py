"""The command foi."""
