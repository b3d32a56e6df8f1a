import Diagnostics

/// libyaml's complaints in an author's words, at the place where the author has to mend something.
struct YAMLFault {
  let message: String
  let range: Range<Int>
  let help: String

  init(_ problem: String, at place: Int, in file: SourceFile) {
    let bytes = file.bytes
    let place = min(place, bytes.count)
    let point = place..<min(place + 1, bytes.count)
    switch problem {
    case "mapping values are not allowed in this context":
      message = "A value that holds “: ” stands between quotation marks"
      range = point
      help = "Put the whole value between double quotes: title: \"Speakers: who comes\""
    case "found unexpected end of stream", "found unexpected document indicator":
      let quote = Self.openQuote(before: place, in: bytes)
      message = "A quotation mark is opened and never closed"
      range = quote.map { $0..<$0 + 1 } ?? point
      help = "Add the closing quotation mark."
    case "could not find expected ':'":
      let line = Self.word(before: place, in: bytes)
      message = "A field is written as “name: value”"
      range = line ?? point
      help = "Add a colon and a value, or indent the line if it belongs to the field above."
    case "did not find expected '-' indicator", "did not find expected key",
      "block sequence entries are not allowed in this context":
      message = "This line is not indented like the ones it belongs to"
      range = point
      help = "Give lines that belong together the same number of spaces at their start."
    case "found character that cannot start any token":
      message = "A value can't start with this sign"
      range = point
      help = "Put the value between double quotes."
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      message = "A list in brackets is not closed, or a comma is missing"
      range = point
      help = "Separate the items by commas and close the bracket."
    default:
      message = "This can't be read as YAML: \(problem)"
      range = point
      help = "Fields are written as “name: value”; values with unusual signs go between quotes."
    }
  }

  /// The last quotation mark that starts a value before a place.
  private static func openQuote(before place: Int, in bytes: [UInt8]) -> Int? {
    var index = place - 1
    while index > 0 {
      let byte = bytes[index]
      let before = bytes[index - 1]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        before == UInt8(ascii: " ") || before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// The words of the line that ends at or before a place, without their indentation.
  private static func word(before place: Int, in bytes: [UInt8]) -> Range<Int>? {
    func isLineEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    var end = place
    while end > 0, isLineEnd(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var start = end
    while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    return start < end ? start..<end : nil
  }
}
