/// The one declaration of a view's fields: it drives rendering, the check of every template and the
/// reference.
package struct ViewSchema<V>: Sendable {
  /// The names and types, without the way to read them.
  package let shape: ViewShape

  /// Writes all fields into a record, one after the other.
  ///
  /// A chain of closures rather than an array of them: an array of generic closures can't be
  /// specialised, and walking it costs more than all the reading.
  private let writeAll: @Sendable (V, ViewValue.Group, inout ViewRecord) -> Void

  package init(_ name: String, _ fields: [ViewField<V>]) {
    precondition(
      Set(fields.map(\.declaration.name)).count == fields.count,
      "the view “\(name)” declares a field twice")
    self.shape = ViewShape(name, fields.map(\.declaration))
    var writeAll: @Sendable (V, ViewValue.Group, inout ViewRecord) -> Void = { _, _, _ in }
    for (slot, field) in fields.enumerated() {
      let (writeOthers, write) = (writeAll, field.write)
      writeAll = { view, group, record in
        writeOthers(view, group, &record)
        record.set(slot, of: group, write(view, &record))
      }
    }
    self.writeAll = writeAll
  }

  /// Adds a view to a record.
  func write(_ view: V, into record: inout ViewRecord) -> ViewValue {
    let group = record.open(shape)
    writeAll(view, group, &record)
    return .view(group)
  }

  /// Adds a list of views to a record.
  func write(_ views: [V], into record: inout ViewRecord) -> ViewValue {
    let list = record.openList(of: views.count)
    // Counted, because generic iterators cost more than the reading.
    for number in 0..<views.count {
      record.set(number, of: list, write(views[number], into: &record))
    }
    return .list(list)
  }
}
