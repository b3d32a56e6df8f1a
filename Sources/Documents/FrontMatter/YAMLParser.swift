package import Diagnostics

/// Reads a block of YAML into values with their places.
package enum YAMLParser {
  /// What a block may hold at most; more is a mistake or an attack.
  enum Limit {
    /// In bytes.
    static let size = 65_536
    static let depth = 32
    static let fields = 500
  }

  /// Reads a file, or some bytes of it, that hold a group of fields.
  ///
  /// Gives nil after reporting what is wrong; a field that is given twice is reported, and its first value counts.
  package static func parseMapping(
    _ file: SourceFile, range: Range<Int>? = nil, into bag: inout DiagnosticBag
  ) -> YAMLMapping? {
    var bytes = range ?? 0..<file.bytes.count
    if range == nil {
      guard SourceCheck.isText(file, into: &bag) else { return nil }
      bytes = SourceCheck.byteOrderMarkLength(file)..<file.bytes.count
    }
    guard bytes.count <= Limit.size else {
      bag.report(
        .frontMatterLimit, "The fields take more than 64 KiB",
        at: file.range(bytes.lowerBound..<bytes.lowerBound),
        help: "Move long text into the body of the page.")
      return nil
    }
    if let tab = indentingTab(file, bytes) {
      bag.report(
        .frontMatterTab, "A tab can't indent a field", at: file.range(tab..<tab + 1),
        help: "Replace it by two spaces.")
      return nil
    }
    var builder = YAMLBuilder(file: file, stream: YAMLEventStream(file, bytes: bytes))
    let value = builder.root()
    bag.merge(builder.bag)
    guard let value, !builder.hasFailed else { return nil }
    switch value {
    case .mapping(let mapping): return mapping
    case .scalar(let scalar) where scalar.text.isEmpty:
      return YAMLMapping(entries: [], range: bytes.lowerBound..<bytes.lowerBound)
    case .scalar, .sequence:
      bag.report(
        .frontMatterSyntax, "Fields are written as “name: value”, one on each line",
        at: file.range(value.range), help: "Write, for example: title: The title of the entry")
      return nil
    }
  }

  /// The first tab that stands where a line is indented, in bytes.
  private static func indentingTab(_ file: SourceFile, _ bytes: Range<Int>) -> Int? {
    var isIndentation = true
    for index in bytes {
      switch file.bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isIndentation = true
      case UInt8(ascii: "\t"): if isIndentation { return index }
      case UInt8(ascii: " "): break
      default: isIndentation = false
      }
    }
    return nil
  }
}
