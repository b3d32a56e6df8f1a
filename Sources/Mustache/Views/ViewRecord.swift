/// The values of one view, in the order in which its shape declares the fields.
package struct ViewRecord: Sendable {
  /// What the values are called.
  package let shape: ViewShape

  /// One value a field: `values[slot]` belongs to `shape.fields[slot]`.
  package let values: [ViewValue]

  package init(shape: ViewShape, values: [ViewValue]) {
    precondition(
      values.count == shape.fields.count, "a record has one value for each field of its shape")
    self.shape = shape
    self.values = values
  }
}
