/// Passing texts on while some stretches of them become something else.
extension InlineList {
  /// Texts side by side of which a part has been passed on.
  struct TextRun {
    fileprivate var texts: ArraySlice<Inline>
    fileprivate var position = 0

    init(_ texts: ArraySlice<Inline>) {
      self.texts = texts
    }
  }

  /// Passes the texts of a run on up to a place in their bytes, and divides the one in which the place lies.
  func appendTexts(_ run: inout TextRun, upTo end: Int, to passed: inout [Inline]) {
    while let text = run.texts.first, run.position < end {
      let count = text.literal.count
      if run.position + count <= end {
        passed.append(text)
        run.texts.removeFirst()
        run.position += count
        continue
      }
      let middle = text.literal.lowerBound + end - run.position
      passed.append(part(of: text, text.literal.lowerBound..<middle))
      run.texts[run.texts.startIndex] = part(of: text, middle..<text.literal.upperBound)
      run.position = end
    }
  }
}
