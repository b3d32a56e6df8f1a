import Diagnostics

extension CheckFindings {
  // MARK: - Names

  /// A name that refers to nothing.
  mutating func reportUnknown(
    _ problem: UnresolvedName, _ origin: Program.Origin, _ use: Diagnostic.Related?
  ) {
    let before = origin.name.utf8.split(separator: UInt8(ascii: ".")).prefix(problem.part)
    let start = origin.nameRange.lowerBound + before.reduce(0) { $0 + $1.count + 1 }
    let parts = origin.name.utf8.split(separator: UInt8(ascii: "."))
    let length = problem.part < parts.count ? parts[problem.part].count : origin.nameRange.count
    report(
      Diagnostic(
        id: .templateUnknownName, message: problem.message,
        range: range(start..<(start + length), in: origin.template), help: problem.help,
        related: use.map { [$0] } ?? []))
  }

  /// `{{name}}` for what is no text.
  mutating func reportNotText(
    _ type: ViewType, _ origin: Program.Origin, _ use: Diagnostic.Related?
  ) {
    let isHTML = if case .html = type.unwrapped { true } else { false }
    report(
      Diagnostic(
        id: .templateNotText, message: "“\(origin.name)” is \(type.description), not text",
        range: range(of: origin),
        help: isHTML ? "Write {{{\(origin.name)}}}." : Self.sectionHelp(type, origin.name),
        related: use.map { [$0] } ?? []))
  }

  /// `{{{name}}}` for what is no HTML.
  mutating func reportUnescaped(
    _ type: ViewType, _ origin: Program.Origin, _ use: Diagnostic.Related?
  ) {
    let isText =
      switch type.unwrapped {
      case .text, .template: true
      default: false
      }
    report(
      Diagnostic(
        id: .templateUnescaped, message: "“\(origin.name)” is \(type.description), not HTML",
        range: range(of: origin),
        help: isText ? "Write {{\(origin.name)}}." : Self.sectionHelp(type, origin.name),
        related: use.map { [$0] } ?? []))
  }

  private static func sectionHelp(_ type: ViewType, _ name: String) -> String {
    guard let field = type.shape?.fields.first else { return "Write {{#\(name)}} … {{/\(name)}}." }
    let path = name == "." ? field.name : "\(name).\(field.name)"
    return "Name one of its fields: “\(path)”, for example."
  }

  // MARK: - Templates

  /// A template that pages are made with and that isn't there.
  mutating func reportMissingRoot(_ name: String) {
    report(
      Diagnostic(
        id: .templateMissing, message: "The template “\(name)” is missing", range: nil,
        help: "Add Templates/\(name).mustache."))
  }

  /// A partial or parent that isn't there.
  mutating func reportMissing(_ origin: Program.Origin) {
    report(
      Diagnostic(
        id: .templateMissing, message: "The template “\(origin.name)” is missing",
        range: range(of: origin),
        help: suggestion(for: origin.name) ?? "Add Templates/\(origin.name).mustache."))
  }

  /// A template that isn't there and that a field may name.
  mutating func reportMissingChoice(_ name: String, _ origin: Program.Origin) {
    report(
      Diagnostic(
        id: .templateMissing,
        message: "“\(origin.name)” may name the template “\(name)”, which is missing",
        range: range(of: origin), help: "Add Templates/\(name).mustache."))
  }

  /// A dynamic name that could stand for a template that isn't there.
  mutating func reportAnyTemplate(_ origin: Program.Origin) {
    report(
      Diagnostic(
        id: .templateMissing,
        message: "“\(origin.name)” can be any text, so the template may be missing",
        range: range(of: origin), help: "Name the template itself: {{>partials/card}}."))
  }

  /// A dynamic name that is no text.
  mutating func reportNotTemplateName(
    _ type: ViewType, _ origin: Program.Origin, _ use: Diagnostic.Related?
  ) {
    report(
      Diagnostic(
        id: .templateNotText,
        message: "“\(origin.name)” is \(type.description), not the name of a template",
        range: range(of: origin), help: nil, related: use.map { [$0] } ?? []))
  }

  /// A template in another folder with that name, or else the most similar name.
  private func suggestion(for name: String) -> String? {
    let names = program.templates.map(\.name)
    let last = { (path: String) in path.split(separator: "/").last }
    let namesake = names.first { last($0) == last(name) }
    return namesake.map { "Did you mean “\($0)”?" } ?? Suggestion.didYouMean(name, in: names)
  }

  // MARK: - Recursion

  /// A template that uses itself with nothing to end it.
  mutating func reportEndless(_ template: Int, at place: SourceRange?) {
    report(
      Diagnostic(
        id: .templateRecursion,
        message: "“\(program.templates[template].name)” uses itself without end", range: place,
        help: "Use it inside a section over a list of the view that it shows."))
  }

  /// A place that the renderer would not reach.
  mutating func reportTooDeep(at place: SourceRange?) {
    report(
      Diagnostic(
        id: .templateRecursion,
        message: "Sections and partials are nested deeper than \(Renderer.depthLimit) levels",
        range: place, help: "Flatten the templates."))
  }

  /// The place where the checker gave up.
  mutating func reportTooEntangled(at place: SourceRange?) {
    guard !isEntangled else { return }
    isEntangled = true
    report(
      Diagnostic(
        id: .templateRecursion,
        message: "The templates use each other in too many ways to check them all",
        range: place, help: "Let fewer templates use each other."))
  }
}
