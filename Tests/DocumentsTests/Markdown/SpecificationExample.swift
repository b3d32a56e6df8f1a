import Foundation
import TestSupport
import Testing

/// One example of the GFM specification: Markdown, and the HTML that it gives there.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  /// `spec 12`: the file and the example's place in it, from 1.
  let name: String
  let markdown: String
  let html: String

  var testDescription: String { name }

  /// The examples of a file of the conformance folder; none when the folder is absent.
  static func all(in file: String) throws -> [SpecificationExample] {
    guard let folder = ConformanceFolder.path else { return [] }
    let text = try String(contentsOfFile: "\(folder)/gfm/\(file).txt", encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var markdown: [Substring]?
    var html: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("\(fence) example") {
        (markdown, html) = ([], nil)
      } else if line == fence, let source = markdown, let result = html {
        examples.append(
          SpecificationExample(
            name: "\(file) \(examples.count + 1)", markdown: join(source), html: join(result)))
        (markdown, html) = (nil, nil)
      } else if line == ".", markdown != nil, html == nil {
        html = []
      } else if html != nil {
        html?.append(line)
      } else {
        markdown?.append(line)
      }
    }
    return examples
  }

  private static func join(_ lines: [Substring]) -> String {
    lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
  }
}
