import Diagnostics
import Documents

extension FieldDeclaration {
  /// The field with its example as authors write it: lists and groups with a line for each item.
  package var exampleLines: [String] {
    ExampleLines(file: exampleFile, mark: nil).entry(name, type, exampleValue)
  }

  /// The same, with a mark before all words that only the author can write.
  func exampleLines(asking mark: String) -> [String] {
    ExampleLines(file: exampleFile, mark: mark).entry(name, type, exampleValue)
  }

  private var exampleFile: SourceFile { SourceFile(path: "", text: "\(name): \(example)\n") }

  private var exampleValue: YAMLValue {
    var bag = DiagnosticBag()
    guard let value = YAMLParser.parseMapping(exampleFile, into: &bag)?[name]?.value else {
      preconditionFailure("The example of “\(name)” can't be read: \(bag.diagnostics)")
    }
    return value
  }
}

/// Writes values with a line for each item, the words just as they stand in the file.
private struct ExampleLines {
  let file: SourceFile
  /// What stands before words that only the author can write; nil when the example is to stand as it is.
  let mark: String?

  func entry(_ key: String, _ type: FieldType, _ value: YAMLValue) -> [String] {
    switch value {
    case .scalar(let scalar): ["\(key): \(words(of: scalar, type))"]
    case .sequence(let sequence):
      ["\(key):"] + sequence.items.flatMap { item(type.element, $0) }
    case .mapping(let mapping): ["\(key):"] + entries(of: mapping, type).map { "  " + $0 }
    }
  }

  private func item(_ type: FieldType, _ value: YAMLValue) -> [String] {
    let lines =
      switch value {
      case .scalar(let scalar): [words(of: scalar, type)]
      case .sequence(let sequence): sequence.items.flatMap { item(type.element, $0) }
      case .mapping(let mapping): entries(of: mapping, type)
      }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private func entries(of mapping: YAMLMapping, _ type: FieldType) -> [String] {
    mapping.entries.flatMap { entry($0.key, type.type(of: $0.key), $0.value) }
  }

  private func words(of scalar: YAMLScalar, _ type: FieldType) -> String {
    switch type {
    case .text, .markdown:
      guard let mark else { break }
      return YAMLText.written("\(mark) \(scalar.text)")
    default: break
    }
    return String(decoding: file.bytes[scalar.range], as: UTF8.self)
  }
}

extension FieldType {
  /// What the items of a list are.
  fileprivate var element: FieldType {
    if case .list(let element) = self { element } else { self }
  }

  /// What the field of a group takes.
  fileprivate func type(of field: String) -> FieldType {
    switch self {
    case .group(let fields): fields.first { $0.name == field }?.type ?? self
    default: self
    }
  }
}
