/// Orders the points of each layer so that few links cross.
///
/// Sweeps to and fro sort each layer by the medians of its neighbors, then neighbors change places wherever that leaves
/// fewer crossings: Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs", IEEE Transactions on
/// Software Engineering 19 (1993), section 3. Every other sweep sorts by means instead, the barycenters of Sugiyama,
/// Tagawa and Toda (1981), and turns equals around, so that a sweep can leave the place where the one before it got
/// stuck. The best order that was met is kept.
struct CrossingReduction {
  private let graph: LayeredGraph
  private var order: [[Int]]
  /// The place of each point in its layer.
  private var places: [Int]

  /// The points of each layer in a good order; `sweeps` is how often each direction is tried.
  static func order(of graph: LayeredGraph, sweeps: Int = 12) -> [[Int]] {
    var reduction = CrossingReduction(graph)
    var (best, fewest) = (reduction.order, reduction.crossings)
    for sweep in 0..<sweeps where fewest > 0 {
      for isForward in [true, false] {
        reduction.sort(forward: isForward, byMeans: sweep % 2 == 1)
        reduction.exchangeNeighbors()
        let crossings = reduction.crossings
        if crossings < fewest { (best, fewest) = (reduction.order, crossings) }
      }
    }
    return graph.isUpright(best) ? best : best.map { $0.reversed() }
  }

  private init(_ graph: LayeredGraph) {
    self.graph = graph
    order = Array(repeating: [], count: graph.layerCount)
    places = Array(repeating: 0, count: graph.layers.count)
    var isMet = Array(repeating: false, count: graph.layers.count)
    // Depth first, so that what belongs together starts out together.
    var stack = Array((0..<graph.boxCount).reversed())
    while let point = stack.popLast() {
      guard !isMet[point] else { continue }
      isMet[point] = true
      order[graph.layers[point]].append(point)
      stack.append(contentsOf: graph.after[point].reversed())
    }
    for layer in order.indices { number(layer) }
  }

  private mutating func number(_ layer: Int) {
    for (place, point) in order[layer].enumerated() { places[point] = place }
  }

  // MARK: - Sorting

  private mutating func sort(forward: Bool, byMeans: Bool) {
    for layer in forward ? Array(order.indices.dropFirst()) : order.indices.dropLast().reversed() {
      let neighbors = forward ? graph.before : graph.after
      let wishes = order[layer].map {
        byMeans ? mean(of: neighbors[$0]) : median(of: neighbors[$0])
      }
      // Points without neighbors stay where they are; the others are sorted among themselves.
      let movable = wishes.indices.filter { wishes[$0] != nil }
      let turn = byMeans ? -1 : 1
      let sorted = movable.sorted {
        (wishes[$0] ?? 0, turn * $0) < (wishes[$1] ?? 0, turn * $1)
      }
      var points = order[layer]
      for (place, source) in zip(movable, sorted) { points[place] = order[layer][source] }
      order[layer] = points
      number(layer)
    }
  }

  private func mean(of neighbors: [Int]) -> Double? {
    guard !neighbors.isEmpty else { return nil }
    return Double(neighbors.reduce(0) { $0 + places[$1] }) / Double(neighbors.count)
  }

  /// The weighted median of the neighbors' places, which leans to the side on which they are dense.
  private func median(of neighbors: [Int]) -> Double? {
    guard !neighbors.isEmpty else { return nil }
    let places = neighbors.map { self.places[$0] }.sorted()
    let half = places.count / 2
    if places.count % 2 == 1 { return Double(places[half]) }
    if places.count == 2 { return Double(places[0] + places[1]) / 2 }
    let left = Double(places[half - 1] - places[0])
    let right = Double(places[places.count - 1] - places[half])
    guard left + right > 0 else { return Double(places[half]) }
    return (Double(places[half - 1]) * right + Double(places[half]) * left) / (left + right)
  }

  // MARK: - Exchanges

  private mutating func exchangeNeighbors() {
    for _ in 0..<8 {
      var isBetter = false
      for layer in order.indices {
        for place in order[layer].indices.dropLast() {
          let (first, second) = (order[layer][place], order[layer][place + 1])
          guard exchangeHelps(first, second) else { continue }
          order[layer].swapAt(place, place + 1)
          (places[first], places[second]) = (place + 1, place)
          isBetter = true
        }
      }
      guard isBetter else { return }
    }
  }

  /// Whether fewer of the two points' links cross when the second stands before the first.
  private func exchangeHelps(_ first: Int, _ second: Int) -> Bool {
    gain(graph.before[first], graph.before[second]) + gain(graph.after[first], graph.after[second])
      > 0
  }

  /// How many crossings an exchange saves among the links to these neighbors of the first point and of the second.
  private func gain(_ first: [Int], _ second: [Int]) -> Int {
    var gain = 0
    for left in first {
      for right in second { gain += (places[left] - places[right]).signum() }
    }
    return gain
  }

  // MARK: - Counting

  /// How many pairs of links cross.
  private var crossings: Int {
    order.dropLast().reduce(0) { $0 + crossings(after: $1) }
  }

  /// The crossings between a layer and the next, counted as inversions: Barth, Mutzel and Jünger, "Simple and efficient
  /// bilayer cross counting", Journal of Graph Algorithms and Applications 8 (2004).
  private func crossings(after layer: [Int]) -> Int {
    let ends = layer.flatMap { point in graph.after[point].map { places[$0] }.sorted() }
    var counts = Array(repeating: 0, count: (ends.max() ?? 0) + 2)
    var crossings = 0
    for (number, end) in ends.enumerated() {
      // How many of the ends so far lie at or before this one, from a binary indexed tree.
      var (index, atOrBefore) = (end + 1, 0)
      while index > 0 {
        atOrBefore += counts[index]
        index -= index & -index
      }
      crossings += number - atOrBefore
      index = end + 1
      while index < counts.count {
        counts[index] += 1
        index += index & -index
      }
    }
    return crossings
  }
}

extension LayeredGraph {
  /// Whether boxes stand in the order in which they were given rather than upside down, which would be as good for the
  /// links.
  fileprivate func isUpright(_ order: [[Int]]) -> Bool {
    order.reduce(0) { sum, layer in
      let boxes = layer.filter { $0 < boxCount }
      return sum
        + boxes.indices.reduce(0) { count, place in
          boxes[place...].reduce(count) {
            $1 > boxes[place] ? $0 + 1 : $1 < boxes[place] ? $0 - 1 : $0
          }
        }
    } >= 0
  }
}
