"""Mends what WeasyPrint leaves open in the tags of a PDF."""

from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator
from pikepdf import parse_content_stream, unparse_content_stream


def mend(file, names, questions):
    """Mends a whole file.

    `names` says what fields are called that are read aloud, by their names in the form; where several answers share a
    name, in their order. `questions` says what such answers are about.
    """
    tree = file.Root.StructTreeRoot
    give_items_bodies(file, tree)
    reachable = {element.objgen for element in elements(tree)}
    numbers = tree.ParentTree.Nums
    for index, page in enumerate(file.pages):
        hide_running_matter(file, page, numbers[2 * index + 1], reachable)
        for annotation in page.get(Name.Annots, []):
            # Links are printed like everything else.
            if annotation.Subtype == Name.Link:
                annotation.F = 4
    say_what_headers_head(tree)
    list_fields_once(file)
    name_fields(file, names, questions)
    let_marks_be_drawn(file)


def children(element):
    kids = element.get(Name.K)
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid):
    return isinstance(kid, Dictionary) and Name.S in kid


def elements(above):
    """The structure elements below one, in no particular order."""
    waiting = children(above)
    while waiting:
        element = waiting.pop()
        if is_element(element):
            yield element
            waiting += children(element)


def give_items_bodies(file, tree):
    """Gives each item of a list one body: a form field beside the words of an item has none."""
    for item in [element for element in elements(tree) if element.S == Name.LI]:
        labels = [kid for kid in children(item) if is_element(kid) and kid.S == Name.Lbl]
        others = [kid for kid in children(item) if is_element(kid) and kid.S != Name.Lbl]
        if len(others) == 1 and others[0].S == Name.LBody:
            continue
        body = file.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(others)))
        for kid in others:
            if kid.S == Name.LBody:
                kid.S = Name.NonStruct
            kid.P = body
        item.K = Array([*labels, body])


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
    for table in [element for element in elements(tree) if element.S == Name.Table]:
        for header, scope in headers(table):
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


def name_fields(file, names, questions):
    """Gives the fields their names; several answers to a question are one field, which has the words of the question."""
    form = file.Root.get(Name.AcroForm)
    for field in form.Fields if form is not None else []:
        name = str(field.get(Name.T, ""))
        # A full stop would make levels of a name.
        field.T = name.replace(".", "-")
        answers = field.get(Name.Kids)
        if answers is None:
            field.TU = names.get(name, [str(field.TU)])[0]
            continue
        field.TU = questions.get(name, str(field.TU))
        for answer, words in zip(answers, names.get(name, [])):
            answer.TU = words
            # With these, each answer would pass for a field of its own.
            del answer[Name.T], answer[Name.FT]


def let_marks_be_drawn(file):
    """Says how a tick or a dot looks, for programs that draw it themselves instead of showing what is in the file."""
    form = file.Root.get(Name.AcroForm)
    if form is None:
        return
    # The pages have the same resources, and use no font that is not in the file.
    form.DR = Dictionary(form.DR)
    form.DR.Font = Dictionary(form.DR.Font)
    form.DR.Font.ZaDb = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
    for page in file.pages:
        for annotation in page.get(Name.Annots, []):
            if annotation.Subtype != Name.Widget or Name.MK not in annotation:
                continue
            # Signs of the dingbats that every reader of PDFs has: a check mark, a disc.
            annotation.MK.CA = "l" if Name.Parent in annotation else "4"
            color = " ".join(str(part) for part in annotation.MK.BC)
            annotation.DA = f"/ZaDb 0 Tf {color} rg"
