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

  /// The views that names are looked for in, the innermost last.
  private var records: [ViewRecord] = []

  /// What `{{.}}` stands for, the innermost last.
  private var items: [ViewValue] = []

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

  /// The arguments that one parent tag gives.
  private struct ArgumentFrame {
    let arguments: Range<Int>
    /// The frame that the text of the parent tag itself sees.
    let outer: Int
  }

  private init(_ program: Program, text: UnsafeBufferPointer<UInt8>, values: [ViewValue]) {
    self.program = program
    self.text = text
    for value in values { push(value) }
  }

  /// Appends a template; the values are those that names are looked for in, the outermost first.
  static func render(
    _ template: Int, of program: Program, values: [ViewValue], into buffer: inout [UInt8]
  ) {
    program.text.withUnsafeBufferPointer { text in
      var renderer = Renderer(program, text: text, values: values)
      renderer.run(program.templates[template].body, into: &buffer)
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
        if !value(of: name).isShown { run(position + 1..<Int(end), into: &buffer) }
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
  private func value(of name: Name) -> ViewValue {
    if name.tailCount < 0 { return items.last ?? .absent }
    guard let (index, slot) = place(of: name.head) else { return .absent }
    let value = records[index].values[slot]
    return name.tailCount == 0 ? value : self.value(of: name, in: value)
  }

  /// The innermost view that has a field of this name, and the place of its value there.
  private func place(of name: NameKey) -> (index: Int, slot: Int)? {
    var index = records.count - 1
    while index >= 0 {
      let slot = records[index].shape.slot(of: name)
      if slot >= 0 { return (index, slot) }
      index -= 1
    }
    return nil
  }

  /// Follows a dotted name below its first part; from there on, only what was found counts.
  private func value(of name: Name, in start: ViewValue) -> ViewValue {
    var value = start
    for key in program.keys[Int(name.tailStart)..<Int(name.tailStart + name.tailCount)] {
      guard case .view(let record) = value else { return .absent }
      let slot = record.shape.slot(of: key)
      guard slot >= 0 else { return .absent }
      value = record.values[slot]
    }
    return value
  }

  private mutating func appendEscaped(_ name: Name, to buffer: inout [UInt8]) {
    switch value(of: name) {
    case .text(let text): HTMLEscaping.append(text, to: &buffer)
    case .html(let bytes):
      bytes.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &buffer) }
    case .absent, .flag, .view, .list: break
    }
  }

  private mutating func appendUnescaped(_ name: Name, to buffer: inout [UInt8]) {
    switch value(of: name) {
    case .text(let text): buffer.append(contentsOf: text.utf8)
    case .html(let bytes): buffer.append(contentsOf: bytes)
    case .absent, .flag, .view, .list: break
    }
  }
}

// MARK: - Sections

extension Renderer {
  private mutating func runSection(_ name: Name, _ body: Range<Int>, into buffer: inout [UInt8]) {
    let value = value(of: name)
    switch value {
    case .flag(true):
      // A flag is a question, not a thing: inside its section, `{{.}}` stays what it was.
      run(body, into: &buffer)
    case .list(let list):
      for item in list { run(body, with: item, into: &buffer) }
    case .text, .html, .view:
      if value.isShown { run(body, with: value, into: &buffer) }
    case .flag(false), .absent:
      break
    }
  }

  private mutating func run(
    _ body: Range<Int>, with item: ViewValue, into buffer: inout [UInt8]
  ) {
    push(item)
    run(body, into: &buffer)
    items.removeLast()
    if case .view = item { records.removeLast() }
  }

  private mutating func push(_ item: ViewValue) {
    items.append(item)
    if case .view(let record) = item { records.append(record) }
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
      guard case .text(let template) = value(of: name) else { return nil }
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
