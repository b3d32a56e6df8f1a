package import Diagnostics
import Documents

/// Turns the entries that were read into a graph, reporting every reference that leads nowhere.
///
/// First all names are gathered; then each entry's references are followed, in any order and at once; then they are
/// turned into the graph.
package struct SiteLinker: Sendable {
  /// The entries that are built, in the order of their paths.
  package private(set) var entries: [Entry]

  /// Which of the reads each entry is, by the entry's number.
  package let readNumbers: [Int]

  /// The number of the entry of each read; negative when there is none.
  private let entryNumbers: [Int]

  private let index: LinkIndex
  private let isComplete: Bool
  private let bag: DiagnosticBag

  /// Gathers everything that a reference can name.
  ///
  /// `reads` is what was read, in the order of the paths, nil for a file that is no entry; `files` are the paths of the files in `Content/` that are not
  /// entries. A second entry with a code that is taken is left out: every reference to the code would be ambiguous, and
  /// that is the same mistake.
  package init(_ reads: [ReadEntry?], files: [String], includesDrafts: Bool) {
    let draftPackages = includesDrafts ? [] : Self.slugsOfDraftPackages(reads)
    var index = LinkIndex(files: files)
    var entries: [Entry] = []
    var readNumbers: [Int] = []
    var entryNumbers = [Int](repeating: -1, count: reads.count)
    var codes: [String: SourceRange] = [:]
    var isComplete = true
    var bag = DiagnosticBag()
    for (number, read) in reads.enumerated() {
      guard let read else { continue }
      var state = LinkIndex.State.broken
      if let entry = read.entry, Self.isOnlyWithCode(entry, &codes, into: &bag) {
        let isDraft =
          !includesDrafts
          && (entry.common.status == .draft || draftPackages.contains(entry.packageSlug ?? ""))
        state = isDraft ? .draft : .entry(entries.count)
        if !isDraft {
          entries.append(entry)
          readNumbers.append(number)
        }
      } else {
        isComplete = false
      }
      if case .entry(let entry) = state { entryNumbers[number] = entry }
      index.add(
        read.id, path: read.path, homePath: read.homePath, code: read.entry?.code?.text,
        state: state)
    }
    self.entries = entries
    self.readNumbers = readNumbers
    self.entryNumbers = entryNumbers
    self.index = index
    self.isComplete = isComplete
    self.bag = bag
  }

  /// Whether every entry can be told from every other and is part of the site's names.
  package var isSound: Bool { isComplete && bag.isEmpty }

  /// The number of the entry that a read gave, unless it is left out of the site.
  package func number(ofRead read: Int) -> Int? {
    entryNumbers[read] < 0 ? nil : entryNumbers[read]
  }

  /// Takes an entry that says something else but is called the same in the place of another.
  package mutating func replace(_ number: Int, by entry: Entry) {
    entries[number] = entry
  }

  /// Follows the references of one entry.
  package func links(of number: Int) -> EntryLinks {
    EntryLinks(of: number, with: LinkResolver(index: index, entries: entries))
  }

  /// Makes the graph from the links of all entries, given in their order.
  ///
  /// `isComplete` says whether everything besides the entries could be read.
  package func graph(
    _ links: [EntryLinks], configuration: SiteConfiguration, framework: Framework?,
    seriesFiles: SeriesFiles, isComplete: Bool, into bag: inout DiagnosticBag
  ) -> SiteGraph {
    bag.merge(self.bag)
    var problems = LinkProblems()
    for problem in links.lazy.flatMap(\.problems) {
      problems.add(problem.problem, at: problem.place)
    }
    problems.report(into: &bag)
    return SiteGraph(
      configuration: configuration, framework: framework, seriesFiles: seriesFiles,
      entries: entries,
      backlinks: Backlinks(links), files: Set(links.lazy.flatMap(\.files)).sorted(),
      isComplete: isComplete && self.isComplete && problems.isEmpty,
      contents: SiteContents(entries), links: links, index: index)
  }

  /// Makes the graph again after edits of some entries that leave everything as it is called; nil when they do more.
  ///
  /// What the edits can't have changed is taken over.
  package func graph(
    _ graph: SiteGraph, afterEditing numbers: [Int], seriesFiles: SeriesFiles
  ) -> SiteGraph? {
    var links = graph.links
    var leadToSame = true
    var moved: [Int] = []
    for number in numbers {
      let new = self.links(of: number)
      guard new.areSound, new.files == links[number].files else { return nil }
      if !new.leadToSame(as: links[number]) { leadToSame = false }
      if entries[number].readingOrder != graph.entries[number].readingOrder {
        moved.append(number)
      }
      links[number] = new
    }
    var contents = graph.contents
    contents.move(moved, in: entries)
    return SiteGraph(
      configuration: graph.configuration, framework: graph.framework, seriesFiles: seriesFiles,
      entries: entries,
      backlinks: leadToSame ? graph.backlinks : Backlinks(links), files: graph.files,
      isComplete: graph.isComplete,
      contents: contents, links: links, index: index)
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

  private static func slugsOfDraftPackages(_ reads: [ReadEntry?]) -> Set<String> {
    Set(
      reads.compactMap { $0?.entry }.filter {
        $0.id.kind == .package && $0.common.status == .draft
      }.map(\.id.slug))
  }
}

extension Entry {
  /// The slug of the package that the entry is or belongs to.
  fileprivate var packageSlug: String? {
    switch id.kind {
    case .package: id.slug
    case .guide, .resource, .idea: id.folder
    case .page, .dimension, .standard, .aim, .driver, .problem, .cause, .measure, .cycle, .program,
      .voice, .story, .term:
      nil
    }
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
