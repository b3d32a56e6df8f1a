"""Has WeasyPrint say in a PDF which words are of another language, which it leaves out."""

import pydyf
from weasyprint.pdf import tags


def naming(build):
    """Wraps what makes the structure elements of a box, which has no place of its own to add to them."""

    def build_with_language(box, *arguments):
        element = getattr(box, "element", None)
        language = None
        if element is not None and box.element_tag == "span":
            language = element.get("lang")
        for structure in build(box, *arguments):
            if language:
                structure["Lang"] = pydyf.String(language)
            yield structure

    return build_with_language


def install():
    """Changes WeasyPrint for the rest of the program; the requirements name the one version that this is made for."""
    tags._build_box_tree = naming(tags._build_box_tree)
