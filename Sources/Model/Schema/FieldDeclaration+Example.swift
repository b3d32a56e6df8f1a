import Diagnostics
import Documents

extension FieldDeclaration {
  /// The field with its example as authors write it: lists and groups with a line for each item.
  package var exampleLines: [String] {
    var bag = DiagnosticBag()
    let file = SourceFile(path: "", text: "\(name): \(example)\n")
    guard let value = YAMLParser.parseMapping(file, into: &bag)?[name]?.value else {
      preconditionFailure("The example of “\(name)” can't be read: \(bag.diagnostics)")
    }
    return ExampleLines(file: file).entry(name, value)
  }
}

/// Writes values with a line for each item, the words just as they stand in the file.
private struct ExampleLines {
  let file: SourceFile

  func entry(_ key: String, _ value: YAMLValue) -> [String] {
    switch value {
    case .scalar(let scalar): ["\(key): \(words(of: scalar))"]
    case .sequence(let sequence): ["\(key):"] + sequence.items.flatMap(item)
    case .mapping(let mapping): ["\(key):"] + entries(of: mapping).map { "  " + $0 }
    }
  }

  private func item(_ value: YAMLValue) -> [String] {
    let lines =
      switch value {
      case .scalar(let scalar): [words(of: scalar)]
      case .sequence(let sequence): sequence.items.flatMap(item)
      case .mapping(let mapping): entries(of: mapping)
      }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private func entries(of mapping: YAMLMapping) -> [String] {
    mapping.entries.flatMap { entry($0.key, $0.value) }
  }

  private func words(of scalar: YAMLScalar) -> String {
    String(decoding: file.bytes[scalar.range], as: UTF8.self)
  }
}
