#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if os(Linux)
  private import CSyncFS
#endif

/// A folder held open, so that what is reached through it can't be led elsewhere by a symbolic link.
///
/// Names are single names in this folder, never paths; a symbolic link is never followed.
final class OpenFolder: Sendable {
  /// The path as error messages name it.
  let path: String
  /// Which folder it is.
  let identity: FileStatus.Identity
  private let descriptor: Int32

  private init(descriptor: Int32, path: String) throws(SiteError) {
    self.descriptor = descriptor
    self.path = path
    var found = stat()
    guard fstat(descriptor, &found) == 0 else {
      let code = errno
      close(descriptor)
      throw SiteError(attempt: "read", path: path, code: code)
    }
    identity = FileStatus(found).identity
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder by its path, following the links on the way there; the folder itself may be a link only if asked.
  static func open(path: String, evenIfLink: Bool) throws(SiteError) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (evenIfLink ? 0 : O_NOFOLLOW)
    let descriptor = openat(AT_FDCWD, path, flags, 0)
    guard descriptor >= 0 else { throw SiteError(attempt: "read", path: path, code: errno) }
    return try OpenFolder(descriptor: descriptor, path: path)
  }

  /// The path of something in this folder, as error messages name it.
  func path(of name: String) -> String {
    "\(path)/\(name)"
  }

  /// Opens a folder in this one; nil when nothing has the name, an error when something else has it.
  func openFolder(_ name: String) throws(SiteError) -> OpenFolder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(descriptor, name, flags, 0)
    if opened < 0, errno == ENOENT { return nil }
    guard opened >= 0 else {
      throw SiteError(attempt: "read", path: path(of: name), code: errno == ELOOP ? ENOTDIR : errno)
    }
    return try OpenFolder(descriptor: opened, path: path(of: name))
  }

  /// Opens a file for reading without waiting for anybody; nil when nothing has the name.
  func openFile(_ name: String) throws(SiteError) -> OpenFile? {
    let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0)
    if opened < 0, errno == ENOENT { return nil }
    guard opened >= 0 else { throw SiteError(attempt: "read", path: path(of: name), code: errno) }
    return try OpenFile(descriptor: opened, path: path(of: name))
  }

  /// Makes a new file and opens it for writing.
  func createFile(_ name: String) throws(SiteError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(descriptor, name, flags, 0o666)
    guard opened >= 0 else { throw SiteError(attempt: "write", path: path(of: name), code: errno) }
    return try OpenFile(descriptor: opened, path: path(of: name))
  }

  /// Opens a file for reading and writing, and makes it if need be.
  func openOrCreateFile(_ name: String) throws(SiteError) -> OpenFile {
    let opened = openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw SiteError(attempt: "write", path: path(of: name), code: errno) }
    return try OpenFile(descriptor: opened, path: path(of: name))
  }

  /// What has a name here; nil when nothing has.
  func status(of name: String) throws(SiteError) -> FileStatus? {
    var found = stat()
    if fstatat(descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(found) }
    guard errno == ENOENT else {
      throw SiteError(attempt: "read", path: path(of: name), code: errno)
    }
    return nil
  }

  /// Makes a folder in this one.
  func makeFolder(_ name: String) throws(SiteError) {
    guard mkdirat(descriptor, name, 0o777) == 0 else {
      throw SiteError(attempt: "make the folder", path: path(of: name), code: errno)
    }
  }

  /// Removes an empty folder from this one.
  func removeFolder(_ name: String) throws(SiteError) {
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else {
      throw SiteError(attempt: "remove", path: path(of: name), code: errno)
    }
  }

  /// Removes a file from this folder.
  func removeFile(_ name: String) throws(SiteError) {
    guard unlinkat(descriptor, name, 0) == 0 else {
      throw SiteError(attempt: "remove", path: path(of: name), code: errno)
    }
  }

  /// Moves a file from here to a name in another folder, in place of the file that has it; or a folder to a free name.
  func move(_ name: String, to other: OpenFolder, as newName: String) throws(SiteError) {
    guard renameat(descriptor, name, other.descriptor, newName) == 0 else {
      throw SiteError(attempt: "write", path: other.path(of: newName), code: errno)
    }
  }

  /// Waits until the names in this folder have reached the disk.
  func flush() throws(SiteError) {
    // Some file systems don't offer this for folders; there is nothing else to be done there.
    while fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      guard errno == EINTR else { throw SiteError(attempt: "write", path: path, code: errno) }
    }
  }

  #if os(Linux)
    /// Waits until everything written to the file system that holds this folder, by anybody, has reached the disk.
    ///
    /// Other file systems, such as a slow stick that something is copied to, aren't waited for.
    func flushFileSystem() throws(SiteError) {
      guard syncfs(descriptor) == 0 else {
        throw SiteError(attempt: "write", path: path, code: errno)
      }
    }
  #endif

  /// The names in this folder in no particular order, without the two that mean a folder itself.
  func names() throws(SiteError) -> [FolderName] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard copy >= 0, let stream = fdopendir(copy) else {
      let code = errno
      if copy >= 0 { close(copy) }
      throw SiteError(attempt: "read", path: path, code: code)
    }
    defer { closedir(stream) }
    var names: [FolderName] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = FolderName(entry)
      if name.bytes != [UInt8(ascii: ".")], name.bytes != Array("..".utf8) { names.append(name) }
    }
    guard errno == 0 else { throw SiteError(attempt: "read", path: path, code: errno) }
    return names
  }
}
