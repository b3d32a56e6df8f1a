import Diagnostics
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
    templates.render(template, conformanceCase.data.record, into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == conformanceCase.expected)
  }
}
