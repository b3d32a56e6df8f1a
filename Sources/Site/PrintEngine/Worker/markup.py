"""The names of what stands in a Word document."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name):
    """A name of WordprocessingML."""
    return f"{{{W}}}{name}"


def w14(name):
    """A name that Word knows since 2010."""
    return f"{{{W14}}}{name}"
