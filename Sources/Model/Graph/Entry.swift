package import Diagnostics
package import Documents

/// One file of `Content/` as its author wrote it, read and typed but not yet linked.
///
/// It never changes; as a class it is handed around without copying what it holds.
package final class Entry: Sendable {
  package let id: EntryID
  /// The file's path below the site's folder.
  package let path: String
  /// What it translates; nil for an entry in the site's own language.
  package let translation: Translation?
  package let common: CommonFields
  package let content: EntryContent

  /// What the front matter refers to, by field.
  package let references: [Reference]

  /// The headings of the body.
  package let outline: [Heading]

  /// What the words of the body refer to, and where; the words themselves are kept apart from the entry, as nothing but
  /// the entry's own page shows them.
  package let bodyFrame: ProseFrame

  /// Whether there is a body.
  package let hasBody: Bool

  /// What the pieces of Markdown in the front matter refer to.
  let frames: [ProseFrame]

  /// Its place among its like.
  let readingOrder: ReadingOrder

  init(
    id: EntryID, path: String, translation: Translation?, common: CommonFields,
    content: EntryContent,
    references: [Reference], markdown: [Markdown], body: Markdown
  ) {
    self.id = id
    self.path = path
    self.translation = translation
    self.common = common
    self.content = content
    self.references = references
    outline = body.outline
    bodyFrame = body.prose.frame
    hasBody = !body.prose.isEmpty
    frames = (markdown + references.compactMap(\.reason)).map(\.prose.frame)
      .filter { !$0.references.isEmpty }
    readingOrder = ReadingOrder(content, title: common.title, path: path)
  }

  /// The path at which the entry stands in the site's own language, from which its relative links lead.
  package var homePath: String { translation?.sourcePath ?? path }

  /// The short code of a standard, a dimension or a driver, with its place in bytes.
  package var code: LocatedText? { content.code }

  /// Whether everything about the entry is the same on which other entries' links and the site's addresses depend.
  package func isCalledTheSame(as other: Entry) -> Bool {
    id == other.id && path == other.path && code?.text == other.code?.text
      && common.status == other.common.status
      && common.replacedBy?.name == other.common.replacedBy?.name
      && common.aliases.map(\.text) == other.common.aliases.map(\.text)
      && outline.map(\.id) == other.outline.map(\.id) && hasBody == other.hasBody
  }

  /// Everything that its words and the Markdown in its front matter refer to.
  package var shownReferences: some Sequence<ProseReference> {
    (frames + [bodyFrame]).lazy.flatMap(\.references)
  }

  /// Whether readers are sent elsewhere or told that it is no longer recommended.
  package var isRetired: Bool { common.status == .retired || common.replacedBy != nil }
}

extension EntryContent {
  /// The short code of a standard, a dimension or a driver, with its place in bytes.
  var code: LocatedText? {
    switch self {
    case .standard(let standard): standard.code
    case .dimension(let dimension): dimension.code
    case .driver(let driver): driver.code
    case .page, .package, .guide, .resource, .idea, .aim, .problem, .cause, .measure, .cycle,
      .program, .voice, .story, .term:
      nil
    }
  }
}

extension EntryContent {
  /// Who reads it, which decides how hard it may be to read.
  fileprivate var readers: ReadingLevel.Audience {
    guard case .resource(let resource) = self else { return .staff }
    return resource.audiences.contains { $0 == .students || $0 == .families }
      ? .families : .staff
  }
}

/// What reading an entry depends on besides its file.
package struct EntryOptions: Sendable, Hashable {
  /// Whether HTML tags in texts are passed on instead of being shown as text.
  package var allowsRawHTML: Bool
  /// The language by whose formula texts are judged; nil when there is none, or nobody asks.
  package var language: ReadingLanguage?
  /// What is said instead of what texts say although nobody wrote it, by the phrase in English.
  package var words: [String: String]

  package init(
    allowsRawHTML: Bool = false, language: ReadingLanguage? = nil, words: [String: String] = [:]
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.language = language
    self.words = words
  }
}

/// What reading one file gave: an entry unless the file has errors, and everything there is to say about it.
package struct ReadEntry: Sendable {
  package let id: EntryID
  package let path: String
  /// The path at which the entry stands in the site's own language.
  package let homePath: String
  /// Nil when the file can't become an entry; the diagnostics say why.
  package let entry: Entry?
  /// How many bytes of the file everything but the body comes from.
  package let frontLength: Int
  package let diagnostics: DiagnosticBag

  /// Reads one file: a pure function of its bytes and of the options.
  ///
  /// `body` is the bytes of the body's prose, whose holes the entry's `bodyFrame` fills.
  package static func read(
    _ file: SourceFile, as id: EntryID, _ options: EntryOptions, translation: Translation? = nil
  ) -> (read: ReadEntry, body: [UInt8]) {
    var bag = DiagnosticBag()
    let bodyOptions = MarkdownOptions(
      allowsRawHTML: options.allowsRawHTML, role: .body, isWorksheet: id.kind.type.isWorksheet,
      words: options.words)
    let homePath = translation?.sourcePath ?? file.path
    func broken() -> (read: ReadEntry, body: [UInt8]) {
      let read = ReadEntry(
        id: id, path: file.path, homePath: homePath, entry: nil, frontLength: 0, diagnostics: bag)
      return (read, [])
    }
    guard let document = DocumentParser.parse(file, options: bodyOptions, into: &bag) else {
      return broken()
    }
    let type = id.kind.type
    let fence = document.frontMatterRange.lowerBound
    var reader = FieldReader(
      document.frontMatter, of: .entry(label: type.label), in: file, place: fence..<fence + 3,
      allowsRawHTML: options.allowsRawHTML, words: options.words)
    let common = CommonFields(from: &reader)
    let typed = type.init(from: &reader)
    if translation == nil {
      reader.reportUnknownFields(besides: CommonFields.fields, type.fields)
    } else {
      reader.reportUnknownFields(
        besides: CommonFields.fields, type.fields, Translation.fields)
    }
    bag.merge(reader.bag)
    if common?.status == .published { Unwritten.report(in: file, into: &bag) }
    guard let common, let typed else { return broken() }
    if let language = options.language, common.status == .published {
      ReadingReport.check(
        document, typed.markdown, for: typed.content.readers, in: language, file,
        title: common.titleRange, into: &bag)
    }
    let entry = Entry(
      id: id, path: file.path, translation: translation, common: common, content: typed.content,
      references: typed.references, markdown: typed.markdown, body: document.body)
    let read = ReadEntry(
      id: id, path: file.path, homePath: homePath, entry: entry,
      frontLength: document.frontMatterRange.upperBound, diagnostics: bag)
    return (read, document.body.prose.bytes)
  }
}
