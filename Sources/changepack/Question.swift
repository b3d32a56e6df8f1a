import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A question to whoever sits at the terminal; in a script nobody does, and the command ends with what it should say.
enum Question {
  /// Whether somebody is there to answer.
  static var isAnswered: Bool { isatty(STDIN_FILENO) == 1 && StandardError.isTerminal }

  /// Asks for a few words.
  static func ask(_ question: String, orElse hint: String) throws -> String {
    guard isAnswered else { throw ValidationError(hint) }
    while true {
      StandardError.write("\(question)\n> ")
      guard let line = readLine() else { throw ExitCode(130) }
      let words = line.filter { !$0.isNewline }
      if words.contains(where: { !$0.isWhitespace }) { return words }
    }
  }

  /// Asks for a few words; nil where nobody is there to answer.
  static func askIfAnswered(_ question: String) throws -> String? {
    isAnswered ? try ask(question, orElse: "") : nil
  }

  /// Whether somebody agrees to something.
  static func agrees(_ question: String) throws -> Bool {
    let words = try ask(
      "\(question) Type yes, or no.",
      orElse: "Nobody is there to be asked. Say --yes to publish without asking.")
    return ["yes", "y"].contains(words.lowercased().filter { !$0.isWhitespace })
  }

  /// Lets one thing be chosen; gives its place in the list.
  static func choose(_ question: String, among options: [String], orElse hint: String) throws -> Int
  {
    let chosen = try chooseSome(question, among: options, orElse: hint, atMost: 1)
    return chosen[0]
  }

  /// Lets one or more things be chosen; gives their places in the list.
  static func chooseSome(
    _ question: String, among options: [String], orElse hint: String, atMost limit: Int = .max
  ) throws -> [Int] {
    let width = String(options.count).count
    let indentation = String(repeating: " ", count: width + 4)
    let columns = StandardError.formatter.proseWidth - indentation.count
    let list = options.enumerated().map { number, option in
      let label = String(number + 1)
      let lines = option.wrapped(to: columns).joined(separator: "\n" + indentation)
      return "  " + String(repeating: " ", count: width - label.count) + "\(label)  \(lines)\n"
    }
    let how = limit == 1 ? "Type a number." : "Type one or more numbers, with spaces between them."
    var words = try ask("\(question)\n\(list.joined())\(how)", orElse: hint)
    while true {
      let numbers = words.split { $0 == " " || $0 == "," }.map { Int($0) }
      let chosen = numbers.compactMap(\.self).filter { (1...options.count).contains($0) }
      if chosen.count == numbers.count, (1...limit).contains(chosen.count) {
        return chosen.map { $0 - 1 }
      }
      words = try ask("Those are not numbers from the list. \(how)", orElse: hint)
    }
  }
}
