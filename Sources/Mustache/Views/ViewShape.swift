/// The names that a kind of view offers to templates, with what they hold.
///
/// Most shapes come from a `ViewSchema`; a shape whose names are only known at run time (one field
/// a file of a folder, say) is made directly and is checked like any other. A shape is known by its
/// identity, so one kind of view has one.
package final class ViewShape: Sendable {
  /// What the kind of view is called in messages and in the reference.
  package let name: String

  /// The fields in the order of declaration.
  package let fields: [ViewFieldDeclaration]

  /// An open-addressing table of the names, a power of two long and at most a quarter full, so that
  /// most look-ups end at the first entry.
  private let table: [Entry]

  private struct Entry {
    var key: UInt64
    var slot: Int
  }

  /// Of two fields with the same name, templates see the first.
  package init(_ name: String, _ fields: [ViewFieldDeclaration]) {
    self.name = name
    self.fields = fields
    var size = 4
    while size < fields.count * 4 { size *= 2 }
    var table = [Entry](repeating: Entry(key: 0, slot: -1), count: size)
    for (slot, field) in fields.enumerated() {
      let key = NameKey(field.name).hash
      var index = Int(truncatingIfNeeded: key) & (size - 1)
      while table[index].slot >= 0, table[index].key != key { index = (index + 1) & (size - 1) }
      if table[index].slot < 0 { table[index] = Entry(key: key, slot: slot) }
    }
    self.table = table
  }

  /// The place of a field's value in a record, or a negative number when the shape doesn't declare
  /// the name.
  @inline(__always)
  func slot(of key: NameKey) -> Int {
    let mask = table.count - 1
    var index = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let entry = table[index]
      if entry.key == key.hash || entry.slot < 0 { return entry.slot }
      index = (index + 1) & mask
    }
  }

  /// The declaration of a field, or nil when the shape doesn't declare the name.
  func field(named name: String) -> ViewFieldDeclaration? {
    fields.first { $0.name == name }
  }
}
