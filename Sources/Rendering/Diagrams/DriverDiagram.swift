/// A driver diagram, or a part of one: the aim, what drives it, and the ideas that change that.
///
/// Several boxes may work on the same one, and one may work on several: it is a graph, not a tree.
struct DriverDiagram: Sendable {
  /// A box of the diagram.
  struct Box: Sendable, Hashable {
    let kind: Kind
    /// The code by which people refer to it.
    let code: String?
    let title: String
    let url: String
    /// Whether it is what the page is about.
    var isCurrent = false

    /// The words in the box.
    var words: String { code.map { "\($0) \(title)" } ?? title }
  }

  /// What a box stands for.
  enum Kind: String, Sendable, CaseIterable {
    case aim, primary, secondary, idea
  }

  /// One box that works on another.
  struct Link: Sendable, Hashable {
    /// What is worked on; it stands further left.
    let parent: Int
    let child: Int
  }

  let boxes: [Box]
  let links: [Link]
  /// The column of each box, from 0 on.
  let columns: [Int]

  init(boxes: [Box], links: [Link]) {
    self.boxes = boxes
    columns = Self.columns(of: boxes, links)
    // A link within a circle leads nowhere; the rule about circles has reported it.
    let columns = columns
    self.links = links.filter { columns[$0.parent] < columns[$0.child] }
  }

  /// A driver stands one column behind the last of those that it works on, and all ideas stand in the last column.
  private static func columns(of boxes: [Box], _ links: [Link]) -> [Int] {
    var columns = boxes.map { box in
      switch box.kind {
      case .aim: 0
      case .primary: 1
      case .secondary: 2
      case .idea: 0
      }
    }
    let between = links.filter { boxes[$0.child].kind != .idea }
    // As many rounds as there are boxes move every chain to its place.
    for _ in boxes {
      var isMoved = false
      for link in between where columns[link.child] <= columns[link.parent] {
        guard columns[link.parent] < boxes.count else { continue }
        columns[link.child] = columns[link.parent] + 1
        isMoved = true
      }
      guard isMoved else { break }
    }
    let last = (columns.max() ?? 0) + 1
    for (number, box) in boxes.enumerated() where box.kind == .idea { columns[number] = last }
    let used = Set(columns).sorted()
    return columns.map { column in used.firstIndex(of: column) ?? 0 }
  }
}
