/// A graph whose points stand in layers, each link leading from one layer to the next.
///
/// Links over several layers go through points of their own, so that the layout keeps room for them where they pass.
/// This is the first step of the method of Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical
/// system structures", IEEE Transactions on Systems, Man, and Cybernetics 11 (1981).
struct LayeredGraph {
  /// The layer of each point; those after the first `boxCount` are where links pass.
  private(set) var layers: [Int]
  let boxCount: Int
  /// The points of the layer before to which each point is linked.
  private(set) var before: [[Int]]
  /// The points of the layer after.
  private(set) var after: [[Int]]
  /// The points of each link, from its first box to its last.
  private(set) var paths: [[Int]] = []

  /// Takes boxes by their layers, and links from a box to one in a later layer.
  init(layers: [Int], links: [(from: Int, to: Int)]) {
    self.layers = layers
    boxCount = layers.count
    before = Array(repeating: [], count: layers.count)
    after = before
    for link in links {
      var path = [link.from]
      for layer in (layers[link.from] + 1)..<layers[link.to] {
        self.layers.append(layer)
        before.append([])
        after.append([])
        path.append(self.layers.count - 1)
      }
      path.append(link.to)
      for (start, end) in zip(path, path.dropFirst()) {
        after[start].append(end)
        before[end].append(start)
      }
      paths.append(path)
    }
  }

  /// How many layers there are.
  var layerCount: Int { (layers.max() ?? -1) + 1 }
}
