import ArgumentParser
import Diagnostics
import Model
import Rendering
import Site
import SitePublishing
import Synchronization

/// One run of `changepack publish`, from the finished site on.
struct Publishing {
  private let command: PublishCommand
  private let site: SiteStream
  private let progress = TransientLine()

  init(_ command: PublishCommand, _ site: SiteStream) {
    self.command = command
    self.site = site
  }

  /// Shows what publishing changes, asks, and does it.
  func run(from folder: String) async throws {
    guard let publication = site.publication, let address = site.address else {
      throw ValidationError(Self.adviceWithoutPlace)
    }
    let finished = try OutputFolder(path: folder, siteFolder: command.place.site).finishedSite()
    try check(finished, madeFor: address.baseURL)
    // Another computer may take its time to answer.
    progress.show("Looking at what is published … ")
    defer { progress.clear() }
    let publisher = try await Publisher.open(
      publication.target, siteFolder: command.place.site,
      mayAsk: !command.isAgreed && Question.isAnswered)
    do {
      try await publish(finished, for: address, by: publisher)
    } catch {
      try publisher.close()
      throw error
    }
    try publisher.close()
  }

  private static let adviceWithoutPlace = """
    \(SiteConfiguration.path) doesn't say where the site is published. Add one of these lines to it:
      publish: { git: https://github.com/our-network/our-site.git, branch: gh-pages }
      publish: { folder: ../public }
      publish: { rclone: our-storage:our-site }
    """

  /// A build that was made for something else is not to get to readers.
  private func check(_ finished: FinishedSite, madeFor baseURL: String) throws(SiteError) {
    func refusal(_ reason: String, _ cure: String = "build it again, or leave out --no-build")
      -> SiteError
    {
      SiteError(attempt: "publish", path: finished.folder, reason: reason, cure: cure)
    }
    guard let origin = finished.origin, !origin.remarks.hasErrorsOrWarnings else {
      throw refusal("it was built with warnings, or by an older Changepack")
    }
    guard !origin.includesDrafts else { throw refusal("it was built with drafts") }
    guard origin.baseURL == baseURL else {
      throw refusal("it was built for \(origin.baseURL) and not for \(baseURL)")
    }
  }

  private func publish(
    _ finished: FinishedSite, for address: SiteAddress, by publisher: Publisher
  ) async throws {
    let plan = try await publisher.plan(for: finished, madeFor: address.baseURL)
    progress.clear()
    guard plan.strangers.isEmpty else { throw Self.refusal(plan.strangers, at: publisher.place) }
    let pages = site.entryPages.map {
      BrokenAddress.EntryPage(output: $0.output, source: $0.source)
    }
    let report = PublishingReport(
      plan, at: publisher.place, broken: BrokenAddress.all(in: plan, pages: pages),
      address: address)
    print(report.text(width: StandardOutput.width), terminator: "")
    guard !plan.isDone, !command.isRehearsal else { return }
    if !command.isAgreed {
      print()
      guard try Question.agrees("Publish this?") else {
        print("Nothing was published.")
        throw ExitCode.failure
      }
    }
    try await carryOut(plan, of: finished, by: publisher)
    print("Published to \(publisher.place).")
    print("Readers find it at \(address.baseURL)")
  }

  private func carryOut(
    _ plan: PublishingPlan, of finished: FinishedSite, by publisher: Publisher
  ) async throws(SiteError) {
    let total = plan.brought.count
    let count = Mutex(0)
    progress.show("Publishing \(total) file\(total == 1 ? "" : "s") … ")
    defer { progress.clear() }
    try await publisher.carryOut(plan, of: finished) { [progress] in
      let number = count.withLock { count in
        count += 1
        return count
      }
      progress.show("Publishing \(number) of \(total)")
    }
  }

  private static func refusal(_ strangers: [String], at place: String) -> SiteError {
    let named = strangers.prefix(5).joined(separator: ", ")
    let rest = strangers.count - 5
    return SiteError(
      attempt: "publish to", path: place,
      reason:
        "somebody else has put files where the site's would be: \(named)\(rest > 0 ? " and \(rest) more" : "")",
      cure: "move them away, or name a place of its own in site.yaml")
  }
}
