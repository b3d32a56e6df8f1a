package import Documents

/// Every entry of the site with its links resolved: what the rules judge and the pages are made from.
///
/// It never changes; as a class it is handed around without copying what it holds.
package final class SiteGraph: Sendable {
  package let configuration: SiteConfiguration
  package let framework: Framework?

  /// The results of the measures, by file.
  package let seriesFiles: SeriesFiles

  /// The entries that are built, in the order of their paths. An entry's number is its index here.
  package let entries: [Entry]

  /// Who refers to an entry, by the entry's number.
  package let backlinks: Backlinks

  /// The paths of the files that entries link to or show, sorted.
  package let files: [String]

  /// Whether every file could be read; rules that conclude from something's absence only run then.
  package let isComplete: Bool

  /// Everything in reading order.
  package let contents: SiteContents

  /// Where everything leads, by the entry's number.
  package let links: [EntryLinks]

  /// Answers where a reference leads.
  package let resolver: LinkResolver

  init(
    configuration: SiteConfiguration, framework: Framework?, seriesFiles: SeriesFiles,
    entries: [Entry], backlinks: Backlinks, files: [String], isComplete: Bool,
    contents: SiteContents, links: [EntryLinks], index: LinkIndex
  ) {
    self.configuration = configuration
    self.framework = framework
    self.seriesFiles = seriesFiles
    self.entries = entries
    self.backlinks = backlinks
    self.files = files
    self.isComplete = isComplete
    self.contents = contents
    self.links = links
    resolver = LinkResolver(index: index, entries: entries)
  }

  /// The language into which the site is translated here; nil in its own.
  package var language: String? { configuration.isTranslation ? configuration.language : nil }

  /// Whether programs can rate themselves: there are standards to rate and levels to choose from.
  package var hasSelfStudy: Bool {
    guard let framework, framework.ratingScale.count > 1 else { return false }
    return contents.dimensions.contains { !contents.members(of: $0, kind: .standard).isEmpty }
  }

  /// The entries that the fields of an entry refer to.
  package func fieldLinks(of number: Int) -> [(target: Int, link: Backlink)] {
    links[number].targets.lazy.filter { $0.reference != Backlink.mention }.map {
      ($0.entry, Backlink(source: number, reference: $0.reference))
    }
  }

  /// The entries that an entry refers to, in its fields or its words, each once, by number.
  package func targets(of number: Int) -> [Int] { links[number].targets.map(\.entry) }

  /// The results of a measure; nil when it names no file, or one that can't be used.
  package func series(of number: Int) -> Series? {
    entries[number].seriesPath.flatMap { seriesFiles.series(at: $0) }
  }

  /// The reason that the author of a reference gave.
  package func reason(of backlink: Backlink) -> Markdown? {
    backlink.isMention ? nil : entries[backlink.source].references[backlink.reference].reason
  }
}
