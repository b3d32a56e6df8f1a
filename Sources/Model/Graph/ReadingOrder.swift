/// The place of an entry among its like: by code, then by `order`, then by title without regard to case.
///
/// Cycles come by their numbers and stories from the newest on.
struct ReadingOrder: Sendable, Hashable, Comparable {
  private let code: [Int]
  private let order: Int
  private let title: String
  private let path: String

  init(_ content: EntryContent, title: String, path: String) {
    code = content.code.map { Self.numbers($0.text) } ?? []
    order =
      switch content {
      case .package(let package): package.order ?? .max
      case .guide(let guide): guide.order ?? .max
      case .resource(let resource): resource.order ?? .max
      case .idea(let idea): idea.order ?? .max
      case .driver(let driver): driver.order ?? .max
      case .cause(let cause): cause.order ?? .max
      case .measure(let measure): measure.order ?? .max
      case .program(let program): program.order ?? .max
      case .voice(let voice): voice.order ?? .max
      case .cycle(let cycle): cycle.number
      case .story(let story): -(story.date.year * 10_000 + story.date.month * 100 + story.date.day)
      case .page, .dimension, .standard, .aim, .problem, .term: .max
      }
    self.title = title.lowercased()
    self.path = path
  }

  static func < (left: ReadingOrder, right: ReadingOrder) -> Bool {
    if left.code != right.code { return left.code.lexicographicallyPrecedes(right.code) }
    if left.order != right.order { return left.order < right.order }
    return (left.title, left.path) < (right.title, right.path)
  }

  /// The runs of digits in a code, so that 2.10 follows 2.9.
  private static func numbers(_ code: String) -> [Int] {
    code.utf8.split { !(0x30...0x39).contains($0) }.map { digits in
      digits.reduce(0) { ($0 &* 10) &+ Int($1 - 0x30) }
    }
  }
}
