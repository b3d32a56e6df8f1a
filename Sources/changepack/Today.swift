#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The day it is where the author is.
enum Today {
  /// The day as it is written in an entry: `2026-11-23`.
  static var text: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
  }
}
