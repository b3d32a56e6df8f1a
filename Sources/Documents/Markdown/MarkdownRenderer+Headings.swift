import Diagnostics

extension MarkdownRenderer {
  /// A heading, with an id in the text of a page.
  mutating func renderHeading(_ step: MarkdownTree.Step) {
    let level = max(step.number, 2)
    guard !step.isExit else {
      output.markup("</h\(level)>\n")
      return
    }
    enterBlock(step)
    output.startLine()
    guard options.role == .body else {
      output.markup("<h\(level)>")
      return
    }
    let line = headingLine(step)
    report(step, at: line)
    let words = Self.withoutReferences(plainText(until: .heading))
    let id = uniqueID(for: words)
    outline.append(Heading(level: level, id: id, text: words, range: text.fileRange(line)))
    output.markup("<h\(level) id=\"")
    output.text(id.utf8)
    output.markup("\">")
  }

  private mutating func report(_ step: MarkdownTree.Step, at line: Range<Int>) {
    let level = step.number
    defer { lastHeadingLevel = max(level, 2) }
    if level == 1 {
      bag.report(
        .markdownTitleHeading, "The page's one main heading is its title", at: place(line),
        help: "Write ## instead of #.")
    } else if level > lastHeadingLevel + 1 {
      let signs = String(repeating: "#", count: lastHeadingLevel + 1)
      bag.report(
        .markdownHeadingSkipped,
        "A heading of level \(level) can't follow one of level \(lastHeadingLevel)",
        at: place(line), help: "Write \(signs) instead, or add the heading in between.")
    }
  }

  /// The heading's first line without indentation and line ending.
  private func headingLine(_ step: MarkdownTree.Step) -> Range<Int> {
    var range = lines.range(of: step.line)
    while let last = range.last, text.bytes[last] == 0x0A || text.bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    while let first = range.first, text.bytes[first] == 0x20 {
      range = (first + 1)..<range.upperBound
    }
    return range
  }

  /// The words up to the exit of what is being rendered, without markup.
  func plainText(until kind: MarkdownTree.Kind) -> String {
    var words: [UInt8] = []
    var index = position
    var depth = 1
    while index < tree.steps.count {
      let step = tree.steps[index]
      if step.kind == kind { depth += step.isExit ? -1 : 1 }
      guard depth > 0 else { break }
      switch step.kind {
      case .text, .code, .inlineHTML: words += bytes(step.text)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
      index += 1
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// The words with each short reference replaced by its label, or by its name.
  private static func withoutReferences(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "[")) else { return words }
    return words.replacing(/\[\[(?:[^\]|]*\|)?(?:[a-z]+:)?([^\]|]+)\]\]/) { String($0.output.1) }
  }

  /// Letters and digits of any script in lower case, hyphens for what is between them; numbered when taken.
  private mutating func uniqueID(for words: String) -> String {
    var id = ""
    var needsHyphen = false
    for scalar in words.lowercased().unicodeScalars {
      let properties = scalar.properties
      let isMark =
        properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
      if properties.isAlphabetic || properties.numericType != nil || isMark {
        if needsHyphen, !id.isEmpty { id += "-" }
        needsHyphen = false
        id.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" {
        needsHyphen = true
      }
    }
    if id.isEmpty { id = "section" }
    var unique = id
    while let count = headingIDs[unique] {
      headingIDs[unique] = count + 1
      unique = "\(id)-\(count + 1)"
    }
    headingIDs[unique] = 1
    return unique
  }
}
