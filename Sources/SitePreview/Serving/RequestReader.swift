/// Takes requests from what a client sends, in pieces of any size.
struct RequestReader {
  /// More than any browser sends.
  static let limit = 16 << 10

  private var pending: [UInt8] = []
  private var searched = 0

  /// Whether a part of a request has come.
  var hasBegun: Bool { !pending.isEmpty }

  /// Takes in the next piece.
  mutating func append(_ piece: [UInt8]) {
    pending += piece
  }

  /// The next request if it is complete; nil when more has to come.
  mutating func next() throws(Refusal) -> RequestHead? {
    // Some clients send an empty line after a request.
    while let first = pending.first, first == UInt8(ascii: "\r") || first == UInt8(ascii: "\n") {
      pending.removeFirst()
    }
    guard let end = endOfHead() else {
      if pending.count > Self.limit { throw .tooLarge }
      return nil
    }
    guard end.lowerBound <= Self.limit else { throw .tooLarge }
    let head = Array(pending[..<end.lowerBound])
    pending.removeFirst(end.upperBound)
    searched = 0
    return try RequestHead(head)
  }

  /// The empty line that ends a head, with the line end before it.
  private mutating func endOfHead() -> Range<Int>? {
    var index = max(0, searched - 3)
    while index < pending.count {
      if pending[index] == UInt8(ascii: "\n") {
        let rest = pending[(index + 1)...].prefix(2)
        let start = index > 0 && pending[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
        if rest.first == UInt8(ascii: "\n") { return start..<index + 2 }
        if rest.elementsEqual("\r\n".utf8) { return start..<index + 3 }
      }
      index += 1
    }
    searched = pending.count
    return nil
  }
}
