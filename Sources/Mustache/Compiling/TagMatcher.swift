import Diagnostics

/// Pairs the tags that open something with those that close it.
struct TagMatcher {
  /// The index of the tag at the other end, for tags that have one.
  private(set) var partners: [Int?]

  /// Whether a tag is a block that stands directly inside a parent and so says what to show there.
  private(set) var isArgument: [Bool]

  /// What is wrong with the pairs; any problem means that `partners` is not complete.
  private(set) var problems = DiagnosticBag()

  private let source: SourceFile
  private let tags: [TemplateTag]
  private var open: [Int] = []

  init(_ tags: [TemplateTag], of source: SourceFile) {
    self.tags = tags
    self.source = source
    self.partners = Array(repeating: nil, count: tags.count)
    self.isArgument = Array(repeating: false, count: tags.count)
    for (index, tag) in tags.enumerated() {
      if tag.kind.opens {
        isArgument[index] =
          tag.kind == .block && open.last.map { tags[$0].kind == .parent } ?? false
        open.append(index)
      } else if tag.kind == .close {
        close(index)
      }
    }
    for index in open { reportUnclosed(tags[index]) }
  }

  private mutating func close(_ index: Int) {
    let tag = tags[index]
    guard let position = open.lastIndex(where: { Self.closes(tag, tags[$0]) }) else {
      reportMismatch(tag)
      // Most often a misspelling: what follows reads best when the section counts as closed.
      open = open.dropLast()
      return
    }
    for forgotten in open[(position + 1)...] { reportUnclosed(tags[forgotten]) }
    partners[index] = open[position]
    partners[open[position]] = index
    open.removeSubrange(position...)
  }

  private static func closes(_ close: TemplateTag, _ open: TemplateTag) -> Bool {
    close.name == open.name && (open.isDynamic || !close.isDynamic)
  }

  private mutating func reportUnclosed(_ tag: TemplateTag) {
    problems.report(
      .templateUnclosed, "“\(tag.text)” is not closed", at: source.range(tag.nameRange),
      help: "Add {{/\(tag.name)}} where it ends.")
  }

  private mutating func reportMismatch(_ tag: TemplateTag) {
    guard let last = open.last else {
      problems.report(
        .templateSyntax, "“\(tag.text)” closes nothing", at: source.range(tag.nameRange),
        help: "Remove it, or open it with {{#\(tag.name)}}.")
      return
    }
    problems.report(
      .templateSyntax, "“\(tag.text)” stands where “\(tags[last].text)” is to be closed",
      at: source.range(tag.nameRange), help: "Write {{/\(tags[last].name)}}.",
      related: [.init(range: source.range(tags[last].nameRange), label: "opened here")])
  }
}
