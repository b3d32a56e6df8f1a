import Diagnostics
import Mustache
import TestSupport

/// Templates by name, with markers where problems are expected.
struct MarkedTemplates {
  /// The templates without their markers.
  let sources: [SourceFile]

  /// The markers by the place that they stand for.
  private let markers: [Place: String]

  private struct Place: Hashable {
    let path: String
    let offset: Int
  }

  init(_ templates: KeyValuePairs<String, String>) {
    var markers: [Place: String] = [:]
    sources = templates.map { name, marked in
      let text = MarkedText(marked)
      let path = "Templates/\(name).mustache"
      for (marker, offset) in text.offsets { markers[Place(path: path, offset: offset)] = marker }
      return SourceFile(path: path, text: text.text)
    }
    self.markers = markers
  }

  /// What compiling them reports.
  func compilingProblems() -> [String] {
    var bag = DiagnosticBag()
    _ = TemplateSet.compile(sources, into: &bag)
    return bag.sorted.map(describe)
  }

  /// What compiling them, and then checking them with the template `page` over these views,
  /// reports.
  func problems(
    views: [ViewShape] = [PageView.schema.shape], root: String = "page"
  ) -> [String] {
    diagnostics(views: views, root: root).map(describe)
  }

  /// The same, with everything that a problem says.
  func diagnostics(
    views: [ViewShape] = [PageView.schema.shape], root: String = "page"
  ) -> [Diagnostic] {
    var bag = DiagnosticBag()
    let templates = TemplateSet.compile(sources, into: &bag)
    TemplateChecker.check(templates, roots: [.init(root, views)], into: &bag)
    return bag.sorted
  }

  /// A problem in one line: `1️⃣ template.syntax: The tag names nothing`.
  func describe(_ diagnostic: Diagnostic) -> String {
    "\(place(of: diagnostic.range)) \(diagnostic.id.rawValue): \(diagnostic.message)"
  }

  private func place(of range: SourceRange?) -> String {
    guard let range else { return "-" }
    let place = Place(path: range.path, offset: range.bytes.lowerBound)
    return markers[place] ?? "\(range.path)@\(range.bytes)"
  }
}

/// Renders templates of which the first is filled from a view.
func rendered(_ templates: KeyValuePairs<String, String>, _ views: ViewRecord...) -> String {
  var bag = DiagnosticBag()
  let sources = templates.map { SourceFile(path: "Templates/\($0).mustache", text: $1) }
  let set = TemplateSet.compile(sources, into: &bag)
  var buffer: [UInt8] = []
  for template in templates.prefix(1) { set.render(template.key, views, into: &buffer) }
  return bag.isEmpty ? String(decoding: buffer, as: UTF8.self) : "\(bag.sorted)"
}
