"""Makes PDFs that can be read by everybody: WeasyPrint lays them out, and they are mended and checked afterwards."""

import io
import logging
import mimetypes

import page
import pikepdf
import weasyprint
from weasyprint.urls import URLFetcher, URLFetcherResponse

import languages
import tags
from refusal import Refusal

languages.install()


class SiteFiles(URLFetcher):
    """Gives the files of the site and nothing else."""

    def __init__(self, paths):
        super().__init__(allowed_protocols=[])
        self.paths = paths

    def fetch(self, url, headers=None):
        kind, _ = mimetypes.guess_type(url)
        with open(self.paths[url], "rb") as file:
            return URLFetcherResponse(url, file.read(), {"Content-Type": kind} if kind else None)


class Complaints(logging.Handler):
    """Keeps what WeasyPrint reports as an error, which it does not raise."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.texts = []

    def emit(self, record):
        self.texts.append(record.getMessage())


def make(job):
    """Writes the PDF of a job; returns the number of its pages."""
    complaints = Complaints()
    logger = logging.getLogger("weasyprint")
    logger.handlers = [complaints]
    document = weasyprint.HTML(
        string=job["text"], base_url="document:", url_fetcher=SiteFiles(job["files"])
    )
    # A booklet says so in its text: it is for paper, and holds some names of fields more than once.
    has_fields = document.etree_element.get("data-fields") != "none"
    laid_out = document.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=has_fields)
    if complaints.texts:
        raise Refusal("; ".join(complaints.texts[:3]))
    finished = io.BytesIO()
    with pikepdf.open(io.BytesIO(laid_out)) as file:
        tags.mend(file, names(document.etree_element), questions(document.etree_element))
        count = len(file.pages)
        file.save(
            finished,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    check(finished.getvalue())
    with open(job["output"], "wb") as output:
        output.write(finished.getvalue())
    return count


def names(page):
    """What the fields are called that have a title, by their names in the form, in the order of the page."""
    found = {}
    for field in page.iter():
        if field.get("name") and field.get("title"):
            found.setdefault(field.get("name"), []).append(field.get("title"))
    return found


def questions(page):
    """The questions to which the reader chooses one answer, by the names of their fields."""
    found = {}
    for group in page.iter("fieldset"):
        legend = group.find("legend")
        if legend is None:
            continue
        words = group.get("title") or " ".join("".join(legend.itertext()).split())
        for field in group.iter("input"):
            if field.get("type") == "radio":
                found[field.get("name")] = words.removesuffix(":")
    return found


def check(contents):
    """Refuses a PDF that breaks a rule of PDF/UA-1."""
    report = page.validate_pdf_bytes(contents, profile="ua1")
    if not report.is_compliant:
        failures = [f"{failure.message} (rule {failure.rule_id})" for failure in report.failures]
        raise Refusal("; ".join(dict.fromkeys(failures)))
