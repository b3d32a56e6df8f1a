/// Decides which requests are answered at all.
///
/// Any page on the web can make a browser ask this computer. So a request has to name the preview's own host, which no
/// name that somebody else owns can be made to mean, and may not come from another site's page.
struct RequestGuard: Sendable {
  /// The port that the preview listens at.
  let port: Int
  /// The host that the user typed, if any.
  let host: String?

  /// Lets a request pass, or throws the reason why not.
  ///
  /// `localAddress` is the address of this computer that the client has reached.
  func check(_ head: RequestHead, reachedAt localAddress: String) throws(Refusal) {
    let hosts = head.values("host")
    guard hosts.count == 1 || hosts.isEmpty && !head.isCurrent else { throw .malformed }
    guard let host = hosts.first, isOwn(host, localAddress) else {
      throw .host("http://localhost:\(port)/")
    }
    guard head.method == "GET" || head.method == "HEAD" else { throw .method }
    for origin in head.values("origin")
    where origin.lowercased() != "http://\(host.lowercased())" { throw .foreignPage }
    // A link on another site may lead here; anything else that another site's page asks for is none of its business.
    if let site = head.value("sec-fetch-site"), site != "same-origin", site != "none",
      head.value("sec-fetch-mode") != "navigate"
    {
      throw .foreignPage
    }
  }

  private func isOwn(_ text: String, _ localAddress: String) -> Bool {
    guard let (name, port) = Self.parts(of: text.lowercased()), port == self.port else {
      return false
    }
    return name == "localhost" || name == localAddress.lowercased() || name == host?.lowercased()
  }

  /// The name and the port of a host; an IPv6 address without its brackets.
  private static func parts(of text: String) -> (name: String, port: Int)? {
    let name: Substring
    var rest: Substring
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      name = text[text.index(after: text.startIndex)..<end]
      rest = text[text.index(after: end)...]
    } else {
      name = text.prefix { $0 != ":" }
      rest = text[name.endIndex...]
    }
    guard !name.isEmpty else { return nil }
    guard !rest.isEmpty else { return (String(name), 80) }
    guard rest.removeFirst() == ":", rest.allSatisfy({ $0.isASCII && $0.isNumber }),
      let port = Int(rest)
    else { return nil }
    return (String(name), port)
  }
}
