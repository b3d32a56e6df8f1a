package import Site

/// What publishing a site is going to change at a target, all of it known before anything is touched.
package struct PublishingPlan: Sendable, Hashable {
  /// The files that are not there yet.
  package private(set) var added: [FinishedFile] = []
  /// The files that are there with other contents, or perhaps so.
  package private(set) var changed: [FinishedFile] = []
  /// The paths of files that were published before and that the site no longer has.
  package private(set) var removed: [String] = []
  /// How many files are already as they should be.
  package private(set) var unchangedCount = 0
  /// The paths of files that nobody published and that have the place of one of the site's; with any, nothing is done.
  package private(set) var strangers: [String] = []
  /// The account while the change is going on.
  package let begunAccount: PublishedAccount
  /// The account when it is done.
  package let finishedAccount: PublishedAccount
  /// The address that the site there was made for, if it is another one.
  package let formerBaseURL: String?
  /// Whether an earlier publishing was interrupted, which this one brings to an end.
  package let isResumed: Bool
  /// Whether nothing was ever published there.
  package let isFirst: Bool

  /// Compares a site that was made for an address with what there is at a target.
  package init(of files: [FinishedFile], for baseURL: String, at state: TargetState) {
    let account = state.account
    finishedAccount = PublishedAccount(baseURL: baseURL, files: files)
    formerBaseURL = account.flatMap { $0.baseURL == baseURL ? nil : $0.baseURL }
    isResumed = account.map { !$0.isFinished } ?? false
    isFirst = account == nil
    let comparison = Comparison(state)
    for file in files {
      let inTheWay = comparison.strangers(inTheWayOf: file.path)
      strangers += inTheWay
      switch comparison.judge(file) {
      case _ where !inTheWay.isEmpty: break
      case .missing: added.append(file)
      case .different: changed.append(file)
      case .same: unchangedCount += 1
      case .stranger: strangers.append(file.path)
      }
    }
    let kept = Set(files.map(\.path))
    let leaving = comparison.owned.filter { !kept.contains($0.key) && state.files[$0.key] != nil }
    removed = leaving.keys.sorted()
    strangers = Set(strangers).sorted()
    let moving = (added + changed) + leaving.values
    let unsure = Set(moving.map(\.path))
    begunAccount = PublishedAccount(
      baseURL: account?.baseURL ?? baseURL,
      files: (account?.files ?? []).filter { !unsure.contains($0.path) },
      begun: moving.sorted { $0.path < $1.path })
    isAccountRight = account == finishedAccount
  }

  private let isAccountRight: Bool

  /// Whether the target already is as it should be.
  package var isDone: Bool {
    isAccountRight && added.isEmpty && changed.isEmpty && removed.isEmpty && strangers.isEmpty
  }

  /// The files to be brought: first what pages use, then the pages, so that none ever lacks what it uses.
  package var brought: [FinishedFile] {
    let all = added + changed
    return all.filter { !$0.isPage } + all.filter(\.isPage)
  }
}

extension FinishedFile {
  /// Whether it is a page that readers open.
  package var isPage: Bool { path.hasSuffix(".html") }
}

/// Holds the files of a site against those at a target.
private struct Comparison {
  enum Verdict {
    case missing, different, same, stranger
  }

  private let state: TargetState
  /// What was published, finished or not, by path.
  let owned: [String: FinishedFile]
  /// What is surely there as it was published.
  private let known: [String: FinishedFile]
  /// The folders in which there are files that nobody published, with one of these for each.
  private let foreignFolders: [String: String]

  init(_ state: TargetState) {
    self.state = state
    let account = state.account
    known = Dictionary(
      (account?.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let owned = known.merging((account?.begun ?? []).map { ($0.path, $0) }) { _, begun in begun }
    self.owned = owned
    var folders: [String: String] = [:]
    for path in state.files.keys where owned[path] == nil {
      for folder in path.folders { folders[folder] = path }
    }
    foreignFolders = folders
  }

  func judge(_ file: FinishedFile) -> Verdict {
    guard let found = state.files[file.path] else { return .missing }
    if let isSame = found.isSame {
      return isSame ? .same : owned[file.path] == nil ? .stranger : .different
    }
    guard owned[file.path] != nil else { return .stranger }
    return known[file.path] == file && found.size == file.size ? .same : .different
  }

  /// What nobody published and what has the place of a folder that a file lies in, or makes a folder of its place.
  func strangers(inTheWayOf path: String) -> [String] {
    let files = path.folders.filter { state.files[$0] != nil && owned[$0] == nil }
    return files + [foreignFolders[path]].compactMap(\.self)
  }
}

extension String {
  /// The folders on the way to a file, from the outermost on.
  fileprivate var folders: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }
}
