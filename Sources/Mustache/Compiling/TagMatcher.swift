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

  /// The first tag that gives a block of a parent, by parent and name.
  private var arguments: [Int: [String: Int]] = [:]

  init(_ tags: [TemplateTag], of source: SourceFile) {
    self.tags = tags
    self.source = source
    self.partners = Array(repeating: nil, count: tags.count)
    self.isArgument = Array(repeating: false, count: tags.count)
    for (index, tag) in tags.enumerated() {
      if tag.kind.opens {
        if tag.kind == .block, let parent = open.last, tags[parent].kind == .parent {
          isArgument[index] = true
          noteArgument(index, of: parent)
        }
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

  private mutating func noteArgument(_ index: Int, of parent: Int) {
    let tag = tags[index]
    guard let first = arguments[parent, default: [:]][tag.name] else {
      arguments[parent, default: [:]][tag.name] = index
      return
    }
    problems.report(
      .templateSyntax, "“\(tag.text)” is given twice to “\(tags[parent].text)”",
      at: source.range(tag.nameRange), help: "Remove one of the two.",
      related: [.init(range: source.range(tags[first].nameRange), label: "first given here")])
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
