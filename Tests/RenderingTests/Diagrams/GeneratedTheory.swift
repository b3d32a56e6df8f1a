import TestSupport

@testable import Rendering

/// Theories and fishbones made up at random, up to the largest that a network could want.
struct GeneratedTheory {
  private static let words = [
    "students", "families", "see", "what", "comes", "next", "and", "a", "mentor", "listens",
    "Ünder", "interdisciplinary", "is", "paid", "early", "questions", "WWW",
  ]

  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  /// The seeds of the tests; the last one is the largest theory.
  static let seeds: [UInt64] = Array(1...24)

  /// A diagram with up to 8 primary and 40 secondary drivers and 200 ideas, in which many serve several others.
  mutating func diagram(isLargest: Bool = false) -> DriverDiagram {
    let counts =
      isLargest
      ? [8, 40, 200]
      : [number(1...8), number(0...40), number(0...200)]
    var boxes = [box(.aim, "A")]
    var links: [DriverDiagram.Link] = []
    let primaries = add(.primary, counts[0], to: &boxes)
    for primary in primaries { links.append(.init(parent: 0, child: primary)) }
    let secondaries = add(.secondary, counts[1], to: &boxes)
    for (place, secondary) in secondaries.enumerated() {
      // Now and then a driver works on another secondary one.
      let others = secondaries.prefix(place)
      let pool = others.isEmpty || !random.isOnce(in: 6) ? primaries : Array(others)
      link(secondary, to: pool, into: &links)
    }
    for idea in add(.idea, counts[2], to: &boxes) {
      link(idea, to: random.isOnce(in: 8) ? primaries : primaries + secondaries, into: &links)
    }
    return DriverDiagram(boxes: boxes, links: links)
  }

  /// A fishbone with up to 8 bones, and causes behind causes.
  mutating func fishbone() -> Fishbone {
    let count = number(1...8)
    return Fishbone(
      question: "Why " + title(),
      bones: (0..<count).map { bone in
        Fishbone.Bone(
          name: random.isOnce(in: 3) ? title() : "Bone \(bone)",
          causes: causes(upTo: 6, below: 3, named: "/\(bone)"))
      })
  }

  private mutating func causes(
    upTo most: Int, below depth: Int, named name: String
  ) -> [Fishbone.Cause] {
    guard depth > 0 else { return [] }
    return (0..<number(0...most)).map { place in
      let url = "\(name)/\(place)"
      return Fishbone.Cause(
        title: title(), url: url, causes: causes(upTo: 2, below: depth - 1, named: url))
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func title() -> String {
    (0..<number(1...14)).map { _ in random.pick(Self.words) }.joined(separator: " ")
  }

  private mutating func box(_ kind: DriverDiagram.Kind, _ name: String) -> DriverDiagram.Box {
    DriverDiagram.Box(
      kind: kind, code: kind == .idea ? nil : name, title: title(), url: "/\(name)/")
  }

  private mutating func add(
    _ kind: DriverDiagram.Kind, _ count: Int, to boxes: inout [DriverDiagram.Box]
  ) -> [Int] {
    let start = boxes.count
    for number in 0..<count { boxes.append(box(kind, "\(kind.rawValue)-\(number)")) }
    return Array(start..<boxes.count)
  }

  private mutating func link(
    _ child: Int, to pool: [Int], into links: inout [DriverDiagram.Link]
  ) {
    for parent in pool.shuffled(using: &random).prefix(number(1...3)) {
      links.append(.init(parent: parent, child: child))
    }
  }
}
