import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where everything is said that is for people.
enum StandardError {
  /// Whether a person can watch, on a terminal that can go back to the start of a line.
  static var isTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// What writes reports for whoever is there: as wide as the terminal, and in colour if that is wanted.
  static var formatter: TextFormatter {
    TextFormatter(
      style: isTerminal && getenv("NO_COLOR") == nil ? .colour : .plain, width: width,
      command: CommandLine.arguments[0])
  }

  /// The columns of the terminal, or the usual number where nobody watches.
  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return TextFormatter.standardWidth
    }
    return Int(size.ws_col)
  }

  /// Tells people something: on a terminal, broken at spaces where it would not fit.
  static func say(_ sentence: String) {
    let lines = isTerminal ? sentence.wrapped(to: formatter.proseWidth - 2) : [sentence]
    write(lines.joined(separator: "\n  ") + "\n")
  }

  /// Says why a command can't do what it was asked to.
  static func fail(_ reason: String) {
    isTerminal ? write(formatter.format(failure: reason)) : say("Error: \(reason)")
  }

  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// The system's `write`, which the method above would otherwise hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
