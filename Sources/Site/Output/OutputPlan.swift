/// What a commit is going to change, all of it known before anything is touched.
struct OutputPlan {
  /// The new contents, in the order in which they are put in place.
  var placed: [OutputFile] = []
  /// The files that stay as they are.
  var kept: [OutputManifest.Entry] = []
  /// The files that have to go before the new ones can come.
  var cleared: [OutputPath] = []
  /// The files that go at the end.
  var removed: [OutputPath] = []
  /// The same as people want to read it.
  var summary = CommitSummary()

  /// The steps to take once the new contents are staged.
  var journal: OutputJournal {
    OutputJournal(cleared: cleared, placed: placed.map(\.path), removed: removed)
  }

  /// Whether the folder already is as it should be, including the account of it.
  func isDone(by manifest: OutputManifest) -> Bool {
    placed.isEmpty && cleared.isEmpty && removed.isEmpty && kept == manifest.entries
  }
}
