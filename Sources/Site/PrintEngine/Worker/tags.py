"""Mends what WeasyPrint leaves open in the tags of a PDF."""

from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator
from pikepdf import parse_content_stream, unparse_content_stream


def mend(file, questions):
    """Mends a whole file; `questions` says what a choice is about, by the name of its field."""
    tree = file.Root.StructTreeRoot
    reachable = reachable_elements(tree)
    numbers = tree.ParentTree.Nums
    for index, page in enumerate(file.pages):
        hide_running_matter(file, page, numbers[2 * index + 1], reachable)
        for annotation in page.get(Name.Annots, []):
            # Links are printed like everything else.
            if annotation.Subtype == Name.Link:
                annotation.F = 4
    say_what_headers_head(tree)
    list_fields_once(file)
    name_choices(file, questions)


def children(element):
    kids = element.get(Name.K)
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid):
    return isinstance(kid, Dictionary) and Name.S in kid


def reachable_elements(tree):
    """The structure elements that the tree holds."""
    found = set()
    waiting = children(tree)
    while waiting:
        element = waiting.pop()
        if is_element(element):
            found.add(element.objgen)
            waiting += children(element)
    return found


def hide_running_matter(file, page, parents, reachable):
    """Marks as artifacts what stands in the margins: its tags are in no tree, so that nobody could find them."""
    stray = {
        number
        for number, element in enumerate(parents)
        if not is_element(element) or element.objgen not in reachable
    }
    if not stray:
        return
    instructions = []
    for instruction in parse_content_stream(page):
        if instruction.operator == Operator("BDC"):
            properties = instruction.operands[1]
            if isinstance(properties, Dictionary) and int(properties.get(Name.MCID, -1)) in stray:
                artifact = [Name.Artifact, Dictionary(Type=Name.Pagination)]
                instruction = ContentStreamInstruction(artifact, Operator("BDC"))
        instructions.append(instruction)
    page.Contents = file.make_stream(unparse_content_stream(instructions))
    for number in stray:
        parents[number] = None


def say_what_headers_head(tree):
    """Says of each header of a table whether it heads a row or a column."""
    waiting = children(tree)
    while waiting:
        element = waiting.pop()
        if not is_element(element):
            continue
        waiting += children(element)
        if element.S == Name.Table:
            for header, scope in headers(element):
                attributes = header.get(Name.A, Dictionary(O=Name.Table))
                attributes.Scope = scope
                header.A = attributes


def headers(table):
    """The headers of a table, each with what it heads: those in a row without cells head the columns."""
    rows = []
    waiting = children(table)
    while waiting:
        element = waiting.pop()
        if is_element(element):
            if element.S == Name.TR:
                rows.append(element)
            else:
                waiting += children(element)
    for row in rows:
        cells = [cell for cell in children(row) if is_element(cell)]
        is_head = all(cell.S == Name.TH for cell in cells)
        for cell in cells:
            if cell.S == Name.TH:
                yield cell, Name.Column if is_head else Name.Row


def list_fields_once(file):
    """Lists each field of the form once, at the top only if it belongs to no group."""
    form = file.Root.get(Name.AcroForm)
    if form is None:
        return
    seen = set()
    fields = Array()
    for field in form.Fields:
        if field.objgen not in seen and Name.Parent not in field:
            seen.add(field.objgen)
            fields.append(field)
    form.Fields = fields


def name_choices(file, questions):
    """Gives the fields that are several answers the name of their question, not that of the first answer."""
    form = file.Root.get(Name.AcroForm)
    for field in form.Fields if form is not None else []:
        question = questions.get(str(field.get(Name.T, "")))
        if question and Name.Kids in field:
            field.TU = question
