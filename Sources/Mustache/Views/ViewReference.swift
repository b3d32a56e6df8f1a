/// What a template may use, for people who write templates: every kind of view once, those nearest
/// first.
package struct ViewReference: Sendable, Hashable {
  /// One kind of view.
  package struct Shape: Sendable, Hashable {
    /// What it is called.
    package let name: String
    /// Its fields in the order of declaration.
    package let fields: [Field]
  }

  /// One field of a view.
  package struct Field: Sendable, Hashable {
    /// The name that templates use.
    package let name: String
    /// What it holds, in words: "list of “card”".
    package let type: String
    /// The kind of view that it is, or that the items of the list are; nil for anything else.
    package let group: String?
    /// What it means.
    package let summary: String
  }

  /// The given views first, then those that they hold, then those that these hold.
  package let shapes: [Shape]

  /// Lists the views that a template is rendered with, and everything that can be reached from
  /// them.
  package init(_ roots: [ViewShape]) {
    var queue: [ViewShape] = []
    var seen: Set<ObjectIdentifier> = []
    for root in roots where seen.insert(ObjectIdentifier(root)).inserted { queue.append(root) }
    var next = 0
    while next < queue.count {
      for field in queue[next].fields {
        guard let shape = field.type.heldShape else { continue }
        if seen.insert(ObjectIdentifier(shape)).inserted { queue.append(shape) }
      }
      next += 1
    }
    shapes = queue.map { shape in
      Shape(
        name: shape.name,
        fields: shape.fields.map {
          Field(
            name: $0.name, type: $0.type.words, group: $0.type.heldShape?.name, summary: $0.summary)
        })
    }
  }
}

extension ViewType {
  /// The shape of the view, or of the views in the list, that the type speaks of.
  fileprivate var heldShape: ViewShape? {
    switch self {
    case .text, .template, .html, .flag: nil
    case .view(let shape): shape()
    case .list(of: let item): item.heldShape
    case .optional(let type): type.heldShape
    }
  }
}
