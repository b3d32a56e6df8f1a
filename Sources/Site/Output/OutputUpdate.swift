import Diagnostics
import Rendering

/// Turns an output folder into a site whose files come one by one, in any order.
///
/// Each file is compared with what is in the folder when it comes; if it is new or differs it is staged, and its bytes
/// are not needed any more. Nothing that is seen from outside changes before the end.
struct OutputUpdate {
  private let root: OpenFolder
  private let manifest: OutputManifest
  private var stage: OutputStage
  private var cursor: FolderCursor
  private var judged: Set<OutputPath> = []
  private var plan = OutputPlan()
  /// What is in the way and was not written by any build.
  private var strangers: [Stranger] = []
  /// The files that earlier builds wrote, by their paths in lower case; made when it is first asked for.
  private var manifestByLowercase: [String: [OutputManifest.Entry]]?

  /// Begins an update of a folder in which earlier builds wrote what the manifest says.
  init(of root: OpenFolder, state: OpenFolder, over manifest: OutputManifest) {
    self.root = root
    self.manifest = manifest
    stage = OutputStage(state: state)
    cursor = FolderCursor(root: root)
  }

  /// Takes the next file of the site; an error if its path would lead out of the output folder.
  mutating func take(
    _ file: RenderedFile, on disk: inout some OutputDisk
  ) throws(SiteError) {
    try compare(try OutputFile(file), on: &disk)
  }

  /// Ends the update when all files were taken: puts the new ones in place and removes those that the site no longer has.
  ///
  /// Nil when something is in the way that no build wrote, which is reported; nothing has changed then.
  mutating func finish(
    from origin: OutputOrigin?, into bag: inout DiagnosticBag,
    on disk: inout some OutputDisk
  ) throws(SiteError) -> CommitSummary? {
    plan.origin = origin
    plan.placed = stage.placed
    plan.entries.sort { $0.path < $1.path }
    try OutputFile.checkPlaces(of: plan.entries.map(\.path))
    let kept = Set(plan.entries.map(\.path))
    let cleared = Set(plan.cleared)
    for entry in manifest.entries where !kept.contains(entry.path) && !cleared.contains(entry.path)
    {
      try compareStale(entry, on: &disk)
    }
    plan.summary.written.sort()
    plan.summary.adopted.sort()
    plan.summary.removed.sort()
    plan.summary.overwrittenByHand.sort()
    guard strangers.isEmpty else {
      for stranger in strangers.sorted(by: { $0.path < $1.path }) {
        report(stranger, into: &bag)
      }
      try stage.callOff(on: &disk)
      return nil
    }
    guard !plan.isDone(by: manifest) else { return plan.summary }
    try stage.commit(plan, on: &disk)
    try OutputReplay(root: root, state: stage.state).run(plan.journal, on: &disk)
    return plan.summary
  }

  /// Throws away what was staged; for when the files stop coming.
  mutating func callOff(on disk: inout some OutputDisk) throws(SiteError) {
    try stage.callOff(on: &disk)
  }

  private mutating func compare(
    _ file: OutputFile, on disk: inout some OutputDisk
  ) throws(SiteError) {
    switch try cursor.way(to: file.path, on: &disk) {
    case .missing(let folder):
      try place(file, inNew: folder, on: &disk)
    case .blocked(let path):
      try judgeBlock(at: path, on: &disk)
      try place(file, on: &disk)
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
    let recorded = manifest.entry(at: file.path)
    if let recorded, recorded.hash == file.hash, recorded.size == file.bytes.count,
      let status = try disk.status(of: file.path.name, in: folder), recorded.isUntouched(status)
    {
      // Nobody has written to it since the build that wrote just this.
      return keep(file, modified: status.modified, isAdopted: false)
    }
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
    guard let found else { return try place(file, on: &disk) }
    switch found.status.kind {
    case .regular:
      try compare(file, with: found, on: &disk)
    case .folder:
      if let inner = try disk.openFolder(file.path.name, in: folder) {
        try clear(inner, at: file.path, on: &disk)
      }
      try place(file, on: &disk)
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
    try place(file, on: &disk)
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

extension OutputUpdate {
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
  private mutating func owner(
    of path: OutputPath, _ identity: FileStatus.Identity, on disk: inout some OutputDisk
  ) throws(SiteError) -> OutputManifest.Entry? {
    if let entry = manifest.entry(at: path) { return entry }
    guard !manifest.entries.isEmpty else { return nil }
    let known =
      manifestByLowercase
      ?? Dictionary(grouping: manifest.entries) { $0.path.text.lowercased() }
    manifestByLowercase = known
    for entry in known[path.text.lowercased()] ?? [] {
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

  private mutating func place(
    _ file: OutputFile, inNew folder: OutputPath? = nil, on disk: inout some OutputDisk
  ) throws(SiteError) {
    // Once something is in the way nothing will be written.
    guard strangers.isEmpty else { return }
    let status = try stage.add(file, inNew: folder, on: &disk)
    plan.entries.append(OutputManifest.Entry(file, modified: status.modified))
    plan.summary.written.append(file.path.text)
  }

  private mutating func keep(
    _ file: OutputFile, modified: FileStatus.Moment, isAdopted: Bool
  ) {
    plan.entries.append(OutputManifest.Entry(file, modified: modified))
    if isAdopted {
      plan.summary.adopted.append(file.path.text)
    } else {
      plan.summary.unchanged += 1
    }
  }

  private struct Stranger {
    /// Below the output folder.
    let path: String
    let kind: FileStatus.Kind
  }

  private mutating func reportStranger(_ path: String, kind: FileStatus.Kind) {
    strangers.append(Stranger(path: path, kind: kind))
  }

  private func report(_ stranger: Stranger, into bag: inout DiagnosticBag) {
    let path = root.path(of: stranger.path)
    switch stranger.kind {
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
