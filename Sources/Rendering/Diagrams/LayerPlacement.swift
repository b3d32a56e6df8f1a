/// Gives the points of a layered graph their heights, each near its neighbors and clear of the points beside it.
///
/// In each layer the order is kept and the squared distances to the neighbors are as small as they can be, which is an
/// isotonic regression, solved by pooling adjacent violators (Ayer and others, "An empirical distribution function for
/// sampling with incomplete information", Annals of Mathematical Statistics 26, 1955).
struct LayerPlacement {
  private let graph: LayeredGraph
  private let order: [[Int]]
  private let heights: [Int]
  private let gap: Int
  private var centers: [Double]

  /// The height at which the middle of each point lies, from 0 at the top of the highest.
  ///
  /// `heights` are those of the points, and `gap` is the least distance between two, in pixels. Points of a layer that
  /// share no neighbor stand a little further apart.
  static func centers(
    of graph: LayeredGraph, order: [[Int]], heights: [Int], gap: Int
  ) -> [Int] {
    var placement = LayerPlacement(graph, order, heights, gap)
    placement.settle()
    return placement.rounded
  }

  private init(_ graph: LayeredGraph, _ order: [[Int]], _ heights: [Int], _ gap: Int) {
    self.graph = graph
    self.order = order
    self.heights = heights
    self.gap = gap
    centers = Array(repeating: 0, count: heights.count)
    for layer in order {
      var offsets = Self.offsets(of: layer, heights, gap, graph)
      let middle = (offsets.last ?? 0) / 2
      offsets = offsets.map { $0 - middle }
      for (point, offset) in zip(layer, offsets) { centers[point] = offset }
    }
  }

  /// The distances of the points of a layer from its first one when they stand as close as they may.
  private static func offsets(
    of layer: [Int], _ heights: [Int], _ gap: Int, _ graph: LayeredGraph
  ) -> [Double] {
    var offset = 0.0
    return layer.indices.map { place in
      guard place > 0 else { return 0 }
      let (above, below) = (layer[place - 1], layer[place])
      let isSibling = graph.before[above].contains { graph.before[below].contains($0) }
      offset += Double(heights[above] + heights[below]) / 2 + Double(isSibling ? gap : gap * 2)
      return offset
    }
  }

  private mutating func settle() {
    // The layer with most in it decides how tall the drawing is; the others settle around it.
    let tallest =
      order.indices.max { height(of: order[$0]) < height(of: order[$1]) } ?? order.startIndex
    for _ in 0..<6 {
      for layer in order.indices where layer > tallest { settle(layer, near: graph.before) }
      for layer in order.indices.reversed() where layer < tallest {
        settle(layer, near: graph.after)
      }
      for layer in order.indices { settle(layer, near: nil) }
    }
    for layer in order.indices.reversed() where layer < tallest {
      settle(layer, near: graph.after)
    }
  }

  private func height(of layer: [Int]) -> Int { layer.reduce(0) { $0 + heights[$1] + gap } }

  /// Moves the points of a layer; near the neighbors on one side, or on both.
  private mutating func settle(_ layer: Int, near side: [[Int]]?) {
    let points = order[layer]
    let offsets = Self.offsets(of: points, heights, gap, graph)
    let wishes = zip(points, offsets).map { point, offset in
      let neighbors = side?[point] ?? graph.before[point] + graph.after[point]
      guard !neighbors.isEmpty else { return (centers[point] - offset, 0.01) }
      let mean = neighbors.reduce(0) { $0 + centers[$1] } / Double(neighbors.count)
      return (mean - offset, Double(neighbors.count))
    }
    for ((point, offset), place) in zip(zip(points, offsets), Self.pooled(wishes)) {
      centers[point] = place + offset
    }
  }

  /// The values in rising order that lie nearest to the wishes, each wish with its weight.
  private static func pooled(_ wishes: [(value: Double, weight: Double)]) -> [Double] {
    var pools: [(value: Double, weight: Double, count: Int)] = []
    for wish in wishes {
      pools.append((wish.value, wish.weight, 1))
      while pools.count > 1, pools[pools.count - 2].value > pools[pools.count - 1].value {
        let last = pools.removeLast()
        let first = pools.removeLast()
        let weight = first.weight + last.weight
        let value = (first.value * first.weight + last.value * last.weight) / weight
        pools.append((value, weight, first.count + last.count))
      }
    }
    return pools.flatMap { Array(repeating: $0.value, count: $0.count) }
  }

  /// The centers in whole pixels from the top.
  private var rounded: [Int] {
    let top = centers.indices.map { centers[$0] - Double(heights[$0]) / 2 }.min() ?? 0
    return centers.map { Int(($0 - top).rounded()) }
  }
}
