import Mustache

/// An improvement package's own content.
struct PackageView: View {
  let tagline: String?
  let purpose: [UInt8]
  let audience: [UInt8]
  let problem: [UInt8]
  let inside: [LineView]
  let quickStart: [QuickStartView]
  let contact: String?
  let ideas: [CardView]
  let guides: [CardView]
  let resources: [CardView]
  let dimensions: [ServedDimensionView]
  let downloads: [DownloadView]
  let diagram: DiagramView?
  let otherPackages: [CardView]

  static let schema = ViewSchema<PackageView>(
    "package",
    [
      .optionalText("tagline", "The package in one line") { $0.tagline },
      .html("purpose", "What it is for") { $0.purpose },
      .html("audience", "Who should use it") { $0.audience },
      .html("problem", "The problem that it works on") { $0.problem },
      .list("inside", "What programs do with it") { $0.inside },
      .list("quickStart", "The first things to do") { $0.quickStart },
      .optionalText("contact", "Whom to ask") { $0.contact },
      .list("ideas", "Its change ideas") { $0.ideas },
      .flag("hasIdeas", "Whether there are any") { !$0.ideas.isEmpty },
      .list("guides", "Its planning guides") { $0.guides },
      .flag("hasGuides", "Whether there are any") { !$0.guides.isEmpty },
      .list("resources", "Its resources") { $0.resources },
      .flag("hasResources", "Whether there are any") { !$0.resources.isEmpty },
      .list("dimensions", "The standards that it serves, by dimension") { $0.dimensions },
      .flag("hasStandards", "Whether it serves any") { !$0.dimensions.isEmpty },
      .list("downloads", "The files to take with you") { $0.downloads },
      .flag("hasDownloads", "Whether there are any") { !$0.downloads.isEmpty },
      .optionalView("diagram", "The part of the driver diagram that its ideas belong to") {
        $0.diagram
      },
      .list("otherPackages", "A few other packages to go on to") { $0.otherPackages },
    ])
}

/// One of the first things to do with a package.
struct QuickStartView: View {
  let number: Int
  let action: [UInt8]
  let minutes: String?

  static let schema = ViewSchema<QuickStartView>(
    "quick start",
    [
      .text("number", "Its place, from 1") { String($0.number) },
      .html("do", "What to do") { $0.action },
      .optionalText("minutes", "How long it takes, in words") { $0.minutes },
    ])
}

/// A dimension of which a package serves standards.
struct ServedDimensionView: View {
  let code: String
  let title: String
  let url: String
  let standards: [ServedStandardView]

  static let schema = ViewSchema<ServedDimensionView>(
    "served dimension",
    [
      .text("code", "The dimension's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .list("standards", "The standards of it that are served") { $0.standards },
    ])
}

/// A standard that a package serves, with what in the package serves it.
struct ServedStandardView: View {
  let code: String
  let title: String
  let url: String
  let language: String?
  let uses: [ReferenceView]

  static let schema = ViewSchema<ServedStandardView>(
    "served standard",
    [
      .text("code", "The standard's code") { $0.code },
      .text("title", "What it is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .optionalText("language", "The language of its words, if it is not that of the page") {
        $0.language
      },
      .list("uses", "What serves it, and why") { $0.uses },
    ])
}
