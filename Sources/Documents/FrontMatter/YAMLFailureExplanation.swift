import Diagnostics

/// Says in plain words why YAML can't be read, and how to mend it.
struct YAMLFailureExplanation {
  private let failure: YAMLFailure
  private let text: [UInt8]
  private let range: Range<Int>
  /// The last thing that could be read.
  private let last: YAMLEvent?

  init(_ failure: YAMLFailure, in text: [UInt8], range: Range<Int>, after last: YAMLEvent?) {
    self.failure = failure
    self.text = text
    self.range = range
    self.last = last
  }

  /// The one diagnostic for the failure.
  func diagnostic(in file: SourceFile) -> Diagnostic {
    if let tab = IndentationCheck.tab(onLineOf: failure.place, in: text, range: range) ?? tab {
      return IndentationCheck.diagnostic(tab: tab, in: file)
    }
    let finding = failure.isCharacter ? forbiddenCharacter : sign ?? scannerFinding ?? parserFinding
    return Diagnostic(
      id: finding.id, message: finding.message, range: file.range(finding.place),
      help: finding.help)
  }

  private struct Finding {
    var id = DiagnosticID.frontMatterSyntax
    let message: String
    let help: String
    let place: Range<Int>
  }

  private static let quoteHelp =
    "Put the value between double quotes, for example: title: \"Hello: world\"."

  // MARK: Characters

  /// A tab at the very place, even on a line that is blank otherwise.
  private var tab: Int? {
    let isTab = failure.place < range.upperBound && text[failure.place] == UInt8(ascii: "\t")
    return isTab ? failure.place : nil
  }

  private var forbiddenCharacter: Finding {
    Finding(
      id: .fileControlCharacter, message: "An invisible character stands here",
      help: "Delete the character; retyping the line is the easiest way.",
      place: character(at: failure.place))
  }

  /// An anchor, an alias or a tag that libyaml can't read, such as the asterisk of `*Important* text`.
  private var sign: Finding? {
    guard failure.origin < range.upperBound else { return nil }
    let isSign: Bool =
      switch failure.activity {
      case "while scanning an anchor", "while scanning an alias", "while scanning a tag",
        "while parsing a tag":
        true
      case "while parsing a node": failure.problem == "found undefined tag handle"
      default: false
      }
    guard isSign else { return nil }
    let byte = text[failure.origin]
    return Finding(
      id: .frontMatterAlias,
      message: "A value can't start with “\(String(decoding: [byte], as: UTF8.self))”",
      help: "Put the value between double quotes.", place: character(at: failure.origin))
  }

  // MARK: What libyaml's scanner finds

  private var scannerFinding: Finding? {
    switch failure.problem {
    case "mapping values are not allowed in this context": return colonInValue
    case "could not find expected ':'":
      return Finding(
        message: "This line has no “: ” between a field and its value",
        help: "Write “field: value”, or indent the line if it continues the one above.",
        place: line(from: failure.origin))
    case "found unexpected end of stream", "found unexpected document indicator":
      return Finding(
        message: "This quotation mark has no partner",
        help: "Add the closing quotation mark at the end of the value.",
        place: character(at: failure.origin))
    case "found character that cannot start any token", "did not find expected node content":
      return valueStart
    case "found unknown escape character", "did not find expected hexdecimal number":
      return Finding(
        message: "A backslash between double quotes starts a code that does not exist",
        help: "Write two backslashes, or use single quotes.", place: character(at: failure.place))
    case "block sequence entries are not allowed in this context":
      return Finding(
        message: "A list starts on a line of its own",
        help: "Put each “- ” on its own line below the name of the field.",
        place: character(at: failure.place))
    case "did not find expected comment or line break":
      return Finding(
        message: "Nothing else may stand on the line of “|” or “>”",
        help: "Start the text on the next line, indented by two spaces.",
        place: character(at: failure.place))
    default: return nil
    }
  }

  private var colonInValue: Finding {
    let start = startOfLine(failure.place)
    let before = text[start..<failure.place]
    let isSecondColon = zip(before, before.dropFirst()).contains {
      $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: " ")
    }
    if isSecondColon {
      return Finding(
        message: "A value that holds “: ” stands between quotation marks", help: Self.quoteHelp,
        place: character(at: failure.place))
    }
    let isIndented = before.first == UInt8(ascii: " ")
    return Finding(
      message: "This field can't follow the line above, which it would continue",
      help: isIndented
        ? "Remove the spaces at the beginning of the line, or the value of the line above."
        : "Write “: ”, a colon and a space, after the name of the field in the line above.",
      place: character(at: failure.place))
  }

  private var valueStart: Finding {
    let place = character(at: failure.place)
    let sign = String(decoding: text[place], as: UTF8.self)
    return Finding(
      message: place.isEmpty ? "A value is missing here" : "A value can't start with “\(sign)”",
      help: "Put the value between double quotes.", place: place)
  }

  // MARK: What libyaml's parser finds

  private var parserFinding: Finding {
    switch failure.problem {
    case "did not find expected ',' or ']'": return unclosed("list", sign: "]")
    case "did not find expected ',' or '}'": return unclosed("group of fields", sign: "}")
    case "did not find expected key", "did not find expected '-' indicator": return misplaced
    case "did not find expected <document start>": return secondDocument ?? misplaced
    default:
      return Finding(
        message: "This can't be read as “field: value”",
        help: "Compare the line with the others. Text with special signs goes between quotes.",
        place: character(at: failure.place))
    }
  }

  /// Signs that belong to YAML files of several documents.
  private var secondDocument: Finding? {
    let startsWithDirective = text[range].first == UInt8(ascii: "%")
    guard startsWithDirective || isDocumentEnd(above: failure.place) else { return nil }
    return Finding(
      message: "Front matter is one list of fields",
      help: "Remove the lines that start with “%” or “...”.",
      place: line(from: startsWithDirective ? range.lowerBound : startOfLine(failure.place)))
  }

  private func unclosed(_ what: String, sign: String) -> Finding {
    Finding(
      message: "The \(what) that starts above needs a comma or “\(sign)” here",
      help: "Put “\(sign)” at its end, or text with special signs between quotes.",
      place: character(at: failure.place))
  }

  private var misplaced: Finding {
    let place = failure.place
    if let last, case .scalar(_, let style) = last.kind,
      style == .singleQuoted || style == .doubleQuoted,
      startOfLine(place) <= last.range.upperBound
    {
      return textAfterQuote(last.range)
    }
    let isItem = text[place...].starts(with: [UInt8(ascii: "-"), UInt8(ascii: " ")])
    if isItem, let last, case .scalar = last.kind {
      return Finding(
        message: "A list can't follow a field that has a value",
        help: "Remove the value after the colon above, or the “- ”.",
        place: character(at: place))
    }
    if startOfLine(place) < place, text[startOfLine(place)..<place].contains(where: { $0 != 0x20 })
    {
      return Finding(
        message: "Nothing may follow the value on this line",
        help: "Put the whole value between double quotes.", place: character(at: place))
    }
    return Finding(
      message: "This line is not in line with the ones above it",
      help: "Start the fields of a group, and the items of a list, in the same column.",
      place: character(at: place))
  }

  private func textAfterQuote(_ quoted: Range<Int>) -> Finding {
    let runsOn = text[quoted].contains { $0 == 0x0A || $0 == 0x0D }
    return Finding(
      message: "Nothing may follow the closing quotation mark",
      help: runsOn
        ? "The quotation mark that starts the value may lack its partner on an earlier line."
        : "Write a quotation mark within quotes as \\\" between double ones, '' between single ones.",
      place: character(at: failure.place))
  }

  // MARK: Places

  private func isDocumentEnd(above place: Int) -> Bool {
    let start = startOfLine(place)
    guard start > range.lowerBound else { return false }
    return text[startOfLine(start - 1)..<start].starts(with: "...".utf8)
  }

  /// One whole character, or nothing at the end of the block.
  private func character(at place: Int) -> Range<Int> {
    guard place < range.upperBound else { return range.upperBound..<range.upperBound }
    var end = place + 1
    while end < range.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return place..<end
  }

  private func line(from place: Int) -> Range<Int> {
    var end = min(place, range.upperBound)
    while end < range.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return min(place, end)..<end
  }

  private func startOfLine(_ place: Int) -> Int {
    var start = min(place, range.upperBound)
    while start > range.lowerBound, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    return start
  }
}
