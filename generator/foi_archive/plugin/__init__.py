"""The MkDocs plugin: the only place that knows MkDocs."""

from foi_archive.plugin.hooks import FoiArchivePlugin

__all__ = ["FoiArchivePlugin"]
