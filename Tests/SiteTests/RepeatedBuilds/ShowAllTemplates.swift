@testable import Mustache
@testable import Rendering

/// Templates that show every field of every view that they are given, so that nothing a page depends on goes unseen.
enum ShowAllTemplates {
  /// The templates by their paths.
  static var texts: [String: String] {
    let frame = "{{assets.site_css}}\n" + show(PageView.schema.shape, depth: 0)
    var texts = ["Templates/frame.mustache": frame]
    // What is made for downloads is no part of a rebuild.
    for (template, shape) in SiteViews.ownShapes where !template.contains("/") {
      texts["Templates/\(template).mustache"] = "{{>frame}}\n" + show(shape, depth: 0)
    }
    return texts
  }

  /// The templates of PDFs, by their paths.
  static var printTexts: [String: String] {
    let frame = show(PageView.schema.shape, depth: 0)
    let shapes = SiteViews.downloadShapes.filter { $0.template.hasPrefix("print/") }
    return Dictionary(
      uniqueKeysWithValues: shapes.map { template, shape in
        ("Templates/\(template).mustache", frame + show(shape, depth: 0))
      })
  }

  private static func show(_ shape: ViewShape, depth: Int) -> String {
    shape.fields.map { show($0.name, $0.type, depth: depth) }.joined()
  }

  private static func show(_ name: String, _ type: ViewType, depth: Int) -> String {
    let shown: String
    switch type.unwrapped {
    case .text: shown = "{{\(name)}}"
    case .html: shown = "{{{\(name)}}}"
    case .flag: shown = "{{#\(name)}}yes{{/\(name)}}"
    case .list(of: .text): shown = "{{#\(name)}}{{.}},{{/\(name)}}"
    case .view(let shape), .list(of: .view(let shape)):
      // What is nested deeper is a card or a badge again.
      shown = depth > 1 ? "" : "{{#\(name)}}[\(show(shape(), depth: depth + 1))]{{/\(name)}}"
    case .template, .list, .optional: shown = ""
    }
    return "\(name)=\(shown)\n"
  }
}
