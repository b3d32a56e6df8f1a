import Rendering
import Site

/// A branch of a git repository, such as hosts of static sites take them from.
///
/// All work is done in a repository that is made for it and thrown away, so that neither the author's own repository nor
/// its files are touched. A branch moves in one step, so nothing is ever published by halves.
struct GitTarget: PublishingTarget {
  /// A branch that holds this holds the sources of a site.
  private static let source = "Content/site.yaml"

  private let repository: String
  private let branch: String
  private let git: GitProgram
  private let scratch: ScratchFolder
  /// The commit that the branch is at; nil when there is no such branch.
  private let parent: String?

  var place: String { "the branch \(branch) of \(repository)" }

  /// Gets the branch, if there is one.
  static func open(
    _ repository: String, branch: String, siteFolder: String, mayAsk: Bool
  ) async throws(SiteError) -> GitTarget {
    let scratch = try ScratchFolder()
    do throws(SiteError) {
      let git = try await GitProgram(
        repository: repository, in: scratch.path, siteFolder: siteFolder, mayAsk: mayAsk)
      return GitTarget(
        repository: repository, branch: branch, git: git, scratch: scratch,
        parent: try await git.fetch(branch))
    } catch {
      try scratch.remove()
      throw error
    }
  }

  func close() throws(SiteError) { try scratch.remove() }

  func look(for site: FinishedSite) async throws(SiteError) -> TargetState {
    guard let parent else { return TargetState(account: nil, files: [:]) }
    let found = try await git.files(of: parent)
    guard found[Self.source] == nil else {
      throw SiteError(
        attempt: "publish to", path: place, reason: "that branch holds the sources of a site",
        cure: "name a branch of its own in site.yaml, such as gh-pages")
    }
    let known = site.files.filter { found[$0.path] != nil }
    let numbers = try await git.numbers(of: known, in: site, keeping: false)
    let ours = Dictionary(zip(known.map(\.path), numbers), uniquingKeysWith: { first, _ in first })
    var files: [String: TargetState.FoundFile] = [:]
    for (path, file) in found where path != PublishedAccount.path {
      files[path] = TargetState.FoundFile(size: file.size, isSame: ours[path] == file.number)
    }
    let kept =
      found[PublishedAccount.path] == nil
      ? nil : try await git.contents(of: PublishedAccount.path, in: parent)
    return TargetState(account: try account(in: kept), files: files)
  }

  func carryOut(
    _ plan: PublishingPlan, of site: FinishedSite, didBring: @escaping @Sendable () -> Void
  ) async throws(SiteError) {
    let numbers = try await git.numbers(of: plan.brought, in: site, keeping: true)
    var changes = plan.removed.map { GitProgram.Change(path: $0, number: nil) }
    changes += zip(plan.brought, numbers).map { GitProgram.Change(path: $0.path, number: $1) }
    changes.append(
      GitProgram.Change(
        path: PublishedAccount.path, number: try await git.keep(plan.finishedAccount.bytes)))
    let commit = try await git.commit(
      changes, onTopOf: parent,
      message: """
        Publish the site

        \(plan.added.count) new, \(plan.changed.count) changed, \(plan.removed.count) removed, \
        for \(plan.finishedAccount.baseURL)
        """)
    try await git.push(commit, to: branch)
    for _ in plan.brought { didBring() }
  }
}
