package import Diagnostics
package import Model
import Mustache

/// The templates of a site in one of its languages, ready to render.
package struct SiteTemplates: Sendable {
  let set: TemplateSet
  /// What is wrong with them.
  let bag: DiagnosticBag
  /// How they came to be; nil in the site's own language.
  private let translation: TranslatedTemplates?

  package init(
    _ templates: [SourceFile], _ texts: InterfaceTexts, of site: SiteConfiguration
  ) {
    translation = site.isTranslation ? TranslatedTemplates(templates, texts, of: site) : nil
    var bag = DiagnosticBag()
    set = TemplateSet.compile(translation?.sources ?? templates, into: &bag)
    self.bag = bag
  }

  /// What is missing among the texts of the language, and what is there in vain, for the pages of a plan.
  func textDiagnostics(for plan: PagePlan) -> DiagnosticBag {
    guard let translation else { return DiagnosticBag() }
    let used = plan.pages.compactMap(\.template).flatMap { [$0, "print/\($0)", "word/\($0)"] }
    return translation.diagnostics(whenUsing: Set(used))
  }
}
