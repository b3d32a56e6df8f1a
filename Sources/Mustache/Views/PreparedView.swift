/// A view that has been read already, so that every page that shows it shares one record.
package struct PreparedView<V: View>: Sendable {
  /// The view as the renderer reads it.
  package let record: ViewRecord

  package init(_ view: V) {
    self.record = view.record
  }
}

/// A list of views that have been read already, so that every page that shows it shares one array.
package struct PreparedList<V: View>: Sendable {
  let items: [ViewValue]

  package init(_ views: [V]) {
    self.items = views.map { .view($0.record) }
  }
}
