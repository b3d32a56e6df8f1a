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
  /// The views as the renderer reads them.
  let items: [ViewValue]

  package init(_ views: [V]) {
    self.items = views.records
  }

  /// Takes views that have been read one by one.
  package init(of views: [PreparedView<V>]) {
    var items: [ViewValue] = []
    items.reserveCapacity(views.count)
    for view in views { items.append(.view(view.record)) }
    self.items = items
  }
}

extension Array where Element: View {
  /// The views as the renderer reads them.
  ///
  /// A loop, because a generic `map` costs more than the reading where it isn't specialised.
  var records: [ViewValue] {
    var values: [ViewValue] = []
    values.reserveCapacity(count)
    for view in self { values.append(.view(view.record)) }
    return values
  }
}
