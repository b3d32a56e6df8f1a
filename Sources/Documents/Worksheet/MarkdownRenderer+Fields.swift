import Diagnostics

/// Fields with their names and anchors.
extension MarkdownRenderer {
  /// Adds a field of a worksheet and returns its number; without a name that is reported at its place.
  mutating func addField(
    _ control: WorksheetField.Control, named words: [UInt8], isLabelledByText: Bool,
    at place: Range<Int>
  ) -> Int {
    var words = words
    if words.isEmpty {
      reportNameless(at: place)
      words = options.words(.blank)
    }
    let id = fieldIdentifier(words)
    let field = WorksheetField(
      control: control, id: id, label: String(decoding: words, as: UTF8.self),
      isLabelledByText: isLabelledByText)
    worksheet?.fields.append(field)
    worksheet?.size += 100 + 2 * id.utf8.count + 2 * words.count
    return (worksheet?.fields.count ?? 1) - 1
  }

  /// The anchor of a field or of a question: the question that it answers or the heading above it, and its words, so that
  /// edits elsewhere leave it alone.
  mutating func fieldIdentifier(_ words: [UInt8]) -> String {
    let slug = (worksheet?.section() ?? []) + Array("--".utf8) + FieldLabel.slug(words)
    return identifiers.unique(String(decoding: slug, as: UTF8.self))
  }

  /// Leaves a hole for a field.
  mutating func appendField(_ number: Int) {
    holes.append(ProseHole(offset: html.count, kind: .field, index: number))
  }

  /// Puts the records of all fields behind the HTML, and has their holes say where.
  mutating func appendRecords() {
    guard let fields = worksheet?.fields, !fields.isEmpty else { return }
    var places: [Int] = []
    places.reserveCapacity(fields.count)
    for field in fields {
      places.append(html.count)
      field.appendRecord(to: &html)
    }
    for index in holes.indices where holes[index].kind == .field {
      let hole = holes[index]
      holes[index] = ProseHole(offset: hole.offset, kind: .field, index: places[hole.index])
    }
  }

  /// Writes an end of the words that name a field.
  mutating func renderLabel(_ item: Inline) {
    guard item.edge == .enter else {
      append("</label>")
      return
    }
    guard let field = worksheet?.fields[item.value] else { return }
    append("<label")
    switch field.control {
    case .tick: append(" class=\"tick\"")
    case .choice: append(" class=\"choice\"")
    case .blank, .lines, .cell: break
    }
    if field.isLabelledByText { appendFor(field) }
    append(">")
  }

  /// Writes the attribute of a label that says which field it names.
  mutating func appendFor(_ field: WorksheetField) {
    append(" for=\"")
    html.append(field.id)
    append("\"")
  }

  /// Replaces the marks of a row by named fields.
  mutating func nameFields(
    of row: FieldRow, in inlines: InlineList, _ setting: FieldSetting, _ places: inout BlockPlaces
  ) -> [Inline] {
    var naming = RowNaming(row)
    for position in row.items.indices where row.items[position].kind == .mark {
      let item = row.items[position]
      let mark = inlines.marks[item.value]
      let name =
        mark.isBlank
        ? naming.nameOfBlank(at: position, in: inlines)
        : naming.nameOfBox(at: position, in: inlines)
      let place = places.textRange(item.place, isPlaced: inlines.isPlaced)
      let words: [UInt8]
      let control: WorksheetField.Control
      switch mark {
      case .blank(let length):
        control = .blank(length: length)
        words = setting.name(name.words)
      case .tick(let isTicked):
        control = .tick(isTicked: isTicked)
        words = setting.name(name.words)
      case .choice(let isChosen):
        control = choice(isChosen: isChosen, at: place)
        let number = worksheet?.question?.answers ?? 1
        words = name.words.isEmpty ? Array(String(number).utf8) : name.words
      }
      let isLabelled = name.label != nil && (mark.isChoice || setting.cell.isEmpty)
      let field = addField(control, named: words, isLabelledByText: isLabelled, at: place)
      let isWrapped = isLabelled || !mark.isBlank
      naming.pass(field, at: position, label: isWrapped ? name.label : nil, in: inlines)
    }
    return naming.finish()
  }

  private mutating func choice(
    isChosen: Bool, at place: Range<Int>
  ) -> WorksheetField.Control {
    worksheet?.question?.answers += 1
    if worksheet?.question?.answers == 1 { worksheet?.question?.firstAnswer = place }
    let question = worksheet?.question
    return .choice(
      group: question?.id ?? "", question: String(decoding: question?.words ?? [], as: UTF8.self),
      isChosen: isChosen)
  }

  private mutating func reportNameless(at place: Range<Int>) {
    report(
      .worksheetNameless, "Nothing says what belongs in this field", at: place,
      help: "Write a few words before it, such as “Date: ____”, or put a heading above it.")
  }
}
