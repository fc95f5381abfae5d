"""The files of a build: what MkDocs copies and renders, and what it only has to know about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from foi_archive.model.addresses import HOME, frame
from foi_archive.thread.names import is_an_editors

_READ_BY_US = ("requests/", "authorities.yml")
# Material's search is off, and the styles are ours: of its 2.5 MB, a script and an icon are left.
_USELESS_ASSETS = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/stylesheets/")


class PublishedFile(File):
    """A file that pages may link to, and that we write ourselves.

    MkDocs checks links against the files that it knows. To it, this is one that is neither a page in
    Markdown nor has anything to copy; so no word of a thread passes through its Markdown.
    """

    def __init__(self, path: str, address: str, config: MkDocsConfig) -> None:
        super().__init__(
            path,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=address,
            inclusion=InclusionLevel.INCLUDED,
        )

    def is_documentation_page(self) -> bool:
        """No: MkDocs would read and render it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: its text is written with the pages."""


def arrange(files: Files, addresses: Iterable[str], config: MkDocsConfig) -> None:
    """Leave in `files` what MkDocs shall publish, and add the pages at `addresses`.

    A link may lead to a page under its address, or to a request by the name of its thread file. Raises
    PluginError if a file of the archive has the address of one of the pages.
    """
    for file in list(files):
        if _is_left_alone(file.src_uri):
            files.remove(file)
    own = {file.dest_uri: file for file in files}
    for address in addresses:
        if address in own:
            raise PluginError(
                f"{own[address].src_uri} and a page made of the requests have one address, {address}. "
                "Give the file another name."
            )
        files.append(PublishedFile(address, address, config))
        if frame(address) == (2, "requests"):
            thread = PurePosixPath(address).with_suffix(".md")
            files.append(PublishedFile(str(thread), address, config))
    if all(file.dest_uri != HOME for file in files):
        files.append(File.generated(config, "index.md", content=f"# {config.site_name}\n"))


def _is_left_alone(path: str) -> bool:
    """Whether a file of the archive or the theme is none of MkDocs' business."""
    if path.startswith((*_READ_BY_US, *_USELESS_ASSETS)):
        return True
    # Of hidden files, mkdocs.yml itself can say which are published.
    name = PurePosixPath(path).name
    is_an_editors_copy = is_an_editors(name) and not name.startswith(".")
    return is_an_editors_copy or (path.startswith("assets/") and path.endswith(".map"))
