#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about one name, without following a symbolic link.
struct FileStatus: Sendable, Hashable {
  /// What kind of thing has the name.
  enum Kind: Sendable, Hashable {
    /// An ordinary file.
    case regular
    /// A folder.
    case folder
    /// A symbolic link, wherever it leads.
    case symbolicLink
    /// A device, a pipe or a socket.
    case other

    /// Whether opening it would lead elsewhere or do something.
    var isLinkOrDevice: Bool { self == .symbolicLink || self == .other }
  }

  /// What tells this file from every other one, whatever names it has.
  struct Identity: Sendable, Hashable {
    /// The file system it is on.
    let device: UInt64
    /// Its number there.
    let number: UInt64
  }

  /// When the contents were last written, in seconds and nanoseconds of the file system's clock.
  struct Moment: Sendable, Hashable {
    /// Whole seconds since 1970.
    let seconds: Int
    /// The rest.
    let nanoseconds: Int
  }

  /// What kind of thing it is.
  let kind: Kind
  /// How many bytes it holds.
  let size: Int
  /// When its contents were last written.
  let modified: Moment
  /// Which file it is.
  let identity: Identity
}

extension FileStatus {
  init(_ status: stat) {
    kind =
      switch UInt32(status.st_mode) & 0o170000 {
      case 0o100000: .regular
      case 0o040000: .folder
      case 0o120000: .symbolicLink
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Moment(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}
