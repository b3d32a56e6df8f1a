import Mustache

/// A part of a page of text.
struct PagePartView: View {
  let id: String
  let title: String
  let text: [UInt8]?
  let look: String
  let links: [PartLinkView]
  var packages: [PackageFeatureView] = []
  var programs: [CardView] = []
  var voices: [VoiceView] = []
  var stories: [CardView] = []
  var dimensions: [DimensionGroupView] = []

  static let schema = ViewSchema<PagePartView>(
    "page part",
    [
      .text("id", "Its place on the page, without #") { $0.id },
      .text("title", "Its heading") { $0.title },
      .optionalHTML("text", "What stands below the heading") { $0.text },
      .text("look", "What the links look like: cards, numbered or buttons") { $0.look },
      .list("links", "Where readers can go from there") { $0.links },
      .flag("hasLinks", "Whether there are any") { !$0.links.isEmpty },
      .flag("isCards", "Whether the links are cards") { $0.look == "cards" },
      .flag("isNumbered", "Whether the links are numbered cards") { $0.look == "numbered" },
      .flag("isButtons", "Whether the links are buttons") { $0.look == "buttons" },
      .list("packages", "The packages, if the part shows them") { $0.packages },
      .flag("hasPackages", "Whether it does") { !$0.packages.isEmpty },
      .list("programs", "The programs, if the part shows them") { $0.programs },
      .flag("hasPrograms", "Whether it does") { !$0.programs.isEmpty },
      .list("voices", "The voices, if the part shows them") { $0.voices },
      .flag("hasVoices", "Whether it does") { !$0.voices.isEmpty },
      .list("stories", "The newest stories, if the part shows them") { $0.stories },
      .flag("hasStories", "Whether it does") { !$0.stories.isEmpty },
      .list("dimensions", "The standards by dimension, if the part shows them") {
        $0.dimensions
      },
      .flag("hasDimensions", "Whether it does") { !$0.dimensions.isEmpty },
    ])
}

/// One way on from a part of a page.
struct PartLinkView: View {
  let title: String
  let url: String
  let text: [UInt8]?

  static let schema = ViewSchema<PartLinkView>(
    "part link",
    [
      .text("title", "What it says") { $0.title },
      .text("url", "Where it leads") { $0.url },
      .optionalHTML("text", "What one finds there") { $0.text },
    ])
}

/// A package with what programs do with it.
struct PackageFeatureView: View {
  let title: String
  let url: String
  let tagline: String?
  let purpose: [UInt8]
  let inside: [LineView]
  let isDraft: Bool

  static let schema = ViewSchema<PackageFeatureView>(
    "package feature",
    [
      .text("title", "What the package is called") { $0.title },
      .text("url", "Where it is") { $0.url },
      .optionalText("tagline", "The package in one line") { $0.tagline },
      .html("purpose", "What it is for") { $0.purpose },
      .list("inside", "What programs do with it") { $0.inside },
      .flag("isDraft", "Whether it is a draft") { $0.isDraft },
    ])
}
