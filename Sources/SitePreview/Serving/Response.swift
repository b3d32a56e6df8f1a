import Rendering

/// What a client gets.
struct Response: Sendable {
  let status: HTTPStatus
  /// The header fields besides those that every answer has.
  var headers: [(name: String, value: String)] = []
  /// What is sent; a HEAD request is told only how long it is.
  var body: ArraySlice<UInt8>

  init(_ status: HTTPStatus, type: String, body: ArraySlice<UInt8>) {
    self.status = status
    self.body = body
    headers = [("Content-Type", type)]
  }

  init(_ status: HTTPStatus, text: String) {
    self.init(status, type: ContentTypes.type(of: ".txt"), body: Array(text.utf8)[...])
  }

  /// The first lines of the answer, up to and with the empty one.
  func head(keepsAlive: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
    lines += headers.map { "\($0.name): \($0.value)" }
    if status != .notModified { lines.append("Content-Length: \(body.count)") }
    if !headers.contains(where: { $0.name == "Cache-Control" }) {
      // A browser may keep what it got, but has to ask each time whether that is still right.
      lines.append("Cache-Control: no-cache")
    }
    lines += Self.safety
    lines.append("Connection: \(keepsAlive ? "keep-alive" : "close")")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// The fields that keep other sites' pages from reading, or misreading, what is here.
  static let safety = [
    "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
    "Cross-Origin-Opener-Policy: same-origin", "Referrer-Policy: same-origin",
  ]
}

// MARK: - Files

extension Response {
  /// A file, or what the client asked of it: only a part, or only if it is another than before.
  init(_ status: HTTPStatus = .ok, file path: String, bytes: [UInt8], to head: RequestHead) {
    let tag = "\"\(ContentHash(of: bytes).hexadecimal)\""
    let type = ContentTypes.type(of: path)
    if status == .ok, Self.names(tag, in: head.value("if-none-match")) {
      self.init(.notModified, type: type, body: [])
      headers = [("ETag", tag)]
      return
    }
    let wantsRange = status == .ok && (head.value("if-range").map { $0 == tag } ?? true)
    let range = wantsRange ? ByteRange(head.value("range"), size: bytes.count) : .all
    switch range {
    case .all: self.init(status, type: type, body: bytes[...])
    case .part(let part):
      self.init(.partialContent, type: type, body: bytes[part])
      headers.append(
        ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"))
    case .beyond:
      self.init(.rangeNotSatisfiable, text: "The file is shorter than that.\n")
      headers.append(("Content-Range", "bytes */\(bytes.count)"))
      return
    }
    headers += [("ETag", tag), ("Accept-Ranges", "bytes")]
  }

  /// Whether a list of tags names one; a weak tag is as good as a strong one here, says the standard.
  private static func names(_ tag: String, in list: String?) -> Bool {
    guard let list else { return false }
    return list.split(separator: ",").contains { item in
      let name = item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let text = String(name)
      return text == "*" || text == tag || text == "W/" + tag
    }
  }
}
