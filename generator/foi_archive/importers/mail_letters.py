"""From the parts of a mail to its letter: what is text, what is a file, what is neither.

The plain text is the letter, word for word; where there is none, the HTML is it, as text. Every other part is
a file: images, signatures, invitations, Outlook's winmail.dat. A mail within a mail is a file, too, and its
words are listed as left out, since it may be the very answer, or somebody else's letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from foi_archive.importers.html_text import HtmlText, text_of_html
from foi_archive.importers.html_tokens import unescaped
from foi_archive.importers.mail_charsets import Decoded, decoded
from foi_archive.importers.mail_file_names import name_of
from foi_archive.importers.mail_headers import content_lines
from foi_archive.importers.mail_letter import Letter
from foi_archive.importers.mail_parts import Part, read_parts
from foi_archive.importers.problems import mail as problems
from foi_archive.model.place import Place

LONGEST_HTML = 4 * 1024 * 1024  # characters
_DEEPEST_MAIL = 5

_META_CHARSET = re.compile(
    rb"<meta[^<>]{0,100}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,2000})</title>", re.IGNORECASE)
_HEAD = 2_048  # bytes
_MAILS = ("message/rfc822", "message/global")
# What programs write before the parts, for those that know no parts. It is nobody's word.
_TO_OLD_PROGRAMS = re.compile(
    rb"\s*This is a (?:cryptographically signed |multi-?part )?message (?:with multiple parts )?"
    rb"in MIME format\.?[\s-]*"
)


def letter_of(mail: Part, path: str) -> Letter:
    """The letter of a mail in a file of some path."""
    return _Reader(path).read(mail)


@dataclass(slots=True)
class _Reader:
    path: str
    depth: int = 0
    files: int = 0

    def read(self, part: Part) -> Letter:
        if part.unread:
            return self._unread(part)
        if part.type == "multipart/alternative" and part.parts:
            return self._alternatives(part)
        if part.parts:
            return self._one_after_another(part)
        if part.type in _MAILS and self.depth < _DEEPEST_MAIL:
            return self._mail(part)
        return self._text(part) if _is_text(part) else self._file(part)

    def _one_after_another(self, part: Part) -> Letter:
        letter = Letter()
        self._leave_surroundings(letter, part)
        for inner in part.parts:
            letter.add(self.read(inner))
        if part.type == "multipart/encrypted":
            letter.missing.append("its text is encrypted")
        return letter

    def _alternatives(self, part: Part) -> Letter:
        """The plain version if it says anything, else the last one that does: the richest."""
        versions = [self.read(inner) for inner in part.parts]
        speaking = [version for version in versions if version.text]
        plain = [version for version in speaking if not version.is_converted]
        letter = (plain[:1] or speaking[-1:] or versions[:1])[0]
        for version in versions:
            if version is not letter:
                letter.add_version(version, Place(self.path, part.line))
        self._leave_surroundings(letter, part)
        return letter

    def _leave_surroundings(self, letter: Letter, part: Part) -> None:
        for where, data in (("before its parts", part.before), ("behind its parts", part.after)):
            if data.strip() and not _TO_OLD_PROGRAMS.fullmatch(data):
                letter.leave(where, unified(decoded(data, None).text))
        if part.breaks_off:
            self._damaged(letter, part, "the mail", "breaks off")

    def _text(self, part: Part) -> Letter:
        letter = Letter()
        data, wrong = part.content()
        charset = part.parameters.get("charset")
        is_html = part.type == "text/html"
        if is_html and charset is None and (meta := _META_CHARSET.search(data, 0, _HEAD)):
            charset = meta[1].decode("ascii")
        result = decoded(data, charset)
        text = unified(result.text)
        if not text.strip():
            return letter
        if is_html:
            page = text_of_html(text) if len(text) <= LONGEST_HTML else None
            if page is None:
                return self._unconverted(part)
            self._from_html(letter, part, page, text)
        else:
            letter.texts.append(without_empty_ends(text))
            letter.told_texts.append(result.text)
        self._repaired(letter, part, result, charset)
        if wrong:
            self._damaged(letter, part, "the text", wrong)
        return letter

    def _from_html(self, letter: Letter, part: Part, page: HtmlText, html: str) -> None:
        letter.is_converted = True
        if page.text:
            letter.texts.append(page.text)
            letter.told_texts.append(page.text)
        letter.leave("in its HTML, but not shown", page.hidden)
        title = _TITLE.search(html)
        words = page.hidden.split()
        # No mail program shows the title of a page, and most programs write the subject into it.
        if words and words != (unescaped(title[1]).split() if title else []):
            letter.diagnostics.append(problems.mail_hidden_text(Place(self.path, part.line), tuple(words)))

    def _unconverted(self, part: Part) -> Letter:
        letter = self._file(part)
        letter.missing.append(f"its text is in {letter.files[0].name}, which is too long to be converted")
        return letter

    def _mail(self, part: Part) -> Letter:
        """A mail within a mail: a file, and its words among what is left out."""
        letter = Letter()
        data, wrong = part.content()
        name, is_its_name = self._name(part)
        inner = read_parts(data, part.line)
        self.depth += 1
        within = self.read(inner)
        self.depth -= 1
        lines = content_lines(inner.headers)
        names = [file.name for file in within.files]
        letter.leave(f"the attached mail {name}", "\n".join((*lines, "", within.text, "", *names)))
        letter.told += within.told + within.told_texts
        letter.told[0:1] = lines
        letter.left += within.left
        letter.keep(name, data, is_its_name)
        if wrong:
            self._damaged(letter, part, f"the file {name}", wrong)
        return letter

    def _file(self, part: Part) -> Letter:
        letter = Letter()
        data, wrong = part.content()
        name, is_its_name = self._name(part)
        letter.keep(name, data, is_its_name)
        if wrong:
            self._damaged(letter, part, f"the file {name}", wrong)
        if part.type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            letter.missing.append(f"its text is in {name}, encrypted or signed")
        if part.type == "message/partial":
            letter.missing.append("it was sent in several pieces, of which this is one")
        if part.type == "application/ms-tnef":
            letter.missing.append(f"{name} may hold files, in Outlook's own form")
        return letter

    def _unread(self, part: Part) -> Letter:
        letter = Letter()
        name, is_its_name = self._name(part)
        letter.keep(name, part.raw, is_its_name)
        letter.diagnostics.append(problems.mail_part_unread(Place(self.path, part.line), f"the part {name}"))
        letter.missing.append(f"the part {name} was not read")
        return letter

    def _name(self, part: Part) -> tuple[str, bool]:
        self.files += 1
        return name_of(part, self.files)

    def _damaged(self, letter: Letter, part: Part, what: str, wrong: str) -> None:
        letter.diagnostics.append(problems.mail_part_damaged(Place(self.path, part.line), what, wrong))
        letter.missing.append(f"{what} {wrong}")

    def _repaired(self, letter: Letter, part: Part, result: Decoded, charset: str | None) -> None:
        if result.guessed:
            place = Place(self.path, part.line)
            letter.diagnostics.append(problems.mail_charset_guessed(place, charset, result.guessed))


def unified(text: str) -> str:
    """The text with line feeds at the ends of its lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_empty_ends(text: str) -> str:
    """The text without the empty lines before and behind it."""
    before, end = len(text) - len(text.lstrip()), len(text.rstrip())
    behind = text.find("\n", end)
    return text[text.rfind("\n", 0, before) + 1 : behind if behind >= 0 else None] if end else ""


def _is_text(part: Part) -> bool:
    """Whether a part is shown as a letter, and is none of the files beside it."""
    # A multipart in which no boundary stands is what it looks like: text.
    is_text = part.type in ("text/plain", "text/html") or part.type.startswith("multipart/")
    if not is_text or part.is_attachment:
        return False
    # Some programs name the text of a mail, too; what stands alone in it is the letter.
    named = ("filename" in part.parameters or "name" in part.parameters) and part.header("From") is None
    return not named
