import Diagnostics
import Documents
import Foundation
import Model
import Rendering
import Site
import TestSupport
import Testing

struct EditorSchemasTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func areSchemas() async throws {
    let metaSchema = JSONSchema(
      try SchemaValue(
        json: Data(contentsOf: Self.project.appending(path: "Tests/MetaSchema/draft-07.json"))))
    for (name, document) in try await documents(ExampleSite().texts) {
      #expect(metaSchema.breaches(of: document) == [], "\(name)")
    }
    #expect(metaSchema.breaches(of: .object(["type": .text("strnig")])) != [])
  }

  @Test func acceptEveryExample() async throws {
    let schemas = try await schemas(ExampleSite().texts)
    for file in AuthoredFile.allCases {
      let schema = try #require(schemas[file.name])
      let example = try fields(of: file.example, at: file.pattern)
      #expect(schema.breaches(of: example) == [], "\(file.name)")
      for field in file.fields {
        var members: [String: SchemaValue] = [:]
        if case .object(let others) = example { members = others }
        let tried = try fields(of: "\(field.name): \(field.example)\n", at: "x.yaml")
        if case .object(let own) = tried { members.merge(own) { $1 } }
        #expect(schema.breaches(of: .object(members)) == [], "\(file.name): \(field.name)")
      }
    }
  }

  @Test func acceptOurOwnContent() async throws {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(
      siteFolder: Self.project.path(percentEncoded: false), into: &bag
    ).loaded(into: &bag)
    let texts = Dictionary(
      uniqueKeysWithValues: (sources.texts.compactMap { sources.file(at: $0.path) } + sources.files)
        .map {
          ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        })
    let schemas = try await schemas(texts)
    var count = 0
    for (path, text) in texts {
      guard let name = Self.schemaName(of: path) else { continue }
      let schema = try #require(schemas[name])
      #expect(schema.breaches(of: try fields(of: text, at: path)) == [], "\(path)")
      count += 1
    }
    #expect(count > 60)
  }

  @Test(arguments: [
    DiagnosticID.fieldUnknown, .fieldMissing, .fieldType, .fieldChoice, .fieldDate, .fieldNumber,
    .fieldAddress, .fieldLanguage,
  ])
  func refuseWhatTheRulesAboutFieldsRefuse(id: DiagnosticID) async throws {
    guard case .lines(let lines) = id.explanation.example else { return }
    let schemas = try await schemas(ExampleSite().texts)
    let schema = try #require(Self.schemaName(of: lines.path).flatMap { schemas[$0] })
    for (text, isRight) in [(lines.wrong, false), (lines.right, true)] {
      var site = try ExampleSite()
      if site.texts[lines.path] == nil { continue }
      site.put(fields: try #require(text), into: lines.path)
      let value = try fields(of: try #require(site.texts[lines.path]), at: lines.path)
      #expect(schema.breaches(of: value).isEmpty == isRight)
    }
  }

  @Test func offerTheNamesOfToday() async throws {
    let text = try #require(try await texts(ExampleSite().texts)["guide"])
    for name in [#""1.2""#, #""student-chosen-speakers""#, #""student-survey""#] {
      #expect(text.contains(name))
    }
    // Two guides are called so.
    let idea = try #require(try await texts(ExampleSite().texts)["idea"])
    #expect(idea.contains(#""guide:talks/begin""#))
  }

  @Test func countEntriesThatCannotBeRead() async throws {
    var site = try ExampleSite()
    site.put("nothing", at: "Content/glossary/broken.md")
    #expect(try await EditorSchemas.make(from: SourceTree(site.texts)).unreadEntries == 1)
  }
}

// MARK: - Reading

extension EditorSchemasTests {
  private func texts(_ site: [String: String]) async throws -> [String: String] {
    let schemas = try await EditorSchemas.make(from: SourceTree(site)).schemas
    return Dictionary(
      uniqueKeysWithValues: schemas.map {
        (
          String($0.file.path.dropLast(".schema.json".count)),
          String(decoding: $0.file.bytes, as: UTF8.self)
        )
      })
  }

  private func documents(_ site: [String: String]) async throws -> [String: SchemaValue] {
    try await texts(site).mapValues { try SchemaValue(json: $0.utf8) }
  }

  private func schemas(_ site: [String: String]) async throws -> [String: JSONSchema] {
    try await documents(site).mapValues(JSONSchema.init)
  }

  /// The front matter of an entry, or all of a data file.
  private func fields(of text: String, at path: String) throws -> SchemaValue {
    let yaml =
      path.hasSuffix(".md") ? text.components(separatedBy: "---\n").dropFirst().first ?? "" : text
    var bag = DiagnosticBag()
    let mapping = YAMLParser.parseMapping(SourceFile(path: path, text: yaml), into: &bag)
    return SchemaValue(try #require(mapping))
  }

  private static func schemaName(of path: String) -> String? {
    AuthoredFile.allCases.first { $0.pattern == path }?.name
      ?? EntryID(contentPath: path)?.kind.rawValue
  }
}
