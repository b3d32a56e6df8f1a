import Diagnostics
import Model
import Mustache

/// Everything that can be looked up, in one document.
package struct ReferenceBook: Sendable {
  private struct Part {
    let title: String
    let pages: [ReferencePage]
  }

  private let parts: [Part]

  /// The templates are those that every site has.
  package init() {
    let rules = RuleGroup.allCases.map { group in
      Part(title: "Rules: \(group.label)", pages: group.rules.map(ReferencePage.rule))
    }
    parts =
      [
        Part(
          title: "What authors write",
          pages: [.commonFields] + AuthoredFile.allCases.map { .file($0, withCommonFields: false) }),
        Part(title: "What authors do", pages: [.writing, .downloads, .translations, .publishing]),
      ] + rules + [Part(title: "Templates", pages: ReferencePage.templates())]
  }

  /// The document for a terminal.
  package func text(_ formatter: ReferenceTextFormatter) -> String {
    formatter.format(parts.flatMap(\.pages))
  }

  /// The document as Markdown.
  package var markdown: String {
    let formatter = ReferenceMarkdownFormatter()
    let sections = parts.map { part in
      formatter.heading(part.title, 2) + "\n\n" + formatter.format(part.pages, level: 3)
    }
    return """
      # Reference

      What authors can write, which rules are checked, and what templates can show. \
      `changepack explain --all --format markdown` makes this file from the code.

      \(sections.joined(separator: "\n"))
      """
  }
}

extension ReferencePage {
  /// Every field of every view, each once: those of all pages, those of each page template, and the groups in them.
  static func templates() -> [ReferencePage] {
    let page = PageView.schema.shape
    let own = SiteViews.ownShapes
    let groups = ViewReference([page] + own.map(\.shape)).shapes
    let direct = Set([page.name] + own.map(\.shape.name))
    let rows = Dictionary(
      groups.map { ($0.name, $0.fields.map(Row.init)) }, uniquingKeysWith: { first, _ in first })
    let files = AssetCatalogue.shapes(of: []).outer
    var pages = [
      ReferencePage(title: "How to use fields", blocks: [.rows(uses)]),
      ReferencePage(
        title: "Every page",
        blocks: [
          .rows((ViewReference([files]).shapes[0].fields.map(Row.init)) + (rows[page.name] ?? []))
        ]),
    ]
    pages += own.map { template, shape in
      let own = rows[shape.name] ?? []
      return ReferencePage(
        title: "\(template).mustache",
        blocks: own.isEmpty
          ? [.text("It has no fields besides those of every page.")] : [.rows(own)])
    }
    return pages
      + groups.filter { !direct.contains($0.name) }.map {
        ReferencePage(title: "Group “\($0.name)”", blocks: [.rows(rows[$0.name] ?? [])])
      }
  }
}
