/// What a shape says of one name.
package struct ViewFieldDeclaration: Sendable {
  /// The name that templates use.
  package let name: String

  /// What it holds.
  package let type: ViewType

  /// What it means to someone who writes templates, in one phrase.
  package let summary: String

  package init(_ name: String, _ type: ViewType, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }
}
