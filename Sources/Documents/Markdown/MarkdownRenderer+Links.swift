import Diagnostics

/// A link whose words are being rendered.
struct OpenLink {
  /// Whether it has a tag to close.
  let isShown: Bool
  /// Where to look for what comes after it.
  let searchStart: Int
}

extension MarkdownRenderer {
  mutating func renderLink(_ step: MarkdownTree.Step) {
    guard !step.isExit else {
      if let link = openLinks.popLast() {
        searchStart = max(searchStart, link.searchStart)
        if link.isShown { output.markup("</a>") }
      }
      return
    }
    let address = bytes(step.text)
    guard !address.isEmpty else {
      bag.report(
        .markdownBrokenReference, "A link needs an address", at: place(find("](".utf8)),
        help: "Write it between the parentheses: [the words](../other/index.md).")
      openLinks.append(OpenLink(isShown: false, searchStart: searchStart))
      return
    }
    let start = searchStart
    let words = automaticWords(address)
    let found = find(words ?? address) ?? placeElsewhere(address)
    // The words of a link stand before its address, and may hold an image: look for those from the same place on.
    if words == nil { searchStart = start }
    guard let destination = Destination(address) else {
      bag.report(
        .markdownUnsafeAddress,
        "A link can't lead to “\(String(decoding: address.prefix(40), as: UTF8.self))”",
        at: place(found), help: "Use an https: address, or the path of a file in Content.")
      openLinks.append(OpenLink(isShown: false, searchStart: found?.upperBound ?? start))
      return
    }
    openLinks.append(OpenLink(isShown: true, searchStart: found?.upperBound ?? start))
    output.markup("<a href=\"")
    switch destination {
    case .external(let address): output.address(address)
    case .internal(let target, let fragment):
      let range = text.fileRange(found ?? start..<start)
      output.hole(.address, output.refer(to: ProseReference(target: target, range: range)))
      if let fragment {
        output.markup("#")
        output.address(fragment.utf8)
      }
    }
    output.markup("\"")
    renderTitle(step)
    output.markup(">")
  }

  /// An image with its text; the steps in between only supply the words.
  mutating func renderImage(_ step: MarkdownTree.Step) {
    let words = plainText(until: .image)
    var depth = 1
    while depth > 0, let next = self.step(after: 0) {
      position += 1
      if next.kind == .image { depth += next.isExit ? -1 : 1 }
    }
    let address = bytes(step.text)
    if words.allSatisfy(\.isWhitespace) {
      bag.report(
        .markdownImageText, "An image needs a text that says what it shows",
        at: place(imageStart()), help: "Write it between the brackets: ![A student solders](…).")
    }
    let found = find(address)
    guard !address.isEmpty else {
      bag.report(
        .markdownBrokenReference, "An image needs the name of its file",
        at: place(find("](".utf8)), help: "Write it between the parentheses: ![…](board.png).")
      return
    }
    guard case .internal(let target, _)? = Destination(address) else {
      bag.report(
        .linkFile, "An image lies in Content, not on another site", at: place(found),
        help: "Save the picture beside this file and name it here.")
      return
    }
    let range = text.fileRange(found ?? searchStart..<searchStart)
    output.markup("<img src=\"")
    output.hole(.address, output.refer(to: ProseReference(target: target.asFile, range: range)))
    output.markup("\" alt=\"")
    output.text(words.utf8)
    output.markup("\"")
    renderTitle(step)
    output.markup(">")
  }

  /// An image from its sign to the end of its address.
  private mutating func imageStart() -> Range<Int>? {
    guard let sign = find("![".utf8) else { return nil }
    let start = searchStart
    defer { searchStart = start }
    return sign.lowerBound..<(find(")".utf8)?.upperBound ?? sign.upperBound)
  }

  /// Where an address stands that is not found as it is: between the next parentheses when it is written with escapes,
  /// or in the definition that the link refers to.
  private mutating func placeElsewhere(_ address: ArraySlice<UInt8>) -> Range<Int>? {
    let start = searchStart
    defer { searchStart = start }
    if let definition = text.bytes.firstRange(
      of: Array("]: ".utf8) + address, from: 0, upTo: min(65_536, text.bytes.count))
    {
      return (definition.lowerBound + 3)..<definition.upperBound
    }
    guard let opening = find("](".utf8), let closing = find(")".utf8) else { return nil }
    return opening.upperBound..<closing.lowerBound
  }

  private mutating func renderTitle(_ step: MarkdownTree.Step) {
    let title = bytes(step.extra)
    guard !title.isEmpty else { return }
    output.markup(" title=\"")
    output.text(title)
    output.markup("\"")
  }

  /// The words of a link that cmark made from a bare address, or nil for any other link.
  private func automaticWords(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let words = step(after: 0), words.kind == .text else { return nil }
    let shown = bytes(words.text)
    let isBare =
      !shown.isEmpty && address.contains(UInt8(ascii: ":"))
      && address.suffix(shown.count).elementsEqual(shown)
    return isBare ? shown : nil
  }
}

/// Where a link leads, judged by its text alone.
private enum Destination {
  case external(ArraySlice<UInt8>)
  /// The fragment is of a file that is not an entry; the browser alone knows what it means.
  case `internal`(ProseReference.Target, fragment: String?)

  /// Nil for an address that must not be followed.
  init?(_ address: ArraySlice<UInt8>) {
    if let scheme = Self.scheme(of: address) {
      guard ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
      self = .external(address)
      return
    }
    guard !address.starts(with: "//".utf8), !address.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    let text = String(decoding: address, as: UTF8.self)
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = PercentEncoding.decode(String(parts[0]))
    let fragment = parts.count > 1 ? PercentEncoding.decode(String(parts[1])) : nil
    if path.isEmpty {
      self = .internal(.heading(fragment ?? ""), fragment: nil)
      return
    }
    let name = path.split(separator: "/").last ?? ""
    let isEntry =
      !name.contains(".") || name.lowercased().hasSuffix(".md") || name == "." || name == ".."
    self =
      isEntry
      ? .internal(.path(path, fragment: fragment), fragment: nil)
      : .internal(.file(path), fragment: fragment)
  }

  /// The letters before the first colon, as a browser reads them: without spaces and control characters.
  private static func scheme(of address: ArraySlice<UInt8>) -> String? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let before = address[..<colon]
    guard !before.contains(where: { "/?#".utf8.contains($0) }) else { return nil }
    return String(decoding: before.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self).lowercased()
  }
}

extension ProseReference.Target {
  /// The same as a file, for an image.
  fileprivate var asFile: Self {
    switch self {
    case .path(let path, _): .file(path)
    case .heading(let id): .file("#\(id)")
    case .file, .name: self
    }
  }
}
