/// How much of its line a tag takes with it, and how far what it brings in is indented.
///
/// A tag alone on its line takes the whole line. Parents and blocks have rules of their own,
/// because both their ends may stand on one line: see the cases about indentation in the
/// specification of inheritance.
struct TagPlacement {
  /// The bytes that disappear with the tag.
  let range: Range<Int>

  /// The blanks, in bytes of the file, that what the tag brings in is indented by.
  let indentation: Range<Int>

  /// Whether what the tag brings in begins in the middle of a line.
  let isInline: Bool

  private init(_ range: Range<Int>, indentation: Range<Int>? = nil, isInline: Bool) {
    self.range = range
    self.indentation = indentation ?? range.lowerBound..<range.lowerBound
    self.isInline = isInline
  }

  /// Works out the placement of every tag; all tags that open something have a partner.
  static func placements(
    of tags: [TemplateTag], matched: TagMatcher, lines: LineLayout
  ) -> [TagPlacement] {
    tags.indices.map { index in
      let tag = tags[index]
      switch tag.kind {
      case .variable, .unescaped:
        return TagPlacement(tag.range, isInline: true)
      case .comment, .delimiters, .section, .inverted, .partial:
        return ordinary(tag, lines)
      case .parent:
        return parentOpening(tag, end: matched.partners[index].map { tags[$0] }, lines)
      case .block:
        return matched.isArgument[index]
          ? argumentOpening(tag, lines)
          : blockOpening(tag, end: matched.partners[index].map { tags[$0] }, lines)
      case .close:
        guard let partner = matched.partners[index] else { return ordinary(tag, lines) }
        if tags[partner].kind == .parent { return parentClosing(tag, start: tags[partner], lines) }
        return matched.isArgument[partner] ? argumentClosing(tag, lines) : ordinary(tag, lines)
      }
    }
  }

  /// The whole line when the tag is alone on it.
  private static func ordinary(_ tag: TemplateTag, _ lines: LineLayout) -> TagPlacement {
    guard let blanks = lines.blanks(before: tag.range.lowerBound),
      let next = lines.nextLine(after: tag.range.upperBound)
    else { return TagPlacement(tag.range, isInline: true) }
    return TagPlacement(blanks.lowerBound..<next, indentation: blanks, isInline: false)
  }

  /// A parent stands alone when only blanks are before its opening and behind its closing tag.
  private static func parentOpening(
    _ tag: TemplateTag, end: TemplateTag?, _ lines: LineLayout
  ) -> TagPlacement {
    guard let blanks = lines.blanks(before: tag.range.lowerBound),
      let end, lines.nextLine(after: end.range.upperBound) != nil
    else { return TagPlacement(tag.range, isInline: true) }
    return TagPlacement(
      blanks.lowerBound..<tag.range.upperBound, indentation: blanks, isInline: false)
  }

  private static func parentClosing(
    _ tag: TemplateTag, start: TemplateTag, _ lines: LineLayout
  ) -> TagPlacement {
    guard lines.blanks(before: start.range.lowerBound) != nil,
      let next = lines.nextLine(after: tag.range.upperBound)
    else { return TagPlacement(tag.range, isInline: true) }
    return TagPlacement(tag.range.lowerBound..<next, isInline: false)
  }

  /// What stands before an argument is not shown, so only the rest of its line matters.
  private static func argumentOpening(_ tag: TemplateTag, _ lines: LineLayout) -> TagPlacement {
    let end = lines.nextLine(after: tag.range.upperBound) ?? tag.range.upperBound
    return TagPlacement(tag.range.lowerBound..<end, isInline: false)
  }

  private static func argumentClosing(_ tag: TemplateTag, _ lines: LineLayout) -> TagPlacement {
    let start = lines.blanks(before: tag.range.lowerBound)?.lowerBound ?? tag.range.lowerBound
    return TagPlacement(start..<tag.range.upperBound, isInline: false)
  }

  /// What replaces a block that stands alone is indented like its default content; if there is
  /// none, like the tag.
  private static func blockOpening(
    _ tag: TemplateTag, end: TemplateTag?, _ lines: LineLayout
  ) -> TagPlacement {
    guard let blanks = lines.blanks(before: tag.range.lowerBound) else {
      return TagPlacement(tag.range, isInline: true)
    }
    guard let next = lines.nextLine(after: tag.range.upperBound) else {
      return TagPlacement(tag.range, indentation: blanks, isInline: true)
    }
    let content = next..<max(next, end?.range.lowerBound ?? next)
    return TagPlacement(
      blanks.lowerBound..<next,
      indentation: lines.commonIndentation(of: content) ?? blanks, isInline: false)
  }
}
