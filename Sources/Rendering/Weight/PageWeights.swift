package import Diagnostics
import Documents
import Model
import Mustache

/// Sums up what pages make their readers load, while the pages pass by.
///
/// What a page can load at most is known from its template. Only a page that could be heavy is looked into for what it does
/// load, so that the others cost an addition each.
package struct PageWeights: Sendable {
  /// A style sheet or a script that a template can load.
  private struct Asset: Sendable {
    let path: String
    let address: [UInt8]
    let size: Int

    var isScript: Bool { path.hasSuffix(".js") }
    /// Whether a page shows itself without waiting for it.
    var isForPaper: Bool { path == AssetCatalogue.templateFolder + "paper.css" }
    /// Whether it is for searching.
    var isForSearch: Bool { path.hasPrefix(AssetCatalogue.templateFolder + "search") }
  }

  /// What a template can load.
  private struct Load: Sendable {
    let template: String
    let assets: [Asset]
    let size: Int

    init(_ template: String, _ assets: [Asset]) {
      self.template = template
      self.assets = assets
      size = assets.reduce(0) { $0 + $1.size }
    }
  }

  /// The heaviest page so far, and its number.
  package private(set) var heaviest: (weight: PageWeight, page: Int)?
  /// The pages that are too heavy.
  private var excessive: [(weight: PageWeight, page: Int)] = []

  private var pages: [Page]
  private let loads: [Load]
  /// Which of them is that of a template.
  private let loadsOfTemplates: [String: Int]
  /// Which of them is that of a page; nil for one without a template.
  private var loadsOfPages: [Int?]

  init(
    _ plan: PagePlan, _ templates: TemplateSet, _ assets: AssetCatalogue, _ address: SiteAddress
  ) {
    pages = plan.pages
    let sheets = assets.assets.filter {
      $0.path.hasPrefix(AssetCatalogue.templateFolder)
        && ($0.path.hasSuffix(".css") || $0.path.hasSuffix(".js"))
    }
    let named = sheets.map { AssetCatalogue.fieldName(ofPath: $0.path) }
    let known = sheets.map {
      Asset(path: $0.path, address: Array(address.url(assets.route(of: $0)).utf8), size: $0.size)
    }
    var numbers: [String: Int] = [:]
    var loads: [Load] = []
    for template in plan.pages.lazy.compactMap(\.template) where numbers[template] == nil {
      let shown = Set(
        templates.fields(among: named, of: "assets", shownBy: template, without: "kit"))
      loads.append(Load(template, zip(named, known).filter { shown.contains($0.0) }.map(\.1)))
      numbers[template] = loads.count - 1
    }
    self.loads = loads
    loadsOfTemplates = numbers
    loadsOfPages = plan.pages.map { $0.template.flatMap { numbers[$0] } }
  }

  /// Reports the templates that can load more style sheets or scripts than a page may have.
  package func checkTemplates(into bag: inout DiagnosticBag) {
    for load in loads.sorted(by: { $0.template < $1.template }) {
      report(
        .weightStyles, load.assets.filter { !$0.isScript && !$0.isForPaper }, of: load,
        "style sheets",
        limit: WeightLimit.styles, into: &bag)
      report(
        .weightScripts, load.assets.filter { $0.isScript && !$0.isForSearch }, of: load, "scripts",
        limit: WeightLimit.scripts, into: &bag)
    }
  }

  private func report(
    _ id: DiagnosticID, _ assets: [Asset], of load: Load, _ noun: String, limit: Int,
    into bag: inout DiagnosticBag
  ) {
    let size = assets.reduce(0) { $0 + $1.size }
    guard size > limit else { return }
    let list = assets.sorted { ($1.size, $0.path) < ($0.size, $1.path) }.prefix(3).map {
      let name = $0.path.dropFirst(AssetCatalogue.templateFolder.count)
      return "\(name) has \(PageWeight.words($0.size))"
    }.joined(separator: ", ")
    bag.report(
      id,
      "The \(noun) that this template loads have \(PageWeight.words(size)) together, more than \(PageWeight.words(limit))",
      at: SourceRange(path: "Templates/\(load.template).mustache", bytes: 0..<0),
      help: "Make the largest ones smaller, or load them only where they are needed: \(list).")
  }

  /// Has the pages of a translation, which use the same templates, weighed behind the others.
  mutating func add(_ plan: PagePlan) {
    pages += plan.pages
    loadsOfPages += plan.pages.map { $0.template.flatMap { loadsOfTemplates[$0] } }
  }

  /// Takes the next file of a page as it was rendered.
  package mutating func add(_ bytes: [UInt8], ofPage number: Int) {
    guard let load = loadsOfPages[number] else { return }
    let most = bytes.count + loads[load].size
    guard most > heaviest?.weight.total ?? 0 || most > WeightLimit.page else { return }
    let weight = weight(of: bytes, loads[load])
    if weight.total > heaviest?.weight.total ?? 0 { heaviest = (weight, number) }
    if weight.total > WeightLimit.page { excessive.append((weight, number)) }
  }

  private func weight(of bytes: [UInt8], _ load: Load) -> PageWeight {
    let head = 0..<ByteSearch.first("</head>", in: bytes, 0..<bytes.count)
    var styles = 0
    var scripts = 0
    for asset in load.assets where Self.holds(asset.address, bytes, head) {
      if asset.isScript { scripts += asset.size } else { styles += asset.size }
    }
    return PageWeight(html: bytes.count, styles: styles, scripts: scripts)
  }

  private static func holds(_ address: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let sign = address.first else { return false }
    var index = range.lowerBound
    while index + address.count <= range.upperBound {
      index = ByteSearch.first(sign, in: bytes, index..<range.upperBound)
      guard index + address.count <= range.upperBound else { return false }
      if bytes[index..<index + address.count].elementsEqual(address) { return true }
      index += 1
    }
    return false
  }

  /// The address of a page.
  package func address(ofPage number: Int) -> String { pages[number].route.path }

  /// The words that an author wrote for a page.
  package struct Text: Sendable {
    /// Where they are written.
    let place: SourceRange
    /// How many bytes of HTML they are.
    let size: Int

    package init(place: SourceRange, size: Int) {
      self.place = place
      self.size = size
    }
  }

  /// Reports the pages that are too heavy, the heaviest first, as two problems: those whose text can be divided, and those
  /// that list too much.
  ///
  /// `findText` gives the text of the entry that a page is about; nil for a page that only lists others.
  package func report(into bag: inout DiagnosticBag, findingTextOf findText: (Page) -> Text?) {
    var texts: [HeavyPage] = []
    var lists: [HeavyPage] = []
    let ordered = excessive.sorted {
      ($1.weight.total, $0.page) < ($0.weight.total, $1.page)
    }
    for (weight, number) in ordered {
      let text = findText(pages[number])
      let template = pages[number].template.map {
        SourceRange(path: "Templates/\($0).mustache", bytes: 0..<0)
      }
      let page = HeavyPage(number: number, weight: weight, place: text?.place ?? template)
      let size = text?.size ?? 0
      if size <= WeightLimit.page, weight.total - size > WeightLimit.page {
        lists.append(page)
      } else {
        texts.append(page)
      }
    }
    report(.weightPage, texts, cure: "Divide its text into several pages.", into: &bag)
    report(
      .weightList, lists, cure: "Most of it is about other entries: have its template show less.",
      into: &bag)
  }

  private struct HeavyPage {
    let number: Int
    let weight: PageWeight
    let place: SourceRange?
  }

  private func report(
    _ id: DiagnosticID, _ heavy: [HeavyPage], cure: String, into bag: inout DiagnosticBag
  ) {
    guard let first = heavy.first else { return }
    let others = heavy.count == 1 ? "" : ", and \(heavy.count - 1) more are too heavy"
    bag.report(
      id,
      "The page \(address(ofPage: first.number)) loads \(PageWeight.words(first.weight.total)), more than \(PageWeight.words(WeightLimit.page))\(others)",
      at: first.place,
      help: "It has \(first.weight.parts). \(cure)",
      related: heavy.dropFirst().compactMap { page in
        page.place.map { Diagnostic.Related(range: $0, label: "too heavy as well") }
      })
  }
}
