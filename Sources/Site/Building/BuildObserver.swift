/// One stage of a build, in the order in which they come.
package enum BuildStage: String, Sendable, CaseIterable {
  case read, link, check, plan, print, pack, write, index
}

/// Somebody who wants to know how far a build is.
package struct BuildObserver {
  /// A stage has begun in which so many items are to be gone through; none where they can't be counted.
  package var didBegin: (BuildStage, _ items: Int) -> Void
  /// So many items of the stage are done.
  package var didAdvance: (_ items: Int) -> Void

  package init(
    didBegin: @escaping (BuildStage, _ items: Int) -> Void = { _, _ in },
    didAdvance: @escaping (_ items: Int) -> Void = { _ in }
  ) {
    self.didBegin = didBegin
    self.didAdvance = didAdvance
  }
}
