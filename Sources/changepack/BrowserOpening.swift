#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Opens the author's own browser.
enum BrowserOpening {
  #if canImport(Darwin)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Opens an address; false when there is no program for that.
  static func open(_ address: String) -> Bool {
    guard system("command -v \(opener) >/dev/null 2>&1") == 0 else { return false }
    let quoted =
      "'"
      + address.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
    return system("\(opener) \(quoted) >/dev/null 2>&1 &") == 0
  }
}
