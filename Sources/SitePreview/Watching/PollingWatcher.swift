import Site

/// Looks at every file again and again, where the system doesn't tell of changes: on network drives, for example.
package enum PollingWatcher {
  /// Small sites are looked at this often.
  private static let pause = Duration.milliseconds(500)
  /// To look takes at most one part in so many of the time.
  private static let idleness = 10

  /// The changes in a site's folder.
  package static func changes(in siteFolder: String) -> AsyncStream<SourceChange> {
    let (stream, continuation) = AsyncStream.makeStream(of: SourceChange.self)
    var comparison = SnapshotComparison(FileSnapshot(siteFolder: siteFolder))
    let task = Task.detached(priority: .utility) {
      while !Task.isCancelled {
        let start = ContinuousClock.now
        for change in comparison.changes(to: FileSnapshot(siteFolder: siteFolder)) {
          continuation.yield(change)
        }
        let time = ContinuousClock.now - start
        do {
          try await Task.sleep(for: max(pause, time * idleness))
        } catch {
          break
        }
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }
}

/// What every file of a site's sources looked like at one moment.
struct FileSnapshot: Sendable {
  /// What tells each file from what it was before, by its path.
  private(set) var stamps: [String: FolderListing.Stamp] = [:]
  /// Whether there are names that are no text, of which nothing can be said.
  private(set) var holdsOddNames = false

  init(siteFolder: String) {
    for folder in SourceTree.folders { add(folder, in: siteFolder) }
  }

  private mutating func add(_ folder: String, in siteFolder: String) {
    guard let listing = FolderListing(path: "\(siteFolder)/\(folder)") else { return }
    if listing.holdsOddNames { holdsOddNames = true }
    for file in listing.files {
      if let stamp = listing.stamp(of: file) { stamps["\(folder)/\(file)"] = stamp }
    }
    for inner in listing.folders { add("\(folder)/\(inner)", in: siteFolder) }
  }
}

/// Finds what changed from one snapshot to the next.
struct SnapshotComparison {
  /// A drive may note times in steps of two seconds, so what has changed is suspect for a little longer.
  private static let suspicion = 5

  private var last: FileSnapshot
  private var suspects: [String: Int] = [:]

  init(_ first: FileSnapshot) { last = first }

  /// What changed since the last snapshot, or may have since then.
  mutating func changes(to now: FileSnapshot) -> [SourceChange] {
    var changes: [SourceChange] = []
    for (path, count) in suspects where now.stamps[path] != nil {
      changes.append(.written(path))
      suspects[path] = count > 1 ? count - 1 : nil
    }
    for (path, stamp) in now.stamps where last.stamps[path] != stamp {
      if suspects.updateValue(Self.suspicion, forKey: path) == nil {
        changes.append(.written(path))
      }
    }
    for path in last.stamps.keys where now.stamps[path] == nil {
      suspects[path] = nil
      changes.append(.gone(path))
    }
    if now.holdsOddNames != last.holdsOddNames { changes.append(.everything) }
    last = now
    return changes
  }
}
