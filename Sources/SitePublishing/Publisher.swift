package import Model
package import Site

/// Brings a finished site to the place that `site.yaml` names.
package struct Publisher: Sendable {
  private let target: any PublishingTarget

  /// Opens the way to a place; nothing there is changed.
  ///
  /// `mayAsk` is whether git may ask somebody at the terminal for a password.
  package static func open(
    _ target: Publication.Target, siteFolder: String, mayAsk: Bool
  ) async throws(SiteError) -> Publisher {
    switch target {
    case .folder(let path):
      let isWhole = path.hasPrefix("/") || siteFolder == "."
      let place = isWhole ? path : "\(siteFolder)/\(path)"
      return Publisher(target: try FolderTarget(place, siteFolder: siteFolder))
    case .git(let repository, let branch):
      return Publisher(
        target: try await GitTarget.open(
          repository, branch: branch, siteFolder: siteFolder, mayAsk: mayAsk))
    case .rclone(let remote):
      return Publisher(target: RcloneTarget(remote))
    }
  }

  private init(target: any PublishingTarget) { self.target = target }

  /// The place in words for people, which fit after “to”.
  package var place: String { target.place }

  /// What there is to be done there.
  package func plan(
    for site: FinishedSite, madeFor baseURL: String
  ) async throws(SiteError) -> PublishingPlan {
    PublishingPlan(of: site.files, for: baseURL, at: try await target.look(for: site))
  }

  /// Does it, and tells of each file that has been brought; interrupted, it can be done again.
  package func carryOut(
    _ plan: PublishingPlan, of site: FinishedSite, didBring: @escaping @Sendable () -> Void
  ) async throws(SiteError) {
    try await target.carryOut(plan, of: site, didBring: didBring)
  }

  /// Clears away what was needed only for this.
  package func close() throws(SiteError) { try target.close() }
}
