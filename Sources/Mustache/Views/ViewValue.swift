/// What a template finds under a name.
package enum ViewValue: Sendable {
  /// Nothing: an optional field without a value.
  case absent
  /// Text, escaped when it is shown.
  case text(String)
  /// UTF-8 that is HTML already and is shown as it is.
  case html([UInt8])
  /// Something to test.
  case flag(Bool)
  /// A group of named values.
  case view(ViewRecord)
  /// Values to repeat a section for.
  case list([ViewValue])

  /// Whether a section over the value is shown: the empty text and the empty list are not.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let isSet): isSet
    case .view: true
    case .list(let items): !items.isEmpty
    }
  }
}
