import Mustache

/// What every page has around its own content.
struct PageView: View {
  let site: PreparedView<SiteView>
  let documentTitle: String
  let title: String
  let description: String?
  let canonicalURL: String?
  let cardURL: String?
  let cardText: String?
  let kindLabel: String?
  let isHome: Bool
  let isDraft: Bool
  let isRetired: Bool
  let isSearch: Bool
  let navigation: PreparedList<LinkView>
  let footerNavigation: PreparedList<LinkView>
  let breadcrumbs: [LinkView]
  let contents: [ContentsView]
  let languages: [LanguageView]
  let alternates: [AlternateView]
  let body: [UInt8]
  let hasFields: Bool
  let review: ReviewView?
  let kit: KitView?
  let printFooter: PrintFooterView
  let linkedData: [UInt8]?

  static let schema = ViewSchema<PageView>(
    "page",
    [
      .prepared("site", "The site as a whole") { $0.site },
      .text("documentTitle", "The title for the browser's tab") { $0.documentTitle },
      .text("title", "The page's main heading") { $0.title },
      .optionalText("description", "What the page is about") { $0.description },
      .optionalText("canonicalURL", "The page's full address") { $0.canonicalURL },
      .optionalText("cardURL", "The full address of the picture beside a link, if there is one") {
        $0.cardURL
      },
      .optionalText("cardText", "What that picture says, for those who can't see it") {
        $0.cardText
      },
      .optionalText("kindLabel", "The kind of entry: Planning guide") { $0.kindLabel },
      .flag("isHome", "Whether this is the front page") { $0.isHome },
      .flag("isDraft", "Whether the entry is a draft") { $0.isDraft },
      .flag("isRetired", "Whether the entry is no longer recommended") { $0.isRetired },
      .flag("isSearch", "Whether this is the search") { $0.isSearch },
      .preparedList("navigation", "The links at the top") { $0.navigation },
      .preparedList("footerNavigation", "The links at the foot") { $0.footerNavigation },
      .list("breadcrumbs", "The way from the front page to here") { $0.breadcrumbs },
      .flag("hasBreadcrumbs", "Whether there is such a way") { !$0.breadcrumbs.isEmpty },
      .list("contents", "The sections of this page") { $0.contents },
      .flag("hasContents", "Whether there are enough of them to list") {
        $0.contents.count > 1
      },
      .list("languages", "The page in the other languages of the site") { $0.languages },
      .flag("hasLanguages", "Whether the site has other languages") { !$0.languages.isEmpty },
      .list("alternates", "The page in all its languages, for machines") { $0.alternates },
      .html("body", "The entry's text") { $0.body },
      .flag("hasBody", "Whether there is any") { !$0.body.isEmpty },
      .flag("hasFields", "Whether it has fields to fill in") { $0.hasFields },
      .optionalView("review", "Edition and dates") { $0.review },
      .optionalView("kit", "The kit that the page is part of; missing on the site itself") {
        $0.kit
      },
      .view("printFooter", "What stands at the foot of a printed page") { $0.printFooter },
      .optionalHTML(
        "linkedData", "What the page is about, for machines: JSON-LD for a script element"
      ) {
        $0.linkedData
      },
    ])
}

/// The site as a whole.
struct SiteView: View {
  let title: String
  let tagline: String?
  let description: String?
  let homeURL: String
  let language: String
  let contactURL: String?
  let licenseName: String?
  let licenseURL: String?
  let paper: String
  let notice: String?
  let selfStudyURL: String?
  let authorsURL: String?
  let searchURL: String?
  let atomURL: String?
  let jsonFeedURL: String?
  let dataURL: String?
  let coverageURL: String?

  static let schema = ViewSchema<SiteView>(
    "site",
    [
      .text("title", "What the site is called") { $0.title },
      .optionalText("tagline", "The site in one sentence") { $0.tagline },
      .optionalText("description", "Two sentences for search results") { $0.description },
      .text("homeURL", "The front page") { $0.homeURL },
      .text("language", "The language as a code") { $0.language },
      .optionalText("contactURL", "The contact page") { $0.contactURL },
      .optionalText("licenseName", "The terms of use") { $0.licenseName },
      .optionalText("licenseURL", "Where they are written") { $0.licenseURL },
      .text("paper", "letter or a4") { $0.paper },
      .optionalText("notice", "A sentence for the foot of every page") { $0.notice },
      .optionalText("selfStudyURL", "The self-study, if there is one") { $0.selfStudyURL },
      .optionalText("authorsURL", "The authors' guide, if there is one") { $0.authorsURL },
      .optionalText("searchURL", "The search, if there is one") { $0.searchURL },
      .optionalText("atomURL", "The stories as an Atom feed, if there are any") { $0.atomURL },
      .optionalText("jsonFeedURL", "The stories as a JSON feed, if there are any") {
        $0.jsonFeedURL
      },
      .optionalText("dataURL", "The page about the open data, if there is any") { $0.dataURL },
      .optionalText("coverageURL", "The page about the coverage of the standards, if there is one")
      {
        $0.coverageURL
      },
    ])
}

/// The edition of an entry.
struct ReviewView: View {
  let version: String?
  let updated: String?
  let updatedISO: String?
  let reviewed: String?
  let reviewedISO: String?

  static let schema = ViewSchema<ReviewView>(
    "review",
    [
      .optionalText("version", "The edition: 1.0") { $0.version },
      .optionalText("updated", "The day of the last change, in words") { $0.updated },
      .optionalText("updatedISO", "The same as YYYY-MM-DD") { $0.updatedISO },
      .optionalText("reviewed", "The day of the last review, in words") { $0.reviewed },
      .optionalText("reviewedISO", "The same as YYYY-MM-DD") { $0.reviewedISO },
    ])
}

/// What stands at the foot of a printed page.
struct PrintFooterView: View {
  let title: String
  let version: String?
  let address: String
  let license: String?

  static let schema = ViewSchema<PrintFooterView>(
    "print footer",
    [
      .text("title", "The page's title") { $0.title },
      .optionalText("version", "The edition: 1.0") { $0.version },
      .text("address", "The page's address without https://") { $0.address },
      .optionalText("license", "The terms of use") { $0.license },
    ])
}
