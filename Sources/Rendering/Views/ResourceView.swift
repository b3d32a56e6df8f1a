import Mustache

/// A resource's own content.
struct ResourceView: View {
  let package: CardView?
  let typeLabel: String
  let audiences: [String]
  let audience: String
  let use: String
  let timeNeeded: String?
  let file: FileView?
  let externalURL: String?
  let standards: [ReferenceView]
  let guides: [CardView]
  let downloads: [DownloadView]
  let related: [RelatedView]
  let pager: PagerView

  static let schema = ViewSchema<ResourceView>(
    "resource",
    [
      .optionalView("package", "The package that it belongs to") { $0.package },
      .text("typeLabel", "What it is: Survey") { $0.typeLabel },
      .texts("audiences", "Who uses it") { $0.audiences },
      .text("audience", "The same in words: students and families") { $0.audience },
      .text("use", "When and how to use it") { $0.use },
      .optionalText("timeNeeded", "How long it takes, in words") { $0.timeNeeded },
      .optionalView("file", "A file to download") { $0.file },
      .optionalText("externalURL", "Where it is on the web") { $0.externalURL },
      .list("standards", "The standards that it serves, and why") { $0.standards },
      .flag("hasStandards", "Whether any are named") { !$0.standards.isEmpty },
      .list("guides", "The planning guides that use it") { $0.guides },
      .flag("hasGuides", "Whether there are any") { !$0.guides.isEmpty },
      .list("downloads", "The files to take with you") { $0.downloads },
      .flag("hasDownloads", "Whether there are any") { !$0.downloads.isEmpty },
      .list("related", "Entries that have standards or drivers in common with it") { $0.related },
      .flag("hasRelated", "Whether there are any") { !$0.related.isEmpty },
      .view("pager", "Its neighbors in the package") { $0.pager },
    ])
}

/// A file to download.
struct FileView: View {
  let url: String
  let name: String
  let size: String

  static let schema = ViewSchema<FileView>(
    "file",
    [
      .text("url", "Where it is") { $0.url },
      .text("name", "What it is called") { $0.name },
      .text("size", "How large it is, in words: 120 kB") { $0.size },
    ])
}
