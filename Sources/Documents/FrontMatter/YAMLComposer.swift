import Diagnostics

/// Builds values from the steps of reading YAML, and reports what front matter does not allow.
struct YAMLComposer {
  /// What has been reported so far.
  private(set) var bag = DiagnosticBag()

  /// The steps that are left, the next one last: each is moved out rather than copied.
  private var events: [YAMLEvent]
  /// Where the last step that was taken ends.
  private var end = 0
  private let file: SourceFile
  private let text: [UInt8]
  private let range: Range<Int>
  private var keyCount = 0
  private var hasTooManyKeys = false

  init(_ events: consuming [YAMLEvent], file: SourceFile, text: [UInt8], range: Range<Int>) {
    events.reverse()
    self.events = events
    self.file = file
    self.text = text
    self.range = range
  }

  /// The fields; nil when the text is something else than fields, or too many of them.
  mutating func composeMapping() -> YAMLMapping? {
    guard let first = events.last else { return YAMLMapping(entries: [], range: range) }
    guard case .mappingStart = first.kind else {
      let line = first.range.lowerBound..<endOfLine(first.range.lowerBound)
      bag.report(
        .frontMatterSyntax, "The fields are missing: each is written “name: value”",
        at: file.range(line), help: "Write, for example: title: The title of the entry")
      return nil
    }
    guard case .mapping(let mapping)? = composeValue(), !hasTooManyKeys else { return nil }
    return mapping
  }

  private mutating func composeValue() -> YAMLValue? {
    guard let event = events.popLast() else { return nil }
    end = event.range.upperBound
    if event.hasSign { reportSign(at: event.range.lowerBound) }
    switch event.kind {
    case .scalar(let scalar, let style):
      return .scalar(YAMLScalar(text: scalar, range: trimmed(event.range, style), style: style))
    case .alias:
      reportSign(at: event.range.lowerBound)
      let name = String(decoding: text[event.range], as: UTF8.self)
      return .scalar(YAMLScalar(text: name, range: event.range, style: .plain))
    case .sequenceStart: return .sequence(composeSequence(from: event.range.lowerBound))
    case .mappingStart: return .mapping(composeMapping(from: event.range.lowerBound))
    case .sequenceEnd, .mappingEnd: return nil
    }
  }

  private mutating func composeSequence(from start: Int) -> YAMLSequence {
    var items: [YAMLValue] = []
    while let item = composeValue() { items.append(item) }
    let end = endOfCollection(from: items.last?.range.upperBound ?? start)
    return YAMLSequence(items: items, range: start..<end)
  }

  private mutating func composeMapping(from start: Int) -> YAMLMapping {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(Self.usualKeyCount)
    var places = KeyPlaces()
    while let key = composeValue() {
      let keyRange = key.range
      keyCount += 1
      if keyCount > YAMLParser.maximumKeyCount { reportTooManyKeys(at: keyRange) }
      guard let value = composeValue() else { break }
      switch consume key {
      case .scalar(let name):
        if let place = places.place(of: name.text, in: entries) {
          reportDuplicate(name, first: place)
        } else {
          entries.append(YAMLEntry(key: name.text, keyRange: keyRange, value: value))
        }
      case .sequence, .mapping:
        bag.report(
          .frontMatterSyntax, "The name of a field is a word, not a list or a group",
          at: file.range(keyRange), help: "Write a name before the colon.")
      }
    }
    let end = endOfCollection(from: entries.last?.value.range.upperBound ?? start)
    return YAMLMapping(entries: entries, range: start..<end)
  }

  /// Room for the fields of most groups.
  private static let usualKeyCount = 4

  /// Where the names of a group stand: a few are compared one by one, many are looked up.
  private struct KeyPlaces {
    private static let few = 64
    private var places: [String: Range<Int>] = [:]

    mutating func place(of key: String, in entries: [YAMLEntry]) -> Range<Int>? {
      guard entries.count > Self.few else {
        return entries.index(of: key).map { entries[$0].keyRange }
      }
      // Names are only ever added, and one at a time.
      for entry in entries.dropFirst(places.count) { places[entry.key] = entry.keyRange }
      return places[key]
    }
  }

  /// The end of the collection whose last event was just taken, without the blank lines that libyaml counts in.
  private func endOfCollection(from start: Int) -> Int {
    max(start, trimmedEnd(end, from: start))
  }

  /// A block's range without the blank lines at its end.
  private func trimmed(_ range: Range<Int>, _ style: YAMLScalar.Style) -> Range<Int> {
    guard style == .literal || style == .folded else { return range }
    return range.lowerBound..<trimmedEnd(range.upperBound, from: range.lowerBound)
  }

  private func trimmedEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return end
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private func endOfLine(_ start: Int) -> Int {
    text[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
  }
}

// MARK: - Reports

extension YAMLComposer {
  private mutating func reportSign(at place: Int) {
    let sign = text[place]
    let name =
      switch sign {
      case UInt8(ascii: "&"): "an anchor (&)"
      case UInt8(ascii: "*"): "an alias (*)"
      default: "a tag (!)"
      }
    bag.report(
      .frontMatterAlias, "Front matter can't use \(name)", at: file.range(place..<place + 1),
      help: "Put text that starts with this sign between double quotes.")
  }

  private mutating func reportTooManyKeys(at place: Range<Int>) {
    guard !hasTooManyKeys else { return }
    hasTooManyKeys = true
    bag.report(
      .frontMatterLimit, "There are more than \(YAMLParser.maximumKeyCount) fields",
      at: file.range(place), help: "Move long lists into the text of the page.")
  }

  private mutating func reportDuplicate(_ name: YAMLScalar, first: Range<Int>) {
    bag.report(
      .frontMatterDuplicateKey, "The field “\(name.text)” is given twice",
      at: file.range(name.range), help: "Delete one of the two lines, or join their values.",
      related: [Diagnostic.Related(range: file.range(first), label: "first given here")])
  }
}
