"""An archive that holds each line of hostile.py in every field that can hold it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml
from foi_archive.model.citation import Citation
from foi_archive.model.decision import Decision
from foi_archive.model.kept import KeptField
from foi_archive.model.message import Attachment, Consideration, Message, MessageKind, Promise
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.thread import AttachmentText, Letter, Note, Thread
from foi_archive.model.when import When
from foi_archive.thread.write import write
from hostile import VECTORS

_EXEMPTION = Citation("uk-foia", "s31(1)(a)")


def write_hostile_archive(archive: Path) -> None:
    """An archive with an authority and a thread for each attack; the archive's own pages hold some, too."""
    title = yaml.safe_dump({"title": " ".join(VECTORS), "description": " ".join(VECTORS)}, allow_unicode=True)
    (archive / "index.md").write_text(f"---\n{title}---\n\n# An archive\n", "utf-8")
    (archive / "about.md").write_text(f"---\n{title}---\n\n# About\n", "utf-8")
    authorities = [
        {"id": f"authority-{number}", "jurisdiction": "uk"}
        | dict.fromkeys(("name", "short_name", "kind", "note"), vector)
        for number, vector in enumerate(VECTORS)
    ]
    (archive / "authorities.yml").write_text(yaml.safe_dump(authorities, allow_unicode=True), "utf-8")
    for number, vector in enumerate(VECTORS):
        folder = archive / f"requests/authority-{number}"
        folder.mkdir(parents=True)
        (folder / "attack.md").write_text(write(_thread(f"authority-{number}", vector)), "utf-8")


def _thread(authority: str, vector: str) -> Thread:
    """A thread without errors that says the same thing wherever it may say something."""
    kept = (KeptField("unknown_field", vector), KeptField("unknown_list", (vector, vector)))
    return Thread(
        title=vector,
        authority=authority,
        requester=vector,
        law="uk-foia",
        source_status=vector,
        references=(vector,),
        tags=(vector,),
        summary=vector,
        note=vector,
        closed=When.on(date(2017, 3, 1)),
        other=kept,
        messages=(
            Message(
                "m1",
                MessageKind.REQUEST,
                vector,
                role=vector,
                received=When.on(date(2016, 9, 23)),
                missing=vector,
                note=vector,
                other=kept,
            ),
            Message(
                "m2",
                MessageKind.RESPONSE,
                vector,
                role=vector,
                date=When.on(date(2016, 10, 19)),
                promised=Promise(When.on(date(2016, 11, 21)), vector, other=kept),
                considering=Consideration((_EXEMPTION,), vector, other=kept),
                attachments=(Attachment("response.pdf", origin=vector, other=kept),),
            ),
            Message("m3", MessageKind.OTHER_FROM_AUTHORITY, vector, hidden=vector),
        ),
        questions=(
            Question("1", "m1", vector, note=vector, other=kept),
            Question("2", "m1", vector),
            Question("3", "m1", vector),
            Question("4", "m1", vector),
        ),
        decisions=(
            Decision(
                "m2",
                ("1",),
                Outcome.WITHHELD,
                exemptions=(_EXEMPTION,),
                quotes=(vector,),
                note=vector,
                other=kept,
            ),
            Decision("m2", ("2",), Outcome.NOT_ANSWERED, reason=vector),
            Decision("m2", ("3",), Outcome.ALREADY_ACCESSIBLE, quotes=(vector,), where=vector),
            Decision("m2", ("4",), Outcome.TRANSFERRED, quotes=(vector,), target=vector),
        ),
        body=(
            Letter("m1", f"{vector}\n{vector}"),
            Note(f"{vector}\n```" if vector.startswith("```") else vector),  # an open fence is an error
            Letter("m2", vector),
            AttachmentText("m2", "response.pdf", vector),
        ),
    )
