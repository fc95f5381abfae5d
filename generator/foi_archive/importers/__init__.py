"""Other formats: a source to drafts of threads, one kind of source a file.

Each module that has an `IMPORTER` is one; `all_importers` finds them.
"""
