/// The part of a file that a client asks for, as players do that jump in a video.
enum ByteRange: Sendable, Hashable {
  /// The whole file.
  case all
  /// Some of it.
  case part(Range<Int>)
  /// Something that lies beyond its end.
  case beyond

  /// Reads the field `Range`; what isn't one simple range means the whole file, as the standard allows.
  init(_ field: String?, size: Int) {
    guard let field, field.lowercased().hasPrefix("bytes=") else {
      self = .all
      return
    }
    let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
      self = .all
      return
    }
    switch (first, last) {
    case (nil, nil): self = .all
    case (nil, let count?):
      self = count == 0 || size == 0 ? .beyond : .part(max(0, size - count)..<size)
    case (let start?, nil): self = start < size ? .part(start..<size) : .beyond
    case (let start?, let end?):
      guard start <= end else {
        self = .all
        return
      }
      self = start < size ? .part(start..<(min(end, size - 1) + 1)) : .beyond
    }
  }

  /// A number in digits; nil in the inner sense for nothing, in the outer for anything else.
  private static func number(_ text: Substring) -> Int?? {
    let digits = text.filter { $0 != " " }
    if digits.isEmpty { return .some(nil) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return .some(Int(digits) ?? .max)
  }
}
