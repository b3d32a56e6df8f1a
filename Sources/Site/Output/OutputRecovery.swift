/// What was found of a build that was interrupted while it wrote its files.
package enum OutputRecovery: Sendable, Hashable {
  /// No build had been interrupted.
  case nothing
  /// It had not come far enough: its files were thrown away and the site is the one before it.
  case calledOff
  /// It had come far enough: the rest was done and the site is the one it made.
  case completed
}
