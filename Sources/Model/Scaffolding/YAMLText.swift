/// Text as it is written in YAML, so that every reader of YAML takes it for just this text.
package enum YAMLText {
  /// The text on one line, in quotes where it needs them.
  package static func written(_ text: String) -> String {
    if isPlain(text) || isCode(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether it is a code such as `2.1`: it stays text in front matter, so nobody writes it in quotes.
  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
      }
  }

  /// Whether it can stand without quotes: it begins with a letter or a bracket, holds no sign that means something, and
  /// is none of the words that some readers take for yes, no or nothing.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || first == "(", last != " ", last != ":"
    else { return false }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    guard !words.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || " ,.()'’!?/–-".unicodeScalars.contains($0)
    }
  }
}
