import Diagnostics

/// Reads a site's folder file by file without ever following a link or waiting for a device.
struct SourceTreeReader {
  /// What can't be part of a site.
  private(set) var bag = DiagnosticBag()

  private let siteFolder: String
  private let known: SourceTree
  private let changed: Set<String>
  private let didRead: (String) -> Void
  private var texts: [SourceText] = []
  private var files: [SourceFile] = []
  private var assets: [SourceAsset] = []

  /// Names the folder to read; `didRead` is called with each file's path when its bytes are read but not yet trusted.
  ///
  /// What an earlier reading knows is taken over unless its path, or that of a folder it lies in, is among the changed.
  init(
    siteFolder: String, known: SourceTree = SourceTree([:]), changed: Set<String> = [],
    didRead: @escaping (String) -> Void = { _ in }
  ) {
    self.siteFolder = siteFolder
    self.known = known
    self.changed = changed
    self.didRead = didRead
  }

  /// Reads the tree, or some folders of it.
  mutating func read(
    _ folders: [String] = SourceTree.folders
  ) throws(SiteError) -> SourceTree {
    let root = try OpenFolder.open(path: siteFolder, evenIfLink: true)
    for name in folders {
      guard let status = try root.status(of: name) else {
        if name == "Content" { reportMissingContent() }
        continue
      }
      guard status.kind != .regular else {
        report(
          .fileNotRegular, name, "is a folder, and here it is a file", help: "Rename the file.")
        continue
      }
      try read(name, status.kind, in: root, at: name)
    }
    return SourceTree(texts: texts, files: files, assets: assets)
  }

  private mutating func read(
    _ name: String, _ kind: FileStatus.Kind, in folder: OpenFolder, at path: String
  ) throws(SiteError) {
    switch kind {
    case .folder:
      if let inner = try folder.openFolder(name) { try read(inner, at: path) }
    case .regular:
      try readFile(name, in: folder, at: path)
    case .symbolicLink:
      report(
        .fileSymbolicLink, path, "is a symbolic link",
        help: "Replace the link by a copy of the file it leads to.")
    case .other:
      report(.fileNotRegular, path, "is not an ordinary file", help: "Remove it.")
    }
  }

  private mutating func read(_ folder: OpenFolder, at path: String) throws(SiteError) {
    let names = try folder.names().filter { !LeftoverFile.has(name: $0.bytes) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    reportDoubles(in: names, at: path)
    for name in names {
      guard let text = fitName(name, at: path) else { continue }
      let kind = if let known = name.kind { known } else { try folder.status(of: text)?.kind }
      if let kind { try read(text, kind, in: folder, at: "\(path)/\(text)") }
    }
  }

  private mutating func readFile(
    _ name: String, in folder: OpenFolder, at path: String
  ) throws(SiteError) {
    guard SourceTree.isText(path) else { return try readAsset(name, in: folder, at: path) }
    let isChanged = isChanged(path)
    let text = SourceText(path: path, siteFolder: siteFolder)
    if SourceTree.mayBeEntry(path) {
      texts.append(isChanged ? text : known.text(at: path) ?? text)
    } else if !isChanged, let file = known.file(at: path) {
      files.append(file)
    } else if let file = try text.read(into: &bag, didRead: didRead) {
      files.append(file)
    }
  }

  private func isChanged(_ path: String) -> Bool {
    guard !changed.isEmpty else { return false }
    var end = path.endIndex
    while true {
      if changed.contains(String(path[..<end])) { return true }
      guard let slash = path[..<end].lastIndex(of: "/") else { return false }
      end = slash
    }
  }

  private mutating func readAsset(
    _ name: String, in folder: OpenFolder, at path: String
  ) throws(SiteError) {
    if !isChanged(path), let asset = known.asset(at: path) { return assets.append(asset) }
    for _ in 1...2 {
      // A file that has gone since the folder was read is simply no part of the site.
      guard let file = try folder.openFile(name) else { return }
      guard file.status.kind == .regular else {
        return report(.fileNotRegular, path, "is not an ordinary file", help: "Remove it.")
      }
      let asset = try SourceAsset(path: path, file)
      didRead(path)
      if try file.isUnchanged(havingRead: asset.size) { return assets.append(asset) }
    }
    throw SourceText.restlessness(of: folder.path(of: name))
  }
}

extension SourceTreeReader {
  private mutating func report(
    _ id: DiagnosticID, _ path: String, _ fact: String, help: String
  ) {
    bag.report(id, "“\(path)” \(fact)", at: SourceRange(path: path, bytes: 0..<0), help: help)
  }

  private mutating func reportMissingContent() {
    bag.report(
      .siteMissing, "A site has a folder named Content, and there is none here", at: nil,
      help: "Run this in the folder that holds Content, or make the folder.")
  }

  /// The name as text if it will do on every kind of disk; otherwise it is reported.
  private mutating func fitName(_ name: FolderName, at folder: String) -> String? {
    let text = String(decoding: name.bytes, as: UTF8.self)
    guard let fault = FileNameFault.find(in: name.bytes) else { return text }
    let shown = text.unicodeScalars.map {
      $0.properties.generalCategory == .control ? "\u{FFFD}" : "\($0)"
    }
    report(
      .fileName, "\(folder)/\(shown.joined())", fault.rule,
      help: "Rename it, for example “speaker-visit.md”.")
    return nil
  }

  /// Names that only some disks can tell apart would be one file there.
  private mutating func reportDoubles(in names: [FolderName], at folder: String) {
    var firsts: [String: String] = [:]
    for name in names.compactMap(\.text) {
      // As dictionary keys, strings are equal however their accents are stored.
      guard let first = firsts.updateValue(name, forKey: name.lowercased()) else { continue }
      let paths = ["\(folder)/\(first)", "\(folder)/\(name)"]
      bag.report(
        .entryDuplicateAddress,
        "“\(paths[0])” and “\(paths[1])” differ only in capital letters or in how accents are stored",
        at: SourceRange(path: paths[1], bytes: 0..<0), help: "Rename one of them.",
        related: [
          Diagnostic.Related(
            range: SourceRange(path: paths[0], bytes: 0..<0), label: "the other one")
        ])
    }
  }
}
