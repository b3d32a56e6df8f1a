import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where everything is written that was asked for.
enum StandardOutput {
  /// The columns of the terminal, or the usual number where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return TextFormatter.standardWidth
    }
    return Int(size.ws_col)
  }

  /// Colour only for a person who has not asked for none.
  static var style: TextFormatter.Style {
    let isTerminal =
      isatty(STDOUT_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
    return isTerminal && getenv("NO_COLOR") == nil ? .colour : .plain
  }
}
