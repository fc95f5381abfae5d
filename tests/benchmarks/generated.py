"""Archives of any size: invented threads of real length, each made from its number alone.

Thread 7 is the same in an archive of ten as in one of ten thousand. Lengths are as measured on real archives:
three to eleven messages, about 15 KB, a third of it repeated from earlier letters.

    python tests/benchmarks/generated.py FOLDER NUMBER
"""

from __future__ import annotations

import sys
import textwrap
from datetime import date, timedelta
from pathlib import Path
from random import Random

from foi_archive.model.authority import Authority

_PLACES = ("Northmoor", "Vale of Esk", "Saltmarsh", "Harrowgate Cross", "Eastmere", "Little Wick", "Tarn")
_BODIES = ("Council", "NHS Trust", "Constabulary", "University", "Fire Service", "Harbour Board")
_SUBJECTS = ("cameras", "school meals", "parking charges", "library visits", "agency staff", "bridge repairs")
_VERBS = ("How many", "What was the cost of", "Which contracts cover", "Please provide all records of")
_OUTCOMES = (
    ("disclosed", "", "The figure that you asked for in part {0} is {1}."),
    ("withheld", "exemptions: [s43(2)], public_interest: maintained, ",
     "The information in part {0} is exempt under section 43(2), reference {1}."),
    ("not-held", "", "We do not hold the information in part {0}, reference {1}."),
    ("partly-disclosed", "exemptions: [s40(2)], ",
     "Part {0} is attached with names removed under section 40(2), reference {1}."),
)  # fmt: skip
_WORDS = (
    "we the of to a in your request information authority records under which that for has been held by "
    "review consider public department response please note act section date letter officer copy matter "
    "further details contract service report year cost number office policy decision work time area"
)
_DISCLAIMER = (
    "This message and any files sent with it are confidential and meant only for the person or body to "
    "whom they are addressed. If you have received it in error, please tell the sender and delete it. The "
    "views in it are those of the writer and need not be those of the authority, which accepts no liability "
    "for any damage caused by anything sent with it."
)
_LINE_COLUMNS = 72  # as mail programs wrap


def authorities() -> list[Authority]:
    """The authorities of every such archive."""
    names = [f"{place} {body}" for place in _PLACES for body in _BODIES]
    return [Authority(_id(name), name, "England") for name in names]


def write_archive(folder: Path, threads: int) -> None:
    """Write an archive of so many threads, with the list of their authorities and a home page."""
    bodies = [authority.name for authority in authorities()]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "authorities.yml").write_text(
        "".join(f"- {{id: {_id(body)}, name: {body}, jurisdiction: England}}\n" for body in bodies)
    )
    (folder / "index.md").write_text("# A large archive\n\nAll of it is invented.\n")
    (folder / "about.md").write_text("# About\n\nAll of it is invented.\n")
    for number in range(threads):
        authority = bodies[number % len(bodies)]
        file = folder / "requests" / _id(authority) / f"{_id(_title(number))}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(thread_text(number, authority))


def thread_text(number: int, authority: str) -> str:
    """The file of a thread; the checks find neither errors nor warnings in it."""
    random = Random(number)
    asked = date(2010, 1, 4) + timedelta(days=random.randrange(5000))
    replied = asked + timedelta(days=random.randrange(5, 90))
    parts = range(1, random.randint(2, 9))
    questions = {
        part: f"{random.choice(_VERBS)} {random.choice(_SUBJECTS)} in {2000 + part}?" for part in parts
    }
    outcomes = {part: random.choice(_OUTCOMES) for part in parts}
    answers = {part: outcomes[part][2].format(part, random.randrange(10**6)) for part in parts}
    asking = (f"{part}. {text}" for part, text in questions.items())
    request = _letter(random, authority, [f"{asked}", *asking])
    letters = [("request", "Ann Reader", f"received: {asked}", request)]
    for _ in range(random.randint(1, 7)):
        kind, sender = random.choice((("chaser", "Ann Reader"), ("holding-reply", "The Officer")))
        letters.append((kind, sender, "", _letter(random, "All", [], quoting=request)))
    response = _letter(random, "Ms Reader", [f"{replied}", *answers.values()], quoting=request)
    letters.append(("response", "The Officer", f"date: {replied}", response))
    tags = sorted({random.choice(_SUBJECTS).replace(" ", "-") for _ in range(2)})
    last = f"m{len(letters)}"
    return "\n".join(
        (
            "---", "format: 1", f"title: {_title(number)}", f"authority: {_id(authority)}",
            "requester: Ann Reader", "law: uk-foia", f"tags: [{', '.join(tags)}]", "messages:",
            *(
                f"  - {{id: m{place}, kind: {kind}, from: {sender}{', ' * bool(day)}{day}}}"
                for place, (kind, sender, day, _) in enumerate(letters, 1)
            ),
            "questions:",
            *(f'  - {{id: "{part}", asked_in: m1, text: "{text}"}}' for part, text in questions.items()),
            "decisions:",
            *(
                f'  - {{message: {last}, questions: ["{part}"], outcome: {outcomes[part][0]}, '
                f'{outcomes[part][1]}quote: "{answer}"}}'
                for part, answer in answers.items()
            ),
            "---", "",
            *(f"~~~ letter m{place}\n{text}\n~~~\n" for place, (*_, text) in enumerate(letters, 1)),
        )
    )  # fmt: skip


def _letter(random: Random, to: str, points: list[str], quoting: str = "") -> str:
    words = _WORDS.split()
    prose = (" ".join(random.choices(words, k=random.randint(20, 90))) for _ in range(random.randint(1, 4)))
    paragraphs = [f"Dear {to},", *prose, *points, "Yours faithfully", _DISCLAIMER]
    text = "\n\n".join(textwrap.fill(paragraph, _LINE_COLUMNS) for paragraph in paragraphs)
    return f"{text}\n\n{textwrap.indent(quoting, '> ')}" if quoting else text


def _title(number: int) -> str:
    return f"{_SUBJECTS[number % len(_SUBJECTS)].capitalize()} number {number}"


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


if __name__ == "__main__":
    write_archive(Path(sys.argv[1]), int(sys.argv[2]))
