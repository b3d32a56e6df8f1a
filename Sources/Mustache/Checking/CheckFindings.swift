import Diagnostics

/// What the checker has found out so far; each problem is kept once, however many pages have it.
struct CheckFindings {
  /// The program being checked.
  let program: Program
  private var problems = DiagnosticBag()
  private var reported: Set<Key> = []

  /// Tags that have nothing to show in some place, and those that have something in some other.
  private var neverShown: [Int: Diagnostic] = [:]
  private var shown: Set<Int> = []

  /// The templates that were reached.
  private var visited: Set<Int> = []

  /// The blocks that were met behind each parent tag, by the number of its call.
  private var blocks: [Int: Set<Int32>] = [:]

  /// The parent tags behind which something couldn't be read.
  private var uncertain: Set<Int> = []

  /// Whether the checker gave up.
  var isEntangled = false

  private struct Key: Hashable {
    let id: DiagnosticID
    let range: SourceRange?
    /// Tells problems without a place apart.
    let message: String?
  }

  init(_ program: Program) {
    self.program = program
  }

  /// All problems, with those that only show when everything has been seen.
  mutating func finish() -> DiagnosticBag {
    // What has not been seen everywhere can't be said to be missing.
    if isEntangled { return problems }
    for (position, problem) in neverShown.sorted(by: { $0.key < $1.key })
    where !shown.contains(position) {
      report(problem)
    }
    for template in visited.sorted() { reportStrays(of: template) }
    for call in blocks.keys.sorted() where !uncertain.contains(call) {
      reportUnusedBlocks(of: call)
    }
    return problems
  }

  // MARK: - Notes

  /// Notes that a template is reached with these parent tags around it; false when the template
  /// can't be read.
  mutating func visit(_ template: Int, frames: [Int]) -> Bool {
    guard program.templates[template].isSound else {
      noteUncertain(frames)
      return false
    }
    visited.insert(template)
    for frame in frames where blocks[frame] == nil { blocks[frame] = [] }
    return true
  }

  /// Notes that what these parent tags bring in isn't known completely.
  mutating func noteUncertain(_ frames: [Int]) {
    uncertain.formUnion(frames)
  }

  /// Notes that a block can be replaced by a parent tag.
  mutating func noteBlock(_ block: Int32, in call: Int) {
    blocks[call, default: []].insert(block)
  }

  /// Notes that a tag can show something.
  mutating func noteShown(_ position: Int) {
    shown.insert(position)
  }

  /// Notes that a tag can't show anything in one place; it is a problem when that is so in all
  /// places.
  mutating func noteNeverShown(
    _ position: Int, _ origin: Program.Origin, message: String, help: String
  ) {
    neverShown[position] = Diagnostic(
      id: .templateNeverPresent, message: message, range: range(of: origin), help: help)
  }

  // MARK: - Places

  /// The place of a tag's name.
  func range(of origin: Program.Origin) -> SourceRange {
    range(origin.nameRange, in: origin.template)
  }

  /// A tag as a place that has to do with a problem elsewhere.
  func related(_ origin: Program.Origin, label: String) -> Diagnostic.Related {
    Diagnostic.Related(range: range(of: origin), label: label)
  }

  /// A stretch of a template as a place.
  func range(_ bytes: Range<Int>, in template: Int) -> SourceRange {
    SourceRange(path: program.templates[template].path, bytes: bytes)
  }

  /// Keeps a problem unless it is known.
  mutating func report(_ problem: Diagnostic) {
    let key = Key(
      id: problem.id, range: problem.range, message: problem.range == nil ? problem.message : nil)
    if reported.insert(key).inserted { problems.append(problem) }
  }

  // MARK: - What only shows at the end

  private mutating func reportStrays(of template: Int) {
    for stray in program.templates[template].strays {
      report(
        Diagnostic(
          id: .templateNeverPresent,
          message: "Only blocks are shown inside a parent, and this is none",
          range: range(stray, in: template),
          help: "Put it into a block: {{$name}} … {{/name}}."))
    }
  }

  private mutating func reportUnusedBlocks(of call: Int) {
    let known = blocks[call, default: []]
    let names = known.sorted().map { program.blockNames[Int($0)] }
    for index in program.calls[call].arguments {
      let argument = program.arguments[index]
      guard !known.contains(argument.block) else { continue }
      let name = program.blockNames[Int(argument.block)]
      report(
        Diagnostic(
          id: .templateNeverPresent,
          message: "The parent has no block “\(name)”, so this never shows",
          range: range(argument.nameRange, in: argument.template),
          help: Suggestion.didYouMean(name, in: names)))
    }
  }
}
