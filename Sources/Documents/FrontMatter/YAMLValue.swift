/// A value as it stands in YAML: text, a list or a group of fields. What the text means, the schema decides.
package indirect enum YAMLValue: Sendable, Hashable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  /// Where the value stands, in bytes of its file.
  package var range: Range<Int> {
    switch self {
    case .scalar(let scalar): scalar.range
    case .sequence(let sequence): sequence.range
    case .mapping(let mapping): mapping.range
    }
  }
}

/// A piece of text in YAML; `2.10` and `no` are text too.
package struct YAMLScalar: Sendable, Hashable {
  /// How the author wrote it.
  package enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted
    /// Behind a `|`.
    case literal
    /// Behind a `>`.
    case folded
  }

  package let text: String
  /// Quotation marks included.
  package let range: Range<Int>
  package let style: Style
}

/// A list in YAML.
package struct YAMLSequence: Sendable, Hashable {
  package let items: [YAMLValue]
  package let range: Range<Int>
}

/// A group of fields in YAML, in the author's order.
package struct YAMLMapping: Sendable, Hashable {
  package let entries: [YAMLEntry]
  package let range: Range<Int>

  package subscript(key: String) -> YAMLEntry? { entries.first { $0.key == key } }
}

/// One field of a group.
package struct YAMLEntry: Sendable, Hashable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: YAMLValue
}
