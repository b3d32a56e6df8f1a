/// What a template finds under a name.
///
/// A value owns no memory, so that looking at one costs nothing: its text, and what is in a group or a list, lie in the
/// record that it belongs to.
enum ViewValue: Sendable {
  /// Nothing: an optional field without a value.
  case absent
  /// Text among the record's bytes, escaped when it is shown.
  case text(Stretch)
  /// HTML among the record's bytes, shown as it is.
  case html(Stretch)
  /// Something to test.
  case flag(Bool)
  /// A group of named values.
  case view(Group)
  /// Values to repeat a section for, among the record's values.
  case list(Stretch)

  /// Some bytes or values of a record that lie one behind the other.
  struct Stretch: Sendable {
    /// Where they begin.
    let start: UInt32
    /// How many there are.
    let count: UInt32

    /// Their places in the record.
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// The values of a view, one for each field of its shape.
  struct Group: Sendable {
    /// The number of the shape in the record.
    let shape: UInt32
    /// Where the values begin.
    let start: UInt32
  }

  /// Whether a section over the value is shown: the empty text and the empty list are not.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .text(let stretch), .html(let stretch), .list(let stretch): stretch.count > 0
    case .flag(let isSet): isSet
    case .view: true
    }
  }
}
