/// What changed since a site was last read.
struct ChangeBatch: Sendable, Hashable {
  /// The paths of files and folders that may hold something else now.
  var paths: Set<String> = []
  /// Whether anything else may have changed, too.
  var isEverything = false

  /// Whether there is nothing to be done.
  var isEmpty: Bool { paths.isEmpty && !isEverything }
}
