/// Runs the instructions of a program for one page.
///
/// Sections, partials and blocks are calls of `run`, so the way back is the call stack; a page that
/// is nested deeper than `depthLimit` ends there. The checker makes sure that templates by
/// themselves never reach it.
struct Renderer {
  /// How many sections, partials, parents and blocks may be open at once.
  static let depthLimit = 100

  private let program: Program

  /// The program's text, without the cost of counting references at every step; lent for as long as the renderer lives.
  private let text: UnsafeBufferPointer<UInt8>

  /// What the page is made from; lent for as long as the renderer lives. Whatever a record's values name lies in it.
  private let records: [LentRecord]

  /// The views that names are looked for in, the innermost last.
  private var views: [OpenView] = []

  /// What `{{.}}` stands for, the innermost last.
  private var items: [Item] = []

  /// What templates that are being rendered say to show in the blocks of their parents.
  private var frames: [ArgumentFrame] = []

  /// The frame of the parent that was entered last, as seen from the text being rendered; negative
  /// for none.
  private var frame = -1

  /// What goes before each line.
  private var indentation: [UInt8] = []

  /// How much of the indentation stands on the current line already.
  private var indentationDone = 0

  private var depth = 0

  /// Whether the limit was reached; nothing is nested any more from then on.
  private var isStopped = false

  /// A value, and the number of the record that it belongs to.
  private struct Item {
    let value: ViewValue
    let record: Int

    static let absent = Item(value: .absent, record: 0)
  }

  /// A view, and the number of the record that it belongs to.
  private struct OpenView {
    let group: ViewValue.Group
    let record: Int
  }

  /// The arguments that one parent tag gives.
  private struct ArgumentFrame {
    let arguments: Range<Int>
    /// The frame that the text of the parent tag itself sees.
    let outer: Int
  }

  /// The arrays of a record.
  private struct LentRecord {
    let root: ViewValue
    let values: UnsafeBufferPointer<ViewValue>
    let bytes: UnsafeBufferPointer<UInt8>
    let shapes: [ViewShape]
  }

  private init(_ program: Program, text: UnsafeBufferPointer<UInt8>, _ records: [LentRecord]) {
    self.program = program
    self.text = text
    self.records = records
    for (number, record) in records.enumerated() { push(Item(value: record.root, record: number)) }
  }

  /// Appends a template; the records are those that names are looked for in, the outermost first.
  static func render(
    _ template: Int, of program: Program, _ records: [ViewRecord], into buffer: inout [UInt8]
  ) {
    program.text.withUnsafeBufferPointer { text in
      lend(records[...]) { records in
        var renderer = Renderer(program, text: text, records)
        renderer.run(program.templates[template].body, into: &buffer)
      }
    }
  }

  /// Lends the arrays of records, one after the other.
  private static func lend(
    _ records: ArraySlice<ViewRecord>, after lent: [LentRecord] = [],
    to body: ([LentRecord]) -> Void
  ) {
    guard let record = records.first else { return body(lent) }
    record.values.withUnsafeBufferPointer { values in
      record.bytes.withUnsafeBufferPointer { bytes in
        let next = LentRecord(
          root: record.root, values: values, bytes: bytes, shapes: record.shapes)
        lend(records.dropFirst(), after: lent + [next], to: body)
      }
    }
  }

  private mutating func run(_ body: Range<Int>, into buffer: inout [UInt8]) {
    guard depth < Self.depthLimit, !isStopped else {
      // Going on elsewhere could take for ever when each level uses itself twice.
      isStopped = true
      return
    }
    depth += 1
    defer { depth -= 1 }
    var position = body.lowerBound
    while position < body.upperBound {
      switch program.instructions[position] {
      case .text(let span):
        append(span, to: &buffer)
        position += 1
      case .variable(let name):
        appendEscaped(name, to: &buffer)
        position += 1
      case .unescaped(let name):
        appendUnescaped(name, to: &buffer)
        position += 1
      case .section(let name, let end):
        runSection(name, position + 1..<Int(end), into: &buffer)
        position = Int(end)
      case .inverted(let name, let end):
        if !item(of: name).value.isShown { run(position + 1..<Int(end), into: &buffer) }
        position = Int(end)
      case .call(let call, let end):
        run(program.calls[Int(call)], into: &buffer)
        position = Int(end)
      case .block(let block, let end, let indentation):
        runBlock(block, position + 1..<Int(end), indentation, into: &buffer)
        position = Int(end)
      }
    }
  }
}

// MARK: - Names

extension Renderer {
  private func item(of name: Name) -> Item {
    if name.tailCount < 0 { return items.last ?? .absent }
    var index = views.count - 1
    while index >= 0 {
      let view = views[index]
      let slot = shape(of: view).slot(of: name.head)
      if slot >= 0 {
        let item = Item(value: value(slot, of: view), record: view.record)
        return name.tailCount == 0 ? item : self.item(of: name, in: item)
      }
      index -= 1
    }
    return .absent
  }

  /// Follows a dotted name below its first part; from there on, only what was found counts.
  private func item(of name: Name, in start: Item) -> Item {
    var item = start
    for index in Int(name.tailStart)..<Int(name.tailStart + name.tailCount) {
      guard case .view(let group) = item.value else { return .absent }
      let view = OpenView(group: group, record: item.record)
      let slot = shape(of: view).slot(of: program.keys[index])
      guard slot >= 0 else { return .absent }
      item = Item(value: value(slot, of: view), record: item.record)
    }
    return item
  }

  @inline(__always)
  private func shape(of view: OpenView) -> ViewShape {
    records[view.record].shapes[Int(view.group.shape)]
  }

  @inline(__always)
  private func value(_ slot: Int, of view: OpenView) -> ViewValue {
    records[view.record].values[Int(view.group.start) + slot]
  }

  @inline(__always)
  private func bytes(_ stretch: ViewValue.Stretch, of item: Item) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: records[item.record].bytes[stretch.range])
  }

  private func appendEscaped(_ name: Name, to buffer: inout [UInt8]) {
    let item = item(of: name)
    switch item.value {
    case .text(let stretch), .html(let stretch):
      HTMLEscaping.append(bytes(stretch, of: item), to: &buffer)
    case .absent, .flag, .view, .list: break
    }
  }

  private func appendUnescaped(_ name: Name, to buffer: inout [UInt8]) {
    let item = item(of: name)
    switch item.value {
    case .text(let stretch), .html(let stretch):
      buffer.append(contentsOf: bytes(stretch, of: item))
    case .absent, .flag, .view, .list: break
    }
  }
}

// MARK: - Sections

extension Renderer {
  private mutating func runSection(_ name: Name, _ body: Range<Int>, into buffer: inout [UInt8]) {
    let item = item(of: name)
    switch item.value {
    case .flag(true):
      // A flag is a question, not a thing: inside its section, `{{.}}` stays what it was.
      run(body, into: &buffer)
    case .list(let list):
      for index in list.range {
        let value = records[item.record].values[index]
        run(body, with: Item(value: value, record: item.record), into: &buffer)
      }
    case .text, .html, .view:
      if item.value.isShown { run(body, with: item, into: &buffer) }
    case .flag(false), .absent:
      break
    }
  }

  private mutating func run(_ body: Range<Int>, with item: Item, into buffer: inout [UInt8]) {
    push(item)
    run(body, into: &buffer)
    items.removeLast()
    if case .view = item.value { views.removeLast() }
  }

  private mutating func push(_ item: Item) {
    items.append(item)
    if case .view(let group) = item.value {
      views.append(OpenView(group: group, record: item.record))
    }
  }
}

// MARK: - Partials, parents and blocks

extension Renderer {
  private mutating func run(_ call: TemplateCall, into buffer: inout [UInt8]) {
    guard let template = template(of: call.target) else { return }
    let body = program.templates[template].body
    let outer = frame
    if !call.arguments.isEmpty {
      frames.append(ArgumentFrame(arguments: call.arguments, outer: outer))
      frame = frames.count - 1
    }
    if call.indentation.isInline {
      // Only the line that the tag stands on is indented, and that was done before the tag.
      let saved = (indentation, indentationDone)
      (indentation, indentationDone) = ([], 0)
      run(body, into: &buffer)
      (indentation, indentationDone) = saved
    } else {
      run(body, indentedBy: call.indentation, into: &buffer)
    }
    if !call.arguments.isEmpty {
      frames.removeLast()
      frame = outer
    }
  }

  private func template(of target: TemplateCall.Target) -> Int? {
    switch target {
    case .template(let template): return template
    case .missing: return nil
    case .dynamic(let name):
      let item = item(of: name)
      guard case .text(let stretch) = item.value else { return nil }
      let template = String(decoding: bytes(stretch, of: item), as: UTF8.self)
      return program.templateIndices[template]
    }
  }

  /// Renders what the outermost template says for a block, or else the block's own content.
  private mutating func runBlock(
    _ block: Int32, _ content: Range<Int>, _ indentation: Indentation, into buffer: inout [UInt8]
  ) {
    guard let (argument, outer) = argument(for: block) else {
      run(content, into: &buffer)
      return
    }
    let inner = frame
    // The argument is text of the template that gave it, and sees the blocks from there.
    frame = outer
    let done = indentationDone
    if indentation.isInline { indentationDone = self.indentation.count + Int(indentation.count) }
    run(program.arguments[argument].body, indentedBy: indentation, into: &buffer)
    // Still set only when the argument showed nothing, so that the line goes on as before the
    // block.
    if indentationDone > 0 { indentationDone = done }
    frame = inner
  }

  private func argument(for block: Int32) -> (argument: Int, outer: Int)? {
    var found: (Int, Int)?
    var index = frame
    while index >= 0 {
      for argument in frames[index].arguments where program.arguments[argument].block == block {
        found = (argument, frames[index].outer)
      }
      index = frames[index].outer
    }
    return found
  }
}

// MARK: - Text

extension Renderer {
  @inline(__always)
  private mutating func append(_ span: TextSpan, to buffer: inout [UInt8]) {
    if indentation.isEmpty {
      appendText(Int(span.start), Int(span.start + span.count), to: &buffer)
    } else {
      appendIndented(span, to: &buffer)
    }
  }

  private mutating func appendIndented(_ span: TextSpan, to buffer: inout [UInt8]) {
    var start = Int(span.start)
    for index in Int(span.firstIndent)..<Int(span.firstIndent + span.indentCount) {
      let lineStart = Int(program.indents[index])
      appendText(start, lineStart, to: &buffer)
      if indentationDone == 0 {
        buffer.append(contentsOf: indentation)
      } else {
        buffer.append(contentsOf: indentation[indentationDone...])
        indentationDone = 0
      }
      start = lineStart
    }
    appendText(start, Int(span.start + span.count), to: &buffer)
  }

  @inline(__always)
  private func appendText(_ start: Int, _ end: Int, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  private mutating func run(
    _ body: Range<Int>, indentedBy blanks: Indentation, into buffer: inout [UInt8]
  ) {
    guard blanks.count > 0 else {
      run(body, into: &buffer)
      return
    }
    let start = Int(blanks.start)
    indentation.append(contentsOf: program.text[start..<(start + Int(blanks.count))])
    run(body, into: &buffer)
    indentation.removeLast(Int(blanks.count))
  }
}
