import Diagnostics
import Documents
import Model
import Rendering

/// The file of a translation as people work on it: it is made from its source, and later confirmed to be as new.
package struct TranslationFile: Sendable {
  /// What became of a translation.
  package enum Outcome: Sendable, Hashable {
    /// It was made, for somebody to put its words into the other language.
    case made
    /// It says now that it is as new as its source.
    case confirmed
    /// It is there already, and nothing was changed.
    case exists
  }

  /// Why there can be no translation.
  package enum Fault: Error, Hashable {
    /// The site doesn't have the language.
    case language([String])
    /// There is no entry at the path.
    case noSource(String)
  }

  /// The path of the translation, below the site's folder.
  package let path: String
  private let source: SourceFile
  private let kind: ContentKind
  private let existing: SourceFile?

  /// Finds a translation in a site by its own path or by that of its source.
  package init(
    of written: String, into language: String, in sources: SourceTree
  ) throws {
    var unread = DiagnosticBag()
    let languages =
      sources.file(at: SiteConfiguration.path).flatMap {
        SiteConfiguration(file: $0, into: &unread)
      }?.translations ?? []
    guard languages.contains(language) else { throw Fault.language(languages) }
    let folder = TranslationFolder.path(of: language)
    let rest = written.hasPrefix(folder) ? written.dropFirst(folder.count) : written[...]
    let bare = rest.hasPrefix("Content/") ? rest.dropFirst("Content/".count) : rest
    path = folder + bare
    existing = try sources.text(at: path)?.read(into: &unread)
    var sourcePath = "Content/\(bare)"
    let named = existing.flatMap { file in
      FrontMatterOverlay.fields(of: file, as: .frontMatter).first {
        $0.key == Translation.translationOfField.name
      }
    }
    if case .scalar(let scalar)? = named?.value {
      sourcePath = scalar.text.hasPrefix("Content/") ? scalar.text : "Content/\(scalar.text)"
    }
    guard let id = EntryID(contentPath: sourcePath),
      let source = try sources.text(at: sourcePath)?.read(into: &unread)
    else { throw Fault.noSource(sourcePath) }
    self.source = source
    kind = id.kind
  }

  /// Makes the translation, or confirms that it is as new as its source.
  package func write(to siteFolder: String, confirms: Bool) throws(SiteError) -> Outcome {
    guard let existing else {
      try NewFiles.make([RenderedFile(path: path, bytes: scaffold)], in: siteFolder)
      return .made
    }
    guard confirms else { return .exists }
    var folder = try OpenFolder.open(path: siteFolder, evenIfLink: true)
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      guard let inner = try folder.openFolder(part) else { return .exists }
      folder = inner
    }
    try folder.openOrCreateFile(parts.last ?? "").replaceContents(
      with: Self.confirmed(existing, marks))
    return .confirmed
  }

  private var marks: SourceMarks { SourceMarks(of: source, as: kind) }

  /// The words of the source, to be put into the other language, as a draft.
  private var scaffold: [UInt8] {
    let marks = marks
    let fields = FrontMatterOverlay.fields(of: source, as: .frontMatter).filter { field in
      marks.parts.contains { $0.name == field.key }
    }
    var bytes = Array("---\n".utf8)
    for field in fields {
      bytes += FrontMatterOverlay.bytes(of: field, in: source)
      if bytes.last != 0x0A { bytes.append(0x0A) }
    }
    bytes += "status: draft\n\(marks.lines)---\n".utf8
    for section in MarkdownSections.sections(of: source) {
      bytes += "\n".utf8
      bytes += source.bytes[section.range]
      bytes += "\n".utf8
    }
    return bytes
  }

  /// A translation with the marks of its source in the place of those that it has.
  static func confirmed(_ file: SourceFile, _ marks: SourceMarks) -> [UInt8] {
    let fields = FrontMatterOverlay.fields(of: file, as: .frontMatter)
    guard let last = fields.last else { return file.bytes }
    var lines = marks.lines
    lines.removeLast()
    if let number = fields.firstIndex(where: { $0.key == Translation.sourceField.name }) {
      let old = FrontMatterOverlay.bytes(of: fields[number], in: file)
      let end = old.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? old.endIndex
      return Array(file.bytes[..<old.startIndex] + lines.utf8 + file.bytes[end...])
    }
    let text = FrontMatterOverlay.bytes(of: last, in: file)
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.endIndex
    return Array(file.bytes[..<end] + "\n\(lines)".utf8 + file.bytes[end...])
  }
}
