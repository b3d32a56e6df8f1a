import Model

/// Everything that a self-study is made of, as plain text with full addresses: what stands in its workbook.
struct SelfStudyContents: Sendable {
  let framework: Framework
  let siteTitle: String
  /// Where the self-study is as a page.
  let address: String
  /// The same, short enough to be typed from paper.
  let shortAddress: String
  let paper: SiteConfiguration.Paper
  /// The day that the site gives as that of its edition.
  let asOf: ISODate?
  /// The dimensions that have standards.
  let dimensions: [StudiedDimension]
}

/// A dimension with the standards to rate.
struct StudiedDimension: Sendable {
  let code: String
  let title: String
  let standards: [StudiedStandard]

  /// `2 Student Recruitment`.
  var label: String { "\(code) \(title)" }
}

/// A standard to rate.
struct StudiedStandard: Sendable {
  let code: String
  let title: String
  let address: String
  let statement: String
  let indicators: [String]
  /// What supports it: the guides first, then ideas, resources and packages.
  let help: [StudiedHelp]
  /// How many more only the page of the standard lists.
  let leftOut: Int
}

/// An entry that supports a standard.
struct StudiedHelp: Sendable {
  /// Planning guide, change idea.
  let kindLabel: String
  let title: String
  let address: String
}

extension Framework.RatingLevel {
  /// How the level is chosen: `3 In place`.
  var choice: String { "\(value) \(label)" }
}
