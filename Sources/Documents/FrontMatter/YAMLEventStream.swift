import CYAML
import Diagnostics

/// One step of libyaml through a block of YAML, copied out of its memory.
enum YAMLEvent {
  case scalar(YAMLScalar)
  case sequenceStart(Range<Int>)
  case mappingStart(Range<Int>)
  case end(Range<Int>)
  /// An anchor, alias or tag; none is accepted.
  case indirection(Range<Int>)
  case finished
  /// libyaml's words for what is wrong, and the byte at which it noticed.
  case failure(String, at: Int)
}

/// Drives libyaml's event parser over some bytes of a file; the only place that knows libyaml.
///
/// libyaml counts characters from the start of its input; the stream turns them into bytes with a cursor that only
/// moves forward in the ordinary case.
struct YAMLEventStream: ~Copyable {
  private let file: SourceFile
  private let bytes: Range<Int>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var cursor: (index: Int, byte: Int)

  init(_ file: SourceFile, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
    cursor = (0, bytes.lowerBound)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: file.bytes[bytes])
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next step; stream and document boundaries are passed over, a second document is a failure.
  mutating func next() -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { return failure() }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT:
        guard event.start_mark.index == 0 || cursor.index == 0 else {
          return .failure("there is a second document", at: byte(event.start_mark.index))
        }
      case YAML_STREAM_END_EVENT: return .finished
      case YAML_ALIAS_EVENT: return .indirection(range(event))
      case YAML_SCALAR_EVENT: return scalar(event)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        return start.anchor == nil && start.tag == nil
          ? .sequenceStart(range(event)) : .indirection(range(event))
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        return start.anchor == nil && start.tag == nil
          ? .mappingStart(range(event)) : .indirection(range(event))
      default: return .end(range(event))
      }
    }
  }

  private mutating func scalar(_ event: yaml_event_t) -> YAMLEvent {
    let scalar = event.data.scalar
    guard scalar.anchor == nil, scalar.tag == nil else { return .indirection(range(event)) }
    let style: YAMLScalar.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return .scalar(YAMLScalar(text: text, range: range(event), style: style))
  }

  private mutating func failure() -> YAMLEvent {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it can't be read"
    return .failure(problem, at: byte(parser.pointee.problem_mark.index))
  }

  private mutating func range(_ event: yaml_event_t) -> Range<Int> {
    let start = byte(event.start_mark.index)
    return start..<max(start, byte(event.end_mark.index))
  }

  /// The byte at which a character starts.
  private mutating func byte(_ index: Int) -> Int {
    if index < cursor.index { cursor = (0, bytes.lowerBound) }
    while cursor.index < index, cursor.byte < bytes.upperBound {
      cursor.byte += 1
      while cursor.byte < bytes.upperBound, file.bytes[cursor.byte] & 0xC0 == 0x80 {
        cursor.byte += 1
      }
      cursor.index += 1
    }
    return cursor.byte
  }
}
