#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file held open; it closes, and lets go of any lock, when nobody holds it any more.
final class OpenFile: Sendable {
  /// The path as error messages name it.
  let path: String
  /// What was found when it was opened.
  let status: FileStatus
  /// The system's number for the open file.
  let descriptor: Int32

  /// Takes over an open descriptor, and closes it again if it says nothing about itself.
  init(descriptor: Int32, path: String) throws(SiteError) {
    self.descriptor = descriptor
    self.path = path
    var found = stat()
    guard fstat(descriptor, &found) == 0 else {
      let code = errno
      close(descriptor)
      throw SiteError(attempt: "read", path: path, code: code)
    }
    status = FileStatus(found)
  }

  deinit {
    close(descriptor)
  }

  /// Opens a file by its path for reading, without waiting for anybody; the file itself may not be a symbolic link.
  static func open(path: String) throws(SiteError) -> OpenFile {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = openat(AT_FDCWD, path, flags, 0)
    guard descriptor >= 0 else { throw SiteError(attempt: "read", path: path, code: errno) }
    return try OpenFile(descriptor: descriptor, path: path)
  }

  /// What the file system says about the file now.
  func currentStatus() throws(SiteError) -> FileStatus {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else {
      throw SiteError(attempt: "read", path: path, code: errno)
    }
    return FileStatus(found)
  }

  /// Everything from here on, but at most one byte more than the file held when it was opened: enough to notice growth.
  func contents() throws(SiteError) -> [UInt8] {
    let capacity = status.size + 1
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let arrived = readOnce(into: rest)
        if arrived < 0 { code = errno }
        guard arrived > 0 else { break }
        count += arrived
        if count == status.size { break }
      }
    }
    guard code == 0 else { throw SiteError(attempt: "read", path: path, code: code) }
    return bytes
  }

  /// Hands over everything from here on, in pieces that are small enough to hold.
  func forEachPiece(_ body: (RawSpan) -> Void) throws(SiteError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let arrived = buffer.withUnsafeMutableBytes { readOnce(into: $0) }
      guard arrived >= 0 else { throw SiteError(attempt: "read", path: path, code: errno) }
      guard arrived > 0 else { return }
      body(buffer.span.bytes.extracting(0..<arrived))
    }
  }

  /// Writes all bytes at the current place.
  func append(_ bytes: [UInt8]) throws(SiteError) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = writeOnce(UnsafeRawBufferPointer(rebasing: rest))
        guard written > 0 else {
          code = written < 0 ? errno : EIO
          return
        }
        rest = rest.dropFirst(written)
      }
    }
    guard code == 0 else { throw SiteError(attempt: "write", path: path, code: code) }
  }

  /// Replaces everything the file holds.
  func replaceContents(with bytes: [UInt8]) throws(SiteError) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw SiteError(attempt: "write", path: path, code: errno)
    }
    try append(bytes)
  }

  /// Waits until the contents have reached the disk.
  func flush() throws(SiteError) {
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { throw SiteError(attempt: "write", path: path, code: errno) }
    }
  }

  /// Takes the file's lock without waiting; false while somebody else has it.
  func lock() throws(SiteError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw SiteError(attempt: "lock", path: path, code: errno) }
    }
    return true
  }

  private func readOnce(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private func writeOnce(_ buffer: UnsafeRawBufferPointer) -> Int {
    while true {
      let count = write(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
