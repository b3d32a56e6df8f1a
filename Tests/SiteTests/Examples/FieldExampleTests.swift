import Diagnostics
import Model
import Testing

/// The examples of fields and of whole files, put into a site, are sound.
struct FieldExampleTests {
  @Test(arguments: AuthoredFile.allCases)
  func wholeExamplesAreSound(file: AuthoredFile) async throws {
    var site = try ExampleSite()
    site.put(file.example, at: file.placeOfExample)
    #expect(try await site.diagnostics() == [])
  }

  @Test(arguments: AuthoredFile.allCases)
  func examplesOfFieldsAreSound(file: AuthoredFile) async throws {
    for field in file.fieldsToTry {
      #expect(
        try await diagnostics(of: "\(field.name): \(field.example)", in: file) == [],
        "\(field.name)")
    }
  }

  @Test(arguments: AuthoredFile.allCases)
  func examplesOfFieldsOverSeveralLinesAreSound(file: AuthoredFile) async throws {
    for field in file.fieldsToTry {
      let lines = field.exampleLines.joined(separator: "\n")
      #expect(try await diagnostics(of: lines, in: file) == [], "\(field.name)")
    }
  }

  private func diagnostics(of fields: String, in file: AuthoredFile) async throws -> [Diagnostic] {
    var site = try ExampleSite()
    if site.texts[file.placeOfExample] == nil { site.put(file.example, at: file.placeOfExample) }
    site.put(fields: fields, into: file.placeOfExample)
    return try await site.diagnostics()
  }
}

extension AuthoredFile {
  /// All fields, but one of the kinds that others refer to: they would have to name what takes its place.
  fileprivate var fieldsToTry: [any FieldDeclaration] {
    let isReferredTo = [.standard, .aim, .driver, .problem, .cause].map(Self.entry).contains(self)
    return fields.filter { !isReferredTo || $0.name != "replacedBy" }
  }

  /// Where a file of the sort lies on the site of the examples, or can be added.
  fileprivate var placeOfExample: String {
    switch self {
    case .site, .framework: pattern
    case .entry(.package): "Content/packages/visits/index.md"
    case .entry(.dimension): "Content/standards/growth/index.md"
    case .entry(.standard): "Content/standards/growth/2.1.md"
    case .entry(.driver): "Content/theory/drivers/recruitment.md"
    case .entry(.cause): "Content/causes/no-time.md"
    case .entry:
      pattern.replacing("<folder>", with: "visits").replacing("<slug>", with: "example")
    }
  }
}
