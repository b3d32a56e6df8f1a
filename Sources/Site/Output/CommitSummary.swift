/// What a commit did to the output folder; paths are those of the site's files, in order.
package struct CommitSummary: Sendable, Hashable {
  /// The files that are new or hold something else than before.
  package internal(set) var written: [String] = []

  /// How many files were already as they should be and have not been touched.
  package internal(set) var unchanged = 0

  /// The files of earlier builds that the site no longer has.
  package internal(set) var removed: [String] = []

  /// The files that no earlier build wrote but that are just as this one would write them; they count as ours from now.
  package internal(set) var adopted: [String] = []

  /// The files of earlier builds that somebody edited since, and whose edits are now gone.
  package internal(set) var overwrittenByHand: [String] = []

  /// What had to be done about an earlier build that was interrupted.
  package internal(set) var recovery = OutputRecovery.nothing
}
