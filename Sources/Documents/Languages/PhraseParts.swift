/// The parts of a phrase with names in braces, such as `{column}, row {number}`, one after the other.
///
/// A name goes from a brace to the next closing one; a brace that isn't closed belongs to the words.
package struct PhraseParts: Sequence, IteratorProtocol {
  package enum Part: Sendable, Hashable {
    /// Words that are said as they are; never empty.
    case words(Substring)
    /// The name of what takes its place, without its braces.
    case name(Substring)
  }

  private var rest: Substring

  package init(_ phrase: String) { rest = phrase[...] }

  package mutating func next() -> Part? {
    guard !rest.isEmpty else { return nil }
    guard let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    else {
      defer { rest = rest[rest.endIndex...] }
      return .words(rest)
    }
    guard open == rest.startIndex else {
      defer { rest = rest[open...] }
      return .words(rest[..<open])
    }
    defer { rest = rest[rest.utf8.index(after: close)...] }
    return .name(rest[rest.utf8.index(after: open)..<close])
  }
}
