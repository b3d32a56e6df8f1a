/// A view as the renderer reads it: its values and those of all views in it, in a few arrays.
///
/// So a page's record takes a few allocations however much it shows, and neither reading it nor giving it up counts any
/// references. A pointer to
/// a text is used only while the text lends it.
package struct ViewRecord: Sendable {
  /// The view itself.
  let root: ViewValue

  /// The values of the view, then those in it.
  private(set) var values: [ViewValue] = []

  /// The texts of all values, one behind the other.
  private(set) var bytes: [UInt8] = []

  /// What the values of views are called; the view's own shape is the first.
  private(set) var shapes: [ViewShape] = []

  /// The same shapes, to be compared without counting references.
  private var identities: [ObjectIdentifier] = []

  /// Writes a record; `write` adds to it whatever there is, and gives the value of the whole.
  init(_ write: (inout ViewRecord) -> ViewValue) {
    var record = ViewRecord(root: .absent)
    let root = write(&record)
    self.init(root: root)
    (values, bytes) = (record.values, record.bytes)
    (shapes, identities) = (record.shapes, record.identities)
  }

  private init(root: ViewValue) {
    self.root = root
  }
}

// MARK: - Shapes that are only known at run time

extension ViewRecord {
  /// A view with one text for each field of its shape.
  package init(_ shape: ViewShape, texts: [String]) {
    self.init(shape, texts) { text, record in .text(record.add(text)) }
  }

  /// A view with one view for each field of its shape.
  package init(_ shape: ViewShape, views: [ViewRecord]) {
    self.init(shape, views) { view, record in record.add(view) }
  }

  private init<Item>(
    _ shape: ViewShape, _ items: [Item], _ write: (Item, inout ViewRecord) -> ViewValue
  ) {
    precondition(
      items.count == shape.fields.count, "a record has one value for each field of its shape")
    self.init { record in
      let group = record.open(shape)
      for (slot, item) in items.enumerated() { record.set(slot, of: group, write(item, &record)) }
      return .view(group)
    }
  }

  /// What the view's own values are called.
  package var shape: ViewShape { shapes[0] }
}

// MARK: - Writing

extension ViewRecord {
  /// Makes room for a known amount.
  mutating func reserve(values count: Int, bytes size: Int) {
    values.reserveCapacity(count)
    bytes.reserveCapacity(size)
  }

  /// Adds HTML.
  mutating func add(_ html: [UInt8]) -> ViewValue.Stretch {
    html.withUnsafeBufferPointer { add($0) }
  }

  /// Adds a text.
  mutating func add(_ text: consuming String) -> ViewValue.Stretch {
    text.withUTF8 { add($0) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> ViewValue.Stretch {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return stretch(from: start, count: text.count)
  }

  /// Adds a view whose values are to be set, one for each field.
  mutating func open(_ shape: ViewShape) -> ViewValue.Group {
    let number = number(of: shape)
    return ViewValue.Group(
      shape: UInt32(number), start: openList(of: shape.fields.count).start)
  }

  /// Adds a list of values that are to be set.
  mutating func openList(of count: Int) -> ViewValue.Stretch {
    let start = values.count
    for _ in 0..<count { values.append(.absent) }
    return stretch(from: start, count: count)
  }

  /// Says what the value of a field is.
  mutating func set(_ slot: Int, of group: ViewValue.Group, _ value: ViewValue) {
    values[Int(group.start) + slot] = value
  }

  /// Says what an item of a list is.
  mutating func set(_ item: Int, of list: ViewValue.Stretch, _ value: ViewValue) {
    values[Int(list.start) + item] = value
  }

  /// Adds a copy of another record.
  mutating func add(_ other: ViewRecord) -> ViewValue {
    let (firstByte, firstValue) = (UInt32(bytes.count), UInt32(values.count))
    func moved(_ value: ViewValue) -> ViewValue {
      switch value {
      case .absent, .flag: value
      case .text(let text): .text(.init(start: firstByte + text.start, count: text.count))
      case .html(let html): .html(.init(start: firstByte + html.start, count: html.count))
      case .list(let list): .list(.init(start: firstValue + list.start, count: list.count))
      case .view(let group):
        .view(
          .init(
            shape: UInt32(number(ofShape: Int(group.shape), in: other)),
            start: firstValue + group.start))
      }
    }
    bytes.append(contentsOf: other.bytes)
    for value in other.values { values.append(moved(value)) }
    return moved(other.root)
  }

  private func stretch(from start: Int, count: Int) -> ViewValue.Stretch {
    ViewValue.Stretch(start: UInt32(start), count: UInt32(count))
  }

  /// The number of a shape, which is added when it is a new one. A page shows a dozen kinds of views, the latest of
  /// which is the most likely.
  private mutating func number(of shape: ViewShape) -> Int {
    let identity = ObjectIdentifier(shape)
    return identities.lastIndex(of: identity) ?? add(shape, identity)
  }

  private mutating func number(ofShape number: Int, in other: ViewRecord) -> Int {
    let identity = other.identities[number]
    return identities.lastIndex(of: identity) ?? add(other.shapes[number], identity)
  }

  private mutating func add(_ shape: ViewShape, _ identity: ObjectIdentifier) -> Int {
    shapes.append(shape)
    identities.append(identity)
    return shapes.count - 1
  }
}
