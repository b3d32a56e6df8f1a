import Diagnostics

extension TemplateChecker {
  /// Finds out what a tag's name refers to, and reports it when that is nothing.
  mutating func resolve(_ origin: Program.Origin, _ scene: Scene) -> Referent? {
    do {
      return try scene.stack.resolve(origin.name)
    } catch {
      findings.reportUnknown(error, origin, scene.use)
      return nil
    }
  }

  /// `{{name}}`
  mutating func checkVariable(at position: Int, _ origin: Program.Origin, _ scene: Scene) {
    guard let referent = resolve(origin, scene) else { return }
    switch referent.type.unwrapped {
    case .text, .template:
      checkPresence(of: referent, at: position, origin, scene)
    default:
      findings.reportNotText(referent.type, origin, scene.use)
    }
  }

  /// `{{{name}}}`
  mutating func checkUnescaped(at position: Int, _ origin: Program.Origin, _ scene: Scene) {
    guard let referent = resolve(origin, scene) else { return }
    if case .html = referent.type.unwrapped {
      checkPresence(of: referent, at: position, origin, scene)
    } else {
      findings.reportUnescaped(referent.type, origin, scene.use)
    }
  }

  /// `{{#name}}`
  mutating func checkSection(
    at position: Int, end: Int, _ origin: Program.Origin, _ scene: Scene
  ) -> Int {
    guard let referent = resolve(origin, scene) else { return 0 }
    checkPresence(of: referent, at: position, origin, scene)
    var inside = scene.knowing(referent, isThere: true)
    switch referent.type.unwrapped {
    case .flag, .optional:
      break
    case .list(of: let item):
      inside.stack.push(item, id: newID(), partOf: referent.owner)
    case .text, .template, .html, .view:
      inside.stack.push(referent.type, id: newID(), partOf: referent.owner)
    }
    return walk(position + 1..<end, inside)
  }

  /// `{{^name}}`
  mutating func checkInverted(
    at position: Int, end: Int, _ origin: Program.Origin, _ scene: Scene
  ) -> Int {
    guard let referent = resolve(origin, scene) else { return 0 }
    let name = origin.name
    if case .view = referent.type {
      findings.noteNeverShown(
        position, origin, message: "“\(name)” is always there, so {{^\(name)}} never shows",
        help: "Remove the section.")
    } else if scene.isThere(referent) == true {
      findings.noteNeverShown(
        position, origin,
        message: "“\(name)” is there inside {{#\(name)}}, so {{^\(name)}} never shows",
        help: "End the outer section before it.")
    } else {
      findings.noteShown(position)
    }
    return walk(position + 1..<end, scene.knowing(referent, isThere: false))
  }

  /// Notes whether a tag can show anything, as far as the sections around it say.
  private mutating func checkPresence(
    of referent: Referent, at position: Int, _ origin: Program.Origin, _ scene: Scene
  ) {
    if scene.isThere(referent) == false {
      findings.noteNeverShown(
        position, origin,
        message: "“\(origin.name)” is missing inside {{^\(origin.name)}}, so it never shows",
        help: "End the outer section before it.")
    } else {
      findings.noteShown(position)
    }
  }
}
