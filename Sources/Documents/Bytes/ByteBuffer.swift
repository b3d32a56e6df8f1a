/// Bytes that are written one behind the other, and copied into an array of just their size at the end.
///
/// `start` points to `capacity` bytes of which the first `count` are initialised; nobody else has the pointer, because
/// the buffer can't be copied. Every write is preceded by `makeRoom` for at least as much.
struct ByteBuffer: ~Copyable, ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// How many bytes there are.
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// The last byte, or nil when there is none.
  var last: UInt8? { count > 0 ? start[count &- 1] : nil }

  /// A copy of the bytes from a place on.
  func bytes(from first: Int = 0) -> [UInt8] {
    precondition(first >= 0 && first <= count)
    let length = count - first
    guard length > 0 else { return [] }
    return Array(unsafeUninitializedCapacity: length) { buffer, initialized in
      buffer.baseAddress?.initialize(from: start + first, count: length)
      initialized = length
    }
  }

  /// Appends a byte.
  mutating func append(_ byte: UInt8) {
    makeRoom(1)
    start[count] = byte
    count &+= 1
  }

  /// Appends the UTF-8 of a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends bytes that lie elsewhere.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(bytes.count)
    (start + count).initialize(from: source, count: bytes.count)
    count &+= bytes.count
  }

  /// Appends text; `&`, `<`, `>` and `"` become entities. It does what every `ByteSink` does, in one go.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    // Every word is stored as a whole, and an entity has at most six bytes.
    makeRoom(6 * text.count + 8)
    var index = 0
    while index &+ 8 <= text.count {
      let word = ByteWord(at: source + index)
      let markup = word.markup
      UnsafeMutableRawPointer(start + count).storeBytes(of: word.bits.littleEndian, as: UInt64.self)
      count &+= markup.first
      index &+= markup.first
      if !markup.isEmpty {
        append(text: source[index].entity)
        index &+= 1
      }
    }
    while index < text.count {
      let byte = source[index]
      if ByteWord(UInt64(byte)).markup.first > 0 {
        start[count] = byte
        count &+= 1
      } else {
        append(text: byte.entity)
      }
      index &+= 1
    }
  }

  /// Appends part of an array as text; `&`, `<`, `>` and `"` become entities.
  mutating func appendEscaped(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { appendEscaped(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  @inline(__always)
  private mutating func makeRoom(_ more: Int) {
    if capacity &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.initialize(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
