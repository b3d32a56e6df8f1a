"""The pictures of our own site that other sites show beside links to it."""

import re

from PIL import Image

LIMIT = 150_000


def shown(page):
    """What a page says of its picture, by property."""
    head = page.read_text().split("</head>")[0]
    return dict(re.findall(r'<meta (?:property|name)="((?:og:image|og:url|twitter:)[^"]*)" content="([^"]*)">', head))


def test_every_page_names_a_picture_of_the_site(output):
    pages = [page for page in output.rglob("index.html") if "og:title" in page.read_text()]
    root = shown(output / "index.html")["og:url"]
    own = 0
    for page in pages:
        facts = shown(page)
        assert facts["og:image"].startswith(root), page
        picture = output / facts["og:image"].removeprefix(root)
        assert picture.is_file(), page
        assert facts["twitter:card"] == "summary_large_image"
        assert facts["og:image:alt"]
        with Image.open(picture) as image:
            size = (int(facts["og:image:width"]), int(facts["og:image:height"]))
            assert image.size == size == (1200, 630)
        own += picture.parent == page.parent
    assert own == len(list(output.rglob("card.png"))) > 30


def test_pictures_are_light_and_have_words_on_them(output):
    for picture in output.rglob("card.png"):
        assert picture.stat().st_size < LIMIT, picture
        with Image.open(picture) as image:
            # Without its fonts, a picture would have only its ground and the ring.
            words = image.convert("L").crop((60, 110, 1140, 520)).crop((0, 0, 700, 410))
            assert words.getextrema()[1] > 200, picture
            light = sum(words.histogram()[200:])
            assert light > 1500, picture
