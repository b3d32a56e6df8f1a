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
    while let tag = tags.next() {
      let attributes = tag.attributes
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
