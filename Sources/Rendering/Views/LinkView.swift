import Mustache

/// A link in a navigation: where it leads, and whether the reader is there.
struct LinkView: View {
  let label: String
  let url: String
  var isCurrent = false
  var isWithin = false

  static let schema = ViewSchema<LinkView>(
    "link",
    [
      .text("label", "What it says") { $0.label },
      .text("url", "Where it leads") { $0.url },
      .flag("isCurrent", "Whether it leads to this very page") { $0.isCurrent },
      .flag("isWithin", "Whether this page lies below it") { $0.isWithin },
    ])
}
