/// Makes fields as people write them, the same ones for a seed in every run.
struct YAMLGenerator {
  private static let words = [
    "a", "guide", "2.10", "true", "~x", "x:y", "C#", "“ä”", "–", "🧪", "°C", "no", "(b)", "it's",
    "q\"",
    "[[c]]", "a,b", "100%", "&", "*d*", "https://e.org/#f", "-", "|", ">", "…",
  ]
  private static let pieces = [
    " ", "  ", "\n", "\n\n", "\n  ", "\n    ", "- ", "-", ": ", ":", "#", " #", "\"", "'", "\\",
    "\\\"",
    "\\n", "|", "|-\n", ">\n", "[", "]", ", ", "{", "?", "---\n", "...\n", "\t", "\r\n", "\u{A0}",
    "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "&", "*", "!", "%", "key: ", "key:\n", "ä", "0",
  ]

  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 99
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// Some fields with values of all kinds.
  mutating func fields() -> String { mapping(column: 0, depth: 0) }

  /// The text with something taken away, doubled or put in.
  mutating func damage(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<1 + next(3) {
      let place = next(scalars.count + 1)
      switch next(4) {
      case 0: scalars.removeSubrange(place..<min(scalars.count, place + 1 + next(4)))
      case 1:
        let start = next(scalars.count + 1)
        let part = scalars[start..<min(scalars.count, start + next(30))]
        scalars.insert(contentsOf: Array(part), at: place)
      default:
        scalars.insert(contentsOf: Self.pieces[next(Self.pieces.count)].unicodeScalars, at: place)
      }
    }
    var damaged = String.UnicodeScalarView()
    damaged.append(contentsOf: scalars)
    return String(damaged)
  }

  private mutating func mapping(column: Int, depth: Int) -> String {
    (0..<1 + next(4)).map { number in
      (number > 0 ? String(repeating: " ", count: column) : "") + "key\(number)-_x:"
        + value(column: column, depth: depth, isItem: false)
    }.joined()
  }

  private mutating func value(column: Int, depth: Int, isItem: Bool) -> String {
    let blank = next(8) == 0 ? "\n" : ""
    switch next(depth > 3 ? 5 : 8) {
    case 0: return " " + sentence() + (next(9) == 0 ? "  \n" : "\n") + blank
    case 1:
      let text = sentence().split(separator: "\\").joined().split(separator: "\"")
      return " \"" + text.joined(separator: "\\\"") + "\"\n" + blank
    case 2: return " '" + sentence().split(separator: "'").joined() + "'\n" + blank
    case 3:
      return " [" + (0..<next(4)).map { "w\($0) x" }.joined(separator: next(2) == 0 ? ", " : ",")
        + "]\n"
    case 4: return block(column: column) + blank
    case 5 where !isItem: return "\n" + blank + list(column: column, depth: depth)
    case 6 where !isItem:
      let inner = column + 1 + next(3)
      return "\n" + String(repeating: " ", count: inner) + mapping(column: inner, depth: depth + 1)
    case 7 where !isItem: return (next(2) == 0 ? " " : "") + "\n" + blank
    default: return " " + sentence() + "\n" + blank
    }
  }

  private mutating func list(column: Int, depth: Int) -> String {
    let inner = column + next(3)
    return (0..<1 + next(3)).map { _ in
      let hyphen = String(repeating: " ", count: inner) + "-"
      guard next(3) == 0 else { return hyphen + value(column: inner, depth: depth, isItem: true) }
      let gap = 1 + next(2)
      return hyphen + String(repeating: " ", count: gap)
        + mapping(column: inner + 1 + gap, depth: depth + 1)
    }.joined()
  }

  private mutating func block(column: Int) -> String {
    let indentation = String(repeating: " ", count: column + 1 + next(3))
    let isFolded = next(3) == 0
    let lines = (0..<1 + next(4)).map { number in
      let isBlank = !isFolded && number > 0 && next(4) == 0
      let more = !isFolded && number > 0 && next(4) == 0 ? "  " : ""
      return isBlank ? "\n" : indentation + more + sentence() + "\n"
    }
    return " " + (isFolded ? ">" : "|") + (next(2) == 0 ? "-" : "") + "\n" + lines.joined()
  }

  private mutating func sentence() -> String {
    "Word " + (0..<next(5)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
  }
}
