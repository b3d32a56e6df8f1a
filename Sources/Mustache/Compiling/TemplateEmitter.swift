import Diagnostics

/// Writes the instructions of one template whose tags have been read and paired.
struct TemplateEmitter {
  /// Something that was opened and is not closed yet.
  private enum Scope {
    /// A section or a block, with the instruction to tell where it ends.
    case section(instruction: Int)
    /// A parent, with its instruction and the arguments seen so far.
    case parent(instruction: Int, arguments: [Argument])
    /// An argument, with what was taken off the lines around it.
    case argument(block: Int32, nameRange: Range<Int>, start: Int, outerDedent: Int)
  }

  private let bytes: [UInt8]
  private let lines: LineLayout
  private let tags: [TemplateTag]
  private let matched: TagMatcher
  private let placements: [TagPlacement]

  private var cursor: Int
  private var scopes: [Scope] = []

  /// How many blanks are taken off each line, because the lines belong to an argument.
  private var dedent = 0

  /// The start of an argument is the start of a line wherever its tag stands.
  private var isArgumentStart = false

  /// The text since the last instruction.
  private var pending: PendingText?

  /// Text that has been written and waits for its instruction.
  private struct PendingText {
    let start: Int
    let startsLine: Bool
    /// Whether a tag follows on the line that begins at the end of the text.
    var opensLine = false
  }

  /// What stands inside a parent but outside its blocks.
  private(set) var strays: [Range<Int>] = []

  init(source: SourceFile, tags: [TemplateTag], matched: TagMatcher) {
    self.bytes = source.bytes
    self.lines = LineLayout(source.bytes, tags: tags)
    self.tags = tags
    self.matched = matched
    self.placements = TagPlacement.placements(of: tags, matched: matched, lines: lines)
    self.cursor = lines.start
  }

  /// Appends the template to the program.
  mutating func emit(into program: inout Program) {
    var index = 0
    while index < tags.count {
      if case .parent = scopes.last {
        index = emitInsideParent(index, into: &program)
      } else {
        emitText(upTo: placements[index].range.lowerBound, before: index, into: &program)
        emitTag(index, into: &program)
        index += 1
      }
    }
    emitText(upTo: bytes.count, before: nil, into: &program)
    finishText(in: &program)
  }

  private mutating func emitTag(_ index: Int, into program: inout Program) {
    let tag = tags[index]
    cursor = placements[index].range.upperBound
    if tag.kind == .comment || tag.kind == .delimiters { return }
    finishText(in: &program)
    switch tag.kind {
    case .comment, .delimiters:
      break
    case .variable:
      append(.variable(program.name(tag.name)), tag, to: &program)
    case .unescaped:
      append(.unescaped(program.name(tag.name)), tag, to: &program)
    case .section:
      open(.section(program.name(tag.name), end: 0), tag, in: &program)
    case .inverted:
      open(.inverted(program.name(tag.name), end: 0), tag, in: &program)
    case .block:
      let indentation = indentation(of: placements[index], in: &program)
      open(.block(program.blockNumber(tag.name), end: 0, indentation), tag, in: &program)
    case .partial:
      appendCall(index, to: &program)
    case .parent:
      scopes.append(.parent(instruction: program.instructions.count, arguments: []))
      appendCall(index, to: &program)
    case .close:
      close(in: &program)
    }
  }

  /// Inside a parent, only blocks matter; gives the index of the tag to go on with.
  private mutating func emitInsideParent(_ index: Int, into program: inout Program) -> Int {
    let tag = tags[index]
    noteStrays(cursor..<tag.range.lowerBound)
    cursor = placements[index].range.upperBound
    switch tag.kind {
    case .comment, .delimiters:
      return index + 1
    case .block:
      openArgument(index, in: &program)
      return index + 1
    case .close:
      close(in: &program)
      return index + 1
    default:
      strays.append(tag.range)
      guard let partner = matched.partners[index] else { return index + 1 }
      cursor = tags[partner].range.upperBound
      return partner + 1
    }
  }

  private mutating func noteStrays(_ range: Range<Int>) {
    let isNotBlank = { (byte: UInt8) in byte > UInt8(ascii: " ") }
    guard let first = bytes[range].firstIndex(where: isNotBlank),
      let last = bytes[range].lastIndex(where: isNotBlank)
    else { return }
    strays.append(first..<(last + 1))
  }
}

// MARK: - Opening and closing

extension TemplateEmitter {
  private mutating func append(
    _ instruction: Instruction, _ tag: TemplateTag, to program: inout Program
  ) {
    program.append(
      instruction,
      from: Program.Origin(
        name: tag.name, template: program.templates.count, nameRange: tag.nameRange))
  }

  private mutating func open(
    _ instruction: Instruction, _ tag: TemplateTag, in program: inout Program
  ) {
    scopes.append(.section(instruction: program.instructions.count))
    append(instruction, tag, to: &program)
  }

  private mutating func appendCall(_ index: Int, to program: inout Program) {
    let tag = tags[index]
    let target: TemplateCall.Target =
      if tag.isDynamic {
        .dynamic(program.name(tag.name))
      } else if let template = program.templateIndices[tag.name] {
        .template(template)
      } else {
        .missing
      }
    let call = TemplateCall(
      target: target, indentation: indentation(of: placements[index], in: &program),
      arguments: 0..<0)
    program.calls.append(call)
    let end = Int32(program.instructions.count + 1)
    append(.call(Int32(program.calls.count - 1), end: end), tag, to: &program)
  }

  private mutating func openArgument(_ index: Int, in program: inout Program) {
    let tag = tags[index]
    scopes.append(
      .argument(
        block: program.blockNumber(tag.name), nameRange: tag.nameRange,
        start: program.instructions.count, outerDedent: dedent))
    let bodyEnd = matched.partners[index].map { placements[$0].range.lowerBound } ?? cursor
    dedent = lines.commonIndentation(of: cursor..<max(cursor, bodyEnd))?.count ?? 0
    isArgumentStart = true
  }

  private mutating func close(in program: inout Program) {
    isArgumentStart = false
    let end = program.instructions.count
    switch scopes.popLast() {
    case nil:
      return
    case .section(let instruction):
      program.setEnd(of: instruction, to: end)
    case .parent(let instruction, let arguments):
      program.setEnd(of: instruction, to: end)
      program.setArguments(arguments, of: instruction)
    case .argument(let block, let nameRange, let start, let outerDedent):
      dedent = outerDedent
      guard case .parent(let instruction, var arguments) = scopes.popLast() else { return }
      arguments.append(
        Argument(
          block: block, body: start..<end, template: program.templates.count, nameRange: nameRange))
      scopes.append(.parent(instruction: instruction, arguments: arguments))
    }
  }
}

// MARK: - Text

extension TemplateEmitter {
  /// Writes the text before a tag, or at the end of the template.
  private mutating func emitText(
    upTo end: Int, before index: Int?, into program: inout Program
  ) {
    let range = cursor..<max(cursor, end)
    let startsLine = isArgumentStart || lines.isLineStart(range.lowerBound)
    isArgumentStart = false
    let start = program.text.count
    appendWithoutDedent(range, to: &program.text)
    let endsAtLineStart =
      program.text.count > start ? program.text.last == UInt8(ascii: "\n") : startsLine
    let opensLine = endsAtLineStart && index.map { placements[$0].isInline } ?? false
    guard program.text.count > start || opensLine else { return }
    if pending == nil { pending = PendingText(start: start, startsLine: startsLine) }
    pending?.opensLine = opensLine
  }

  /// Writes the instruction for the text since the last one.
  private mutating func finishText(in program: inout Program) {
    guard let text = pending else { return }
    pending = nil
    let end = program.text.count
    let firstIndent = program.indents.count
    var isLineStart = text.startsLine
    for index in text.start..<end {
      let isNewline = program.text[index] == UInt8(ascii: "\n")
      if isLineStart, !isNewline,
        !program.text[index..<min(index + 2, end)].elementsEqual("\r\n".utf8)
      {
        program.indents.append(Int32(index))
      }
      isLineStart = isNewline
    }
    if text.opensLine { program.indents.append(Int32(end)) }
    let span = TextSpan(
      start: Int32(text.start), count: Int32(end - text.start), firstIndent: Int32(firstIndent),
      indentCount: Int32(program.indents.count - firstIndent))
    program.append(.text(span), from: nil)
  }

  private func appendWithoutDedent(_ range: Range<Int>, to text: inout [UInt8]) {
    guard dedent > 0 else {
      text.append(contentsOf: bytes[range])
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if lines.isLineStart(index) {
        let limit = min(index + dedent, range.upperBound)
        while index < limit, LineLayout.isBlank(bytes[index]) { index += 1 }
      }
      let lineEnd =
        bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        ?? range.upperBound
      text.append(contentsOf: bytes[index..<lineEnd])
      index = lineEnd
    }
  }

  private mutating func indentation(
    of placement: TagPlacement, in program: inout Program
  ) -> Indentation {
    let start = program.text.count
    program.text.append(contentsOf: bytes[placement.indentation].dropFirst(dedent))
    return Indentation(
      start: Int32(start), count: Int32(program.text.count - start), isInline: placement.isInline)
  }
}

extension Program {
  /// Says where what an instruction opened ends.
  fileprivate mutating func setEnd(of instruction: Int, to end: Int) {
    let end = Int32(end)
    switch instructions[instruction] {
    case .section(let name, _): instructions[instruction] = .section(name, end: end)
    case .inverted(let name, _): instructions[instruction] = .inverted(name, end: end)
    case .block(let block, _, let indentation):
      instructions[instruction] = .block(block, end: end, indentation)
    case .call(let call, _): instructions[instruction] = .call(call, end: end)
    case .text, .variable, .unescaped: break
    }
  }

  /// Gives a parent's arguments to its call.
  fileprivate mutating func setArguments(_ arguments: [Argument], of instruction: Int) {
    guard case .call(let call, _) = instructions[instruction] else { return }
    let start = self.arguments.count
    self.arguments.append(contentsOf: arguments)
    calls[Int(call)].arguments = start..<self.arguments.count
  }
}
