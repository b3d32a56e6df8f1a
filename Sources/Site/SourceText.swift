package import Diagnostics

/// A text file of a site: where it is, and what it holds once it is needed.
///
/// As a class it is known to be the same again without looking at what it holds.
package final class SourceText: Sendable {
  /// Larger text files are not even held; what a page may hold is less and is judged where it is parsed.
  private static let largest = 32 << 20

  private enum Origin: Sendable {
    case memory([UInt8])
    case disk(siteFolder: String)
  }

  /// The path below the site's folder, with `/` between its parts.
  package let path: String

  private let origin: Origin

  package init(_ file: SourceFile) {
    path = file.path
    origin = .memory(file.bytes)
  }

  init(path: String, siteFolder: String) {
    self.path = path
    origin = .disk(siteFolder: siteFolder)
  }

  /// Reads the file; nil when it has gone since its folder was read, or when it can't be part of a site, which is
  /// reported.
  ///
  /// `didRead` is called when its bytes are read but not yet trusted.
  func read(
    into bag: inout DiagnosticBag, didRead: (String) -> Void = { _ in }
  ) throws(SiteError) -> SourceFile? {
    guard case .disk(let siteFolder) = origin else { return held }
    let pathOnDisk = "\(siteFolder)/\(path)"
    for _ in 1...2 {
      guard let file = try open(pathOnDisk) else { return nil }
      guard file.status.kind == .regular else {
        bag.report(
          .fileNotRegular, "“\(path)” is not an ordinary file",
          at: SourceRange(path: path, bytes: 0..<0), help: "Remove it.")
        return nil
      }
      guard file.status.size <= Self.largest else {
        bag.report(
          .fileTooLarge, "“\(path)” is larger than \(Self.largest >> 20) MiB",
          at: SourceRange(path: path, bytes: 0..<0),
          help: "Move the file out of the site, or offer it as a download under another extension.")
        return nil
      }
      let bytes = try file.contents()
      didRead(path)
      if try file.isUnchanged(havingRead: bytes.count) {
        return SourceFile(path: path, bytes: bytes)
      }
    }
    throw Self.restlessness(of: pathOnDisk)
  }

  /// What to say of a file that changes again and again while it is read.
  static func restlessness(of path: String) -> SiteError {
    SiteError(
      attempt: "read", path: path, reason: "it keeps changing",
      cure: "wait until other programs are done with it and build again")
  }

  /// Whether its path comes before another's in byte order.
  func precedes(_ other: SourceText) -> Bool {
    path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }

  /// Whether it is the same file with the same bytes, as far as those are in memory.
  func isHeldAndEqual(to other: SourceText) -> Bool {
    guard case .memory(let bytes) = origin, case .memory(let others) = other.origin else {
      return false
    }
    if self === other { return true }
    // Strings that are equal may be spelled in different bytes, which are then of different number or order.
    return path == other.path && bytes == others
      && (path.utf8.allSatisfy { $0 < 0x80 } || path.utf8.elementsEqual(other.path.utf8))
  }

  /// The file if its bytes are in memory.
  var held: SourceFile? {
    guard case .memory(let bytes) = origin else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }

  private func open(_ pathOnDisk: String) throws(SiteError) -> OpenFile? {
    do {
      return try OpenFile.open(path: pathOnDisk)
    } catch {
      // A file that has gone since the folder was read is simply no part of the site.
      if error.isMissing { return nil }
      throw error
    }
  }
}

extension OpenFile {
  /// Whether the file is still what it was when it was opened, so that the bytes read belong together.
  func isUnchanged(havingRead size: Int) throws(SiteError) -> Bool {
    let now = try currentStatus()
    return size == now.size && now.size == status.size && now.modified == status.modified
  }
}
