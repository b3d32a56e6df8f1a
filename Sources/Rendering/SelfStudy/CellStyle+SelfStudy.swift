/// The looks of the workbook of a self-study.
extension CellStyle {
  /// All that programs list by name.
  static let ofSelfStudy: [CellStyle] = [
    title, heading, explanation, text, label, tableHeading, tableText, input, calculation, total,
    link, note,
  ]

  static let title = CellStyle(
    name: .title, size: 18, isBold: true, color: .white, fill: .deep, isVerticallyCentered: true)
  static let heading = CellStyle(name: .heading, size: 13, isBold: true, color: .link)
  /// Small print that runs over the columns to its right.
  static let explanation = CellStyle(
    name: .explanation, color: .soft, isVerticallyCentered: true)
  /// Text that may be long.
  static let text = CellStyle(name: .text, isWrapped: true)
  static let label = CellStyle(name: .label, isBold: true, isWrapped: true)
  static let tableHeading = CellStyle(
    name: .tableHeading, isBold: true, fill: .tint2, hasBorder: true, isWrapped: true)
  static let tableText = CellStyle(name: .tableText, hasBorder: true, isWrapped: true)
  /// Where people write.
  static let input = CellStyle(
    name: .input, fill: .writing, hasBorder: true, isWrapped: true, isInput: true)
  /// A figure that follows from what people write.
  static let calculation = CellStyle(
    name: .calculation, hasBorder: true, isWrapped: true, alignment: .center)
  static let total = CellStyle(
    name: .total, isBold: true, fill: .tint2, hasBorder: true, isWrapped: true, alignment: .center)
  static let link = CellStyle(
    name: .hyperlink, isUnderlined: true, color: .link, isWrapped: true)
  static let note = CellStyle(name: .note, fill: .caution, hasBorder: true, isWrapped: true)
}

/// What departs from them.
extension CellStyle {
  var bold: CellStyle { with { $0.isBold = true } }
  var regular: CellStyle { with { $0.isBold = false } }
  var centered: CellStyle { with { $0.alignment = .center } }
  var leftAligned: CellStyle { with { $0.alignment = .left } }
  var bordered: CellStyle { with { $0.hasBorder = true } }
  var borderless: CellStyle { with { $0.hasBorder = false } }
  /// In one line, which runs over empty cells to the right.
  var unwrapped: CellStyle { with { $0.isWrapped = false } }
  /// The same look for a cell in which nobody writes.
  var locked: CellStyle { with { $0.isInput = false } }

  func filled(_ fill: SheetColor) -> CellStyle { with { $0.fill = fill } }
  func showing(_ numberFormat: String) -> CellStyle { with { $0.numberFormat = numberFormat } }

  private func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
