/// A JSON document whose members keep the order in which they were written.
package indirect enum JSONNode: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONNode])
  case object([Member])

  /// A named value.
  package struct Member: Sendable, Hashable {
    let name: String
    let value: JSONNode
  }

  static func texts(_ texts: [String]) -> JSONNode { .list(texts.map(Self.text)) }

  /// The document over several lines, with a line end at the end.
  package var document: String { lines(indentation: "") + "\n" }

  private func lines(indentation: String) -> String {
    let inner = indentation + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .flag(let isSet): return isSet ? "true" : "false"
    case .list(let items):
      guard !items.isEmpty else { return "[]" }
      let lines = items.map { inner + $0.lines(indentation: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indentation)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map {
        "\(inner)\(Self.quoted($0.name)): \($0.value.lines(indentation: inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indentation)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONNode: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  package init(dictionaryLiteral members: (String, JSONNode)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }

  package init(stringLiteral text: String) { self = .text(text) }

  package init(booleanLiteral isSet: Bool) { self = .flag(isSet) }

  package init(arrayLiteral items: JSONNode...) { self = .list(items) }

  /// The same object with further members at its end.
  func adding(_ others: JSONNode) -> JSONNode {
    guard case .object(let members) = self, case .object(let more) = others else { return self }
    return .object(members + more)
  }
}
