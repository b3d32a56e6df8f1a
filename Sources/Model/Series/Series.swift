/// The results of a measure over time, as its CSV file has them.
package struct Series: Sendable, Hashable {
  /// The points in the order of their days.
  package let points: [Point]

  /// How many decimals the values have.
  package let decimals: Int

  /// Whether the file counts cases and all cases, from which the values follow.
  package let hasFractions: Bool

  /// One line of the file.
  package struct Point: Sendable, Hashable {
    package let date: ISODate
    /// In units of the last decimal of the series; nil when nothing was collected.
    package let value: Int?
    /// How many decimals the author gave the value; 0 when nothing was collected.
    package let decimals: Int
    /// How many people or events the value is about.
    package let count: Int?
    /// What the author noted about it.
    package let note: String?
    /// Where the point stands in its file, in bytes.
    package let range: Range<Int>

    /// Whether it is about so few that nobody may see it.
    func isAbout(fewerThan minimumCount: Int?) -> Bool {
      guard let minimumCount, let count else { return false }
      return count < minimumCount
    }
  }
}

extension Series {
  /// The folder in which measures and their series lie.
  package static let folder = "Content/measures/"

  /// Whether a file is a series, judged by its path alone: it is read for its measure and never passed on as it is.
  package static func isSeries(_ path: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && path.utf8.suffix(4).elementsEqual(".csv".utf8)
  }
}

extension Entry {
  /// The path of the series file that a measure names; nil for anything else, and for a file outside of `Content/`.
  package var seriesPath: String? {
    guard case .measure(let measure) = content, let series = measure.series else { return nil }
    return RelativePath.resolve(series.text, from: homePath)
  }
}
