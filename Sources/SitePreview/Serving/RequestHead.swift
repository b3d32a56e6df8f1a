/// What a client asks for: the first line of a request and its header fields.
struct RequestHead: Sendable, Hashable {
  /// One header field.
  struct Field: Sendable, Hashable {
    /// The name in lower case.
    let name: String
    /// The value without blanks around it.
    let value: String
  }

  /// The method as it was written: `GET`.
  let method: String
  /// What is asked for as it was written, percent signs and all: `/packages/?page=2`.
  let target: String
  /// Whether the client speaks HTTP/1.1 rather than 1.0.
  let isCurrent: Bool
  /// The header fields in their order.
  let fields: [Field]

  /// The values of all fields of a name, which has to be in lower case.
  func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The value of a field; where it stands several times, all of them as a list.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether a body follows, which nobody here reads.
  var hasBody: Bool {
    value("transfer-encoding") != nil || value("content-length").map { $0 != "0" } ?? false
  }

  /// Whether the client wants to ask for more on the same connection.
  var keepsAlive: Bool {
    let words = (value("connection") ?? "").lowercased().split(separator: ",").map {
      $0.filter { !$0.isWhitespace }
    }
    return isCurrent ? !words.contains("close") : words.contains("keep-alive")
  }
}

// MARK: - Reading

extension RequestHead {
  /// Reads a head without the empty line that ends it; whatever isn't written exactly as it has to be is refused.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({
        $0.value >= 0x20 && $0.value != 0x7F || "\t\r\n".unicodeScalars.contains($0)
      })
    else { throw .malformed }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.last == "\r" ? $0.dropLast() : $0
    }
    guard !lines.contains(where: { $0.contains("\r") }) else { throw .malformed }
    let words = String(lines.removeFirst()).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words.allSatisfy({ !$0.isEmpty }) else { throw .malformed }
    method = String(words[0])
    target = String(words[1])
    switch words[2] {
    case "HTTP/1.1": isCurrent = true
    case "HTTP/1.0": isCurrent = false
    case let version where version.hasPrefix("HTTP/"): throw .version
    default: throw .malformed
    }
    var fields: [Field] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].allSatisfy(Self.isInName)
      else { throw .malformed }
      let value = line[line.index(after: colon)...]
      fields.append(
        Field(name: String(line[..<colon]).lowercased(), value: Self.trimmed(String(value))))
    }
    self.fields = fields
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = text.drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }
}
