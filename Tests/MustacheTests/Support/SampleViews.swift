import Mustache

/// A view with a field of every type.
struct PageView: View {
  var title = "Invite a speaker"
  var summary: String?
  var body: [UInt8] = Array("<p>Body</p>".utf8)
  var notice: [UInt8]?
  var isDraft = false
  var card = CardView()
  var next: CardView?
  var cards: [CardView] = []
  var audiences: [String] = []
  var layout = "wide"
  var site = PreparedView(SiteView())
  var navigation = PreparedList<CardView>([])

  static let schema = ViewSchema<PageView>(
    "page",
    [
      .text("title", "What the page is called") { $0.title },
      .optionalText("summary", "What it is about") { $0.summary },
      .html("body", "What it says") { $0.body },
      .optionalHTML("notice", "A warning") { $0.notice },
      .flag("isDraft", "Whether it is unfinished") { $0.isDraft },
      .view("card", "The page as a card") { $0.card },
      .optionalView("next", "The page that follows") { $0.next },
      .list("cards", "What belongs to it") { $0.cards },
      .texts("audiences", "Who it is for") { $0.audiences },
      .template("layout", among: ["wide", "narrow"], "The template around it") { $0.layout },
      .prepared("site", "What all pages share") { $0.site },
      .preparedList("navigation", "The main pages") { $0.navigation },
    ])
}

/// A view that holds views of its own kind.
struct CardView: View {
  var label = "Card"
  var url: String?
  var children: [CardView] = []

  static let schema = ViewSchema<CardView>(
    "card",
    [
      .text("label", "What the card is called") { $0.label },
      .optionalText("url", "Where it leads") { $0.url },
      .list("children", "The cards below it") { $0.children },
    ])
}

/// A view that is the same on all pages.
struct SiteView: View {
  var name = "Changepack"

  static let schema = ViewSchema<SiteView>(
    "site", [.text("name", "What the site is called") { $0.name }])
}
