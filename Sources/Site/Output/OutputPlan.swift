/// What a commit is going to change, all of it known before anything is touched.
struct OutputPlan {
  /// The files that come, and the folders that come as a whole; the one at index 7 is staged as “7”.
  var placed: [OutputPath] = []
  /// The account of every file of the site, those that stay as they are included.
  var entries: [OutputManifest.Entry] = []
  /// What the site is made from.
  var origin: OutputOrigin?
  /// The files that have to go before the new ones can come.
  var cleared: [OutputPath] = []
  /// The files that go at the end.
  var removed: [OutputPath] = []
  /// The same as people want to read it.
  var summary = CommitSummary()

  /// The steps to take once the new contents are staged.
  var journal: OutputJournal {
    OutputJournal(cleared: cleared, placed: placed, removed: removed)
  }

  /// Whether the folder already is as it should be, including the account of it.
  func isDone(by manifest: OutputManifest) -> Bool {
    placed.isEmpty && cleared.isEmpty && removed.isEmpty && entries == manifest.entries
      && origin == manifest.origin
  }
}
