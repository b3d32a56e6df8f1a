/// Something that templates can show: a struct of ready-made text, HTML and further views.
package protocol View: Sendable {
  /// The fields that templates see, declared once as a `static let`.
  static var schema: ViewSchema<Self> { get }
}

extension View {
  /// The view as the renderer reads it.
  package var record: ViewRecord {
    Self.schema.record(of: self)
  }
}
