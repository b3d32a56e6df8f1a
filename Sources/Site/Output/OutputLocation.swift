#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Decides whether a folder may be used for output at all.
struct OutputLocation {
  /// The folder the site is to be written to, which need not exist yet.
  let output: String
  /// The folder that holds Content and Templates.
  let siteFolder: String
  /// The folder of the person who builds; nil when there is none.
  let homeFolder: String?

  /// Refuses a folder in which the site's files would be mixed with other people's or with the site's own source.
  func check() throws(SiteError) {
    let parents = Self.folders(downTo: output)
    if let own = Self.identity(of: output) {
      guard parents.count > 1 else { throw refusal("it is the root of the disk") }
      let siteParents = Self.folders(downTo: siteFolder)
      guard own != siteParents.last else { throw refusal("it is the folder of the site itself") }
      guard !siteParents.contains(own) else { throw refusal("the site itself lies in it") }
      let homeParents = homeFolder.map(Self.folders(downTo:)) ?? []
      guard own != homeParents.last else { throw refusal("it is your home folder") }
      guard !homeParents.contains(own) else { throw refusal("your home folder lies in it") }
    }
    for source in ["Content", "Templates"] {
      guard let identity = Self.identity(of: "\(siteFolder)/\(source)") else { continue }
      guard !parents.contains(identity) else { throw refusal("it lies in the site's \(source)") }
    }
  }

  private func refusal(_ reason: String) -> SiteError {
    SiteError(
      attempt: "write the site to", path: output, reason: reason,
      cure: "choose a folder that is only for this, such as “Output”")
  }

  private static func identity(of path: String) -> FileStatus.Identity? {
    var found = stat()
    return stat(path, &found) == 0 ? FileStatus(found).identity : nil
  }

  /// The folder at a path and all those that hold it, the root of the disk first; as far as they exist.
  private static func folders(downTo path: String) -> [FileStatus.Identity] {
    guard let resolved = realpath(path, nil) else {
      return parent(of: path).map(folders(downTo:)) ?? []
    }
    defer { free(resolved) }
    let real = String(cString: resolved)
    let ends = real.utf8.indices.filter { real.utf8[$0] == UInt8(ascii: "/") }.dropFirst()
    let paths = ["/"] + ends.map { String(real[..<$0]) } + (real == "/" ? [] : [real])
    return paths.compactMap(identity(of:))
  }
}

extension OutputLocation {
  /// The home folder of the person who runs this.
  static func currentHome() -> String? {
    if let home = getenv("HOME") { return String(cString: home) }
    return getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
  }

  /// The path of the folder that holds another; nil when there is none to be named.
  static func parent(of path: String) -> String? {
    let slash = UInt8(ascii: "/")
    guard let end = path.utf8.lastIndex(where: { $0 != slash }) else { return nil }
    guard let last = path.utf8[...end].lastIndex(of: slash) else { return path == "." ? nil : "." }
    return last == path.utf8.startIndex ? "/" : String(path[..<last])
  }

  /// Whether the folder itself, and not only what leads to it, is a symbolic link.
  static func isSymbolicLink(_ path: String) -> Bool {
    guard let end = path.utf8.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return false }
    var found = stat()
    // With a slash at its end the path would mean the folder that the link leads to.
    return lstat(String(path[...end]), &found) == 0 && FileStatus(found).kind == .symbolicLink
  }
}
