import Testing

@testable import Site

/// The disk of this machine, except that one operation goes wrong, and that nothing waits for the disk itself.
struct FaultyDisk: OutputDisk {
  /// What goes wrong.
  enum Fault: Sendable, Hashable, CustomTestStringConvertible {
    /// The build is killed just before the operation.
    case death
    /// The build is killed in the middle of the operation, which leaves half a file if it writes one.
    case deathInTheMiddle
    /// The operation fails and changes nothing; the build goes on.
    case failure(code: Int32)
    /// The operation reports a failure although it was done, as happens on network disks; the build goes on.
    case failureOfReport(code: Int32)

    var testDescription: String { "\(self)" }
  }

  /// How many operations there have been.
  private(set) var count = 0
  /// The names of the files that were opened to be read.
  private(set) var opened: Set<String> = []
  /// How many operations changed something, the taking of the lock apart.
  private(set) var changes = 0
  /// Whether the build has been killed.
  private(set) var isDead = false
  /// What another build does between the opening of the lock file and the taking of the lock.
  var beforeTakingLock: () throws(SiteError) -> Void = {}
  private let disk = SystemDisk()
  private let fault: Fault?
  private let position: Int
  private let ignoresCase: Bool

  /// A disk on which the operation at a position goes wrong; none does if there is no fault.
  ///
  /// It can be like the disks of many computers and take `Survey.pdf` and `survey.pdf` for one name.
  init(_ fault: Fault? = nil, at position: Int = 0, ignoresCase: Bool = false) {
    self.fault = fault
    self.position = position
    self.ignoresCase = ignoresCase
  }

  /// Whether the fault has happened.
  var hasFailed: Bool { fault != nil && count > position }

  private mutating func perform<Result>(
    _ operation: (SystemDisk) throws(SiteError) -> Result,
    half: (SystemDisk) throws(SiteError) -> Void = { _ in }
  ) throws(SiteError) -> Result {
    // A dead build does nothing more, whatever its code would still like to clean up.
    guard !isDead else { throw Self.error(code: 0) }
    count += 1
    guard let fault, count == position + 1 else { return try operation(disk) }
    switch fault {
    case .death:
      isDead = true
      throw Self.error(code: 0)
    case .deathInTheMiddle:
      isDead = true
      try half(disk)
      throw Self.error(code: 0)
    case .failure(let code):
      throw Self.error(code: code)
    case .failureOfReport(let code):
      _ = try operation(disk)
      throw Self.error(code: code)
    }
  }

  /// The spelling under which this disk finds a name.
  private func found(_ name: String, in folder: OpenFolder) throws(SiteError) -> String {
    guard ignoresCase else { return name }
    let names = try folder.names().compactMap(\.text)
    return names.first { $0.lowercased() == name.lowercased() } ?? name
  }

  private static func error(code: Int32) -> SiteError {
    SiteError(attempt: "test", path: "the disk", code: code)
  }
}

extension FaultyDisk {
  mutating func openRoot(_ path: String) throws(SiteError) -> OpenFolder? {
    try perform { disk throws(SiteError) in try disk.openRoot(path) }
  }

  mutating func makeRoot(_ path: String) throws(SiteError) {
    try perform { disk throws(SiteError) in try disk.makeRoot(path) }
  }

  mutating func openFolder(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFolder? {
    let spelling = try found(name, in: folder)
    return try perform { disk throws(SiteError) in try disk.openFolder(spelling, in: folder) }
  }

  mutating func openFile(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFile? {
    opened.insert(name)
    let spelling = try found(name, in: folder)
    return try perform { disk throws(SiteError) in try disk.openFile(spelling, in: folder) }
  }

  mutating func status(of name: String, in folder: OpenFolder) throws(SiteError) -> FileStatus? {
    let spelling = try found(name, in: folder)
    return try perform { disk throws(SiteError) in try disk.status(of: spelling, in: folder) }
  }

  mutating func names(in folder: OpenFolder) throws(SiteError) -> [FolderName] {
    try perform { disk throws(SiteError) in try disk.names(in: folder) }
  }

  mutating func contents(of file: OpenFile) throws(SiteError) -> [UInt8] {
    try perform { disk throws(SiteError) in try disk.contents(of: file) }
  }

  mutating func makeFolder(_ name: String, in folder: OpenFolder) throws(SiteError) {
    changes += 1
    let spelling = try found(name, in: folder)
    try perform { disk throws(SiteError) in try disk.makeFolder(spelling, in: folder) }
  }

  mutating func makeFile(
    _ name: String, holding bytes: [UInt8], in folder: OpenFolder
  ) throws(SiteError) -> FileStatus {
    changes += 1
    return try perform(
      { disk throws(SiteError) in try disk.makeFile(name, holding: bytes, in: folder) },
      half: { disk throws(SiteError) in
        _ = try disk.makeFile(name, holding: Array(bytes.prefix(bytes.count / 2)), in: folder)
      })
  }

  mutating func removeFolder(_ name: String, in folder: OpenFolder) throws(SiteError) {
    changes += 1
    let spelling = try found(name, in: folder)
    return try perform { disk throws(SiteError) in try disk.removeFolder(spelling, in: folder) }
  }

  mutating func removeFile(_ name: String, in folder: OpenFolder) throws(SiteError) {
    changes += 1
    let spelling = try found(name, in: folder)
    return try perform { disk throws(SiteError) in try disk.removeFile(spelling, in: folder) }
  }

  mutating func move(
    _ name: String, in folder: OpenFolder, to other: OpenFolder, as newName: String
  ) throws(SiteError) {
    changes += 1
    let spelling = try found(newName, in: other)
    try perform { disk throws(SiteError) in
      if spelling != newName { try disk.removeFile(spelling, in: other) }
      try disk.move(name, in: folder, to: other, as: newName)
    }
  }

  mutating func flushFile(_ name: String, in folder: OpenFolder) throws(SiteError) {
    try perform { _ throws(SiteError) in }
  }

  mutating func flush(_ folder: OpenFolder, fileCount: Int) throws(SiteError) {
    try perform { _ throws(SiteError) in }
  }

  mutating func flushNames(in folder: OpenFolder) throws(SiteError) {
    try perform { _ throws(SiteError) in }
  }

  mutating func openLock(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFile {
    try perform { disk throws(SiteError) in try disk.openLock(name, in: folder) }
  }

  mutating func takeLock(_ file: OpenFile, as owner: [UInt8]) throws(SiteError) -> Bool {
    try beforeTakingLock()
    return try perform(
      { disk throws(SiteError) in try disk.takeLock(file, as: owner) },
      half: { disk throws(SiteError) in _ = try disk.takeLock(file, as: []) })
  }
}
