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
  ///
  /// With `byLooking`, the system is not asked to tell of changes.
  package init(siteFolder: String, byLooking: Bool = false) {
    if byLooking {
      self.init(lookingIn: siteFolder, because: "that was asked for")
      return
    }
    #if canImport(Glibc)
      do {
        self.init(means: .told, changes: try INotifyWatcher.changes(in: siteFolder))
      } catch {
        self.init(lookingIn: siteFolder, because: error.reason)
      }
    #elseif canImport(CoreServices)
      if let changes = FSEventsWatcher.changes(in: siteFolder) {
        self.init(means: .told, changes: changes)
      } else {
        self.init(
          lookingIn: siteFolder, because: "the site is on a drive that does not tell of changes")
      }
    #else
      self.init(lookingIn: siteFolder, because: "this system does not tell of changes")
    #endif
  }

  private init(lookingIn siteFolder: String, because reason: String) {
    self.init(
      means: .looking(because: reason), changes: PollingWatcher.changes(in: siteFolder))
  }

  private init(means: Means, changes: AsyncStream<SourceChange>) {
    self.means = means
    self.changes = changes
  }
}
