import Diagnostics
package import Documents

/// Says where a reference leads, or what is wrong with it.
package struct LinkResolver: Sendable {
  let index: LinkIndex
  let entries: [Entry]

  /// Where a reference leads.
  package enum Destination: Sendable, Hashable {
    /// An entry by number, and a heading on its page.
    case entry(Int, heading: String?)
    /// A file in `Content/` that is not an entry, by path.
    case file(String)
    /// A heading on the same page.
    case heading(String)
  }

  /// What became of a reference.
  package enum Resolution: Sendable {
    case found(Destination)
    case problem(LinkProblem)
    /// It leads to a file whose own errors are reported already.
    case brokenElsewhere
  }

  /// Resolves a name in a field.
  package func resolve(_ reference: Reference, from source: Int) -> Resolution {
    resolveName(reference.name, kinds: reference.kinds, isField: true, from: source)
  }

  /// Resolves a link in Markdown.
  package func resolve(_ target: ProseReference.Target, from source: Int) -> Resolution {
    switch target {
    case .name(let name, let fragment):
      let resolution = resolveName(
        name, kinds: ContentKind.allCases, isField: false, from: source)
      guard let fragment, case .found(.entry(let number, _)) = resolution else { return resolution }
      return heading(fragment, in: number)
    case .path(let link, let fragment):
      return resolvePath(link, fragment: fragment, from: source)
    case .file(let link):
      return resolvePath(link, fragment: nil, from: source)
    case .heading(let id):
      return hasHeading(id, entries[source])
        ? .found(.heading(id)) : .problem(.noHeading(id, in: entries[source]))
    }
  }

  /// Resolves a file that a field names, relative to the entry.
  package func resolve(file link: String, from source: Int) -> Resolution {
    resolvePath(link, fragment: nil, from: source)
  }
}

// MARK: - Names

extension LinkResolver {
  /// A name is a slug or a code, with a kind before a colon and a package or dimension before a slash where needed.
  private func resolveName(
    _ written: String, kinds: [ContentKind], isField: Bool, from source: Int
  ) -> Resolution {
    var name = written.utf8[...]
    var wanted = kinds
    if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      let prefix = String(Substring(name[..<colon]))
      guard let kind = ContentKind(rawValue: prefix) else {
        return .problem(.unknownKind(prefix, in: written))
      }
      wanted = kinds.filter { $0 == kind }
      name = name[name.index(after: colon)...]
    }
    var folder: String?
    if let slash = name.firstIndex(of: UInt8(ascii: "/")) {
      folder = String(Substring(name[..<slash]))
      name = name[name.index(after: slash)...]
    }
    let sought = name.count == written.utf8.count ? written : String(Substring(name))
    let named = index.slots(named: sought)
    if named.count == 1, folder == nil, wanted.contains(index.slots[named[0]].id.kind) {
      return resolution(of: named[0], heading: nil, from: source)
    }
    return choose(
      among: named.filter { folder == nil || index.slots[$0].id.folder == folder },
      of: wanted, Name(written: written, sought: sought, kinds: kinds, isField: isField),
      from: source)
  }

  /// A name as it was written, and what was sought for it.
  private struct Name {
    let written: String
    let sought: String
    let kinds: [ContentKind]
    let isField: Bool
  }

  /// Of several entries that have a name, the one that is meant.
  private func choose(
    among named: [Int], of wanted: [ContentKind], _ name: Name, from source: Int
  ) -> Resolution {
    let fitting = named.filter { wanted.contains(index.slots[$0].id.kind) }
    guard let first = fitting.first else {
      if let other = named.first, name.isField {
        return .problem(
          .wrongKind(name.written, isA: index.slots[other].id.kind, wanted: name.kinds))
      }
      let searched = wanted.isEmpty ? name.kinds : wanted
      return .problem(
        .unknownName(
          name.written, kinds: searched, suggestion: nearest(name.sought, searched)))
    }
    if fitting.contains(where: { index.slots[$0].state == .broken }) { return .brokenElsewhere }
    guard fitting.count > 1 else { return resolution(of: first, heading: nil, from: source) }
    let own = entries[source].id
    let home = own.kind == .package ? own.slug : own.folder
    let nearby = fitting.filter { index.slots[$0].id.folder == home && home != nil }
    guard nearby.count == 1, let only = nearby.first else {
      return .problem(.ambiguous(name.written, candidates: fitting.map { index.slots[$0].id }))
    }
    return resolution(of: only, heading: nil, from: source)
  }

  private func nearest(_ name: String, _ kinds: [ContentKind]) -> String? {
    Suggestion.nearest(to: name, in: index.names(of: kinds))
  }
}

// MARK: - Paths

extension LinkResolver {
  private func resolvePath(
    _ written: String, fragment: String?, from source: Int
  ) -> Resolution {
    let entry = entries[source]
    if entry.translation != nil,
      let found = find(written, inTranslation: entry, fragment: fragment, source)
    {
      return found
    }
    let file = entry.homePath
    guard written.utf8.first != UInt8(ascii: "/") else { return .problem(.absolutePath(written)) }
    guard let path = RelativePath.resolve(written, from: file),
      path == "Content" || path.hasPrefix("Content/")
    else {
      return .problem(.outside(written))
    }
    return find(path, fragment: fragment, from: source)
      ?? .problem(missingFile(path, written: written, from: file))
  }

  /// Where a translation's relative link leads from the translation itself: to another translation or a file of its own
  /// language, or to what lies there in the site's own language; nil when nothing does, so that it leads from the source.
  private func find(
    _ written: String, inTranslation entry: Entry, fragment: String?, _ source: Int
  ) -> Resolution? {
    guard let path = RelativePath.resolve(written, from: entry.path) else { return nil }
    if let found = find(path, fragment: fragment, from: source) { return found }
    let folder = TranslationFolder.path(of: entry.translation?.language ?? "")
    guard path.hasPrefix(folder) else { return nil }
    return find("Content/" + path.dropFirst(folder.count), fragment: fragment, from: source)
  }

  /// The entry or the file at a path; nil when there is none.
  private func find(_ path: String, fragment: String?, from source: Int) -> Resolution? {
    let slot =
      index.slot(atPath: path) ?? index.slot(atPath: path + (path.isEmpty ? "" : "/") + "index.md")
    if let slot { return resolution(of: slot, heading: fragment, from: source) }
    return index.hasFile(path) ? .found(.file(path)) : nil
  }

  private func missingFile(_ path: String, written: String, from file: String) -> LinkProblem {
    if Series.isSeries(path) { return .series(path) }
    let name = path.split(separator: "/").last ?? ""
    let isEntry = name.lowercased().hasSuffix(".md") || !name.contains(".")
    let lowercased = path.lowercased()
    let paths = isEntry ? index.entryPaths : index.filePaths
    if let other = paths.first(where: { $0.lowercased() == lowercased }) {
      return .spelling(written, correct: RelativePath.link(to: other, from: file))
    }
    let sameName = paths.filter { $0.split(separator: "/").last == name }
    let nearest =
      sameName.count == 1 ? sameName.first : RelativePath.nearest(to: path, among: paths)
    return .noFile(
      path, isEntry: isEntry, suggestion: nearest.map { RelativePath.link(to: $0, from: file) })
  }

  private func resolution(
    of slot: Int, heading fragment: String?, from source: Int
  ) -> Resolution {
    switch index.slots[slot].state {
    case .broken: return .brokenElsewhere
    case .draft: return .problem(.draft(index.slots[slot].path))
    case .entry(let number):
      if entries[number].isRetired, !entries[source].isRetired, number != source {
        return .problem(.retired(entries[number]))
      }
      guard let fragment else { return .found(.entry(number, heading: nil)) }
      return heading(fragment, in: number)
    }
  }

  private func heading(_ id: String, in number: Int) -> Resolution {
    hasHeading(id, entries[number])
      ? .found(.entry(number, heading: id)) : .problem(.noHeading(id, in: entries[number]))
  }

  private func hasHeading(_ id: String, _ entry: Entry) -> Bool {
    entry.outline.contains { $0.id == id }
  }
}
