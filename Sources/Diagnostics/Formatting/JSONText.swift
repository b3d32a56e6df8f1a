#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value written as JSON that reads and compares well: indented, keys in order, one line end at the end.
struct JSONText {
  /// The JSON.
  let text: String

  init(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      text = String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("Text, numbers and lists of them always have a JSON form: \(error)")
    }
  }
}
