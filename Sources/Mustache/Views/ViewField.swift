/// One field of a view: its declaration and the way to read it.
package struct ViewField<V>: Sendable {
  /// The name, the type and what it means.
  let declaration: ViewFieldDeclaration
  /// Reads the field of a view and adds what it holds to a record.
  let write: @Sendable (V, inout ViewRecord) -> ViewValue

  private init(
    _ name: String, _ type: ViewType, _ summary: String,
    write: @escaping @Sendable (V, inout ViewRecord) -> ViewValue
  ) {
    self.declaration = ViewFieldDeclaration(name, type, summary)
    self.write = write
  }
}

extension ViewField {
  /// Text that is always there; it may be empty.
  package static func text(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> String
  ) -> ViewField {
    ViewField(name, .text, summary) { .text($1.add(read($0))) }
  }

  /// Text that may be missing.
  package static func optionalText(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> String?
  ) -> ViewField {
    ViewField(name, .optional(.text), summary) { view, record in
      guard let text = read(view) else { return .absent }
      return .text(record.add(text))
    }
  }

  /// A list of text, whose items are `{{.}}`.
  package static func texts(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [String]
  ) -> ViewField {
    ViewField(name, .list(of: .text), summary) { view, record in
      let texts = read(view)
      let list = record.openList(of: texts.count)
      for (number, text) in texts.enumerated() {
        record.set(number, of: list, .text(record.add(text)))
      }
      return .list(list)
    }
  }

  /// The name of one of a few templates, for `{{>*name}}`.
  package static func template(
    _ name: String, among templates: [String], _ summary: String,
    _ read: @escaping @Sendable (V) -> String
  ) -> ViewField {
    ViewField(name, .template(among: templates), summary) { .text($1.add(read($0))) }
  }

  /// HTML that is always there; it may be empty.
  package static func html(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [UInt8]
  ) -> ViewField {
    ViewField(name, .html, summary) { .html($1.add(read($0))) }
  }

  /// HTML that may be missing.
  package static func optionalHTML(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [UInt8]?
  ) -> ViewField {
    ViewField(name, .optional(.html), summary) { view, record in
      guard let html = read(view) else { return .absent }
      return .html(record.add(html))
    }
  }

  /// Something that is so or isn't.
  package static func flag(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> Bool
  ) -> ViewField {
    ViewField(name, .flag, summary) { view, _ in .flag(read(view)) }
  }
}

extension ViewField {
  /// A view inside the view.
  package static func view<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> Child
  ) -> ViewField {
    ViewField(name, .view { Child.schema.shape }, summary) {
      Child.schema.write(read($0), into: &$1)
    }
  }

  /// A view inside the view that may be missing.
  package static func optionalView<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> Child?
  ) -> ViewField {
    ViewField(name, .optional(.view { Child.schema.shape }), summary) { view, record in
      guard let child = read(view) else { return .absent }
      return Child.schema.write(child, into: &record)
    }
  }

  /// A list of views.
  package static func list<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> [Child]
  ) -> ViewField {
    ViewField(name, .list(of: .view { Child.schema.shape }), summary) {
      Child.schema.write(read($0), into: &$1)
    }
  }

  /// A view that was read once and is shared by many pages.
  package static func prepared<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> PreparedView<Child>
  ) -> ViewField {
    ViewField(name, .view { Child.schema.shape }, summary) { $1.add(read($0).record.record) }
  }

  /// A list of views that was read once and is shared by many pages.
  package static func preparedList<Child: View>(
    _ name: String, _ summary: String, _ read: @escaping @Sendable (V) -> PreparedList<Child>
  ) -> ViewField {
    ViewField(name, .list(of: .view { Child.schema.shape }), summary) { $1.add(read($0).records) }
  }
}
