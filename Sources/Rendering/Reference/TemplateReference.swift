package import Diagnostics
import Mustache

/// What templates can use, for people who write them.
package struct TemplateReference: Sendable {
  /// For each template the views that names are looked for in, the innermost first, wherever the template is used.
  let scopes: [String: [[ViewShape]]]

  /// The names of all templates, sorted.
  package let names: [String]

  /// The templates that pages are made with, whatever site they belong to.
  package init() {
    let files = AssetCatalogue.shapes(of: []).outer
    let printFiles = AssetCatalogue.shapes(of: [], in: AssetCatalogue.printFolder).outer
    scopes = SiteViews.ownShapes.reduce(into: [:]) { scopes, own in
      scopes[own.template] = [
        [own.shape, PageView.schema.shape, Self.isDocument(own.template) ? printFiles : files]
      ]
    }
    names = scopes.keys.sorted()
  }

  /// The templates of a site; `assets` are the paths of the files that they can name.
  ///
  /// What is wrong with the templates is for `check` to say.
  package init(_ files: [SourceFile], assets: [String]) {
    var bag = DiagnosticBag()
    let set = TemplateSet.compile(files, into: &bag)
    func shape(_ folder: String) -> ViewShape {
      AssetCatalogue.shapes(of: assets.filter { $0.hasPrefix(folder) }, in: folder).outer
    }
    let files = shape(AssetCatalogue.templateFolder)
    let printFiles = shape(AssetCatalogue.printFolder)
    let roots = SiteViews.ownShapes.map { own in
      TemplateChecker.Root(
        own.template,
        [Self.isDocument(own.template) ? printFiles : files, PageView.schema.shape, own.shape])
    }
    let found = TemplateChecker.scopes(of: set, roots: roots)
    scopes = TemplateReference().scopes.merging(found) { $1 }
    names = Set(set.names).union(scopes.keys).sorted()
  }

  /// Whether pages are made with a template.
  func isPageTemplate(_ name: String) -> Bool {
    SiteViews.ownShapes.contains { $0.template == name } && !Self.isDownload(name)
  }

  /// Whether files to download are made with a template.
  static func isDownload(_ name: String) -> Bool {
    isDocument(name) || SiteViews.kitShapes.contains { $0.template == name }
  }

  /// Whether documents are made with a template, which have styles of their own.
  private static func isDocument(_ name: String) -> Bool {
    SiteViews.downloadShapes.contains { $0.template == name }
  }
}
