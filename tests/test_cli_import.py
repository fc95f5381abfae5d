"""foi import, as its users meet it: what is written, what is left alone, and what is said."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY
from foi_archive.cli import main, placing, sources
from foi_archive.importers import found
from foi_archive.importers.draft import Draft, Leftover, SourceFile, SourceMessage
from foi_archive.importers.source import Imported, Importer
from foi_archive.model.message import Party
from foi_archive.thread.read import read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

SOURCES = REPOSITORY / "tests/importers"
SEED = SOURCES / "page-text/notting-hill.txt"
POLICE = "metropolitan-police-service"
SEEDED = f"archive/requests/{POLICE}/facial-recognition-used-at-notting-hill-carnival-2016.md"
COUNCIL = "archive/requests/example-council"
AUTHORITIES = """\
- {id: example-council, name: Example Council, jurisdiction: England and Wales}
- {id: metropolitan-police-service, name: Metropolitan Police Service, short_name: MPS, jurisdiction: England}
- {id: loch-council, name: Loch Council, jurisdiction: Scotland}
"""
MAIL = """\
From: Ann Reader <ann@reader.example>
To: {to} <foi@council.example>
Date: Fri, 1 Mar 2024 10:00:00 +0000
Message-ID: <{id}@reader.example>
Subject: Visits to the reading room

Dear Council,

Under the {law}: how many people used the reading room in 2023?

Ann Reader
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive in it that has no thread yet, in which the user stands."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive/authorities.yml").write_text(AUTHORITIES, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def foi(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["import", *map(str, arguments)], input=given, catch_exceptions=False)


def written() -> list[str]:
    """All files below requests/, hidden ones too."""
    return sorted(path.as_posix() for path in Path("archive/requests").rglob("*") if not path.is_dir())


def mail(to: str = "Example Council", id_: str = "a", law: str = "Freedom of Information Act") -> str:
    return MAIL.format(to=to, id=id_, law=law)


def test_a_pasted_page_becomes_a_draft_with_its_questions_and_decisions() -> None:
    result = foi(SEED)
    assert 0 == result.exit_code, result.output
    assert [SEEDED] == written()
    thread = read(Path(SEEDED).read_text("utf-8"), "").thread
    assert thread
    assert thread.draft
    assert 9 == len(thread.messages)
    assert thread.questions
    assert thread.decisions
    assert all(item.drafted for item in (*thread.messages, *thread.questions, *thread.decisions))


def test_what_was_found_is_told_before_what_was_made_of_it() -> None:
    told = foi(SEED).output
    assert told.startswith(
        "found: Facial recognition used at Notting Hill Carnival 2016\n"
        "  from Pippa King to Metropolitan Police Service (MPS)\n"
        "  9 messages: 3 of the requester, 6 of the authority; 0 dated\n"
        f"{SEEDED}: a draft under FOIA\n"
    )


def test_what_rules_read_is_told_with_its_words_and_quiet_leaves_it_out() -> None:
    told = foi(SEED).output
    assert "    m5: holding-reply by m5 " in told
    assert "    questions 1b, 4, 5, 6 and 9: withheld under s24(1), s31(1)(a)" in told
    assert "proposals-refused" not in told
    Path(SEEDED).unlink()
    assert "read by rules" not in foi(SEED, "--quiet").output


def test_the_last_line_says_what_comes_next() -> None:
    last = foi(SEED).output.splitlines()[-1]
    assert f"  next: read the draft beside its letters, and run foi check {SEEDED}" == last


def test_foi_check_lists_what_to_review() -> None:
    foi(SEED)
    checked = CliRunner().invoke(main, ["check"])
    thread = read(Path(SEEDED).read_text("utf-8"), "").thread
    assert thread
    items = [*thread.messages, *thread.questions, *thread.decisions]
    assert (0, len(items)) == (checked.exit_code, checked.output.count("[not-reviewed]"))


def test_without_a_draft_only_what_the_source_says_is_written() -> None:
    foi(SEED, "--no-draft")
    thread = read(Path(SEEDED).read_text("utf-8"), "").thread
    assert thread
    assert ((), ()) == (thread.questions, thread.decisions)
    assert {"other-from-requester", "other-from-authority"} == {each.kind.value for each in thread.messages}


def test_the_same_source_again_changes_nothing() -> None:
    foi(SEED)
    before = Path(SEEDED).read_bytes()
    again = foi(SEED)
    assert (0, [SEEDED], before) == (again.exit_code, written(), Path(SEEDED).read_bytes())
    assert again.output.endswith(f"\n{SEEDED}: already there, and left as it is\n")


def test_an_edited_file_is_known_by_its_letters_and_what_it_lacks_is_told() -> None:
    foi(SEED)
    edited = Path(SEEDED).read_text("utf-8").replace("title: Facial", "title: My own title, not facial")
    head, _, rest = edited.partition("~~~ letter m4\n")
    edited = f"{head}~~~ letter m4\nThis was taken out.\n~~~{rest.partition('~~~')[2]}"
    Path(SEEDED).rename(Path(SEEDED).with_name("another-name.md"))
    Path(SEEDED).with_name("another-name.md").write_text(edited, "utf-8")
    again = foi(SEED)
    assert f"archive/requests/{POLICE}/another-name.md: already there" in again.output
    assert "  not in it: message 4, from Pippa King: " in again.output
    assert edited == Path(SEEDED).with_name("another-name.md").read_text("utf-8")
    assert 1 == len(written())


def test_a_first_letter_that_was_edited_does_not_make_it_another_request() -> None:
    foi(SEED)
    file = Path(SEEDED)
    file.write_text(file.read_text("utf-8").replace("With regards to facial", "As to facial"), "utf-8")
    again = foi(SEED).output
    assert f"{SEEDED}: already there" in again
    assert "not in it: message 1, from Pippa King" in again
    assert [SEEDED] == written()


def test_a_request_is_known_by_the_address_of_its_page() -> None:
    page = SOURCES / "alaveteli-page/usual.html"
    foi(page, "--law", "uk-foia", "--authority", "example-council")
    (file,) = [name for name in written() if name.endswith(".md")]
    Path("archive/requests/loch-council").mkdir()
    moved = Path("archive/requests/loch-council/moved.md")
    Path(file).rename(moved)
    assert f"{moved}: already there" in foi(page, "--law", "uk-foia", "--authority", "example-council").output


def test_the_same_letter_to_another_authority_is_another_request() -> None:
    for number, id_ in enumerate(("example-council", "loch-council")):
        assert 0 == foi("-", "--authority", id_, given=mail(id_=str(number))).exit_code
    assert ["example-council", "loch-council"] == [Path(name).parent.name for name in written()]


@pytest.mark.parametrize(("id_", "law"), [("example-council", "uk-foia"), ("loch-council", "scotland-foisa")])
def test_the_law_is_the_usual_one_where_the_authority_is(id_: str, law: str) -> None:
    foi("-", "--authority", id_, given=mail())
    assert f"\nlaw: {law}\n" in Path(written()[0]).read_text("utf-8")


def test_a_law_that_is_given_comes_before_the_usual_one() -> None:
    foi("-", "--authority", "example-council", "--law", "uk-eir", given=mail())
    assert "\nlaw: uk-eir\n" in Path(written()[0]).read_text("utf-8")


def test_the_law_that_the_letters_name_comes_before_the_usual_one() -> None:
    foi("-", "--authority", "example-council", given=mail(law="Environmental Information Regulations"))
    assert "\nlaw: uk-eir\n" in Path(written()[0]).read_text("utf-8")


def test_the_law_is_asked_for_if_nothing_tells_it() -> None:
    result = foi("-", given=mail("Somewhere Council"))
    assert 1 == result.exit_code
    assert "say which with --law" in result.output
    assert [] == written()


def test_a_mail_is_kept_as_it_came_beside_the_archive(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "archive")
    foi("-", "--authority", "example-council", "--output", ".", given=mail())
    (original,) = here.glob("*.originals/*")
    assert mail() == original.read_text("utf-8")


def test_a_private_number_in_a_letter_is_no_reason_to_propose_less() -> None:
    text = SEED.read_text("utf-8")
    told = foi(
        "-", given=text.replace("Yours faithfully,", "My mobile: 07700 900123.\n\nYours faithfully,", 1)
    ).output
    assert "proposals-refused" not in told
    thread = read(Path(SEEDED).read_text("utf-8"), "").thread
    assert thread
    assert 13 == len(thread.questions)


def test_a_like_answer_to_another_question_is_another_request() -> None:
    first, second = Path("a.txt"), Path("b.txt")
    text = SEED.read_text("utf-8")
    first.write_text(text, "utf-8")
    begin, end = text.index("With regards to facial recognition"), text.index("Pippa King", 900)
    second.write_text(
        f"{text[:begin]}How many horses does the police have?\n\nYours,\n\n{text[end:]}", "utf-8"
    )
    foi(first)
    foi(second)
    assert 2 == len(written())


def test_a_new_authority_is_proposed() -> None:
    result = foi("-", "--law", "uk-foia", "--authority", "northmoor-council", given=mail())
    assert (
        "  new authority: add it to archive/authorities.yml, with its jurisdiction:\n"
        "    - id: northmoor-council\n"
    ) in result.output
    assert AUTHORITIES == Path("archive/authorities.yml").read_text("utf-8")


def test_a_new_authority_of_many_requests_is_proposed_once() -> None:
    log = SOURCES / "disclosure-log/council-semicolons.csv"
    result = foi(log, "--law", "uk-foia", "--authority", "northmoor-council")
    assert 3 == len(written())
    assert 1 == result.output.count("new authority")


def test_a_date_of_the_source_says_where_it_is_from() -> None:
    foi("-", "--authority", "example-council", given=mail())
    text = Path(written()[0]).read_text("utf-8")
    assert "    date: 2024-03-01\n" in text
    assert "    note: Dated by the head of the mail.\n" in text
    assert "[unproved-date]" not in CliRunner().invoke(main, ["check"]).output


def test_attachments_lie_beside_the_thread_under_safe_names_with_their_checksums() -> None:
    result = foi(SOURCES / "mail/names-of-files.eml", "--authority", "example-council", "--law", "uk-foia")
    assert 0 == result.exit_code
    (file,) = [Path(name) for name in written() if name.endswith(".md")]
    thread = read(file.read_text("utf-8"), "").thread
    assert thread
    listed = [each for message in thread.messages for each in message.attachments]
    there = {path.name: path.read_bytes() for path in file.with_suffix("").iterdir()}
    assert there
    for attachment in listed:
        if attachment.file in there:
            content = there.pop(attachment.file)
            assert hashlib.sha256(content).hexdigest() == attachment.sha256
            assert len(content) == attachment.size
    assert {} == there
    assert "[attachment-renamed]" in result.output
    assert "The file `" in file.read_text("utf-8")
    assert "error" not in CliRunner().invoke(main, ["check"]).output


def test_a_file_that_a_browser_could_run_is_named_and_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    files = (SourceFile("page.html", b"<p>x"), SourceFile("visits.csv", b"4120"))
    message = SourceMessage("Here they are.", Party.AUTHORITY, files=files)
    import_as(monkeypatch, lambda: Imported((draft("", messages=(message,)),)))
    told = foi("-", given="x").output
    assert '"page.html" is named and not kept: its kind could hold a program [attachment-not-kept]' in told
    assert [f"{COUNCIL}/a-title.md", f"{COUNCIL}/a-title/visits.csv"] == written()
    assert "file: page.html" in Path(written()[0]).read_text("utf-8")


def test_a_name_that_is_taken_gets_a_number() -> None:
    Path(COUNCIL).mkdir(parents=True)
    other = Path(COUNCIL, "visits-to-the-reading-room.md")
    other.write_text("not mine", "utf-8")
    Path(COUNCIL, "visits-to-the-reading-room-2").mkdir()
    foi("-", "--authority", "example-council", given=mail())
    assert "not mine" == other.read_text("utf-8")
    assert Path(COUNCIL, "visits-to-the-reading-room-3.md").is_file()


@pytest.mark.parametrize("fails", ["os.link", "Path.replace", "os.fsync"])
def test_a_failure_in_the_middle_leaves_no_half_thread(fails: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    where, name = {"os": placing.os, "Path": Path}[fails.partition(".")[0]], fails.partition(".")[2]
    monkeypatch.setattr(where, name, no_space)
    if fails == "os.link":
        monkeypatch.setattr(Path, "replace", no_space)
    mails = SOURCES / "mail/names-of-files.eml"
    result = foi(mails, "--authority", "example-council", "--law", "uk-foia")
    assert 1 == result.exit_code
    assert "cannot be written: No space left on device" in result.output
    assert not Path(COUNCIL).exists()


def test_a_disk_without_links_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_permitted(*_arguments: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(placing.os, "link", not_permitted)
    foi("-", "--authority", "example-council", given=mail())
    assert [f"{COUNCIL}/visits-to-the-reading-room.md"] == written()


def test_what_is_left_is_printed() -> None:
    told = foi("-", "--authority", "example-council", given=mail()).output
    assert "  left out, the head of m1:\n    From: Ann Reader <ann@reader.example>\n" in told


def test_what_is_left_goes_into_a_file_if_it_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    much_is_left(monkeypatch)
    told = foi("-", given="x").output
    assert "  left out: 151 lines, in a-title.left-over.txt\n" in told
    lines = Path("a-title.left-over.txt").read_text("utf-8").splitlines()
    assert ["left out, in the sidebar:", "  line 0", "  line 1"] == lines[:3]


def test_no_file_of_what_is_left_is_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    much_is_left(monkeypatch)
    Path("a-title.left-over.txt").write_text("mine", "utf-8")
    assert "in a-title.left-over-2.txt\n" in foi("-", given="x").output
    assert "mine" == Path("a-title.left-over.txt").read_text("utf-8")


def test_what_is_left_is_never_put_into_the_archive(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    much_is_left(monkeypatch)
    monkeypatch.chdir(here / "archive")
    foi("-", "--output", ".", given="x")
    assert (here / "a-title.left-over.txt").is_file()
    assert [] == [*(here / "archive").rglob("*.txt")]


def much_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    left = (Leftover("in the sidebar", "\n".join(f"line {number}" for number in range(150))),)
    import_as(monkeypatch, lambda: Imported((replace(draft("A letter."), left=left),)))


def test_what_is_of_no_kind_is_refused() -> None:
    result = foi("-", given="Dear reader,\n")
    assert 1 == result.exit_code
    assert "this is no source that can be recognised [unknown-source]" in result.output
    assert "say with --from what it is: alaveteli-batch, " in result.output


def test_what_could_be_of_several_kinds_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    import_as(monkeypatch, lambda: Imported(), lambda: Imported())
    result = foi("-", given="x")
    assert 1 == result.exit_code
    assert "this could be of several kinds: mail, page-text [several-kinds-of-source]" in result.output


def test_with_its_kind_given_it_is_read_as_that() -> None:
    result = foi("-", "--from", "mail", "--authority", "example-council", given="Dear reader,\n")
    assert "[unknown-source]" not in result.output


def test_if_a_word_would_be_lost_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = (draft("One letter."),)
    import_as(monkeypatch, lambda: Imported(drafts, told=("One letter.", "Another letter.")))
    result = foi("-", given="x")
    assert 1 == result.exit_code
    assert '2 words of the source would be lost: "letter.", "Another" [words-lost]' in result.output
    assert [] == written()


def test_with_an_error_in_one_the_others_are_written() -> None:
    log = SOURCES / "disclosure-log/rows-that-do-not-fit.csv"
    result = foi(log, "--authority", "example-council")
    assert 1 == result.exit_code
    assert "[log-row-length]" in result.output
    assert 3 == len(written())


def test_what_no_file_can_hold_is_an_error_and_the_others_are_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drafts = (draft("x\n" * 100_001, "Long"), draft("short", "Short"))
    import_as(monkeypatch, lambda: Imported(drafts))
    result = foi("-", given="x")
    assert 1 == result.exit_code
    assert 'no file can hold "Long": it is too long [draft-not-tellable]' in result.output
    assert [f"{COUNCIL}/short.md"] == written()


def test_whose_letter_it_is_is_never_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    messages = (SourceMessage("Please send all.", sender="Ann Reader"), SourceMessage("No.", sender="X. Y."))
    import_as(monkeypatch, lambda: Imported((draft("", messages=messages),)))
    result = foi("-", given="x")
    assert "the source does not tell whose letter m2 is [side-unknown]" in result.output
    thread = read(Path(written()[0]).read_text("utf-8"), "").thread
    assert thread
    assert "The source does not tell whose letter this is." == thread.messages[1].note
    assert ("request", "other-from-authority") == tuple(each.kind.value for each in thread.messages)
    assert not thread.messages[1].drafted


def test_a_source_with_an_authority_that_nobody_names_is_to_be_filled_in() -> None:
    result = foi(
        "-", "--law", "uk-foia", given=mail().replace("To: Example Council <foi@council.example>\n", "")
    )
    assert 0 == result.exit_code
    assert "name: to be filled in" in result.output


def test_of_a_folder_hidden_files_and_links_are_passed_over(here: Path) -> None:
    folder = here / "mails"
    (folder / "sub/.git").mkdir(parents=True)
    (folder / "sub/one.eml").write_text(mail(), "utf-8")
    (folder / "sub/.git/two.eml").write_text(mail(id_="b").replace("2023", "2022"), "utf-8")
    (folder / ".hidden.eml").write_text(mail(id_="c").replace("2023", "2021"), "utf-8")
    (here / "secret.eml").write_text(mail(id_="d").replace("2023", "2020"), "utf-8")
    (folder / "link.eml").symlink_to(here / "secret.eml")
    (folder / "linked").symlink_to(here)
    result = foi(folder, "--authority", "example-council")
    assert 0 == result.exit_code, result.output
    assert 2 == result.output.count("is passed over: it is a link [source-file-passed-over]")
    assert 1 == len(written())
    assert all(year not in Path(written()[0]).read_text("utf-8") for year in ("2020", "2021", "2022"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_told(here: Path) -> None:
    (here / "closed.eml").write_text(mail(), "utf-8")
    (here / "closed.eml").chmod(0)
    assert "cannot be read: Permission denied [source-unreadable]" in foi(here / "closed.eml").output


def test_a_source_that_is_not_there_is_told() -> None:
    result = foi("nothing.eml")
    assert (1, True) == (result.exit_code, "[source-unreadable]" in result.output)


def test_a_source_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    monkeypatch.setattr(sources, "LARGEST", 100)
    (here / "folder").mkdir()
    for name in ("one.eml", "two.eml"):
        (here / "folder" / name).write_text("x" * 60, "utf-8")
    assert "this has 120 bytes, and at most 100 are read" not in foi(here / "folder").output
    for source in ("-", here / "folder"):
        result = foi(source, given="x" * 101)
        assert (1, True) == (result.exit_code, "[source-too-large]" in result.output)


def test_a_folder_with_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    monkeypatch.setattr(sources, "MOST_FILES", 2)
    (here / "folder").mkdir()
    for number in range(3):
        (here / "folder" / f"{number}.eml").write_text("x", "utf-8")
    result = foi(here / "folder")
    assert (1, True) == (result.exit_code, "[too-many-source-files]" in result.output)


@pytest.mark.parametrize(
    "source", sorted(path for path in SOURCES.glob("*/*") if path.suffix != ".expected"), ids=lambda p: p.name
)
def test_every_source_there_is_changes_nothing_the_second_time(source: Path) -> None:
    foi(source, "--law", "uk-foia", "--quiet")
    before = {name: Path(name).read_bytes() for name in written()}
    foi(source, "--law", "uk-foia", "--quiet")
    assert before == {name: Path(name).read_bytes() for name in written()}
    # Nothing that is made stops a build but an authority that is not listed yet.
    checked = CliRunner().invoke(main, ["check", "archive"]).output
    assert [] == [
        line for line in checked.splitlines() if ": error: " in line and "[unknown-authority]" not in line
    ]


@given(st.lists(st.text(max_size=40) | st.sampled_from(mail().splitlines()), max_size=25))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_whatever_is_given_there_is_no_traceback(lines: list[str]) -> None:
    text = "\n".join(lines).encode("utf-8", "surrogatepass")
    result = foi("-", "--law", "uk-foia", given=text)
    assert result.exit_code in (0, 1)


def draft(text: str, title: str = "A title", messages: tuple[SourceMessage, ...] = ()) -> Draft:
    return Draft(title, "Example Council", "Ann Reader", None, None, messages or (SourceMessage(text),))


def import_as(monkeypatch: pytest.MonkeyPatch, *reads: Callable[[], Imported]) -> None:
    """Recognise any source as of the kinds of these importers, of which the first is called mail."""
    names = ("mail", "page-text")
    importers = tuple(
        Importer(name, name, lambda source: True, lambda source, read=read: read())
        for name, read in zip(names, reads, strict=False)
    )
    monkeypatch.setattr(found, "all_importers", lambda: importers)
