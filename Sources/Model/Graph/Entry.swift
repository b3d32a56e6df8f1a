package import Diagnostics
package import Documents

/// One file of `Content/` as its author wrote it, read and typed but not yet linked.
///
/// It never changes; as a class it is handed around without copying what it holds.
package final class Entry: Sendable {
  package let id: EntryID
  /// The file's path below the site's folder.
  package let path: String
  package let common: CommonFields
  package let content: EntryContent
  package let body: Markdown

  /// What the front matter refers to, by field.
  package let references: [Reference]

  /// Every piece of Markdown, the body last.
  package let markdown: [Markdown]

  init(
    id: EntryID, path: String, common: CommonFields, content: EntryContent, body: Markdown,
    references: [Reference], markdown: [Markdown]
  ) {
    self.id = id
    self.path = path
    self.common = common
    self.content = content
    self.body = body
    self.references = references
    self.markdown = markdown
  }

  /// The short code of a standard or dimension, with its place in bytes.
  package var code: LocatedText? {
    switch content {
    case .standard(let standard): standard.code
    case .dimension(let dimension): dimension.code
    default: nil
    }
  }

  /// Whether readers are sent elsewhere or told that it is no longer recommended.
  package var isRetired: Bool { common.status == .retired || common.replacedBy != nil }
}

/// What reading one file gave: an entry unless the file has errors, and everything there is to say about it.
package struct ReadEntry: Sendable {
  package let id: EntryID
  package let path: String
  /// Nil when the file can't become an entry; the diagnostics say why.
  package let entry: Entry?
  package let diagnostics: DiagnosticBag

  /// Reads one file: a pure function of its bytes and of whether raw HTML is allowed.
  package static func read(
    _ file: SourceFile, as id: EntryID, allowsRawHTML: Bool
  ) -> ReadEntry {
    var bag = DiagnosticBag()
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML, role: .body)
    guard let document = DocumentParser.parse(file, options: options, into: &bag) else {
      return ReadEntry(id: id, path: file.path, entry: nil, diagnostics: bag)
    }
    let type = id.kind.type
    let fence = document.frontMatterRange.lowerBound
    var reader = FieldReader(
      document.frontMatter, of: "A \(type.label.lowercased())", in: file, place: fence..<fence + 3,
      allowsRawHTML: allowsRawHTML)
    let common = CommonFields(from: &reader)
    let typed = type.init(from: &reader)
    reader.reportUnknownFields(besides: CommonFields.fields + type.fields)
    bag.merge(reader.bag)
    guard let common, let typed else {
      return ReadEntry(id: id, path: file.path, entry: nil, diagnostics: bag)
    }
    let references = typed.references
    let entry = Entry(
      id: id, path: file.path, common: common, content: typed.content, body: document.body,
      references: references,
      markdown: typed.markdown + references.compactMap(\.reason) + [document.body])
    return ReadEntry(id: id, path: file.path, entry: entry, diagnostics: bag)
  }
}
