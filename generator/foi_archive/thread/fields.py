"""The fields of format 1: every name that a file can write, with its type and its meaning.

The reader and the writer follow these tables, and so do the documentation and every list of fields.
"""

from __future__ import annotations

import re

from foi_archive.model.authority import Authority
from foi_archive.model.decision import Decision, Effect, PublicInterest, Stage
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question, SplitBy
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import Thread
from foi_archive.thread import names
from foi_archive.thread.lists import ListOf, OneOrMany
from foi_archive.thread.message_fields import (
    ATTACHMENT,
    CONSIDERATION,
    DATE,
    DRAFTED,
    EVIDENCE,
    MESSAGE,
    PROMISE,
    PROVISIONS,
    TEXT,
    WORDS,
)
from foi_archive.thread.problems import words as unknown
from foi_archive.thread.records import Field, Record
from foi_archive.thread.values import Flag, Identifier, OneOf, Pattern, WebAddress

NAMES = ListOf(TEXT, "a list of texts", distinct=True)

QUESTION_ID = Identifier(
    "an id of a question", form="letters and digits, with dots or dashes between", pattern=names.QUESTION
)
AUTHORITY_ID = Identifier("an id of an authority", reserved=names.RESERVED)
LAW_ID = Identifier("an id of a law", form="a law, as in uk-foia")

QUESTION = Record(
    "a question",
    Question,
    (
        Field(
            "id",
            QUESTION_ID,
            "Its number, as the letters use it; a part that an editor split off adds a letter, as in 8b.",
            required=True,
        ),
        Field("asked_in", TEXT, "The id of the message that asks it.", required=True),
        Field(
            "split_by",
            OneOf("one who splits a question", SplitBy, unknown.unknown_splitter),
            "Who numbered it so: the requester, if nothing is said.",
        ),
        Field("text", WORDS, "The words of the message that ask it.", required=True),
        Field("note", TEXT, "What an editor has to say about it."),
        DRAFTED,
    ),
    inline=True,
)

DECISION = Record(
    "a decision",
    Decision,
    (
        Field("message", TEXT, "The id of the message that tells it.", required=True),
        Field("stage", OneOf("a stage", Stage, unknown.unknown_stage), "How far the request had gone."),
        Field(
            "questions",
            ListOf(TEXT, "a list of ids of questions", distinct=True),
            "The ids of the questions that it decides on.",
        ),
        Field("outcome", OneOf("an outcome", Outcome, unknown.unknown_outcome), "How these questions ended."),
        Field(
            "effect",
            OneOf("an effect", Effect, unknown.unknown_effect),
            "What it did to the decision before it.",
        ),
        Field("exemptions", PROVISIONS, "The exemptions that it rests on."),
        Field(
            "public_interest",
            OneOf("a result of the public interest test", PublicInterest, unknown.unknown_public_interest),
            "How the public interest test came out, as the letter states it.",
        ),
        Field("quote", OneOrMany(WORDS), "The words of the message that say so.", attribute="quotes"),
        Field(
            "after", WORDS, "Words of the message behind which the first quotation is the next of its kind."
        ),
        Field("reason", TEXT, "Why there is no quotation."),
        Field("where", TEXT, "Where the information can be had."),
        Field("target", TEXT, "Who the request was passed on to."),
        Field("note", TEXT, "What an editor has to say about it."),
        DRAFTED,
    ),
)

THREAD = Record(
    "a thread",
    Thread,
    (
        Field(
            "format",
            Pattern("1", re.compile("1"), unknown.unknown_format),
            "The number of the format: 1.",
            required=True,
        ),
        Field("title", TEXT, "What the request is about.", required=True),
        Field("authority", AUTHORITY_ID, "The id of the authority that was asked.", required=True),
        Field("requester", TEXT, "The name of who asked.", required=True),
        Field("law", LAW_ID, "The id of the law that was relied on.", required=True),
        Field("source", WebAddress(), "The page that the correspondence was taken from."),
        Field("source_status", TEXT, "What that page says of how the request ended."),
        Field("references", NAMES, "The numbers that the authority gave the request."),
        Field("tags", NAMES, "The subjects of the request."),
        Field("summary", TEXT, "The request in a sentence or two."),
        Field("related", NAMES, "Other threads that belong to it, each as authority/name."),
        Field(
            "receipt_rule",
            OneOf("a rule of receipt", ReceiptRule, unknown.unknown_receipt_rule),
            "By which rule a request that arrives on a day off is counted, if not by the Act.",
        ),
        Field("draft", Flag(), "Whether questions and decisions are still being worked on."),
        Field("closed", DATE, "The day on which the archive stopped following it."),
        Field("note", TEXT, "What an editor has to say about it."),
        Field(
            "messages",
            ListOf(MESSAGE, "a list of messages"),
            "The letters, in the order of sending.",
            required=True,
        ),
        Field(
            "questions",
            ListOf(QUESTION, "a list of questions"),
            "The smallest parts with an answer of their own.",
        ),
        Field(
            "decisions",
            ListOf(DECISION, "a list of decisions"),
            "What was decided on the questions, in order.",
        ),
    ),
)

AUTHORITY = Record(
    "an authority",
    Authority,
    (
        Field("id", AUTHORITY_ID, "Its id, which is also the name of its folder.", required=True),
        Field("name", TEXT, "Its full name.", required=True),
        Field("short_name", TEXT, "The name that it is mostly called by."),
        Field("jurisdiction", TEXT, "The country or part of it that it belongs to.", required=True),
        Field("kind", TEXT, "What sort of body it is: school, if it has the time limits of schools."),
        Field("closures", ListOf(DATE, "a list of dates"), "The days on which a school is closed."),
        Field("website", WebAddress(), "Its own website."),
        Field("source", WebAddress(), "Where these facts can be checked."),
        Field("note", TEXT, "What an editor has to say about it."),
    ),
)

RECORDS = (THREAD, MESSAGE, EVIDENCE, PROMISE, CONSIDERATION, ATTACHMENT, QUESTION, DECISION, AUTHORITY)
"""All tables: that of the thread, those of what it holds, and that of `authorities.yml`."""
