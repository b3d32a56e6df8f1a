/// What a field of a view can hold.
package indirect enum ViewType: Sendable {
  /// Text, shown with `{{name}}`.
  case text
  /// Text that names one of these templates, for `{{>*name}}`.
  case template(among: [String])
  /// HTML, shown with `{{{name}}}`.
  case html
  /// Something to test with a section.
  case flag
  /// A group of fields; a closure, so that a view may hold views of its own kind.
  case view(@Sendable () -> ViewShape)
  /// Items to repeat a section for.
  case list(of: ViewType)
  /// Something that may be missing.
  case optional(ViewType)

  /// The type without "may be missing".
  var unwrapped: ViewType {
    if case .optional(let type) = self { type.unwrapped } else { self }
  }

  /// Whether the schema allows the value to be missing.
  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// The type as people read it: "list of “card”".
  package var words: String {
    switch self {
    case .text: "text"
    case .template: "name of a template"
    case .html: "HTML"
    case .flag: "yes or no"
    case .view(let shape): "group “\(shape().name)”"
    case .list(of: .view(let shape)): "list of “\(shape().name)”"
    case .list(of: let item): "list of \(item.words)"
    case .optional(let type): "\(type.words), may be missing"
    }
  }
}
