"""The plugin's option `contact`: who answers for the archive."""

from __future__ import annotations

from mkdocs.config.base import BaseConfigOption, ValidationError

from foi_archive.model.publication import Contact
from foi_archive.thread.plugin_options import CONTACT_SHAPE


class ContactOption(BaseConfigOption[Contact]):
    """A contact, as a mapping with a name and an address."""

    def run_validation(self, value: object) -> Contact:
        """The contact that the mapping states. Raises ValidationError, which MkDocs prints, if none."""
        if not isinstance(value, dict) or set(value) != {"name", "address"}:
            raise ValidationError(CONTACT_SHAPE)
        try:
            return Contact.parse(str(value["name"]), str(value["address"]))
        except ValueError as error:
            raise ValidationError(str(error)) from None
