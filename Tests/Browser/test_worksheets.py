"""A worksheet as a reader fills it in: what is typed stays in this browser, prints, and travels as a file."""

import json
import re
import subprocess

import pytest

import page_checks
from published import PublishedSite

GUIDE = "packages/guest-speakers/choose-speakers/"
SURVEY = "packages/guest-speakers/visit-reflection-sheet/"
PROGRAM = "Rivers and Robots"
QUESTION = "How did you get into this work? " * 12 + "And what would you do again?"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    site = PublishedSite(tmp_path_factory.mktemp("worksheets"))
    site.build()
    yield site
    site.stop()


@pytest.fixture
def open_page(browser, published):
    contexts = []

    def opened(address=GUIDE, **ways):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, **ways)
        contexts.append(context)
        page = context.new_page()
        page.goto(published.address + address)
        return page
    yield opened
    for context in contexts:
        context.close()


def fill(page):
    page.get_by_label("Program name").fill(PROGRAM)
    page.get_by_label("The question for this visit").fill(QUESTION)
    page.get_by_label("Order 1: Who invites").fill("Our student host")
    page.get_by_label("The person can answer").check()
    page.wait_for_timeout(400)


def filled(page):
    return (page.get_by_label("Program name").input_value(),
            page.get_by_label("The question for this visit").input_value(),
            page.get_by_label("Order 1: Who invites").input_value(),
            page.get_by_label("The person can answer").is_checked())


FULL = (PROGRAM, QUESTION, "Our student host", True)
EMPTY = ("", "", "", False)


def status(page, words):
    page.get_by_role("status").filter(has_text=re.compile(words)).wait_for()


def save(page, folder):
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def load(page, path):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load from a file").click()
    chooser.value.set_files(path)


def printed(page, folder):
    page.pdf(path=folder / "printed.pdf", format="Letter")
    text = subprocess.run(["pdftotext", folder / "printed.pdf", "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())


def test_answers_survive_a_reload_and_go_nowhere(open_page):
    page = open_page()
    requests = []
    fill(page)
    page.on("request", lambda request: requests.append(request))
    page.wait_for_timeout(500)
    assert requests == []
    page.reload()
    assert filled(page) == FULL
    assert PROGRAM not in page.url


def test_a_choice_survives_a_reload(open_page):
    page = open_page(SURVEY)
    group = page.get_by_role("group", name=re.compile("Did we talk about something"))
    group.get_by_role("radio", name="partly").check()
    page.wait_for_timeout(400)
    page.reload()
    assert group.get_by_role("radio", name="partly").is_checked()
    assert not group.get_by_role("radio", name="yes").is_checked()


def test_all_of_an_answer_is_printed(open_page, tmp_path):
    page = open_page()
    assert PROGRAM not in printed(page, tmp_path)
    fill(page)
    text = printed(page, tmp_path)
    for answer in (PROGRAM, QUESTION, "Our student host"):
        assert answer in text
    assert "Save to a file" not in text
    assert page.locator("span.answer").count() == 0


def test_answers_travel_in_a_file(open_page, tmp_path):
    page = open_page()
    fill(page)
    path = save(page, tmp_path)
    assert re.fullmatch(r"choose-speakers-answers-\d{4}-\d\d-\d\d\.json", path.name)
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert saved["title"] == "Choose speakers with students"
    assert saved["address"] == page.url
    assert {"id": "worksheet--program-name", "question": "Program name:", "answer": PROGRAM} in saved["answers"]

    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear all answers").click()
    status(page, "cleared")
    page.reload()
    assert filled(page) == EMPTY

    load(page, path)
    status(page, "Loaded 4 answers")
    assert filled(page) == FULL
    page.reload()
    assert filled(page) == FULL


def test_clearing_asks_first(open_page):
    page = open_page()
    fill(page)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Clear all answers").click()
    assert filled(page) == FULL


def test_a_file_of_another_worksheet_is_refused(open_page, tmp_path):
    other = open_page(SURVEY)
    other.get_by_label("Guest:").fill("Somebody")
    path = save(other, tmp_path)
    page = open_page()
    fill(page)
    load(page, path)
    status(page, "belongs to another page: Visit reflection sheet. Nothing was changed")
    assert filled(page) == FULL


@pytest.mark.parametrize("text", ["", "no answers", "[]", "{\"answers\": [{\"id\": 1}]}", "null"])
def test_a_file_without_answers_is_refused(open_page, tmp_path, text):
    path = tmp_path / "notes.json"
    path.write_text(text, encoding="utf-8")
    page = open_page()
    fill(page)
    load(page, path)
    status(page, "notes.json holds no saved answers")
    assert filled(page) == FULL


def test_an_answer_without_a_question_is_not_lost(open_page, tmp_path):
    page = open_page()
    fill(page)
    path = save(page, tmp_path)
    saved = json.loads(path.read_text(encoding="utf-8"))
    saved["answers"].append({"id": "gone", "question": "An old question", "answer": "an old answer"})
    path.write_text(json.dumps(saved), encoding="utf-8")
    page.on("dialog", lambda dialog: dialog.accept())
    load(page, path)
    status(page, "no question on this page any more[^$]*An old question: an old answer")
    assert "an old answer" in save(page, tmp_path).read_text(encoding="utf-8")


def test_everything_works_with_the_keyboard_alone(open_page):
    page = open_page(SURVEY)
    page.locator("form input").first.focus()
    page.keyboard.type("May 3")
    page.keyboard.press("Enter")
    assert page.url.endswith(SURVEY)
    reached = set()
    for _ in range(80):
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.id || document.activeElement.textContent"))
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            page.keyboard.press("Space")
    names = page.evaluate(
        "[...document.querySelectorAll('form input, form textarea')].map(field => field.name || field.id)")
    assert set(names) <= reached
    assert {"Print with answers", "Save to a file", "Load from a file", "Clear all answers"} <= reached
    assert page.locator("fieldset:not(:has(:checked))").count() == 0


@pytest.mark.parametrize("address", [GUIDE, SURVEY])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_filled_worksheet_is_accessible(open_page, address, width):
    page = open_page(address, bypass_csp=True)
    page.set_viewport_size({"width": width, "height": 900})
    for field in page.locator("form textarea, form input[type=text]").all():
        field.fill("an answer that is a little longer than the field")
    problems, rules = page_checks.accessibility(page)
    assert problems == [] and "label" in rules
    assert page.evaluate(page_checks.OVERFLOW) == []


def test_without_scripts_there_are_no_dead_buttons(open_page, tmp_path):
    page = open_page(java_script_enabled=False)
    assert page.locator("button:visible").count() == 0
    assert page.locator("noscript .worksheet-note").count() == 1
    text = printed(page, tmp_path)
    assert "Program name:" in text and "Order" in text


def test_a_browser_that_keeps_nothing_says_so(open_page):
    page = open_page()
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error() } }")
    page.get_by_label("Program name").fill(PROGRAM)
    status(page, "cannot keep your answers")
