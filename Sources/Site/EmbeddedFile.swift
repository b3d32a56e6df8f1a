#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file of the project that the program carries with it.
struct EmbeddedFile: Sendable {
  /// The path by which the program knows it.
  let path: String
  /// What it holds.
  let bytes: [UInt8]

  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  init(path: String, base64: String) {
    guard let data = Data(base64Encoded: base64) else {
      preconditionFailure("The build wrote \(path) into the program itself")
    }
    self.path = path
    bytes = Array(data)
  }
}
