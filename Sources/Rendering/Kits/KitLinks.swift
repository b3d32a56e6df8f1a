/// Makes the full addresses in a page of a kit relative, as far as they lead to something in the kit.
///
/// Every other link stays a full address, and so do those in elements whose `rel` says that they are meant to lead out:
/// `canonical` and `external`.
struct KitLinks: Sendable {
  /// The attributes whose values are addresses.
  private static let attributes = ["href", "src", "poster", "data"].map { Array($0.utf8) }

  /// Where everything lies, by its full address.
  private let places: [String: KitPlace]

  init(_ places: [String: KitPlace]) {
    self.places = places
  }

  /// Rewrites a page that lies at a path in the kit, and notes what it leads to.
  func apply(
    to html: [UInt8], at path: String, noting used: inout Set<KitPlace>
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var copied = 0
    var tags = TagScanner(html)
    while let attributes = tags.next() {
      guard !attributes.contains(where: { Self.leadsOut($0, in: html) }) else { continue }
      for attribute in attributes where Self.attributes.contains(Array(html[attribute.name])) {
        let address = String(decoding: html[attribute.value], as: UTF8.self)
        guard let link = link(to: address, from: path, noting: &used) else { continue }
        result += html[copied..<attribute.value.lowerBound]
        result += link.utf8
        copied = attribute.value.upperBound
      }
    }
    return result + html[copied...]
  }

  private func link(
    to address: String, from path: String, noting used: inout Set<KitPlace>
  ) -> String? {
    let fragment = address.firstIndex(of: "#") ?? address.endIndex
    guard let place = places[String(address[..<fragment])] else { return nil }
    used.insert(place)
    return Self.relative(place.path, from: path) + address[fragment...]
  }

  private static func leadsOut(_ attribute: TagScanner.Attribute, in html: [UInt8]) -> Bool {
    guard html[attribute.name].elementsEqual("rel".utf8) else { return false }
    return html[attribute.value].split(separator: UInt8(ascii: " ")).contains {
      $0.elementsEqual("canonical".utf8) || $0.elementsEqual("external".utf8)
    }
  }

  /// The address of a file as another one links to it, both given by their paths from the same folder.
  static func relative(_ target: String, from path: String) -> String {
    let folders = path.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    let shared = zip(folders, parts.dropLast()).prefix { $0 == $1 }.count
    return String(repeating: "../", count: folders.count - shared)
      + SiteAddress.encoded(parts[shared...].joined(separator: "/"))
  }
}

/// Goes through the tags of a page that begin an element.
private struct TagScanner {
  /// Where in the page an attribute's name and value stand.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let html: [UInt8]
  private var index = 0

  init(_ html: [UInt8]) {
    self.html = html
  }

  /// The attributes with a value in quotation marks of the next such tag; nil when there is none.
  mutating func next() -> [Attribute]? {
    while index + 1 < html.count {
      index += 1
      guard html[index - 1] == UInt8(ascii: "<"), Self.isLetter(html[index]) else { continue }
      return attributes()
    }
    return nil
  }

  private mutating func attributes() -> [Attribute] {
    var attributes: [Attribute] = []
    var start = index
    while index < html.count, html[index] != UInt8(ascii: ">") {
      switch html[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let value = self.value()
        // Before the value stand the name and an equals sign.
        attributes.append(Attribute(name: start..<max(start, value.lowerBound - 2), value: value))
        start = index
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "/"):
        index += 1
        start = index
      default: index += 1
      }
    }
    return attributes
  }

  /// What stands between the quotation mark here and the next one of its sort.
  private mutating func value() -> Range<Int> {
    let mark = html[index]
    index += 1
    let start = index
    while index < html.count, html[index] != mark { index += 1 }
    defer { index += 1 }
    return start..<index
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
