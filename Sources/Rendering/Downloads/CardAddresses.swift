/// The full addresses of the pictures that other sites show beside links.
struct CardAddresses: Sendable {
  private let own: [Page.Subject: String]
  private let ofFrontPage: String?

  /// No pictures.
  init() {
    own = [:]
    ofFrontPage = nil
  }

  /// The addresses of those among some downloads that were made.
  init(_ made: [MadeDownload], _ address: SiteAddress) {
    let cards = made.map(\.download).filter { $0.format == .card }
    own = Dictionary(
      cards.map { ($0.page.subject, address.absoluteURL($0.route)) },
      uniquingKeysWith: { first, _ in first })
    ofFrontPage = cards.first { $0.page.isFrontPage }.map {
      address.absoluteURL($0.route)
    }
  }

  /// The picture of what a page shows, or else that of the front page.
  subscript(subject: Page.Subject) -> (url: String, isOwn: Bool)? {
    own[subject].map { ($0, true) } ?? ofFrontPage.map { ($0, false) }
  }
}
