import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Mustache

@Suite(
  .enabled(
    if: ConformanceFolder.path != nil,
    "the cases of the specification are not here; CHANGEPACK_CONFORMANCE may name their folder"))
struct ConformanceTests {
  @Test func readsTheCasesOfAllParts() {
    #expect(ConformanceCase.parts.filter { ConformanceCase.read($0).isEmpty }.isEmpty)
  }

  @Test(arguments: ConformanceCase.all)
  func rendersAsTheSpecificationSays(_ conformanceCase: ConformanceCase) throws {
    var problems = DiagnosticBag()
    let templates = TemplateSet.compile(conformanceCase.sources, into: &problems)
    #expect(problems.isEmpty)
    let template = try #require(templates.template(named: "\u{0}"))
    var buffer: [UInt8] = []
    templates.render(template, values: [conformanceCase.data.viewValue], into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == conformanceCase.expected)
  }
}

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

/// The data of a case.
enum JSONValue: Sendable, Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? container.decode(Int.self) {
      self = .text("\(integer)")
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  var viewValue: ViewValue {
    switch self {
    case .null: return .absent
    case .flag(let flag): return .flag(flag)
    case .text(let text): return .text(text)
    case .list(let items): return .list(items.map(\.viewValue))
    case .object(let members):
      let members = members.sorted { $0.key < $1.key }
      let shape = ViewShape("object", members.map { ViewFieldDeclaration($0.key, .text, "") })
      return .view(ViewRecord(shape: shape, values: members.map(\.value.viewValue)))
    }
  }
}
