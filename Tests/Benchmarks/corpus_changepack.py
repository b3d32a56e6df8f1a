"""Writes the corpus in Changepack's content model."""

import os.path

from corpus_model import AS_OF
from corpus_prose import FIXED_HEADING
from corpus_site import (ADDRESS, DESCRIPTION, FRAMEWORK, NAVIGATION, NOTICE, TITLE,
                         SiteWriter, yaml)

PATHS = {
    "package": "Content/packages/{slug}/index.md",
    "guide": "Content/packages/{folder}/guides/{slug}.md",
    "idea": "Content/packages/{folder}/ideas/{slug}.md",
    "resource": "Content/packages/{folder}/resources/{slug}.md",
    "dimension": "Content/standards/{slug}/index.md",
    "standard": "Content/standards/{folder}/{slug}.md",
    "term": "Content/glossary/{slug}.md",
}
ENTRY_LISTS = ("ideas", "resources", "guides")


def path_of(entry):
    """Where an entry's file lies."""
    return PATHS[entry.kind].format(slug=entry.slug, folder=entry.folder)


class ChangepackWriter(SiteWriter):
    """Writes site.yaml, Content and Templates."""

    def link(self, target, form, text, path):
        if form == "short":
            return f"[[{target.code}]]"
        relative = os.path.relpath(path_of(target), os.path.dirname(path))
        return f"[{text}]({relative}{'#' + FIXED_HEADING if form == 'heading' else ''})"

    def write_entry(self, entry):
        """Writes one entry's file."""
        fields = {"title": entry.title}
        if entry.summary:
            fields["summary"] = entry.summary
        if entry.code:
            fields["code"] = entry.code
        if entry.order:
            fields["order"] = entry.order
        if entry.kind != "term":
            fields |= {"version": "1.0", "updated": entry.updated, "reviewed": entry.reviewed}
        fields |= {name: self._value(name, value) for name, value in entry.fields.items()}
        self.write_page(path_of(entry), fields, entry.body)

    def _value(self, name, value):
        if name == "standards":
            return [{"id": use["id"].code, "how": use["how"]} for use in value]
        if name in ENTRY_LISTS:
            return [entry.slug for entry in value]
        return value

    def write_frame(self):
        """Writes what there is besides entries."""
        site = {"title": TITLE, "description": DESCRIPTION, "baseURL": ADDRESS, "language": "en",
                "asOf": AS_OF, "notice": NOTICE,
                "navigation": [{"label": label, "to": to} for label, to in NAVIGATION]}
        self.write("Content/site.yaml", yaml(site).lstrip() + "\n")
        framework = FRAMEWORK | {"official": "no"}
        self.write("Content/standards/framework.yaml", yaml(framework).lstrip() + "\n")
        self.write_page("Content/index.md", {"title": "Start here"}, "A site of random words.\n")
        self.write_page("Content/pages/about.md", {"title": "About this site"}, NOTICE + "\n")
        self.copy("Templates", "Templates")
