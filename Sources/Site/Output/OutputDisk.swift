/// Everything that committing a site ever asks of the disk, one small operation at a time.
///
/// It exists so that a test can stop a commit after any single operation, or make any of them fail.
protocol OutputDisk {
  /// Opens the output folder by its path; nil when it doesn't exist.
  mutating func openRoot(_ path: String) throws(SiteError) -> OpenFolder?
  /// Makes a folder by its path.
  mutating func makeRoot(_ path: String) throws(SiteError)

  /// Opens a folder; nil when nothing has the name, an error when something else has it.
  mutating func openFolder(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFolder?
  /// Opens a file for reading; nil when nothing has the name.
  mutating func openFile(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFile?
  /// What has a name; nil when nothing has.
  mutating func status(of name: String, in folder: OpenFolder) throws(SiteError) -> FileStatus?
  /// The names in a folder.
  mutating func names(in folder: OpenFolder) throws(SiteError) -> [FolderName]
  /// All that a file holds.
  mutating func contents(of file: OpenFile) throws(SiteError) -> [UInt8]

  /// Makes a folder.
  mutating func makeFolder(_ name: String, in folder: OpenFolder) throws(SiteError)
  /// Makes a new file that holds these bytes, and says what became of it.
  mutating func makeFile(
    _ name: String, holding bytes: [UInt8], in folder: OpenFolder
  ) throws(SiteError) -> FileStatus
  /// Removes an empty folder.
  mutating func removeFolder(_ name: String, in folder: OpenFolder) throws(SiteError)
  /// Removes a file.
  mutating func removeFile(_ name: String, in folder: OpenFolder) throws(SiteError)
  /// Moves a file to a name in another folder, in place of the file that has it, or a folder to a name that is free.
  mutating func move(
    _ name: String, in folder: OpenFolder, to other: OpenFolder, as newName: String
  ) throws(SiteError)

  /// Waits until what a file holds has reached the disk.
  mutating func flushFile(_ name: String, in folder: OpenFolder) throws(SiteError)
  /// Waits until all that is in a folder, so many files in folders of any depth, has reached the disk.
  mutating func flush(_ folder: OpenFolder, fileCount: Int) throws(SiteError)
  /// Waits until the names in a folder have reached the disk.
  mutating func flushNames(in folder: OpenFolder) throws(SiteError)

  /// Opens the file whose lock is to be taken, and makes it if need be.
  mutating func openLock(_ name: String, in folder: OpenFolder) throws(SiteError) -> OpenFile
  /// Takes the lock of a file and notes in it who has it; false while somebody else has it.
  mutating func takeLock(_ file: OpenFile, as owner: [UInt8]) throws(SiteError) -> Bool
}
