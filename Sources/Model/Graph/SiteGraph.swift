package import Documents

/// Every entry of the site with its links resolved: what the rules judge and the pages are made from.
package struct SiteGraph: Sendable {
  package let configuration: SiteConfiguration
  package let framework: Framework?

  /// The entries that are built, in the order of their paths. An entry's number is its index here.
  package let entries: [Entry]

  /// Who refers to an entry, by the entry's number; in the order of the referring entries.
  package let backlinks: [[Backlink]]

  /// The paths of the files that entries link to or show, sorted.
  package let files: [String]

  /// Whether every file could be read; rules that conclude from something's absence only run then.
  package let isComplete: Bool

  /// Answers where a reference leads.
  package let resolver: LinkResolver

  /// Everything in reading order.
  package let contents: SiteContents
}

/// One entry's mention of another, seen from the entry that is mentioned.
package struct Backlink: Sendable {
  /// The number of the entry that refers.
  package let source: Int
  /// The reason that its author gave.
  package let reason: Markdown?
  /// Whether it is a mention in running text rather than a field.
  package let isMention: Bool
}
