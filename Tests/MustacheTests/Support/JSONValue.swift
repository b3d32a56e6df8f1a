@testable import Mustache

/// The data of a case.
enum JSONValue: Sendable, Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? container.decode(Int.self) {
      self = .text("\(integer)")
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The data as the renderer reads it.
  var record: ViewRecord { ViewRecord { write(into: &$0) } }

  private func write(into record: inout ViewRecord) -> ViewValue {
    switch self {
    case .null: return .absent
    case .flag(let flag): return .flag(flag)
    case .text(let text): return .text(record.add(text))
    case .list(let items):
      let list = record.openList(of: items.count)
      for (number, item) in items.enumerated() {
        record.set(number, of: list, item.write(into: &record))
      }
      return .list(list)
    case .object(let members):
      let members = members.sorted { $0.key < $1.key }
      let group = record.open(
        ViewShape("object", members.map { ViewFieldDeclaration($0.key, .text, "") }))
      for (slot, member) in members.enumerated() {
        record.set(slot, of: group, member.value.write(into: &record))
      }
      return .view(group)
    }
  }
}
