import Rendering
import Site

/// A folder on this computer, or on a drive that it has.
struct FolderTarget: PublishingTarget {
  private let path: String

  /// An error if the folder is a part of the site itself.
  init(_ path: String, siteFolder: String) throws(SiteError) {
    self.path = path
    try SharedFolder.check(path, siteFolder: siteFolder)
  }

  var place: String { "the folder \(path)" }

  func look(for site: FinishedSite) async throws(SiteError) -> TargetState {
    guard let folder = try SharedFolder.open(path) else {
      return TargetState(account: nil, files: [:])
    }
    let ours = Dictionary(site.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String: TargetState.FoundFile] = [:]
    for (path, size) in try folder.files() where path != PublishedAccount.path {
      var isSame = false
      if let file = ours[path], file.size == size {
        isSame = try folder.contents(of: path).map { ContentHash(of: $0) } == file.hash
      }
      found[path] = TargetState.FoundFile(size: size, isSame: isSame)
    }
    return TargetState(
      account: try account(in: folder.contents(of: PublishedAccount.path)), files: found)
  }

  func carryOut(
    _ plan: PublishingPlan, of site: FinishedSite, didBring: @escaping @Sendable () -> Void
  ) async throws(SiteError) {
    let folder = try SharedFolder.make(path)
    try folder.write(plan.begunAccount.bytes, to: PublishedAccount.path)
    let removed = Set(plan.removed)
    for file in plan.brought {
      // Where a file is to make room for a folder, or a folder for a file, it has to go first.
      for gone in removed
      where file.path.hasPrefix(gone + "/") || gone.hasPrefix(file.path + "/") {
        try folder.remove(gone)
      }
      try folder.write(try site.contents(of: file), to: file.path)
      didBring()
    }
    for path in plan.removed { try folder.remove(path) }
    try folder.write(plan.finishedAccount.bytes, to: PublishedAccount.path)
  }
}
