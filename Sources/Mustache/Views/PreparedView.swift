/// A view that has been read already, so that the pages that show it need only copy its record.
package struct PreparedView<V: View>: Sendable {
  /// The view as the renderer reads it.
  let record: SharedRecord

  package init(_ view: V) {
    record = SharedRecord(view.record)
  }
}

/// A list of views that have been read already.
package struct PreparedList<V: View>: Sendable {
  /// The views as the renderer reads them.
  let records: [SharedRecord]

  package init(_ views: [V]) {
    self.init(of: views.map { PreparedView($0) })
  }

  /// Nothing.
  package init() {
    records = []
  }

  /// Takes views that have been read one by one.
  package init(of views: [PreparedView<V>]) {
    // A loop, because a generic `map` costs more than all the rest where it isn't specialised.
    var records: [SharedRecord] = []
    records.reserveCapacity(views.count)
    for number in 0..<views.count { records.append(views[number].record) }
    self.records = records
  }
}

/// A record that many pages show.
///
/// It never changes; as a class it is handed around without copying what it holds.
final class SharedRecord: Sendable {
  /// The record itself.
  let record: ViewRecord

  init(_ record: ViewRecord) {
    self.record = record
  }
}

extension ViewRecord {
  /// Adds copies of other records as a list.
  mutating func add(_ others: [SharedRecord]) -> ViewValue {
    let list = openList(of: others.count)
    for (number, other) in others.enumerated() { set(number, of: list, add(other.record)) }
    return .list(list)
  }
}
