"""A draft that is put into an archive, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from foi_archive.cli.already_there import Known
from foi_archive.cli.archives import AUTHORITIES, REQUESTS
from foi_archive.cli.drafting import Drafted
from foi_archive.cli.left_over import list_left_over
from foi_archive.cli.originals import keep_originals
from foi_archive.cli.placing import free_name, place
from foi_archive.drafting.plain_fields import UNKNOWN
from foi_archive.drafting.suggestions import Suggestion
from foi_archive.drafting.thread_of import Made
from foi_archive.importers.draft import Draft
from foi_archive.importers.problems.drafts import attachment_not_kept, proposals_refused
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.confidence import Confidence
from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Letter
from foi_archive.publish.attachments import LARGEST, is_harmless
from foi_archive.publish.diagnostics import counted, rendered, show
from foi_archive.thread.folder import shown
from foi_archive.thread.listing import entry_of
from foi_archive.thread.problems.rule import printable, quoted


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be put into the archive: a draft, its thread, its authority, and the name of its file."""

    draft: Draft
    made: Made
    authority: Authority
    is_new: bool
    name: str


def put(root: Path, order: Order, drafted: Drafted, quiet: bool, propose: bool) -> None:
    """Write the thread and its attachments, and say what was written, read and left out.

    With `propose` an entry for the list of authorities is among that.
    """
    made = order.made
    files, said = _kept(made.files, Place(order.name))
    folder = root / REQUESTS / order.authority.id
    name = free_name(folder, order.name)
    # First what does not go into the archive: without it the draft would have lost words.
    beside = [*keep_originals(order.draft.originals, name, root), *list_left_over(made.left, name, root)]
    file = place(folder, name, drafted.text, files)
    show(f"{shown(file)}: a draft under {laws()[made.thread.law].short_name}{_with(files)}")
    for diagnostic in (*made.diagnostics, *said, *_refused(drafted, Place(shown(file)))):
        show(f"  {rendered(diagnostic)}".replace("\n", "\n  "))
    if not quiet:
        tell_read(drafted.read)
    if propose:
        _propose(root, order.authority)
    for line in beside:
        show(line)
    unknown = [field for field in ("title", "requester") if getattr(made.thread, field) == UNKNOWN]
    if unknown:
        show(f"  to be filled in: {' and '.join(unknown)}, which the source does not tell")
    if not order.draft.promised_privacy:
        show("  doubtful: nobody has said that what is private was taken out")
    show(f"  next: {_next(made, drafted)}, and run foi check {shown(file)}")


def tell_known(order: Order, known: Known) -> None:
    """Say that a request is there, and which letters of the source are not."""
    show(f"{shown(known.file)}: already there, and left as it is")
    letters = {each.message: each.text for each in order.made.thread.body if isinstance(each, Letter)}
    for message in known.lacks:
        day = f", {message.date.edtf}" if message.date else ""
        words = quoted(" ".join(letters[message.id].split()))
        show(f"  not in it: message {message.id[1:]}, from {printable(message.sender)}{day}: {words}")


def tell_read(read: Iterable[Suggestion]) -> None:
    """Say what the rules read: a line for each message, question and decision, with its words."""
    for number, (_, group) in enumerate(groupby(read, key=_item)):
        if not number:
            show("  read by rules, which do not understand what they read:")
        first, *others = group
        told = [_told(first), *(_told(other).partition(": ")[2] for other in others)]
        show(f"    {'; '.join(told)}")


def _item(suggestion: Suggestion) -> object:
    """What a suggestion is about: all those on one message are told in one line."""
    is_of_message = suggestion.path[0] == "messages"
    return suggestion.path[1] if is_of_message else suggestion


def _told(suggestion: Suggestion) -> str:
    proposal = suggestion.proposal
    words = " ".join(proposal.quote.split())
    # A name or a question is told in the very words that it rests on.
    is_told = words[:20] in suggestion.told
    rests_on = "" if is_told else f" by {proposal.message} {quoted(words)}"
    doubt = "" if proposal.confidence is Confidence.STATED else f", {proposal.confidence.value}"
    return f"{printable(suggestion.told)}{doubt}{rests_on}"


def _kept(files: Mapping[str, bytes], place: Place) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files that can be published, and what is said of the others."""
    kept: dict[str, bytes] = {}
    said: list[Diagnostic] = []
    for name, content in files.items():
        if not is_harmless(name):
            said.append(attachment_not_kept(place, name, "its kind could hold a program"))
        elif len(content) > LARGEST:
            said.append(attachment_not_kept(place, name, f"it has more than {LARGEST:,} bytes"))
        else:
            kept[name] = content
    return kept, said


def _refused(drafted: Drafted, place: Place) -> Iterator[Diagnostic]:
    if drafted.refused:
        yield proposals_refused(place, drafted.refused)


def _with(files: Mapping[str, bytes]) -> str:
    return f", with {counted(len(files), 'attachment')}" if files else ""


def _propose(root: Path, authority: Authority) -> None:
    show(f"  new authority: add it to {shown(root / AUTHORITIES)}, with its jurisdiction:")
    for line in entry_of(authority).splitlines():
        show(f"    {printable(line)}")


def _next(made: Made, drafted: Drafted) -> str:
    if made.is_whole:
        return "split m1 into its letters, list questions and decisions"
    if drafted.thread.questions:
        return "read the draft beside its letters"
    return "read the draft beside its letters, list its questions and decisions"
