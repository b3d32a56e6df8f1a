#if canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#else
  package import Darwin
#endif

/// A folder of its own for one test, under the system's temporary folder.
package struct TemporaryFolder: Sendable {
  /// Something the system refused to do while a test was being set up or looked at.
  package struct Trouble: Error, CustomStringConvertible {
    /// What was tried, on which path, and what the system said.
    package let description: String
  }

  /// The full path of the folder.
  package let path: String

  /// Makes a folder, hands it to a test, and removes it with all it holds when the test is done or fails.
  package static func use<Result>(
    _ body: (TemporaryFolder) throws -> Result
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let result: Result
    do {
      result = try body(folder)
    } catch {
      try folder.remove("")
      throw error
    }
    try folder.remove("")
    return result
  }

  /// Makes a folder, hands it to a test that may wait, and removes it with all it holds at the end.
  package static func use<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TemporaryFolder) async throws -> Result
  ) async throws -> Result {
    let folder = try TemporaryFolder()
    let result: Result
    do {
      result = try await body(folder)
    } catch {
      try folder.remove("")
      throw error
    }
    try folder.remove("")
    return result
  }

  private init() throws {
    let parent = Self.parent()
    var pattern = Array("\(parent)/changepack-test-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil, let resolved = realpath(pattern, nil) else {
      throw Self.trouble("make a folder in", parent)
    }
    defer { free(resolved) }
    path = String(cString: resolved)
  }
}

extension TemporaryFolder {
  /// The full path of something in the folder.
  package func path(of name: String) -> String {
    name.isEmpty ? path : "\(path)/\(name)"
  }

  /// Writes a text file, in place if it exists, and makes the folders on the way to it.
  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file, in place if it exists, and makes the folders on the way to it.
  package func write(_ bytes: [UInt8], to name: String) throws {
    try makeParents(of: name)
    guard let file = fopen(path(of: name), "wb") else { throw Self.trouble("write", name) }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == bytes.count else { throw Self.trouble("write", name) }
  }

  /// Gives something in the folder another name.
  package func rename(_ name: String, to other: String) throws {
    try makeParents(of: other)
    let (old, new) = (path(of: name), path(of: other))
    guard renameat(AT_FDCWD, old, AT_FDCWD, new) == 0 else { throw Self.trouble("rename", name) }
  }

  /// Makes a folder and those on the way to it.
  package func makeFolder(_ name: String) throws {
    try makeParents(of: "\(name)/.")
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) throws {
    try makeParents(of: name)
    guard symlink(target, path(of: name)) == 0 else { throw Self.trouble("link", name) }
  }

  /// Lets a file be run as a program.
  package func makeExecutable(_ name: String) throws {
    guard chmod(path(of: name), 0o755) == 0 else { throw Self.trouble("make executable", name) }
  }

  /// Makes a pipe that a program would wait at when it reads from it.
  package func makePipe(_ name: String) throws {
    try makeParents(of: name)
    guard mkfifo(path(of: name), 0o666) == 0 else { throw Self.trouble("make the pipe", name) }
  }

  /// The bytes of a file; nil when it doesn't exist.
  package func bytes(of name: String) throws -> [UInt8]? {
    guard let file = fopen(path(of: name), "rb") else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw Self.trouble("read", name)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// A file as text; nil when it doesn't exist.
  package func text(of name: String) throws -> String? {
    try bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything below a folder by its path there: what files hold, `-> target` for links, and `folder` for empty ones.
  package func tree(of name: String = "", without hidden: Set<String> = []) throws -> [String:
    String]
  {
    var tree: [String: String] = [:]
    try collect(name, as: "", without: hidden, into: &tree)
    return tree
  }

  /// Removes a file or a folder with all it holds.
  package func remove(_ name: String) throws {
    if try status(of: name).st_mode & S_IFMT == S_IFDIR {
      // A test may have taken away the right that removing needs.
      chmod(path(of: name), 0o755)
      for inner in try names(in: name) { try remove(name.isEmpty ? inner : "\(name)/\(inner)") }
      guard rmdir(path(of: name)) == 0 else { throw Self.trouble("remove", name) }
    } else {
      guard unlink(path(of: name)) == 0 else { throw Self.trouble("remove", name) }
    }
  }

  /// What the system says about a file, without following a link.
  package func status(of name: String) throws -> stat {
    var found = stat()
    guard lstat(path(of: name), &found) == 0 else { throw Self.trouble("look at", name) }
    return found
  }
}

extension TemporaryFolder {
  /// Where temporary files belong; on Linux in memory if possible, because making and removing files there is fast.
  private static func parent() -> String {
    if let chosen = getenv("TMPDIR") { return String(cString: chosen) }
    return access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
  }

  private static func trouble(_ attempt: String, _ name: String) -> Trouble {
    Trouble(description: "Can't \(attempt) “\(name)”: \(String(cString: strerror(errno)))")
  }

  private func makeParents(of name: String) throws {
    for (index, byte) in zip(name.utf8.indices, name.utf8) where byte == UInt8(ascii: "/") {
      let parent = String(name[..<index])
      guard mkdir(path(of: parent), 0o755) == 0 || errno == EEXIST else {
        throw Self.trouble("make the folder", parent)
      }
    }
  }

  private func names(in name: String) throws -> [String] {
    guard let stream = opendir(path(of: name)) else { throw Self.trouble("read", name) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let text = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if text != ".", text != ".." { names.append(text) }
    }
    return names
  }

  private func collect(
    _ name: String, as shown: String, without hidden: Set<String>, into tree: inout [String: String]
  ) throws {
    switch try status(of: name).st_mode & S_IFMT {
    case S_IFDIR:
      let names = try names(in: name).filter { !hidden.contains($0) }
      if names.isEmpty, !shown.isEmpty { tree[shown] = "folder" }
      for inner in names {
        try collect(
          name.isEmpty ? inner : "\(name)/\(inner)",
          as: shown.isEmpty ? inner : "\(shown)/\(inner)",
          without: hidden, into: &tree)
      }
    case S_IFLNK:
      var target = [UInt8](repeating: 0, count: 4096)
      let count = target.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { readlink(path(of: name), $0, buffer.count) } ?? 0
      }
      tree[shown] = "-> \(String(decoding: target.prefix(max(count, 0)), as: UTF8.self))"
    case S_IFREG:
      tree[shown] = try text(of: name)
    default:
      tree[shown] = "device"
    }
  }
}
