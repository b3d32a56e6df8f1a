#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a worker is asked for: one line of JSON.
struct PrintRequest: Encodable {
  let format: String
  /// The document in HTML.
  let text: String
  /// The paths of the files that it can refer to, by their addresses.
  let files: [String: String]
  /// The path of the file to write.
  let output: String

  /// The request as a worker reads it, with the end of the line.
  var line: [UInt8] {
    do {
      return Array(try JSONEncoder().encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("Text always has a JSON form: \(error)")
    }
  }
}

/// What a worker answers: one line, a word and what belongs to it.
enum PrintAnswer: Sendable, Hashable {
  case ready
  case broken(String)
  case made(pageCount: Int)
  case refused(String)
  case failed(String)

  /// Reads a line; nil when it makes no sense.
  init?(line: some StringProtocol) {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch parts.first {
    case "ready": self = .ready
    case "broken": self = .broken(rest)
    case "made":
      guard let count = Int(rest), count >= 0 else { return nil }
      self = .made(pageCount: count)
    case "refused": self = .refused(rest)
    case "failed": self = .failed(rest)
    default: return nil
    }
  }
}
