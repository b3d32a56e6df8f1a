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
/// It is gone as soon as it is closed, even when the program is killed.
final class BodyFile: Sendable {
  private let descriptor: Int32
  private let folder: String
  private let size = Mutex(0)

  /// Makes the file in a folder, which must be on a disk that can take the whole site.
  init(in folder: String) throws(SiteError) {
    self.folder = folder
    var template = Array("\(folder)/bodies-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SiteError(attempt: "write", path: folder, code: errno) }
    guard unlink(template) == 0 else {
      throw SiteError(attempt: "write", path: folder, code: errno)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Puts bytes into the file; any number of threads may do so at once.
  func append(_ bytes: [UInt8]) throws(SiteError) -> Range<Int> {
    let start = size.withLock { size in
      defer { size += bytes.count }
      return size
    }
    try transfer(bytes.count) { done in
      bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, off_t(start + done))
      }
    }
    return start..<start + bytes.count
  }

  /// Reads bytes back.
  func read(_ range: Range<Int>) throws(SiteError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      do throws(SiteError) {
        try transfer(range.count) { done in
          pread(
            descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
            off_t(range.lowerBound + done))
        }
        count = range.count
      } catch {
        code = error.code ?? EIO
      }
    }
    guard code == 0 else { throw SiteError(attempt: "read", path: folder, code: code) }
    return bytes
  }

  /// Repeats a system call, which is told how many bytes are done, until all are.
  private func transfer(_ count: Int, _ call: (Int) -> Int) throws(SiteError) {
    var done = 0
    while done < count {
      let moved = call(done)
      if moved < 0 && errno == EINTR { continue }
      guard moved > 0 else {
        throw SiteError(attempt: "write", path: folder, code: moved < 0 ? errno : EIO)
      }
      done += moved
    }
  }
}
