import Foundation

/// What the house rules keep out of `Sources`, with examples that show what is meant.
enum BannedConstruct: CaseIterable {
  case uncheckedSendable, unsafeIsolation, forcedTry, droppedError, fatalError, sharedVariable

  /// A line that uses the construct holds one of these.
  var words: [String] {
    switch self {
    case .uncheckedSendable: ["@unchecked"]
    case .unsafeIsolation: ["nonisolated(unsafe)"]
    case .forcedTry: ["try!"]
    case .droppedError: ["try?"]
    case .fatalError: ["fatalError("]
    case .sharedVariable: ["var "]
    }
  }

  /// Whether a line of code that holds one of the words uses the construct.
  func isUsed(in line: String) -> Bool {
    guard !line.contains(#/^\s*///#) else { return false }
    return switch self {
    case .uncheckedSendable, .unsafeIsolation: true
    case .forcedTry, .droppedError: line.contains(/\btry[!?]/)
    case .fatalError: line.contains(/\bfatalError\(/)
    case .sharedVariable: Self.declaresSharedVariable(line)
    }
  }

  /// A stored variable that is static or global; a computed one holds nothing.
  private static func declaresSharedVariable(_ line: String) -> Bool {
    let isGlobal = !line.hasPrefix(" ") && line.contains(#/^(@\w+ |\w+(\(\w+\))? )*var /#)
    let isStatic =
      line.range(of: "static ") != nil && line.contains(#/\bstatic (\w+(\(\w+\))? )*var /#)
    guard isGlobal || isStatic else { return false }
    return line.prefix { $0 != "{" }.contains("=") || !line.contains("{")
  }

  /// Lines that use the construct.
  var uses: [String] {
    switch self {
    case .uncheckedSendable: ["final class Cache: @unchecked Sendable {"]
    case .unsafeIsolation: ["  nonisolated(unsafe) let table = 1"]
    case .forcedTry: ["let file = try! read()"]
    case .droppedError: ["let file = try? read()", "  if let file = try? read() {"]
    case .fatalError: ["    fatalError()", "default: fatalError(\"no\")"]
    case .sharedVariable:
      [
        "var count = 0", "private var count: Int = 0", "@MainActor var count = 0",
        "  static var count = 0", "  package private(set) static var all: [Int]",
        "  static var handler: () -> Int = { 1 }",
      ]
    }
  }

  /// Lines that look similar and are fine.
  var nearMisses: [String] {
    switch self {
    case .uncheckedSendable: ["/// Never `@unchecked Sendable`."]
    case .unsafeIsolation: ["  nonisolated let table = 1"]
    case .forcedTry: ["let file = try read()", "entry!"]
    case .droppedError: ["let file = try read() ?? other", "  // `try?` would drop the error."]
    case .fatalError: ["  // Not a fatalError()", "preconditionFailure(\"no\")"]
    case .sharedVariable:
      [
        "static let count = 0", "  var count = 0", "    var count: Int { 0 }",
        "  static var kind: Kind { get }", "  package static var fields: [Field] {",
        "let variable = 1",
      ]
    }
  }
}
