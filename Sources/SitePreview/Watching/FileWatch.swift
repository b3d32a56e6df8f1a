/// Watches what a site is made from, by the best means that the machine has.
package struct FileWatch: Sendable {
  /// How changes are noticed.
  package enum Means: Sendable, Hashable {
    /// The system tells of each change.
    case told
    /// Every file is looked at again and again, because the system doesn't tell, for the reason given.
    case looking(because: String)
  }

  /// How changes are noticed.
  package let means: Means
  /// The changes, from the moment the watch was made; it ends when nobody listens any more.
  package let changes: AsyncStream<SourceChange>

  /// Begins to watch; nothing that happens from here on is missed.
  package init(siteFolder: String) {
    #if canImport(Glibc)
      do {
        changes = try INotifyWatcher.changes(in: siteFolder)
        means = .told
      } catch {
        changes = PollingWatcher.changes(in: siteFolder)
        means = .looking(because: error.reason)
      }
    #elseif canImport(CoreServices)
      if let told = FileEventsWatcher.changes(in: siteFolder) {
        changes = told
        means = .told
      } else {
        changes = PollingWatcher.changes(in: siteFolder)
        means = .looking(because: "the system does not tell of changes there")
      }
    #else
      changes = PollingWatcher.changes(in: siteFolder)
      means = .looking(because: "this system does not tell of changes")
    #endif
  }
}
