"""The content of the benchmark's site: what entries there are and what they say."""

import dataclasses
import random

from corpus_prose import Prose

DIMENSIONS = 8
STANDARDS = 60
TERMS = 24
PACKAGE_SIZE = 20
AS_OF = "2026-11-23"

ROLES = ["Program lead", "Facilitator", "Co-facilitator", "Mentor", "Student host"]
FORMS = ["process", "tool", "norm"]
BELIEFS = ["low", "medium"]
TESTING = ["untested", "testing"]
RESOURCE_FORMS = ["template", "calendar", "survey", "checklist", "brief", "discussion"]
# Random words read at about grade 9, which Changepack advises against for students and families.
AUDIENCES = ["staff", "speakers", "facilitators"]


@dataclasses.dataclass
class Entry:
    """An entry as both writers need it; links in texts are marks that the writers replace."""

    kind: str
    slug: str
    # The place among all entries of the kind, or among all guides, ideas and resources.
    number: int
    folder: str = ""
    title: str = ""
    summary: str = ""
    code: str = ""
    fields: dict = dataclasses.field(default_factory=dict)
    body: str = ""
    # The place among the entries of the kind in the same package, from 1.
    order: int = 0

    @property
    def updated(self):
        """A day of 2026 before the site's own day, so that no review is overdue."""
        return f"2026-{self.number % 10 + 1:02d}-{self.number % 28 + 1:02d}"

    @property
    def reviewed(self):
        """A day a little later."""
        return f"2026-{self.number % 10 + 1:02d}-28"


class Corpus:
    """Plans every entry first, because links need to know where there is something to lead to."""

    def __init__(self, pages, seed):
        self.random = random.Random(seed)
        self.prose = Prose(self.random, self)
        self.dimensions = []
        self.standards = []
        self.terms = []
        self.packages = []
        self.members = {}
        self.content = []
        self._plan_standards()
        self._plan_terms()
        self._plan_packages(pages)

    # Planning

    def _plan_standards(self):
        for d in range(DIMENSIONS):
            slug = f"dimension-{d + 1}"
            self.dimensions.append(self._planned("dimension", slug, d, code=str(d + 1)))
        for s in range(STANDARDS):
            owner = self.dimensions[s % DIMENSIONS]
            code = f"{owner.code}.{s // DIMENSIONS + 1}"
            slug = f"{code}-{self.prose.word()}"
            self.standards.append(self._planned("standard", slug, s, owner.slug, code))
        self.standards.sort(key=lambda entry: [int(part) for part in entry.code.split(".")])

    def _plan_terms(self):
        for t in range(TERMS):
            self.terms.append(self._planned("term", f"term-{t:02d}", t, title=self.prose.term(t)))

    def _plan_packages(self, pages):
        """Gives each package its share of the pages: of twenty 12 guides, 4 ideas, 4 resources."""
        number = 0
        while number < pages or not self.packages:
            place = len(self.packages)
            slug = f"p{place + 1:05d}-{self.prose.word()}"
            # Packages have no number to be ordered by, so the title has to give the order.
            title = f"{place + 1:05d} {self.prose.title()}"
            package = self._planned("package", slug, place, title=title)
            self.packages.append(package)
            share = max(3, min(PACKAGE_SIZE, pages - number))
            ideas = max(1, share // 5)
            counts = {"guide": share - 2 * ideas, "idea": ideas, "resource": ideas}
            for kind, count in counts.items():
                planned = []
                for order in range(1, count + 1):
                    name = f"{kind[0]}{number:06d}-{self.prose.word()}"
                    planned.append(self._planned(kind, name, number, slug, order=order))
                    number += 1
                self.members[slug, kind] = planned
                self.content += planned

    def _planned(self, kind, slug, number, folder="", code="", title=None, order=0):
        title = title or self.prose.title()
        return Entry(kind, slug, number, folder, title, code=code, order=order)

    # Writing

    def entries(self):
        """Every entry with its texts, one after the other, so that memory stays small."""
        for entry in self.dimensions:
            yield self._dimension(entry)
        for entry in self.standards:
            yield self._standard(entry)
        for entry in self.terms:
            entry.fields = {"definition": self.prose.paragraph(2),
                            "synonyms": [self.prose.words(2)]}
            yield entry
        for package in self.packages:
            yield from self._package_with_members(package)

    def _dimension(self, entry):
        entry.summary = self.prose.sentence()
        entry.body = self.prose.paragraph(3)
        return entry

    def _standard(self, entry):
        prose = self.prose
        entry.summary = prose.sentence()
        entry.fields = {
            "statement": prose.sentence(),
            "indicators": [prose.sentence() for _ in range(3)],
            "why": prose.paragraph(3),
            "looksLike": [prose.sentence() for _ in range(3)],
        }
        entry.body = prose.standard_body()
        return entry

    def _package_with_members(self, package):
        guides, ideas, resources = (
            self.members[package.slug, kind] for kind in ("guide", "idea", "resource"))
        uses = {guide.slug: (self._some(ideas, 1, 2), self._some(resources, 1, 2))
                for guide in guides}
        yield self._package(package)
        for guide in guides:
            yield self._guide(guide, *uses[guide.slug])
        for idea in ideas:
            yield self._idea(idea, [guide for guide in guides if idea in uses[guide.slug][0]])
        for resource in resources:
            users = [guide for guide in guides if resource in uses[guide.slug][1]]
            yield self._resource(resource, users)

    def _package(self, entry):
        prose = self.prose
        entry.summary = prose.summary()
        entry.fields = {
            "tagline": prose.words(9).capitalize(),
            "purpose": prose.paragraph(2, entry),
            "audience": prose.paragraph(2),
            "problem": prose.paragraph(3),
            "inside": [prose.sentence() for _ in range(4)],
            "quickStart": [{"do": prose.sentence(), "minutes": 10 + 5 * i} for i in range(4)],
            "contact": prose.words(4).capitalize(),
            "standards": self._served(2),
        }
        return entry

    def _guide(self, entry, ideas, resources):
        prose = self.prose
        steps = [self._step(index, entry) for index in range(4)]
        entry.summary = prose.summary()
        entry.fields = {
            "purpose": prose.paragraph(1, entry),
            "who": [{"role": role, "does": prose.words(7).capitalize()}
                    for role in self._some(ROLES, 2, 2)],
            "groupSize": f"{self._number(4, 9)} to {self._number(10, 30)} students",
            "when": prose.words(5).capitalize(),
            "timeNeeded": sum(step["minutes"] for step in steps) + 5,
            "materials": [prose.words(4).capitalize() for _ in range(2)],
            "before": [prose.words(8).capitalize()],
            "steps": steps,
            "predict": [prose.words(8).capitalize()],
            "collect": [prose.words(5).capitalize()],
            "reflect": [prose.words(7).capitalize()],
            "standards": self._served(self._number(3, 5)),
            "ideas": ideas,
            "resources": resources,
        }
        entry.body = prose.body(entry)
        return entry

    def _step(self, index, entry):
        step = {"title": self.prose.words(3).capitalize(), "minutes": self._number(1, 6) * 5,
                "who": self._pick(ROLES)}
        if index in (1, 2):
            step["details"] = self.prose.rich_sentence(entry)
        return step

    def _idea(self, entry, guides):
        prose = self.prose
        entry.summary = prose.summary()
        entry.fields = {
            "change": prose.paragraph(2, entry),
            "conditions": prose.sentence(),
            "type": self._pick(FORMS),
            "testing": self._pick(TESTING),
            "belief": self._pick(BELIEFS),
            "evidence": [{"finding": prose.sentence(), "kind": "practitioner",
                          "source": prose.words(5).capitalize(), "context": prose.words(3),
                          "limits": prose.words(7).capitalize()}],
            "adaptations": [prose.words(9).capitalize() for _ in range(2)],
            "cautions": [prose.words(9).capitalize()],
            "standards": self._served(self._number(2, 3)),
            "guides": guides,
        }
        entry.body = prose.body(entry)
        return entry

    def _resource(self, entry, guides):
        prose = self.prose
        entry.summary = prose.summary()
        entry.fields = {
            "type": self._pick(RESOURCE_FORMS),
            "for": self._some(AUDIENCES, 1, 3),
            "use": prose.words(12).capitalize(),
            "timeNeeded": self._number(1, 12) * 5,
            "standards": self._served(self._number(1, 3)),
            "guides": guides,
        }
        entry.body = prose.body(entry)
        return entry

    def _served(self, count):
        """Standards with the reason for each; even, so that each gets about as many as another."""
        return [{"id": standard, "how": self.prose.words(9).capitalize()}
                for standard in self._some(self.standards, count, count)]

    # Choices

    def _number(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def _pick(self, items):
        return items[int(self.random.random() * len(items))]

    def _some(self, items, low, high):
        """Between `low` and `high` different items, in the order of `items`."""
        count = min(self._number(low, high), len(items))
        chosen = set()
        while len(chosen) < count:
            chosen.add(self._number(0, len(items) - 1))
        return [items[index] for index in sorted(chosen)]
