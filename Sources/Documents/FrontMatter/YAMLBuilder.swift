import Diagnostics

/// Builds values from libyaml's steps, within limits; stops at the first thing that can't be understood.
struct YAMLBuilder: ~Copyable {
  let file: SourceFile
  var stream: YAMLEventStream
  private(set) var bag = DiagnosticBag()
  private(set) var hasFailed = false
  private var fieldCount = 0

  init(file: SourceFile, stream: consuming YAMLEventStream) {
    self.file = file
    self.stream = stream
  }

  /// The one value of the block; an empty block is empty text.
  mutating func root() -> YAMLValue? {
    let first = stream.next()
    if case .finished = first {
      return .scalar(YAMLScalar(text: "", range: 0..<0, style: .plain))
    }
    guard let value = value(first, depth: 0) else { return nil }
    switch stream.next() {
    case .failure(let problem, let place): fail(problem, at: place)
    case .scalar(let scalar): fail("there is a second document", at: scalar.range.lowerBound)
    case .sequenceStart(let range), .mappingStart(let range), .indirection(let range):
      fail("there is a second document", at: range.lowerBound)
    case .end, .finished: break
    }
    return value
  }

  private mutating func value(_ event: YAMLEvent, depth: Int) -> YAMLValue? {
    switch event {
    case .scalar(let scalar): return .scalar(scalar)
    case .sequenceStart(let range): return isTooDeep(depth, range) ? nil : sequence(range, depth)
    case .mappingStart(let range): return isTooDeep(depth, range) ? nil : mapping(range, depth)
    case .indirection(let range):
      hasFailed = true
      let sign = range.lowerBound..<min(range.lowerBound + 1, file.bytes.count)
      bag.report(
        .frontMatterAlias, "Front matter uses no anchors (&), aliases (*) or tags (!)",
        at: file.range(sign),
        help: "Write the value out; text that starts with such a sign goes between quotes.")
      return nil
    case .failure(let problem, let place):
      fail(problem, at: place)
      return nil
    case .end, .finished:
      hasFailed = true
      return nil
    }
  }

  private mutating func sequence(_ start: Range<Int>, _ depth: Int) -> YAMLValue? {
    var items: [YAMLValue] = []
    while true {
      let event = stream.next()
      if case .end(let end) = event {
        return .sequence(YAMLSequence(items: items, range: span(start, items.last?.range, end)))
      }
      guard let item = value(event, depth: depth + 1) else { return nil }
      items.append(item)
    }
  }

  private mutating func mapping(_ start: Range<Int>, _ depth: Int) -> YAMLValue? {
    var entries: [YAMLEntry] = []
    while true {
      let event = stream.next()
      if case .end(let end) = event {
        return .mapping(
          YAMLMapping(entries: entries, range: span(start, entries.last?.value.range, end)))
      }
      guard let keyValue = value(event, depth: depth + 1) else { return nil }
      guard case .scalar(let key) = keyValue else {
        fail("a field's name is one word", at: keyValue.range.lowerBound)
        return nil
      }
      guard countField(at: key.range), let value = value(stream.next(), depth: depth + 1) else {
        return nil
      }
      if let earlier = entries.first(where: { $0.key == key.text }) {
        bag.report(
          .frontMatterDuplicateKey, "“\(key.text)” is given twice", at: file.range(key.range),
          help: "Delete one of the two lines, or join their values.",
          related: [
            Diagnostic.Related(range: file.range(earlier.keyRange), label: "first given here")
          ])
      } else {
        entries.append(YAMLEntry(key: key.text, keyRange: key.range, value: value))
      }
    }
  }

  /// From the first byte to the end of the last part; libyaml ends a block only where the next one starts.
  private func span(_ start: Range<Int>, _ last: Range<Int>?, _ end: Range<Int>) -> Range<Int> {
    let isFlow = !start.isEmpty
    let upper = isFlow ? end.upperBound : last?.upperBound ?? start.upperBound
    return start.lowerBound..<max(start.lowerBound, upper)
  }

  private mutating func isTooDeep(_ depth: Int, _ range: Range<Int>) -> Bool {
    guard depth >= YAMLParser.Limit.depth else { return false }
    hasFailed = true
    bag.report(
      .frontMatterLimit, "The fields are nested more than \(YAMLParser.Limit.depth) levels deep",
      at: file.range(range), help: "Simplify them.")
    return true
  }

  private mutating func countField(at range: Range<Int>) -> Bool {
    fieldCount += 1
    guard fieldCount > YAMLParser.Limit.fields else { return true }
    hasFailed = true
    bag.report(
      .frontMatterLimit, "There are more than \(YAMLParser.Limit.fields) fields",
      at: file.range(range), help: "Move long text into the body of the page.")
    return false
  }

  private mutating func fail(_ problem: String, at place: Int) {
    hasFailed = true
    let fault = YAMLFault(problem, at: place, in: file)
    bag.report(.frontMatterSyntax, fault.message, at: file.range(fault.range), help: fault.help)
  }
}
