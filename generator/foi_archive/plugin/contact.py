"""The plugin's option `contact`: who answers for the archive."""

from __future__ import annotations

from mkdocs.config.base import BaseConfigOption, ValidationError

from foi_archive.model.publication import Contact

_SHAPE = "write `name:` and `address:` below it, the name of who answers and an e-mail or web address"


class ContactOption(BaseConfigOption[Contact]):
    """A contact, as a mapping with a name and an address."""

    def run_validation(self, value: object) -> Contact:
        """The contact that the mapping states. Raises ValidationError, which MkDocs prints, if none."""
        if not isinstance(value, dict) or set(value) != {"name", "address"}:
            raise ValidationError(_SHAPE)
        try:
            return Contact.parse(str(value["name"]), str(value["address"]))
        except ValueError as error:
            raise ValidationError(str(error)) from None
