/// Finding short references among the brackets that the parser left as text.
extension InlineList {
  /// Turns `[[name]]` and `[[name|words]]` into references, and notes what looks like one but is broken.
  mutating func findReferences() {
    var found: [Inline] = []
    found.reserveCapacity(items.count)
    var index = 0
    var links = 0
    while index < items.count {
      if items[index].kind == .link || items[index].kind == .image {
        links += items[index].edge == .enter ? 1 : -1
      }
      guard isPair("[", at: index), !isPair("[", at: index + 1) else {
        found.append(items[index])
        index += 1
        continue
      }
      switch scanReference(from: index) {
      case .success(_) where links > 0:
        brokenReferences.append((.nested, items[index].place))
        found.append(items[index])
        index += 1
      case .success(let scan):
        append(scan, to: &found)
        index = scan.end
      case .failure(let failure):
        brokenReferences.append((failure.problem, failure.place))
        found.append(items[index])
        index += 1
      }
    }
    items = found
  }

  /// A reference as found: the items of its words, and the item behind it.
  private struct Scan {
    var name: [UInt8] = []
    var namePlace = 0..<0
    var words: [Inline] = []
    var hasBar = false
    var place = 0..<0
    var end = 0
  }

  private struct Failure: Error {
    let problem: ShortReference.Problem
    let place: Range<Int>
  }

  private mutating func append(_ scan: Scan, to found: inout [Inline]) {
    let parts = scan.name.split(separator: UInt8(ascii: "#"), maxSplits: 1)
    let fragment = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
    names.append(
      ShortReference(
        name: String(decoding: parts.first ?? [], as: UTF8.self), fragment: fragment,
        place: scan.namePlace, hasLabel: scan.hasBar))
    var item = Inline(kind: .reference, edge: .enter)
    item.place = scan.place
    item.value = names.count - 1
    found.append(item)
    found += scan.words
    item.edge = .exit
    found.append(item)
  }

  private func scanReference(from start: Int) -> Result<Scan, Failure> {
    let opening = items[start].place.lowerBound..<items[start + 1].place.upperBound
    var scan = Scan()
    var index = start + 2
    guard let bar = scanName(&scan, &index) else {
      return .failure(Failure(problem: .unclosed, place: opening))
    }
    if bar, !scanWords(&scan, &index) {
      return .failure(Failure(problem: .unclosed, place: opening))
    }
    scan.place = opening.lowerBound..<items[index + 1].place.upperBound
    scan.end = index + 2
    guard !scan.name.isEmpty else {
      return .failure(Failure(problem: .empty, place: scan.place))
    }
    guard !bar || scan.words.contains(where: { !isBlank($0) }) else {
      return .failure(Failure(problem: .noWords, place: scan.place))
    }
    let isNested = scan.words.contains { $0.kind == .link || $0.kind == .image }
    return isNested ? .failure(Failure(problem: .nested, place: opening)) : .success(scan)
  }

  /// Reads the name up to the bar (true) or the closing brackets (false); nil when neither comes.
  private func scanName(_ scan: inout Scan, _ index: inout Int) -> Bool? {
    var start = index < items.count ? items[index].place.lowerBound : 0
    var end = start
    while index < items.count, items[index].kind == .text, !isPair("]", at: index) {
      let item = items[index]
      let literal = pool[item.literal]
      // Within tables a bar needs a backslash, and elsewhere it does no harm.
      if item.isVerbatim || literal.count == 1, let bar = literal.firstIndex(of: UInt8(ascii: "|"))
      {
        scan.name += literal[..<bar]
        end = item.place.lowerBound + bar - literal.startIndex
        scan.hasBar = true
        scan.words.append(rest(of: item, from: bar + 1))
        break
      }
      guard !(item.isVerbatim && isBracket(item)) else { return nil }
      scan.name += literal
      end = item.place.upperBound
      index += 1
    }
    guard index < items.count, scan.hasBar || isPair("]", at: index) else { return nil }
    while start < end, content[start] == 0x20 { start += 1 }
    while end > start, content[end - 1] == 0x20 { end -= 1 }
    scan.namePlace = start..<end
    while scan.name.first == 0x20 { scan.name.removeFirst() }
    while scan.name.last == 0x20 { scan.name.removeLast() }
    return scan.hasBar
  }

  /// Reads the words behind the bar up to the closing brackets; false when these do not come.
  private func scanWords(_ scan: inout Scan, _ index: inout Int) -> Bool {
    var depth = 0
    var brackets = 0
    index += 1
    while index < items.count {
      let item = items[index]
      if depth == 0, brackets == 0, isPair("]", at: index) { return true }
      if isPair("[", at: index) { return false }
      depth += item.edge == .enter ? 1 : item.edge == .exit ? -1 : 0
      guard depth >= 0 else { return false }
      if isSign("[", item) { brackets += 1 }
      if isSign("]", item) { brackets = max(0, brackets - 1) }
      scan.words.append(item)
      index += 1
    }
    return false
  }

  // MARK: Signs

  private func rest(of item: Inline, from start: Int) -> Inline {
    var rest = item
    rest.literal = start..<item.literal.upperBound
    rest.place = item.place.upperBound - rest.literal.count..<item.place.upperBound
    return rest
  }

  /// Whether two equal brackets stand side by side, both typed as they are.
  private func isPair(_ sign: Unicode.Scalar, at index: Int) -> Bool {
    index + 1 < items.count && isSign(sign, items[index]) && isSign(sign, items[index + 1])
      && items[index].place.upperBound == items[index + 1].place.lowerBound
  }

  /// Whether an item is a sign that was typed as it is, and nothing else.
  func isSign(_ sign: Unicode.Scalar, _ item: Inline) -> Bool {
    item.kind == .text && item.isVerbatim && item.literal.count == 1
      && pool[item.literal.lowerBound] == UInt8(ascii: sign)
  }

  private func isBracket(_ item: Inline) -> Bool { isSign("[", item) || isSign("]", item) }

  /// Whether an item shows nothing.
  func isBlank(_ item: Inline) -> Bool {
    switch item.kind {
    case .text: pool[item.literal].allSatisfy { $0 == 0x20 }
    case .softBreak, .lineBreak: true
    default: item.edge != .whole
    }
  }
}
