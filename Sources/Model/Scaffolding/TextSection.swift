/// A section that a good text of some kind has, as a scaffold offers it.
package struct TextSection: Sendable, Hashable {
  /// The heading; nil for words that stand before the first one.
  let heading: String?
  /// What to write below it, in a sentence or two for authors.
  let prompt: String

  init(_ heading: String?, _ prompt: String) {
    self.heading = heading
    self.prompt = prompt
  }
}
