import Model

/// The self-study as a workbook: START HERE, a sheet for each dimension, and a summary that calculates itself.
struct SelfStudyWorkbook {
  /// The name of the range that holds the choices of a rating.
  static let scaleName = "RatingScale"

  let contents: SelfStudyContents
  let start = SheetName("START HERE")
  let summary = SheetName("SUMMARY Quality Standards")
  /// The sheets of the dimensions, in the same order.
  let tabs: [SheetName]

  var framework: Framework { contents.framework }
  var levels: [Framework.RatingLevel] { contents.framework.ratingScale }

  init(_ contents: SelfStudyContents) {
    self.contents = contents
    var tabs = [start, summary]
    for dimension in contents.dimensions { tabs.append(SheetName(dimension.label, besides: tabs)) }
    self.tabs = Array(tabs.dropFirst(2))
  }

  /// The workbook, which says the same for the same contents.
  var workbook: Workbook {
    let (first, scale) = startSheet
    return Workbook(
      title: "\(framework.selfStudy.title): \(framework.name)", subject: framework.summary,
      author: contents.siteTitle, created: contents.asOf,
      names: [
        Workbook.NamedRange(
          name: Self.scaleName, range: "\(start.quoted)!\(scale.fixedReference)")
      ],
      styles: CellStyle.ofSelfStudy,
      sheets: [first] + zip(contents.dimensions, tabs).map(sheet) + [summarySheet])
  }

  /// The color of a level, by its place in the scale.
  func color(ofLevel index: Int) -> SheetColor {
    .level(Double(index) / Double(max(1, levels.count - 1)))
  }

  func layout(isLandscape: Bool, repeatedRows: ClosedRange<Int>? = nil) -> PrintLayout {
    PrintLayout(
      paper: contents.paper, isLandscape: isLandscape,
      footer: "\(framework.name.prefix(80)) · \(contents.shortAddress.prefix(100))",
      repeatedRows: repeatedRows)
  }

  /// Says on a sheet what readers must know about the text of the standards.
  func addNotice(to builder: inout SheetBuilder, labelColumn: Int, textColumn: Int) {
    let title = framework.isOfficial ? "About these standards" : "Sample standards"
    builder.put(.text(title), labelColumn, .note.bold)
    builder.putAcross(.text(framework.notice), from: textColumn, .note)
    builder.endRow()
  }
}
