import TestSupport
import Testing

@testable import Rendering

struct CrossingReductionTests {
  /// The pairs of links that cross, counted one by one.
  private func crossings(of graph: LayeredGraph, in order: [[Int]]) -> Int {
    var places = Array(repeating: 0, count: graph.layers.count)
    for layer in order { for (place, point) in layer.enumerated() { places[point] = place } }
    return order.reduce(0) { sum, layer in
      let links = layer.flatMap { start in graph.after[start].map { (places[start], places[$0]) } }
      return sum
        + links.indices.reduce(0) { count, first in
          count
            + links[first...].count {
              (links[first].0 - $0.0) * (links[first].1 - $0.1) < 0
            }
        }
    }
  }

  @Test func untanglesWhatCanBeUntangled() {
    // Three rows that start out upside down.
    let graph = LayeredGraph(
      layers: [0, 0, 0, 1, 1, 1], links: [(0, 5), (1, 4), (2, 3)])
    #expect(crossings(of: graph, in: CrossingReduction.order(of: graph)) == 0)
  }

  @Test func leavesTheOneCrossingThatMustBe() {
    // Two points that are both linked to two others.
    let graph = LayeredGraph(layers: [0, 0, 1, 1], links: [(0, 2), (0, 3), (1, 2), (1, 3)])
    #expect(crossings(of: graph, in: CrossingReduction.order(of: graph)) == 1)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func findsNearlyTheBestOrderOfSmallGraphs(seed: UInt64) {
    var random = SplitMix(state: seed)
    let links = (0..<8).map { _ in
      (from: Int.random(in: 0..<3, using: &random), to: Int.random(in: 3..<7, using: &random))
    }
    let graph = LayeredGraph(layers: [0, 0, 0, 1, 1, 1, 1], links: links)
    var best = Int.max
    for first in permutations(of: [0, 1, 2]) {
      for second in permutations(of: [3, 4, 5, 6]) {
        best = min(best, crossings(of: graph, in: [first, second]))
      }
    }
    #expect(crossings(of: graph, in: CrossingReduction.order(of: graph)) <= best + 1)
  }

  @Test func givesEachLinkRoomWhereItPassesALayer() {
    let graph = LayeredGraph(layers: [0, 1, 2, 3], links: [(0, 3), (0, 1), (1, 2)])
    #expect(graph.layers == [0, 1, 2, 3, 1, 2])
    #expect(graph.paths == [[0, 4, 5, 3], [0, 1], [1, 2]])
  }

  private func permutations(of points: [Int]) -> [[Int]] {
    guard points.count > 1 else { return [points] }
    return points.indices.flatMap { index -> [[Int]] in
      var rest = points
      let point = rest.remove(at: index)
      return permutations(of: rest).map { [point] + $0 }
    }
  }
}
