/// Maps over many items on all cores and gives the results in the order of the items.
///
/// Work is handed out in chunks, a few for each core, so that a slow item holds up little and a task costs nothing.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], chunkSize: Int = 32, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard items.count > chunkSize else { return items.map(transform) }
  let starts = Array(stride(from: 0, to: items.count, by: chunkSize))
  var chunks = [[Result]](repeating: [], count: starts.count)
  await withTaskGroup(of: (Int, [Result]).self) { group in
    for (number, start) in starts.enumerated() {
      group.addTask {
        (number, items[start..<min(start + chunkSize, items.count)].map(transform))
      }
    }
    for await (number, results) in group { chunks[number] = results }
  }
  return chunks.flatMap { $0 }
}
