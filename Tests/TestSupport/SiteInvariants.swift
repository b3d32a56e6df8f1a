import Foundation
package import Rendering

/// What must be true of every site, whatever it shows.
package struct SiteInvariants {
  private let files: [String: RenderedFile]
  private let pages: [(file: RenderedFile, page: HTMLOutline)]
  private let address: SiteAddress

  package init(_ files: [RenderedFile], address: SiteAddress) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    pages = files.filter { $0.path.hasSuffix(".html") }.map { ($0, HTMLOutline($0.bytes)) }
    self.address = address
  }

  /// Everything that is not as it must be, in words.
  package var breaches: [String] {
    pages.flatMap { file, page in
      leftovers(in: file) + page.malformed.map { "\(file.path): \($0)" }
        + page.duplicateIDs.map { "\(file.path): the id “\($0)” stands twice" }
        + page.links.compactMap { deadLink($0, in: file, page) }
    }
  }

  private func leftovers(in file: RenderedFile) -> [String] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return ["{{", "}}", "Optional(", ">nil<"].filter { text.contains($0) }.map {
      "\(file.path): holds \($0)"
    }
  }

  private func deadLink(_ link: String, in file: RenderedFile, _ page: HTMLOutline) -> String? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0]).removingPercentEncoding ?? String(parts[0])
    let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
    if ["https:", "http:", "mailto:", "tel:"].contains(where: path.hasPrefix) { return nil }
    if path.isEmpty {
      return fragment.map(page.ids.contains) == true ? nil : "\(file.path): dead link \(link)"
    }
    guard path.hasPrefix(address.basePath) else {
      return "\(file.path): \(link) leads out of the site"
    }
    let relative = path.dropFirst(address.basePath.count)
    let target = relative.isEmpty || relative.hasSuffix("/") ? relative + "index.html" : relative
    guard let found = files[String(target)] else { return "\(file.path): dead link \(link)" }
    guard let fragment else { return nil }
    let there = pages.first { $0.file.path == found.path }?.page.ids.contains(fragment) ?? false
    return there ? nil : "\(file.path): \(link) names no place on that page"
  }
}

/// The ids, links and nesting of a page, read without a browser.
package struct HTMLOutline {
  package private(set) var ids: Set<String> = []
  package private(set) var duplicateIDs: [String] = []
  package private(set) var links: [String] = []
  /// What is wrong with the nesting of its tags.
  package private(set) var malformed: [String] = []

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "!doctype",
  ]

  package init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var open: [String] = []
    for tag in Self.tags(in: text) {
      if tag.name.hasPrefix("/") {
        let name = String(tag.name.dropFirst())
        if open.last == name {
          open.removeLast()
        } else {
          malformed.append("</\(name)> closes <\(open.last ?? "nothing")>")
        }
        continue
      }
      if !Self.voidElements.contains(tag.name), !tag.isSelfClosing { open.append(tag.name) }
      for (name, value) in tag.attributes {
        switch name {
        case "id":
          if !ids.insert(value).inserted { duplicateIDs.append(value) }
        case "href", "src": links.append(value)
        default: break
        }
      }
    }
    if let left = open.last { malformed.append("<\(left)> is not closed") }
  }

  private struct Tag {
    var name: String
    var attributes: [(String, String)]
    var isSelfClosing: Bool
  }

  /// The tags of a page that quotes all its attribute values with double quotes, as ours do.
  private static func tags(in text: String) -> [Tag] {
    var tags: [Tag] = []
    let bytes = Array(text.utf8)
    var index = 0
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: Array("<!--".utf8)) {
        while index < bytes.count, !bytes[index...].starts(with: Array("-->".utf8)) { index += 1 }
        continue
      }
      index += 1
      let nameStart = index
      while index < bytes.count, !" \n\t>".utf8.contains(bytes[index]) { index += 1 }
      var name = string(nameStart..<index).lowercased()
      var isSelfClosing = name.hasSuffix("/") && name.count > 1
      if isSelfClosing { name.removeLast() }
      var attributes: [(String, String)] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        guard !" \n\t/".utf8.contains(bytes[index]) else {
          isSelfClosing = isSelfClosing || bytes[index] == UInt8(ascii: "/")
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, !" \n\t/>=".utf8.contains(bytes[index]) { index += 1 }
        let attribute = string(start..<index)
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="),
          bytes[index + 1] == UInt8(ascii: "\"")
        else { continue }
        index += 2
        let valueStart = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        attributes.append((attribute, unescape(string(valueStart..<index))))
        index += 1
      }
      tags.append(Tag(name: name, attributes: attributes, isSelfClosing: isSelfClosing))
    }
    return tags
  }

  private static func unescape(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
