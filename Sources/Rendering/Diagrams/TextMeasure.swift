/// How wide text is in a diagram, so that it can be broken into lines that fit.
///
/// The widths are those of DejaVu Sans, the widest of the sans-serif fonts that systems commonly have: what fits in it
/// also fits in Arial, Helvetica, Segoe UI and Roboto. They were read from the font's own table (`hmtx`).
enum TextMeasure {
  /// The widths of the signs from the space to the tilde, in thousandths of the font's size.
  private static let widths = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  /// The width of a text in thousandths of the font's size.
  static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Breaks a text at its spaces into lines no wider than `width` at a font's size, both in pixels.
  ///
  /// A word that is wider than a line is broken where it must be.
  static func lines(of text: String, within width: Int, size: Int) -> [String] {
    let limit = width * 1000 / size
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      for piece in pieces(of: word, within: limit) {
        let wide = Self.width(of: piece)
        if !line.isEmpty, used + space + wide <= limit {
          line += " " + piece
          used += space + wide
        } else {
          if !line.isEmpty { lines.append(line) }
          (line, used) = (String(piece), wide)
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static let space = 318

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: widths[Int(scalar.value) - 0x20]
    case 0xA0, 0x2018, 0x2019: space
    // Marks that stand on the letter before them.
    case 0x300...0x36F: 0
    // Letters of Latin, Greek and Cyrillic, among which few are wider than this.
    case 0xA1...0x1FFF: 800
    case 0x2010...0x2027: 620
    default: 1070
    }
  }

  private static func pieces(of word: Substring, within limit: Int) -> [Substring] {
    guard width(of: word) > limit else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let wide = width(of: word[index...index])
      if used + wide > limit, index > start {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += wide
    }
    return pieces + [word[start...]]
  }
}
