import Mustache

/// What a page of text has of its own.
struct TextPageView: View {
  var parts: [PagePartView] = []

  static let schema = ViewSchema<TextPageView>(
    "text page", [.list("parts", "What the page shows below its text, in order") { $0.parts }])
}

/// What readers see at an address where nothing is.
struct NotFoundView: View {
  let packages: [CardView]

  static let schema = ViewSchema<NotFoundView>(
    "not found", [.list("packages", "The improvement packages") { $0.packages }])
}

/// The page at an old address.
struct RedirectView: View {
  let targetURL: String
  let targetTitle: String

  static let schema = ViewSchema<RedirectView>(
    "redirect",
    [
      .text("targetURL", "Where the page is now") { $0.targetURL },
      .text("targetTitle", "What it is called") { $0.targetTitle },
    ])
}
