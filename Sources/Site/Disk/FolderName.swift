#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One name in a folder as the file system keeps it, which need not be UTF-8.
struct FolderName: Sendable, Hashable {
  /// The bytes of the name.
  let bytes: [UInt8]
  /// What the folder itself says has the name; nil when only asking the file tells.
  let kind: FileStatus.Kind?

  init(bytes: [UInt8], kind: FileStatus.Kind?) {
    self.bytes = bytes
    self.kind = kind
  }

  /// The name as text; nil when it isn't UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }
}

extension FolderName {
  init(_ entry: UnsafeMutablePointer<dirent>) {
    // The name may be longer or shorter than the field that the header declares, so it is read through its address.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    bytes = Array(
      UnsafeBufferPointer(
        start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
    kind =
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): .regular
      case Int32(DT_DIR): .folder
      case Int32(DT_LNK): .symbolicLink
      case Int32(DT_UNKNOWN): nil
      default: .other
      }
  }
}
