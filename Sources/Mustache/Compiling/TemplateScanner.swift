import Diagnostics

/// Finds the tags of a template; the text is what lies between them.
struct TemplateScanner {
  private let source: SourceFile
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// The tags in the order of the file.
  private(set) var tags: [TemplateTag] = []

  /// What is wrong with the tags; any problem means that some tag is not among `tags`.
  private(set) var problems = DiagnosticBag()

  /// Whether a tag that opens or closes something is missing among `tags`, so that pairing them
  /// makes no sense.
  private(set) var isMissingEnds = false

  init(_ source: SourceFile) {
    self.source = source
    self.bytes = source.bytes
    var cursor = 0
    while let start = find(opening, from: cursor) {
      guard let end = scanTag(at: start) else { break }
      cursor = end
    }
  }

  /// Reads the tag that opens at an offset, and gives the offset to go on from.
  private mutating func scanTag(at start: Int) -> Int? {
    let inside = skipBlanks(from: start + opening.count)
    let sigil = inside < bytes.count ? bytes[inside] : 0
    let (kind, ending) = Self.kind(forSigil: sigil, closing: closing)
    let contentStart = kind == .variable ? inside : inside + 1
    guard let contentEnd = find(ending, from: min(contentStart, bytes.count)) else {
      return reportUnclosed(kind, from: start, before: find(closing, from: inside), ending: ending)
    }
    let content = trim(contentStart..<max(contentStart, contentEnd))
    let range = start..<(contentEnd + ending.count)
    switch kind {
    case .comment:
      tags.append(
        TemplateTag(
          kind: .comment, range: range, name: "", nameRange: content, isDynamic: false))
    case .delimiters:
      setDelimiters(content, tag: range)
    default:
      if let inner = find(opening, from: content.lowerBound), inner < content.upperBound {
        return reportUnclosed(kind, from: start, before: inner, ending: ending)
      }
      appendTag(kind, range: range, content: content)
    }
    return range.upperBound
  }

  private static func kind(
    forSigil sigil: UInt8, closing: [UInt8]
  ) -> (TemplateTag.Kind, ending: [UInt8]) {
    switch sigil {
    case UInt8(ascii: "{"): (.unescaped, [UInt8(ascii: "}")] + closing)
    case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")] + closing)
    case UInt8(ascii: "&"): (.unescaped, closing)
    case UInt8(ascii: "#"): (.section, closing)
    case UInt8(ascii: "^"): (.inverted, closing)
    case UInt8(ascii: ">"): (.partial, closing)
    case UInt8(ascii: "<"): (.parent, closing)
    case UInt8(ascii: "$"): (.block, closing)
    case UInt8(ascii: "/"): (.close, closing)
    case UInt8(ascii: "!"): (.comment, closing)
    default: (.variable, closing)
    }
  }

  private mutating func appendTag(_ kind: TemplateTag.Kind, range: Range<Int>, content: Range<Int>)
  {
    var nameRange = content
    var isDynamic = false
    if kind == .partial || kind == .parent || kind == .close,
      bytes[content].first == UInt8(ascii: "*")
    {
      isDynamic = true
      nameRange = trim((content.lowerBound + 1)..<content.upperBound)
    }
    let name = String(decoding: bytes[nameRange], as: UTF8.self)
    guard isName(name, of: kind, at: nameRange, tag: range) else {
      isMissingEnds = isMissingEnds || kind.isEnd
      return
    }
    tags.append(
      TemplateTag(
        kind: kind, range: range, name: name, nameRange: nameRange, isDynamic: isDynamic))
  }

  private mutating func setDelimiters(_ content: Range<Int>, tag: Range<Int>) {
    let parts = bytes[content].split(whereSeparator: Self.isBlank)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      problems.report(
        .templateSyntax, "A change of delimiters names the opening and the closing one",
        at: source.range(tag), help: "Write {{=<% %>=}}, without “=” in the delimiters.")
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
    tags.append(
      TemplateTag(kind: .delimiters, range: tag, name: "", nameRange: content, isDynamic: false))
  }
}

// MARK: - Problems

extension TemplateScanner {
  private mutating func isName(
    _ name: String, of kind: TemplateTag.Kind, at nameRange: Range<Int>, tag: Range<Int>
  ) -> Bool {
    if name.isEmpty {
      problems.report(
        .templateSyntax, "The tag names nothing", at: source.range(tag),
        help: "Write a name in it, or remove it.")
      return false
    }
    if bytes[nameRange].contains(where: Self.isBlank) {
      let words = bytes[nameRange].split(whereSeparator: Self.isBlank)
      problems.report(
        .templateSyntax, "“\(name)” is not a name, as it holds a space",
        at: source.range(nameRange),
        help: Self.cure(forHelper: words.map { String(decoding: $0, as: UTF8.self) }, kind))
      return false
    }
    let isPath = kind != .partial && kind != .parent && kind != .block && kind != .close
    if isPath, name != ".", bytes[nameRange].contains(UInt8(ascii: ".")),
      name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(
        where: \.isEmpty)
    {
      problems.report(
        .templateSyntax, "“\(name)” has a dot too many", at: source.range(nameRange),
        help: "Write names with one dot between them: {{package.title}}.")
      return false
    }
    return true
  }

  /// People who know Handlebars write `{{#if x}}`; what they mean is known.
  private static func cure(forHelper words: [String], _ kind: TemplateTag.Kind) -> String? {
    guard kind == .section, words.count == 2 else { return nil }
    switch words[0] {
    case "if", "each", "with": return "Write {{#\(words[1])}} … {{/\(words[1])}}."
    case "unless": return "Write {{^\(words[1])}} … {{/\(words[1])}}."
    default: return nil
    }
  }

  /// Reports a tag without an end, and gives the offset to go on from: nothing after it can be a
  /// tag when there is no closing delimiter at all.
  private mutating func reportUnclosed(
    _ kind: TemplateTag.Kind, from start: Int, before limit: Int?, ending: [UInt8]
  ) -> Int? {
    isMissingEnds = isMissingEnds || limit == nil || kind.isEnd
    let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let shown = trim(start..<max(min(lineEnd, limit ?? lineEnd), start + opening.count))
    let text = String(decoding: bytes[shown], as: UTF8.self)
    let end = String(decoding: ending, as: UTF8.self)
    problems.report(
      .templateUnclosed, "“\(text)” is not closed", at: source.range(shown),
      help: "Add “\(end)” behind the name.")
    return limit
  }
}

// MARK: - Bytes

extension TemplateScanner {
  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, start >= 0, start <= bytes.count else { return nil }
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while start < end, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }
}
