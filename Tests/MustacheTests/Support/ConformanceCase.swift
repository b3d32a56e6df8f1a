import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Mustache

/// One case of the specification.
struct ConformanceCase: Sendable, Decodable, CustomTestStringConvertible {
  /// The parts of the specification that the engine implements: all but the lambdas.
  static let parts = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~dynamic-names", "~inheritance",
  ]

  static let all: [ConformanceCase] = parts.flatMap(read)

  let name: String
  let template: String
  let data: JSONValue
  let partials: [String: String]?
  let expected: String

  private(set) var part = ""

  private enum CodingKeys: CodingKey {
    case name, template, data, partials, expected
  }

  private struct File: Decodable {
    let tests: [ConformanceCase]
  }

  /// The cases of one part, or none when they are not here.
  static func read(_ part: String) -> [ConformanceCase] {
    guard let folder = ConformanceFolder.path,
      let json = FileManager.default.contents(atPath: "\(folder)/mustache/\(part).json")
    else { return [] }
    do {
      return try JSONDecoder().decode(File.self, from: json).tests.map { test in
        var test = test
        test.part = part
        return test
      }
    } catch {
      Issue.record(error)
      return []
    }
  }

  var testDescription: String { "\(part): \(name)" }

  /// The template goes by a name that no partial has.
  var sources: [SourceFile] {
    let partials = (partials ?? [:]).sorted { $0.key < $1.key }
    return [SourceFile(path: "\u{0}.mustache", text: template)]
      + partials.map { SourceFile(path: "\($0.key).mustache", text: $0.value) }
  }
}
