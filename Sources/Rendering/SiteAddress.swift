/// Where the site is published, and so how its pages address each other.
package struct SiteAddress: Sendable, Hashable {
  /// Scheme and host, without a slash at the end: `https://example.org`.
  package let origin: String

  /// The folder on the host, with a slash at both ends: `/learning-engine/`, or `/`.
  package let basePath: String

  /// The host with a port if there is one, without the scheme.
  private let host: String

  /// The pages to which links lead in another language than the site's; nil in the site's own.
  private(set) var translated: TranslatedPages?

  /// What every link within the site begins with: the base path, unless the links are read elsewhere.
  private var linkStart: String

  /// Reads an `https:` or `http:` address; a query or fragment is dropped.
  package init(_ baseURL: String) {
    let end = baseURL.firstIndex { $0 == "?" || $0 == "#" } ?? baseURL.endIndex
    let address = baseURL[..<end]
    let hostStart =
      address.firstRange(of: "://").map(\.upperBound) ?? address.startIndex
    let pathStart = address[hostStart...].firstIndex(of: "/") ?? address.endIndex
    origin = String(address[..<pathStart])
    host = String(address[hostStart..<pathStart])
    let folders = address[pathStart...].split(separator: "/")
    basePath = folders.isEmpty ? "/" : "/" + folders.joined(separator: "/") + "/"
    linkStart = basePath
  }

  /// The same site as a document sees it that is read elsewhere: its links are full addresses.
  var fromElsewhere: SiteAddress {
    var address = self
    address.linkStart = origin + basePath
    return address
  }

  /// The same site as the pages of a translation see it: their links lead to translations, where there are any.
  func with(_ translated: TranslatedPages) -> SiteAddress {
    var address = self
    address.translated = translated
    return address
  }

  /// The same site as its pages in its own language see it.
  var inOwnLanguage: SiteAddress {
    var address = self
    address.translated = nil
    return address
  }

  /// The address within the site of what a link leads to, which may be a translation.
  func localized(_ route: Route) -> Route { translated?.localized(route) ?? route }

  /// Whether a page of the site speaks the language of the pages that see the site so.
  func isInLanguage(_ route: Route) -> Bool { translated?.contain(route) ?? true }

  /// The whole address of the site, with a slash at the end.
  package var baseURL: String { origin + basePath }

  /// The address of a page or file as the site's own pages link to it.
  package func url(_ route: Route) -> String { url(localized(route), from: linkStart) }

  private func url(_ route: Route, from start: String) -> String {
    let path =
      start.utf8.count == 1
      ? Self.encoded(route.path)
      : start + Self.encoded(String(Substring(route.path.utf8.dropFirst())))
    return route.fragment.map { Self.url(path, fragment: $0) } ?? path
  }

  /// The address of a place on a page.
  static func url(_ page: String, fragment: String) -> String {
    "\(page)#\(encoded(fragment))"
  }

  /// The full address, for feeds and search engines.
  package func absoluteURL(_ route: Route) -> String {
    origin + url(localized(route), from: basePath)
  }

  /// The full address of what the site's pages, or a document that is read elsewhere, link to like this.
  func absolute(_ url: String) -> String { linkStart == basePath ? origin + url : url }

  /// The same without its scheme, short enough to be typed from paper.
  func short(_ url: String) -> String {
    linkStart == basePath
      ? host + url : String(Substring(url.utf8.dropFirst(origin.utf8.count - host.utf8.count)))
  }

  /// Percent-encodes what may not stand in a path or fragment (RFC 3986); slashes stay.
  static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var encoded = ""
    for byte in text.utf8 {
      if isPlain(byte) {
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
      // The bytes from the hyphen to the nine: - . / 0 1 2 3 4 5 6 7 8 9
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
