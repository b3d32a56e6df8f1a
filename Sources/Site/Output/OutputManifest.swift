import Rendering

/// The account of what earlier builds wrote into an output folder: only these files may be replaced or removed.
struct OutputManifest: Sendable, Hashable {
  /// One file that a build wrote.
  struct Entry: Sendable, Hashable {
    /// Where it is.
    let path: OutputPath
    /// What was written.
    let hash: ContentHash
    /// How many bytes were written.
    let size: Int
    /// When the file was last written as far as the file system says.
    let modified: FileStatus.Moment
  }

  /// What the files were made from; nil when another build from the same should try again all the same.
  let origin: OutputOrigin?

  /// The files in the order of their paths, each only once.
  let entries: [Entry]

  init(entries: [Entry], origin: OutputOrigin? = nil) {
    self.entries = entries
    self.origin = origin
  }

  /// The entry of a path; nil when no build wrote it.
  func entry(at path: OutputPath) -> Entry? {
    entries.first(at: path, by: \.path)
  }
}

extension OutputManifest {
  private static let title = "changepack-manifest 1"

  /// Reads an account as it is kept on the disk; nil when it isn't whole.
  init?(bytes: [UInt8]) {
    guard let lines = SealedLines.read(bytes, title: Self.title) else { return nil }
    let account = lines.prefix(while: OutputOrigin.isAbout)
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    for line in lines[account.endIndex...] {
      guard let entry = Entry(line: line), entries.last.map({ $0.path < entry.path }) ?? true
      else { return nil }
      entries.append(entry)
    }
    self.init(entries: entries, origin: OutputOrigin(lines: account))
  }

  /// The account as it is kept on the disk.
  var bytes: [UInt8] {
    SealedLines.write((origin?.lines ?? []) + entries.map(\.line), title: Self.title)
  }
}

extension OutputManifest.Entry {
  /// The account of a file of the new site.
  init(_ file: OutputFile, modified: FileStatus.Moment) {
    self.init(
      path: file.path, hash: file.hash, size: file.bytes.count,
      modified: modified)
  }

  fileprivate init?(line: Substring) {
    let space = UInt8(ascii: " ")
    let parts = line.utf8.split(separator: space, maxSplits: 4, omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 5, let hash = ContentHash(hexadecimal: parts[0]),
      let size = Int(parts[1]), let seconds = Int(parts[2]), let nanoseconds = Int(parts[3]),
      let path = OutputPath(String(parts[4]))
    else { return nil }
    self.init(
      path: path, hash: hash, size: size,
      modified: FileStatus.Moment(seconds: seconds, nanoseconds: nanoseconds))
  }

  fileprivate var line: String {
    "\(hash.hexadecimal) \(size) \(modified.seconds) \(modified.nanoseconds) \(path.text)"
  }
}
