internal import CZip
package import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Packs files into a zip archive, or changes one in it, through libzip: the same bytes for the same files, wherever and
/// whenever.
///
/// The library reads what it is given only when the archive is closed, so it gets copies, which it frees itself. It writes
/// into memory that belongs to the target, which stays for as long as this does.
package struct ZipArchive {
  private let target: OpaquePointer
  private let archive: OpaquePointer

  /// The bytes of an archive with files in the order given, all of them of one day, or of the first day that there is in
  /// zip files.
  package static func bytes(
    of files: [RenderedFile], day: ISODate?
  ) throws(ArchiveError) -> [UInt8] {
    let archive = try ZipArchive([], flags: ZIP_CREATE | ZIP_TRUNCATE)
    return try archive.closed(after: { () throws(ArchiveError) in
      for file in files { try archive.add(file, date: date(day)) }
    })
  }

  /// An archive in which one file has become another, of the first day that there is in zip files; the others, and the
  /// order of all, stay as they are.
  static func replacing(
    _ path: String, in bytes: [UInt8], by change: ([UInt8]) throws(ArchiveError) -> [UInt8]
  ) throws(ArchiveError) -> [UInt8] {
    let archive = try ZipArchive(bytes, flags: 0)
    return try archive.closed(after: { () throws(ArchiveError) in
      let found = zip_name_locate(archive.archive, path, 0)
      guard found >= 0 else { throw archive.failure() }
      let number = UInt64(found)
      try archive.replace(number, by: change(archive.contents(of: number)))
    })
  }

  private init(_ bytes: [UInt8], flags: Int32) throws(ArchiveError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let copy = bytes.isEmpty ? nil : Self.copy(bytes)
    guard let target = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw Self.failure(&error)
    }
    guard let archive = zip_open_from_source(target, flags, &error) else {
      zip_source_free(target)
      throw Self.failure(&error)
    }
    // Closing the archive gives up its hold on the target; this one keeps it.
    zip_source_keep(target)
    self.target = target
    self.archive = archive
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    return copy
  }

  // MARK: - Files

  private func add(_ file: RenderedFile, date: UInt16) throws(ArchiveError) {
    let source = try source(of: file.bytes)
    let number = zip_file_add(archive, file.path, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard number >= 0 else {
      zip_source_free(source)
      throw failure()
    }
    // An ordinary file that everybody may read and its owner may change, as Unix says it in the upper half.
    let mode: UInt32 = 0o100644
    guard zip_file_set_dostime(archive, UInt64(number), 0, date, 0) == 0,
      zip_file_set_external_attributes(
        archive, UInt64(number), 0, UInt8(ZIP_OPSYS_UNIX), mode << 16) == 0
    else { throw failure() }
  }

  private func replace(_ number: UInt64, by bytes: [UInt8]) throws(ArchiveError) {
    let source = try source(of: bytes)
    guard zip_file_replace(archive, number, source, 0) == 0 else {
      zip_source_free(source)
      throw failure()
    }
    guard zip_file_set_dostime(archive, number, 0, Self.date(nil), 0) == 0 else {
      throw failure()
    }
  }

  private func source(of bytes: [UInt8]) throws(ArchiveError) -> OpaquePointer {
    guard let copy = Self.copy(bytes) else {
      throw ArchiveError(reason: String(cString: strerror(ENOMEM)))
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      throw failure()
    }
    return source
  }

  private func contents(of number: UInt64) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_stat_index(archive, number, 0, &status) == 0,
      let file = zip_fopen_index(archive, number, 0)
    else { throw failure() }
    defer { zip_fclose(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, count in
      count = max(0, Int(zip_fread(file, buffer.baseAddress, status.size)))
    }
    guard bytes.count == Int(status.size) else { throw failure() }
    return bytes
  }

  /// The day as zip files have it: 7 bits for the years since 1980, 4 for the month, 5 for the day.
  private static func date(_ day: ISODate?) -> UInt16 {
    guard let day, (1980...2107).contains(day.year) else { return 1 << 5 | 1 }
    return UInt16((day.year - 1980) << 9 | day.month << 5 | day.day)
  }

  // MARK: - Closing

  /// The bytes of the archive after a change; the archive is gone then, and also when the change fails.
  private func closed(
    after change: () throws(ArchiveError) -> Void
  ) throws(ArchiveError) -> [UInt8] {
    defer { zip_source_free(target) }
    do throws(ArchiveError) {
      try change()
      guard zip_close(archive) == 0 else { throw failure() }
    } catch {
      zip_discard(archive)
      throw error
    }
    return try written()
  }

  private func written() throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(target, &status) == 0, zip_source_open(target) == 0 else {
      throw Self.failure(zip_source_error(target))
    }
    defer { zip_source_close(target) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, count in
      count = max(0, Int(zip_source_read(target, buffer.baseAddress, status.size)))
      isWhole = count == buffer.count
    }
    guard isWhole else { throw Self.failure(zip_source_error(target)) }
    return bytes
  }

  private func failure() -> ArchiveError { Self.failure(zip_get_error(archive)) }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> ArchiveError {
    ArchiveError(reason: error.map { String(cString: zip_error_strerror($0)) } ?? "it is not whole")
  }
}
