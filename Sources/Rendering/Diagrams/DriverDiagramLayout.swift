/// Where everything in a driver diagram lies: columns from the aim on the left to the ideas on the right.
struct DriverDiagramLayout: Sendable {
  /// How large things are, in pixels.
  struct Measures: Sendable {
    var columnWidth = 226
    /// The room between two columns, in which the links run.
    var columnGap = 76
    /// The least distance between two boxes of a column.
    var rowGap = 12
    var textSize = 15
    var lineHeight = 19
    var padding = 11
    var headingHeight = 34

    /// For the width of a whole page.
    static let wide = Measures()
    /// For a column of text.
    static let narrow = Measures(
      columnWidth: 172, columnGap: 42, rowGap: 10, textSize: 14, lineHeight: 17, padding: 9)
  }

  let measures: Measures
  /// The place of each box.
  let frames: [Rectangle]
  /// The lines of text in each box.
  let lines: [[String]]
  /// The points of each link, from the box that is worked on to the one that works on it.
  let routes: [[Point]]
  /// The left edge of each column.
  let columnEdges: [Int]
  let width: Int
  let height: Int

  /// A place on a route.
  struct Point: Sendable, Hashable {
    let x: Int
    let y: Int
  }

  init(_ diagram: DriverDiagram, _ measures: Measures) {
    self.measures = measures
    let graph = LayeredGraph(
      layers: diagram.columns, links: diagram.links.map { ($0.parent, $0.child) })
    let lines = diagram.boxes.map {
      TextMeasure.lines(
        of: $0.words, within: measures.columnWidth - 2 * measures.padding, size: measures.textSize)
    }
    // A link that passes a column needs a little room of its own.
    let heights = graph.layers.indices.map { point in
      point < lines.count
        ? lines[point].count * measures.lineHeight + 2 * measures.padding : 4
    }
    let centers = LayerPlacement.centers(
      of: graph, order: CrossingReduction.order(of: graph), heights: heights, gap: measures.rowGap)
    let pitch = measures.columnWidth + measures.columnGap
    columnEdges = (0..<graph.layerCount).map { $0 * pitch }
    let columnEdges = columnEdges
    func middle(_ point: Int) -> Int { centers[point] + measures.headingHeight }
    frames = diagram.boxes.indices.map { box in
      Rectangle(
        x: columnEdges[graph.layers[box]], y: middle(box) - heights[box] / 2,
        width: measures.columnWidth, height: heights[box])
    }
    routes = graph.paths.map { path in
      path.enumerated().flatMap { number, point in
        let left = Point(x: columnEdges[graph.layers[point]], y: middle(point))
        let right = Point(x: left.x + measures.columnWidth, y: left.y)
        return number == 0 ? [right] : number == path.count - 1 ? [left] : [left, right]
      }
    }
    self.lines = lines
    width = max(0, graph.layerCount * pitch - measures.columnGap)
    height = max(measures.headingHeight, frames.map(\.bottom).max() ?? 0) + 1
  }
}
