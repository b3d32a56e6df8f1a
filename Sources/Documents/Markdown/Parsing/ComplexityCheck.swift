/// Refuses text that would keep the Markdown parser busy for minutes or make it fill the memory.
///
/// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of some signs. The check reads the text once and adds
/// up, from above, what the parser may have to do; nothing that people write comes near the limits, and of most of it
/// `ComplexityBound` says so at a glance.
struct ComplexityCheck {
  /// Why a text is refused.
  struct Excess {
    /// What is too much, and how much is allowed.
    let message: String
    /// How to mend it.
    let help: String
    /// The place in the text.
    let range: Range<Int>
  }

  /// The most columns of a table.
  static let maximumColumns = 64
  /// The most cells of all tables together.
  static let maximumCells = 200_000
  /// The most quote, list and footnote signs before the text of a line.
  static let maximumContainers = 50
  /// The most `[`, and the most `<`, between two blank lines.
  static let maximumOpeners = 2_000
  /// The most bytes that link definitions may grow to when they are used.
  static let maximumExpansion = 32 * 1024 * 1024
  /// The most steps of work, each about a nanosecond.
  static let maximumWork = 300_000_000

  private let text: MarkdownText
  private var block = Block()
  /// The steps for all blocks so far.
  private var blockWork = 0
  /// The steps for comparing lines with the lists and quotes that are open.
  private var nestingWork = 0
  /// The steps for looking for the heads of tables.
  private var tableWork = 0
  private var cells = 0
  private var depth = 0
  private var closers = 0
  private var largestDefinition = Block()

  init(_ text: MarkdownText) {
    self.text = text
  }

  /// The first thing that is too much, or nil.
  mutating func findExcess() -> Excess? {
    ComplexityBound.allows(text) ? nil : findExcessByBlock()
  }

  private mutating func findExcessByBlock() -> Excess? {
    for number in text.lineStarts.indices {
      let line = LineScan(text.bytes, range: text.line(number))
      // Every line is compared with all lists and quotes that are open.
      nestingWork += 5 * depth
      if let excess = line.isBlank ? endBlock() ?? lineExcess(line) : check(line) { return excess }
    }
    return endBlock() ?? expansionExcess
  }
}

// MARK: - Lines

extension ComplexityCheck {
  /// What is known of the lines since the last blank one.
  private struct Block {
    var start = 0
    var byteCount = 0
    var lineCount = 0
    var brackets = 0
    var angles = 0
    var emphasis = 0
    var hasDelimiterRow = false
    var mayDefineLinks = false
    var widest = 0..<0
    var columns = 0

    // Weights as measured: the parser compares signs of emphasis with each other and with every bracket, brackets with
    // brackets, and reads from every “<” to the end of the block.
    var angleWork: Int { angles * byteCount }
    var bracketWork: Int { brackets * brackets }
    var emphasisWork: Int { emphasis * emphasis + 5 * brackets * emphasis }
    var work: Int { angleWork + bracketWork + emphasisWork }
  }

  private mutating func check(_ line: LineScan) -> Excess? {
    if block.lineCount == 0 { block.start = line.range.lowerBound }
    block.lineCount += 1
    block.byteCount += line.range.count + 1
    block.brackets += line.brackets
    block.angles += line.angles
    block.emphasis += line.emphasis
    closers += line.closers
    if line.startsWithBracket, line.hasDefinitionSign { block.mayDefineLinks = true }
    if line.isDelimiterRow {
      // The parser reads the whole block again as the head of a table.
      tableWork += block.byteCount * block.lineCount
      block.hasDelimiterRow = true
    }
    if line.columns > block.columns {
      block.columns = line.columns
      block.widest = line.range
    }
    if line.containers > 0 { depth = max(depth, line.containers + line.indentation / 2) }
    return lineExcess(line)
  }

  private func lineExcess(_ line: LineScan) -> Excess? {
    if line.containers > Self.maximumContainers {
      return Excess(
        message: "A line starts with more than \(Self.maximumContainers) quote or list signs",
        help: "Use fewer levels of lists and quotes.", range: line.range)
    }
    if let place = line.codedFootnoteSign {
      return Excess(
        message: "A bracket is followed by “^” written as a code, which can't be read",
        help: "Write \\[^ for the signs themselves.", range: place)
    }
    if block.brackets > Self.maximumOpeners {
      return openerExcess("[", in: line)
    }
    return block.angles > Self.maximumOpeners ? openerExcess("<", in: line) : nil
  }

  private func openerExcess(_ sign: String, in line: LineScan) -> Excess {
    Excess(
      message: "More than \(Self.maximumOpeners) “\(sign)” stand without a blank line between them",
      help: "Divide the text by blank lines.", range: line.range)
  }
}

// MARK: - Blocks

extension ComplexityCheck {
  private mutating func endBlock() -> Excess? {
    defer { block = Block() }
    if block.hasDelimiterRow, let excess = tableExcess() { return excess }
    if block.mayDefineLinks, block.byteCount > largestDefinition.byteCount {
      largestDefinition = block
    }
    blockWork += block.work
    guard blockWork + nestingWork + tableWork > Self.maximumWork else { return nil }
    return Excess(
      message: "The text takes too long to read, because \(mainCause)",
      help: "Divide the text by blank lines, or remove the signs.", range: firstLine(of: block))
  }

  private var mainCause: String {
    let causes = [
      (block.angleWork, "a block has \(block.angles) “<”"),
      (block.bracketWork, "a block has \(block.brackets) “[”"),
      (block.emphasisWork, "a block has \(block.emphasis) signs of emphasis"),
      (nestingWork, "lists and quotes are nested up to \(depth) deep"),
      (tableWork, "many lines look like the rule below the head of a table"),
    ]
    return causes.max { $0.0 < $1.0 }?.1 ?? ""
  }

  private mutating func tableExcess() -> Excess? {
    if block.columns > Self.maximumColumns {
      return Excess(
        message:
          "A table has at most \(Self.maximumColumns) columns; this line has \(block.columns)",
        help: "Split the table.", range: block.widest)
    }
    cells += block.columns * block.lineCount
    guard cells > Self.maximumCells else { return nil }
    return Excess(
      message: "The tables of a page have at most \(Self.maximumCells) cells",
      help: "Split the table, or publish it as a data file.", range: firstLine(of: block))
  }

  private var expansionExcess: Excess? {
    guard closers * largestDefinition.byteCount > Self.maximumExpansion else { return nil }
    return Excess(
      message: "Link definitions of this length are used too often",
      help: "Write the address into the links themselves.",
      range: firstLine(of: largestDefinition))
  }

  private func firstLine(of block: Block) -> Range<Int> {
    text.line(text.lineNumber(at: block.start))
  }
}
