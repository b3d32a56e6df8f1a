import Site

/// Git, at work in a repository that is made for one publishing.
struct GitProgram: Sendable {
  /// A file of a commit.
  struct File: Sendable, Hashable {
    /// The number by which git knows its contents.
    let number: String
    /// How many bytes it holds.
    let size: Int
  }

  /// What is to become of one path.
  struct Change: Sendable, Hashable {
    let path: String
    /// The number of the new contents; nil when the file goes.
    let number: String?
  }

  /// There is no such branch, says `git ls-remote` with this status.
  private static let noBranch: Int32 = 2

  private var program: ExternalProgram
  private let repository: String
  private let settings: [String]

  /// Makes the repository in an empty folder.
  ///
  /// What the author's own repository says counts here, too: the names of remotes, and how to sign in.
  init(
    repository: String, in folder: String, siteFolder: String, mayAsk: Bool
  ) async throws(SiteError) {
    let git = ExternalProgram(
      name: "git", address: "https://git-scm.com/downloads", folder: siteFolder)
    let own = try await git.run(["rev-parse", "--path-format=absolute", "--git-path", "config"])
    settings =
      (own.succeeded ? ["-c", "include.path=\(own.text)"] : [])
      + ["-c", "core.bare=true", "-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0"]
    var program = git
    program.environment = ["GIT_DIR": "\(folder)/git", "GIT_INDEX_FILE": "\(folder)/index"]
    if !mayAsk { program.environment["GIT_TERMINAL_PROMPT"] = "0" }
    self.program = program
    self.repository = repository
    _ = try await run(["init", "--quiet", "--bare", "\(folder)/git"])
    // Without a name git makes no commit; on a machine that publishes by itself nobody has set one.
    if try await !program.run(settings + ["var", "GIT_COMMITTER_IDENT"]).succeeded {
      for role in ["AUTHOR", "COMMITTER"] {
        self.program.environment["GIT_\(role)_NAME"] = "Changepack"
        self.program.environment["GIT_\(role)_EMAIL"] = "changepack@localhost"
      }
    }
  }

  /// Gets the newest commit of a branch; nil when there is no such branch.
  func fetch(_ branch: String) async throws(SiteError) -> String? {
    let reference = "refs/heads/\(branch)"
    let listing = try await program.run(
      settings + ["ls-remote", "--exit-code", "--", repository, reference])
    if listing.status == Self.noBranch { return nil }
    try check(listing)
    _ = try await run(["fetch", "--quiet", "--depth=1", "--no-tags", "--", repository, reference])
    return try await run(["rev-parse", "FETCH_HEAD"]).text
  }

  /// The files of a commit by their paths.
  func files(of commit: String) async throws(SiteError) -> [String: File] {
    let listing = try await run(["ls-tree", "-r", "-l", "-z", commit])
    var files: [String: File] = [:]
    for line in listing.output.split(separator: 0) {
      // 100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d     12<tab>index.html
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let words = String(decoding: parts[0], as: UTF8.self).split(separator: " ")
      guard words.count == 4 else { continue }
      let path = String(decoding: parts[1], as: UTF8.self)
      files[path] = File(number: String(words[2]), size: Int(words[3]) ?? 0)
    }
    return files
  }

  /// What a file of a commit holds.
  func contents(of path: String, in commit: String) async throws(SiteError) -> [UInt8] {
    try await run(["cat-file", "blob", "\(commit):\(path)"]).output
  }

  /// The numbers by which git knows the contents of a site's files, which it takes in if asked to.
  func numbers(
    of files: [FinishedFile], in site: FinishedSite, keeping: Bool
  ) async throws(SiteError) -> [String] {
    guard !files.isEmpty else { return [] }
    let folder = try site.absoluteFolder
    let paths = files.map { "\(folder)/\($0.path)\n" }.joined()
    let numbers = try await run(
      ["hash-object"] + (keeping ? ["-w"] : []) + ["--no-filters", "--stdin-paths"],
      input: Array(paths.utf8))
    return numbers.text.split(separator: "\n").map(String.init)
  }

  /// Takes in some bytes and gives their number.
  func keep(_ bytes: [UInt8]) async throws(SiteError) -> String {
    try await run(["hash-object", "-w", "--stdin"], input: bytes).text
  }

  /// Makes a commit of another one and what is to change in it.
  func commit(
    _ changes: [Change], onTopOf parent: String?, message: String
  ) async throws(SiteError) -> String {
    _ = try await run(["read-tree"] + [parent ?? "--empty"])
    let lines = changes.map { change in
      let nothing = String(repeating: "0", count: 40)
      return change.number.map { "100644 \($0)\t\(change.path)\0" }
        ?? "0 \(nothing)\t\(change.path)\0"
    }
    _ = try await run(["update-index", "-z", "--index-info"], input: Array(lines.joined().utf8))
    let tree = try await run(["write-tree"]).text
    let base = parent.map { ["-p", $0] } ?? []
    return try await run(["commit-tree", tree] + base + ["-m", message]).text
  }

  /// Moves a branch to a commit, unless it has moved meanwhile.
  func push(_ commit: String, to branch: String) async throws(SiteError) {
    _ = try await run(
      ["push", "--quiet", "--no-verify", "--", repository, "\(commit):refs/heads/\(branch)"])
  }
}

// MARK: - What can go wrong

extension GitProgram {
  private func run(
    _ arguments: [String], input: [UInt8] = []
  ) async throws(SiteError) -> ExternalProgram.Outcome {
    let outcome = try await program.run(settings + arguments, input: input)
    try check(outcome)
    return outcome
  }

  private func check(_ outcome: ExternalProgram.Outcome) throws(SiteError) {
    guard !outcome.succeeded else { return }
    let marks = ["fatal:", "error:", "ERROR:", "remote: error", "!"]
    let complaint = outcome.errors.first { line in
      marks.contains { line.drop { $0 == " " }.hasPrefix($0) }
    }
    let words = complaint ?? outcome.errors.last ?? "nothing"
    throw SiteError(
      attempt: "publish to", path: repository,
      reason: "git says “\(words.drop { $0 == " " })”",
      cure: Self.cure(for: outcome.errors.joined(separator: "\n").lowercased()))
  }

  private static func cure(for words: String) -> String {
    let cures: [([String], String)] = [
      (
        ["fetch first", "non-fast-forward", "stale info", "cannot lock ref"],
        "somebody else has published meanwhile, so publish again"
      ),
      (
        ["could not read username", "authentication failed", "permission denied", "403", "401"],
        "sign in to the repository with git first, as somebody who may push to it"
      ),
      (["could not resolve host", "unable to access", "connection"], "check the connection"),
      (
        ["not found", "does not exist", "does not appear to be a git repository"],
        "check the address in site.yaml"
      ),
    ]
    return cures.first { $0.0.contains { words.contains($0) } }?.1
      ?? "mend that, and publish again"
  }
}
