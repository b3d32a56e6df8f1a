import Diagnostics
import Documents

/// What stands in a scaffold where the author is to write.
enum Unwritten {
  /// The mark, in the words of the person who reads it.
  static let mark = "(to write)"

  private static let bytes = Array(mark.utf8)

  /// Reports a published entry in which something is still to be written.
  static func report(in file: SourceFile, into bag: inout DiagnosticBag) {
    var place = 0
    while true {
      place = ByteSearch.first(bytes[0], in: file.bytes, place..<file.bytes.count)
      guard place < file.bytes.count else { return }
      if file.bytes[place...].starts(with: bytes) { break }
      place += 1
    }
    bag.report(
      .entryUnwritten, "Something is still to be written here, and the entry is published",
      at: SourceRange(path: file.path, bytes: place..<place + bytes.count),
      help: "Write it, or set `status: draft` until it is written.")
  }
}
