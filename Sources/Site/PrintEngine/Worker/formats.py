"""The formats that documents can have."""

from refusal import Refusal

__all__ = ["Refusal", "make"]


def make(job):
    """Makes a document; returns the number of its pages, or 0 where that is not known."""
    # Each format needs libraries of its own, which take long to load.
    if job["format"] == "word":
        import word

        return word.make(job)
    if job["format"] == "card":
        import card

        return card.make(job)
    import pdf

    return pdf.make(job)
