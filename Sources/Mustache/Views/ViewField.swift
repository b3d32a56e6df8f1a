/// One field of a view: its declaration and the way to read it.
package struct ViewField<V>: Sendable {
  /// The name, the type and what it means.
  let declaration: ViewFieldDeclaration
  /// Reads the field of a view.
  let read: @Sendable (V) -> ViewValue

  private init(
    _ name: String, _ type: ViewType, _ summary: String,
    read: @escaping @Sendable (V) -> ViewValue
  ) {
    self.declaration = ViewFieldDeclaration(name, type, summary)
    self.read = read
  }
}

extension ViewField {
  /// Text that is always there; it may be empty.
  package static func text(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> String
  ) -> ViewField {
    ViewField(name, .text, summary) { .text(read($0)) }
  }

  /// Text that may be missing.
  package static func optionalText(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> String?
  ) -> ViewField {
    ViewField(name, .optional(.text), summary) { view in read(view).map { .text($0) } ?? .absent }
  }

  /// A list of text, whose items are `{{.}}`.
  package static func texts(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [String]
  ) -> ViewField {
    ViewField(name, .list(of: .text), summary) { view in .list(read(view).map { .text($0) }) }
  }

  /// The name of one of a few templates, for `{{>*name}}`.
  package static func template(
    _ name: String, among templates: [String], _ summary: String,
    _ read: @escaping @Sendable (V) -> String
  ) -> ViewField {
    ViewField(name, .template(among: templates), summary) { .text(read($0)) }
  }

  /// HTML that is always there; it may be empty.
  package static func html(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [UInt8]
  ) -> ViewField {
    ViewField(name, .html, summary) { .html(read($0)) }
  }

  /// HTML that may be missing.
  package static func optionalHTML(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [UInt8]?
  ) -> ViewField {
    ViewField(name, .optional(.html), summary) { view in read(view).map { .html($0) } ?? .absent }
  }

  /// Something that is so or isn't.
  package static func flag(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> Bool
  ) -> ViewField {
    ViewField(name, .flag, summary) { .flag(read($0)) }
  }
}

extension ViewField {
  /// A view inside the view.
  package static func view<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> Child
  ) -> ViewField {
    ViewField(name, .view { Child.schema.shape }, summary) { .view(read($0).record) }
  }

  /// A view inside the view that may be missing.
  package static func optionalView<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> Child?
  ) -> ViewField {
    ViewField(name, .optional(.view { Child.schema.shape }), summary) { view in
      read(view).map { .view($0.record) } ?? .absent
    }
  }

  /// A list of views.
  package static func list<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [Child]
  ) -> ViewField {
    ViewField(name, .list(of: .view { Child.schema.shape }), summary) { view in
      .list(read(view).records)
    }
  }

  /// A view that was read once and is shared by many pages.
  package static func prepared<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> PreparedView<Child>
  ) -> ViewField {
    ViewField(name, .view { Child.schema.shape }, summary) { .view(read($0).record) }
  }

  /// A list of views that was read once and is shared by many pages.
  package static func preparedList<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> PreparedList<Child>
  ) -> ViewField {
    ViewField(name, .list(of: .view { Child.schema.shape }), summary) { .list(read($0).items) }
  }
}
