import Foundation

/// Writes Swift code that holds text files, so that the program can make them where it finds no copy to make them from.
///
/// Its arguments are the file to write, and then for each file its path as the program is to know it, and its path on
/// disk.
@main
struct EmbedFiles {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let output = arguments.removeFirst()
    var code = """
      /// The files that a new site begins with, by their paths below its folder.
      enum EmbeddedFiles {
        static let all: [(path: String, text: String)] = [

      """
    for pair in stride(from: 0, to: arguments.count, by: 2) {
      let text = try String(contentsOfFile: arguments[pair + 1], encoding: .utf8)
      // More number signs than any of these files holds in a row.
      let fence = String(repeating: "#", count: 9)
      code += "(\"\(arguments[pair])\", \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
    }
    code += "  ]\n}\n"
    try code.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
