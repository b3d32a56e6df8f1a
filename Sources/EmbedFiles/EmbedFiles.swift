import Foundation

/// Writes Swift code that holds files, so that the program can make them where it finds no copy to make them from.
///
/// Its arguments are the file to write, the name of the type that holds the files, and then for each file its path as the
/// program is to know it, and its path on disk.
@main
struct EmbedFiles {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let output = arguments.removeFirst()
    let type = arguments.removeFirst()
    var code = """
      /// Files of the project that the program carries with it.
      enum \(type) {
        static let all: [EmbeddedFile] = [

      """
    for pair in stride(from: 0, to: arguments.count, by: 2) {
      let contents = try Data(contentsOf: URL(filePath: arguments[pair + 1]))
      code += "EmbeddedFile(path: \"\(arguments[pair])\", \(argument(for: contents))),\n"
    }
    code += "  ]\n}\n"
    try code.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func argument(for contents: Data) -> String {
    guard let text = String(data: contents, encoding: .utf8) else {
      return "base64: \"\(contents.base64EncodedString())\""
    }
    // More number signs than any of these files holds in a row.
    let fence = String(repeating: "#", count: 9)
    return "text: \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }
}
