import CYAML

/// Reads YAML with libyaml's event parser. No other file knows the library, and none of its pointers leaves this one.
struct LibYAMLReader {
  private var list = YAMLEventList()
  private var cursor: CharacterCursor
  private var depth = 0
  private let start: Int
  private let maximumDepth: Int

  /// The events of a stretch of UTF-8 text.
  static func read(_ bytes: [UInt8], range: Range<Int>, maximumDepth: Int) -> YAMLEventList {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("libyaml makes a parser unless memory runs out")
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    var reader = LibYAMLReader(bytes, range: range, maximumDepth: maximumDepth)
    bytes.withUnsafeBufferPointer { buffer in
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      guard let base = text.baseAddress else { return }
      yaml_parser_set_input_string(&parser, base, text.count)
      while reader.step(&parser) {}
    }
    return reader.list
  }

  private init(_ bytes: [UInt8], range: Range<Int>, maximumDepth: Int) {
    cursor = CharacterCursor(bytes, range: range)
    start = range.lowerBound
    self.maximumDepth = maximumDepth
  }

  /// Takes one event; false when there are no more.
  private mutating func step(_ parser: inout yaml_parser_t) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      fail(parser)
      return false
    }
    defer { yaml_event_delete(&event) }
    switch event.type {
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return false
    case YAML_ALIAS_EVENT: append(.alias, event)
    case YAML_SCALAR_EVENT: appendScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let signs = event.data.sequence_start
      return begin(.sequenceStart, event, hasSign: signs.anchor != nil || signs.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let signs = event.data.mapping_start
      return begin(.mappingStart, event, hasSign: signs.anchor != nil || signs.tag != nil)
    case YAML_SEQUENCE_END_EVENT: end(.sequenceEnd, event)
    case YAML_MAPPING_END_EVENT: end(.mappingEnd, event)
    default: break
    }
    return true
  }

  private mutating func begin(
    _ kind: YAMLEvent.Kind, _ event: yaml_event_t, hasSign: Bool
  ) -> Bool {
    depth += 1
    append(kind, event, hasSign: hasSign)
    guard depth > maximumDepth else { return true }
    list.tooDeep = cursor.byte(ofCharacter: event.start_mark.index)
    return false
  }

  private mutating func end(_ kind: YAMLEvent.Kind, _ event: yaml_event_t) {
    depth -= 1
    append(kind, event)
  }

  private mutating func appendScalar(_ event: yaml_event_t) {
    let scalar = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let style: YAMLScalar.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    append(
      .scalar(text, style), event, hasSign: scalar.anchor != nil || scalar.tag != nil)
  }

  private mutating func append(
    _ kind: YAMLEvent.Kind, _ event: yaml_event_t, hasSign: Bool = false
  ) {
    let lower = cursor.byte(ofCharacter: event.start_mark.index)
    let upper = cursor.byte(ofCharacter: event.end_mark.index)
    list.events.append(
      YAMLEvent(kind: kind, range: lower..<max(lower, upper), hasSign: hasSign))
  }

  private mutating func fail(_ parser: yaml_parser_t) {
    let isCharacter = parser.error == YAML_READER_ERROR
    list.failure = YAMLFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      activity: parser.context.map { String(cString: $0) } ?? "",
      place: isCharacter
        ? start + parser.problem_offset
        : cursor.byte(ofCharacter: parser.problem_mark.index),
      origin: cursor.byte(ofCharacter: parser.context_mark.index),
      isCharacter: isCharacter)
  }
}
