import Site

/// What there is at a target before anything is published.
package struct TargetState: Sendable {
  /// One file that is there, whoever brought it.
  package struct FoundFile: Sendable, Hashable {
    /// How many bytes it holds.
    package let size: Int
    /// Whether it holds just what the site's file with this path does; nil when the target can't tell.
    package let isSame: Bool?

    package init(size: Int, isSame: Bool?) {
      self.size = size
      self.isSame = isSame
    }
  }

  /// What was published before; nil when nothing was.
  package let account: PublishedAccount?
  /// All files but the account itself, by their paths.
  package let files: [String: FoundFile]

  package init(account: PublishedAccount?, files: [String: FoundFile]) {
    self.account = account
    self.files = files
  }
}
