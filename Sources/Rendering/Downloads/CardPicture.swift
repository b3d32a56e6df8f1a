extension CardPictureView {
  /// Where the first line of the title begins, and below what nothing more may stand.
  private static let (top, bottom) = (136, 500)
  private static let (titleWidth, titleLineCount) = (1040, 3)
  private static let (summaryWidth, summarySize, summaryLeading) = (820, 32, 44)
  private static let summaryGap = 80
  /// A short title can be read from afar, a long one must fit.
  private static let titleSizes = [84, 68, 56]

  /// Breaks the words of a page into lines that fit its picture.
  init(title: String, summary: String?) {
    let layouts = Self.titleSizes.map { size in
      (size: size, lines: TextMeasure.lines(of: title, within: Self.titleWidth, size: size))
    }
    let (size, lines) = layouts.first { $0.lines.count <= 2 } ?? layouts[layouts.count - 1]
    let leading = size * 9 / 8
    let titleLines = Self.stacked(
      Self.shortened(lines, to: Self.titleLineCount), from: Self.top + size, leading: leading)
    let summaryTop = (titleLines.last?.y ?? Self.top) + Self.summaryGap
    let room = max(0, (Self.bottom - summaryTop) / Self.summaryLeading + 1)
    let summaryLines = TextMeasure.lines(
      of: summary ?? "", within: Self.summaryWidth, size: Self.summarySize)
    self.init(
      titleSize: size, titleLines: titleLines,
      summaryLines: Self.stacked(
        Self.shortened(summaryLines, to: room), from: summaryTop, leading: Self.summaryLeading))
  }

  private static func shortened(_ lines: [String], to count: Int) -> [String] {
    guard lines.count > count else { return lines }
    return lines.prefix(count).enumerated().map { $0 == count - 1 ? $1 + " …" : $1 }
  }

  private static func stacked(_ lines: [String], from top: Int, leading: Int) -> [PictureLineView] {
    lines.enumerated().map { PictureLineView(text: $1, y: top + $0 * leading) }
  }
}
