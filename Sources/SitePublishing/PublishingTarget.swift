import Site

/// A place that a site is published to.
protocol PublishingTarget: Sendable {
  /// The place in words for people, which fit after “to”.
  var place: String { get }

  /// Finds out what there is.
  func look(for site: FinishedSite) async throws(SiteError) -> TargetState

  /// Makes the target what the plan says, and tells of each file that has been brought.
  func carryOut(
    _ plan: PublishingPlan, of site: FinishedSite, didBring: @escaping @Sendable () -> Void
  ) async throws(SiteError)

  /// Clears away what was needed only for this.
  func close() throws(SiteError)
}

extension PublishingTarget {
  func close() throws(SiteError) {}

  /// Reads the account that was found at the target; nil when there is none.
  func account(in bytes: [UInt8]?) throws(SiteError) -> PublishedAccount? {
    guard let bytes else { return nil }
    guard let account = PublishedAccount(bytes: bytes) else {
      throw SiteError(
        attempt: "publish to", path: place,
        reason: "the account of what was published there, \(PublishedAccount.path), is damaged",
        cure: "put an earlier version of that file back, or publish to an empty place")
    }
    return account
  }
}
