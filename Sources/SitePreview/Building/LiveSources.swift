import Diagnostics
import Site

/// The sources of a site as they were when they were last read, and how to read them again.
struct LiveSources: Sendable {
  /// Everything the site is made from, in memory.
  private(set) var tree = SourceTree([:])
  /// What can't be part of a site.
  private(set) var problems = DiagnosticBag()

  private let siteFolder: String
  private var isRead = false

  init(siteFolder: String) { self.siteFolder = siteFolder }

  /// Reads what may have changed, and says what did; nil when nothing did.
  mutating func read(_ batch: ChangeBatch) throws(SiteError) -> [SourceEdit]? {
    // The tree doesn't know of what can't be part of it, so with problems only a whole reading tells whether they last.
    if isRead, !batch.isEverything, problems.isEmpty,
      let again = tree.rereading(batch.paths, in: siteFolder)
    {
      tree = again.tree
      return again.edits.isEmpty ? nil : again.edits
    }
    var bag = DiagnosticBag()
    let next =
      isRead && !batch.isEverything
      ? try tree.readAgain(in: siteFolder, after: batch.paths, into: &bag)
      : try SourceTree.read(siteFolder: siteFolder, into: &bag)
    let loaded = try next.loaded(into: &bag)
    let edits = isRead ? loaded.edits(since: tree) : []
    let isSame = isRead && edits.isEmpty && bag == problems
    (tree, problems, isRead) = (loaded, bag, true)
    return isSame ? nil : edits
  }
}
