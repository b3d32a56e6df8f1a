"""The self-study as readers use it: rated, kept, saved, loaded, cleared, printed, and without scripts."""

import json

import playwright.sync_api
import pytest

import page_checks

expect = playwright.sync_api.expect
STANDARDS = 20


@pytest.fixture
def study(window, published):
    """Opens the self-study; anything that goes wrong in its scripts, or that it asks the network for, fails the test."""
    problems = []

    def opened(width=1280, **ways):
        page = window(width, **ways)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text)
                if message.type in ("error", "warning") else None)
        page.goto(published.address + "self-study/")
        return page
    yield opened
    assert problems == []


def rating(page, code, value):
    return page.locator(f"input[name='rating-{code}'][value='{value}']")


def fill(page, name, words):
    field = page.locator(f"[name='{name}']")
    if not field.is_visible():
        page.locator(".study-standard").filter(has=field).locator(".study-answers summary").click()
    field.fill(words)


def answers(page):
    """Everything that is filled in, by the names of the fields."""
    return page.evaluate("""() => Object.fromEntries(new FormData(document.querySelector("form")).entries().filter(([, v]) => v))""")


def summary(page, code):
    return page.locator(f"[data-summary='{code}'] td").all_inner_texts()


def test_a_rating_shows_what_it_means_and_how_far_one_is(study):
    page = study()
    expect(page.locator("[data-progress]")).to_have_text(f"0 of {STANDARDS} rated")
    rating(page, "2.1", 2).check()
    expect(page.locator("#standard-2\\.1 .study-meaning")).to_have_text(
        "We do this with some students or at some times, and we can name what is missing.")
    expect(page.locator("[data-progress]")).to_have_text(f"1 of {STANDARDS} rated")
    expect(page.locator(".toc [data-rated='2']")).to_have_text("1 of 4")


def test_the_summary_has_counts_and_means(study):
    page = study()
    for code, value in {"1.1": 1, "1.2": 4, "1.3": 4, "2.1": 3}.items():
        rating(page, code, value).check()
    assert [cell.strip() for cell in summary(page, "1")] == ["3 of 3", "1", "0", "0", "2", "3.0"]
    assert [cell.strip() for cell in summary(page, "2")] == ["1 of 4", "0", "0", "1", "0", "3.0"]
    assert [cell.strip() for cell in summary(page, "3")] == [""] * 6
    assert [cell.strip() for cell in summary(page, "")] == ["4 of 20", "1", "0", "1", "2", "3.0"]


def test_next_steps_lead_to_what_helps_with_the_lowest_ratings_first(study, published):
    page = study()
    rating(page, "1.1", 3).check()
    rating(page, "2.1", 2).check()
    rating(page, "4.1", 1).check()
    fill(page, "small-4.1", "Ask Monday's group whom they talk to")
    steps = page.locator(".study-next")
    assert [title.split()[0] for title in steps.locator("h3").all_inner_texts()] == ["4.1", "2.1"]
    expect(steps.first).to_contain_text("A small change: Ask Monday's group whom they talk to")
    links = [link.get_attribute("href") for link in steps.locator("dd a").all()]
    assert len(links) > 3
    for link in links:
        path = link.removeprefix(published.address.removeprefix(published.origin))
        assert (published.folder / path / "index.html").is_file(), link
    rating(page, "2.1", 4).check()
    rating(page, "4.1", 4).check()
    expect(steps).to_have_count(0)
    expect(page.locator("[data-next-none]")).to_contain_text("No standard is rated low")


def test_answers_are_there_after_a_reload_and_in_another_tab(study):
    page = study()
    rating(page, "3.2", 3).check()
    fill(page, "evidence-3.2", "The wall of names\nand photographs")
    fill(page, "program", "Saturday lab")
    kept = answers(page)
    page.reload()
    assert answers(page) == kept
    assert len(kept) == 3
    expect(page.locator("[name='evidence-3.2']")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    assert answers(other) == kept
    rating(other, "3.3", 1).check()
    expect(rating(page, "3.3", 1)).to_be_checked()


def test_answers_are_saved_cleared_and_loaded(study, tmp_path):
    page = study()
    page.on("dialog", lambda dialog: dialog.accept())
    rating(page, "5.1", 1).check()
    fill(page, "longer-5.1", "A <b>bold</b> plan & “quotes”")
    kept = answers(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name.startswith("self-study-") and file.suffix == ".json"
    page.get_by_role("button", name="Clear all answers").click()
    assert answers(page) == {}
    expect(page.locator("[data-progress]")).to_have_text(f"0 of {STANDARDS} rated")
    page.reload()
    assert answers(page) == {}
    load(page, file)
    expect(page.locator("[data-answers-status]")).to_contain_text(f"Loaded 2 answers from {file.name}.")
    assert answers(page) == kept
    page.reload()
    assert answers(page) == kept


def saved(answers):
    """A file of answers as the page saves it, by the names of the fields."""
    return json.dumps({"title": "Self-study", "form": "self-study", "answers": [
        {"id": name, "question": f"Question {name}", "answer": answer} for name, answer in answers.items()]})


def load(page, file):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load from a file").click()
    chooser.value.set_files(file)


def test_nothing_is_lost_when_the_reader_thinks_again(study, tmp_path):
    page = study()
    page.on("dialog", lambda dialog: dialog.dismiss())
    rating(page, "1.1", 2).check()
    kept = answers(page)
    page.get_by_role("button", name="Clear all answers").click()
    assert answers(page) == kept
    file = tmp_path / "other.json"
    file.write_text(saved({"rating-1.1": "4"}))
    load(page, file)
    assert answers(page) == kept


@pytest.mark.parametrize("content", ["", "no answers", "{}", "[]", '{"form": "self-study"}',
                                     '{"form": "self-study", "answers": [1]}', "null"])
def test_a_file_without_answers_changes_nothing(study, tmp_path, content):
    page = study()
    rating(page, "1.1", 2).check()
    kept = answers(page)
    file = tmp_path / "wrong.json"
    file.write_text(content)
    load(page, file)
    expect(page.locator("[data-answers-status]")).to_contain_text("wrong.json holds no saved answers")
    assert answers(page) == kept


def test_answers_to_questions_of_another_edition_are_kept(study, tmp_path):
    page = study()
    file = tmp_path / "older.json"
    given = {"rating-1.1": "4", "rating-9.9": "2", "notes-9.9": "Gone", "rating-1.2": "77"}
    file.write_text(saved(given))
    load(page, file)
    expect(page.locator("[data-answers-status]")).to_contain_text("Loaded 1 answer from older.json.")
    expect(page.locator("[data-answers-status]")).to_contain_text("no question on this page any more")
    expect(page.locator("[data-answers-status]")).to_contain_text("Question notes-9.9: Gone")
    assert answers(page) == {"rating-1.1": "4"}
    rating(page, "1.3", 1).check()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    kept = json.loads(open(download.value.path(), encoding="utf-8").read())["answers"]
    assert {one["id"]: one["answer"] for one in kept} == given | {"rating-1.3": "1"}


def test_says_so_when_the_browser_keeps_nothing(study):
    page = study()
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    rating(page, "1.1", 2).check()
    expect(page.locator("[data-answers-status]")).to_contain_text("cannot keep your answers")


def test_everything_can_be_done_with_the_keyboard(study):
    page = study()
    page.locator("#standard-1\\.1 h3 a").focus()
    page.keyboard.press("Tab")
    # The first indicator links to a term.
    while page.evaluate("document.activeElement.type") != "radio":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(rating(page, "1.1", 1)).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(rating(page, "1.1", 2)).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("A sign-in sheet")
    assert answers(page) == {"rating-1.1": "2", "evidence-1.1": "A sign-in sheet"}
    page.locator("[data-unrated]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "rating-1.2"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_bar_hides_nothing_that_has_the_focus(study, width):
    page = study(width)
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate("""() => {
          const bar = document.querySelector("[data-bar]").getBoundingClientRect();
          const node = document.activeElement, box = node.getBoundingClientRect();
          const isBehind = box.top >= bar.top && box.bottom <= bar.bottom && box.left < bar.right && box.right > bar.left;
          return isBehind && !node.closest("[data-bar]") && node.outerHTML.slice(0, 80);
        }""")
        assert not hidden


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_when_it_is_filled_in(study, width, scheme):
    page = study(width, color_scheme=scheme, bypass_csp=True)
    for standard, code in enumerate(["1.1", "1.2", "1.3", "2.1", "2.2"]):
        rating(page, code, standard % 4 + 1).check()
    fill(page, "small-1.1", "Ask five students")
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    assert page_checks.accessibility(page)[0] == []
    assert page_checks.reflow(page) == []


def test_without_scripts_every_question_and_every_link_to_help_is_there(window, published):
    page = window(java_script_enabled=False)
    page.goto(published.address + "self-study/")
    assert page.locator("input[type=radio]").count() == STANDARDS * 4
    assert page.locator("textarea").count() == STANDARDS * 4
    codes = ", ".join(page.locator(".study-support li .meta").all_inner_texts()).split(", ")
    assert len(codes) > 60 and len(set(codes)) > 15
    assert page.locator("a[href='#_help']").count() > 15
    assert page.locator("[data-bar]:visible, button:visible").count() == 0
    assert "nothing you write here is kept" in page.locator("noscript").inner_text()
    page.emulate_media(media="print")
    for selector in ("textarea", ".study-scale [data-levels] dd", ".study-scale [data-ask]", ".study-support a"):
        assert page.locator(selector).first.is_visible(), selector


def test_paper_shows_what_was_written(study):
    page = study()
    rating(page, "1.1", 4).check()
    fill(page, "evidence-1.1", "\n".join(f"Line {number}" for number in range(1, 21)))
    page.emulate_media(media="print")
    box = page.locator("[name='evidence-1.1']")
    assert box.evaluate("box => box.scrollHeight <= box.clientHeight + 1")
    assert page.locator("[data-bar]").is_hidden()


def test_the_workbook_is_offered_with_its_format_and_size(study, published):
    page = study()
    link = page.get_by_role("link", name="Excel workbook")
    size = round((published.folder / "self-study/self-study-workbook.xlsx").stat().st_size / 1000)
    expect(link).to_contain_text(f"(XLSX, {size} kB)")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "self-study-workbook.xlsx"


def test_standards_lead_to_their_place_in_the_self_study(study, published):
    page = study()
    page.goto(published.address + "standards/2.3/")
    page.get_by_role("link", name="Rate your program on it").click()
    expect(page.locator("#standard-2\\.3")).to_be_in_viewport()
