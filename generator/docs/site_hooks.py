"""Hooks of MkDocs for the site of the documentation, which also publishes the schemas beside this folder."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_SCHEMAS = Path(__file__).parent.parent / "schemas"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site with the schemas, in the folder schemas."""
    for schema in sorted(_SCHEMAS.glob("*.json")):
        files.append(File.generated(config, f"schemas/{schema.name}", abs_src_path=str(schema)))
    return files


def on_page_markdown(markdown: str, **_: object) -> str:
    """A page whose links to the schemas, which lead there in the repository, lead there on the site, too."""
    return markdown.replace("](../schemas/", "](schemas/")
