"""The plugin's option `download`: where the archive's copy for offline readers is."""

from __future__ import annotations

from mkdocs.config.base import BaseConfigOption, ValidationError

from foi_archive.model.publication import download_address


class DownloadOption(BaseConfigOption[str]):
    """An address that begins with https://, or the path of a zip file in the site."""

    def run_validation(self, value: object) -> str:
        """The address. Raises ValidationError, which MkDocs prints, if it is none."""
        try:
            return download_address(str(value))
        except ValueError as error:
            raise ValidationError(str(error)) from None


def announced(download: str | None) -> tuple[str, ...]:
    """The path of the file that will be put into the site after the build, if any will."""
    return () if download is None or "://" in download else (download,)


def download_link(download: str | None, site_url: str | None) -> str:
    """What the pages link to; empty if there is nothing to download.

    Where the site is published under a known address, the link has it: the file is not in its own copy.
    """
    if not download or "://" in download or not site_url:
        return download or ""
    return f"{site_url.rstrip('/')}/{download}"
