import Model

/// The sheet START HERE: what the workbook is for, who fills it in, and how.
extension SelfStudyWorkbook {
  /// The sheet, and the range on it that holds the choices of a rating.
  var startSheet: (sheet: Worksheet, scale: CellRange) {
    var builder = SheetBuilder(
      Worksheet(
        name: start, tabColor: .gold, layout: layout(isLandscape: false), columnWidths: [38, 68]))
    builder.addTitle(framework.selfStudy.title)
    builder.put(.text(framework.name), 0, .label)
    builder.put(.text(framework.selfStudy.summary), 1, .text)
    builder.endRow()
    builder.addSpace()
    addNotice(to: &builder, labelColumn: 0, textColumn: 1)
    builder.addSpace()
    addProgram(to: &builder)
    addSteps(to: &builder)
    let scale = addScale(to: &builder)
    addTabs(to: &builder)
    addSource(to: &builder)
    return (builder.sheet, scale)
  }

  private func addProgram(to builder: inout SheetBuilder) {
    builder.addHeading("Your program")
    for label in ["Program", "Date", "Who took part"] {
      builder.put(.text(label), 0, .label)
      builder.put(.blank, 1, .input)
      builder.endRow(height: 22)
    }
    builder.addSpace()
  }

  private func addSteps(to builder: inout SheetBuilder) {
    builder.addHeading("How to go about it")
    for (number, step) in framework.selfStudy.steps.enumerated() {
      builder.put(.text("Step \(number + 1)"), 0, .label)
      builder.put(.text(step), 1, .text)
      builder.endRow()
    }
    builder.put(.text("Where to write"), 0, .label)
    builder.put(
      .text("In the cells of this color. All other cells are locked, without a password."), 1,
      .input.locked)
    builder.endRow()
    builder.addSpace()
  }

  private func addScale(to builder: inout SheetBuilder) -> CellRange {
    builder.addHeading("What the levels mean")
    let first = builder.row
    for (index, level) in levels.enumerated() {
      builder.put(.text(level.choice), 0, .tableText.bold.filled(color(ofLevel: index)))
      builder.put(.text(level.descriptor), 1, .tableText)
      builder.endRow()
    }
    let scale = CellRange(column: 0, rows: first...(builder.row - 1))
    builder.addSpace()
    return scale
  }

  private func addTabs(to builder: inout SheetBuilder) {
    builder.addHeading("What is in this workbook")
    for (dimension, tab) in zip(contents.dimensions, tabs) {
      builder.put(.link(to: "internal:\(tab.quoted)!A1", text: dimension.label), 0, .link)
      builder.put(
        .text(Words.count(dimension.standards.count, "standard to rate", "standards to rate")), 1,
        .text)
      builder.endRow()
    }
    builder.put(.link(to: "internal:\(summary.quoted)!A1", text: summary.text), 0, .link)
    builder.put(.text("Counts, means and where to find help; it calculates itself"), 1, .text)
    builder.endRow()
    builder.addSpace()
  }

  private func addSource(to builder: inout SheetBuilder) {
    builder.addHeading("On the web")
    builder.put(.text("This self-study"), 0, .label)
    builder.put(.link(to: contents.address, text: contents.address), 1, .link.unwrapped)
    builder.endRow()
    builder.put(.text("Source"), 0, .label)
    builder.put(.text(framework.source), 1, .text)
    builder.endRow()
    if let address = framework.sourceURL {
      builder.put(.link(to: address, text: address), 1, .link.unwrapped)
      builder.endRow()
    }
  }
}
