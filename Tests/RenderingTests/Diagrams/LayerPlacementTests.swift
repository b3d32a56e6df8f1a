import Testing

@testable import Rendering

struct LayerPlacementTests {
  @Test func centersABoxOverThoseThatItIsLinkedTo() {
    let graph = LayeredGraph(layers: [0, 1, 1, 1], links: [(0, 1), (0, 2), (0, 3)])
    let centers = LayerPlacement.centers(
      of: graph, order: [[0], [1, 2, 3]], heights: [20, 20, 40, 20], gap: 10)
    #expect(centers == [50, 10, 50, 90])
  }

  @Test func keepsBoxesWithoutACommonNeighborFurtherApart() {
    let graph = LayeredGraph(layers: [0, 0, 1, 1], links: [(0, 2), (1, 3)])
    let centers = LayerPlacement.centers(
      of: graph, order: [[0, 1], [2, 3]], heights: [20, 20, 20, 20], gap: 10)
    #expect(centers == [10, 50, 10, 50])
  }

  @Test func placesBoxesWithoutLinks() {
    let graph = LayeredGraph(layers: [0, 0], links: [])
    let centers = LayerPlacement.centers(of: graph, order: [[0, 1]], heights: [20, 20], gap: 10)
    #expect(centers == [10, 50])
  }
}
