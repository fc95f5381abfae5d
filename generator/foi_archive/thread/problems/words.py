"""Rules about words of closed sets: a word that is none of them, with the nearest that is."""

from __future__ import annotations

from enum import Enum

from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Effect, PublicInterest, Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import SplitBy
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.thread.problems.rule import error, listing, nearest, quoted


@error
def unknown_format(text: str) -> tuple[str, str]:
    """A file is in another format than this software reads.

    Why: a later format may give the same names another meaning.
    Wrong: format: 2
    Right: format: 1
    """
    return f"the format {quoted(text)} is not known", "write format: 1, or use a newer version of foi-archive"


@error
@listing(MessageKind)
def unknown_kind(text: str) -> tuple[str, str]:
    """The kind of a message is none that the format knows.

    Why: the kind tells who wrote the message, and which time limit it starts or ends.
    Wrong: kind: reply
    Right: kind: response
    """
    return _not_one_of(text, "a kind of message", MessageKind, "unknown-kind")


@error
@listing(Outcome)
def unknown_outcome(text: str) -> tuple[str, str]:
    """An outcome is none that the format knows.

    Why: outcomes are counted and compared, so each has one name.
    Wrong: outcome: refused
    Right: outcome: withheld
    """
    return _not_one_of(text, "an outcome", Outcome, "unknown-outcome")


@error
@listing(Effect)
def unknown_effect(text: str) -> tuple[str, str]:
    """The effect of a later decision is none that the format knows.

    Why: the effect tells whether the decision before it still stands.
    Wrong: effect: confirmed
    Right: effect: upheld
    """
    return _not_one_of(text, "an effect", Effect, "unknown-effect")


@error
@listing(Stage)
def unknown_stage(text: str) -> tuple[str, str]:
    """The stage of a decision is none that the format knows.

    Why: the stage tells who decided, and in which order.
    Wrong: stage: appeal
    Right: stage: tribunal
    """
    return _not_one_of(text, "a stage", Stage, "unknown-stage")


@error
@listing(PublicInterest)
def unknown_public_interest(text: str) -> tuple[str, str]:
    """The result of the public interest test is none that the format knows.

    Why: it is counted and compared, so each result has one name.
    Wrong: public_interest: yes
    Right: public_interest: maintained
    """
    what = "a result of the public interest test"
    return _not_one_of(text, what, PublicInterest, "unknown-public-interest")


@error
@listing(SplitBy)
def unknown_splitter(text: str) -> tuple[str, str]:
    """`split_by` names nobody who could have numbered the questions so.

    Why: an editor's numbering must never be shown as the authority's own.
    Wrong: split_by: archivist
    Right: split_by: editor
    """
    return _not_one_of(text, "one of those who can split a question", SplitBy, "unknown-splitter")


@error
@listing(ReceiptRule)
def unknown_receipt_rule(text: str) -> tuple[str, str]:
    """The rule of receipt is none that the format knows.

    Why: it decides when a request that arrives on a day off counts as received, and with it the due date.
    Wrong: receipt_rule: code
    Right: receipt_rule: code-2018
    """
    return _not_one_of(text, "a rule of receipt", ReceiptRule, "unknown-receipt-rule")


@error
@listing(Confidence)
def unknown_confidence(text: str) -> tuple[str, str]:
    """`drafted` has a word that the rules for drafts do not write.

    Why: as long as it stands there, the page says that nobody has read what the rules proposed.
    Wrong: drafted: reviewed
    Right: drafted: stated, and no `drafted` at all once a person has read it
    """
    what = "a word for how sure the rules were"
    return _not_one_of(text, what, Confidence, "unknown-confidence")


def _not_one_of(text: str, what: str, words: type[Enum], rule: str) -> tuple[str, str]:
    known = [word.value for word in words]
    meant = nearest(text, known)
    fix = f"write {meant}, or run" if meant else "run"
    return f"{quoted(text)} is not {what}", f"{fix} `foi explain {rule}` for the list"
