internal import CZip
import Model
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Packs files into a zip archive, through libzip: the same bytes for the same files, wherever and whenever.
///
/// The library reads what it is given only when the archive is closed, so it gets copies, which it frees itself. It writes
/// into memory that belongs to the target, which stays for as long as this does.
struct KitArchive {
  private let target: OpaquePointer
  private let archive: OpaquePointer

  /// The bytes of an archive with files in the order given, all of them of one day, or of the first day that there is in
  /// zip files.
  static func bytes(of files: [RenderedFile], day: ISODate?) throws(SiteError) -> [UInt8] {
    let archive = try KitArchive()
    do throws(SiteError) {
      for file in files { try archive.add(file, date: date(day)) }
    } catch {
      zip_discard(archive.archive)
      zip_source_free(archive.target)
      throw error
    }
    return try archive.close()
  }

  private init() throws(SiteError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Self.failure(&error)
    }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw Self.failure(&error)
    }
    // Closing the archive gives up its hold on the target; this one keeps it.
    zip_source_keep(target)
    self.target = target
    self.archive = archive
  }

  private func add(_ file: RenderedFile, date: UInt16) throws(SiteError) {
    guard let source = source(of: file.bytes) else { throw failure() }
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

  private func source(of bytes: [UInt8]) -> OpaquePointer? {
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      return nil
    }
    return source
  }

  private func close() throws(SiteError) -> [UInt8] {
    defer { zip_source_free(target) }
    guard zip_close(archive) == 0 else {
      let error = failure()
      zip_discard(archive)
      throw error
    }
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

  /// The day as zip files have it: 7 bits for the years since 1980, 4 for the month, 5 for the day.
  private static func date(_ day: ISODate?) -> UInt16 {
    guard let day, (1980...2107).contains(day.year) else { return 1 << 5 | 1 }
    return UInt16((day.year - 1980) << 9 | day.month << 5 | day.day)
  }

  private func failure() -> SiteError { Self.failure(zip_get_error(archive)) }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> SiteError {
    SiteError(
      attempt: "pack", path: "the kit",
      reason: error.map { String(cString: zip_error_strerror($0)) } ?? "it is not whole",
      cure: "build again")
  }
}
