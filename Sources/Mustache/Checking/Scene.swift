import Diagnostics

/// Everything around one place of a template that has to do with what it means.
struct Scene {
  /// The views that names are looked for in.
  var stack = ViewStack()

  /// The parent tags that say what to show in blocks, by the number of their call, the outermost
  /// first.
  var environment: [Int] = []

  /// What the sections around the place have found out.
  var facts: [Fact] = []

  /// How many sections, partials, parents and blocks are open.
  var depth = 0

  /// The tag that is being checked; nil before the first.
  var place: SourceRange?

  /// The tag that brought in the template; nil in a root.
  var use: Diagnostic.Related?

  /// Whether a value is there.
  struct Fact {
    /// The entry of the stack that has the first part of the name.
    let owner: Int
    /// The parts of the name.
    let path: [String]
    /// Whether the value is there.
    let isThere: Bool
  }

  /// Whether the sections around the place have found the value there, or missing; nil when they
  /// don't say.
  func isThere(_ referent: Referent) -> Bool? {
    facts.last { $0.owner == referent.owner.id && $0.path == referent.path }?.isThere
  }

  /// The same place, with one more thing known.
  func knowing(_ referent: Referent, isThere: Bool) -> Scene {
    var scene = self
    scene.facts.append(
      Fact(owner: referent.owner.id, path: referent.path, isThere: isThere))
    return scene
  }

  /// The surroundings of text that comes from elsewhere; what is known counts only for the text it
  /// was found in, because the other text may be used in other places too.
  func entering(from use: Diagnostic.Related) -> Scene {
    var scene = self
    scene.facts = []
    scene.use = use
    return scene
  }
}
