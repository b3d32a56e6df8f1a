class Refusal(Exception):
    """A document that would not be fit for everybody, with the reason."""
