/// Where the files of a kind lie below `Content/`, as a path pattern.
///
/// `<slug>` stands for the part that names the entry, `<folder>` for the entry that the file belongs to. A pattern
/// without them is the one place of a kind of which a site has one entry.
package struct ContentLocation: Sendable, Hashable {
  /// The pattern as authors read it: `packages/<folder>/guides/<slug>.md`.
  package let pattern: String

  private let parts: [Part]

  private enum Part: Sendable, Hashable {
    case literal(String)
    case folder
    case slug
    case slugFile
  }

  package init(_ pattern: String) {
    self.pattern = pattern
    parts = pattern.split(separator: "/").map { part in
      switch part {
      case "<folder>": .folder
      case "<slug>": .slug
      case "<slug>.md": .slugFile
      default: .literal(String(part))
      }
    }
  }

  /// The folder and slug of a path below `Content/`, split at its slashes; nil when the path doesn't fit.
  package func match(_ path: [Substring]) -> (folder: String?, slug: String)? {
    guard path.count == parts.count else { return nil }
    var folder: String?
    var slug: String?
    for (part, component) in zip(parts, path) {
      switch part {
      case .literal(let text):
        guard component == text else { return nil }
      case .folder:
        folder = String(component)
      case .slug:
        slug = String(component)
      case .slugFile:
        guard component.utf8.suffix(3).elementsEqual(".md".utf8), component != "index.md" else {
          return nil
        }
        slug = String(Substring(component.utf8.dropLast(3)))
      }
    }
    return (folder, slug ?? fixedSlug)
  }
}

extension ContentLocation {
  /// The name of the one entry of a kind: its file's name without `.md`, or its folder's name for an `index.md`.
  private var fixedSlug: String {
    let names = parts.compactMap { part in
      if case .literal(let text) = part { text } else { nil }
    }
    guard let file = names.last, file != "index.md" else { return names.dropLast().last ?? "index" }
    return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  }

  /// Whether entries of the kind lie in the folder of another entry.
  package var isInFolder: Bool { parts.contains(.folder) }

  /// The path of an entry's file below the site's folder.
  package func path(folder: String?, slug: String) -> String {
    let steps = parts.map { part in
      switch part {
      case .literal(let text): text
      case .folder: folder ?? ""
      case .slug: slug
      case .slugFile: slug + ".md"
      }
    }
    return (["Content"] + steps).joined(separator: "/")
  }
}
