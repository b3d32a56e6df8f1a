import Diagnostics
import Rendering

/// Compares the site to be written with what is in the output folder, and only looks.
struct OutputComparison {
  private let root: OpenFolder
  private let manifest: OutputManifest
  private let stale: [OutputManifest.Entry]
  private let staleByLowercase: [String: [OutputManifest.Entry]]
  private var cursor: FolderCursor
  private var judged: Set<OutputPath> = []
  private var plan = OutputPlan()
  private var bag = DiagnosticBag()

  /// What is to be done to turn the folder into the site; every file in the way that isn't ours is reported.
  static func plan(
    for files: [OutputFile], over manifest: OutputManifest, in root: OpenFolder,
    on disk: inout some OutputDisk, into bag: inout DiagnosticBag
  ) throws(SiteError) -> OutputPlan {
    var comparison = OutputComparison(of: files, with: manifest, in: root)
    for file in files {
      try comparison.compare(file, on: &disk)
    }
    let cleared = Set(comparison.plan.cleared)
    for entry in comparison.stale where !cleared.contains(entry.path) {
      try comparison.compareStale(entry, on: &disk)
    }
    comparison.plan.summary.removed.sort()
    comparison.plan.summary.overwrittenByHand.sort()
    bag.merge(comparison.bag)
    return comparison.plan
  }

  private init(of files: [OutputFile], with manifest: OutputManifest, in root: OpenFolder) {
    self.root = root
    self.manifest = manifest
    stale = manifest.entries.filter { files.first(at: $0.path, by: \.path) == nil }
    staleByLowercase = Dictionary(grouping: stale) { $0.path.text.lowercased() }
    cursor = FolderCursor(root: root)
  }

  private mutating func compare(
    _ file: OutputFile, on disk: inout some OutputDisk
  ) throws(SiteError) {
    switch try cursor.way(to: file.path, on: &disk) {
    case .missing:
      place(file)
    case .blocked(let path):
      try judgeBlock(at: path, on: &disk)
      place(file)
    case .open(let folder):
      guard folder.identity.device == root.identity.device else {
        throw SiteError(
          attempt: "write", path: root.path(of: file.path.text),
          reason: "its folder is on another disk than the rest of the output",
          cure: "choose an output folder that lies on one disk")
      }
      try compare(file, in: folder, on: &disk)
    }
  }

  private mutating func compare(
    _ file: OutputFile, in folder: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) {
    let found: OpenFile?
    do {
      found = try disk.openFile(file.path.name, in: folder)
    } catch {
      // A link or a socket can't be opened: that is not trouble with the disk but a file that isn't ours.
      guard let status = try disk.status(of: file.path.name, in: folder), status.kind.isLinkOrDevice
      else {
        throw error
      }
      return reportStranger(file.path.text, kind: status.kind)
    }
    guard let found else { return place(file) }
    switch found.status.kind {
    case .regular:
      try compare(file, with: found, on: &disk)
    case .folder:
      if let inner = try disk.openFolder(file.path.name, in: folder) {
        try clear(inner, at: file.path, on: &disk)
      }
      place(file)
    case .symbolicLink, .other:
      reportStranger(file.path.text, kind: found.status.kind)
    }
  }

  private mutating func compare(
    _ file: OutputFile, with found: OpenFile, on disk: inout some OutputDisk
  ) throws(SiteError) {
    let owner = try owner(of: file.path, found.status.identity, on: &disk)
    let mayBeEqual = found.status.size == file.bytes.count
    let isOfOwnersSize = found.status.size == owner?.size
    let contents = mayBeEqual || isOfOwnersSize ? try disk.contents(of: found) : []
    let isRespelled = owner.map { $0.path != file.path } ?? false
    if mayBeEqual, contents == file.bytes, !isRespelled {
      return keep(file, modified: found.status.modified, isAdopted: owner == nil)
    }
    guard let owner else { return reportStranger(file.path.text, kind: .regular) }
    if !isOfOwnersSize || ContentHash(of: contents) != owner.hash {
      plan.summary.overwrittenByHand.append(file.path.text)
    }
    if isRespelled {
      plan.cleared.append(owner.path)
      plan.summary.removed.append(owner.path.text)
    }
    place(file)
  }

  /// A file that the site no longer has goes, unless it has gone already or something else has taken its place.
  private mutating func compareStale(
    _ entry: OutputManifest.Entry, on disk: inout some OutputDisk
  ) throws(SiteError) {
    guard case .open(let folder) = try cursor.way(to: entry.path, on: &disk),
      try disk.status(of: entry.path.name, in: folder)?.kind == .regular,
      let found = try disk.openFile(entry.path.name, in: folder)
    else { return }
    try noteEdits(of: found, since: entry, on: &disk)
    plan.removed.append(entry.path)
    plan.summary.removed.append(entry.path.text)
  }
}

extension OutputComparison {
  /// Judges, once, what has the place of a folder that is needed.
  private mutating func judgeBlock(
    at path: OutputPath, on disk: inout some OutputDisk
  ) throws(SiteError) {
    guard judged.insert(path).inserted,
      case .open(let folder) = try cursor.way(to: path, on: &disk),
      let status = try disk.status(of: path.name, in: folder)
    else { return }
    try judge(status, at: path, in: folder, on: &disk)
  }

  /// Whatever is in a folder that has to make room for a file must be ours.
  private mutating func clear(
    _ folder: OpenFolder, at path: OutputPath, on disk: inout some OutputDisk
  ) throws(SiteError) {
    let names = try disk.names(in: folder).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    if names.isEmpty { reportStranger(path.text, kind: .folder) }
    for name in names {
      guard let text = name.text, let inner = path.appending(text) else {
        reportStranger("\(path.text)/\(String(decoding: name.bytes, as: UTF8.self))", kind: .other)
        continue
      }
      guard let status = try disk.status(of: text, in: folder) else { continue }
      if status.kind == .folder, let deeper = try disk.openFolder(text, in: folder) {
        try clear(deeper, at: inner, on: &disk)
      } else {
        try judge(status, at: inner, in: folder, on: &disk)
      }
    }
  }

  /// Clears a file away if it is ours, and reports it if not.
  private mutating func judge(
    _ status: FileStatus, at path: OutputPath, in folder: OpenFolder, on disk: inout some OutputDisk
  ) throws(SiteError) {
    guard status.kind == .regular,
      let entry = try owner(of: path, status.identity, on: &disk),
      let found = try disk.openFile(path.name, in: folder)
    else { return reportStranger(path.text, kind: status.kind) }
    try noteEdits(of: found, since: entry, on: &disk)
    plan.cleared.append(entry.path)
    plan.summary.removed.append(entry.path.text)
  }

  /// The account of a file that is there; nil when it isn't ours.
  ///
  /// Some disks take “Survey.pdf” and “survey.pdf” for the same name. There, the file of an earlier build can turn up
  /// under a new spelling; that it is the same file is what tells.
  private func owner(
    of path: OutputPath, _ identity: FileStatus.Identity, on disk: inout some OutputDisk
  ) throws(SiteError) -> OutputManifest.Entry? {
    if let entry = manifest.entry(at: path) { return entry }
    guard !staleByLowercase.isEmpty else { return nil }
    for entry in staleByLowercase[path.text.lowercased()] ?? [] {
      var cursor = FolderCursor(root: root)
      if case .open(let folder) = try cursor.way(to: entry.path, on: &disk),
        try disk.status(of: entry.path.name, in: folder)?.identity == identity
      {
        return entry
      }
    }
    return nil
  }

  private mutating func noteEdits(
    of found: OpenFile, since entry: OutputManifest.Entry, on disk: inout some OutputDisk
  ) throws(SiteError) {
    if found.status.size == entry.size,
      ContentHash(of: try disk.contents(of: found)) == entry.hash
    {
      return
    }
    plan.summary.overwrittenByHand.append(entry.path.text)
  }

  private mutating func place(_ file: OutputFile) {
    plan.placed.append(file)
    plan.summary.written.append(file.path.text)
  }

  private mutating func keep(
    _ file: OutputFile, modified: FileStatus.Moment, isAdopted: Bool
  ) {
    plan.kept.append(OutputManifest.Entry(file, modified: modified))
    if isAdopted {
      plan.summary.adopted.append(file.path.text)
    } else {
      plan.summary.unchanged += 1
    }
  }

  private mutating func reportStranger(_ path: String, kind: FileStatus.Kind) {
    let path = root.path(of: path)
    switch kind {
    case .symbolicLink:
      bag.report(
        .outputSymbolicLink, "Pages are not written through a symbolic link: “\(path)”", at: nil,
        help: "Remove the link.")
    case .folder:
      bag.report(
        .outputForeignFile, "An empty folder is in the way of a page: “\(path)”", at: nil,
        help: "Remove the folder.")
    case .regular, .other:
      bag.report(
        .outputForeignFile, "Only files that an earlier build wrote are overwritten: “\(path)”",
        at: nil, help: "Move the file away, or delete it if it is not needed.")
    }
  }
}
