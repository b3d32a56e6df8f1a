/// Maps over many items on all cores and gives the results in the order of the items.
///
/// Work is handed out in chunks, a few for each core, so that a slow item holds up little and a task costs nothing.
/// Throws the error of the first item that has one.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @escaping @Sendable (Item) throws(SiteError) -> Result
) async throws(SiteError) -> [Result] {
  var results: [Result] = []
  results.reserveCapacity(items.count)
  try await concurrentForEach(items, transform) { results.append($0) }
  return results
}

/// Maps over many items on all cores and hands over each result in the order of the items, as soon as it has its turn.
///
/// Only so many results are ever held, however many items there are. Throws the error of the first item that has one; no
/// result of a later item is handed over then.
func concurrentForEach<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @escaping @Sendable (Item) throws(SiteError) -> Result,
  consume: (Result) throws(SiteError) -> Void
) async throws(SiteError) {
  let largestChunk = 16
  guard items.count > largestChunk else {
    for item in items { try consume(try transform(item)) }
    return
  }
  let chunkSize = min(largestChunk, max(1, items.count / 64))
  // A slow item that has its turn must not keep the other cores from going on with many small ones behind it.
  let chunksAhead = 8 * largestChunk / chunkSize
  typealias Chunk = Swift.Result<[Result], SiteError>
  var waiting: [Int: Chunk] = [:]
  let starts = Array(stride(from: 0, to: items.count, by: chunkSize))
  let outcome = await withTaskGroup(of: (Int, Chunk).self) { group -> Chunk in
    func add(_ number: Int) {
      let chunk = items[starts[number]..<min(starts[number] + chunkSize, items.count)]
      group.addTask {
        (number, Chunk { () throws(SiteError) in try map(chunk, transform) })
      }
    }
    var started = 0
    var next = 0
    do throws(SiteError) {
      while next < starts.count {
        while started < starts.count, started < next + chunksAhead {
          add(started)
          started += 1
        }
        guard let (number, chunk) = await group.next() else { break }
        waiting[number] = chunk
        while let chunk = waiting.removeValue(forKey: next) {
          for result in try chunk.get() { try consume(result) }
          next += 1
        }
      }
      return .success([])
    } catch {
      group.cancelAll()
      return .failure(error)
    }
  }
  _ = try outcome.get()
}

private func map<Item, Result>(
  _ items: ArraySlice<Item>, _ transform: (Item) throws(SiteError) -> Result
) throws(SiteError) -> [Result] {
  var results: [Result] = []
  results.reserveCapacity(items.count)
  for item in items { results.append(try transform(item)) }
  return results
}
