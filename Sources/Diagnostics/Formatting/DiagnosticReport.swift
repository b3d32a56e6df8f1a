/// Diagnostics made ready to be shown: in order, with bytes turned into lines, columns and the words that stand there.
package struct DiagnosticReport: Sendable {
  /// One diagnostic and where it is.
  package struct Problem: Sendable, Hashable {
    /// Which rule was broken.
    package let id: DiagnosticID
    /// What is wrong, without a full stop.
    package let message: String
    /// Where; nil when the problem has no place.
    package let place: ReportedPlace?
    /// How to mend it.
    package let help: String?
    /// The other places of the same problem.
    package let related: [RelatedPlace]

    /// How much it matters.
    package var severity: Severity { id.severity }
  }

  /// Another place of a problem.
  package struct RelatedPlace: Sendable, Hashable {
    /// Where it is.
    package let place: ReportedPlace
    /// What it has to do with the problem.
    package let label: String
  }

  /// What there is to show, by file and place; what has no place comes first.
  package let problems: [Problem]

  /// Looks up the places of everything in a bag.
  ///
  /// `sources` gives the files that the ranges speak of, by path. `folder` leads from where the reader of the report
  /// stands to the site's folder, with a slash at its end: it goes before every path, so that they can be opened.
  package init(
    _ bag: DiagnosticBag, folder: String = "", sources: (String) -> SourceFile?
  ) {
    var finder = PlaceFinder(folder: folder)
    problems = bag.sorted.map { diagnostic in
      Problem(
        id: diagnostic.id, message: diagnostic.message,
        place: diagnostic.range.map { finder.place(of: $0, in: sources) },
        help: diagnostic.help,
        related: diagnostic.related.map {
          RelatedPlace(place: finder.place(of: $0.range, in: sources), label: $0.label)
        })
    }
  }

  /// How many problems stop the site from being written.
  package var errorCount: Int { problems.count { $0.severity == .error } }

  /// How many problems stop a strict build only.
  package var warningCount: Int { problems.count { $0.severity == .warning } }

  /// How many problems stop nothing.
  package var adviceCount: Int { problems.count { $0.severity == .advice } }

  /// The whole report in a few words: "3 errors and 1 warning in 2 files".
  package var summary: String {
    let counts = [
      (errorCount, "error"), (warningCount, "warning"), (adviceCount, "piece of advice"),
    ].filter { $0.0 > 0 }
    guard let last = counts.last else { return "No problems" }
    let others = counts.dropLast().map { Self.counted($0.0, $0.1) }.joined(separator: ", ")
    let end = Self.counted(last.0, last.1)
    let words = others.isEmpty ? end : "\(others) and \(end)"
    let fileCount = Set(problems.compactMap(\.place?.path)).count
    return fileCount == 0 ? words : "\(words) in \(Self.counted(fileCount, "file"))"
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    // Of advice there are pieces.
    guard number != 1 else { return "1 \(noun)" }
    return noun == "piece of advice" ? "\(number) pieces of advice" : "\(number) \(noun)s"
  }
}

/// Turns ranges into places, measuring each file once.
private struct PlaceFinder {
  let folder: String
  private var measured: [String: (file: SourceFile, lines: LineTable)?] = [:]

  init(folder: String) { self.folder = folder }

  mutating func place(
    of range: SourceRange, in sources: (String) -> SourceFile?
  ) -> ReportedPlace {
    let path = folder + range.path
    guard let (file, lines) = measuredFile(range.path, in: sources) else {
      return ReportedPlace(path: path, extent: nil)
    }
    let extent = ReportedPlace.Extent(
      start: lines.position(ofByte: range.bytes.lowerBound),
      end: lines.position(ofByte: range.bytes.upperBound),
      excerpt: SourceExcerpt(
        of: lines.lineBytes(holdingByte: range.bytes.lowerBound), marking: range.bytes,
        in: file.bytes))
    return ReportedPlace(path: path, extent: extent)
  }

  private mutating func measuredFile(
    _ path: String, in sources: (String) -> SourceFile?
  ) -> (file: SourceFile, lines: LineTable)? {
    if let known = measured[path] { return known }
    let found = sources(path).map { (file: $0, lines: LineTable($0.bytes)) }
    measured[path] = .some(found)
    return found
  }
}
