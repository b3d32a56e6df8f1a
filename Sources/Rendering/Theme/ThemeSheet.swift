import Diagnostics
import Documents

/// What a style sheet says about the colors of a site: its properties, and which of them are text and ground.
struct ThemeSheet {
  /// Some words of the sheet.
  struct Part {
    let text: String
    /// Where they stand, in bytes of the file.
    let range: Range<Int>
  }

  /// The properties that rules for `:root` set, by their names without the hyphens.
  struct Scheme {
    /// The rule around them, such as `@media print`; empty where there is none.
    let condition: String
    var values: [String: Part] = [:]
  }

  /// A comment that names pairs of text and ground.
  struct Demand {
    /// How much they have to differ.
    let ratio: Double
    let texts: [Part]
    let grounds: [Part]
  }

  /// The schemes in the order of the sheet; the one without a condition is the first, also when it is empty.
  private(set) var schemes = [Scheme(condition: "")]
  private(set) var demands: [Demand] = []

  private let bytes: [UInt8]
  /// What stands before each open brace, from the outside in.
  private var open: [Range<Int>] = []

  /// Reads a sheet; what it can't make sense of is left to the browser.
  init(_ file: SourceFile) {
    bytes = file.bytes
    var index = 0
    var start = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where ByteSearch.holds("/*", in: bytes, at: index):
        let end = ByteSearch.first("*/", in: bytes, index + 2..<bytes.count)
        readComment(index + 2..<max(index + 2, end))
        index = min(bytes.count, end + 2)
        start = index
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = ByteSearch.first(bytes[index], in: bytes, index + 1..<bytes.count)
      case UInt8(ascii: "{"):
        open.append(start..<index)
        start = index + 1
      case UInt8(ascii: ";"):
        readDeclaration(start..<index)
        start = index + 1
      case UInt8(ascii: "}"):
        readDeclaration(start..<index)
        _ = open.popLast()
        start = index + 1
      default: break
      }
      index += 1
    }
  }

  /// `contrast 4.5: ink soft on page tint`.
  private mutating func readComment(_ comment: Range<Int>) {
    let words = words(in: comment)
    guard words.count > 4, words[0].text == "contrast", let ratio = Double(words[1].text),
      let middle = words.firstIndex(where: { $0.text == "on" })
    else { return }
    demands.append(
      Demand(
        ratio: ratio, texts: Array(words[2..<middle]), grounds: Array(words[(middle + 1)...])))
  }

  private mutating func readDeclaration(_ declaration: Range<Int>) {
    guard let rule = open.last, part(rule).text == ":root" else { return }
    let colon = ByteSearch.first(UInt8(ascii: ":"), in: bytes, declaration)
    guard colon < declaration.upperBound else { return }
    let property = part(declaration.lowerBound..<colon).text
    guard property.hasPrefix("--") else { return }
    let condition = open.dropLast().map { part($0).text }.joined(separator: " ")
    let number = schemes.firstIndex { $0.condition == condition } ?? schemes.count
    if number == schemes.count { schemes.append(Scheme(condition: condition)) }
    schemes[number].values[String(property.dropFirst(2))] = part(
      colon + 1..<declaration.upperBound)
  }

  private func words(in range: Range<Int>) -> [Part] {
    bytes[range].split { Self.isSpace($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
      .map { part($0.startIndex..<$0.endIndex) }
  }

  /// A stretch of the sheet without the blanks around it.
  private func part(_ range: Range<Int>) -> Part {
    let rest = bytes[range].drop(while: Self.isSpace)
    let end = rest.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
    let range = rest.startIndex..<end
    return Part(text: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
