/// A step of reading YAML: a value, or the beginning or the end of a collection.
struct YAMLEvent {
  /// What the step is.
  enum Kind {
    case scalar(String, YAMLScalar.Style)
    case alias
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  /// What the step is.
  let kind: Kind

  /// Where it stands in the file, in bytes.
  let range: Range<Int>

  /// Whether an anchor or a tag stands before the value, at the beginning of the range.
  let hasSign: Bool
}
