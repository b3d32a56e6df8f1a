/// A tick box, typed `[ ]` or `[x]`.
struct TaskMarker {
  /// Whether the box is ticked.
  let isDone: Bool

  /// Where the text behind it starts in the paragraph's content.
  let markerEnd: Int

  /// Reads any box or answer that a worksheet knows at the beginning of a paragraph's content.
  init?(box content: ArraySlice<UInt8>) {
    guard FieldScan.box(beginning: content) != nil else { return nil }
    isDone = false
    markerEnd = 0
  }

  /// Reads the box at the beginning of a paragraph's content; nil when there is none.
  init?(_ content: ArraySlice<UInt8>) {
    let start = content.prefix(3)
    guard start.count == 3, start.first == UInt8(ascii: "["), start.last == UInt8(ascii: "]") else {
      return nil
    }
    switch start[start.startIndex + 1] {
    case UInt8(ascii: " "): isDone = false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): isDone = true
    default: return nil
    }
    let rest = content.dropFirst(3)
    let spaces = rest.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    guard !spaces.isEmpty || rest.isEmpty else { return nil }
    markerEnd = 3 + spaces.count
  }
}
