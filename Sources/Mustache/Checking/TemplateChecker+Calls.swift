import Diagnostics

extension TemplateChecker {
  /// `{{>name}}` and `{{<name}}`
  mutating func checkCall(_ index: Int, _ origin: Program.Origin, _ scene: Scene) -> Int {
    let call = program.calls[index]
    var inside = scene.entering(from: findings.related(origin, label: "used here"))
    if bindsAnything(index, within: scene) { inside.environment.append(index) }
    switch call.target {
    case .template(let template):
      return enter(template, inside)
    case .missing:
      findings.reportMissing(origin)
      findings.noteUncertain(inside.environment)
      return 0
    case .dynamic:
      let targets = dynamicTargets(origin, scene)
      if targets.isEmpty { findings.noteUncertain(inside.environment) }
      return targets.map { enter($0, inside) }.max() ?? 0
    }
  }

  /// Whether a parent tag says what to show in a block that no parent tag further out speaks of; a
  /// tag that doesn't changes nothing.
  private func bindsAnything(_ call: Int, within scene: Scene) -> Bool {
    program.calls[call].arguments.contains { argument in
      !scene.environment.contains { outer in
        program.calls[outer].arguments.contains {
          program.arguments[$0].block == program.arguments[argument].block
        }
      }
    }
  }

  /// The templates that a dynamic name can stand for.
  private mutating func dynamicTargets(_ origin: Program.Origin, _ scene: Scene) -> [Int] {
    guard let referent = resolve(origin, scene) else { return [] }
    switch referent.type.unwrapped {
    case .template(among: let names):
      return names.compactMap { name in
        let template = program.templateIndices[name]
        if template == nil { findings.reportMissingChoice(name, origin) }
        return template
      }
    case .text:
      findings.reportAnyTemplate(origin)
      return []
    default:
      findings.reportNotTemplateName(referent.type, origin, scene.use)
      return []
    }
  }

  /// `{{$name}}` outside of a parent
  mutating func checkBlock(
    _ block: Int32, _ content: Range<Int>, _ origin: Program.Origin, _ scene: Scene
  ) -> Int {
    var found: (argument: Argument, frame: Int)?
    for (frame, call) in scene.environment.enumerated() {
      findings.noteBlock(block, in: call)
      for index in program.calls[call].arguments where program.arguments[index].block == block {
        if found == nil { found = (program.arguments[index], frame) }
      }
    }
    guard let (argument, frame) = found else { return walk(content, scene) }
    var inside = scene.entering(from: findings.related(origin, label: "shown here"))
    inside.environment = Array(scene.environment[..<frame])
    return walk(argument.body, inside)
  }
}
