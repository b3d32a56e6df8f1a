import Diagnostics
import Model
import Testing

@testable import Rendering

struct SelfStudyWorkbookTests {
  private func contents(levels: Int = 3, help: Int = 2, leftOut: Int = 0) throws
    -> SelfStudyContents
  {
    let scale = (1...levels).map {
      "  - { value: \($0), label: \"Level \($0)?\", descriptor: D }"
    }
    let text = """
      name: Samples
      summary: Sample standards.
      source: This site
      official: no
      notice: These are samples & nothing else.
      ratingScale:
      \(scale.joined(separator: "\n"))

      """
    var bag = DiagnosticBag()
    let framework = Framework(file: SourceFile(path: Framework.path, text: text), into: &bag)
    func standard(_ code: String) -> StudiedStandard {
      StudiedStandard(
        code: code, title: "Choice", address: "https://example.org/standards/\(code)/",
        statement: "Students choose.", indicators: ["One", "Two"],
        help: (0..<help).map {
          StudiedHelp(
            kindLabel: "Planning guide", title: "Guide \($0)", address: "https://example.org/\($0)/"
          )
        }, leftOut: leftOut)
    }
    return SelfStudyContents(
      framework: try #require(framework), siteTitle: "Site",
      address: "https://example.org/self-study/", shortAddress: "example.org/self-study/",
      paper: .a4, asOf: nil,
      dimensions: [
        StudiedDimension(
          code: "1", title: "Families' voice", standards: [standard("1.1"), standard("1.2")]),
        StudiedDimension(
          code: "2", title: "Summary Quality: Standards", standards: [standard("2.1")]),
      ])
  }

  private func sheet(_ number: Int, of contents: SelfStudyContents) -> Worksheet {
    SelfStudyWorkbook(contents).workbook.sheets[number]
  }

  @Test func hasASheetForEachDimension() throws {
    let names = SelfStudyWorkbook(try contents()).workbook.sheets.map(\.name.text)
    #expect(
      names == [
        "START HERE", "1 Families' voice", "2 Summary Quality Standards",
        "SUMMARY Quality Standards",
      ])
  }

  @Test func givesEachCellAStyleWithAName() throws {
    let workbook = SelfStudyWorkbook(try contents(help: 0)).workbook
    let names = workbook.styles.compactMap(\.name)
    #expect(Set(names).count == workbook.styles.count)
    let used = Set(workbook.sheets.flatMap(\.cells).map(\.style.name))
    #expect(used == Set(names))
  }

  @Test func opensOnlyTheCellsForAnswers() throws {
    let places = sheet(1, of: try contents()).cells.filter(\.style.isInput).map(\.place.reference)
    #expect(places == ["D4", "E4", "F4", "G4", "H4", "D5", "E5", "F5", "G5", "H5"])
  }

  @Test func countsEachLevelOnTheSheetOfTheDimension() throws {
    let cells = sheet(3, of: try contents()).cells
    let counts = cells.filter { $0.place.row == 3 }.compactMap { cell in
      if case .count(let formula, _) = cell.content { formula } else { nil }
    }
    #expect(
      counts == [
        "SUMPRODUCT(--('1 Families'' voice'!$D$4:$D$5=$D$3))",
        "SUMPRODUCT(--('1 Families'' voice'!$D$4:$D$5=$E$3))",
        "SUMPRODUCT(--('1 Families'' voice'!$D$4:$D$5=$F$3))",
        "SUM(D4:F4)",
      ])
  }

  @Test func weighsLevelsByTheirNumbers() throws {
    let mean = sheet(3, of: try contents(levels: 2)).cells.first { $0.place.reference == "F4" }
    #expect(mean?.content == .formula("IF(C4=0,\"\",(D4*1+E4*2)/C4)", shown: ""))
  }

  @Test(arguments: [2, 5, 10])
  func printsAndFreezesWhatEveryScaleNeeds(levels: Int) throws {
    let workbook = SelfStudyWorkbook(try contents(levels: levels)).workbook
    for sheet in workbook.sheets {
      #expect(sheet.cells.allSatisfy { $0.place.column < sheet.columnWidths.count })
      #expect(sheet.rowHeights.values.allSatisfy { $0 <= 409 })
    }
  }

  @Test func saysOnEverySheetWhatReadersMustKnow() throws {
    for sheet in SelfStudyWorkbook(try contents()).workbook.sheets {
      #expect(sheet.cells.contains { $0.content == .text("These are samples & nothing else.") })
    }
  }

  @Test func saysWhereNothingHelpsYet() throws {
    let cells = sheet(3, of: try contents(help: 0)).cells
    #expect(cells.count { $0.content == .text("Nothing on the site serves it yet.") } == 3)
  }

  @Test func leadsToTheStandardForTheHelpThatItLeavesOut() throws {
    let cells = sheet(3, of: try contents(leftOut: 7)).cells
    let link = Cell.Content.link(
      to: "https://example.org/standards/1.2/", text: "7 more on the page of the standard")
    #expect(cells.count { $0.content == link } == 1)
  }
}
