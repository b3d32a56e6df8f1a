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
    let found = find(words ?? address)
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
    case .internal(let target):
      let range = text.fileRange(found ?? start..<start)
      output.hole(.address, output.refer(to: ProseReference(target: target, range: range)))
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
        at: place(find("![".utf8)), help: "Write it between the brackets: ![A student solders](…).")
    }
    let found = find(address)
    guard case .internal(let target)? = Destination(address) else {
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
  case `internal`(ProseReference.Target)

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
      self = .internal(.heading(fragment ?? ""))
      return
    }
    let name = path.split(separator: "/").last ?? ""
    let isFile = name.contains(".") && !name.hasSuffix(".md") && name != "." && name != ".."
    self = .internal(isFile ? .file(path) : .path(path, fragment: fragment))
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
