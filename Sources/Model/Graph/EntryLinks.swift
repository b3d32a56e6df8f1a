import Diagnostics
import Documents

/// Where everything leads that one entry refers to: a function of the entry and of what the site's entries are called.
package struct EntryLinks: Sendable {
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
  private(set) var targets: [Target] = []

  /// The paths of the files that are linked to or shown.
  private(set) var files: [String] = []

  private(set) var problems: [Problem] = []

  /// Whether every reference leads somewhere.
  package var areSound: Bool { problems.isEmpty }

  /// Whether the same things are referred to by the same fields.
  package func leadToSame(as other: EntryLinks) -> Bool {
    targets == other.targets && files == other.files
  }

  /// Follows every reference of an entry.
  init(of source: Int, with resolver: LinkResolver) {
    let entry = resolver.entries[source]
    for (number, reference) in entry.references.enumerated() {
      note(resolver.resolve(reference, from: source), as: number) { entry.range(reference.range) }
    }
    if let replacement = entry.common.replacedBy {
      note(resolver.resolve(replacement, from: source)) { entry.range(replacement.range) }
    }
    if let file = entry.file {
      note(resolver.resolve(file: file.text, from: source)) { entry.range(file.range) }
    }
    for frame in entry.frames {
      for reference in frame.references {
        note(resolver.resolve(reference.target, from: source)) { entry.range(reference.range) }
      }
    }
    keepFirstOfEach(besides: source)
  }

  private mutating func note(
    _ resolution: LinkResolver.Resolution, as reference: Int = Backlink.mention,
    at place: () -> SourceRange
  ) {
    switch resolution {
    case .found(.entry(let target, _)):
      targets.append(Target(entry: target, reference: reference))
    case .found(.file(let path)): files.append(path)
    case .found(.heading), .brokenElsewhere: break
    case .problem(let problem): problems.append(Problem(problem: problem, place: place()))
    }
  }

  private mutating func keepFirstOfEach(besides source: Int) {
    let inOrder = targets.enumerated().sorted {
      ($0.element.entry, $0.offset) < ($1.element.entry, $1.offset)
    }
    targets.removeAll(keepingCapacity: true)
    for (_, target) in inOrder where target.entry != source && target.entry != targets.last?.entry {
      targets.append(target)
    }
  }
}

extension Entry {
  /// The file that the entry offers for download.
  fileprivate var file: LocatedText? {
    guard case .resource(let resource) = content else { return nil }
    return resource.file
  }
}
