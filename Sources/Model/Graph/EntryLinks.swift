import Diagnostics
import Documents

/// Where everything leads that one entry refers to: a function of the entry and of what the site's entries are called.
///
/// It never changes; as a class it is handed around without copying what it holds.
package final class EntryLinks: Sendable {
  /// An entry that is referred to.
  struct Target: Sendable, Hashable {
    /// The entry's number.
    let entry: Int
    /// Which of the references in the front matter it is, as `Backlink` has it.
    let reference: Int
  }

  /// A reference that leads nowhere.
  struct Problem: Sendable {
    let problem: LinkProblem
    let place: SourceRange
  }

  /// The other entries that are referred to, each once, by number; a field counts before a mention of the same entry.
  let targets: [Target]

  /// The paths of the files that are linked to or shown.
  let files: [String]

  let problems: [Problem]

  /// Where the references of the body lead, in their order; nil for those that lead nowhere.
  package let body: [LinkResolver.Destination?]

  /// Whether every reference leads somewhere.
  package var areSound: Bool { problems.isEmpty }

  /// Whether the same things are referred to by the same fields.
  package func leadToSame(as other: EntryLinks) -> Bool {
    targets == other.targets && files == other.files
  }

  /// Follows every reference of an entry.
  init(of source: Int, with resolver: LinkResolver) {
    let entry = resolver.entries[source]
    var findings = Findings()
    for (number, reference) in entry.references.enumerated() {
      findings.note(resolver.resolve(reference, from: source), as: number) {
        entry.range(reference.range)
      }
    }
    if let replacement = entry.common.replacedBy {
      findings.note(resolver.resolve(replacement, from: source)) {
        entry.range(replacement.range)
      }
    }
    if let file = entry.file {
      findings.note(resolver.resolve(file: file.text, from: source)) { entry.range(file.range) }
    }
    for reference in entry.frames.lazy.flatMap(\.references) {
      findings.note(resolver.resolve(reference.target, from: source)) {
        entry.range(reference.range)
      }
    }
    body = entry.bodyFrame.references.map { reference in
      let resolution = resolver.resolve(reference.target, from: source)
      findings.note(resolution) { entry.range(reference.range) }
      guard case .found(let destination) = resolution else { return nil }
      return destination
    }
    targets = findings.firstTargets(besides: source)
    files = findings.files
    problems = findings.problems
  }
}

/// What following references gave, one after the other.
private struct Findings {
  private var targets: [EntryLinks.Target] = []
  private(set) var files: [String] = []
  private(set) var problems: [EntryLinks.Problem] = []

  mutating func note(
    _ resolution: LinkResolver.Resolution, as reference: Int = Backlink.mention,
    at place: () -> SourceRange
  ) {
    switch resolution {
    case .found(.entry(let target, _)):
      targets.append(EntryLinks.Target(entry: target, reference: reference))
    case .found(.file(let path)): files.append(path)
    case .found(.heading), .brokenElsewhere: break
    case .problem(let problem):
      problems.append(EntryLinks.Problem(problem: problem, place: place()))
    }
  }

  /// The targets by number, of each the first that was noted.
  func firstTargets(besides source: Int) -> [EntryLinks.Target] {
    let inOrder = targets.enumerated().sorted {
      ($0.element.entry, $0.offset) < ($1.element.entry, $1.offset)
    }
    var firsts: [EntryLinks.Target] = []
    for (_, target) in inOrder where target.entry != source && target.entry != firsts.last?.entry {
      firsts.append(target)
    }
    return firsts
  }
}

extension Entry {
  /// The file that the entry offers for download.
  fileprivate var file: LocatedText? {
    guard case .resource(let resource) = content else { return nil }
    return resource.file
  }
}
