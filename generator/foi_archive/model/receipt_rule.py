"""What counts as the day of receipt."""

from __future__ import annotations

from enum import StrEnum


class ReceiptRule(StrEnum):
    """What counts as the day of receipt, if a request arrives on a day off.

    By the Act it is that very day: section 10(6), Freedom of Information Act 2000 (UK), as the Information
    Commissioner reads it. By the code of practice of July 2018 under section 45, paragraph 4.2, which many
    authorities follow, it is the next working day, and the answer is due one working day later.
    """

    ACT = "act"
    CODE_2018 = "code-2018"
