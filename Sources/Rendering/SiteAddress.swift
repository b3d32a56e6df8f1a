/// Where the site is published, and so how its pages address each other.
package struct SiteAddress: Sendable, Hashable {
  /// Scheme and host, without a slash at the end: `https://example.org`.
  package let origin: String

  /// The folder on the host, with a slash at both ends: `/learning-engine/`, or `/`.
  package let basePath: String

  /// Reads an `https:` or `http:` address; a query or fragment is dropped.
  package init(_ baseURL: String) {
    let end = baseURL.firstIndex { $0 == "?" || $0 == "#" } ?? baseURL.endIndex
    let address = baseURL[..<end]
    let hostStart =
      address.firstRange(of: "://").map(\.upperBound) ?? address.startIndex
    let pathStart = address[hostStart...].firstIndex(of: "/") ?? address.endIndex
    origin = String(address[..<pathStart])
    let folders = address[pathStart...].split(separator: "/")
    basePath = folders.isEmpty ? "/" : "/" + folders.joined(separator: "/") + "/"
  }

  /// The address of a page or file as the site's own pages link to it.
  package func url(_ route: Route) -> String {
    let path = basePath + Self.encoded(route.path.dropFirst())
    return route.fragment.map { "\(path)#\(Self.encoded($0))" } ?? path
  }

  /// The full address, for feeds and search engines.
  package func absoluteURL(_ route: Route) -> String { origin + url(route) }

  /// The full address without its scheme, short enough to be typed from paper.
  package func shortURL(_ route: Route) -> String {
    let full = absoluteURL(route)
    return full.firstRange(of: "://").map { String(full[$0.upperBound...]) } ?? full
  }

  /// Percent-encodes what may not stand in a path or fragment (RFC 3986); slashes stay.
  private static func encoded(_ text: some StringProtocol) -> String {
    let isPlain = text.utf8.allSatisfy(Self.isPlain)
    guard !isPlain else { return String(text) }
    var encoded = ""
    for byte in text.utf8 {
      if Self.isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
