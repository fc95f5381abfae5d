"""The fields of a message, and of the small records that it holds."""

from __future__ import annotations

import re

from foi_archive.model.confidence import Confidence
from foi_archive.model.message import Attachment, Consideration, DateEvidence, Message, MessageKind, Promise
from foi_archive.thread import names
from foi_archive.thread.lists import ListOf
from foi_archive.thread.problems import values as problems
from foi_archive.thread.problems import words as unknown
from foi_archive.thread.records import Field, Record
from foi_archive.thread.values import Date, Identifier, OneOf, Pattern, Provision, Text

TEXT = Text()
WORDS = Text("words of the letter, exactly", verbatim=True)
DATE = Date()
PROVISIONS = ListOf(Provision(), "a list of exemptions")

DRAFTED = Field(
    "drafted",
    OneOf("a confidence", Confidence, unknown.unknown_confidence),
    "How sure the rules were that proposed this; a person who has read it takes the field out.",
)

MESSAGE_ID = Identifier("an id of a message", form="m and a number, as in m1", pattern=names.MESSAGE)

EVIDENCE = Record(
    "a proof of a date",
    DateEvidence,
    (
        Field("message", TEXT, "The id of the message that proves the date.", required=True),
        Field("quote", WORDS, "The words of that message that hold the date.", required=True),
    ),
    inline=True,
)

PROMISE = Record(
    "a promise",
    Promise,
    (
        Field("date", DATE, "The date by which the letter says that an answer will come.", required=True),
        Field("quote", WORDS, "The words of the letter that promise it.", required=True),
    ),
    inline=True,
)

CONSIDERATION = Record(
    "a consideration",
    Consideration,
    (
        Field(
            "exemptions",
            PROVISIONS,
            "The exemptions that the letter says are being considered.",
            required=True,
        ),
        Field("quote", WORDS, "The words of the letter that say so.", required=True),
    ),
    inline=True,
)

ATTACHMENT = Record(
    "an attachment",
    Attachment,
    (
        Field("file", TEXT, "The name of the file in the thread's folder.", required=True),
        Field(
            "sha256",
            Pattern(
                "a SHA-256: 64 digits from 0 to 9 and a to f",
                re.compile("[0-9a-f]{64}"),
                problems.bad_checksum,
            ),
            "The checksum that proves that the file is the one that was sent.",
        ),
        Field(
            "size",
            # More digits than any disk has bytes are a slip, and would be slow to turn into a number.
            Pattern("a number of bytes", re.compile("0|[1-9][0-9]{0,14}"), problems.bad_size, makes=int),
            "The size of the file in bytes.",
        ),
        Field("origin", TEXT, "Where the file was fetched."),
    ),
    inline=True,
)

MESSAGE = Record(
    "a message",
    Message,
    (
        Field("id", MESSAGE_ID, "Its id: m1, m2 and so on.", required=True),
        Field(
            "kind",
            OneOf("a kind of message", MessageKind, unknown.unknown_kind, MessageKind.OTHER_FROM_AUTHORITY),
            "What the message is, and by that who wrote it.",
            required=True,
        ),
        Field("from", TEXT, "The name of who signed it.", required=True, attribute="sender"),
        Field("role", TEXT, "The office of who signed it, as the letter states it."),
        Field("date", DATE, "When it was sent."),
        Field("received", DATE, "When it arrived."),
        Field(
            "dated_by",
            ListOf(EVIDENCE, "a list of proofs"),
            "The words that prove its dates, and their messages.",
        ),
        Field("promised", PROMISE, "The date by which it says that an answer will come."),
        Field("considering", CONSIDERATION, "The exemptions that it says are being considered."),
        Field("missing", TEXT, "What the source hid or lost of this message."),
        Field("attachments", ListOf(ATTACHMENT, "a list of attachments"), "The files that came with it."),
        Field("hidden", TEXT, "Why the archive does not show its text."),
        Field(
            "lang",
            # Source: BCP 47 (RFC 5646), section 2.1: a language, then parts of two to eight characters.
            Pattern(
                "a language tag, as in cy",
                re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
                problems.bad_language,
            ),
            "The language of its text, if it is not that of the archive.",
        ),
        Field("note", TEXT, "What an editor has to say about it."),
        DRAFTED,
    ),
)
