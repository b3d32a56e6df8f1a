/// Finding addresses that the author typed without any signs around them.
extension InlineList {
  /// Turns bare web and mail addresses into links, except within links and the names of references.
  mutating func findAddresses() {
    var linked: [Inline] = []
    linked.reserveCapacity(items.count)
    var links = 0
    var index = 0
    while index < items.count {
      let item = items[index]
      if [.link, .image, .reference].contains(item.kind), item.edge != .whole {
        links += item.edge == .enter ? 1 : -1
      }
      guard item.kind == .text, links == 0 else {
        linked.append(item)
        index += 1
        continue
      }
      let end = items[index...].firstIndex { $0.kind != .text } ?? items.count
      appendLinked(index..<end, to: &linked)
      index = end
    }
    items = linked
  }

  /// Appends a run of texts, with the addresses in them as links.
  private mutating func appendLinked(_ run: Range<Int>, to linked: inout [Inline]) {
    let scan = AddressScan(
      run.flatMap { pool[items[$0].literal] }, before: contentBefore(items[run.lowerBound]))
    var texts = TextRun(items[run])
    for found in scan.findAll() {
      appendTexts(&texts, upTo: found.range.lowerBound, to: &linked)
      addresses.append(found.address)
      var link = Inline(kind: .autolink, edge: .enter)
      link.value = addresses.count - 1
      let first = linked.count
      linked.append(link)
      appendTexts(&texts, upTo: found.range.upperBound, to: &linked)
      link.place = linked[first + 1].place.lowerBound..<linked[linked.count - 1].place.upperBound
      link.edge = .exit
      linked[first].place = link.place
      linked.append(link)
    }
    appendTexts(&texts, upTo: .max, to: &linked)
  }

  private func contentBefore(_ item: Inline) -> UInt8? {
    guard isPlaced, item.place.lowerBound > 0 else { return nil }
    return content[item.place.lowerBound - 1]
  }
}
