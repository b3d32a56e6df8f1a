/// Something that templates can show: a struct of ready-made text, HTML and further views.
package protocol View: Sendable {
  /// The fields that templates see, declared once as a `static let`.
  static var schema: ViewSchema<Self> { get }
}

extension View {
  /// The view as the renderer reads it.
  package var record: ViewRecord {
    ViewRecord { record in
      // Room for what most pages show.
      record.reserve(values: 256, bytes: 4096)
      return Self.schema.write(self, into: &record)
    }
  }
}
