import TestSupport
import Testing

/// One example of a specification: Markdown and the HTML that it stands for.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  /// The file of the specification.
  let file: String

  /// Its number in the file, from 1.
  let number: Int

  /// The Markdown.
  let markdown: String

  /// The HTML as the specification has it.
  let html: String

  var testDescription: String { "\(file) \(number)" }

  /// The examples of a file; none when the file is not there.
  static func all(in file: String) -> [SpecificationExample] {
    guard let bytes = ConformanceFolder.bytes(of: "gfm/\(file)") else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var parts: [[Substring]]?
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if line.hasPrefix(fence + " example") {
        parts = [[]]
      } else if line == fence, let found = parts {
        let texts = found.map { $0.map { $0 + "\n" }.joined() }
        examples.append(
          SpecificationExample(
            file: file, number: examples.count + 1, markdown: texts[0],
            html: texts.count > 1 ? texts[1] : ""))
        parts = nil
      } else if line == ".", parts?.count == 1 {
        parts?.append([])
      } else if let last = parts?.indices.last {
        let text = line.split(separator: "→", omittingEmptySubsequences: false)
        parts?[last].append(Substring(text.joined(separator: "\t")))
      }
    }
    return examples
  }
}
