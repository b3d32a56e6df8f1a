import Mustache

/// The kit that a page is part of.
struct KitView: View {
  let startURL: String
  let webURL: String

  static let schema = ViewSchema<KitView>(
    "kit",
    [
      .text("startURL", "The kit's start page") { $0.startURL },
      .text(
        "webURL", "The same page on the site; a link to it needs rel=\"external\" to stay as it is"
      ) { $0.webURL },
    ])
}

/// What the start page of a kit shows.
struct KitStartView: View {
  let package: PackageView
  let packageURL: String
  let booklet: DownloadView?
  let guides: [KitItemView]
  let resources: [KitItemView]
  let evidence: [CardView]
  let hasDocuments: Bool
  let hasWordDocuments: Bool
  let glossaryURL: String?

  static let schema = ViewSchema<KitStartView>(
    "kit start",
    [
      .view("package", "The package's own content") { $0.package },
      .text("packageURL", "The package's page in the kit") { $0.packageURL },
      .optionalView("booklet", "All guides and resources as one PDF") { $0.booklet },
      .list("guides", "Its planning guides with their files") { $0.guides },
      .flag("hasGuides", "Whether there are any") { !$0.guides.isEmpty },
      .list("resources", "Its resources with their files") { $0.resources },
      .flag("hasResources", "Whether there are any") { !$0.resources.isEmpty },
      .list("evidence", "The measures and tests of its ideas") { $0.evidence },
      .flag("hasEvidence", "Whether there are any") { !$0.evidence.isEmpty },
      .flag("hasDocuments", "Whether PDFs or Word documents are in the kit") { $0.hasDocuments },
      .flag("hasWordDocuments", "Whether Word documents are") { $0.hasWordDocuments },
      .optionalText("glossaryURL", "The glossary, if it is in the kit") { $0.glossaryURL },
    ])
}

/// A guide or resource in a kit.
struct KitItemView: View {
  let title: String
  let url: String
  let summary: String?
  let meta: [String]
  let downloads: [DownloadView]
  let file: FileView?
  let externalURL: String?

  static let schema = ViewSchema<KitItemView>(
    "kit item",
    [
      .text("title", "What it is called") { $0.title },
      .text("url", "Its page in the kit") { $0.url },
      .optionalText("summary", "What it is about") { $0.summary },
      .texts("meta", "Short facts, such as 60 minutes") { $0.meta },
      .list("downloads", "The same as documents") { $0.downloads },
      .flag("hasDownloads", "Whether there are any") { !$0.downloads.isEmpty },
      .optionalView("file", "The file that a resource is") { $0.file },
      .optionalText("externalURL", "Where a resource is that others publish") { $0.externalURL },
    ])
}
