/// The one declaration of a view's fields: it drives rendering, the check of every template and the
/// reference.
package struct ViewSchema<V>: Sendable {
  /// The names and types, without the way to read them.
  package let shape: ViewShape

  /// Reads all fields, one after the other.
  ///
  /// A chain of closures rather than an array of them: an array of generic closures can't be
  /// specialised, and walking it costs more than all the reading.
  private let readAll: @Sendable (V, inout [ViewValue]) -> Void

  package init(_ name: String, _ fields: [ViewField<V>]) {
    precondition(
      Set(fields.map(\.declaration.name)).count == fields.count,
      "the view “\(name)” declares a field twice")
    self.shape = ViewShape(name, fields.map(\.declaration))
    var readAll: @Sendable (V, inout [ViewValue]) -> Void = { _, _ in }
    for field in fields {
      let (readOthers, read) = (readAll, field.read)
      readAll = { view, values in
        readOthers(view, &values)
        values.append(read(view))
      }
    }
    self.readAll = readAll
  }

  /// Reads all fields of a view.
  func record(of view: V) -> ViewRecord {
    var values: [ViewValue] = []
    values.reserveCapacity(shape.fields.count)
    readAll(view, &values)
    return ViewRecord(shape: shape, values: values)
  }
}
