"""Writes the corpus for Hugo: the same content, with the same addresses.

What Changepack works out from its content model is written out here where that helps Hugo: times
in words, labels, the order of the pages. Standards are a taxonomy, Hugo's own index of backlinks.
"""

from corpus_prose import FIXED_HEADING
from corpus_site import (DESCRIPTION, FRAMEWORK, NAVIGATION, NOTICE, Quoted, SiteWriter,
                         yaml)

PATHS = {
    "package": "content/packages/{slug}/_index.md",
    "guide": "content/packages/{folder}/{slug}.md",
    "idea": "content/packages/{folder}/{slug}.md",
    "resource": "content/packages/{folder}/{slug}.md",
    "dimension": "content/standards/{slug}/_index.md",
    "standard": "content/standards/{code}/_index.md",
    "term": "content/glossary/{slug}.md",
}
# The words of Changepack's badges.
TESTING = {"untested": ("Not yet tested", "Nobody in the network has tried it yet."),
           "testing": ("Being tested", "Programs are trying it now.")}
BELIEF = {"low": ("Low degree of belief", "A good guess."),
          "medium": ("Medium degree of belief", "It helped where it was tried.")}
LABELS = {"package": "Improvement package", "guide": "Planning guide", "idea": "Change idea",
          "resource": "Resource", "dimension": "Dimension", "standard": "Standard",
          "term": "Term"}
# Names that mean something else to Hugo.
RENAMED = {"type": "form", "resources": "usesResources", "ideas": "usesIdeas", "guides": "usedIn"}


def duration(minutes):
    """Minutes in words, as Changepack puts them."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' * (hours != 1)}"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} minute{'s' * (rest != 1)}")
    return " ".join(parts)


def listed(words):
    """Words with commas and an "and"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def address(entry):
    """The address of an entry's page, without its last slash."""
    if entry.kind in ("guide", "idea", "resource"):
        return f"/packages/{entry.folder}/{entry.slug}"
    if entry.kind == "package":
        return f"/packages/{entry.slug}"
    if entry.kind == "term":
        return f"/glossary/{entry.slug}"
    return f"/standards/{entry.code if entry.kind == 'standard' else entry.slug}"


class HugoWriter(SiteWriter):
    """Writes content, hugo.toml and layouts."""

    def link(self, target, form, text, path):
        if form == "short":
            return f"[{target.code} {target.title}]({address(target)})"
        return f"[{text}]({address(target)}{'#' + FIXED_HEADING if form == 'heading' else ''})"

    def write_entry(self, entry):
        """Writes one entry's file."""
        path = PATHS[entry.kind].format(slug=entry.slug, folder=entry.folder, code=entry.code)
        fields = {"title": entry.title, "type": entry.kind, "label": LABELS[entry.kind],
                  "weight": self._weight(entry)}
        if entry.summary:
            fields["summary"] = entry.summary
        if entry.code:
            fields["code"] = Quoted(entry.code)
        if entry.kind == "standard":
            fields["dimension"] = entry.folder
        if entry.kind == "term":
            fields["build"] = {"render": "never"}
        else:
            fields |= {"version": Quoted("1.0"), "lastmod": entry.updated,
                       "reviewed": entry.reviewed}
        for name, value in entry.fields.items():
            fields |= self._field(name, value)
        self.write_page(path, fields, entry.body)

    def _weight(self, entry):
        """The place among all pages; on a standard's page, too."""
        if entry.kind == "standard":
            dimension, number = (int(part) for part in entry.code.split("."))
            return dimension * 1000 + number
        return int(entry.code) * 1000 if entry.kind == "dimension" else entry.number + 1

    def _field(self, name, value):
        """A field as Hugo's templates need it."""
        if name == "standards":
            codes = [Quoted(use["id"].code) for use in value]
            return {"standards": codes, "reasons": {f'"{use["id"].code}"': use["how"]
                                                    for use in value}}
        if name in ("ideas", "resources", "guides"):
            return {RENAMED[name]: [address(entry) for entry in value]}
        if name == "timeNeeded":
            return {"time": duration(value)}
        if name == "steps":
            return {"steps": self._steps(value), "stepsTotal": duration(
                sum(step["minutes"] for step in value))}
        if name == "quickStart":
            return {name: [step | {"minutes": duration(step["minutes"])} for step in value]}
        if name == "evidence":
            return {name: [item | {"kind": "Practitioner report"} for item in value]}
        if name == "for":
            return {"audience": listed(value)}
        if name in ("testing", "belief"):
            label, meaning = (TESTING if name == "testing" else BELIEF)[value]
            return {name: {"level": value, "label": label, "explanation": meaning}}
        if name == "type":
            return {"form": value.capitalize()}
        if name == "synonyms":
            return {name: listed(value)}
        return {name: value}

    def _steps(self, steps):
        start, written = 0, []
        for step in steps:
            clock = f"{start // 60}:{start % 60:02d}"
            written.append(step | {"start": clock, "minutes": duration(step["minutes"])})
            start += step["minutes"]
        return written

    def write_frame(self):
        """Writes what there is besides entries."""
        params = {"navigation": [{"label": label, "to": to} for label, to in NAVIGATION],
                  "framework": FRAMEWORK, "notice": NOTICE}
        self.write("data/site.yaml", yaml(params).lstrip() + "\n")
        self.write_page("content/_index.md", {"title": "Start here", "summary": DESCRIPTION,
                                              "crumb": "Home"}, "A site of random words.\n")
        self.write_page("content/about.md", {"title": "About this site"}, NOTICE + "\n")
        self.write_page("content/packages/_index.md",
                        {"title": "Improvement packages", "type": "packages",
                         "crumb": "Packages"})
        self.write_page("content/ideas/_index.md", {"title": "Change ideas", "type": "ideas"})
        self.write_page("content/standards/_index.md",
                        {"title": FRAMEWORK["name"], "type": "standards",
                         "crumb": "Standards"})
        self.write_page("content/glossary/_index.md", {"title": "Glossary", "type": "glossary"})
        self.copy("hugo", ".")
        self.copy("Templates/assets", "static/assets")
        self.write("static/.nojekyll", "")
