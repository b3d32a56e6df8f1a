/// The footnotes of a piece of Markdown: their numbers, their anchors, and how often the text leads to each.
struct Footnotes {
  /// Whether the list of footnotes has been begun.
  var isOpen = false

  /// The number of the footnote that is being rendered.
  private(set) var current = 0

  private let prefix: String
  /// How often the text leads to each footnote, by number.
  private var totals: [Int: Int] = [:]
  private var seen: [Int: Int] = [:]

  init(_ tree: SyntaxTree, prefix: String) {
    self.prefix = prefix
    for event in tree.events where event.kind == .footnoteReference {
      totals[event.value, default: 0] += 1
    }
  }

  /// All anchors that the footnotes use.
  var ids: [String] {
    totals.flatMap { number, count in
      [noteID(number)] + (1...max(1, count)).map { markID(number, $0) }
    }
  }

  /// The anchor of a footnote.
  func noteID(_ number: Int) -> String { "fn-\(prefix)\(number)" }

  /// The anchor of the place in the text that leads to a footnote.
  func markID(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1
      ? "fnref-\(prefix)\(number)" : "fnref-\(prefix)\(number)-\(occurrence)"
  }

  /// How often the text leads to a footnote.
  func total(_ number: Int) -> Int { totals[number] ?? 0 }

  /// Counts one more place that leads to a footnote.
  mutating func countMark(_ number: Int) -> Int {
    seen[number, default: 0] += 1
    return seen[number] ?? 1
  }

  /// Goes on to the next footnote.
  mutating func startNext() {
    current += 1
  }
}
