import Diagnostics
import Model
import Rendering

/// What reading gave of every file that may be an entry, in the order of the paths.
struct EntryReading: Sendable {
  /// What reading one file gave.
  final class Item: Sendable {
    /// The file; its bytes are only there when they were in memory.
    let text: SourceText
    /// Nil when no kind of entry has its files there.
    let read: ReadEntry?
    let body: BodyText
    /// What the file holds in short; nil when it wasn't read.
    let hash: ContentHash?
    /// What there is to say about it besides what `read` says.
    let bag: DiagnosticBag
    /// Whether there is nothing to say about it.
    let isQuiet: Bool

    init(
      _ text: SourceText, _ read: ReadEntry?, _ body: BodyText, _ hash: ContentHash?,
      _ bag: DiagnosticBag
    ) {
      self.text = text
      self.read = read
      self.body = body
      self.hash = hash
      self.bag = bag
      isQuiet = bag.isEmpty && read?.diagnostics.isEmpty ?? true
    }
  }

  let items: [Item]
  /// Everything there is to say about the files.
  let diagnostics: DiagnosticBag
  private let options: EntryOptions

  /// The same files, some of them read again in another language; nothing is said twice.
  init(_ items: [Item], insteadOfThoseOf original: EntryReading, saying bag: DiagnosticBag) {
    self.items = items
    options = original.options
    diagnostics = bag
  }

  /// Reads every file; an item of an earlier reading serves again when its file was in memory and is just the same.
  static func read(
    _ texts: [SourceText], _ options: EntryOptions, after earlier: EntryReading?,
    bodies: BodyStorage, _ observer: BuildObserver
  ) async throws(SiteError) -> EntryReading {
    let known = earlier.map { $0.options == options ? $0.items : [] } ?? []
    var items: [Item?] = []
    items.reserveCapacity(texts.count)
    var missing: [Int] = []
    var next = 0
    for text in texts {
      while next < known.count, !known[next].text.isHeldAndEqual(to: text),
        known[next].text.precedes(text)
      {
        next += 1
      }
      if next < known.count, known[next].text.isHeldAndEqual(to: text) {
        items.append(known[next])
        next += 1
      } else {
        missing.append(items.count)
        items.append(nil)
      }
    }
    observer.didBegin(.read, missing.count)
    var done = 0
    try await concurrentForEach(missing.map { texts[$0] }) { text throws(SiteError) in
      try Item.read(text, options, bodies: bodies)
    } consume: { item throws(SiteError) in
      items[missing[done]] = item
      done += 1
      observer.didAdvance(done)
    }
    return EntryReading(items.compactMap(\.self), options)
  }

  private init(_ items: [Item], _ options: EntryOptions) {
    self.items = items
    self.options = options
    let loud = items.filter { !$0.isQuiet }
    var bag = DiagnosticBag()
    var folders: Set<String> = []
    for item in loud {
      // All files of a folder for a language that the site doesn't have are one mistake.
      if item.bag.diagnostics.first?.id == .translationLanguage,
        !folders.insert(TranslationFolder.language(ofPath: item.text.path) ?? "").inserted
      {
        continue
      }
      bag.merge(item.bag)
    }
    for item in loud {
      if let read = item.read { bag.merge(read.diagnostics) }
    }
    let frontPage = EntryID(kind: .page, slug: TextPage.frontPageSlug)
    if !items.contains(where: { $0.read?.id == frontPage }) {
      bag.report(
        .siteFrontPageMissing, "There is no Content/index.md, the front page", at: nil,
        help: "Add the file with a title and a short text.")
    }
    diagnostics = bag
  }
}

// MARK: - One file

extension EntryReading.Item {
  fileprivate static func read(
    _ text: SourceText, _ options: EntryOptions, bodies: BodyStorage
  ) throws(SiteError) -> EntryReading.Item {
    var bag = DiagnosticBag()
    guard let id = EntryID(contentPath: text.path) else {
      return EntryReading.Item(text, nil, .held([]), nil, unknownPlace(text.path))
    }
    guard isUsableInAddress(text.path) else {
      bag.report(
        .fileName, "The file name \(text.path) can't become an address",
        at: SourceRange(path: text.path, bytes: 0..<0),
        help: "Use letters, digits, dots and hyphens only.")
      return EntryReading.Item(text, nil, .held([]), nil, bag)
    }
    guard let file = try text.read(into: &bag) else {
      return EntryReading.Item(text, nil, .held([]), nil, bag)
    }
    let (read, body) = ReadEntry.read(file, as: id, options)
    return EntryReading.Item(
      text, read, try bodies.keep(body), ContentHash(of: file.bytes), bag)
  }

  private static func unknownPlace(_ path: String) -> DiagnosticBag {
    var bag = DiagnosticBag()
    if let language = TranslationFolder.language(ofPath: path) {
      bag.report(
        .translationLanguage,
        "\(TranslationFolder.path(of: language)) would hold translations, and the site has no language “\(language)”",
        at: SourceRange(path: path, bytes: 0..<0),
        help: "Add it in \(SiteConfiguration.path): languages: [en, \(language)].")
      return bag
    }
    let patterns = ContentKind.allCases.map { "Content/\($0.type.location.pattern)" }
    bag.report(
      .fileUnknownPlace, "No kind of entry has its files at \(path)",
      at: SourceRange(path: path, bytes: 0..<0),
      help: "Move it to one of these places: \(patterns.joined(separator: ", ")).")
    return bag
  }

  /// Whether every part of a path is letters, digits, dots, hyphens and underscores, of any script.
  private static func isUsableInAddress(_ path: String) -> Bool {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x2D...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }
    return isPlain
      || path.unicodeScalars.allSatisfy { scalar in
        scalar == "/" || scalar == "-" || scalar == "." || scalar == "_"
          || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      }
  }
}

// MARK: - What changed between two readings

/// One entry that says something else than in an earlier reading but is called the same.
struct EntryEdit: Sendable {
  /// The number of its item.
  let item: Int
  /// Whether more than the words of the body changed.
  let changesFront: Bool
}

extension EntryReading {
  /// The entries that were edited since an earlier reading; nil when the difference is not only such edits.
  func edits(since earlier: EntryReading) -> [EntryEdit]? {
    guard items.count == earlier.items.count else { return nil }
    var edits: [EntryEdit] = []
    for number in items.indices where items[number] !== earlier.items[number] {
      let (old, new) = (earlier.items[number], items[number])
      guard let oldRead = old.read, let newRead = new.read, let oldEntry = oldRead.entry,
        let newEntry = newRead.entry, newEntry.isCalledTheSame(as: oldEntry)
      else { return nil }
      let isSameFront =
        oldRead.frontLength == newRead.frontLength
        && old.text.held?.bytes.prefix(oldRead.frontLength)
          == new.text.held?.bytes.prefix(newRead.frontLength)
      edits.append(EntryEdit(item: number, changesFront: !isSameFront))
    }
    return edits
  }
}
