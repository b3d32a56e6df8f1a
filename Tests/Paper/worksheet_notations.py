"""What authors type on worksheets, as `Tests/Worksheets/notations.txt` has it."""

import re
from dataclasses import dataclass

from paper_site import ROOT

FILE = ROOT / "Tests/Worksheets/notations.txt"


@dataclass(frozen=True)
class Field:
    """A field as the file has it."""

    kind: str
    identifier: str
    label: str
    question: str = ""
    is_on: bool = False


@dataclass(frozen=True)
class Notation:
    """A notation and its fields, and a heading that tells it from the others on one page."""

    title: str
    heading: str
    source: str
    fields: tuple

    @property
    def text(self):
        return f"## {self.heading}\n\n{self.source}\n\n"


def field(line, number):
    control, identifier, label = line.split(" | ")
    kind = control.split()[0]
    question = re.search(r"<(.*)>$", control)
    kinds = {"ticked": "tick", "chosen": "choice"}
    return Field(
        kinds.get(kind, kind), re.sub("^worksheet--", f"notation-{number}--", identifier), label,
        question[1] if question else "", kind in kinds)


def notation(number, section):
    head, rest = section.split("\n--- fields\n")
    title, source = head.split("\n", 1)
    lines = rest.split("--- plain\n")[0].splitlines()
    fields = tuple(field(line, number) for line in lines)
    return Notation(title, f"Notation {number}", source, fields)


SECTIONS = re.split("^=== ", FILE.read_text(), flags=re.M)[1:]
NOTATIONS = [notation(number, section) for number, section in enumerate(SECTIONS, start=1)]
