"""foi import: drafts of threads, made of what somebody has of requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from foi_archive.cli.already_there import Threads
from foi_archive.cli.archives import OUTPUT, REQUESTS, archive_here
from foi_archive.cli.asked_authority import Listed, listed_in
from foi_archive.cli.asking import valid
from foi_archive.cli.drafting import bare, drafted
from foi_archive.cli.drafts import authority_named, name_of
from foi_archive.cli.faults import raise_errors
from foi_archive.cli.imported import Order, put, tell_known
from foi_archive.cli.importing import place_of, read_source
from foi_archive.cli.law_option import law_named
from foi_archive.cli.redraft import redraft
from foi_archive.cli.told_drafts import show_drafts
from foi_archive.drafting.plain_fields import UNKNOWN, line
from foi_archive.drafting.thread_of import thread_of
from foi_archive.importers.draft import Draft
from foi_archive.importers.found import all_importers
from foi_archive.importers.problems.drafts import draft_not_tellable
from foi_archive.law.named import law_named_in
from foi_archive.law.registry import laws
from foi_archive.law.usual import usual_law
from foi_archive.model.authority import Authority
from foi_archive.publish.diagnostics import rendered, show
from foi_archive.thread.folder import links_above
from foi_archive.thread.problems.rule import quoted

_KINDS = [importer.name for importer in all_importers()]
_EPILOG = "\n".join(f"  {importer.name:<16}{importer.title}" for importer in all_importers())


@click.command("import", epilog=f"\b\nKinds of sources:\n{_EPILOG}")
@click.argument("source", metavar="SOURCE", type=click.Path(allow_dash=True))
@click.option(
    "--from", "kind", metavar="KIND", type=click.Choice(_KINDS), help="What SOURCE is, if that is not clear."
)
@click.option(
    "--law", metavar="LAW", callback=valid(law_named), help="The id of the law, if SOURCE names none."
)
@click.option(
    "--authority",
    "asked",
    metavar="NAME",
    help="The authority, by its name or id, if SOURCE names none, or otherwise than authorities.yml.",
)
@OUTPUT
@click.option("--no-draft", is_flag=True, help="Propose nothing: letters, senders and dates of SOURCE only.")
@click.option("--redraft", "again", is_flag=True, help="Add to the thread file SOURCE what it lacks.")
@click.option("-q", "--quiet", is_flag=True, help="Do not print what the rules read.")
def command(
    source: str,
    kind: str | None,
    law: str | None,
    asked: str | None,
    output: Path | None,
    no_draft: bool,
    again: bool,
    quiet: bool,
) -> None:
    """Make drafts of threads of what you have of requests.

    SOURCE is a file, a folder, or - for standard input, of one of the kinds below; which one is seen from
    what is in it. Every word of it stands in the draft, or is listed as left out. What the letters say of
    themselves is proposed by rules, each with its words: kinds and dates, questions, decisions. It is marked
    as drafted until a person has read it.

    Each request becomes a new file requests/<authority>/<name>.md, with its attachments in the folder beside
    it. A request that is there already is left as it is. An entry for authorities.yml is printed if the
    authority is not there yet.

    With --redraft, SOURCE is a thread file: what the rules read in its letters is added where it tells
    nothing. All else in it stays. `foi check --suggest` lists the same and writes nothing.

    Ends with 1 if an error was printed; what it is not about is written all the same.
    """
    if again:
        if kind or law or asked or output or no_draft:
            raise click.UsageError("--redraft goes with --quiet only.")
        redraft(Path(source), quiet)
        return
    drafts, dated_by, failed = read_source(source, kind)
    show_drafts(drafts)
    root = output or archive_here()
    orders = list(_orders(drafts, listed_in(root), asked, law, dated_by, source))
    for order in orders:
        raise_errors(links_above(root, root / REQUESTS / order.authority.id / f"{order.name}.md"))
    proposed: set[str] = set()
    threads = Threads(root, (order.made.thread for order in orders))
    for order in orders:
        if known := threads.known(order.made.thread):
            tell_known(order, known)
            continue
        try:
            result = bare(order.made)
        except ValueError:
            show(rendered(draft_not_tellable(place_of(source), order.made.thread.title)))
            failed = True
        else:
            result = result if no_draft else drafted(order.made, order.authority)
            put(root, order, result, quiet, propose=order.is_new and order.authority.id not in proposed)
            proposed.add(order.authority.id)
    if failed:
        raise click.exceptions.Exit(1)


def _orders(
    drafts: Iterable[Draft], listed: Listed, asked: str | None, law: str | None, dated_by: str, source: str
) -> Iterator[Order]:
    """Each draft with its authority, its law and a name, before anything is written."""
    for draft in drafts:
        authority, is_new = _authority(draft, listed.authorities, asked)
        chosen = _law(draft, authority, law)
        made = thread_of(draft, authority, chosen, dated_by, place_of(source))
        yield Order(draft, made, authority, is_new, name_of(draft.title, "request"))


def _authority(draft: Draft, authorities: Iterable[Authority], asked: str | None) -> tuple[Authority, bool]:
    """The authority, and whether it is new. One that nobody names is to be filled in."""
    known = authority_named(asked or draft.authority, authorities)
    if known:
        return known, False
    # An id stays one: what has a space or a capital letter is a name.
    name = line(asked if asked and asked != name_of(asked, "") else draft.authority) or UNKNOWN
    return Authority(name_of(asked or draft.authority, "authority"), name, UNKNOWN), True


def _law(draft: Draft, authority: Authority, told_law: str | None) -> str:
    """The law that the source tells, else the option, the letters, or the place of the authority."""
    if draft.law in laws():
        return str(draft.law)
    named = law_named_in(message.text for message in draft.messages)
    if found := told_law or named or usual_law(authority.jurisdiction):
        return found
    about = f"of {quoted(title)} " if (title := line(draft.title)) else ""
    raise click.ClickException(
        f"neither the source {about}nor the jurisdiction of its authority "
        "tells the law, and its letters do not name one only; say which with --law."
    )
