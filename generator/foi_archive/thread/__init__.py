"""The thread file, format 1: how it is read, checked for form, written and formatted."""
