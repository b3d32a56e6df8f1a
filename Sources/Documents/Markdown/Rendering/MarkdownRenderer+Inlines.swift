import Diagnostics

/// What stands within paragraphs, headings and cells.
extension MarkdownRenderer {
  /// Writes the inlines of one block.
  mutating func renderInlines(_ inlines: InlineList, _ places: inout BlockPlaces) {
    reportBrokenReferences(inlines, &places)
    reportBrokenLanguages(inlines, &places)
    var hasReportedHTML = false
    /// Whether each open link is one for readers too.
    var links: [Bool] = []
    var index = 0
    while index < inlines.items.count {
      let item = inlines.items[index]
      switch item.kind {
      case .text: html.appendEscaped(inlines.pool, item.literal)
      case .softBreak: html.append(0x0A)
      case .lineBreak: append("<br>\n")
      case .code:
        append("<code>")
        html.appendEscaped(inlines.pool, item.literal)
        append("</code>")
      case .html: renderHTML(item, inlines, &places, isReported: &hasReportedHTML)
      case .emphasis: append(item.edge == .enter ? "<em>" : "</em>")
      case .strong: append(item.edge == .enter ? "<strong>" : "</strong>")
      case .strikethrough: append(item.edge == .enter ? "<del>" : "</del>")
      case .language: renderLanguage(item, inlines)
      case .footnoteReference: renderFootnoteMark(item.value)
      case .image: index = renderImage(at: index, inlines, &places)
      case .field: appendField(item.value)
      case .label: renderLabel(item)
      case .maskedText: html.appendEscaped(inlines.pool[item.literal].map(BlankMask.typed)[...])
      case .mark: break
      case .link, .autolink, .reference:
        if item.edge == .exit {
          if links.popLast() == true { append("</a>") }
        } else {
          if item.kind != .autolink { checkWords(ofLinkAt: index, inlines, &places) }
          links.append(beginLink(item, inlines, &places))
        }
      }
      index += 1
    }
  }

  /// Writes the beginning of a link; false when it leads nowhere.
  private mutating func beginLink(
    _ item: Inline, _ inlines: InlineList, _ places: inout BlockPlaces
  ) -> Bool {
    switch item.kind {
    case .autolink:
      append("<a href=\"")
      html.appendAddress(inlines.addresses[item.value][...])
      append("\">")
      return true
    case .reference:
      beginReference(inlines.names[item.value], inlines, &places)
      return true
    default: return beginOrdinaryLink(item, inlines, &places)
    }
  }

  private mutating func beginReference(
    _ name: ShortReference, _ inlines: InlineList, _ places: inout BlockPlaces
  ) {
    let range = text.fileRange(places.textRange(name.place, isPlaced: inlines.isPlaced))
    references.append(
      ProseReference(
        target: .name(name.name, fragment: name.fragment), range: range, isImage: false,
        hasLabel: name.hasLabel))
    append("<a class=\"reference\" href=\"")
    holes.append(
      ProseHole(offset: html.count, kind: .address, index: references.count - 1))
    append("\">")
    guard !name.hasLabel else { return }
    holes.append(ProseHole(offset: html.count, kind: .label, index: references.count - 1))
  }

  private mutating func beginOrdinaryLink(
    _ item: Inline, _ inlines: InlineList, _ places: inout BlockPlaces
  ) -> Bool {
    let address = inlines.pool[item.literal]
    let target = LinkAddress(ofLink: address)
    let place = targetPlace(of: item, inlines, &places)
    guard checkTarget(target, at: place) else { return false }
    append("<a href=\"")
    appendTarget(target, address, at: place, isImage: false)
    append("\"")
    appendTitle(inlines.pool[item.title])
    append(">")
    return true
  }

  // MARK: Images

  /// Writes an image with its text; returns the item that ends it.
  private mutating func renderImage(
    at start: Int, _ inlines: InlineList, _ places: inout BlockPlaces
  ) -> Int {
    let item = inlines.items[start]
    var end = start + 1
    var depth = 1
    var words: [UInt8] = []
    while end < inlines.items.count {
      let inner = inlines.items[end]
      if inner.kind == .image { depth += inner.edge == .enter ? 1 : -1 }
      guard depth > 0 else { break }
      switch inner.kind {
      case .text, .code: words += inlines.pool[inner.literal]
      case .maskedText: words += inlines.pool[inner.literal].map(BlankMask.typed)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
      end += 1
    }
    if !words.contains(where: { $0 != 0x20 }) {
      report(
        .markdownImageText, "The image has no text for people who can't see it",
        at: places.textRange(item.place, isPlaced: inlines.isPlaced),
        help: "Write what it shows between the brackets.")
    }
    let address = inlines.pool[item.literal]
    let target = LinkAddress(ofImage: address)
    let place = targetPlace(of: item, inlines, &places)
    guard checkTarget(target, at: place) else {
      html.appendEscaped(words[...])
      return end
    }
    let isOurs = if case .local = target { true } else { false }
    let number = references.count
    if isOurs { appendHole(.beforePicture, number) }
    append("<img src=\"")
    appendTarget(target, address, at: place, isImage: true)
    append("\" alt=\"")
    html.appendEscaped(words[...])
    append("\"")
    appendTitle(inlines.pool[item.title])
    if isOurs { appendHole(.pictureSize, number) }
    append(">")
    if isOurs { appendHole(.afterPicture, number) }
    return end
  }

  private mutating func appendHole(_ kind: ProseHole.Kind, _ reference: Int) {
    holes.append(ProseHole(offset: html.count, kind: kind, index: reference))
  }

  // MARK: Targets

  /// Where the address of a link or an image stands in the text.
  private mutating func targetPlace(
    of item: Inline, _ inlines: InlineList, _ places: inout BlockPlaces
  ) -> Range<Int> {
    if item.isDefinedElsewhere, inlines.isPlaced,
      let place = definitions.address(
        ofLabel: inlines.content[item.target], leadingTo: inlines.pool[item.literal])
    {
      return place
    }
    // Where the definition can't be found, the link that uses it has to do.
    let place = item.isDefinedElsewhere ? item.place : item.target
    return places.textRange(place, isPlaced: inlines.isPlaced)
  }

  /// Whether a page may lead there; reports it if not.
  private mutating func checkTarget(_ target: LinkAddress, at place: Range<Int>) -> Bool {
    switch target {
    case .external, .local: return true
    case .missing:
      report(
        .linkUnresolved, "The link has no address", at: place,
        help: "Write the address between the parentheses.")
      return false
    case .unsafe("//"):
      report(
        .markdownUnsafeAddress, "A link to another site starts with https://", at: place,
        help: "Write “https:” before the slashes.")
      return false
    case .unsafe(let scheme):
      report(
        .markdownUnsafeAddress, "A page can't lead to an address that starts with “\(scheme):”",
        at: place, help: "Use an address that starts with https://, mailto: or tel:.")
      return false
    }
  }

  private mutating func appendTarget(
    _ target: LinkAddress, _ address: ArraySlice<UInt8>, at place: Range<Int>, isImage: Bool
  ) {
    guard case .local(let local, let suffix) = target else {
      html.appendAddress(address)
      return
    }
    references.append(
      ProseReference(
        target: local, range: text.fileRange(place), isImage: isImage, hasLabel: true))
    holes.append(
      ProseHole(offset: html.count, kind: .address, index: references.count - 1))
    html.appendAddress(suffix)
  }

  private mutating func appendTitle(_ title: ArraySlice<UInt8>) {
    guard !title.isEmpty else { return }
    append(" title=\"")
    html.appendEscaped(title)
    append("\"")
  }

  // MARK: Reports

  private mutating func reportBrokenReferences(_ inlines: InlineList, _ places: inout BlockPlaces) {
    for broken in inlines.brokenReferences {
      let (message, help): (String, String) =
        switch broken.reason {
        case .empty: ("The short reference has no name", "Write a name: [[2.1]].")
        case .unclosed:
          (
            "The short reference that starts here has no end in this paragraph",
            "Close it with “]]”, or write \\[[ for the signs themselves."
          )
        case .noWords:
          ("No words follow the bar of the short reference", "Write [[name]] or [[name|words]].")
        case .nested:
          (
            "A short reference can't stand within a link, nor a link within one",
            "Write one of them without brackets."
          )
        }
      let place = places.textRange(broken.place, isPlaced: inlines.isPlaced)
      report(.markdownBrokenReference, message, at: place, help: help)
    }
  }
}
