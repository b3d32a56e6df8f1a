package import Diagnostics

/// The templates of a site, ready to render.
package struct TemplateSet: Sendable {
  /// A template of a set; only good for the set that gave it.
  package struct TemplateID: Sendable, Hashable {
    /// The place of the template in the program.
    let index: Int
  }

  /// The compiled templates.
  let program: Program

  /// Compiles all templates, so that they can use each other whatever their order.
  ///
  /// A template is called like its path below `Templates/`, without `.mustache`: `partials/card`.
  /// Files with another ending are not templates. A template that can't be read is reported, and
  /// renders nothing.
  package static func compile(
    _ sources: [SourceFile], into diagnostics: inout DiagnosticBag
  ) -> TemplateSet {
    var program = Program()
    let named = sources.compactMap { source in
      templateName(ofPath: source.path).map { (name: $0, source: source) }
    }
    for (index, template) in named.enumerated() { program.templateIndices[template.name] = index }
    for template in named {
      program.compile(template.source, name: template.name, into: &diagnostics)
    }
    return TemplateSet(program: program)
  }

  /// The names of all templates, in the order of the sources.
  package var names: [String] { program.templates.map(\.name) }

  /// The template with a name, or nil.
  package func template(named name: String) -> TemplateID? {
    program.templateIndices[name].map(TemplateID.init(index:))
  }

  /// Whether any template asks for what stands under a name, or for a part of it.
  package func mentions(_ name: String) -> Bool {
    let key = NameKey(name)
    return program.instructions.contains { instruction in
      switch instruction {
      case .variable(let name), .unescaped(let name), .section(let name, _),
        .inverted(let name, _):
        name.head == key
      case .text, .call, .block: false
      }
    }
  }

  /// What a template with a path is called, or nil when the file is no template.
  package static func templateName(ofPath path: String) -> String? {
    let ending = ".mustache"
    let folder = "Templates/"
    guard path.hasSuffix(ending) else { return nil }
    return String(path.dropFirst(path.hasPrefix(folder) ? folder.count : 0).dropLast(ending.count))
  }
}

extension Program {
  /// Compiles one template, after the names of all are known.
  fileprivate mutating func compile(
    _ source: SourceFile, name: String, into diagnostics: inout DiagnosticBag
  ) {
    let start = instructions.count
    let scanner = TemplateScanner(source)
    let matched = TagMatcher(scanner.tags, of: source)
    diagnostics.merge(scanner.problems)
    // A section that isn't closed because its closing tag can't be read is no second problem.
    if !scanner.isMissingEnds { diagnostics.merge(matched.problems) }
    let isSound = scanner.problems.isEmpty && matched.problems.isEmpty
    var strays: [Range<Int>] = []
    if isSound {
      var emitter = TemplateEmitter(source: source, tags: scanner.tags, matched: matched)
      emitter.emit(into: &self)
      strays = emitter.strays
    }
    templates.append(
      Template(
        name: name, path: source.path, body: start..<instructions.count, isSound: isSound,
        strays: strays))
  }
}
