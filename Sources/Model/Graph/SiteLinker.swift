package import Diagnostics
import Documents

/// Turns the entries that were read into a graph, reporting every reference that leads nowhere.
package enum SiteLinker {
  /// Links everything.
  ///
  /// `reads` is what was read, in the order of the paths; `files` are the paths of the files in `Content/` that are not
  /// entries; `isComplete` says whether everything besides the entries could be read.
  package static func link(
    _ reads: [ReadEntry], files: [String], configuration: SiteConfiguration,
    framework: Framework?, includesDrafts: Bool, isComplete: Bool, into bag: inout DiagnosticBag
  ) -> SiteGraph {
    let gathered = gather(reads, files: files, includesDrafts: includesDrafts, into: &bag)
    let entries = gathered.entries
    let resolver = LinkResolver(index: gathered.index, entries: entries)
    var links = ResolvedLinks(entryCount: entries.count)
    for source in entries.indices { links.resolve(source, with: resolver) }
    links.problems.report(into: &bag)
    return SiteGraph(
      configuration: configuration, framework: framework, entries: entries,
      backlinks: links.backlinks,
      files: links.files.sorted(),
      isComplete: isComplete && gathered.isComplete && links.problems.isEmpty,
      resolver: resolver, contents: SiteContents(entries))
  }

  /// The entries that are built, and everything that a reference can name.
  ///
  /// A second entry with a code that is taken is left out: every reference to the code would be ambiguous, and that is
  /// the same mistake.
  private static func gather(
    _ reads: [ReadEntry], files: [String], includesDrafts: Bool, into bag: inout DiagnosticBag
  ) -> (entries: [Entry], index: LinkIndex, isComplete: Bool) {
    let draftPackages = includesDrafts ? [] : slugsOfDraftPackages(reads)
    var index = LinkIndex(files: files)
    var entries: [Entry] = []
    var codes: [String: SourceRange] = [:]
    var isComplete = true
    for read in reads {
      var state = LinkIndex.State.broken
      if let entry = read.entry, isOnlyWithCode(entry, &codes, into: &bag) {
        let isDraft =
          !includesDrafts
          && (entry.common.status == .draft || draftPackages.contains(entry.packageSlug ?? ""))
        state = isDraft ? .draft : .entry(entries.count)
        if !isDraft { entries.append(entry) }
      } else {
        isComplete = false
      }
      index.add(read.id, path: read.path, code: read.entry?.code?.text, state: state)
    }
    return (entries, index, isComplete)
  }

  private static func isOnlyWithCode(
    _ entry: Entry, _ codes: inout [String: SourceRange], into bag: inout DiagnosticBag
  ) -> Bool {
    guard let code = entry.code else { return true }
    let range = entry.range(code.range)
    guard let earlier = codes[code.text] else {
      codes[code.text] = range
      return true
    }
    bag.report(
      .entryDuplicateCode, "The code \(code.text) is taken", at: range,
      help: "Give this \(entry.id.kind.rawValue) a code of its own.",
      related: [Diagnostic.Related(range: earlier, label: "first used here")])
    return false
  }

  private static func slugsOfDraftPackages(_ reads: [ReadEntry]) -> Set<String> {
    Set(
      reads.compactMap(\.entry).filter {
        $0.id.kind == .package && $0.common.status == .draft
      }.map(\.id.slug))
  }
}

/// What following every reference gave.
private struct ResolvedLinks {
  private(set) var backlinks: [[Backlink]]
  private(set) var files: Set<String> = []
  private(set) var problems = LinkProblems()

  init(entryCount: Int) {
    backlinks = Array(repeating: [], count: entryCount)
  }

  /// Follows every reference of one entry; a field counts before a mention of the same entry.
  mutating func resolve(_ source: Int, with resolver: LinkResolver) {
    let entry = resolver.entries[source]
    var linked: Set<Int> = [source]
    for reference in entry.references {
      note(
        resolver.resolve(reference, from: source), from: source, &linked,
        at: entry.range(reference.range), reason: reference.reason, isMention: false)
    }
    if let replacement = entry.common.replacedBy {
      note(
        resolver.resolve(replacement, from: source), from: source, &linked,
        at: entry.range(replacement.range))
    }
    if let file = entry.file {
      note(
        resolver.resolve(file: file.text, from: source), from: source, &linked,
        at: entry.range(file.range))
    }
    for reference in entry.markdown.lazy.flatMap(\.prose.references) {
      note(
        resolver.resolve(reference.target, from: source), from: source, &linked,
        at: entry.range(reference.range))
    }
  }

  private mutating func note(
    _ resolution: LinkResolver.Resolution, from source: Int, _ linked: inout Set<Int>,
    at range: SourceRange, reason: Markdown? = nil, isMention: Bool = true
  ) {
    switch resolution {
    case .found(.entry(let target, _)):
      guard linked.insert(target).inserted else { return }
      backlinks[target].append(Backlink(source: source, reason: reason, isMention: isMention))
    case .found(.file(let path)): files.insert(path)
    case .found(.heading), .brokenElsewhere: break
    case .problem(let problem): problems.add(problem, at: range)
    }
  }
}

extension Entry {
  /// The slug of the package that the entry is or belongs to.
  fileprivate var packageSlug: String? {
    switch id.kind {
    case .package: id.slug
    case .guide, .resource, .idea: id.folder
    case .page, .dimension, .standard, .term: nil
    }
  }

  /// The file that the entry offers for download.
  fileprivate var file: LocatedText? {
    guard case .resource(let resource) = content else { return nil }
    return resource.file
  }
}

/// Gathers the places of problems with one root cause, so that they make one diagnostic.
private struct LinkProblems {
  private struct Cause: Hashable {
    let id: DiagnosticID
    let subject: String
  }

  private var gathered: [(problem: LinkProblem, places: [SourceRange])] = []
  private var numbers: [Cause: Int] = [:]

  var isEmpty: Bool { gathered.isEmpty }

  mutating func add(_ problem: LinkProblem, at place: SourceRange) {
    let cause = Cause(id: problem.id, subject: problem.subject)
    if let number = numbers[cause] {
      gathered[number].places.append(place)
    } else {
      numbers[cause] = gathered.count
      gathered.append((problem, [place]))
    }
  }

  func report(into bag: inout DiagnosticBag) {
    for (problem, places) in gathered {
      let sorted = places.sorted()
      bag.report(
        problem.id, problem.message, at: sorted.first, help: problem.help,
        related: sorted.dropFirst().map { Diagnostic.Related(range: $0, label: "also here") })
    }
  }
}
