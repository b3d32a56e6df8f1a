import Diagnostics

/// Text of a test in which `⟪` and `⟫` mark the stretches that matter.
struct Highlighted {
  /// The text without the marks.
  let text: String

  /// The stretches between the marks, in bytes of the text.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟪": starts.append(bytes.count)
      case "⟫": ranges.append((starts.popLast() ?? 0)..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }
}

/// A problem as a test expects it: which rule, and where.
struct Finding: Hashable, CustomStringConvertible {
  let id: DiagnosticID
  let range: Range<Int>?

  var description: String { "\(id.rawValue) at \(range.map { "\($0)" } ?? "no place")" }

  init(_ id: DiagnosticID, _ range: Range<Int>?) {
    self.id = id
    self.range = range
  }

  init(_ diagnostic: Diagnostic) {
    self.init(diagnostic.id, diagnostic.range?.bytes)
  }
}
