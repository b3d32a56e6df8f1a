internal import CXLSXWriter
import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a workbook as an XLSX file, through libxlsxwriter.
///
/// The library keeps what it is given by pointer until the workbook is closed, and copies every text that it is given.
/// What it returns belongs to the workbook and is used no longer than that.
struct WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// The place of each named style among them, from 1; 0 is Normal.
  private var styleNumbers: [StyleName: Int32] = [:]
  private var fills: [SheetColor: UnsafeMutablePointer<lxw_format>] = [:]
  /// The two looks of a cell that has a title in it.
  private let bold: UnsafeMutablePointer<lxw_format>?
  private let plain: UnsafeMutablePointer<lxw_format>?

  /// The bytes of the file; the same for the same workbook.
  ///
  /// The library writes to a file that has a name. It gets one that is open already, has no name on any disk, and is
  /// gone when it is closed.
  static func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
    guard let file = tmpfile() else {
      throw WorkbookError(reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    guard let handle = workbook_new("/dev/fd/\(fileno(file))") else {
      throw WorkbookError(reason: "there is not enough memory")
    }
    var writer = WorkbookWriter(handle)
    writer.write(workbook)
    let error = workbook_close(handle)
    guard error == LXW_NO_ERROR else {
      throw WorkbookError(reason: String(cString: lxw_strerror(error)))
    }
    return try named(workbook.styles.compactMap(\.name), contents(of: file))
  }

  /// The file with the names of its styles.
  static func named(
    _ names: [StyleName], _ file: [UInt8]
  ) throws(WorkbookError) -> [UInt8] {
    var isAsExpected = true
    let result: [UInt8]
    do throws(ArchiveError) {
      result = try ZipArchive.replacing("xl/styles.xml", in: file) { styles throws(ArchiveError) in
        let named = NamedStyles(names: names).added(to: styles)
        isAsExpected = named != nil
        return named ?? styles
      }
    } catch {
      throw WorkbookError(reason: error.reason)
    }
    guard isAsExpected else { throw .unexpectedStyles }
    return result
  }

  private init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    bold = workbook_add_format(workbook)
    plain = workbook_add_format(workbook)
    for format in [bold, plain] {
      format_set_font_name(format, Self.font)
      format_set_font_size(format, CellStyle().size)
      format_set_font_color(format, SheetColor.ink.code)
    }
    format_set_bold(bold)
  }

  private static let font = "Arial"

  private static func contents(
    of file: UnsafeMutablePointer<FILE>
  ) throws(WorkbookError) -> [UInt8] {
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
    guard size > 0, bytes.count == size else {
      throw WorkbookError(reason: "it could not be read back")
    }
    return bytes
  }

  private mutating func write(_ content: Workbook) {
    let texts = CTexts()
    var properties = lxw_doc_properties()
    properties.title = texts.copy(content.title)
    properties.subject = texts.copy(content.subject)
    properties.author = texts.copy(content.author)
    // Without a time the library takes that of the clock, so the first day of zip files stands in for one.
    properties.created = time_t((content.created?.daysSince1970 ?? 3652) * 86_400)
    workbook_set_properties(workbook, &properties)
    number(content.styles)
    for name in content.names { workbook_define_name(workbook, name.name, "=\(name.range)") }
    for sheet in content.sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name.text) else {
        preconditionFailure("No sheet can be called “\(sheet.name.text)”")
      }
      write(sheet, to: worksheet)
    }
  }
}

// MARK: - Sheets

extension WorkbookWriter {
  private typealias WorksheetPointer = UnsafeMutablePointer<lxw_worksheet>

  private mutating func write(_ sheet: Worksheet, to worksheet: WorksheetPointer) {
    worksheet_set_tab_color(worksheet, sheet.tabColor.code)
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    for (column, width) in sheet.columnWidths.enumerated() {
      worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil)
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      worksheet_set_row(worksheet, UInt32(row), height, nil)
    }
    for range in sheet.merged {
      worksheet_merge_range(
        worksheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
        UInt16(range.last.column), "", nil)
    }
    for cell in sheet.cells { write(cell, to: worksheet) }
    for dropDown in sheet.dropDowns { add(dropDown, to: worksheet) }
    for highlight in sheet.highlights { add(highlight, to: worksheet) }
    for chart in sheet.charts { add(chart, to: worksheet) }
    if let place = sheet.frozen {
      worksheet_freeze_panes(worksheet, UInt32(place.row), UInt16(place.column))
    }
    layOut(sheet, worksheet)
    protect(worksheet)
  }

  private func layOut(_ sheet: Worksheet, _ worksheet: WorksheetPointer) {
    let layout = sheet.layout
    // The numbers that the file format has for the two papers.
    worksheet_set_paper(worksheet, layout.paper == .letter ? 1 : 9)
    if layout.isLandscape { worksheet_set_landscape(worksheet) }
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.75)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_footer(
      worksheet, "&L&8\(layout.footer.replacing("&", with: "&&"))&R&8Page &P of &N")
    worksheet_print_area(
      worksheet, 0, 0, UInt32(sheet.end.row), UInt16(sheet.end.column))
    if let rows = layout.repeatedRows {
      worksheet_repeat_rows(worksheet, UInt32(rows.lowerBound), UInt32(rows.upperBound))
    }
  }

  /// Locks what is not for writing; there is no password, because it guards against slips and not against people.
  private func protect(_ worksheet: WorksheetPointer) {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.insert_hyperlinks = 1
    worksheet_protect(worksheet, nil, &options)
  }

  private mutating func write(_ cell: Cell, to worksheet: WorksheetPointer) {
    let (row, column) = (UInt32(cell.place.row), UInt16(cell.place.column))
    let format = format(cell.style)
    switch cell.content {
    case .blank: worksheet_write_blank(worksheet, row, column, format)
    case .text(let text): worksheet_write_string(worksheet, row, column, text, format)
    case .titled(let title, let text):
      writeTitled(title, text, row, column, format, to: worksheet)
    case .number(let number):
      worksheet_write_number(worksheet, row, column, Double(number), format)
    case .formula(let formula, let shown):
      worksheet_write_formula_str(worksheet, row, column, "=\(formula)", format, shown)
    case .count(let formula, let shown):
      worksheet_write_formula_num(worksheet, row, column, "=\(formula)", format, Double(shown))
    case .link(let address, let text):
      worksheet_write_url_opt(worksheet, row, column, address, format, text, nil)
    }
  }

  private func writeTitled(
    _ title: String, _ text: String, _ row: UInt32, _ column: UInt16,
    _ format: UnsafeMutablePointer<lxw_format>?, to worksheet: WorksheetPointer
  ) {
    let texts = CTexts()
    var first = lxw_rich_string_tuple(format: bold, string: texts.copy(title))
    var second = lxw_rich_string_tuple(format: plain, string: texts.copy("\n\(text)"))
    withUnsafeMutablePointer(to: &first) { first in
      withUnsafeMutablePointer(to: &second) { second in
        var pieces: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = [first, second, nil]
        worksheet_write_rich_string(worksheet, row, column, &pieces, format)
      }
    }
  }
}

// MARK: - What sheets do

extension WorkbookWriter {
  private func add(_ dropDown: DropDown, to worksheet: WorksheetPointer) {
    let texts = CTexts()
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    validation.value_formula = texts.copy("=\(dropDown.source)")
    validation.input_title = texts.copy(dropDown.title)
    validation.input_message = texts.copy(dropDown.prompt)
    validation.error_title = texts.copy(dropDown.title)
    validation.error_message = texts.copy(dropDown.refusal)
    let range = dropDown.range
    worksheet_data_validation_range(
      worksheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
      UInt16(range.last.column), &validation)
  }

  private mutating func add(_ highlight: Highlight, to worksheet: WorksheetPointer) {
    let texts = CTexts()
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.value_string = texts.copy("=\(highlight.formula)")
    condition.format = fill(highlight.fill)
    let range = highlight.range
    worksheet_conditional_format_range(
      worksheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
      UInt16(range.last.column), &condition)
  }

  private func add(_ content: BarChart, to worksheet: WorksheetPointer) {
    guard let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue)) else { return }
    let series = chart_add_series(chart, nil, nil)
    let (categories, values) = (content.categories, content.values)
    chart_series_set_categories(
      series, content.sheet.text, UInt32(categories.first.row), UInt16(categories.first.column),
      UInt32(categories.last.row), UInt16(categories.last.column))
    chart_series_set_values(
      series, content.sheet.text, UInt32(values.first.row), UInt16(values.first.column),
      UInt32(values.last.row), UInt16(values.last.column))
    chart_series_set_name(series, content.title)
    var fill = lxw_chart_fill()
    fill.color = content.color.code
    chart_series_set_fill(series, &fill)
    chart_series_set_labels(series)
    chart_series_set_labels_num_format(series, "0.0;;")
    chart_title_set_name(chart, content.title)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // Bars grow from the bottom up, and the first row of the table belongs at the top.
    chart_axis_set_reverse(chart.pointee.y_axis)
    chart_axis_set_min(chart.pointee.x_axis, Double(content.axis.lowerBound))
    chart_axis_set_max(chart.pointee.x_axis, Double(content.axis.upperBound))
    chart_axis_set_major_unit(chart.pointee.x_axis, 1)
    insert(chart, content, into: worksheet)
  }

  private func insert(
    _ chart: UnsafeMutablePointer<lxw_chart>, _ content: BarChart, into worksheet: WorksheetPointer
  ) {
    let texts = CTexts()
    var options = lxw_chart_options()
    // The size of a chart that is not scaled is 480 by 288 pixels.
    options.x_scale = Double(content.width) / 480
    options.y_scale = Double(content.height) / 288
    options.description = texts.copy(content.description)
    worksheet_insert_chart_opt(
      worksheet, UInt32(content.place.row), UInt16(content.place.column), chart, &options)
  }
}

// MARK: - Formats

extension WorkbookWriter {
  /// Puts the looks of the named styles first among those of cells, behind that of Normal: the library numbers looks in
  /// the order in which it is first asked for their numbers.
  private mutating func number(_ styles: [CellStyle]) {
    for style in styles {
      if let name = style.name { styleNumbers[name] = Int32(styleNumbers.count + 1) }
      if let format = format(style) { lxw_format_get_xf_index(format) }
    }
  }

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, Self.font)
    format_set_font_size(format, style.size)
    format_set_font_color(format, style.color.code)
    format.pointee.xf_id = style.name.flatMap { styleNumbers[$0] } ?? 0
    if style.isBold { format_set_bold(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill.code)
    }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, SheetColor.line.code)
    }
    if style.isWrapped { format_set_text_wrap(format) }
    let across = style.alignment == .left ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER
    let down = style.isVerticallyCentered ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(across.rawValue))
    format_set_align(format, UInt8(down.rawValue))
    if style.isInput { format_set_unlocked(format) }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    formats[style] = format
    return format
  }

  private mutating func fill(_ color: SheetColor) -> UnsafeMutablePointer<lxw_format>? {
    if let format = fills[color] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_bg_color(format, color.code)
    fills[color] = format
    return format
  }
}

/// Copies of texts for the library, which are gone with it.
private final class CTexts {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// A copy that lives as long as this does; nil when there is no memory for it.
  func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    copies.append(copy)
    return copy
  }

  deinit { for copy in copies { free(copy) } }
}
