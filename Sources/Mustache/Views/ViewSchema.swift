/// The one declaration of a view's fields: it drives rendering, the check of every template and the reference.
package struct ViewSchema<V>: Sendable {
  /// The names and types, without the way to read them.
  package let shape: ViewShape

  private let readers: [@Sendable (V) -> ViewValue]

  package init(_ name: String, _ fields: [ViewField<V>]) {
    precondition(
      Set(fields.map(\.declaration.name)).count == fields.count,
      "the view “\(name)” declares a field twice")
    self.shape = ViewShape(name, fields.map(\.declaration))
    self.readers = fields.map(\.read)
  }

  /// Reads all fields of a view.
  func record(of view: V) -> ViewRecord {
    ViewRecord(shape: shape, values: readers.map { read in read(view) })
  }
}
