extension String {
  /// The text with everything that a terminal would obey, or would not show, made visible.
  ///
  /// Control characters become the signs that stand for them; characters that turn the writing direction become �, so
  /// that a line can't pass for another.
  var visible: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.visible) }
    return String(result)
  }

  /// The text with a capital letter at its start.
  package var capitalizedFirst: String {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return prefix(1).uppercased() + dropFirst()
    }
    return String(decoding: [first - 0x20], as: UTF8.self) + Substring(utf8.dropFirst())
  }

  /// The text broken into lines at spaces; a word that is longer than a line keeps a line of its own.
  ///
  /// Line ends in the text stay line ends.
  func wrapped(to width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      for word in String(paragraph).visible.split(separator: " ") {
        if line.isEmpty {
          line = String(word)
        } else if line.displayWidth + 1 + word.displayWidth <= width {
          line += " " + word
        } else {
          lines.append(line)
          line = String(word)
        }
      }
      return lines + [line]
    }
  }
}

extension StringProtocol {
  /// How many columns a terminal uses for the text.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  /// The scalar, or the sign that stands for it where a terminal would obey it.
  var visible: Unicode.Scalar {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}
