import Diagnostics

/// What a name refers to, as far as the schema can say.
struct Referent {
  /// The type, optional when any part of the name is.
  let type: ViewType
  /// The entry of the stack that has the first part.
  let owner: ViewStack.Entry
  /// The parts of the name; none for the item itself.
  let path: [String]
}

/// Why a name refers to nothing.
struct UnresolvedName: Error {
  /// Which part of a dotted name it is.
  let part: Int
  /// What is wrong.
  let message: String
  /// How to mend it, if that can be guessed.
  let help: String?
}

extension ViewStack {
  /// Looks a name up as the renderer does.
  func resolve(_ name: String) throws(UnresolvedName) -> Referent {
    guard let top = entries.last else {
      throw UnresolvedName(part: 0, message: "There is no view for “\(name)”", help: nil)
    }
    if name == "." { return Referent(type: top.type, owner: top, path: []) }
    let path =
      name.utf8.contains(UInt8(ascii: "."))
      ? name.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
      : [name]
    for entry in entries.reversed() {
      guard let field = entry.type.shape?.field(named: path[0]) else { continue }
      let type = try follow(path, from: field.type)
      return Referent(type: type, owner: entry, path: path)
    }
    throw UnresolvedName(
      part: 0, message: "“\(path[0])” is not a field of \(Self.alternatives(shapes.map(\.name)))",
      help: help(forUnknown: path[0]))
  }

  /// Follows a dotted name below its first part.
  private func follow(
    _ path: [String], from start: ViewType
  ) throws(UnresolvedName) -> ViewType {
    var type = start
    for (part, name) in path.enumerated().dropFirst() {
      guard let shape = type.shape else {
        let isList = if case .list = type.unwrapped { true } else { false }
        throw UnresolvedName(
          part: part,
          message: "“\(path[part - 1])” is \(type.unwrapped.description), without fields",
          help: isList
            ? "Write {{#\(path[part - 1])}} … {{/\(path[part - 1])}} and use the fields inside."
            : nil)
      }
      guard let field = shape.field(named: name) else {
        throw UnresolvedName(
          part: part, message: "“\(name)” is not a field of “\(shape.name)”",
          help: Suggestion.didYouMean(name, in: shape.fields.map(\.name)))
      }
      type = type.isOptional ? .optional(field.type.unwrapped) : field.type
    }
    return type
  }

  /// A field of that name one level down, or else the most similar name that can be used here.
  private func help(forUnknown name: String) -> String? {
    for field in shapes.flatMap(\.fields) {
      if field.type.shape?.field(named: name) != nil {
        return "Did you mean “\(field.name).\(name)”?"
      }
      if field.type.itemShape?.field(named: name) != nil {
        let section = "{{#\(field.name)}} … {{/\(field.name)}}"
        return "The items of “\(field.name)” have it: use it inside \(section)."
      }
    }
    return Suggestion.didYouMean(name, in: shapes.flatMap(\.fields).map(\.name))
  }

  private static func alternatives(_ names: [String]) -> String {
    let quoted = names.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "any view" }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}

extension ViewType {
  /// The type as messages put it: "“x” is …".
  var description: String {
    switch self {
    case .text: "text"
    case .template: "the name of a template"
    case .html: "HTML"
    case .flag: "a yes or no"
    case .view: "a group"
    case .list: "a list"
    case .optional(let type): type.description
    }
  }
}
