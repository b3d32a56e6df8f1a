#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The machine says no: a disk that is full, a folder that can't be read, a folder that must not be used.
///
/// Mistakes in the content are diagnostics; this is what is thrown when no edit of the content would help.
package struct SiteError: Error, Sendable, Hashable {
  /// What was being done, as a verb that fits after “can't”: `read`, `write`, `use`.
  package let attempt: String

  /// The file or folder it was being done to, as the caller named it.
  package let path: String

  /// Why it can't be done, in plain words that fit after “because”.
  package let reason: String

  /// What to do about it, as a request; nil when nothing better than trying again is known.
  package let cure: String?

  /// The system's error number; nil when the refusal is our own.
  package let code: Int32?

  package init(attempt: String, path: String, reason: String, cure: String?) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
    self.cure = cure
    code = nil
  }

  /// Says in plain words what the system reported as an error number.
  package init(attempt: String, path: String, code: Int32) {
    let words = Self.words(for: code)
    self.attempt = attempt
    self.path = path
    self.code = code
    reason = words.reason
    cure = words.cure
  }
}

extension SiteError: CustomStringConvertible {
  /// The whole problem in one sentence without a full stop.
  package var description: String {
    let sentence = "Can't \(attempt) “\(path)” because \(reason)"
    return cure.map { "\(sentence); \($0)" } ?? sentence
  }
}

extension SiteError {
  private static func words(for code: Int32) -> (reason: String, cure: String?) {
    switch code {
    case ENOSPC: ("the disk is full", "free some space and build again")
    case EDQUOT: ("your share of the disk is used up", "free some space and build again")
    case EFBIG: ("it would be larger than the disk allows", "choose another disk")
    case EACCES, EPERM:
      ("you don't have permission", "check who owns it and what its permissions are")
    case EROFS: ("the disk is read-only", "choose a folder on a disk that can be written to")
    case EIO: ("the disk reports an error", "check the disk and its connection")
    case ENOENT: ("it doesn't exist", "check the path")
    case ENOTDIR: ("a part of its path is not a folder", "move away what is in its place")
    case EISDIR, EEXIST, ENOTEMPTY:
      ("something else is in its place", "move that away and build again")
    case ELOOP: ("a symbolic link is in its place", "replace the link by what it leads to")
    case ENAMETOOLONG: ("its name is too long", "choose a shorter one")
    case EXDEV: ("it is on another disk than the rest", "choose a folder that lies on one disk")
    case EMFILE, ENFILE: ("too many files are open", "close other programs and try again")
    case EBUSY, ETXTBSY: ("another program is using it", "close that program and try again")
    case ENOLCK, ENOTSUP, EOPNOTSUPP:
      ("its disk doesn't offer what is needed", "choose a folder on a local disk")
    default: ("the system says “\(String(cString: strerror(code)))” (error \(code))", nil)
    }
  }
}

extension SiteError {
  /// Whether the trouble is that nothing has the name.
  var isMissing: Bool { code == ENOENT }

  /// Whether the trouble is that something other than a folder has the place of one.
  var isNoFolder: Bool { code == ENOTDIR }

  /// Whether the trouble is that the name is taken, or the folder not empty.
  var isOccupied: Bool { code == EEXIST || code == ENOTEMPTY }
}
