import Documents
import Foundation
import TestSupport
import Testing

/// What authors type on worksheets.
struct NotationTests {
  @Test func thereAreManyNotations() throws {
    #expect(try Notation.all().count >= 30)
  }

  @Test func areWrittenDownWhereThatIsAskedFor() throws {
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else { return }
    try Notation.record()
    Issue.record("recorded the notations; run again without RECORD_SNAPSHOTS")
  }

  @Test(arguments: try Notation.all())
  func becomesTheseFields(notation: Notation) {
    let rendered = Rendered(notation.source, isWorksheet: true)
    #expect(rendered.findings.isEmpty, "\(rendered.messages)")
    let fields = rendered.markdown.prose.fields.map(\.line).joined(separator: "\n")
    #expect(fields == notation.fields)
  }

  @Test(arguments: try Notation.all())
  func becomesSignsWhereThereAreNoForms(notation: Notation) {
    let plain = Rendered(notation.source, isWorksheet: true).plain
    #expect(plain.trimmingCharacters(in: .newlines) == notation.plain)
  }

  /// Every field is on the page, and in the PDF, with its label, and every label leads to a field; what makes PDFs is
  /// always told the name.
  @Test(arguments: try Notation.all(), [WorksheetForm.web, .print])
  func becomesAFormThatHangsTogether(notation: Notation, form: WorksheetForm) throws {
    let prose = Rendered(notation.source, isWorksheet: true).markdown.prose
    let html = Rendered.filled(prose, form: form)
    let outline = HTMLOutline(Array(html.utf8))
    #expect(outline.malformed == [])
    #expect(outline.duplicateIDs == [])
    let named = Set(html.matches(of: /for="([^"]*)"/).map { String($0.output.1) })
    let attribute = form == .web ? "aria-label" : "title"
    for field in prose.fields {
      let tag = html.components(separatedBy: "<").first { $0.contains(" id=\"\(field.id)\"") }
      let isNamed = try #require(tag).contains("\(attribute)=\"\(field.label)\"")
      #expect(form == .print ? isNamed : isNamed != named.contains(field.id), "\(field.id)")
    }
    #expect(named.isSubset(of: outline.ids))
  }
}
