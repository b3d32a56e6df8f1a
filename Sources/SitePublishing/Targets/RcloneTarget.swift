import Site
import Synchronization

/// A place that rclone knows: cloud storage, a server, and many more.
struct RcloneTarget: PublishingTarget {
  /// Nothing is there, says rclone with this status.
  private static let nothingThere: Int32 = 3
  /// A network that doesn't answer is given up after some seconds, rather than after minutes.
  private static let patience = [
    "--retries", "1", "--low-level-retries", "3", "--contimeout", "15s",
  ]

  private let remote: String
  private let rclone = ExternalProgram(name: "rclone", address: "https://rclone.org/install/")

  /// Names a place as rclone does: `remote:path`.
  init(_ remote: String) { self.remote = remote }

  var place: String { remote }

  func look(for site: FinishedSite) async throws(SiteError) -> TargetState {
    let listing = try await rclone.run(
      ["lsf", "--recursive", "--files-only", "--format", "sp", "--separator", "\t", remote]
        + Self.patience)
    if listing.status == Self.nothingThere { return TargetState(account: nil, files: [:]) }
    try check(listing)
    var files: [String: TargetState.FoundFile] = [:]
    for line in listing.text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let size = Int(parts[0]) else { continue }
      files[String(parts[1])] = TargetState.FoundFile(size: size, isSame: nil)
    }
    guard files.removeValue(forKey: PublishedAccount.path) != nil else {
      return TargetState(account: nil, files: files)
    }
    let kept = try await rclone.run(["cat", path(of: PublishedAccount.path)] + Self.patience)
    try check(kept)
    return TargetState(account: try account(in: kept.output), files: files)
  }

  func carryOut(
    _ plan: PublishingPlan, of site: FinishedSite, didBring: @escaping @Sendable () -> Void
  ) async throws(SiteError) {
    try await keep(plan.begunAccount)
    // What pages use comes before the pages, so that none ever lacks it.
    try await copy(plan.brought.filter { !$0.isPage }, of: site, didBring)
    try await copy(plan.brought.filter(\.isPage), of: site, didBring)
    if !plan.removed.isEmpty {
      try check(
        try await rclone.run(
          ["delete", remote, "--files-from-raw", "-"] + Self.patience,
          input: Self.list(plan.removed)))
    }
    try await keep(plan.finishedAccount)
  }

  private func keep(_ account: PublishedAccount) async throws(SiteError) {
    try check(
      try await rclone.run(
        ["rcat", path(of: PublishedAccount.path)] + Self.patience, input: account.bytes))
  }

  private func copy(
    _ files: [FinishedFile], of site: FinishedSite, _ didBring: @escaping @Sendable () -> Void
  ) async throws(SiteError) {
    guard !files.isEmpty else { return }
    // They are known to differ, so neither their times nor their sizes are to keep them back.
    let arguments = [
      "copy", site.folder, remote, "--files-from-raw", "-", "--ignore-times", "--no-traverse", "-v",
    ]
    let outcome = try await rclone.run(
      arguments + Self.patience, input: Self.list(files.map(\.path))
    ) { line in
      if line.contains(": Copied (") { didBring() }
    }
    try check(outcome)
  }

  private func path(of file: String) -> String {
    remote.hasSuffix(":") || remote.hasSuffix("/") ? remote + file : "\(remote)/\(file)"
  }

  private static func list(_ paths: [String]) -> [UInt8] {
    Array(paths.map { $0 + "\n" }.joined().utf8)
  }
}

// MARK: - What can go wrong

extension RcloneTarget {
  private func check(_ outcome: ExternalProgram.Outcome) throws(SiteError) {
    guard !outcome.succeeded else { return }
    let complaints = outcome.errors.filter { $0.contains("ERROR") || $0.contains("Failed") }
    let words = (complaints.last ?? outcome.errors.last).map(Self.withoutTime) ?? "nothing"
    let all = outcome.errors.joined(separator: "\n")
    let cure =
      if all.contains("didn't find section in config file") {
        "correct the name in site.yaml, or type “rclone config” to make a remote of this name"
      } else if all.contains("AccessDenied") || all.contains("403") || all.contains("401") {
        "type “rclone config” and check who may write there"
      } else {
        "check the connection, and what “rclone lsd” says about the remote; then publish again"
      }
    throw SiteError(
      attempt: "publish to", path: remote, reason: "rclone says “\(words)”", cure: cure)
  }

  /// A line of rclone's log from its third word on, which comes after the day, the hour and the kind of line.
  private static func withoutTime(_ line: String) -> String {
    guard let colon = line.firstRange(of: " : ") else {
      let parts = line.split(separator: " ", maxSplits: 2)
      return parts.count == 3 && parts[0].first?.isNumber == true ? String(parts[2]) : line
    }
    return String(line[colon.upperBound...])
  }
}
