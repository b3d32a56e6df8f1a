"""The pictures of evidence as readers see them: large enough to read, nothing cut off, nothing over anything else."""

import pytest

from published import PublishedSite

MEASURES = ["own-question", "usable-fact", "started-and-completed", "staff-hours-per-visit", "next-step-taken"]

# The words of the pictures that can be seen, with their places and the height of their letters.
WORDS = """() => [...document.querySelectorAll("svg.chart")].filter(svg => svg.getBoundingClientRect().width)
  .map(svg => {
    const frame = svg.getBoundingClientRect(), scale = frame.width / svg.viewBox.baseVal.width;
    return {
      name: svg.getAttribute("class"), left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom,
      words: [...svg.querySelectorAll("text")].map(text => {
        const box = text.getBoundingClientRect();
        return { text: text.textContent, size: parseFloat(text.getAttribute("font-size")) * scale,
          left: box.left, right: box.right, top: box.top, bottom: box.bottom };
      }),
    };
  })"""


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    site = PublishedSite(tmp_path_factory.mktemp("charts"))
    site.build()
    yield site
    site.stop()


@pytest.fixture
def pictures(browser, published):
    """The pictures of a page as they are seen at a width."""
    contexts = []

    def seen(address, width, **ways):
        context = browser.new_context(viewport={"width": width, "height": 900}, **ways)
        contexts.append(context)
        page = context.new_page()
        page.goto(published.address + address)
        return page.evaluate(WORDS)
    yield seen
    for context in contexts:
        context.close()


def overlap(one, other):
    """How much of the smaller of two words lies under the other, from 0 to 1."""
    width = min(one["right"], other["right"]) - max(one["left"], other["left"])
    height = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    if width <= 0 or height <= 0:
        return 0
    area = min((word["right"] - word["left"]) * (word["bottom"] - word["top"]) for word in (one, other))
    return width * height / area


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("measure", MEASURES)
def test_words_in_charts_can_be_read(pictures, measure, width):
    seen = pictures(f"measures/{measure}/", width)
    assert {picture["name"] for picture in seen} == {"chart chart-narrow" if width < 640 else "chart chart-wide"}
    for picture in seen:
        for number, word in enumerate(picture["words"]):
            assert word["size"] >= 11.5, word
            assert picture["left"] - 1 <= word["left"] and word["right"] <= picture["right"] + 1, word
            assert picture["top"] - 1 <= word["top"] and word["bottom"] <= picture["bottom"] + 1, word
            for other in picture["words"][number + 1:]:
                assert overlap(word, other) < .15, (word["text"], other["text"])


@pytest.mark.parametrize("measure", MEASURES)
def test_made_up_numbers_say_so_in_the_picture(pictures, measure):
    for picture in pictures(f"measures/{measure}/", 1280):
        assert any("made-up" in word["text"] for word in picture["words"])


@pytest.mark.parametrize("width", [768, 1280])
def test_ramps_can_be_read(pictures, width):
    for picture in pictures("cycles/", width):
        assert picture["name"] == "chart ramp-picture"
        for word in picture["words"]:
            assert word["size"] >= 11.5, word
            assert picture["left"] - 1 <= word["left"] and word["right"] <= picture["right"] + 1, word


def test_ramps_are_lists_on_a_phone(pictures):
    assert pictures("cycles/", 320) == []
