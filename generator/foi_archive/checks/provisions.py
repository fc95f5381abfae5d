"""What some provisions are for, as far as it decides which outcome they may stand beside.

Sources: the Acts and Regulations named beside each provision.
"""

from __future__ import annotations

from foi_archive.model.citation import Citation

# Provisions under which an authority says that it holds nothing; they stand among their laws' exceptions.
_NOT_HELD = (
    Citation("uk-eir", "r12(4)(a)"),  # Environmental Information Regulations 2004 (UK)
    Citation("scotland-eisr", "r10(4)(a)"),  # Environmental Information (Scotland) Regulations 2004
    Citation("scotland-foisa", "s17"),  # Freedom of Information (Scotland) Act 2002
    Citation("australia-foi", "s24A"),  # Freedom of Information Act 1982 (Cth)
    Citation("new-zealand-oia", "s18(e)"),  # Official Information Act 1982
    Citation("new-zealand-oia", "s18(g)"),
)

# The provisions of the Freedom of Information Act 2000 (UK) by which the duty to confirm or deny does not
# arise. Section 40 had its in subsection (5) before 25 May 2018.
_DENIAL = """
    s12(2) s22(2) s22A(2) s23(5) s24(2) s26(3) s27(4) s28(3) s29(2) s30(3) s31(3) s32(3) s33(3) s34(2) s35(3)
    s36(3) s37(2) s38(2) s39(2) s40(5) s40(5A) s40(5B) s41(2) s42(2) s43(3) s44(2)
"""
# Section 21 is the only one of Part II without such a subsection.
_NO_DENIAL = Citation("uk-foia", "s21")


def says_not_held(citation: Citation) -> bool:
    """Whether a provision is for saying that nothing is held."""
    return any(_lies_in(citation, provision) for provision in _NOT_HELD)


def says_neither(citation: Citation) -> bool | None:
    """Whether a provision is for neither confirming nor denying; None if it cannot be told.

    A section cited as a whole may mean either, and of other laws than the Act of 2000 nothing is known here.
    """
    if _lies_in(citation, _NO_DENIAL):
        return False
    if citation.law != "uk-foia" or "(" not in citation.provision:
        return None
    return any(_lies_in(citation, Citation("uk-foia", provision)) for provision in _DENIAL.split())


def _lies_in(citation: Citation, around: Citation) -> bool:
    """Whether a provision is the other or a part of it: s17(1) lies in s17, s170 does not."""
    rest = citation.provision.removeprefix(around.provision)
    inside = citation.provision.startswith(around.provision) and not rest[:1].isalnum()
    return citation.law == around.law and inside
