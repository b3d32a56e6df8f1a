"""The search of our own site: real questions find the right page, for everybody and everywhere."""

import re

import playwright.sync_api
import pytest

import page_checks
from nginx import Nginx
from published import BASE

expect = playwright.sync_api.expect

SPEAKERS, RACE, RECRUITMENT = (f"packages/{name}/" for name in ("guest-speakers", "race-and-stem", "recruitment"))

# What program staff ask or type, and the page that answers; of some there are several.
QUESTIONS = [
    ("how do I prepare a speaker", [SPEAKERS + "prepare-the-speaker/"]),
    ("recruiting calendar", [RECRUITMENT + "recruitment-calendar/"]),
    ("norms for talking about race", [RACE + "discussion-norms/", RACE + "set-norms-together/"]),
    ("who should we invite as a guest speaker",
     [SPEAKERS + "choose-speakers/", SPEAKERS + "student-chosen-speakers/"]),
    ("what to do on the day of the visit", [SPEAKERS + "run-the-visit/"]),
    ("survey of student interests", [SPEAKERS + "student-interest-survey/"]),
    ("where can we find new students",
     [RECRUITMENT + "recruit-in-new-spaces/", RECRUITMENT + "map-new-spaces/"]),
    ("make our flyer better",
     [RECRUITMENT + "redesign-materials/", RECRUITMENT + "materials-with-students/"]),
    ("reflect on my own identity", [RACE + "reflect-on-positionality/", RACE + "positionality-reflection/"]),
    ("what is a PDSA cycle", ["glossary/", "network/"]),
    ("rate our program", ["self-study/"]),
    ("root causes", ["root-causes/"]),
    ("driver diagram", ["theory/"]),
    ("download data as csv", ["data/"]),
    ("which standards have gaps", ["standards/coverage/"]),
    ("who is in the network", ["network/", "programs/"]),
    ("how can I contact you", ["contact/"]),
    ("trusted messengers in the community", [RECRUITMENT + "trusted-messengers/"]),
    ("care for the facilitator", [RACE + "facilitator-care-sheet/"]),
    ("reflection sheet after a visit", [SPEAKERS + "visit-reflection-sheet/"]),
    ("what do we ask students before a visit", [SPEAKERS + "student-interest-survey/"]),
    ("what should we say when a student experiences racism",
     [RACE + "plan-our-response/", RACE + "response-planning/"]),
    ("how do I read a run chart", ["glossary/", "measures/"]),
    ("student reflection after a speaker", [SPEAKERS + "visit-reflection-sheet/"]),
    ("3.3", ["standards/3.3/"]),
    ("standard 3.3", ["standards/3.3/"]),
    ("authentic practice", ["standards/3.3/"]),
    ("call with the speaker", [SPEAKERS + "speaker-preparation-call/", SPEAKERS + "prepare-the-speaker/"]),
    ("plan the recruiting season", [RECRUITMENT + "plan-the-season/"]),
    ("track applications", [RECRUITMENT + "recruitment-tracker/"]),
    ("responding to racism", [RACE + "plan-our-response/", RACE + "response-planning/"]),
    ("map of places to recruit", [RECRUITMENT + "recruitment-map/", RECRUITMENT + "map-new-spaces/"]),
    ("staff talk about race", [RACE + "staff-discussion-routine/", RACE + "discussion-routine/"]),
    ("one page for the speaker", [SPEAKERS + "speaker-preparation-brief/"]),
    ("make visits a routine", [SPEAKERS + "sticky-visit-routine/"]),
    ("involve students in our materials",
     [RECRUITMENT + "materials-with-students/", RECRUITMENT + "redesign-materials/"]),
    ("stories", ["stories/"]),
    ("glossary", ["glossary/"]),
    ("what is a run chart", ["glossary/"]),
    ("what is an improvement package", ["glossary/", "packages/", "about/"]),
    ("measures", ["measures/"]),
    ("self-study workbook", ["self-study/"]),
    ("about this site", ["about/"]),
    ("2.1", ["standards/2.1/"]),
    ("standard 1.2", ["standards/1.2/"]),
    ("listen to students about race", [RACE + "listen-and-discuss/"]),
    ("tests of change", ["cycles/"]),
    ("packages", ["packages/"]),
    ("guest speakers", ["packages/guest-speakers/"]),
    ("recruitment", ["packages/recruitment/"]),
    ("race and STEM", ["packages/race-and-stem/"]),
    ("brochure", [RECRUITMENT + "redesign-materials/", RECRUITMENT + "materials-with-students/"]),
]

# The same in Spanish, for what there is in Spanish.
SPANISH_QUESTIONS = [
    ("cómo preparo a la persona que viene a hablar", [SPEAKERS + "speaker-preparation-brief/", "packages/guest-speakers/"]),
    ("información para quien viene a hablar", [SPEAKERS + "speaker-preparation-brief/"]),
    ("qué debe traer la persona invitada", [SPEAKERS + "speaker-preparation-brief/"]),
    ("encuesta para estudiantes", [SPEAKERS + "student-interest-survey/"]),
    ("qué preguntar a los estudiantes antes de una visita", [SPEAKERS + "student-interest-survey/"]),
    ("hoja de reflexión", [SPEAKERS + "visit-reflection-sheet/"]),
    ("qué opinan los estudiantes después de la visita", [SPEAKERS + "visit-reflection-sheet/"]),
    ("normas para hablar de raza", [RACE + "discussion-norms/", "packages/race-and-stem/"]),
    ("racismo en STEM", ["packages/race-and-stem/", RACE + "discussion-norms/"]),
    ("mapa de reclutamiento", [RECRUITMENT + "recruitment-map/"]),
    ("dónde encontrar estudiantes nuevos", [RECRUITMENT + "recruitment-map/", "packages/recruitment/"]),
    ("seguimiento de solicitudes", [RECRUITMENT + "recruitment-tracker/"]),
    ("reclutar estudiantes", ["packages/recruitment/", RECRUITMENT + "recruitment-map/"]),
    ("ponentes invitados", ["packages/guest-speakers/", SPEAKERS + "speaker-preparation-brief/"]),
    ("qué es una causa raíz", ["glossary/"]),
    ("qué es un PDSA", ["glossary/", "network/"]),
    ("glosario", ["glossary/"]),
    ("contacto", ["contact/"]),
    ("quiénes forman la red", ["network/"]),
    ("acerca de este sitio", ["about/"]),
]


@pytest.fixture(scope="module")
def host(published, tmp_path_factory):
    """A host below a path, with the header fields of the site."""
    assert (published.folder / "pagefind").is_dir(), "“make print-tools” installs what the search is made with"
    server = Nginx(published.folder, BASE, tmp_path_factory.mktemp("nginx"))
    yield server
    server.stop()


def ask(page, question):
    page.get_by_role("searchbox").fill(question)
    page.locator("form.search").get_by_role("button").click()
    expect(page.locator("[data-search-results]")).to_have_attribute("aria-busy", "false")


def found(page, host, count=3):
    """The first pages that are shown, from the base path on."""
    links = page.locator("[data-search-results] h3 a")
    return [link.get_attribute("href").removeprefix(BASE) for link in links.all()[:count]]


@pytest.mark.parametrize("folder, questions", [("", QUESTIONS), ("es/", SPANISH_QUESTIONS)])
def test_questions_find_the_right_page_among_the_first_three(host, window, report, folder, questions):
    page = window()
    problems = page_checks.watched(page)
    page.goto(f"{host.address}{folder}search/")
    wrong = []
    for question, answers in questions:
        ask(page, question)
        shown = found(page, host)
        if not set(shown) & {folder + answer for answer in answers}:
            wrong.append(f"{question}: {shown}")
    assert wrong == []
    assert problems == []
    report(f"search: {len(questions)} questions below /{folder}")


def test_nothing_is_loaded_before_somebody_searches(host, window):
    page = window()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host.address + "search/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "pagefind" in url] == []
    asked.clear()
    page.goto(host.address + "packages/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "search" in url or "pagefind" in url] == []


def test_the_keyboard_is_enough(host, window):
    page = window()
    page.goto(host.address)
    link = page.get_by_role("banner").get_by_role("link", name="Search")
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    box = page.get_by_label("What are you looking for?")
    expect(box).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.type("prepare a speaker")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    result = page.locator("[data-search-results] h3 a").first
    for _ in range(12):
        page.keyboard.press("Tab")
        if result.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/packages/guest-speakers/"))


@pytest.mark.parametrize("label, choice, kinds", [
    ("Kind", "Planning guides", {"Planning guide"}),
    ("For", "Students", {"Resource"}),
])
def test_what_is_chosen_is_all_that_is_shown(host, window, label, choice, kinds):
    page = window()
    page.goto(host.address + "search/")
    page.get_by_label(label, exact=True).select_option(label=choice)
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    assert set(page.locator("[data-search-results] .card-kind").all_inner_texts()) == kinds


def test_a_standard_narrows_what_is_found_and_stays_in_the_address(host, window):
    page = window()
    page.goto(host.address + "search/?q=speaker&standard=3.3")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile("found"))
    few = status.inner_text()
    assert page.get_by_label("Standard it serves").input_value() == "3.3"
    page.get_by_label("Standard it serves").select_option(value="")
    expect(status).not_to_have_text(few)
    assert page.url == host.address + "search/?q=speaker"


def test_more_is_shown_when_asked_for(host, window):
    page = window()
    page.goto(host.address + "search/?q=students")
    results = page.locator("[data-search-results] li")
    expect(results).to_have_count(10)
    page.get_by_role("button", name="Show more").click()
    expect(results).to_have_count(20)
    assert results.nth(10).locator("a").evaluate("link => link === document.activeElement")


def test_nothing_found_is_said(host, window):
    page = window()
    page.goto(host.address + "search/?q=xylophone")
    expect(page.get_by_role("status")).to_have_text(re.compile("Nothing found"))
    assert page.locator("[data-search-results] li").count() == 0


def test_a_search_that_cannot_be_loaded_says_so(published, window, tmp_path_factory, tmp_path):
    """The list of everything is still there."""
    for path in ("search", "assets", "_headers"):
        (tmp_path / path).symlink_to(published.folder / path)
    server = Nginx(tmp_path, BASE, tmp_path_factory.mktemp("nginx"), start="search/")
    page = window()
    page.goto(server.address + "search/?q=speaker")
    expect(page.get_by_role("status")).to_have_text(re.compile("could not be loaded"))
    expect(page.get_by_role("heading", name="Everything by kind")).to_be_visible()
    server.stop()


@pytest.mark.parametrize("width, scheme", [(320, "dark"), (768, "light"), (1280, "light")])
def test_open_results_pass_axe_and_fit(host, window, width, scheme):
    page = window(width, color_scheme=scheme, bypass_csp=True)
    page.goto(host.address + "search/?q=prepare+a+speaker")
    expect(page.get_by_role("status")).to_have_text(re.compile("found"))
    page.locator("main details").first.locator("summary").click()
    assert page_checks.accessibility(page)[0] == []
    assert page_checks.reflow(page) == []


@pytest.mark.parametrize("folder", ["", "es/"])
def test_without_scripts_the_page_lists_everything_in_its_language(published, window, folder):
    page = window(java_script_enabled=False)
    page.goto(f"{published.address}{folder}search/")
    assert not page.locator("form").is_visible()
    listed = {link.get_attribute("href").split("#")[0] for link in page.locator("main a[href]").all()}
    own = [path for path in published.pages
           if path.startswith("es/") == (folder == "es/") and not path.startswith("authors/")]
    hidden = {folder + "404.html", folder + "search/"}
    assert {BASE + path for path in own if path not in hidden} <= listed
