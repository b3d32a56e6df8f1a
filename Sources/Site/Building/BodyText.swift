import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What becomes of the words of bodies until their pages are rendered.
enum BodyStorage: Sendable {
  case memory
  case file(BodyFile)
  /// No page will be rendered.
  case nowhere

  func keep(_ body: [UInt8]) throws(SiteError) -> BodyText {
    switch self {
    case .memory: return .held(body)
    case .file(let file): return body.isEmpty ? .held([]) : .stored(file, try file.append(body))
    case .nowhere: return .held([])
    }
  }
}

/// The words of a body as HTML, wherever they are kept until its page is rendered.
enum BodyText: Sendable {
  case held([UInt8])
  case stored(BodyFile, Range<Int>)

  /// How many bytes they are.
  var size: Int {
    switch self {
    case .held(let bytes): bytes.count
    case .stored(_, let range): range.count
    }
  }

  /// The words; an error when the disk no longer gives them.
  func bytes() throws(SiteError) -> [UInt8] {
    switch self {
    case .held(let bytes): bytes
    case .stored(let file, let range): try file.read(range)
    }
  }
}

/// A nameless file that holds the bodies of a large site while its entries are linked, so that memory need not.
///
/// It is gone as soon as it is closed, even when the program is killed; a small site never needs it.
final class BodyFile: Sendable {
  /// How many bytes are gathered before they are written, so that the system is asked rarely.
  private static let pieceSize = 1 << 20

  private struct State {
    var descriptor: Int32?
    /// How many bytes are in the file.
    var written = 0
    /// The bytes that come after those in the file.
    var pending: [UInt8] = []
  }

  private let folder: String
  private let state = Mutex(State())

  /// Names the folder for the file, which must be on a disk that can take the whole site.
  init(in folder: String) {
    self.folder = folder
  }

  deinit {
    state.withLock { state in
      if let descriptor = state.descriptor { close(descriptor) }
    }
  }

  /// Adds bytes; any number of threads may do so at once.
  func append(_ bytes: [UInt8]) throws(SiteError) -> Range<Int> {
    try state.withLock { state throws(SiteError) in
      let start = state.written + state.pending.count
      state.pending.append(contentsOf: bytes)
      if state.pending.count >= Self.pieceSize { try write(&state) }
      return start..<start + bytes.count
    }
  }

  /// Reads bytes back.
  func read(_ range: Range<Int>) throws(SiteError) -> [UInt8] {
    let source = state.withLock { state -> (descriptor: Int32?, pending: [UInt8]) in
      guard range.lowerBound >= state.written else { return (state.descriptor, []) }
      let start = range.lowerBound - state.written
      return (nil, Array(state.pending[start..<start + range.count]))
    }
    guard let descriptor = source.descriptor else { return source.pending }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      code = Self.transfer(range.count) { done in
        pread(
          descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
          off_t(range.lowerBound + done))
      }
      count = code == 0 ? range.count : 0
    }
    guard code == 0 else { throw SiteError(attempt: "read", path: folder, code: code) }
    return bytes
  }

  private func write(_ state: inout State) throws(SiteError) {
    let descriptor: Int32
    if let known = state.descriptor { descriptor = known } else { descriptor = try open() }
    state.descriptor = descriptor
    let start = state.written
    let code = state.pending.withUnsafeBytes { bytes in
      Self.transfer(bytes.count) { done in
        pwrite(
          descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
          off_t(start + done))
      }
    }
    guard code == 0 else { throw SiteError(attempt: "write", path: folder, code: code) }
    state.written += state.pending.count
    state.pending.removeAll(keepingCapacity: true)
  }

  private func open() throws(SiteError) -> Int32 {
    var template = Array("\(folder)/bodies-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0, unlink(template) == 0 else {
      throw SiteError(attempt: "write", path: folder, code: errno)
    }
    return descriptor
  }

  /// Repeats a system call, which is told how many bytes are done, until all are; the system's number for what went
  /// wrong, or 0.
  private static func transfer(_ count: Int, _ call: (Int) -> Int) -> Int32 {
    var done = 0
    while done < count {
      let moved = call(done)
      if moved < 0 && errno == EINTR { continue }
      guard moved > 0 else { return moved < 0 ? errno : EIO }
      done += moved
    }
    return 0
  }
}
