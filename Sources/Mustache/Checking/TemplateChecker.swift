package import Diagnostics

/// Proves that templates fit the views that they are filled from, so that rendering can't fail.
///
/// It runs every template that is reached from the roots once for each combination of types that
/// can surround it, with types in place of values.
package struct TemplateChecker {
  /// A template that pages are made with, and the views that it is rendered with.
  package struct Root: Sendable {
    let template: String
    let views: [ViewShape]

    /// The views are in the order that rendering takes them: a name is looked for in the last one
    /// first.
    package init(_ template: String, _ views: [ViewShape]) {
      self.template = template
      self.views = views
    }
  }

  /// The program being checked.
  let program: Program
  /// What has been found out so far.
  var findings: CheckFindings

  /// How deeply each template nests that has been checked, by the surroundings it was checked in.
  private var heights: [Visit: Int] = [:]

  /// The templates being checked, each inside the one before, with the entry of the view that each
  /// one shows.
  private var active: [(visit: Visit, view: Int?)] = []

  private var nextID = 0

  /// The views that names are looked for in wherever a template is used, the innermost first.
  private var scopes: [Int: [[ViewShape]]] = [:]

  /// How many stretches of instructions have been checked.
  private var steps = 0

  /// How many are enough: templates that use each other in every way possible could be combined for
  /// ever.
  private let stepLimit: Int

  /// A template with the types around it.
  private struct Visit: Hashable {
    let template: Int
    let stack: [ViewStack.Key]
    let environment: [Int]
  }

  private init(_ program: Program, stepLimit: Int) {
    self.program = program
    self.stepLimit = stepLimit
    self.findings = CheckFindings(program)
  }

  /// Reports everything that is wrong with the templates that are reached from the roots, each
  /// problem once.
  package static func check(
    _ templates: TemplateSet, roots: [Root], into diagnostics: inout DiagnosticBag
  ) {
    check(templates, roots: roots, stepLimit: defaultStepLimit, into: &diagnostics)
  }

  /// Far more than any site needs, and a matter of a second or two.
  private static let defaultStepLimit = 500_000

  static func check(
    _ templates: TemplateSet, roots: [Root], stepLimit: Int, into diagnostics: inout DiagnosticBag
  ) {
    var checker = TemplateChecker(templates.program, stepLimit: stepLimit)
    for root in roots { checker.check(root) }
    diagnostics.merge(checker.findings.finish())
  }

  /// What each template that is reached from the roots finds around it, wherever it is used: the views, the innermost
  /// first.
  ///
  /// Roots that are missing are left out, and problems are not reported.
  package static func scopes(
    of templates: TemplateSet, roots: [Root]
  ) -> [String: [[ViewShape]]] {
    var checker = TemplateChecker(templates.program, stepLimit: defaultStepLimit)
    for root in roots { checker.check(root) }
    let named = checker.scopes.map { (templates.program.templates[$0].name, $1) }
    return Dictionary(uniqueKeysWithValues: named)
  }

  private mutating func check(_ root: Root) {
    guard let template = program.templateIndices[root.template] else {
      findings.reportMissingRoot(root.template)
      return
    }
    var scene = Scene()
    for view in root.views {
      scene.stack.push(.view { view }, id: newID(), partOf: nil)
    }
    _ = enter(template, scene)
  }

  /// A number that no other entry of a stack has.
  mutating func newID() -> Int {
    nextID += 1
    return nextID
  }
}

// MARK: - Templates

extension TemplateChecker {
  /// Checks a template in its surroundings, and gives how deeply it nests.
  mutating func enter(_ template: Int, _ scene: Scene) -> Int {
    guard findings.visit(template, frames: scene.environment) else { return 0 }
    let visit = Visit(
      template: template, stack: scene.stack.keys, environment: scene.environment)
    let view = scene.stack.innermostView
    if let start = active.last(where: { $0.visit == visit }) {
      // With the same types around it, only the values can end this: they do when each round goes
      // further into them.
      let goesDeeper = start.view.map { view?.ancestors.contains($0) ?? false } ?? false
      if !goesDeeper { findings.reportEndless(template, at: scene.place) }
      return 0
    }
    if let height = heights[visit] {
      if scene.depth + height > Renderer.depthLimit { findings.reportTooDeep(at: scene.place) }
      return height
    }
    scopes[template, default: []].append(scene.stack.shapes)
    active.append((visit, view?.id))
    let height = walk(program.templates[template].body, scene)
    active.removeLast()
    heights[visit] = height
    return height
  }

  /// Checks a stretch of instructions, and gives how deeply it nests.
  mutating func walk(_ body: Range<Int>, _ scene: Scene) -> Int {
    guard scene.depth < Renderer.depthLimit else {
      findings.reportTooDeep(at: scene.place)
      return 0
    }
    steps += 1
    guard steps < stepLimit else {
      findings.reportTooEntangled(at: scene.place)
      return 0
    }
    var scene = scene
    scene.depth += 1
    var height = 0
    var position = body.lowerBound
    while position < body.upperBound {
      let instruction = program.instructions[position]
      if let origin = program.origins[position] {
        scene.place = findings.range(of: origin)
        height = max(height, check(instruction, at: position, origin, scene))
      }
      position = instruction.end ?? position + 1
    }
    return height + 1
  }

  private mutating func check(
    _ instruction: Instruction, at position: Int, _ origin: Program.Origin, _ scene: Scene
  ) -> Int {
    switch instruction {
    case .text:
      return 0
    case .variable:
      checkVariable(at: position, origin, scene)
      return 0
    case .unescaped:
      checkUnescaped(at: position, origin, scene)
      return 0
    case .section(_, let end):
      return checkSection(at: position, end: Int(end), origin, scene)
    case .inverted(_, let end):
      return checkInverted(at: position, end: Int(end), origin, scene)
    case .call(let call, _):
      return checkCall(Int(call), origin, scene)
    case .block(let block, let end, _):
      return checkBlock(block, position + 1..<Int(end), origin, scene)
    }
  }
}

extension Instruction {
  /// The instruction to go on with, where it isn't the next one.
  fileprivate var end: Int? {
    switch self {
    case .text, .variable, .unescaped: nil
    case .section(_, let end), .inverted(_, let end), .call(_, let end), .block(_, let end, _):
      Int(end)
    }
  }
}
